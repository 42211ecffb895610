package library_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"folkmoot/session/framework"
	"folkmoot/session/journal"
)

func find(t *testing.T, c framework.Catalogue, r framework.Ref) framework.Entry {
	t.Helper()
	e, ok := c.Find(r)
	if !ok {
		t.Fatalf("%v is not there", r)
	}
	return e
}

func TestOwnFrameworksAreKept(t *testing.T) {
	home := t.TempDir()
	l := open(t, home)
	if err := l.Save(own("Mine")); err != nil {
		t.Fatal(err)
	}
	if err := l.Save(own("Still mine")); err != nil {
		t.Fatal(err)
	}
	if e := find(t, open(t, home).Catalogue(), own("").Ref()); e.Name != "Still mine" || e.Builtin || e.Locked {
		t.Errorf("got %+v", e)
	}
	if err := l.Remove("own", 1); err != nil {
		t.Fatal(err)
	}
	if _, ok := open(t, home).Catalogue().Find(own("").Ref()); ok {
		t.Error("it came back")
	}
	if err := l.Save(own("Back")); err != nil {
		t.Fatal(err)
	}
	if e := find(t, open(t, home).Catalogue(), own("").Ref()); e.Name != "Back" {
		t.Errorf("got %q", e.Name)
	}
}

func TestAFrameworkInUseStaysAsItIs(t *testing.T) {
	home := t.TempDir()
	l := open(t, home)
	if err := l.Save(own("Mine")); err != nil {
		t.Fatal(err)
	}
	if err := l.MarkUsed(own("").Ref()); err != nil {
		t.Fatal(err)
	}
	for _, l := range []interface {
		Save(framework.Framework) error
		Remove(string, int) error
		Catalogue() framework.Catalogue
	}{l, open(t, home)} {
		if err := l.Save(own("Changed")); !framework.Refused(err, "locked") {
			t.Errorf("a change: %v", err)
		}
		if err := l.Remove("own", 1); !framework.Refused(err, "remove_locked") {
			t.Errorf("a removal: %v", err)
		}
		if e := find(t, l.Catalogue(), own("").Ref()); e.Name != "Mine" {
			t.Errorf("it is called %s", e.Name)
		}
	}
	if err := l.MarkUsed(framework.Ref{ID: "from-elsewhere", Version: 3}); err != nil {
		t.Errorf("one that is not here: %v", err)
	}
}

func TestASessionLocksItsFrameworkWithoutTheBooks(t *testing.T) {
	home := t.TempDir()
	l := open(t, home)
	if err := l.Save(own("Mine")); err != nil {
		t.Fatal(err)
	}
	begin(t, filepath.Join(home, "a.moot"), "A group", own("Mine")).Close()
	l.Sessions()
	if err := l.Save(own("Changed")); !framework.Refused(err, "locked") {
		t.Errorf("got %v", err)
	}
}

func TestFrameworksTravelAsFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mine.toml")
	if err := open(t, t.TempDir()).Export(own("Mine"), file); err != nil {
		t.Fatal(err)
	}
	l := open(t, t.TempDir())
	for range 2 { // the second time nothing changes
		f, err := l.Import(file)
		if err != nil || !f.Equal(own("Mine")) {
			t.Fatalf("%+v, %v", f, err)
		}
	}
	if n := len(l.Catalogue().List()); n != 8 {
		t.Errorf("%d frameworks", n)
	}
	if err := l.Export(own("Another"), file); err != nil {
		t.Fatal(err)
	}
	f, err := l.Import(file)
	if err != nil || f.Version != 2 || f.Name != "Another" {
		t.Errorf("the same version with other content: version %d of %q, %v", f.Version, f.Name, err)
	}
	if e := find(t, l.Catalogue(), own("").Ref()); e.Name != "Mine" {
		t.Errorf("the first is called %s now", e.Name)
	}
}

func TestFilesThatAreNoFrameworks(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(home, "Frameworks")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(dir, "own-v1.toml")
	if err := os.WriteFile(bad, []byte("format = 1\nid = own\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l := open(t, home)
	problems := l.Problems()
	if len(problems) != 1 || !strings.HasPrefix(problems[0].Error(), "own-v1.toml, line 2, column 6:") {
		t.Fatalf("got %v", problems)
	}
	if err := l.Save(own("Mine")); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(bad); err != nil || !strings.Contains(string(data), "id = own\n") {
		t.Errorf("the bad file was written over: %s, %v", data, err)
	}
	find(t, open(t, home).Catalogue(), own("").Ref())

	if _, err := l.Import(filepath.Join(home, "none.toml")); !errors.Is(err, journal.ErrMissing) {
		t.Errorf("no file: %v", err)
	}
	if _, err := l.Import(bad); err == nil || !strings.HasPrefix(err.Error(), "own-v1.toml, line 2") {
		t.Errorf("a bad file: %v", err)
	}
	large := filepath.Join(home, "large.toml")
	if err := os.WriteFile(large, make([]byte, 4<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Import(large); err == nil || !strings.HasPrefix(err.Error(), "large.toml is too large to be a framework") {
		t.Errorf("a large file: %v", err)
	}
}

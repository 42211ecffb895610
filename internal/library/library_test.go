package library_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/internal/library"
	"folkmoot/internal/system"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
	"folkmoot/session/journal/faultdisk"
	"folkmoot/session/keeper"
)

func open(t *testing.T, home string) *library.Library {
	t.Helper()
	l, err := library.Open(disk.OS(), home)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// own is a framework of one's own.
func own(name string) framework.Framework {
	return framework.Framework{
		ID: "own", Version: 1, Name: name, Language: "en-GB", Kind: framework.KindFocusGroup, Provenance: "Made for the tests.",
		Factors: []framework.Factor{{ID: "f", Label: "Ideas", Prompts: []framework.Prompt{{ID: "help", Text: "What helps?", Type: framework.Key, Minutes: 10, Answer: framework.AnswerIdeas}}}},
	}
}

func begin(t *testing.T, path, title string, f framework.Framework) *keeper.Kept {
	t.Helper()
	k, err := system.Keeper("test").Create(path, session.NewSession{Title: title, Framework: f, Details: session.Details{
		Minutes: 60, Date: "2026-11-12", Place: "Training room", Cohort: "frontline employees",
		Organisation: session.Organisation{Name: "Council A", Type: "county", Region: "South East"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestAnEmptyLibraryWritesNothing(t *testing.T) {
	home := filepath.Join(t.TempDir(), "Folkmoot")
	l := open(t, home)
	if got := l.Sessions(); len(got) > 0 {
		t.Errorf("sessions: %v", got)
	}
	if n := len(l.Catalogue().List()); n != 7 {
		t.Errorf("%d frameworks come with the app", n)
	}
	if len(l.Problems()) > 0 {
		t.Error(l.Problems())
	}
	if diff := cmp.Diff(library.Settings{Look: "light", TextScale: 1}, l.Settings()); diff != "" {
		t.Error(diff)
	}
	if _, err := os.Stat(home); !errors.Is(err, os.ErrNotExist) {
		t.Error("looking made a folder")
	}
}

func TestSessionsAreListed(t *testing.T) {
	home, elsewhere := t.TempDir(), t.TempDir()
	l := open(t, home)
	k := begin(t, filepath.Join(home, "a.moot"), "A group", own("Mine"))
	far := filepath.Join(elsewhere, "far.moot")
	if err := begin(t, far, "Far away", own("Mine")).Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "letter.moot"), []byte("Dear all\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{far, filepath.Join(elsewhere, "gone.moot"), far} {
		if err := l.Opened(path); err != nil {
			t.Fatal(err)
		}
	}
	got := map[string]library.Summary{}
	for _, s := range open(t, home).Sessions() { // as after a restart
		got[filepath.Base(s.Path)] = s
	}
	if len(got) != 3 {
		t.Fatalf("got %v", got)
	}
	a := got["a.moot"]
	if a.Modified.IsZero() {
		t.Error("it was never changed")
	}
	want := library.Summary{
		Path: filepath.Join(home, "a.moot"), Title: "A group", Date: "2026-11-12", Place: "Training room", Group: "frontline employees",
		Organisation: "Council A, county, South East", Phase: "draft", Modified: a.Modified,
	}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Error(diff)
	}
	if got["far.moot"].Title != "Far away" {
		t.Errorf("the one from elsewhere: %+v", got["far.moot"])
	}
	if s := got["letter.moot"]; !errors.Is(s.Err, journal.ErrNotMoot) || !strings.Contains(s.Trouble, "letter.moot is not a Folkmoot session") {
		t.Errorf("what is no session: %+v", s)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAListedSessionFollowsItsFile(t *testing.T) {
	home := t.TempDir()
	l := open(t, home)
	k := begin(t, filepath.Join(home, "a.moot"), "A group", own("Mine"))
	defer k.Close()
	phase := func() string { return l.Sessions()[0].Phase }
	if phase() != "draft" {
		t.Error(phase())
	}
	if err := k.Do(session.EnterStage{Stage: k.State().Agenda[0].ID}); err != nil {
		t.Fatal(err)
	}
	if phase() != "running" {
		t.Errorf("after the start it is %s", phase())
	}
	if err := k.Do(session.SealSession{}); err != nil {
		t.Fatal(err)
	}
	if phase() != "sealed" {
		t.Errorf("after the close it is %s", phase())
	}
}

func TestADamagedSessionIsTold(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "a.moot")
	k := begin(t, path, "A group", own("Mine"))
	for i := range 3 {
		if err := k.Do(session.AddIdea(fmt.Sprint("idea ", i), "", "")); err != nil {
			t.Fatal(err)
		}
	}
	k.Close()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), "idea 1", "idea 7", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if s := open(t, home).Sessions(); len(s) != 1 || !s[0].Damaged || s[0].Title != "A group" {
		t.Errorf("got %+v", s)
	}
}

func TestAnUnchangedSessionIsReadOnce(t *testing.T) {
	d := faultdisk.New(512)
	k := keeper.Keeper{FS: d, Now: system.Keeper("").Now, NewID: system.Keeper("").NewID, Seed: func() uint64 { return 1 }}
	home := filepath.FromSlash("/h")
	for i := range 3 {
		kept, err := k.Create(filepath.Join(home, fmt.Sprintf("%d.moot", i)), session.NewSession{Title: "x", Framework: own("Mine")})
		if err != nil {
			t.Fatal(err)
		}
		kept.Close()
	}
	l, err := library.Open(d, home)
	if err != nil {
		t.Fatal(err)
	}
	reads := 0
	d.Hook = func(c faultdisk.Call) faultdisk.Fault {
		if c.Op == "read" {
			reads++
		}
		return faultdisk.None
	}
	first := l.Sessions()
	if reads != 3 {
		t.Errorf("%d reads of 3 files", reads)
	}
	if diff := cmp.Diff(first, l.Sessions()); diff != "" || reads != 3 {
		t.Errorf("%d reads after the second look\n%s", reads, diff)
	}
}

func TestNewPath(t *testing.T) {
	home := filepath.Join(t.TempDir(), "Folkmoot")
	l := open(t, home)
	for _, c := range []struct{ title, date, want string }{
		{"Employee focus group", "2026-11-12", "2026-11-12 Employee focus group.moot"},
		{"Employee focus group", "", "Employee focus group.moot"},
		{"Why? “Because/so”: a<b>", "", "Why “Because-so”- ab.moot"},
		{"  ...\u200b ", "", "Session.moot"},
		{"", "", "Session.moot"},
		{"NUL", "", "Session NUL.moot"},
		{"com1.txt", "", "Session com1.txt.moot"},
		{"../../etc", "", "-..-etc.moot"},
		{strings.Repeat("ŷ", 300), "2026-11-12", "2026-11-12 " + strings.Repeat("ŷ", 69) + ".moot"},
	} {
		got, err := l.NewPath(c.title, c.date)
		if err != nil {
			t.Fatal(err)
		}
		if got != filepath.Join(home, c.want) {
			t.Errorf("%q on %q: %s, want %s", c.title, c.date, filepath.Base(got), c.want)
		}
	}
	path, err := l.NewPath("A group", "")
	if err != nil {
		t.Fatal(err)
	}
	begin(t, path, "A group", own("Mine")).Close()
	if got, err := l.NewPath("A group", ""); err != nil || filepath.Base(got) != "A group (2).moot" {
		t.Errorf("%s, %v", got, err)
	}
}

func TestSettingsAreKept(t *testing.T) {
	home := filepath.Join(t.TempDir(), "Folkmoot")
	want := library.Settings{Look: "contrast-dark", TextScale: 1.5, ReducedMotion: true, Language: "cy"}
	if err := open(t, home).SaveSettings(want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, open(t, home).Settings()); diff != "" {
		t.Error(diff)
	}
	for name, data := range map[string]string{"cut off": `{"look":"da`, "strange values": `{"look":"pink","text_scale":40}`} {
		if err := os.WriteFile(filepath.Join(home, "settings.json"), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		l := open(t, home)
		if s := l.Settings(); s.Look != "light" || s.TextScale < 1 || s.TextScale > 2 {
			t.Errorf("%s: %+v", name, s)
		}
		if told := len(l.Problems()) == 1; told != (name == "cut off") {
			t.Errorf("%s: %v", name, l.Problems())
		}
	}
}

func TestSettingsThatCannotBeWrittenStay(t *testing.T) {
	d := faultdisk.New(512)
	l, err := library.Open(d, filepath.FromSlash("/h"))
	if err != nil {
		t.Fatal(err)
	}
	if err := l.SaveSettings(library.Settings{Look: "light"}); err != nil {
		t.Fatal(err)
	}
	for k := 1; ; k++ {
		calls, failed := 0, false
		d.Hook = func(faultdisk.Call) faultdisk.Fault {
			calls++
			if calls == k {
				failed = true
				return faultdisk.Before
			}
			return faultdisk.None
		}
		err := l.SaveSettings(library.Settings{Look: "dark"})
		d.Hook = nil
		if !failed {
			break
		}
		again, e := library.Open(d, filepath.FromSlash("/h"))
		if e != nil || len(again.Problems()) > 0 {
			t.Fatal(e, again.Problems())
		}
		if look := l.Settings().Look; err != nil && look != "light" {
			t.Errorf("call %d failed (%v) and the look is %s", k, err, look)
		}
		if err := l.SaveSettings(library.Settings{Look: "light"}); err != nil {
			t.Fatal(err)
		}
	}
}

package library_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/exchange/mapper"
)

func TestHowFilesWereMappedIsRemembered(t *testing.T) {
	home := t.TempDir()
	l := open(t, home)
	if m := l.Imports(); len(m.Known) != 0 {
		t.Fatalf("a new library remembers %+v", m)
	}
	want := mapper.Memory{Known: []mapper.Remembered{{Signature: "abc", Head: []string{"Was"}, Roles: []mapper.Role{mapper.Idea}}}}
	if err := l.SaveImports(want); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, open(t, home).Imports()); d != "" {
		t.Error(d)
	}
	if err := os.WriteFile(filepath.Join(home, "imports.json"), []byte("{half"), 0o600); err != nil {
		t.Fatal(err)
	}
	again := open(t, home)
	if m := again.Imports(); len(m.Known) != 0 {
		t.Errorf("a damaged file gives %+v", m)
	}
	if err := again.SaveImports(want); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, again.Imports()); d != "" {
		t.Error(d)
	}
}

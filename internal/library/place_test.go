package library_test

import (
	"os"
	"path/filepath"
	"testing"

	"folkmoot/internal/library"
	"folkmoot/session/journal/disk"
)

func TestHome(t *testing.T) {
	home := t.TempDir()
	folder := func(name string) string {
		path := filepath.Join(home, name)
		if err := os.MkdirAll(path, 0o700); err != nil {
			t.Fatal(err)
		}
		return path
	}
	env := map[string]string{}
	c := library.Computer{FS: disk.OS(), UserHome: home, Env: func(name string) string { return env[name] }}
	check := func(what, want string) {
		t.Helper()
		if got := library.Home(c); got != want {
			t.Errorf("%s: %s, want %s", what, got, want)
		}
	}
	check("no documents folder", filepath.Join(home, "Folkmoot"))
	check("a documents folder", filepath.Join(folder("Documents"), "Folkmoot"))

	dogfennau := folder("Dogfennau")
	config := folder(".config")
	dirs := func(dir, line string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, "user-dirs.dirs"), []byte("# made by the desktop\nXDG_MUSIC_DIR=\"$HOME/Cerddoriaeth\"\n"+line+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	dirs(config, `XDG_DOCUMENTS_DIR="$HOME/Dogfennau"`)
	check("in the language of the desktop", filepath.Join(dogfennau, "Folkmoot"))
	dirs(config, `XDG_DOCUMENTS_DIR="$HOME/"`)
	check("a desktop without one", filepath.Join(home, "Documents", "Folkmoot"))
	dirs(config, `XDG_DOCUMENTS_DIR="$HOME/Nowhere"`)
	check("one that is gone", filepath.Join(home, "Documents", "Folkmoot"))
	env["XDG_CONFIG_HOME"] = folder("elsewhere")
	dirs(env["XDG_CONFIG_HOME"], `XDG_DOCUMENTS_DIR="`+filepath.ToSlash(dogfennau)+`"`)
	check("settings elsewhere", filepath.Join(dogfennau, "Folkmoot"))

	c.Documents = folder("Moved")
	check("as the system says", filepath.Join(home, "Moved", "Folkmoot"))
	env["FOLKMOOT_HOME"] = filepath.Join(home, "own")
	check("as the person says", filepath.Join(home, "own"))
}

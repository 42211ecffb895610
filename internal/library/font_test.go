package library_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"folkmoot/internal/library"
	"folkmoot/session/journal/disk"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestTheFontOfOnesOwnIsThereTomorrow(t *testing.T) {
	home := t.TempDir()
	if err := open(t, home).KeepFont("/elsewhere/My Font.ttf", []byte("a font")); err != nil {
		t.Fatal(err)
	}
	l := open(t, home)
	data, err := l.Font()
	if err != nil || string(data) != "a font" {
		t.Fatalf("the font is %q (%v)", data, err)
	}
	s := l.Settings()
	s.Look = "dark"
	if err := l.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	if l.FontPath() == "" {
		t.Error("a change of the look lost the font")
	}
	if err := os.Remove(l.FontPath()); err != nil {
		t.Fatal(err)
	}
	if _, err = open(t, home).Font(); err == nil || !strings.Contains(err.Error(), "My Font.ttf") || !strings.Contains(err.Error(), "settings") {
		t.Errorf("a font that is gone says %v", err)
	}
	if err := l.DropFont(); err != nil {
		t.Fatal(err)
	}
	if data, err := open(t, home).Font(); data != nil || err != nil {
		t.Errorf("without a font there is %q (%v)", data, err)
	}
}

// A file of settings that somebody edited must not lead the app to read any file of the computer as a font.
func TestAFontIsLookedForInItsFolderOnly(t *testing.T) {
	home := t.TempDir()
	write(t, filepath.Join(home, "settings.json"), `{"font": "../library.json"}`)
	if path := open(t, home).FontPath(); path != "" {
		t.Errorf("the font is looked for at %s", path)
	}
}

func TestSettingsLieInThePlaceOfTheSystem(t *testing.T) {
	home, config := t.TempDir(), filepath.Join(t.TempDir(), "Folkmoot")
	write(t, filepath.Join(home, "settings.json"), `{"look": "dark", "language": "cy"}`) // from before they had a place of their own
	l, err := library.OpenWith(disk.OS(), home, config)
	if err != nil {
		t.Fatal(err)
	}
	s := l.Settings()
	if s.Look != "dark" || s.Language != "cy" {
		t.Errorf("the settings of before are lost: %+v", s)
	}
	s.Look = "contrast"
	if err := l.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(config, "settings.json"); l.SettingsFile() != want {
		t.Errorf("the settings are said to lie in %s, want %s", l.SettingsFile(), want)
	}
	again, err := library.OpenWith(disk.OS(), home, config)
	if err != nil || again.Settings().Look != "contrast" || again.Settings().Language != "cy" {
		t.Errorf("the settings are %+v (%v)", again.Settings(), err)
	}
	if err := again.KeepFont("a.ttf", []byte("x")); err != nil || filepath.Dir(filepath.Dir(again.FontPath())) != config {
		t.Errorf("the font lies at %s (%v)", again.FontPath(), err)
	}
}

func TestTheFolderOfSettings(t *testing.T) {
	env := map[string]string{}
	c := library.Computer{FS: disk.OS(), Env: func(k string) string { return env[k] }, UserHome: filepath.FromSlash("/people/me"), Config: filepath.FromSlash("/config")}
	if got, want := library.SettingsHome(c), filepath.FromSlash("/config/Folkmoot"); got != want {
		t.Errorf("settings lie in %s, want %s", got, want)
	}
	env["FOLKMOOT_HOME"] = filepath.FromSlash("/stick/all")
	if got := library.SettingsHome(c); got != library.Home(c) {
		t.Errorf("one folder for all was asked for, but settings lie in %s", got)
	}
}

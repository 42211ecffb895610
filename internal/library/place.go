package library

import (
	"path/filepath"
	"strings"

	"folkmoot/session/journal/disk"
)

// Computer is what the place of the library depends on.
type Computer struct {
	FS        disk.FS
	Env       func(string) string
	UserHome  string
	Documents string // as the system names it; empty where it does not
	Config    string // the system's folder for settings; empty where it has none
}

// maxUserDirs is far more than the file of user folders holds.
const maxUserDirs = 1 << 16

// Home is the folder of the library: FOLKMOOT_HOME where it is set, else Folkmoot among the person's documents, else
// Folkmoot in the home folder. It makes nothing.
func Home(c Computer) string {
	if own := c.Env("FOLKMOOT_HOME"); own != "" {
		if abs, err := filepath.Abs(own); err == nil {
			return abs
		}
		return own
	}
	for _, dir := range []string{c.Documents, c.userDocuments(), filepath.Join(c.UserHome, "Documents")} {
		if dir == "" || filepath.Clean(dir) == filepath.Clean(c.UserHome) {
			continue
		}
		if info, err := c.FS.Stat(dir); err == nil && info.IsDir() {
			return filepath.Join(dir, "Folkmoot")
		}
	}
	return filepath.Join(c.UserHome, "Folkmoot")
}

// SettingsHome is the folder of settings: the library's where FOLKMOOT_HOME asks for one folder for all, else one of the
// app's own in the system's place for settings. It makes nothing.
func SettingsHome(c Computer) string {
	if c.Env("FOLKMOOT_HOME") != "" || c.Config == "" {
		return Home(c)
	}
	return filepath.Join(c.Config, "Folkmoot")
}

// userDocuments is the documents folder of a Unix desktop, which has another name in each language.
func (c Computer) userDocuments() string {
	config := c.Env("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(c.UserHome, ".config")
	}
	data, err := disk.ReadFile(c.FS, filepath.Join(config, "user-dirs.dirs"), maxUserDirs)
	if err != nil {
		return ""
	}
	found := ""
	for line := range strings.Lines(string(data)) {
		value, ok := strings.CutPrefix(strings.TrimSpace(line), "XDG_DOCUMENTS_DIR=")
		if !ok {
			continue
		}
		value = strings.ReplaceAll(strings.Trim(value, `"`), `\`, "")
		if rest, ok := strings.CutPrefix(value, "$HOME"); ok {
			value = c.UserHome + rest
		}
		if filepath.IsAbs(value) {
			found = value
		}
	}
	return found
}

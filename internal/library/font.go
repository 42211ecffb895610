package library

import (
	"path/filepath"

	"folkmoot/session/journal/disk"
)

const (
	fontsFolder = "Fonts"
	maxFont     = 40 << 20
)

// FontPath is where the font of one's own lies, empty where there is none.
func (l *Library) FontPath() string {
	if name := l.Settings().Font; name != "" {
		return l.fontPath(name)
	}
	return ""
}

func (l *Library) fontPath(name string) string { return filepath.Join(l.config, fontsFolder, name) }

// KeepFont copies a font beside the settings, so that it is there tomorrow whatever becomes of the file that it came
// from, and takes it as the font of one's own.
func (l *Library) KeepFont(name string, data []byte) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	name = filepath.Base(name)
	if err := l.write(l.fontPath(name), data); err != nil {
		return err
	}
	s := l.settings
	s.Font = name
	return l.keepSettings(s)
}

// DropFont does without a font of one's own. Its copy stays, for a session may be printed again some day.
func (l *Library) DropFont() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := l.settings
	s.Font = ""
	return l.keepSettings(s)
}

// Font reads the font of one's own; nil where there is none.
func (l *Library) Font() ([]byte, error) {
	path := l.FontPath()
	if path == "" {
		return nil, nil
	}
	data, err := disk.ReadFile(l.fs, path, maxFont)
	if err != nil {
		return nil, &Problem{
			Key: "library.font", English: "The font {{.File}} that was chosen cannot be read any more: {{.Why}}. Choose it again in the settings.",
			Path: path, Err: err,
		}
	}
	return data, nil
}

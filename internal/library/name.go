package library

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode"
)

// maxName is how many characters of a title go into a file name: short enough for every system with a date, a number
// and the names of the files that lie beside it.
const maxName = 80

// NewPath is a free name in the library for a new session, made of its date and its title. It makes the folder.
func (l *Library) NewPath(title, date string) (string, error) {
	if err := l.folder(l.home); err != nil {
		return "", err
	}
	stem := fileName(strings.TrimSpace(date + " " + title))
	for n := 1; ; n++ {
		path := filepath.Join(l.home, stem+SessionEnding)
		if n > 1 {
			path = filepath.Join(l.home, fmt.Sprintf("%s (%d)%s", stem, n, SessionEnding))
		}
		_, err := l.fs.Stat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return path, nil
		}
		if err != nil {
			return "", &Problem{
				Key: "library.look", English: "The folder of {{.Path}} cannot be read: {{.Why}}. Check that the disk is still there.",
				Path: path, Err: err,
			}
		}
	}
}

// fileName makes words into a name that every system takes.
func fileName(words string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>"|?*`, r), unicode.IsControl(r), unicode.In(r, unicode.Cf):
			return -1
		case strings.ContainsRune(`/\:`, r):
			return '-'
		}
		return r
	}, strings.ToValidUTF8(words, ""))
	runes := []rune(strings.Join(strings.Fields(clean), " "))
	name := strings.Trim(string(runes[:min(len(runes), maxName)]), ". ")
	if name == "" {
		return "Session"
	}
	if stem, _, _ := strings.Cut(name, "."); reserved[strings.ToUpper(stem)] {
		return "Session " + name
	}
	return name
}

// reserved are names that Windows keeps for devices, with any ending.
var reserved = func() map[string]bool {
	m := map[string]bool{"CON": true, "PRN": true, "AUX": true, "NUL": true}
	for n := '0'; n <= '9'; n++ {
		m["COM"+string(n)], m["LPT"+string(n)] = true, true
	}
	return m
}()

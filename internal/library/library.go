// Package library knows where things are on this computer: sessions, a person's own frameworks and settings.
//
// What people said and decided lies in one folder, so that copying the folder copies all of it:
//
//	2026-11-12 Employee focus group.moot    sessions
//	Frameworks/open-discussion-v2.toml      frameworks of one's own
//	library.json                            sessions opened from elsewhere, framework versions in use
//
// Settings belong to the computer and lie where the system keeps such things, unless one folder for all was asked for:
//
//	settings.json                           how the app looks and speaks
//	imports.json                            what the columns of files hold that were brought in
//	Fonts/NotoSansThai.ttf                  a font of one's own
//
// Every file is written whole or not at all. A file that cannot be read is listed as a problem and left as it is; the
// rest goes on to work.
package library

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"sync"

	"folkmoot/session/framework"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
)

// SessionEnding is how the name of a session's file ends.
const SessionEnding = ".moot"

const (
	frameworksFolder = "Frameworks"
	settingsName     = "settings.json"
	booksName        = "library.json"

	maxSmall  = 1 << 20 // of settings and of the books
	maxRecent = 50
	folderMod = 0o700 // what people said in confidence lies here
)

// Library is one such folder. Its methods may be called from several goroutines.
type Library struct {
	fs     disk.FS
	home   string
	config string // the folder of settings

	mu         sync.Mutex
	settings   Settings
	books      books
	catalogue  framework.Catalogue
	files      map[framework.Ref]string // where a framework of one's own lies
	problems   []error                  // of frameworks
	unreadable []error                  // of settings and books

	reading sync.Mutex // one reader of sessions at a time
	known   map[string]known
}

// books is what the library remembers.
type books struct {
	Recent []string        `json:"recent,omitempty"` // newest first
	Used   []framework.Ref `json:"used,omitempty"`
}

// Open reads the library in a folder, which need not exist yet, with its settings in the same folder. It writes nothing.
func Open(fsys disk.FS, home string) (*Library, error) { return OpenWith(fsys, home, home) }

// OpenWith is Open with a folder of its own for settings. Settings that still lie in the library's folder hold until
// they are changed, and are then written to the new place.
func OpenWith(fsys disk.FS, home, config string) (*Library, error) {
	l := &Library{fs: fsys, home: filepath.Clean(home), config: filepath.Clean(config), known: map[string]known{}}
	if !l.readSmall(l.SettingsFile(), &l.settings) {
		l.readSmall(filepath.Join(l.home, settingsName), &l.settings)
	}
	l.readSmall(l.booksFile(), &l.books)
	l.settings = l.settings.tidy()
	if err := l.readFrameworks(); err != nil {
		return nil, err
	}
	return l, nil
}

// Folder is where sessions are kept.
func (l *Library) Folder() string { return l.home }

// Problems lists what could not be read: settings, and files of frameworks.
func (l *Library) Problems() []error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Concat(l.unreadable, l.problems)
}

func (l *Library) booksFile() string { return filepath.Join(l.home, booksName) }

// readSmall reads a file of the app's own and reports whether it is there. A file that cannot be read leaves the usual
// values and becomes a problem.
func (l *Library) readSmall(path string, into any) (there bool) {
	data, err := disk.ReadFile(l.fs, path, maxSmall)
	if errors.Is(err, fs.ErrNotExist) {
		return false
	}
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		l.unreadable = append(l.unreadable, &Problem{
			Key: "library.small", English: "{{.File}} cannot be read, so the usual settings hold: {{.Why}}. It is written anew at the next change.",
			Path: path, Err: err,
		})
	}
	return true
}

func (l *Library) writeSmall(path string, value any) error {
	data, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", filepath.Base(path), err)
	}
	return l.write(path, append(data, '\n'))
}

// write puts a file into the library, whole or not at all, and makes the folder where it is missing.
func (l *Library) write(path string, data []byte) error {
	if err := l.folder(filepath.Dir(path)); err != nil {
		return err
	}
	if err := disk.Replace(l.fs, path, data); err != nil {
		return &journal.Problem{Kind: journal.ErrUnwritable, Path: path, Err: err}
	}
	return nil
}

func (l *Library) folder(path string) error {
	if err := l.fs.MkdirAll(path, folderMod); err != nil {
		return &Problem{
			Key: "library.folder", English: "The folder {{.Path}} cannot be made: {{.Why}}. Make it yourself, or choose another place.",
			Path: path, Err: err,
		}
	}
	return nil
}

// Opened notes that a session was opened, so that it is listed even if it lies elsewhere.
func (l *Library) Opened(path string) error {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if filepath.Dir(path) == l.home {
		return nil // listed anyway
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.books.Recent) > 0 && l.books.Recent[0] == path {
		return nil
	}
	next := l.books
	next.Recent = slices.DeleteFunc(slices.Clone(l.books.Recent), func(p string) bool { return p == path })
	next.Recent = slices.Insert(next.Recent, 0, path)
	next.Recent = next.Recent[:min(len(next.Recent), maxRecent)]
	return l.keepBooks(next)
}

func (l *Library) keepBooks(next books) error {
	if err := l.writeSmall(l.booksFile(), next); err != nil {
		return err
	}
	l.books = next
	return nil
}

package library

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"folkmoot/assets/frameworks"
	"folkmoot/session/framework"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
)

// FrameworkEnding is how the name of a framework's file ends.
const FrameworkEnding = ".toml"

// Catalogue gives the frameworks that come with the app and one's own, from memory.
func (l *Library) Catalogue() framework.Catalogue {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.catalogue
}

// readFrameworks reads all frameworks anew. The error is that the app itself is broken; what is wrong with one's own
// files is listed in Problems.
func (l *Library) readFrameworks() error {
	c, err := builtin()
	if err != nil {
		return err
	}
	l.catalogue, l.files, l.problems = c, map[framework.Ref]string{}, nil
	dir := filepath.Join(l.home, frameworksFolder)
	entries, err := l.fs.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.problems = append(l.problems, &Problem{
			Key: "library.frameworks", English: "The folder {{.Path}} cannot be read, so only the frameworks that come with Folkmoot are listed: {{.Why}}.",
			Path: dir, Err: err,
		})
	}
	for _, e := range entries {
		if e.IsDir() || !strings.EqualFold(filepath.Ext(e.Name()), FrameworkEnding) {
			continue
		}
		path := filepath.Join(dir, e.Name())
		f, err := l.readFramework(path)
		if err == nil {
			c, err = l.catalogue.Add(f)
		}
		if err != nil {
			l.problems = append(l.problems, err)
			continue
		}
		l.catalogue, l.files[f.Ref()] = c, path
	}
	for _, r := range l.books.Used {
		l.lock(r)
	}
	return nil
}

func builtin() (framework.Catalogue, error) {
	var all []framework.Framework
	for _, name := range frameworks.Order() {
		data, err := frameworks.FS.ReadFile(name)
		if err != nil {
			return framework.Catalogue{}, fmt.Errorf("read the framework %s that comes with the app: %w", name, err)
		}
		f, err := framework.Decode(name, data)
		if err != nil {
			return framework.Catalogue{}, fmt.Errorf("read a framework that comes with the app: %w", err)
		}
		all = append(all, f)
	}
	return framework.NewCatalogue(all...)
}

func (l *Library) readFramework(path string) (framework.Framework, error) {
	// One byte over the limit is read, so that Decode can say how large a file may be.
	data, err := disk.ReadFile(l.fs, path, framework.MaxFile+1)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return framework.Framework{}, &journal.Problem{Kind: journal.ErrMissing, Path: path, Err: err}
	case errors.Is(err, disk.ErrTooLarge):
		return framework.Framework{}, &Problem{
			Key: "library.framework.large", English: "{{.File}} is too large to be a framework. Choose a framework file: one ends in .toml and has a few pages of text.",
			Path: path, Err: err,
		}
	case err != nil:
		return framework.Framework{}, &journal.Problem{Kind: journal.ErrUnreadable, Path: path, Err: err}
	}
	return framework.Decode(filepath.Base(path), data)
}

// Save keeps a framework of one's own: a new one, or a change of one that no session used.
func (l *Library) Save(f framework.Framework) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.save(f)
}

func (l *Library) save(f framework.Framework) error {
	change := l.catalogue.Add
	if _, ok := l.catalogue.Find(f.Ref()); ok {
		change = l.catalogue.Replace
	}
	next, err := change(f)
	if err != nil {
		return err
	}
	data, err := framework.Encode(f)
	if err != nil {
		return err
	}
	path, err := l.frameworkPath(f.Ref())
	if err != nil {
		return err
	}
	if err := l.write(path, data); err != nil {
		return err
	}
	l.catalogue, l.files[f.Ref()] = next, path
	l.lockAll()
	return nil
}

// frameworkPath is the file of a framework, or a free name for one that has none. A file that could not be read is
// never written over.
func (l *Library) frameworkPath(r framework.Ref) (string, error) {
	if path, ok := l.files[r]; ok {
		return path, nil
	}
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s-v%d", fileName(r.ID), r.Version)
		if n > 1 {
			name += fmt.Sprintf("-%d", n)
		}
		path := filepath.Join(l.home, frameworksFolder, name+FrameworkEnding)
		_, err := l.fs.Stat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return path, nil
		}
		if err != nil {
			return "", &journal.Problem{Kind: journal.ErrUnwritable, Path: path, Err: err}
		}
	}
}

// Remove takes a framework of one's own away, with its file.
func (l *Library) Remove(id string, version int) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	r := framework.Ref{ID: id, Version: version}
	next, err := l.catalogue.Remove(r)
	if err != nil {
		return err
	}
	if path, ok := l.files[r]; ok {
		err := l.fs.Remove(path)
		if err == nil {
			err = l.fs.SyncDir(filepath.Dir(path))
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return &Problem{Key: "library.remove", English: "{{.Path}} could not be removed: {{.Why}}. The framework stays in the list.", Path: path, Err: err}
		}
	}
	delete(l.files, r)
	l.catalogue = next
	return nil
}

// Export writes a framework to a file anywhere.
func (l *Library) Export(f framework.Framework, path string) error {
	data, err := framework.Encode(f)
	if err != nil {
		return err
	}
	if err := disk.Replace(l.fs, path, data); err != nil {
		return &journal.Problem{Kind: journal.ErrUnwritable, Path: path, Err: err}
	}
	return nil
}

// Import brings in a framework from a file anywhere. Where the library has that version with other content, it becomes
// the next version; one that is there already stays as it is.
func (l *Library) Import(path string) (framework.Framework, error) {
	f, err := l.readFramework(path)
	if err != nil {
		return framework.Framework{}, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if has, ok := l.catalogue.Find(f.Ref()); ok {
		if has.Equal(f) {
			return f, nil
		}
		newest, _ := l.catalogue.Newest(f.ID)
		f.Version = newest.Version + 1
	}
	return f, l.save(f)
}

// MarkUsed locks a version because a session was started from it.
func (l *Library) MarkUsed(r framework.Ref) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lock(r)
	if slices.Contains(l.books.Used, r) {
		return nil
	}
	next := l.books
	next.Used = append(slices.Clone(l.books.Used), r)
	return l.keepBooks(next)
}

// lock locks a version. One that is not in the catalogue, as of a session from another computer, needs none.
func (l *Library) lock(r framework.Ref) {
	if c, err := l.catalogue.Lock(r); err == nil {
		l.catalogue = c
	}
}

func (l *Library) lockAll() {
	for _, r := range l.books.Used {
		l.lock(r)
	}
}

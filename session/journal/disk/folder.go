package disk

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
)

// Part is one file of a folder; its name may lead into folders of its own, with slashes.
type Part struct {
	Name string
	Data []byte
}

// making is added to the name of a folder until it is whole.
const making = ".making"

// WriteFolder makes a folder with all its files or none of it. The folder must not exist yet.
func WriteFolder(fsys FS, dir string, parts []Part) (err error) {
	if _, err := fsys.Stat(dir); err == nil {
		return &fs.PathError{Op: "mkdir", Path: dir, Err: fs.ErrExist}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	temp := dir + making
	if err := removeParts(fsys, temp, parts); err != nil { // left by a crash
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, removeParts(fsys, temp, parts))
		}
	}()
	for _, p := range parts {
		path := filepath.Join(temp, filepath.FromSlash(p.Name))
		if err := fsys.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := writeNew(fsys, path, p.Data); err != nil {
			return err
		}
	}
	for _, d := range folders(temp, parts) {
		if err := fsys.SyncDir(d); err != nil {
			return err
		}
	}
	if err := fsys.Rename(temp, dir); err != nil {
		return err
	}
	return fsys.SyncDir(filepath.Dir(dir))
}

// folders lists the folder and those in it, the inner ones first.
func folders(dir string, parts []Part) []string {
	list := []string{dir}
	for _, p := range parts {
		for d := filepath.Dir(filepath.Join(dir, filepath.FromSlash(p.Name))); d != dir && len(d) > len(dir); d = filepath.Dir(d) {
			if !slices.Contains(list, d) {
				list = append(list, d)
			}
		}
	}
	slices.SortFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list
}

func removeParts(fsys FS, dir string, parts []Part) error {
	for _, p := range parts {
		if err := ignoreMissing(fsys.Remove(filepath.Join(dir, filepath.FromSlash(p.Name)))); err != nil {
			return err
		}
	}
	for _, d := range folders(dir, parts) {
		if err := ignoreMissing(fsys.Remove(d)); err != nil {
			return err
		}
	}
	return nil
}

package journal

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"folkmoot/session/journal/disk"
)

// Backups is how many backups are kept unless a caller says otherwise.
const Backups = 10

const (
	backupDir  = ".backups"
	backupTime = "20060102T150405.000Z"
)

// Backup copies a session's file, and never a ballot box, into the folder of its backups, and removes all but the
// newest keep of them. It gives the name of the copy, or "" if the newest backup is the same already. A damaged
// file is not copied, so that it cannot push out the sound ones.
func Backup(fsys disk.FS, path string, now time.Time, keep int) (string, error) {
	if keep < 1 {
		keep = Backups
	}
	if err := readable(fsys, path); err != nil {
		return "", err
	}
	s, err := load(fsys, path)
	if err != nil {
		return "", err
	}
	if len(s.damage) > 0 {
		return "", &Problem{Kind: ErrDamaged, Path: path, Line: s.damage[0].Line}
	}
	whole := s.data[:s.good()]
	dir := path + backupDir
	if err := fsys.MkdirAll(dir, 0o700); err != nil {
		return "", &Problem{Kind: ErrUnwritable, Path: dir, Err: err}
	}
	old, err := ListBackups(fsys, path)
	if err != nil {
		return "", err
	}
	if len(old) > 0 {
		newest, err := disk.ReadFile(fsys, old[len(old)-1], MaxFile)
		if err == nil && bytes.Equal(newest, whole) {
			return "", nil
		}
	}
	name := filepath.Join(dir, backupName(path, now))
	if err := disk.Replace(fsys, name, whole); err != nil {
		return "", &Problem{Kind: ErrUnwritable, Path: name, Err: err}
	}
	if !slices.Contains(old, name) {
		old = append(old, name)
	}
	for len(old) > keep {
		// The one just made stays even where the clock was set back.
		if old[0] != name {
			if err := fsys.Remove(old[0]); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return name, &Problem{Kind: ErrUnwritable, Path: old[0], Err: err}
			}
		}
		old = old[1:]
	}
	return name, nil
}

// ListBackups gives the backups of a session's file, oldest first.
func ListBackups(fsys disk.FS, path string) ([]string, error) {
	dir := path + backupDir
	entries, err := fsys.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, &Problem{Kind: ErrUnreadable, Path: dir, Err: err}
	}
	stem, ext := stemOf(path)
	var names []string
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), stem+"-")
		when, whole := strings.CutSuffix(rest, ext)
		if !ours || !whole {
			continue
		}
		if _, err := time.Parse(backupTime, when); err == nil {
			names = append(names, filepath.Join(dir, e.Name()))
		}
	}
	slices.Sort(names)
	return names, nil
}

func backupName(path string, now time.Time) string {
	stem, ext := stemOf(path)
	return stem + "-" + now.UTC().Format(backupTime) + ext
}

func stemOf(path string) (stem, ext string) {
	base := filepath.Base(path)
	ext = filepath.Ext(base)
	return strings.TrimSuffix(base, ext), ext
}

package library

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
)

// Summary is a session as a list shows it.
type Summary struct {
	Path         string
	Title        string
	Date         string // 2006-01-02
	Place        string
	Group        string // the cohort
	Organisation string
	Phase        string // draft, running or sealed
	Trouble      string // why it cannot be read, in English, or empty
	Err          error  // the same, for translation
	Damaged      bool   // it can be read, but not all of it is as it was written
	Modified     time.Time
}

// known is what was read from a file of this size and time.
type known struct {
	size     int64
	modified time.Time
	summary  Summary
	used     framework.Ref
}

// Sessions lists the sessions in the library and those that were opened from elsewhere, newest first. A file that did
// not change since it was read is not read again.
func (l *Library) Sessions() []Summary {
	l.reading.Lock()
	defer l.reading.Unlock()
	paths := l.paths()
	next := make(map[string]known, len(paths))
	var out []Summary
	for _, path := range paths {
		info, err := l.fs.Stat(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue // a stick that is not plugged in
		}
		if err == nil && info.IsDir() {
			continue
		}
		k, ok := l.known[path]
		if err != nil || !ok || k.size != info.Size() || !k.modified.Equal(info.ModTime()) {
			k = l.read(path)
			if err == nil {
				k.size, k.modified = info.Size(), info.ModTime()
				k.summary.Modified = info.ModTime()
			}
		}
		next[path] = k
		out = append(out, k.summary)
	}
	l.known = next
	l.lockUsed(next)
	slices.SortStableFunc(out, func(a, b Summary) int {
		return cmp.Or(b.Modified.Compare(a.Modified), cmp.Compare(b.Date, a.Date), cmp.Compare(a.Path, b.Path))
	})
	return out
}

func (l *Library) paths() []string {
	l.mu.Lock()
	paths := slices.Clone(l.books.Recent)
	l.mu.Unlock()
	entries, err := l.fs.ReadDir(l.home)
	if err != nil {
		entries = nil // no folder yet: no sessions in it
	}
	for _, e := range entries {
		if strings.EqualFold(filepath.Ext(e.Name()), SessionEnding) && !strings.HasPrefix(e.Name(), ".") {
			paths = append(paths, filepath.Join(l.home, e.Name()))
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// read folds one file. It takes no lock and writes nothing.
func (l *Library) read(path string) known {
	kept, err := keeper.Keeper{FS: l.fs}.Read(path)
	if err != nil {
		var english *say.Speaker
		return known{summary: Summary{Path: path, Trouble: english.Say(err), Err: err}}
	}
	s := kept.State()
	return known{used: s.Framework.Ref(), summary: Summary{
		Path: path, Title: s.Title, Date: s.Details.Date, Place: s.Details.Place, Group: s.Details.Cohort,
		Organisation: organisation(s.Details.Organisation), Phase: string(s.Phase()),
		Damaged: slices.ContainsFunc(kept.Notices(), func(n keeper.Notice) bool { return n.Stop }),
	}}
}

func organisation(o session.Organisation) string {
	parts := slices.DeleteFunc([]string{o.Name, o.Type, o.Region}, func(s string) bool { return s == "" })
	return strings.Join(parts, ", ")
}

// lockUsed locks the framework versions that the sessions at hand are made from, also where the books were lost.
func (l *Library) lockUsed(all map[string]known) {
	refs := map[framework.Ref]bool{}
	for _, k := range all {
		refs[k.used] = true
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for r := range refs {
		l.lock(r)
	}
}

package journal

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"folkmoot/session/journal/disk"
)

// Options are how to open a file.
type Options struct {
	ReadOnly bool // take no lock and write nothing
}

// Opening is what was found in a file.
type Opening struct {
	Header  Header
	Records []Record
	// ReadOnly tells that nothing can be written. Why is the reason if it was not asked for: a *Problem of the
	// kind ErrLocked, ErrNoLocks, ErrReadOnlyDir or ErrDamaged.
	ReadOnly bool
	Why      error
	Torn     *Torn    // the unfinished end, or nil
	Damage   []Damage // what is not as it was written; a file with any is never written to
	Seal     Seal
}

// Open reads a file, and takes its lock unless it is to be read only. A file that cannot be written is opened for
// reading, with the reason in the Opening. The error is a *Problem for a file from which nothing can be read.
func Open(fsys disk.FS, path string, opt Options) (*Journal, Opening, error) {
	if err := readable(fsys, path); err != nil {
		return nil, Opening{}, err
	}
	var file disk.File
	var why error
	if !opt.ReadOnly {
		file, why = lock(fsys, path)
	}
	j, o, err := open(fsys, path, file, why)
	if file != nil && (err != nil || o.ReadOnly) {
		if e := file.Close(); err == nil && e != nil {
			err = &Problem{Kind: ErrUnreadable, Path: path, Err: e}
		}
	}
	if err != nil {
		return nil, Opening{}, err
	}
	return j, o, nil
}

// readable turns away what is no file of ours before it is locked.
func readable(fsys disk.FS, path string) error {
	info, err := fsys.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Problem{Kind: ErrMissing, Path: path, Err: err}
	case err != nil:
		return &Problem{Kind: ErrUnreadable, Path: path, Err: err}
	case !info.Mode().IsRegular():
		return &Problem{Kind: ErrNotMoot, Path: path, Err: errors.New("not a regular file")}
	case info.Size() > MaxFile:
		return &Problem{Kind: ErrTooLarge, Path: path}
	case info.Size() == 0:
		return &Problem{Kind: ErrEmpty, Path: path}
	}
	return nil
}

// lock opens a file for writing. why is the reason if it can only be read.
func lock(fsys disk.FS, path string) (f disk.File, why error) {
	f, err := fsys.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, &Problem{Kind: ErrReadOnlyDir, Path: path, Err: err}
	}
	if err = f.TryLock(); err != nil {
		kind := ErrNoLocks
		if errors.Is(err, disk.ErrLocked) {
			kind = ErrLocked
		}
		_ = f.Close() // nothing was written through it
		return nil, &Problem{Kind: kind, Path: path, Err: err}
	}
	if err = fsys.CanWriteIn(filepath.Dir(path)); err != nil {
		_ = f.Close() // nothing was written through it
		return nil, &Problem{Kind: ErrReadOnlyDir, Path: path, Err: err}
	}
	return f, nil
}

func open(fsys disk.FS, path string, file disk.File, why error) (*Journal, Opening, error) {
	s, err := load(fsys, path)
	if err != nil {
		return nil, Opening{}, err
	}
	o := Opening{Header: s.head.header(), Records: s.records, Torn: s.torn, Damage: s.damage, Seal: s.seal}
	if len(s.damage) > 0 {
		why = &Problem{Kind: ErrDamaged, Path: path, Line: s.damage[0].Line}
	}
	if why == nil && file != nil && s.torn != nil {
		if o.Torn, err = setAside(fsys, path, file, s); err != nil {
			why = &Problem{Kind: ErrReadOnlyDir, Path: path, Err: err}
		}
	}
	o.ReadOnly, o.Why = why != nil || file == nil, why
	sound := s.data[:s.good()]
	j := &Journal{
		fs: fsys, path: path, head: o.Header, seed: s.seed, file: file, why: why,
		log: [][]byte{slices.Clip(sound)}, size: int64(len(sound)), seal: s.seal,
	}
	if n := len(s.records); n > 0 {
		j.n = s.records[n-1].N
	}
	j.saved = j.n
	if o.ReadOnly {
		j.file = nil
		if j.why == nil {
			j.why = &Problem{Kind: ErrReadOnly, Path: path}
		}
	}
	return j, o, nil
}

func load(fsys disk.FS, path string) (*scan, error) {
	data, err := disk.ReadFile(fsys, path, MaxFile)
	if err != nil {
		kind := ErrUnreadable
		if errors.Is(err, disk.ErrTooLarge) {
			kind = ErrTooLarge
		}
		return nil, &Problem{Kind: kind, Path: path, Err: err}
	}
	return read(path, data)
}

// setAside copies the unfinished end beside the file and then cuts it off. The copy is on the disk before the cut.
func setAside(fsys disk.FS, path string, file disk.File, s *scan) (*Torn, error) {
	torn := *s.torn
	for n := 1; ; n++ {
		torn.SetTo = path + ".torn-" + strconv.Itoa(n)
		err := disk.WriteNew(fsys, torn.SetTo, s.data[torn.Offset:])
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrExist) || n == maxTorn {
			return s.torn, err
		}
	}
	if err := file.Truncate(torn.Offset); err != nil {
		return &torn, err
	}
	return &torn, file.Sync()
}

// maxTorn is how many ends may lie beside a file; so many mean that something else is wrong.
const maxTorn = 1000

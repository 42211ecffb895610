package journal

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"folkmoot/session/journal/disk"
)

// Journal is an open file. It is for one goroutine.
//
// It keeps the whole log in memory, so that nothing is lost when the disk fails: see [Journal.Append] and
// [Journal.SaveCopy].
type Journal struct {
	fs   disk.FS
	path string
	head Header
	seed uint32

	file  disk.File // nil if read-only or closed
	why   error     // why it cannot be written: a *Problem
	log   [][]byte  // the whole log, in pieces that end at the end of a line
	n     int       // number of the newest action
	size  int64     // length of the log
	saved int       // number of the newest action that is on the disk
	seal  Seal
}

// Create begins a file that must not exist yet, and holds its lock.
func Create(fsys disk.FS, path string, h Header) (*Journal, error) {
	h.Created = h.Created.UTC().Round(0)
	line, err := h.encode()
	if err != nil {
		return nil, &Problem{Kind: ErrRecord, Path: path, Line: 1, Err: err}
	}
	f, err := fsys.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, disk.Perm)
	if errors.Is(err, fs.ErrExist) {
		return nil, &Problem{Kind: ErrExists, Path: path, Err: err}
	}
	if err != nil {
		return nil, &Problem{Kind: ErrUnwritable, Path: path, Err: err}
	}
	if err = begin(fsys, f, path, line); err != nil {
		// Nothing was promised for this file yet, so what there is of it goes.
		_, _ = f.Close(), fsys.Remove(path)
		return nil, err
	}
	return &Journal{
		fs: fsys, path: path, head: h, seed: seedOf(h.Session),
		file: f, log: [][]byte{line}, size: int64(len(line)),
	}, nil
}

func begin(fsys disk.FS, f disk.File, path string, line []byte) error {
	err := f.TryLock()
	if errors.Is(err, disk.ErrNoLocks) {
		return &Problem{Kind: ErrNoLocks, Path: path, Err: err}
	}
	if err == nil {
		_, err = f.WriteAt(line, 0)
	}
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = fsys.SyncDir(filepath.Dir(path))
	}
	if err != nil {
		return &Problem{Kind: ErrUnwritable, Path: path, Err: err}
	}
	return nil
}

// Append numbers an action, writes it in one write and syncs it. When it gives no error the action is on the disk.
//
// With [ErrRecord], [ErrClosed] or a reason to be read-only nothing has changed. With [ErrStopped] the disk
// failed, now or earlier: the action has its number and is kept in memory with all others, the file is not touched
// again, and [Journal.SaveCopy] writes all of them elsewhere.
func (j *Journal) Append(r Record) (Record, error) {
	if j.why != nil && !errors.Is(j.why, ErrStopped) {
		return r, j.why
	}
	r.N = j.n + 1
	line, r, err := r.encode(j.seed)
	if err != nil {
		return r, &Problem{Kind: ErrRecord, Path: j.path, Err: err}
	}
	if j.size+int64(len(line)) > MaxFile {
		return r, &Problem{Kind: ErrRecord, Path: j.path, Err: fmt.Errorf("the file would grow beyond %d megabytes", MaxFile>>20)}
	}
	j.log = append(j.log, line)
	at := j.size
	j.n, j.size = r.N, at+int64(len(line))
	if r.Kind == SealKind {
		j.noteSeal(r)
	} else if j.seal.Sealed {
		j.seal.After++
	}
	if j.why != nil {
		return r, j.why
	}
	if err := j.write(line, at); err != nil {
		j.why = &Problem{Kind: ErrStopped, Path: j.path, Err: err}
		return r, j.why
	}
	j.saved = r.N
	return r, nil
}

func (j *Journal) write(line []byte, at int64) error {
	// A file that was replaced, as programs that keep folders in step do, would take the bytes and lose them.
	if err := j.file.Intact(at); err != nil {
		return err
	}
	if _, err := j.file.WriteAt(line, at); err != nil {
		return err
	}
	return j.file.Sync()
}

// Seal appends a record that holds the number and the SHA-256 of all that stands before it. Its kind is [SealKind];
// if it has data they are an object, to which "count" and "sha256" are added. Appending goes on to be allowed: the
// seal still proves what stands before it.
func (j *Journal) Seal(r Record) (Record, error) {
	fields := map[string]any{}
	if len(r.Data) > 0 {
		if err := json.Unmarshal(r.Data, &fields); err != nil {
			return r, &Problem{Kind: ErrRecord, Path: j.path, Err: fmt.Errorf("the data of a seal are not an object: %w", err)}
		}
	}
	fields["count"], fields["sha256"] = j.n, j.sum()
	data, err := json.Marshal(fields)
	if err != nil {
		return r, &Problem{Kind: ErrRecord, Path: j.path, Err: err}
	}
	r.Kind, r.Data = SealKind, data
	return j.Append(r)
}

// sum is the SHA-256 in hex of the whole log.
func (j *Journal) sum() string {
	h := sha256.New()
	for _, piece := range j.log {
		h.Write(piece)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Hash is the hash in the newest seal, or that of the whole log if there is no seal yet.
func (j *Journal) Hash() string {
	if j.seal.Sealed {
		return j.seal.Hash
	}
	return j.sum()
}

// Header is the first line of the file.
func (j *Journal) Header() Header { return j.head }

// Path is the name that the file was opened by.
func (j *Journal) Path() string { return j.path }

// SealState is the newest seal.
func (j *Journal) SealState() Seal { return j.seal }

// Unwritable gives the reason why nothing more reaches this file, or nil.
func (j *Journal) Unwritable() error { return j.why }

// Unsaved is the number of actions that stand in memory only. It is 0 unless saving has stopped.
func (j *Journal) Unsaved() int { return j.n - j.saved }

// SaveCopy writes the whole log as it stands in memory, with the actions that could not be written, to a new file.
// The file is whole or not there. The journal itself stays with its old file: the caller opens the new one.
func (j *Journal) SaveCopy(path string) error {
	if errors.Is(j.why, ErrDamaged) {
		return j.why
	}
	if _, err := j.fs.Stat(path); err == nil {
		return &Problem{Kind: ErrExists, Path: path}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return &Problem{Kind: ErrUnwritable, Path: path, Err: err}
	}
	whole := make([]byte, 0, j.size)
	for _, piece := range j.log {
		whole = append(whole, piece...)
	}
	if err := disk.Replace(j.fs, path, whole); err != nil {
		return &Problem{Kind: ErrUnwritable, Path: path, Err: err}
	}
	return nil
}

// Close lets go of the file and its lock. Everything acknowledged is on the disk already.
func (j *Journal) Close() error {
	if errors.Is(j.why, ErrClosed) {
		return nil
	}
	f := j.file
	j.file, j.why = nil, &Problem{Kind: ErrClosed, Path: j.path}
	if f == nil {
		return nil
	}
	if err := f.Close(); err != nil {
		return &Problem{Kind: ErrUnwritable, Path: j.path, Err: err}
	}
	return nil
}

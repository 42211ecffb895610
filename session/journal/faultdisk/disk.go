package faultdisk

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"folkmoot/session/journal/disk"
)

// Call is one call to the file system.
type Call struct {
	N    int // counted from 1
	Op   string
	Path string
}

// Fault is how a call fails.
type Fault int

// The ways to fail. Half is that of a write on a full disk; for any other call it is Before.
const (
	None   Fault = iota
	Before       // an error, and nothing was done
	After        // all was done, and an error all the same
	Half         // half of the bytes were written
)

// Disk is a file system in memory. It is for one goroutine.
type Disk struct {
	// Hook, if set, is asked before each call and says how it fails. It may call Crash.
	Hook func(Call) Fault
	// Err is the error of calls that fail.
	Err error

	sector  int
	calls   int
	names   map[string]*inode // as seen now
	durable map[string]*inode // as on the medium
	pending []change          // what brings durable to names
	dirs    map[string]bool
}

type inode struct {
	live, synced []byte
	holder       *handle // of the lock
}

// change is a name that leads elsewhere from now on: to none if node is nil.
type change struct {
	names []string
	nodes []*inode
}

// New makes an empty disk with sectors of a size.
func New(sector int) *Disk {
	return &Disk{
		sector: sector, Err: errors.New("input/output error"),
		names: map[string]*inode{}, durable: map[string]*inode{}, dirs: map[string]bool{},
	}
}

// Calls is how many calls there were.
func (d *Disk) Calls() int { return d.calls }

// Names gives the names of all files, sorted.
func (d *Disk) Names() []string {
	return slices.Sorted(maps.Keys(d.names))
}

// Bytes gives what is in a file, or nil.
func (d *Disk) Bytes(path string) []byte {
	if n := d.names[path]; n != nil {
		return bytes.Clone(n.live)
	}
	return nil
}

// Put makes a file that is on the medium.
func (d *Disk) Put(path string, data []byte) {
	n := &inode{live: bytes.Clone(data), synced: bytes.Clone(data)}
	d.names[path], d.durable[path] = n, n
}

// call counts a call and runs it as the hook wants it.
func (d *Disk) call(op, path string, do func() error) error {
	d.calls++
	fault := None
	if d.Hook != nil {
		fault = d.Hook(Call{d.calls, op, path})
	}
	if fault == None {
		return do()
	}
	if fault == After {
		if err := do(); err != nil {
			return err
		}
	}
	return &fs.PathError{Op: op, Path: path, Err: d.Err}
}

func missing(op, path string) error { return &fs.PathError{Op: op, Path: path, Err: fs.ErrNotExist} }

func (d *Disk) change(c change) {
	d.pending = append(d.pending, c)
	c.applyTo(d.names)
}

func (c change) applyTo(names map[string]*inode) {
	for i, name := range c.names {
		if c.nodes[i] == nil {
			delete(names, name)
		} else {
			names[name] = c.nodes[i]
		}
	}
}

// OpenFile opens or makes a file.
func (d *Disk) OpenFile(path string, flag int, _ fs.FileMode) (f disk.File, err error) {
	err = d.call("open", path, func() error {
		n := d.names[path]
		switch {
		case n != nil && flag&os.O_EXCL != 0:
			return &fs.PathError{Op: "open", Path: path, Err: fs.ErrExist}
		case n == nil && flag&os.O_CREATE == 0:
			return missing("open", path)
		case n == nil:
			n = &inode{}
			d.change(change{[]string{path}, []*inode{n}})
		}
		f = &handle{d: d, path: path, node: n}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return f, nil
}

// Open opens a file for reading.
func (d *Disk) Open(path string) (r io.ReadCloser, err error) {
	err = d.call("read", path, func() error {
		n := d.names[path]
		if n == nil {
			return missing("open", path)
		}
		r = io.NopCloser(bytes.NewReader(bytes.Clone(n.live)))
		return nil
	})
	if err != nil {
		return nil, err
	}
	return r, nil
}

// Stat tells of a file or a folder.
func (d *Disk) Stat(path string) (info fs.FileInfo, err error) {
	err = d.call("stat", path, func() error {
		switch n := d.names[path]; {
		case n != nil:
			info = entry{filepath.Base(path), int64(len(n.live)), 0o600}
		case d.dirs[path]:
			info = entry{filepath.Base(path), 0, fs.ModeDir | 0o700}
		default:
			return missing("stat", path)
		}
		return nil
	})
	return info, err
}

// ReadDir lists the files of a folder.
func (d *Disk) ReadDir(path string) (list []fs.DirEntry, err error) {
	err = d.call("readdir", path, func() error {
		for _, name := range d.Names() {
			if filepath.Dir(name) == path {
				list = append(list, fs.FileInfoToDirEntry(entry{filepath.Base(name), int64(len(d.names[name].live)), 0o600}))
			}
		}
		return nil
	})
	return list, err
}

// MkdirAll makes a folder, at once on the medium.
func (d *Disk) MkdirAll(path string, _ fs.FileMode) error {
	return d.call("mkdir", path, func() error {
		d.dirs[path] = true
		return nil
	})
}

// Rename moves a file over what stands under the new name.
func (d *Disk) Rename(from, to string) error {
	return d.call("rename", from, func() error {
		n := d.names[from]
		if n == nil {
			return missing("rename", from)
		}
		d.change(change{[]string{from, to}, []*inode{nil, n}})
		return nil
	})
}

// Remove takes a name away.
func (d *Disk) Remove(path string) error {
	return d.call("remove", path, func() error {
		if d.names[path] == nil {
			return missing("remove", path)
		}
		d.change(change{[]string{path}, []*inode{nil}})
		return nil
	})
}

// SyncDir puts the names of all folders on the medium: they share one log, as on most file systems.
func (d *Disk) SyncDir(path string) error {
	return d.call("syncdir", path, func() error {
		for _, c := range d.pending {
			c.applyTo(d.durable)
		}
		d.pending = nil
		return nil
	})
}

// CanWriteIn is nil unless the hook says no.
func (d *Disk) CanWriteIn(dir string) error {
	return d.call("access", dir, func() error { return nil })
}

// entry is what Stat and ReadDir tell.
type entry struct {
	name string
	size int64
	mode fs.FileMode
}

func (e entry) Name() string       { return e.name }
func (e entry) Size() int64        { return e.size }
func (e entry) Mode() fs.FileMode  { return e.mode }
func (e entry) ModTime() time.Time { return time.Time{} }
func (e entry) IsDir() bool        { return e.mode.IsDir() }
func (e entry) Sys() any           { return nil }

package disk

import (
	"io"
	"io/fs"
	"os"
)

// OS is the file system of the operating system.
func OS() FS { return system{} }

type system struct{}

type file struct {
	*os.File
	path string
}

func (system) OpenFile(path string, flag int, perm fs.FileMode) (File, error) {
	f, err := os.OpenFile(path, flag, perm)
	if err != nil {
		return nil, err
	}
	return &file{f, path}, nil
}

func (system) Open(path string) (io.ReadCloser, error)      { return os.Open(path) }
func (system) Stat(path string) (fs.FileInfo, error)        { return os.Stat(path) }
func (system) ReadDir(path string) ([]fs.DirEntry, error)   { return os.ReadDir(path) }
func (system) MkdirAll(path string, perm fs.FileMode) error { return os.MkdirAll(path, perm) }
func (system) Rename(from, to string) error                 { return os.Rename(from, to) }
func (system) Remove(path string) error                     { return os.Remove(path) }
func (system) SyncDir(path string) error                    { return syncDir(path) }
func (system) CanWriteIn(dir string) error                  { return canWriteIn(dir) }

func (f *file) TryLock() error { return tryLock(f.File) }

func (f *file) Intact(size int64) error {
	open, err := f.Stat()
	if err != nil {
		return err
	}
	named, err := os.Stat(f.path)
	if err != nil {
		return err
	}
	if !os.SameFile(open, named) || open.Size() != size {
		return &fs.PathError{Op: "append", Path: f.path, Err: ErrSwapped}
	}
	return nil
}

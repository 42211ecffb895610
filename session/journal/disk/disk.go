// Package disk is the small part of a file system that a journal needs, and the operating system's version of it.
//
// Everything that the journal does to a disk passes through [FS], so that tests can put a disk in its place which
// fails at a chosen call or loses power between any two.
package disk

import (
	"errors"
	"io"
	"io/fs"
)

// ErrLocked is given by [File.TryLock] where another opener holds the lock.
var ErrLocked = errors.New("locked by another opener")

// ErrNoLocks is given by [File.TryLock] where the file system has no locks.
var ErrNoLocks = errors.New("this file system has no locks")

// ErrSwapped is given by [File.Intact] where the file under the name is no longer the one that was opened, or has
// another length than the one that was written.
var ErrSwapped = errors.New("the file was changed, replaced or removed by another program")

// ErrTooLarge is given by [ReadFile] for a file beyond the limit.
var ErrTooLarge = errors.New("the file is larger than the limit")

// File is an open file. Writing is by position only, so that no call depends on what an earlier one left behind.
type File interface {
	io.WriterAt
	io.Closer
	// Sync returns when the content and the length are on the medium.
	Sync() error
	Truncate(size int64) error
	// TryLock takes the exclusive lock at once or gives [ErrLocked] or [ErrNoLocks]. The lock ends with Close, or
	// with the process, however that ends.
	TryLock() error
	// Intact gives nil if the name that the file was opened by still leads to it and it is size bytes long.
	Intact(size int64) error
}

// FS is a file system. Flags and errors are those of package os.
type FS interface {
	OpenFile(path string, flag int, perm fs.FileMode) (File, error)
	// Open opens for reading.
	Open(path string) (io.ReadCloser, error)
	Stat(path string) (fs.FileInfo, error)
	ReadDir(path string) ([]fs.DirEntry, error)
	MkdirAll(path string, perm fs.FileMode) error
	// Rename replaces what stands under the new name in one step.
	Rename(from, to string) error
	Remove(path string) error
	// SyncDir returns when the names in the folder are on the medium.
	SyncDir(path string) error
	// CanWriteIn gives nil if files can be made in the folder.
	CanWriteIn(dir string) error
}

package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Perm is the mode of every file written: a session holds what people said in confidence.
const Perm fs.FileMode = 0o600

// TempSuffix is what [Replace] adds to a name for the file that it prepares. It is always the same, so that a crash
// leaves at most one such file and the next Replace takes it away.
const TempSuffix = ".new"

// ReadFile reads a regular file of at most limit bytes.
func ReadFile(fsys FS, path string, limit int64) ([]byte, error) {
	info, err := fsys.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: path, Err: errors.New("not a regular file")}
	}
	if info.Size() > limit {
		return nil, fmt.Errorf("%w: %d bytes, the limit is %d", ErrTooLarge, info.Size(), limit)
	}
	f, err := fsys.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	// The file may grow while it is read, so the limit is held here once more.
	data := make([]byte, 0, info.Size()+1)
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if int64(len(data)) > limit {
			return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
		}
		if errors.Is(err, io.EOF) {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

// Replace puts data under a name whole or not at all: temporary file, sync, rename, sync of the folder.
// When it gives an error the name leads to what it led to before, or to data; never to a part.
func Replace(fsys FS, path string, data []byte) error {
	temp := path + TempSuffix
	// A file left by a crash is removed and not written over: a descriptor that failed to sync may have left pages
	// behind that the system believes to be clean.
	if err := fsys.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := writeNew(fsys, temp, data); err != nil {
		return err
	}
	if err := fsys.Rename(temp, path); err != nil {
		return errors.Join(err, ignoreMissing(fsys.Remove(temp)))
	}
	return fsys.SyncDir(filepath.Dir(path))
}

// WriteNew makes a file that must not exist yet and syncs it and its folder. A file that could not be
// written whole is removed again.
func WriteNew(fsys FS, path string, data []byte) error {
	if err := writeNew(fsys, path, data); err != nil {
		return err
	}
	return fsys.SyncDir(filepath.Dir(path))
}

func writeNew(fsys FS, path string, data []byte) error {
	f, err := fsys.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, Perm)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(data, 0)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return errors.Join(err, ignoreMissing(fsys.Remove(path)))
	}
	return nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

package faultdisk

import (
	"bytes"
	"io/fs"

	"folkmoot/session/journal/disk"
)

type handle struct {
	d      *Disk
	path   string
	node   *inode
	closed bool
}

func (h *handle) call(op string, do func() error) error {
	return h.d.call(op, h.path, func() error {
		if h.closed {
			return &fs.PathError{Op: op, Path: h.path, Err: fs.ErrClosed}
		}
		return do()
	})
}

// WriteAt writes, and lengthens the file where needed.
func (h *handle) WriteAt(data []byte, at int64) (n int, err error) {
	h.d.calls++
	fault := None
	if h.d.Hook != nil {
		fault = h.d.Hook(Call{h.d.calls, "write", h.path})
	}
	switch {
	case h.closed:
		return 0, &fs.PathError{Op: "write", Path: h.path, Err: fs.ErrClosed}
	case fault == Before:
		data = nil
	case fault == Half:
		data = data[:len(data)/2]
	}
	if end := at + int64(len(data)); len(data) > 0 && end > int64(len(h.node.live)) {
		h.node.live = append(h.node.live, make([]byte, end-int64(len(h.node.live)))...)
	}
	copy(h.node.live[min(at, int64(len(h.node.live))):], data)
	if fault != None {
		return len(data), &fs.PathError{Op: "write", Path: h.path, Err: h.d.Err}
	}
	return len(data), nil
}

// Sync puts the content on the medium.
func (h *handle) Sync() error {
	return h.call("sync", func() error {
		h.node.synced = bytes.Clone(h.node.live)
		return nil
	})
}

// Truncate cuts the file.
func (h *handle) Truncate(size int64) error {
	return h.call("truncate", func() error {
		h.node.live = bytes.Clone(h.node.live[:size])
		return nil
	})
}

// TryLock takes the lock of the file.
func (h *handle) TryLock() error {
	return h.call("lock", func() error {
		if h.node.holder != nil && h.node.holder != h {
			return disk.ErrLocked
		}
		h.node.holder = h
		return nil
	})
}

// Intact compares the name and the length.
func (h *handle) Intact(size int64) error {
	return h.call("intact", func() error {
		if h.d.names[h.path] != h.node || int64(len(h.node.live)) != size {
			return &fs.PathError{Op: "append", Path: h.path, Err: disk.ErrSwapped}
		}
		return nil
	})
}

// Close ends the lock. The lock ends even where Close fails, as it does with a real descriptor.
func (h *handle) Close() error {
	if h.node.holder == h {
		h.node.holder = nil
	}
	return h.call("close", func() error {
		h.closed = true
		return nil
	})
}

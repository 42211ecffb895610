package box

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"folkmoot/session/journal/disk"
)

// Box is the ballot box of one open poll: of its seats here, of sheets, tables and hands in ways.go. It is for one goroutine, and only for the window that holds the lock of
// the session's journal.
type Box struct {
	fs   disk.FS
	path string
	c    content
}

// Path is the name of the box of a poll beside the session's file.
func Path(sessionPath, pollID string) string { return sessionPath + infix + pollID }

const infix = ".box-"

// Create makes an empty box. It is made before the poll is shown as open, so that an open poll without a box
// means that the box was lost.
func Create(fsys disk.FS, sessionPath, session, pollID string) (*Box, error) {
	b, err := at(fsys, sessionPath, session, pollID)
	if err != nil {
		return nil, err
	}
	if _, err := fsys.Stat(b.path); !errors.Is(err, fs.ErrNotExist) {
		if err == nil {
			return nil, &Problem{Kind: ErrExists, Path: b.path}
		}
		return nil, &Problem{Kind: ErrUnwritable, Path: b.path, Err: err}
	}
	if err := disk.Replace(fsys, b.path, b.c.encode()); err != nil {
		return nil, &Problem{Kind: ErrUnwritable, Path: b.path, Err: err}
	}
	return b, nil
}

// Open reads the box of a poll, takes away what a crash left beside it, and refuses one that is damaged.
func Open(fsys disk.FS, sessionPath, session, pollID string) (*Box, error) {
	b, err := at(fsys, sessionPath, session, pollID)
	if err != nil {
		return nil, err
	}
	temp := b.path + disk.TempSuffix
	c, err := read(fsys, b.path, b.c)
	if err != nil {
		// On a stick formatted without a log of its own, a power cut in a rename may lose the old name before the
		// new one stands. The temporary file was synced before, so if it is sound it is the box.
		prepared, e := read(fsys, temp, b.c)
		if e != nil {
			return nil, err
		}
		if e := disk.Replace(fsys, b.path, prepared.encode()); e != nil {
			return nil, &Problem{Kind: ErrUnwritable, Path: b.path, Err: e}
		}
		b.c = prepared
		return b, nil
	}
	b.c = c
	switch err := fsys.Remove(temp); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, &Problem{Kind: ErrUnwritable, Path: temp, Err: err}
	default:
		if err := fsys.SyncDir(filepath.Dir(b.path)); err != nil {
			return nil, &Problem{Kind: ErrUnwritable, Path: b.path, Err: err}
		}
	}
	return b, nil
}

func at(fsys disk.FS, sessionPath, session, pollID string) (*Box, error) {
	if !isName(pollID) || !isText(session) {
		return nil, &Problem{Kind: ErrName, Path: sessionPath}
	}
	return &Box{fs: fsys, path: Path(sessionPath, pollID), c: content{Session: session, Poll: pollID}}, nil
}

// isName keeps a poll's id from leading to another folder or to a name that a system cannot hold.
func isName(id string) bool {
	return id != "" && len(id) <= 64 && strings.Trim(strings.ToLower(id), "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// List gives the ids of the polls whose boxes lie beside a session's file. A box whose poll is closed or was never
// opened is left from a crash; the caller opens and removes it.
func List(fsys disk.FS, sessionPath string) ([]string, error) {
	entries, err := fsys.ReadDir(filepath.Dir(sessionPath))
	if err != nil {
		return nil, &Problem{Kind: ErrUnreadable, Path: filepath.Dir(sessionPath), Err: err}
	}
	var ids []string
	for _, e := range entries {
		id, ours := strings.CutPrefix(e.Name(), filepath.Base(sessionPath)+infix)
		id = strings.TrimSuffix(id, disk.TempSuffix)
		if ours && isName(id) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// Cast puts a seat's ballot into the box. When it gives no error the ballot is on the disk; with an error the seat
// may cast again. The bytes are one compact JSON value in the one form that equal ballots have; they are kept as
// they are.
func (b *Box) Cast(seat string, ballot []byte) error {
	if err := checkBallot(ballot); err != nil {
		return &Problem{Kind: ErrBallot, Path: b.path, Err: err}
	}
	next, err := b.turn(seat)
	if err != nil {
		return err
	}
	next.Voted = insert(b.c.Voted, seat, strings.Compare)
	next.Ballots = insert(b.c.Ballots, bytes.Clone(ballot), bytes.Compare)
	return b.put(next)
}

// MarkPresentOnly notes that a seat has had its turn and handed in no ballot, so that nobody else can use its turn.
func (b *Box) MarkPresentOnly(seat string) error {
	next, err := b.turn(seat)
	if err != nil {
		return err
	}
	next.PresentOnly = insert(b.c.PresentOnly, seat, strings.Compare)
	return b.put(next)
}

// turn gives a copy of the content if the seat still has its turn.
func (b *Box) turn(seat string) (content, error) {
	if b.path == "" {
		return content{}, &Problem{Kind: ErrRemoved}
	}
	if !isText(seat) {
		return content{}, &Problem{Kind: ErrSeat, Path: b.path}
	}
	if slices.Contains(b.c.Voted, seat) || slices.Contains(b.c.PresentOnly, seat) {
		return content{}, &Problem{Kind: ErrAlreadyVoted, Path: b.path, Seat: seat}
	}
	return b.c, nil
}

func (b *Box) put(next content) error {
	data := next.encode()
	if len(data) > MaxBox {
		return &Problem{Kind: ErrFull, Path: b.path}
	}
	if err := disk.Replace(b.fs, b.path, data); err != nil {
		return &Problem{Kind: ErrUnwritable, Path: b.path, Err: err}
	}
	b.c = next
	return nil
}

// insert gives a new sorted slice: the old one is what stands on the disk until the new one does.
func insert[T any](sorted []T, v T, compare func(a, b T) int) []T {
	i, _ := slices.BinarySearchFunc(sorted, v, compare)
	return slices.Insert(slices.Clone(sorted), i, v)
}

// Voted gives the seats that have cast a ballot, sorted.
func (b *Box) Voted() []string { return slices.Clone(b.c.Voted) }

// PresentOnly gives the seats that had their turn and handed in no ballot, sorted.
func (b *Box) PresentOnly() []string { return slices.Clone(b.c.PresentOnly) }

// Count is the number of ballots in the box.
func (b *Box) Count() int { return len(b.c.Ballots) }

// Ballots gives the ballots, sorted by their bytes.
func (b *Box) Ballots() [][]byte {
	out := make([][]byte, len(b.c.Ballots))
	for i, ballot := range b.c.Ballots {
		out[i] = bytes.Clone(ballot)
	}
	return out
}

// SaveBeside writes the box beside another session file, for when the disk of the first one fails.
func (b *Box) SaveBeside(sessionPath string) error {
	if b.path == "" {
		return &Problem{Kind: ErrRemoved}
	}
	path := Path(sessionPath, b.c.Poll)
	if _, err := b.fs.Stat(path); err == nil {
		return &Problem{Kind: ErrExists, Path: path}
	}
	if err := disk.Replace(b.fs, path, b.c.encode()); err != nil {
		return &Problem{Kind: ErrUnwritable, Path: path, Err: err}
	}
	return nil
}

// Remove takes the box away once its ballots stand in the journal, or once the poll was called off. After it the box
// holds nothing in memory either.
func (b *Box) Remove() error {
	if b.path == "" {
		return nil
	}
	if err := remove(b.fs, b.path); err != nil {
		return err
	}
	b.Forget()
	return nil
}

// Discard takes away the box of a poll that is over, whatever is left of it: a crash may leave a box that cannot be
// opened any more, and what it says of who voted must not stay.
func Discard(fsys disk.FS, sessionPath, pollID string) error {
	if !isName(pollID) {
		return &Problem{Kind: ErrName, Path: sessionPath}
	}
	return remove(fsys, Path(sessionPath, pollID))
}

func remove(fsys disk.FS, path string) error {
	for _, p := range []string{path + disk.TempSuffix, path} {
		if err := fsys.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return &Problem{Kind: ErrUnwritable, Path: p, Err: err}
		}
	}
	if err := fsys.SyncDir(filepath.Dir(path)); err != nil {
		return &Problem{Kind: ErrUnwritable, Path: path, Err: err}
	}
	return nil
}

// Forget drops the ballots and seats from memory and leaves the file; the box cannot be used again.
func (b *Box) Forget() {
	for _, ballot := range b.c.Ballots {
		clear(ballot)
	}
	clear(b.c.Hands)
	*b = Box{}
}

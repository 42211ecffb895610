package keeper

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"folkmoot/session"
	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
)

// Kept is one session that is open. State is read on one thread only, the one on which Prepare's apply is called;
// Prepare, Cast and SaveCopy may run on another, one at a time.
type Kept struct {
	keeper   Keeper
	path     string
	book     *journal.Journal // nil in practice
	log      *session.Log
	readOnly string // why, or empty
	notices  []Notice

	writing sync.Mutex // held while the disk is waited for; guards what follows
	lam     int
	n       int
	box     ballotBox
	boxErr  error

	mu      sync.Mutex // never held while the disk is waited for; guards what follows
	trouble error
	unsaved int
	turnout session.Turnout // of the open poll
}

// Notice is something that a person should be told about a file that was opened.
type Notice struct {
	Stop    bool // damage, not only news
	Key     string
	English string
	Args    map[string]any
}

// Error gives the sentence in English.
func (n Notice) Error() string {
	return (&session.Refusal{English: n.English, Args: n.Args}).Error()
}

// Message gives the parts of the sentence for translation.
func (n Notice) Message() (key, english string, args map[string]any) { return n.Key, n.English, n.Args }

// Path is the file, or empty in practice.
func (k *Kept) Path() string { return k.path }

// State is the session as it stands.
func (k *Kept) State() *session.State { return k.log.State() }

// Records gives the records so far, to be folded elsewhere. The slice must not be changed.
func (k *Kept) Records() []session.Record { return k.log.Records() }

// Notices lists what opening the file found.
func (k *Kept) Notices() []Notice { return k.notices }

// ReadOnly says why nothing can be changed, or gives an empty text.
func (k *Kept) ReadOnly() string { return k.readOnly }

// Practice reports whether the session writes to nothing.
func (k *Kept) Practice() bool { return k.book == nil && k.readOnly == "" }

// Trouble is the failed write after which nothing more was written, or nil. Everything is still in memory.
func (k *Kept) Trouble() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.trouble
}

// Unsaved is the number of actions that are in memory only.
func (k *Kept) Unsaved() int {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.unsaved
}

// Do decides a command, writes it and applies it.
func (k *Kept) Do(c session.Command) error {
	apply, err := k.Prepare(c)
	if err != nil {
		return err
	}
	apply()
	return nil
}

// Prepare decides a command and writes what follows from it. When it returns, the action is on the disk, or Trouble
// says why it is not; apply then makes it part of the state and must be called on the thread that reads the state.
func (k *Kept) Prepare(c session.Command) (apply func(), err error) {
	if k.readOnly != "" {
		return nil, &session.Refusal{Key: "refusal.readonly", English: "This session is open for reading only, so nothing can be changed. {{.Why}}", Args: map[string]any{"Why": k.readOnly}}
	}
	if x, ok := c.(session.ClosePoll); ok {
		if x, err = k.count(x); err != nil {
			return nil, err
		}
		c = x
	}
	e, err := session.Decide(k.State(), c, k.keeper.env())
	if err != nil {
		return nil, err
	}
	if o, ok := e.(*session.PollOpened); ok {
		if err := k.openBox(o.Poll); err != nil {
			return nil, err
		}
	}
	r, err := k.write(e)
	if err != nil {
		if _, ok := e.(*session.PollOpened); ok {
			k.dropBox() // the poll is not open after all
			k.noteTurnout()
		}
		return nil, err
	}
	over := false
	switch r.Event.(type) {
	case *session.PollWasClosed, *session.PollWasCalledOff:
		over = true
		k.dropBox() // here and not in apply: removing a file waits for the disk
	}
	return func() {
		k.log.Apply(r)
		if over && k.Trouble() == nil {
			k.noteTurnout()
		}
	}, nil
}

// write appends an event. A disk that fails does not lose it: it stays in memory and Trouble is set.
func (k *Kept) write(e session.Event) (session.Record, error) {
	k.writing.Lock()
	defer k.writing.Unlock()
	data, err := json.Marshal(e)
	if err != nil {
		return session.Record{}, fmt.Errorf("this action cannot be written: %w", err)
	}
	raw := journal.Record{ID: k.keeper.NewID(), Lam: k.lam + 1, At: k.keeper.Now(), By: k.keeper.Device, Kind: e.Kind(), Data: data}
	switch {
	case k.book == nil:
		raw.N = k.n + 1
	case e.Kind() == session.SealKind:
		raw, err = k.book.Seal(raw)
	default:
		raw, err = k.book.Append(raw)
	}
	if err != nil {
		if !errors.Is(err, journal.ErrStopped) {
			return session.Record{}, err
		}
		k.mu.Lock()
		k.trouble = err
		k.unsaved++
		k.mu.Unlock()
	}
	k.n, k.lam = raw.N, raw.Lam
	return toRecord(raw), nil
}

func toRecord(raw journal.Record) session.Record {
	// Data that do not fit their kind become an unknown event, which is kept and shown as such.
	e, _ := session.Decode(raw.Kind, raw.Data)
	return session.Record{N: raw.N, ID: raw.ID, Lam: raw.Lam, At: raw.At, By: raw.By, Event: e}
}

func (k *Kept) openBox(id session.ID) error {
	k.writing.Lock()
	defer k.writing.Unlock()
	defer k.noteTurnout()
	if k.book == nil {
		k.box, k.boxErr = &memoryBox{}, nil
		return nil
	}
	b, err := box.Create(k.keeper.FS, k.path, k.book.Header().Session, string(id))
	if err != nil {
		return &session.Refusal{Key: "refusal.poll.boxmake", English: "The ballot box could not be made beside the session's file, so the poll is not open: {{.Why}}", Args: map[string]any{"Why": err}}
	}
	k.box, k.boxErr = b, nil
	return nil
}

func (k *Kept) dropBox() {
	if k.Trouble() != nil {
		return // the count is in memory only, so the box on the disk is what a crash would leave of the poll
	}
	k.writing.Lock()
	defer k.writing.Unlock()
	if k.box != nil {
		// A box that cannot be removed now is removed when the session is opened again.
		_ = k.box.Remove()
	}
	k.box, k.boxErr = nil, nil
}

// Hash is the SHA-256, in hex, that the newest seal gives to all before it; without a seal, that of the file so far.
// It is empty in practice. It may be asked for on any thread.
func (k *Kept) Hash() string {
	k.writing.Lock()
	defer k.writing.Unlock()
	if k.book == nil {
		return ""
	}
	return k.book.Hash()
}

// Close lets the file go. The session can be opened again.
func (k *Kept) Close() error {
	if k.book == nil {
		return nil
	}
	return k.book.Close()
}

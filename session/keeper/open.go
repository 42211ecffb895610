package keeper

import (
	"errors"
	"fmt"

	"folkmoot/session"
	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
)

// Backups is how many automatic copies of a session are kept beside it.
const Backups = 10

// Create starts a session in a new file. A command that is refused leaves no file.
func (k Keeper) Create(path string, c session.NewSession) (*Kept, error) {
	log := session.NewLog(nil)
	if _, err := session.Decide(log.State(), c, k.env()); err != nil {
		return nil, err
	}
	book, err := journal.Create(k.FS, path, journal.Header{Session: k.NewID(), Created: k.Now(), App: k.App})
	if err != nil {
		return nil, err
	}
	kept := &Kept{keeper: k, path: path, book: book, log: log}
	err = kept.Do(c)
	if err == nil {
		err = kept.Trouble()
	}
	if err != nil {
		_, _ = book.Close(), k.FS.Remove(path) // a file without a session helps nobody
		return nil, err
	}
	return kept, nil
}

// Practice starts a session that writes to nothing.
func (k Keeper) Practice(c session.NewSession) (*Kept, error) {
	kept := &Kept{keeper: k, log: session.NewLog(nil)}
	if err := kept.Do(c); err != nil {
		return nil, err
	}
	return kept, nil
}

// Open opens a session's file. A file that cannot be written is opened for reading, and the notices say why.
func (k Keeper) Open(path string) (*Kept, error) { return k.open(path, journal.Options{}) }

// Read opens a session's file without locking it or writing to it.
func (k Keeper) Read(path string) (*Kept, error) {
	return k.open(path, journal.Options{ReadOnly: true})
}

func (k Keeper) open(path string, opt journal.Options) (*Kept, error) {
	book, found, err := journal.Open(k.FS, path, opt)
	if err != nil {
		return nil, err
	}
	kept := &Kept{keeper: k, path: path, book: book}
	records := make([]session.Record, 0, len(found.Records))
	for _, raw := range found.Records {
		kept.n, kept.lam = raw.N, max(kept.lam, raw.Lam)
		records = append(records, toRecord(raw))
	}
	kept.log = session.NewLog(records)
	kept.tell(found, opt)
	if !found.ReadOnly {
		kept.sortBoxes()
		kept.noteTurnout()
	}
	return kept, nil
}

// Backup copies the session into the folder of backups beside it, where it changed since the last copy.
func (k *Kept) Backup() error {
	if k.book == nil || k.readOnly != "" {
		return nil
	}
	_, err := journal.Backup(k.keeper.FS, k.path, k.keeper.Now(), Backups)
	return err
}

// tell turns what opening found into notices.
func (k *Kept) tell(found journal.Opening, opt journal.Options) {
	if found.ReadOnly {
		k.readOnly = "It was opened for reading."
		if found.Why != nil {
			k.readOnly = found.Why.Error()
			k.notices = append(k.notices, notice(found.Why, errors.Is(found.Why, journal.ErrDamaged)))
		}
	}
	if t := found.Torn; t != nil && !opt.ReadOnly {
		k.notices = append(k.notices, Notice{
			Key:     "notice.torn",
			English: "The last action was cut off in the middle, as by a power cut. What was left of it was set aside in {{.File}}; everything before it is here.",
			Args:    map[string]any{"File": t.SetTo},
		})
	}
	if n := len(k.State().Unknown); n > 0 {
		k.notices = append(k.notices, Notice{
			Key:     "notice.unknown",
			English: "{{.N}} actions in this file were made by a newer Folkmoot. They are kept as they are and not shown here.",
			Args:    map[string]any{"N": n},
		})
	}
	if s := found.Seal; s.Sealed && !s.Holds {
		k.notices = append(k.notices, Notice{
			Stop: true, Key: "notice.seal",
			English: "The seal does not fit what stands before it: the file was changed after the session was closed.",
		})
	}
}

func notice(err error, stop bool) Notice {
	var m interface {
		Message() (string, string, map[string]any)
	}
	if errors.As(err, &m) {
		key, english, args := m.Message()
		return Notice{Stop: stop, Key: key, English: english, Args: args}
	}
	return Notice{Stop: stop, Key: "notice.other", English: "{{.Why}}", Args: map[string]any{"Why": err.Error()}}
}

// sortBoxes opens the box of the open poll and takes away boxes that a crash left behind: those of polls that are
// closed or called off, whose ballots are in the journal or were to be destroyed, and those of polls that never opened.
func (k *Kept) sortBoxes() {
	id := k.book.Header().Session
	names, err := box.List(k.keeper.FS, k.path)
	if err != nil {
		k.boxErr = err
		return
	}
	open := k.State().OpenPoll()
	for _, name := range names {
		if open != nil && name == string(open.ID) {
			continue
		}
		if p := k.State().Poll(session.ID(name)); p == nil {
			continue // not of this session's polls: never touch what is not understood
		}
		_ = box.Discard(k.keeper.FS, k.path, name) // tried again at the next opening
	}
	if open == nil {
		return
	}
	b, err := box.Open(k.keeper.FS, k.path, id, string(open.ID))
	if k.boxErr = err; err == nil {
		k.box = b
	} else {
		k.notices = append(k.notices, notice(k.boxErr, true))
	}
}

// SaveCopy writes everything, unsaved actions among it, to a new file elsewhere and opens it there. The copy takes
// the place of k; a poll that is open goes on with its ballots. Its box is then taken away here: it could be counted a
// second time, and next to the ballots of the copy it would tell who voted what after the copy was made.
func (k *Kept) SaveCopy(path string) (*Kept, error) {
	k.writing.Lock()
	defer k.writing.Unlock()
	if k.book == nil {
		return nil, &session.Refusal{Key: "refusal.practice.copy", English: "A practice session is not kept, so there is nothing to copy. Start a new session to keep what you do."}
	}
	b, open := k.box.(*box.Box)
	if open {
		if err := b.SaveBeside(path); err != nil {
			return nil, err
		}
	}
	if err := k.book.SaveCopy(path); err != nil {
		if p := k.State().OpenPoll(); open && p != nil {
			_ = box.Discard(k.keeper.FS, path, string(p.ID)) // it was made just now and belongs to no file
		}
		return nil, err
	}
	kept, err := k.keeper.Open(path)
	if err != nil {
		return nil, fmt.Errorf("the copy was written but could not be opened: %w", err)
	}
	if open && kept.boxErr == nil {
		_ = b.Remove() // a disk that fails keeps it, and then nothing more can be counted there
	}
	return kept, nil
}

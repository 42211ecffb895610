package keeper

import (
	"encoding/json"
	"fmt"

	"folkmoot/session"
	"folkmoot/session/journal"
)

// Keep writes what was done in practice to a new file, each action as it was, and opens it there. The ballots of an open
// vote are in memory only and have no file to go to, so such a session is refused.
func (k Keeper) Keep(path string, records []session.Record) (*Kept, error) {
	if session.NewLog(records).State().OpenPoll() != nil {
		return nil, &session.Refusal{Key: "refusal.practice.vote", English: "A vote is open, and its ballots are in memory only. Close it or call it off, then keep the session."}
	}
	book, err := journal.Create(k.FS, path, journal.Header{Session: k.NewID(), Created: k.Now(), App: k.App})
	if err != nil {
		return nil, err
	}
	for _, r := range records {
		if err = add(book, r); err != nil {
			break
		}
	}
	if e := book.Close(); err == nil {
		err = e
	}
	if err != nil {
		_ = k.FS.Remove(path) // half a session would be taken for a whole one
		return nil, err
	}
	return k.Open(path)
}

func add(book *journal.Journal, r session.Record) error {
	data, err := json.Marshal(r.Event)
	if err != nil {
		return fmt.Errorf("this action cannot be written: %w", err)
	}
	raw := journal.Record{ID: r.ID, Lam: r.Lam, At: r.At, By: r.By, Kind: r.Event.Kind(), Data: data}
	if raw.Kind == session.SealKind {
		_, err = book.Seal(raw)
	} else {
		_, err = book.Append(raw)
	}
	return err
}

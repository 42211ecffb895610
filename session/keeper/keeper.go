package keeper

import (
	"crypto/rand"
	"encoding/binary"
	"time"

	"github.com/google/uuid"

	"folkmoot/session"
	"folkmoot/session/journal/disk"
)

// Keeper holds what a session needs of the outside world. Every field is injected.
type Keeper struct {
	FS     disk.FS
	Now    func() time.Time
	NewID  func() string // ids of sessions, records and things; uuidv7 in use
	Seed   func() uint64 // order of options on ballots
	Device string        // written as "by" into every record
	App    string        // version of the app, for the header
}

// System is a keeper on the real disk, clock and random source.
func System(app string) Keeper {
	return Keeper{
		FS:  disk.OS(),
		Now: time.Now,
		NewID: func() string {
			return uuid.Must(uuid.NewV7()).String()
		},
		Seed: func() uint64 {
			var b [8]byte
			_, _ = rand.Read(b[:])                        // never fails: the program would have ended
			return binary.LittleEndian.Uint64(b[:]) >> 12 // fits a JSON number without loss
		},
		Device: "laptop",
		App:    app,
	}
}

func (k Keeper) env() session.Env {
	return session.Env{Now: k.Now(), Seed: k.Seed, NewID: func() session.ID { return session.ID(k.NewID()) }}
}

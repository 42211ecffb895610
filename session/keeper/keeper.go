package keeper

import (
	"time"

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

func (k Keeper) env() session.Env {
	return session.Env{Now: k.Now(), Seed: k.Seed, NewID: func() session.ID { return session.ID(k.NewID()) }}
}

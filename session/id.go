package session

import "time"

// ID names a seat, an idea, a theme or anything else in one session. IDs are given by [Env.NewID].
type ID string

var zeroTime time.Time

// Env is what a decision may ask of the outside world. All of it is injected.
type Env struct {
	Now   time.Time
	NewID func() ID
	// Seed gives the seed for the order of options on the ballots of a poll.
	Seed func() uint64
}

// Record is one line of the file: an event with its place, time and origin.
type Record struct {
	N     int
	ID    string
	Lam   int
	At    time.Time
	By    string
	Event Event
}

package desk

import (
	"folkmoot/session"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
)

// Show says how the room's window shows a result.
type Show struct {
	InBallotOrder bool // the options stand as in the poll, and not by place
	Recount       bool // the ballots are counted again, one by one
	At            int  // steps of the recount that were taken
	Runs          bool // the recount goes on by itself
}

// Cast puts a seat's ballot into the ballot box. done is called on the event thread, with nil once the ballot is on the disk.
func (d *Desk) Cast(id, seat session.ID, b poll.Ballot, done func(error)) {
	d.box(func(k *keeper.Kept) error { return k.Cast(id, seat, b) }, done)
}

// CastPapers puts the ballots of sheets of paper into the box, all or none.
func (d *Desk) CastPapers(id session.ID, papers []keeper.PaperBallot, done func(error)) {
	d.box(func(k *keeper.Kept) error { return k.CastPapers(id, papers) }, done)
}

// CastTable puts the ballot of a table into the box; its weight is the number of people at the table.
func (d *Desk) CastTable(id session.ID, table string, b poll.Ballot, done func(error)) {
	d.box(func(k *keeper.Kept) error { return k.CastTable(id, table, b) }, done)
}

// SetHands keeps a count of hands in place of the one before.
func (d *Desk) SetHands(id session.ID, h poll.HandCount, done func(error)) {
	d.box(func(k *keeper.Kept) error { return k.SetHands(id, h) }, done)
}

// box does something with the ballot box off the event thread.
func (d *Desk) box(do func(*keeper.Kept) error, done func(error)) {
	kept := d.kept
	if kept == nil {
		return
	}
	d.queue(func() {
		err := do(kept)
		d.onThread(func() {
			d.answer(err, done)
			d.Changed()
		})
	})
}

// Turnout says who has voted in the open poll and how, never what.
func (d *Desk) Turnout() session.Turnout {
	if d.kept == nil {
		return session.Turnout{}
	}
	return d.kept.Turnout()
}

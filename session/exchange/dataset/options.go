package dataset

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session/report"
)

// Naming says how the organisation is named.
type Naming int

// The ways to name the organisation.
const (
	Unnamed Naming = iota
	ByType         // its type, never its name or its region
	ByName
)

// Quoting says which notes of the talk leave.
type Quoting int

// The rules for quotes and notes.
const (
	NoQuotes   Quoting = iota
	OnlyQuotes         // quotes with consent, whole, not held back
	WithNotes          // these, and notes in the facilitators' words that are whole and not held back
	Everything         // every note, each with what stands in the way of printing it
)

// Options say what may leave. The zero value allows the least.
type Options struct {
	Edition  report.Edition // that the others follow; written into the data
	Speaker  *say.Speaker
	Naming   Naming
	Place    bool // where the group met
	Person   bool // the facilitator
	Days     bool // days and times; else the month alone
	Owners   bool // who took on an action or a parked matter
	Seats    bool // the code and the role band of the seat beside what it said, and who took part, one by one
	Wordings bool // how an idea was worded first, and its translation
	Singles  bool // the names of roles that few people have, where these are counted together
	Quotes   Quoting
	Bands    bool // the role band beside a quote, where Fewest people share it
	Ballots  bool // the ballots, sorted
	Hash     bool // of the session's file
	Fewest   int  // the least people counted by themselves; smaller bands are counted with others. 0 counts nobody
	Spread   int  // the least voters for whom it is said how many gave each answer. 0 says it of none
	Counted  int  // the least voters for whom numbers are given. 0 gives none
	Alike    int  // the least people of whom it is said that they said the same. 0 says nothing
}

// For gives the options of an edition of the report. An edition that nobody knows may contain nothing.
func For(e report.Edition, sp *say.Speaker) Options {
	r := e.Rights()
	o := Options{Edition: e, Speaker: sp, Place: r.Place, Person: r.Facilitator, Seats: r.Seats, Fewest: r.Fewest, Spread: r.Spread}
	if e == "" {
		o.Edition = report.Full
	}
	if len(r.Sections) == 0 {
		return o
	}
	named := r.Organisation == report.ByName
	o.Naming = ByType
	if named {
		o.Naming = ByName
	}
	o.Days, o.Owners, o.Singles, o.Wordings = r.Days, r.Owners, r.Singles, r.Wordings
	o.Counted, o.Alike, o.Bands = r.Counted, r.Alike, r.Signed != report.AsParticipant
	o.Ballots, o.Hash = slices.Contains(r.Sections, report.Ballots), slices.Contains(r.Sections, report.File)
	switch r.Quotes {
	case report.OnlyQuotes:
		o.Quotes = OnlyQuotes
	case report.Consented:
		o.Quotes = WithNotes
	case report.Everything:
		o.Quotes = Everything
	case report.NoQuotes:
	}
	return o
}

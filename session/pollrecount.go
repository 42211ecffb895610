package session

import (
	"slices"

	"folkmoot/session/poll"
)

// Counted is the result of one option as it was written when a poll closed.
type Counted struct {
	Option     string  `json:"option"`
	Total      int     `json:"total"`
	Supporters int     `json:"supporters"`
	Against    int     `json:"against,omitempty"`
	Score      float64 `json:"score"`
	Place      int     `json:"place"`
	Tied       bool    `json:"tied,omitempty"`
}

// CountedOf gives what is written of a row of a count.
func CountedOf(r poll.Row) Counted {
	return Counted{Option: r.Option.ID, Total: r.Total, Supporters: r.Supporters, Against: r.Against, Score: r.Score, Place: r.Rank, Tied: r.Tied}
}

func countedOf(t poll.Tally) []Counted {
	out := make([]Counted, len(t.Rows))
	for i, r := range t.Rows {
		out[i] = CountedOf(r)
	}
	return out
}

// Recount is a closed poll counted again from its ballots.
type Recount struct {
	Ballots   int
	Hash      string // of the ballots as they are now
	HashHolds bool   // it is the one that was written when the poll closed
	Invalid   int    // ballots that the poll's rules do not allow, or that are none
	People    bool   // how many voted in each way fits the ballots and the hands, and no more voted than could
	Compared  bool   // a count was written when the poll closed; before version 0.4 none was
	Differ    []CountDiffers
}

// Holds reports whether everything that was written fits the ballots.
func (r Recount) Holds() bool { return r.HashHolds && r.Invalid == 0 && r.People && len(r.Differ) == 0 }

// CountDiffers is an option whose written result does not follow from the ballots.
type CountDiffers struct {
	Option       poll.Option
	Written, Now Counted
}

// CountAgain counts a closed poll again.
func (x *Poll) CountAgain() Recount {
	raw := make([][]byte, len(x.Ballots))
	r := Recount{Ballots: len(x.Ballots) + x.Unread, Invalid: x.Unread, Compared: x.Recorded != nil, People: x.peopleFit()}
	for i, b := range x.Ballots {
		raw[i] = b.Encode()
		if x.Rules.CheckBallot(x.Options, b) != nil {
			r.Invalid++
		}
	}
	r.Hash = poll.Hash(raw)
	r.HashHolds = r.Hash == x.Hash && x.Unread == 0
	if !r.Compared {
		return r
	}
	left := slices.Clone(x.Recorded)
	for _, now := range countedOf(poll.CountAll(x.Rules, x.Options, x.Ballots, x.Hands)) {
		d := CountDiffers{Option: x.option(now.Option), Now: now}
		if i := slices.IndexFunc(left, func(c Counted) bool { return c.Option == now.Option }); i >= 0 {
			d.Written = left[i]
			left = slices.Delete(left, i, i+1)
		}
		if d.Written != now {
			r.Differ = append(r.Differ, d)
		}
	}
	for _, c := range left { // written for an option that the poll does not have, or twice
		r.Differ = append(r.Differ, CountDiffers{Option: x.option(c.Option), Written: c})
	}
	return r
}

func (x *Poll) option(id string) poll.Option {
	if i := slices.IndexFunc(x.Options, func(o poll.Option) bool { return o.ID == id }); i >= 0 {
		return x.Options[i]
	}
	return poll.Option{ID: id}
}

// peopleFit reports whether the people who voted in each way are those of the ballots and the hands.
func (x *Poll) peopleFit() bool {
	w, heads := x.Ways, x.Unread
	for _, b := range x.Ballots {
		heads += b.Heads()
	}
	if w.Elsewhere > 0 { // one of them may speak for several people, and nothing is known of how it was cast
		return w == Ways{Elsewhere: len(x.Ballots) + x.Unread} && heads <= x.Voters
	}
	return w.Seats+w.Papers+w.Tables == len(x.Ballots)+x.Unread && w.Seats+w.Papers+w.AtTables == heads && w.Hands == x.Hands.People &&
		heads+w.Hands <= x.Voters && x.Rules.CheckHands(x.Options, x.Hands) == nil
}

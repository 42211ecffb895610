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

func countedOf(t poll.Tally) []Counted {
	out := make([]Counted, len(t.Rows))
	for i, r := range t.Rows {
		out[i] = Counted{Option: r.Option.ID, Total: r.Total, Supporters: r.Supporters, Against: r.Against, Score: r.Score, Place: r.Rank, Tied: r.Tied}
	}
	return out
}

// Recount is a closed poll counted again from its ballots.
type Recount struct {
	Ballots   int
	Hash      string // of the ballots as they are now
	HashHolds bool   // it is the one that was written when the poll closed
	Invalid   int    // ballots that the poll's rules do not allow
	Compared  bool   // a count was written when the poll closed; before version 0.4 none was
	Differ    []CountDiffers
}

// Holds reports whether everything that was written fits the ballots.
func (r Recount) Holds() bool { return r.HashHolds && r.Invalid == 0 && len(r.Differ) == 0 }

// CountDiffers is an option whose written result does not follow from the ballots.
type CountDiffers struct {
	Option       poll.Option
	Written, Now Counted
}

// CountAgain counts a closed poll again.
func (x *Poll) CountAgain() Recount {
	raw := make([][]byte, len(x.Ballots))
	r := Recount{Ballots: len(x.Ballots), Compared: x.Recorded != nil}
	for i, b := range x.Ballots {
		raw[i] = b.Encode()
		if x.Rules.CheckBallot(x.Options, b) != nil {
			r.Invalid++
		}
	}
	r.Hash = poll.Hash(raw)
	r.HashHolds = r.Hash == x.Hash
	if !r.Compared {
		return r
	}
	for _, now := range countedOf(poll.CountAll(x.Rules, x.Options, x.Ballots, x.Hands)) {
		i := slices.IndexFunc(x.Recorded, func(c Counted) bool { return c.Option == now.Option })
		if i < 0 || x.Recorded[i] != now {
			d := CountDiffers{Now: now}
			if i >= 0 {
				d.Written = x.Recorded[i]
			}
			d.Option = x.Options[slices.IndexFunc(x.Options, func(o poll.Option) bool { return o.ID == now.Option })]
			r.Differ = append(r.Differ, d)
		}
	}
	return r
}

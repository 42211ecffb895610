package tally

import (
	"cmp"
	"math"
	"slices"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/poll/stat"
)

// Conversation is a Polis conversation.
type Conversation struct {
	People     int         `json:"people"`
	Votes      int         `json:"votes"`    // rows of votes.csv
	Replaced   int         `json:"replaced"` // rows that a later one of the same person takes the place of
	Changed    int         `json:"changed"`  // of these, followed by another answer
	Groups     []Group     `json:"groups"`
	Ungrouped  int         `json:"ungrouped"`
	Statements []Statement `json:"statements"` // by consensus, else by share of agreement, best first
	// Recorded compares the tallies of comments.csv with all rows of votes.csv, which it counts.
	Recorded *Compared `json:"recorded,omitempty"`
	// HasVotes is false where only comments.csv was there, which knows agrees and disagrees but no people.
	HasVotes bool `json:"has_votes"`
}

// Group is one of the groups that Polis found.
type Group struct {
	ID     string `json:"id"`
	People int    `json:"people"`
}

// Compared says how many recorded values came out the same.
type Compared struct {
	Same    int      `json:"same"`
	Of      int      `json:"of"`
	Differs []string `json:"differs"`
}

// Statement is a comment with its answers.
type Statement struct {
	Option    string    `json:"option"`
	Agree     int       `json:"agree"` // people, by the last vote of each
	Disagree  int       `json:"disagree"`
	Pass      int       `json:"pass"`
	Rejected  bool      `json:"rejected,omitempty"` // by the moderators
	Events    *Answers  `json:"events,omitempty"`
	Recorded  *Answers  `json:"recorded,omitempty"`
	Groups    []Answers `json:"groups,omitempty"`
	Consensus *float64  `json:"group_informed_consensus,omitempty"`
	Said      *float64  `json:"recorded_consensus,omitempty"`
	Low       float64   `json:"agree_low"` // 95 % interval of the share that agrees, by Wilson
	High      float64   `json:"agree_high"`
}

// Answers count votes.
type Answers struct {
	Agree    int  `json:"agree"`
	Disagree int  `json:"disagree"`
	Pass     *int `json:"pass,omitempty"`
}

func answers(a elections.Answers) Answers { return Answers{a.Agree, a.Disagree, &a.Pass} }

// statements counts a conversation.
func (t *Tally) statements() {
	e, log := t.election, t.election.Log
	c := Conversation{People: log.People, Votes: log.Votes, Replaced: log.Replaced, Changed: log.Changed, Ungrouped: log.Ungrouped, Groups: []Group{}, HasVotes: log.HasVotes || log.HasMatrix}
	for i, id := range log.Groups {
		c.Groups = append(c.Groups, Group{id, log.Sizes[i]})
	}
	compared := Compared{Differs: []string{}}
	for i, x := range e.Statements {
		s := Statement{Option: t.Options[i].ID, Agree: x.People.Agree, Disagree: x.People.Disagree, Pass: x.People.Pass, Said: x.RecordedConsensus}
		s.Rejected = x.Moderated != nil && *x.Moderated < 0
		if log.HasVotes {
			events := answers(x.Events)
			s.Events = &events
		}
		if x.RecordedAgrees != nil {
			s.Recorded = &Answers{Agree: *x.RecordedAgrees, Disagree: *x.RecordedDisagrees}
			if !c.HasVotes {
				s.Agree, s.Disagree = *x.RecordedAgrees, *x.RecordedDisagrees
			}
			if log.HasVotes {
				if compared.Of++; x.Events.Agree == s.Recorded.Agree && x.Events.Disagree == s.Recorded.Disagree {
					compared.Same++
				} else {
					compared.Differs = append(compared.Differs, s.Option)
				}
			}
		}
		s.consensus(x)
		s.Low, s.High = stat.Wilson(s.Agree, s.Agree+s.Disagree+s.Pass)
		c.Statements = append(c.Statements, s)
	}
	if compared.Of > 0 {
		c.Recorded = &compared
	}
	slices.SortStableFunc(c.Statements, func(a, b Statement) int { return cmp.Compare(b.rank(), a.rank()) })
	t.Conversation = &c
}

// consensus is that of the groups, the same number in any order of them.
func (s *Statement) consensus(x elections.Statement) {
	if len(x.Groups) == 0 {
		return
	}
	var agree, seen []int
	for _, g := range x.Groups {
		s.Groups = append(s.Groups, answers(g))
		agree, seen = append(agree, g.Agree), append(seen, g.Seen())
	}
	v := stat.GroupInformed(agree, seen)
	s.Consensus = &v
}

// rank is what statements are put in order by: the consensus of groups, else the share that agrees with one agreeing and
// one other vote added, so that few votes stand in the middle.
func (s Statement) rank() float64 {
	for _, v := range []*float64{s.Consensus, s.Said} {
		if v != nil {
			return *v
		}
	}
	return float64(s.Agree+1) / float64(s.Agree+s.Disagree+s.Pass+2)
}

// Divided is how far a statement divides those who answered: 1 where as many agree as disagree and nobody passes, 0 where
// all are of one mind.
func (s Statement) Divided() float64 {
	n := s.Agree + s.Disagree + s.Pass
	if n == 0 {
		return 0
	}
	return float64(s.Agree+s.Disagree-int(math.Abs(float64(s.Agree-s.Disagree)))) / float64(n)
}

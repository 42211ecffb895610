package elections

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"folkmoot/session/exchange"
)

// Survey is a pairwise survey of All Our Ideas: two ideas are shown, and one is chosen.
type Survey struct {
	Ideas   []Idea
	Wins    [][]int // how often the first was chosen against the second; nil where there is no file of votes
	Votes   int     // rows of the file of votes
	Invalid int     // of them, rows that the survey marks as not valid; they are left out

	HasVotes, HasIdeas bool
}

// Idea is what could be chosen. Wins and Losses are counted from the votes where they are there, else those of the file
// of ideas.
type Idea struct {
	ID           int
	Text         string
	Wins, Losses int
	Active       *bool

	RecordedWins, RecordedLosses *int
	RecordedScore                *float64
}

type survey struct {
	e     Election
	s     Survey
	ideas map[int]*Idea
	pairs map[[2]int]int
}

func readSurvey(votes, ideas *source) (Election, error) {
	v := &survey{ideas: map[int]*Idea{}, pairs: map[[2]int]int{}}
	v.e.Format = AllOurIdeas
	if ideas != nil {
		v.s.HasIdeas = true
		if err := v.readIdeas(ideas); err != nil {
			return Election{}, err
		}
	}
	if votes != nil {
		v.s.HasVotes = true
		if err := v.readVotes(votes); err != nil {
			return Election{}, err
		}
	}
	if len(v.ideas) == 0 {
		s := cmp.Or(votes, ideas)
		return Election{}, s.fail(0, 0, "survey.none", "{{.File}}: There is no vote and no idea in this file. The files with votes and with ideas of a survey belong together.", nil)
	}
	v.done()
	return v.e, nil
}

// idea finds or makes an idea.
func (v *survey) idea(s *source, id, line, column int) (*Idea, error) {
	x := v.ideas[id]
	if x == nil {
		if len(v.ideas) == MaxOptions {
			return nil, s.fail(line, column, "options", "{{.File}}, line {{.Line}}, column {{.Column}}: There are more than {{.Most}} options, which is the most. Check that it is the right file.", args{"Most": MaxOptions})
		}
		x = &Idea{ID: id}
		v.ideas[id] = x
	}
	return x, nil
}

func (v *survey) readIdeas(s *source) error {
	return s.rows(func(h columns, row []exchange.Cell) error {
		id, line, column, err := s.whole(h, row, "idea id")
		if err != nil {
			return err
		}
		if v.ideas[id] != nil {
			return s.fail(line, column, "survey.sameid", "{{.File}}, line {{.Line}}, column {{.Column}}: There is an idea {{.Word}} already. Take one of them away.", args{"Word": id})
		}
		x, err := v.idea(s, id, line, column)
		if err != nil {
			return err
		}
		wins, line, column, err := s.whole(h, row, "wins")
		if err != nil {
			return err
		}
		losses, _, _, err := s.whole(h, row, "losses")
		if err != nil {
			return err
		}
		if wins < 0 || losses < 0 || wins > MaxBallots || losses > MaxBallots {
			return s.fail(line, column, "survey.wins", "{{.File}}, line {{.Line}}, column {{.Column}}: Wins and losses are whole numbers from 0; here stand {{.Wins}} and {{.Losses}}.", args{"Wins": wins, "Losses": losses})
		}
		x.RecordedWins, x.RecordedLosses = &wins, &losses
		x.Text, _, _ = h.Of(row, "idea text")
		if text, line, column := h.Of(row, "score"); text != "" {
			score, err := strconv.ParseFloat(text, 64)
			if err != nil || !(score >= 0 && score <= 100) {
				return s.fail(line, column, "survey.score", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” is no score from 0 to 100.", args{"Word": short(text)})
			}
			x.RecordedScore = &score
		}
		if text, line, column := h.Of(row, "active"); text != "" {
			active, ok := truth(text)
			if !ok {
				return s.fail(line, column, "survey.truth", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” in the column “{{.Name}}” is neither TRUE nor FALSE.", args{"Word": short(text), "Name": "Active"})
			}
			x.Active = &active
		}
		return nil
	})
}

// truth reads TRUE and FALSE as programs write them.
func truth(text string) (value, ok bool) {
	switch strings.ToLower(text) {
	case "true", "t", "1":
		return true, true
	case "false", "f", "0":
		return false, true
	}
	return false, false
}

func (v *survey) readVotes(s *source) error {
	untold := 0
	err := s.rows(func(h columns, row []exchange.Cell) error {
		var pair [2]*Idea
		for i, name := range []string{"winner", "loser"} {
			id, line, column, err := s.whole(h, row, name+" id")
			if err != nil {
				return err
			}
			known := v.ideas[id] != nil
			if pair[i], err = v.idea(s, id, line, column); err != nil {
				return err
			}
			if !known && v.s.HasIdeas {
				untold++
			}
			if pair[i].Text == "" {
				pair[i].Text, _, _ = h.Of(row, name+" text")
			}
		}
		if pair[0] == pair[1] {
			_, line, column := h.Of(row, "loser id")
			return s.fail(line, column, "survey.itself", "{{.File}}, line {{.Line}}, column {{.Column}}: Idea {{.Word}} is said to win against itself. Correct the number, or take the row away.", args{"Word": pair[0].ID})
		}
		v.s.Votes++
		if text, line, column := h.Of(row, "valid"); text != "" {
			valid, ok := truth(text)
			if !ok {
				return s.fail(line, column, "survey.truth", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” in the column “{{.Name}}” is neither TRUE nor FALSE.", args{"Word": short(text), "Name": "Valid"})
			}
			if !valid {
				v.s.Invalid++
				return nil
			}
		}
		pair[0].Wins++
		pair[1].Losses++
		v.pairs[[2]int{pair[0].ID, pair[1].ID}]++
		return nil
	})
	if untold > 0 {
		s.note(&v.e, 0, "survey.untold", "{{.Have}} ideas have votes and no row in the file of ideas. They are counted.", args{"Have": untold})
	}
	return err
}

// done puts the ideas in the order of their ids and makes the table of pairs.
func (v *survey) done() {
	for _, x := range v.ideas {
		if !v.s.HasVotes {
			x.Wins, x.Losses = *x.RecordedWins, *x.RecordedLosses
		}
		v.s.Ideas = append(v.s.Ideas, *x)
	}
	slices.SortFunc(v.s.Ideas, func(a, b Idea) int { return cmp.Compare(a.ID, b.ID) })
	place := map[int]int{}
	for i, x := range v.s.Ideas {
		place[x.ID] = i
		name := x.Text
		if name == "" {
			name = itoa(x.ID)
		}
		v.e.Options = append(v.e.Options, Option{ID: itoa(x.ID), Name: name})
	}
	if v.s.HasVotes {
		const most = 2000 // ideas that have a table of pairs
		if n := len(v.s.Ideas); n <= most {
			v.s.Wins = make([][]int, n)
			for i := range v.s.Wins {
				v.s.Wins[i] = make([]int, n)
			}
			for pair, n := range v.pairs {
				v.s.Wins[place[pair[0]]][place[pair[1]]] = n
			}
		}
	}
	v.e.Ballots = v.s.Votes - v.s.Invalid
	v.e.Survey = &v.s
}

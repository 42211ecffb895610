package view

import (
	"math"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// PaperSheet is what stands on the paper ballot of a number: its lines, in the order of that sheet, with a box or several
// on each. What is in a box is kept as it is written there; an empty string is an empty box.
type PaperSheet struct {
	Number int
	Lines  []PaperLine
	Heads  []string // what each box of a line is for; one without words where a line has one box

	rules poll.Rules
}

// PaperLine is a line of a paper ballot.
type PaperLine struct {
	Text  string // the option, or the first of a pair
	Other string // the second of a pair, or empty

	option, other string
}

// PaperSheetOf gives the sheet of a number.
func PaperSheetOf(p *session.Poll, number int, sp *say.Speaker) PaperSheet {
	s := PaperSheet{Number: number, Heads: paperHeads(p.Rules, sp), rules: p.Rules}
	for _, l := range p.PaperLines(number) {
		s.Lines = append(s.Lines, PaperLine{Text: l.Option.Text, Other: l.Other.Text, option: l.Option.ID, other: l.Other.ID})
	}
	return s
}

func paperHeads(r poll.Rules, sp *say.Speaker) []string {
	out := make([]string, len(r.CriteriaList()))
	for i := range out {
		out[i] = reading.CriterionName(r, i, sp)
	}
	return out
}

// Boxes is the number of boxes on the sheet.
func (s PaperSheet) Boxes() int { return len(s.Lines) * len(s.Heads) }

// at gives the line and the column of a box.
func (s PaperSheet) at(box int) (line, column int) { return box / len(s.Heads), box % len(s.Heads) }

// ticked reports whether lines are ticked, and not filled in.
func (s PaperSheet) ticked() bool { return s.rules.Method.Kind() == poll.Ticks }

// most is the highest number that a valid sheet has in a box.
func (s PaperSheet) most() int {
	switch r := s.rules; r.Method {
	case poll.ChooseRank, poll.TopFive:
		return r.Choose
	case poll.Dots:
		return r.Dots
	case poll.Budget:
		return r.Amount
	case poll.Quadratic:
		return int(math.Sqrt(float64(r.Amount)))
	case poll.Score, poll.Likert, poll.ImpactEffort:
		return r.Top
	case poll.Agree:
		return r.Levels()
	case poll.FistToFive:
		return r.Levels() - 1
	case poll.Pairwise:
		return 2
	case poll.Ranking, poll.Choose, poll.Approval:
	}
	return len(s.Lines)
}

// oneDigit reports whether one digit fills a box, so that nobody has to say that it is full.
func (s PaperSheet) oneDigit() bool { return s.most() <= 9 }

// naught reports whether 0 is an answer, and not an empty box.
func (s PaperSheet) naught() bool {
	return s.rules.Method == poll.Pairwise || s.rules.Method.Kind() == poll.Levels && s.rules.Low() == 0
}

// beyond reports whether a number cannot stand in a box at all: the sheet has no place for it. Where people write what
// they like, as with places and amounts, it can, and the rules say that it is too much.
func (s PaperSheet) beyond(typed string) bool {
	kind := s.rules.Method.Kind()
	n, err := strconv.Atoi(typed)
	return err == nil && n > s.most() && (kind == poll.Levels || kind == poll.Matches)
}

// written gives what is kept of what was typed into a box: without needless noughts, and empty where that is meant.
func (s PaperSheet) written(typed string) string {
	short := strings.TrimLeft(typed, "0")
	if short == "" && typed != "" && s.naught() {
		return "0"
	}
	return short
}

// Ballot gives the ballot that the boxes make. It may break the rules: [poll.Rules.CheckBallot] says so.
func (s PaperSheet) Ballot(boxes []string) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	for i, typed := range boxes {
		written := s.written(typed)
		n, err := strconv.Atoi(written)
		if err != nil {
			continue
		}
		line, column := s.at(i)
		if key, mark := s.mark(s.Lines[line], column, n); mark != 0 {
			b.Marks[key] = mark
		}
	}
	return b
}

// mark gives the key of a mark and the mark that a number in a box means.
func (s PaperSheet) mark(l PaperLine, column, n int) (string, int) {
	switch {
	case s.rules.Method == poll.Pairwise && n == 1:
		return poll.PairKey(l.option, l.other), 1
	case s.rules.Method == poll.Pairwise && n == 2:
		return poll.PairKey(l.other, l.option), 1
	case s.rules.Method == poll.Pairwise:
		return poll.EvenKey(l.option, l.other), 1
	case s.rules.Method == poll.Agree: // its three answers are numbered from 1 on paper
		return s.rules.Key(l.option, column), n
	case s.rules.Method.Kind() == poll.Levels:
		return s.rules.Key(l.option, column), n - s.rules.Low() + 1
	}
	return s.rules.Key(l.option, column), n
}

package reading_test

import (
	"strconv"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// The options of the polls of these tests, by their ids.
var wordings = map[string]string{"a": "Trust", "b": "Time", "c": "Tea", "d": "Trains", "e": "Tools", "f": "Trees"}

// voted makes a closed poll. Options are ids in one word; a ballot is written as its marks: "a=1 b=2", "3 people: a=1",
// "blank" or "spoilt". A pairwise ballot names who won: "a>b=1".
func voted(t *testing.T, r poll.Rules, options string, voters int, ballots ...string) *session.Poll {
	t.Helper()
	p := &session.Poll{ID: "p", Phase: session.PollClosed, Voters: voters}
	p.Rules = r
	for id := range strings.SplitSeq(options, "") {
		p.Options = append(p.Options, poll.Option{ID: id, Text: wordings[id]})
	}
	if err := r.Check(len(p.Options)); err != nil {
		t.Fatal(err)
	}
	for _, text := range ballots {
		p.Ballots = append(p.Ballots, ballot(t, text))
	}
	for _, b := range p.Ballots {
		if err := r.CheckBallot(p.Options, b); err != nil {
			t.Fatal(err)
		}
		if b.Heads() > 1 {
			p.Ways.Tables++
			p.Ways.AtTables += b.Heads()
		} else {
			p.Ways.Seats++
		}
	}
	return counted(p)
}

// counted counts the poll again after something about it was changed.
func counted(p *session.Poll) *session.Poll {
	p.Ways.Hands = p.Hands.People
	p.Tally = poll.CountAll(p.Rules, p.Options, p.Ballots, p.Hands)
	return p
}

func ballot(t *testing.T, text string) poll.Ballot {
	t.Helper()
	var b poll.Ballot
	if heads, rest, ok := strings.Cut(text, " people: "); ok {
		b.Weight, text = number(t, heads), rest
	}
	switch text {
	case "blank":
	case "spoilt":
		b.Spoilt = true
	default:
		b.Marks = map[string]int{}
		for mark := range strings.FieldsSeq(text) {
			i := strings.LastIndex(mark, "=")
			b.Marks[mark[:i]] = number(t, mark[i+1:])
		}
	}
	return b
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// times repeats a ballot.
func times(n int, ballot string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = ballot
	}
	return out
}

func all(groups ...[]string) []string {
	var out []string
	for _, g := range groups {
		out = append(out, g...)
	}
	return out
}

// result is a result with nothing but the count and an empty reading for each option.
func result(p *session.Poll) analysis.Result {
	return analysis.Result{Tally: p.Tally, Rows: make([]analysis.Reading, len(p.Tally.Rows))}
}

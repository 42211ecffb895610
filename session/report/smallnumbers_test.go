package report_test

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

// attack is what somebody can work out who has every printed table: sums of unknown numbers that are known. Each band has two
// unknown numbers: of those who voted and of those who did not. What is known is kept solved: each sum begins with a 1 at an
// unknown that no other sum has.
type attack struct {
	bands []string
	sums  []sum
}

type sum []*big.Rat

func (a *attack) sumOf(which func(band string, voted bool) bool) sum {
	out := make(sum, 2*len(a.bands))
	for i := range out {
		out[i] = new(big.Rat)
		if which(a.bands[i/2], i%2 == 0) {
			out[i].SetInt64(1)
		}
	}
	return out
}

// left takes out of a sum whatever is known.
func (a *attack) left(s sum) sum {
	for _, k := range a.sums {
		at := k.first()
		f := new(big.Rat).Set(s[at])
		for i := range s {
			s[i].Sub(s[i], new(big.Rat).Mul(f, k[i]))
		}
	}
	return s
}

// first is the place of the first unknown in a sum, or -1.
func (s sum) first() int { return slices.IndexFunc(s, func(x *big.Rat) bool { return x.Sign() != 0 }) }

func (a *attack) know(which func(band string, voted bool) bool) {
	s := a.left(a.sumOf(which))
	at := s.first()
	if at < 0 {
		return
	}
	f := new(big.Rat).Inv(s[at])
	for i := range s {
		s[i].Mul(s[i], f)
	}
	for _, k := range a.sums {
		f := new(big.Rat).Set(k[at])
		for i := range k {
			k[i].Sub(k[i], new(big.Rat).Mul(f, s[i]))
		}
	}
	a.sums = append(a.sums, s)
}

// knows reports whether a sum can be worked out.
func (a *attack) knows(which func(band string, voted bool) bool) bool {
	return a.left(a.sumOf(which)).first() < 0
}

// read reads the tables of a report: which bands are counted by themselves, among those who came and among those who voted.
func (a *attack) read(d document.Document) {
	for _, t := range tables(d, "People by role") {
		var named []string
		for _, r := range t.Rows {
			name := strings.ToLower(document.Plain(r.Cells[0].Runs))
			if slices.Contains(a.bands, name) {
				named = append(named, name)
				a.know(func(b string, _ bool) bool { return b == name })
			}
		}
		a.know(func(b string, _ bool) bool { return !slices.Contains(named, b) }) // others
	}
	a.know(func(string, bool) bool { return true })          // all who came
	a.know(func(_ string, voted bool) bool { return voted }) // all who voted
	group := regexp.MustCompile(`^(.+) \(\d+ (?:people|person)\)$`)
	for _, t := range tables(d, "How many people of each group") {
		for _, c := range t.Columns {
			if m := group.FindStringSubmatch(c.Title); m != nil {
				a.know(func(b string, voted bool) bool { return voted && b == m[1] })
			}
		}
	}
}

// Nobody can work out the number of a small part of the group from what is published: not by taking one number from another,
// nor one table from another. What is known of the whole group may be known.
func TestNoSmallNumberCanBeWorkedOut(t *testing.T) {
	shownBands, shownGroups := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		all := []string{"frontline", "support", "manager", "driver"}
		came, voted := map[string]int{}, map[string]int{}
		var bands []string
		for _, b := range all[:rapid.IntRange(1, 4).Draw(rt, "bands")] {
			came[b] = rapid.IntRange(1, 16).Draw(rt, b)
			voted[b] = came[b] - rapid.SampledFrom([]int{0, 0, 0, 0, 1, 3, came[b]}).Draw(rt, b+" silent")
			voted[b] = max(0, voted[b])
			bands = append(bands, b)
		}
		e := rapid.SampledFrom([]report.Edition{report.Publication, report.Participants}).Draw(rt, "edition")
		d := report.Build(bandedVote(t, bands, came, voted), edition(e))
		a := &attack{bands: bands}
		a.read(d)
		shownBands += len(tables(d, "People by role"))
		shownGroups += len(tables(d, "How many people of each group"))
		fewest := e.Rights().Fewest
		for set := 1; set < 1<<(2*len(bands)); set++ {
			in := func(band string, did bool) bool {
				i := 2 * slices.Index(bands, band)
				if !did {
					i++
				}
				return set>>i&1 == 1
			}
			n, parts := 0, map[bool]int{}
			for _, b := range bands {
				if in(b, true) {
					n, parts[true] = n+voted[b], parts[true]+1
				}
				if in(b, false) {
					n, parts[false] = n+came[b]-voted[b], parts[false]+1
				}
			}
			total := func(did bool) bool { return parts[did] == 0 || parts[did] == len(bands) }
			if total(true) && total(false) { // all who voted, all who did not, or both
				continue
			}
			if n > 0 && n < fewest && a.knows(in) {
				rt.Fatalf("%s: that %d people are in part %b of %v can be worked out: came %v, voted %v", e, n, set, bands, came, voted)
			}
		}
	})
	if shownBands == 0 || shownGroups == 0 {
		t.Errorf("%d tables of roles and %d of groups were attacked", shownBands, shownGroups)
	}
}

// bandedVote is a session with a vote by role, with so many of each role who came and who voted.
func bandedVote(t testing.TB, bands []string, came, voted map[string]int) *session.State {
	p := draft(t)
	var seats []session.NewSeat
	for _, b := range bands {
		seats = append(seats, slices.Repeat([]session.NewSeat{{Band: b}}, came[b])...)
	}
	p.do(session.AddSeats{Seats: seats}, session.EnterStage{Stage: p.stage(session.StagePoll)},
		session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: typed(2), Rules: poll.SuggestFor(poll.Approval, 2), GroupBy: session.ByRole, Floor: 5}})
	x := p.state().Polls[0]
	p.do(session.OpenPoll{Poll: x.ID})
	var raw [][]byte
	i := 0
	for _, b := range bands {
		group := ""
		if slices.Contains(x.Groups, b) {
			group = b
		}
		for range voted[b] {
			raw = append(raw, poll.Ballot{Marks: map[string]int{x.Options[i%2].ID: 1}, Group: group}.Encode())
			i++
		}
	}
	if len(raw) == 0 {
		p.do(session.CallOffPoll{Poll: x.ID})
	} else {
		p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Ways: session.Ways{Seats: len(raw)}, Voters: len(seats)})
	}
	return p.state()
}

func TestAFewVotesAreToldInWords(t *testing.T) {
	for _, c := range []struct {
		voters int
		first  bool
	}{{1, false}, {2, false}, {3, true}, {4, true}} {
		t.Run(strconv.Itoa(c.voters), func(t *testing.T) {
			p := seated(t)
			x := p.open("Which of the two?", []poll.Option{{Text: "The left way"}, {Text: "The right way"}}, poll.SuggestFor(poll.Approval, 2))
			p.close(x, slices.Repeat([]map[int]int{{0: 1}}, c.voters)...)
			p.do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Go left", Poll: x.ID, Option: x.Options[0].ID}})
			text := everything(report.Build(p.state(), edition(report.Publication)))
			for _, not := range []string{fmt.Sprint(c.voters, " of "), "of 14 people", "SHA-256"} {
				if strings.Contains(text, not) {
					t.Errorf("the publication says %q", not)
				}
			}
			if got := strings.Contains(text, "“The left way” came first."); got != c.first {
				t.Errorf("it says what came first: %v", got)
			}
			for _, want := range []string{"Fewer than 5 people voted.", "Where fewer than 5 people voted, no numbers are given"} {
				if !strings.Contains(text, want) {
					t.Errorf("it does not say %q", want)
				}
			}
			if full := everything(report.Build(p.state(), edition(report.Full))); !strings.Contains(full, fmt.Sprint(c.voters, " of 14 people")) {
				t.Error("the full report gives no numbers")
			}
		})
	}
}

func TestTheSpreadOfAFewIsNotShown(t *testing.T) {
	for voters, want := range map[int]bool{4: false, 9: false, 10: true, 12: true} {
		p := seated(t)
		x := p.open("How far do you agree?", typed(3), poll.SuggestFor(poll.Likert, 3))
		var raw [][]byte
		for i := range voters {
			raw = append(raw, poll.Ballot{Marks: map[string]int{x.Options[0].ID: 1 + i%5, x.Options[1].ID: 2}}.Encode())
		}
		p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Ways: session.Ways{Seats: voters}, Voters: 14})
		d := report.Build(p.state(), edition(report.Publication))
		if got := len(tables(d, "How many people gave each answer"))+len(tables(d, "How far people are apart")) > 0; got != want {
			t.Errorf("%d voters: the spread is shown: %v", voters, got)
		}
		says := strings.Contains(d.Text(), "it is not shown how their answers are spread")
		if told := voters >= 5; told && says == want {
			t.Errorf("%d voters: it says why: %v", voters, says)
		}
	}
}

// Where everybody but one of a role would be signed by it, the signature that is missing would tell who that is.
func TestASignatureThatIsMissingTellsNobody(t *testing.T) {
	p := draft(t)
	p.do(session.AddSeats{Seats: append(slices.Repeat([]session.NewSeat{{Band: "clerk"}}, 6), session.NewSeat{Band: "driver"})})
	p.quotable()
	p.do(session.EnterStage{Stage: p.prompt("help")})
	p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "By a clerk.", Seat: p.seat(1), Stage: p.prompt("help")})
	p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "By the driver.", Seat: p.seat(7), Stage: p.prompt("help")})
	for _, e := range []report.Edition{report.Full, report.Participants, report.Publication} {
		by := map[string]bool{}
		document.Walk(report.Build(p.state(), edition(e)).Blocks, func(b document.Block) {
			if q, ok := b.(document.Quote); ok {
				by[q.By] = true
			}
		})
		if len(by) != 1 {
			t.Errorf("%s: the quotes are signed in %d ways: %v", e, len(by), by)
		}
	}
}

func TestAWholeGroupOfOneMindIsWarnedOf(t *testing.T) {
	p := draft(t)
	p.do(session.AddSeats{Seats: append(slices.Repeat([]session.NewSeat{{Band: "clerk"}}, 12), slices.Repeat([]session.NewSeat{{Band: "driver"}}, 11)...)},
		session.EnterStage{Stage: p.stage(session.StagePoll)},
		session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: typed(2), Rules: poll.SuggestFor(poll.Approval, 2), GroupBy: session.ByRole}})
	x := p.state().Polls[0]
	p.do(session.OpenPoll{Poll: x.ID})
	var raw [][]byte
	for i, band := range slices.Concat(slices.Repeat([]string{"clerk"}, 12), slices.Repeat([]string{"driver"}, 11)) {
		marks := map[string]int{x.Options[0].ID: 1}
		if band == "driver" && i%2 == 0 {
			marks = map[string]int{x.Options[1].ID: 1}
		}
		raw = append(raw, poll.Ballot{Marks: marks, Group: band}.Encode())
	}
	p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Ways: session.Ways{Seats: len(raw)}, Voters: 23})
	text := everything(report.Build(p.state(), edition(report.Publication)))
	if !strings.Contains(text, "clerk (12 people)") || !strings.Contains(text, "the view of each person in that group is known") {
		t.Error("groups of 12 and 11 are not compared, or it is not said that one is of one mind")
	}
}

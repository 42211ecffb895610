package report_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// everything is all that a document says, the words of its charts among it, and where its links lead.
func everything(d document.Document) string {
	var b strings.Builder
	b.WriteString(d.Text() + "\n" + strings.Join([]string{d.Title, d.Subtitle, d.Subject, d.RunningHead, strings.Join(d.Keywords, " ")}, "\n"))
	document.Walk(d.Blocks, func(bl document.Block) {
		if c, ok := bl.(document.Chart); ok {
			b.WriteString("\n" + c.Alt + "\n" + chart.AltText(c.Chart, nil))
		}
	})
	return b.String()
}

func never(t *testing.T, s *session.State, secrets ...string) {
	t.Helper()
	text := everything(report.Build(s, report.Options{}))
	for _, secret := range secrets {
		if strings.Contains(text, secret) {
			t.Errorf("the report gives away %q", secret)
		}
	}
}

func says(t *testing.T, s *session.State, wants ...string) {
	t.Helper()
	text := everything(report.Build(s, report.Options{}))
	for _, want := range wants {
		if !strings.Contains(text, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
}

// Whoever said an idea, the report is the same: so nothing in it can tell.
func TestWhoSaidAnIdeaIsNowhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seats := rapid.SliceOfN(rapid.IntRange(0, 12), 45, 45).Draw(t, "seats")
		p, q := attributed(seats), attributed(nil)
		if d := cmp.Diff(everything(report.Build(q, report.Options{})), everything(report.Build(p, report.Options{}))); d != "" {
			t.Fatalf("the report tells who said something:\n%s", d)
		}
	})
}

// attributed is a session with 45 ideas, the i-th said by the seat seats[i], or by nobody.
func attributed(seats []int) *session.State {
	l := session.NewLog(nil)
	n := 0
	do := func(e session.Event) {
		n++
		l.Apply(session.Record{N: n, ID: strconv.Itoa(n), Event: e})
	}
	do(&session.SessionCreated{Title: "Group", Details: session.Details{Kind: session.FocusGroup, Minutes: 60}})
	added := &session.SeatsAdded{}
	for i := range 12 {
		added.Seats = append(added.Seats, session.NewSeat{ID: session.ID(fmt.Sprint("s", i+1)), Code: fmt.Sprintf("Zq%dx", i), Band: []string{"frontline", "support"}[i%2]})
	}
	do(added)
	ideas := &session.IdeasAdded{}
	for i := range 45 {
		x := session.NewIdea{ID: session.ID(fmt.Sprint("i", i)), Text: fmt.Sprint("Idea ", i)}
		if len(seats) > 0 && seats[i] > 0 {
			x.Seat = session.ID(fmt.Sprint("s", seats[i]))
		}
		ideas.Ideas = append(ideas.Ideas, x)
	}
	do(ideas)
	return l.State()
}

func TestSeatCodesAreNotPrinted(t *testing.T) {
	p := newPlay(t)
	p.do(session.NewSession{Title: "Group", Framework: employeeFramework(t), Details: details})
	var seats []session.NewSeat
	for i := range 12 {
		seats = append(seats, session.NewSeat{Code: fmt.Sprintf("Zq%dx", i), Band: "frontline"})
	}
	p.do(session.AddSeats{Seats: seats})
	p.do(session.EnterStage{Stage: p.prompt("help")}, session.AddIdea("One", p.prompt("help"), p.seat(3)))
	q := p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "It was fine.", Seat: p.seat(3), Stage: p.prompt("help")})
	p.note(session.EvidenceBody{Kind: session.Paraphrase, Text: "Others nodded.", Seat: p.seat(4), Stage: p.prompt("help")})
	p.do(session.SetConsent{Seats: []session.ID{p.seat(3)}, Item: session.QuoteConsent, Given: true}, session.SetPresence{Seat: p.seat(5), Here: false},
		session.WriteFinding{FindingBody: session.FindingBody{Statement: "Go on", Quotes: []session.ID{q}}})
	p.close(p.open("Which?", []poll.Option{{Text: "Left"}, {Text: "Right"}}, poll.SuggestFor(poll.Dots, 2)), map[int]int{0: 1}, map[int]int{1: 1})
	says(t, p.state(), "It was fine.", "participant, frontline", "Others nodded.")
	never(t, p.state(), "Zq")
}

func TestWithdrawnIdeasAreNotPrinted(t *testing.T) {
	p := running(t)
	p.do(session.AddIdea("A secret about the depot", p.prompt("help"), ""), session.AddIdea("A third", p.prompt("help"), ""))
	p.theme("One theme", 1, 2)
	p.close(p.open("Which?", p.state().IdeaOptions(), poll.SuggestFor(poll.Dots, 3)), map[int]int{1: 2}, map[int]int{1: 1, 0: 1})
	x := p.state().Polls[0]
	p.do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Something", Poll: x.ID, Option: x.Options[1].ID}})
	says(t, p.state(), "A secret about the depot")
	p.do(session.WithdrawIdeas{Ideas: []session.ID{p.state().Ideas[1].ID}})
	never(t, p.state(), "secret about")
	says(t, p.state(), "1 idea was withdrawn and is not printed.", "“An idea that was withdrawn” comes first", "My manager asks first")
}

func TestRedactedWordsAreNotPrinted(t *testing.T) {
	p := running(t)
	p.do(session.AddIdea("Ask Violet in the planning team", p.prompt("help"), ""))
	id := p.state().Ideas[1].ID
	p.do(session.WordIdea{Idea: id, Which: session.WordingDisplay, Text: "Ask Violet"}, session.WordIdea{Idea: id, Which: session.WordingTranslation, Text: "Gofynnwch i Violet"})
	p.theme("One theme", 1, 2)
	p.close(p.open("Which?", p.state().IdeaOptions(), poll.SuggestFor(poll.Dots, 2)), map[int]int{1: 2})
	p.quotable()
	q := p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "Violet always knows.", Redaction: "[A colleague] always knows.", Stage: p.prompt("help")})
	p.do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Have people to ask", Quotes: []session.ID{q}, Poll: p.state().Polls[0].ID, Option: string(id)}})
	says(t, p.state(), "First worded: Ask Violet in the planning team", "In translation: Gofynnwch i Violet")
	p.do(session.WordIdea{Idea: id, Which: session.WordingRedaction, Text: "Ask [a colleague]"})
	never(t, p.state(), "Violet")
	says(t, p.state(), "Ask [a colleague]", "[A colleague] always knows.", "1 is printed in other words, to protect people.")
}

func TestQuotesNeedConsent(t *testing.T) {
	p := seated(t) // P5 does not want to be quoted, and P1 changes its mind
	st := p.prompt("help")
	p.do(session.EnterStage{Stage: st})
	ids := []session.ID{
		p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "Words of one who agreed.", Stage: st, Seat: p.seat(2)}),
		p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "Words of one who did not.", Stage: st, Seat: p.seat(5)}),
		p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "Words of one who took it back.", Stage: st, Seat: p.seat(1)}),
		p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "Words that are held back.", Stage: st, Seat: p.seat(2), Hold: true}),
		p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "Words that are not", Stage: st, Seat: p.seat(2), Complete: true}),
		p.note(session.EvidenceBody{Kind: session.Observation, Text: "A remark that is held back.", Stage: st, Hold: true}),
	}
	p.do(session.SetConsent{Seats: []session.ID{p.seat(1)}, Item: session.QuoteConsent, Given: false})
	secrets := []string{"one who did not", "took it back", "held back", "Words that are not"}
	says(t, p.state(), "Words of one who agreed.")
	never(t, p.state(), secrets...)
	p.do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "Go on", Quotes: ids}})
	says(t, p.state(), "Words of one who agreed.")
	never(t, p.state(), secrets...)
}

func TestQuotesAreSignedByBandOnlyWhereThreeShareIt(t *testing.T) {
	cases := []struct {
		band string
		n    int
		want string
	}{{"driver", 1, "participant"}, {"driver", 2, "participant"}, {"driver", 3, "participant, driver"}, {"", 4, "participant"}}
	for _, c := range cases {
		t.Run(fmt.Sprintf("%d of band %q", c.n, c.band), func(t *testing.T) {
			p := draft(t)
			seats := []session.NewSeat{}
			for range c.n {
				seats = append(seats, session.NewSeat{Band: c.band})
			}
			for range 5 {
				seats = append(seats, session.NewSeat{Band: "clerk"})
			}
			p.do(session.AddSeats{Seats: seats})
			p.do(session.SetConsent{Seats: []session.ID{p.seat(1)}, Item: session.QuoteConsent, Given: true}, session.EnterStage{Stage: p.prompt("help")})
			p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "So be it.", Seat: p.seat(1), Stage: p.prompt("help")})
			got := ""
			document.Walk(report.Build(p.state(), report.Options{}).Blocks, func(b document.Block) {
				if q, ok := b.(document.Quote); ok {
					got = q.By
				}
			})
			if got != c.want {
				t.Errorf("the quote is signed %q, not %q", got, c.want)
			}
		})
	}
}

// No row of the table of roles counts fewer than three people, and the rows add up to all of them.
func TestRolesAreNeverCountedBelowThree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bands := rapid.SliceOfN(rapid.SampledFrom([]string{"", "frontline", "support", "driver", "manager", "clerk"}), 1, 25).Draw(t, "bands")
		l := session.NewLog(nil)
		added := &session.SeatsAdded{}
		for i, b := range bands {
			added.Seats = append(added.Seats, session.NewSeat{ID: session.ID(strconv.Itoa(i)), Code: strconv.Itoa(i), Band: b})
		}
		l.Apply(session.Record{N: 1, ID: "1", Event: &session.SessionCreated{Title: "Group"}})
		l.Apply(session.Record{N: 2, ID: "2", Event: added})
		for _, tab := range tables(report.Build(l.State(), report.Options{}), "People by role") {
			sum := 0
			for _, r := range tab.Rows {
				n, err := strconv.Atoi(document.Plain(r.Cells[1].Runs))
				if err != nil || n < 3 {
					t.Fatalf("the row %q counts %d people", document.Plain(r.Cells[0].Runs), n)
				}
				if !r.Strong {
					sum += n
				}
			}
			if sum != len(bands) {
				t.Fatalf("the rows add up to %d people of %d", sum, len(bands))
			}
		}
	})
}

func tables(d document.Document, caption string) []document.Table {
	var out []document.Table
	document.Walk(d.Blocks, func(b document.Block) {
		if t, ok := b.(document.Table); ok && strings.Contains(t.Caption, caption) {
			out = append(out, t)
		}
	})
	return out
}

func TestAnOpenPollIsNotShown(t *testing.T) {
	p := running(t)
	p.open("A question nobody has answered", []poll.Option{{Text: "The left option"}, {Text: "The right option"}}, poll.SuggestFor(poll.Dots, 2))
	never(t, p.state(), "nobody has answered", "left option", "right option", "people voted")
	says(t, p.state(), "A vote was open when this report was made. Nothing of it is shown until it is closed.")
}

func TestAPreparedPollIsNotShown(t *testing.T) {
	p := running(t)
	p.do(session.DraftPoll{PollBody: session.PollBody{Question: "A question for later", Options: []poll.Option{{Text: "Left"}, {Text: "Right"}}, Rules: poll.SuggestFor(poll.Dots, 2)}})
	never(t, p.state(), "A question for later", "A vote was open")
}

// The order of casting leaves no trace in the report.
func TestTheOrderOfCastingIsNowhere(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		ballots := rapid.SliceOfN(rapid.Custom(func(r *rapid.T) map[int]int {
			return map[int]int{rapid.IntRange(0, 2).Draw(r, "option"): rapid.IntRange(1, 2).Draw(r, "dots")}
		}), 2, 12).Draw(r, "ballots")
		play := func(bs []map[int]int) string {
			p := running(t)
			p.close(p.open("Which?", []poll.Option{{Text: "A"}, {Text: "B"}, {Text: "C"}}, poll.Rules{Method: poll.Dots, Dots: 3, Cap: 2}), bs...)
			return everything(report.Build(p.state(), report.Options{}))
		}
		turned := slices.Clone(ballots)
		slices.Reverse(turned)
		if d := cmp.Diff(play(ballots), play(turned)); d != "" {
			r.Fatalf("the order shows:\n%s", d)
		}
	})
}

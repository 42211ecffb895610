package report_test

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/assets/fonts"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
	"folkmoot/session/report"
	"folkmoot/session/report/layout"
	"folkmoot/session/report/paper"
)

// printed drafts a poll and prints so many ballots of it.
func (p *play) printed(b session.PollBody, count int) *session.Poll {
	p.t.Helper()
	p.do(session.DraftPoll{PollBody: b})
	x := p.state().Polls[len(p.state().Polls)-1]
	p.do(session.PrintPapers{Poll: x.ID, Count: count})
	return x
}

func job(t testing.TB, p *play, x *session.Poll) paper.Job {
	t.Helper()
	f, err := layout.LoadFonts(layout.Files{Regular: fonts.Regular, Bold: fonts.Bold, Symbols: fonts.Symbols})
	if err != nil {
		t.Fatal(err)
	}
	return paper.Job{Poll: x, Shown: reading.Shown(p.state(), x, nil), Fonts: f, Created: time.Unix(0, 0)}
}

// under gives the texts of the nodes of a role, in reading order.
func under(r layout.Result, role layout.Role) []string {
	text := map[int]*strings.Builder{}
	for _, p := range r.Pages {
		for _, it := range p.Items {
			if it.Text == nil || it.Span <= 0 {
				continue
			}
			if text[it.Span] == nil {
				text[it.Span] = &strings.Builder{}
			}
			text[it.Span].WriteString(it.Text.String())
		}
	}
	var out []string
	var walk func(int)
	walk = func(n int) {
		var s strings.Builder
		for _, k := range r.Nodes[n].Kids {
			switch {
			case k.Node != 0:
				walk(k.Node)
			case text[k.Span] != nil:
				s.WriteString(text[k.Span].String())
			}
		}
		if r.Nodes[n].Role == role {
			out = append(out, strings.TrimSpace(s.String()))
		}
	}
	walk(0)
	return out
}

// onPage is all that a page says.
func onPage(p layout.Page) string {
	var s strings.Builder
	for _, it := range p.Items {
		if it.Text != nil {
			s.WriteString(it.Text.String())
		}
	}
	return s.String()
}

func typed(n int) []poll.Option {
	out := make([]poll.Option, n)
	for i := range out {
		out[i].Text = fmt.Sprintf("Option of the name %s", strings.Repeat(string(rune('a'+i%26)), 1+i/26))
	}
	return out
}

func TestEachBallotListsItsOwnLines(t *testing.T) {
	for _, m := range poll.Methods() {
		t.Run(string(m), func(t *testing.T) {
			p := seated(t)
			x := p.printed(session.PollBody{Question: "Which?", Options: typed(6), Rules: poll.SuggestFor(m, 6)}, 5)
			r := paper.Ballots(job(t, p, x), 2, 4)
			var want, numbers []string
			for n := 2; n <= 4; n++ {
				for i, l := range x.PaperLines(n) {
					line := l.Option.Text
					switch {
					case m == poll.Pairwise:
						line = "1 " + l.Option.Text + " 2 " + l.Other.Text
					case m == poll.ImpactEffort:
						line += " impact 1 2 3 4 5 effort 1 2 3 4 5"
					case m == poll.Budget:
						line += " £"
					case m.Kind() == poll.Levels:
						line += " " + strings.Join(paper.Signs(x.Rules), " ")
					}
					want = append(want, line)
					numbers = append(numbers, strconv.Itoa(i+1)+".")
				}
			}
			if d := cmp.Diff(want, under(r, layout.RoleLBody)); d != "" {
				t.Errorf("the lines are not those that are keyed:\n%s", d)
			}
			if d := cmp.Diff(numbers, under(r, layout.RoleLbl)); d != "" {
				t.Errorf("the lines are not numbered as they are keyed:\n%s", d)
			}
			if len(r.Missing) > 0 {
				t.Errorf("the fonts lack %v", r.Missing)
			}
		})
	}
}

// What stands in a circle is what is typed for it: agreement, whose answers have no numbers of their own, from 1.
func TestCirclesHoldWhatIsKeyed(t *testing.T) {
	for m, want := range map[poll.Method]string{poll.Agree: "1 2 3", poll.FistToFive: "0 1 2 3 4 5", poll.Likert: "1 2 3 4 5", poll.Score: "0 1 2 3 4 5", poll.Dots: ""} {
		if got := strings.Join(paper.Signs(poll.SuggestFor(m, 6)), " "); got != want {
			t.Errorf("%s: got %q, want %q", m, got, want)
		}
	}
}

func TestEveryPageOfABallotSaysWhichItIs(t *testing.T) {
	for _, c := range []struct {
		name           string
		options, count int
		pages, each    int // in all, and of each ballot
	}{
		{"small sheets stand two on a page", 8, 3, 2, 1},
		{"many options go over pages", 200, 2, 20, 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := seated(t)
			x := p.printed(session.PollBody{Question: "Which?", Options: typed(c.options), Rules: poll.SuggestFor(poll.Approval, c.options)}, c.count)
			r := paper.Ballots(job(t, p, x), 1, c.count)
			if len(r.Pages) != c.pages {
				t.Errorf("%d pages, want %d", len(r.Pages), c.pages)
			}
			named := map[int]int{}
			for i, pg := range r.Pages {
				text := onPage(pg)
				if !strings.Contains(text, "vote code "+x.PaperCode()) || !strings.Contains(text, "The number belongs to this sheet and not to a person.") {
					t.Errorf("page %d says %q", i+1, text)
				}
				for n := 1; n <= c.count; n++ {
					named[n] += strings.Count(text, fmt.Sprintf("Ballot %d ·", n))
				}
			}
			for n := 1; n <= c.count; n++ {
				if named[n] != c.each {
					t.Errorf("ballot %d is named %d times, want %d", n, named[n], c.each)
				}
			}
			if got := len(under(r, layout.RoleLBody)); got != c.options*c.count {
				t.Errorf("%d lines for %d options on %d ballots", got, c.options, c.count)
			}
		})
	}
}

func TestAPaperBallotHidesWhatWasRedacted(t *testing.T) {
	p := running(t)
	p.do(session.AddIdea("Ask Jamie from the depot", p.prompt("help"), p.seat(1)), session.AddIdea("Another idea", p.prompt("help"), p.seat(2)))
	ideas := p.state().Ideas
	id := ideas[len(ideas)-2].ID
	x := p.printed(session.PollBody{Question: "Which?", Source: session.OnIdeas, Options: p.state().IdeaOptions(), Rules: poll.SuggestFor(poll.Approval, len(ideas))}, 1)
	p.do(session.WordIdea{Idea: id, Which: session.WordingRedaction, Text: "Ask [a colleague] from the depot"})
	got := strings.Join(under(paper.Ballots(job(t, p, x), 1, 1), layout.RoleLBody), "\n")
	if strings.Contains(got, "Jamie") || !strings.Contains(got, "[a colleague]") {
		t.Errorf("the ballot says %q", got)
	}
}

func TestWhoPrintsIsToldWhatTheFontsLack(t *testing.T) {
	p := seated(t)
	x := p.printed(session.PollBody{Question: "Which?", Options: []poll.Option{{Text: "Time"}, {Text: "时间"}}, Rules: poll.SuggestFor(poll.Approval, 2)}, 1)
	missing, err := report.Unprintable(p.state(), x, report.Options{})
	if err != nil || len(missing) != 2 {
		t.Errorf("told of %v, %v", missing, err)
	}
}

func TestOnlyNotedBallotsArePrinted(t *testing.T) {
	p := seated(t)
	x := p.printed(session.PollBody{Question: "Which?", Options: typed(4), Rules: poll.SuggestFor(poll.Dots, 4)}, 3)
	for _, c := range [][2]int{{0, 1}, {1, 4}, {3, 2}} {
		if _, err := report.PaperBallots(p.state(), x, c[0], c[1], report.Options{}); err == nil {
			t.Errorf("ballots %d to %d were printed", c[0], c[1])
		}
	}
	a, err := report.PaperBallots(p.state(), x, 1, 3, report.Options{})
	if err != nil || !strings.HasPrefix(string(a), "%PDF") {
		t.Fatalf("no ballots: %v", err)
	}
	if b, _ := report.PaperBallots(p.state(), x, 1, 3, report.Options{}); string(a) != string(b) {
		t.Error("the same ballots are other bytes")
	}
}

func TestTheSheetForHandsStandsAsTheScreenAsks(t *testing.T) {
	p := seated(t)
	p.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: typed(5), Rules: poll.SuggestFor(poll.Choose, 5)}})
	x := p.state().Polls[0]
	if _, err := report.HandsSheet(p.state(), x, report.Options{}); err == nil {
		t.Error("a sheet before the order of options is known")
	}
	p.do(session.OpenPoll{Poll: x.ID})
	r := paper.Hands(job(t, p, x))
	var want []string
	for _, o := range x.Order(0) {
		want = append(want, o.Text)
	}
	if d := cmp.Diff(want, under(r, layout.RoleLBody)); d != "" {
		t.Error(d)
	}
	if len(r.Pages) != 1 || !strings.Contains(strings.Join(under(r, layout.RoleP), " "), "for against abstain") {
		t.Errorf("%d pages, with %q", len(r.Pages), under(r, layout.RoleP))
	}
	p.do(session.CallOffPoll{Poll: x.ID}, session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: typed(5), Rules: poll.SuggestFor(poll.Budget, 5)}})
	_, err := report.HandsSheet(p.state(), p.state().Polls[1], report.Options{})
	if _, ok := errors.AsType[*poll.Fault](err); !ok {
		t.Errorf("money by hand: %v", err)
	}
}

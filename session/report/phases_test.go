package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

// phases are sessions at every point of their life, and at the ends of what a session can hold.
func phases() map[string]func(testing.TB) *session.State {
	return map[string]func(testing.TB) *session.State{
		"no session at all": func(testing.TB) *session.State { return session.NewState() },
		"just made":         func(t testing.TB) *session.State { return draft(t).state() },
		"seats are set up":  func(t testing.TB) *session.State { return seated(t).state() },
		"ideas were brought in before the start": func(t testing.TB) *session.State {
			p := draft(t)
			p.do(session.AddIdeas{Ideas: []session.NewIdea{{Text: "One", Source: "list.csv"}, {Text: "Two", Source: "list.csv"}}})
			return p.state()
		},
		"begun with nothing said": func(t testing.TB) *session.State {
			p := seated(t)
			p.do(session.EnterStage{Stage: p.stage(session.StageWelcome)})
			return p.state()
		},
		"begun without seats": func(t testing.TB) *session.State {
			p := draft(t)
			p.do(session.EnterStage{Stage: p.prompt("help")}, session.AddIdea("One", p.prompt("help"), ""))
			return p.state()
		},
		"an interview": func(t testing.TB) *session.State {
			p := newPlay(t)
			p.do(session.NewSession{Title: "Interview 7", Framework: employeeFramework(t), Details: session.Details{Kind: session.Interview, Cohort: "chief executives"}})
			p.do(session.AddSeats{Seats: []session.NewSeat{{Band: "chief executive"}}})
			p.do(session.EnterStage{Stage: p.prompt("help")}, session.AddIdea("One", p.prompt("help"), p.seat(1)))
			p.quotable()
			p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "I would say the same to members.", Stage: p.prompt("help")})
			return p.state()
		},
		"a poll is open": func(t testing.TB) *session.State {
			p := running(t)
			p.open("Which first?", []poll.Option{{Text: "Left"}, {Text: "Right"}}, poll.SuggestFor(poll.Dots, 2))
			return p.state()
		},
		"only a poll that was called off": func(t testing.TB) *session.State {
			p := running(t)
			p.do(session.CallOffPoll{Poll: p.open("Which first?", []poll.Option{{Text: "Left"}, {Text: "Right"}}, poll.SuggestFor(poll.Dots, 2)).ID})
			return p.state()
		},
		"blank ballots only": func(t testing.TB) *session.State {
			p := running(t)
			p.close(p.open("Which first?", []poll.Option{{Text: "Left"}, {Text: "Right"}}, poll.SuggestFor(poll.Dots, 2)), nil, nil)
			return p.state()
		},
		"every idea withdrawn": func(t testing.TB) *session.State {
			p := running(t)
			p.do(session.WithdrawIdeas{Ideas: []session.ID{p.state().Ideas[0].ID}})
			return p.state()
		},
		"the whole sample": func(t testing.TB) *session.State { return sample(t).state() },
		"reopened": func(t testing.TB) *session.State {
			p := sample(t)
			p.do(session.Reopen{Why: "A date was wrong"})
			return p.state()
		},
		"400 ideas": func(t testing.TB) *session.State { return many(t, 400).state() },
		"huge texts": func(t testing.TB) *session.State {
			return huge(t).state()
		},
	}
}

// running is a session in which one idea was said.
func running(t testing.TB) *play {
	p := seated(t)
	p.do(session.EnterStage{Stage: p.prompt("help")}, session.AddIdea("My manager asks first", p.prompt("help"), p.seat(1)))
	return p
}

func many(t testing.TB, n int) *play {
	p := seated(t)
	p.do(session.EnterStage{Stage: p.prompt("help")})
	var ideas []session.NewIdea
	for i := range n {
		ideas = append(ideas, session.NewIdea{Text: fmt.Sprintf("Idea of the kind %d, said in about as many words as people use", i), Stage: p.prompt([]string{"help", "hinder"}[i%2])})
	}
	p.do(session.AddIdeas{Ideas: ideas})
	for k := range 12 {
		var numbers []int
		for i := k; i < n; i += 13 {
			numbers = append(numbers, i+1)
		}
		p.theme(fmt.Sprintf("Theme number %d", k), numbers...)
	}
	return p
}

// huge fills every text to its limit.
func huge(t testing.TB) *play {
	p := newPlay(t)
	title, long, note := strings.Repeat("Words ", 33), strings.Repeat("many words ", 180), strings.Repeat("even more words ", 1200)
	d := details
	d.Cohort, d.Aims, d.Focus, d.Place, d.Organisation.Name = title, note, note, title, strings.Repeat("x", session.MaxTitle)
	p.do(session.NewSession{Title: title, Framework: employeeFramework(t), Details: d}, session.AddSeats{Seats: make([]session.NewSeat, 8)})
	p.do(session.EnterStage{Stage: p.prompt("help")},
		session.MarkPrompt{Stage: p.prompt("help"), Asked: session.AskedAdapted, Adapted: long})
	for range 6 {
		p.do(session.AddIdea(long, p.prompt("help"), p.seat(1)))
	}
	th := p.theme(title, 1, 2, 3)
	x := p.open(title, p.state().IdeaOptions(), poll.Rules{Method: poll.Dots, Dots: 3, Cap: 3})
	p.close(x, map[int]int{0: 3}, map[int]int{1: 3}, map[int]int{2: 3})
	p.quotable()
	q := p.note(session.EvidenceBody{Kind: session.Verbatim, Text: note})
	for range 8 {
		p.do(session.WriteFinding{FindingBody: session.FindingBody{Who: title, Statement: long, However: long, Behaviours: []string{long, long}, Quotes: []session.ID{q}, Theme: th, Poll: x.ID, Option: x.Options[0].ID}})
	}
	p.do(session.AgreeAction{ActionBody: session.ActionBody{Who: title, What: long, ByWhen: title, FirstStep: long}}, session.ParkItem{Text: long},
		session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: true, Corrections: note}})
	return p
}

func TestEveryPhaseGivesASoundReport(t *testing.T) {
	for name, begin := range phases() {
		t.Run(name, func(t *testing.T) {
			s := begin(t)
			doc := report.Build(s, report.Options{})
			if err := document.Check(doc); err != nil {
				t.Errorf("the document is not sound: %v", err)
			}
			if empty := emptyHeadings(doc); len(empty) > 0 {
				t.Errorf("nothing stands under the headings %q", empty)
			}
			text := doc.Text()
			for _, no := range []string{"{{", "}}", "%", "anonymous", "<no value>"} {
				if strings.Contains(strings.ToLower(text), no) {
					t.Errorf("the report says %q", no)
				}
			}
			if data, r, err := report.PDF(s, report.Options{}); err != nil || r.Pages < 3 || !bytes.HasPrefix(data, []byte("%PDF-1.7")) {
				t.Errorf("no PDF came of it: %d pages, %v", r.Pages, err)
			}
		})
	}
}

// emptyHeadings lists the headings that are followed by no more than a heading of their own level or above.
func emptyHeadings(doc document.Document) []string {
	var out []string
	var last *document.Heading
	document.Walk(doc.Blocks, func(b document.Block) {
		switch v := b.(type) {
		case document.PageBreak, document.Together:
		case document.Heading:
			if last != nil && v.Level <= last.Level {
				out = append(out, last.Text)
			}
			last = &v
		default:
			last = nil
		}
	})
	if last != nil {
		out = append(out, last.Text)
	}
	return out
}

func TestTheSameSessionGivesTheSameReport(t *testing.T) {
	o := report.Options{AppVersion: "0.1.0", Generated: time.Date(2026, 11, 12, 15, 10, 0, 0, time.UTC)}
	first, _, err := report.PDF(sample(t).state(), o)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again, _, err := report.PDF(sample(t).state(), o)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, again) {
			t.Fatal("the same session gave other bytes")
		}
	}
}

// The report must leave the state alone: the screens are drawn from the same one.
func TestBuildChangesNothing(t *testing.T) {
	s := sample(t).state()
	before, _ := json.Marshal(s)
	report.Build(s, report.Options{})
	after, _ := json.Marshal(s)
	if d := cmp.Diff(string(before), string(after)); d != "" {
		t.Errorf("the state changed (-before +after):\n%s", d)
	}
}

func TestPartsCanBeLeftOut(t *testing.T) {
	s := sample(t).state()
	cases := map[string]struct {
		without report.Parts
		gone    string
	}{
		"quotes":  {report.Parts{Quotes: true}, "They ask us when it is already printed."},
		"prompts": {report.Parts{Prompts: true}, s.Framework.Factors[1].Prompts[0].Probes[0]},
		"ideas":   {report.Parts{Ideas: true}, "Ideas by number"},
		"ballots": {report.Parts{Ballots: true}, "Ballots alike"},
		"words":   {report.Parts{Words: true}, "Borrowing a good idea from somewhere else counts."},
	}
	whole := report.Build(s, report.Options{}).Text()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(whole, c.gone) {
				t.Fatalf("the whole report does not say %q", c.gone)
			}
			doc := report.Build(s, report.Options{Without: c.without})
			if strings.Contains(doc.Text(), c.gone) {
				t.Errorf("the report without %s still says %q", name, c.gone)
			}
			if err := document.Check(doc); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestTheSampleSaysWhatHappened(t *testing.T) {
	text := report.Build(sample(t).state(), report.Options{AppVersion: "0.1.0"}).Text()
	for _, want := range []string{
		"What helps new ideas happen here",
		"Session report",
		"Focus group with frontline employees",
		"Council A, county, South East",
		"12 November 2026",
		"13 people took part. 2 of those invited did not take part. 1 seat stayed empty.",
		"8 prompts: 5 asked as worded, 1 adapted, 1 skipped, 1 not reached.",
		"39 of 45 ideas were grouped into 6 themes.",
		"Ideas outside any theme",
		"“Being asked, and hearing what became of it” comes first: 9 of 13 people gave it at least one dot, 15 of 59 in all.",
		"share first place: each has 5 of 13 people, 5 dots.",
		"13 of 13 people voted. 1 ballot was blank.",
		"The vote on “Which one first?” was called off. It was not counted, and its ballots were destroyed. The reason given: Two people had not understood that they had a single dot.",
		"Passed on to the facilities team",
		"Kept for a later session",
		"with corrections: “listen” became “genuinely listen”.",
		"First worded: Seeing an idea from our depot on the news page with our name for it",
		"this is not the authors' instrument and is not endorsed by them",
		"The seal covers the file's header and",
		"It was made with Folkmoot 0.1.0.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
}

// A character that the fonts lack is owned up to, and the note itself prints.
func TestMissingCharactersAreTold(t *testing.T) {
	p := running(t)
	p.do(session.AddIdea("A smile \U0001F600 and \u4e2d", p.prompt("help"), ""))
	_, r, err := report.PDF(p.state(), report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Missing) != 2 {
		t.Fatalf("%d characters were missed, not 2: %v", len(r.Missing), r.Missing)
	}
	pages, err := report.Pages(p.state(), report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var shown strings.Builder
	for _, pg := range pages.Pages {
		for _, it := range pg.Items {
			if it.Text != nil {
				shown.WriteString(it.Text.String())
			}
		}
	}
	for _, want := range []string{"Characters that could not be printed", "U+1F600", "U+4E2D"} {
		if !strings.Contains(shown.String(), want) {
			t.Errorf("no page says %q", want)
		}
	}
}

func TestThePreviewIsThePDF(t *testing.T) {
	s := sample(t).state()
	p, err := report.Pages(s, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, r, err := report.PDF(s, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if p.Count() != r.Pages {
		t.Errorf("the preview has %d pages and the PDF %d", p.Count(), r.Pages)
	}
	if b := p.Image(1, 1).Bounds(); b.Dx() != 596 || b.Dy() != 842 {
		t.Errorf("a page at one pixel a point is %v", b)
	}
	if b := p.Image(999, 1).Bounds(); b.Dx() > 1 {
		t.Errorf("a page that is not there is %v", b)
	}
}

func TestRatingsAreCounted(t *testing.T) {
	p := running(t)
	p.do(session.AddIdea("Two", p.prompt("help"), ""), session.AddIdea("Three", p.prompt("help"), ""))
	for i, v := range [][2]int{{1, 1}, {1, 0}, {0, 1}} {
		id := p.state().Ideas[i].ID
		p.do(session.RateIdea{Idea: id, Scale: framework.ScaleNewHere, Value: v[0]}, session.RateIdea{Idea: id, Scale: framework.ScaleAddsValue, Value: v[1]}, session.RateIdea{Idea: id, Scale: framework.ScaleContinuum, Value: 4})
	}
	text := report.Build(p.state(), report.Options{}).Text()
	for _, want := range []string{
		"Of 3 ideas rated on both questions, 1 is new here and adds value too: number 1.", "Yes for 2 of 3 rated ideas.",
		"From small-scale improvement to radical change", "3 of 3 ideas were given a place on the line. 1 of them is new here and adds value.", "5, radical change", "2  Two",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
}

func BenchmarkSamplePDF(b *testing.B) {
	s := sample(b).state()
	b.ReportAllocs()
	for b.Loop() {
		_, r, err := report.PDF(s, report.Options{AppVersion: "0.1.0"})
		if err != nil {
			b.Fatal(err)
		}
		if r.Bytes > 1<<20 {
			b.Fatalf("the PDF has %d bytes; a megabyte is the most", r.Bytes)
		}
	}
}

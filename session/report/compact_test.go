package report_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
)

// longText draws a text as long as it may be, of words of all sizes and scripts.
func longText(t *rapid.T, most int, what string) string {
	n := rapid.SampledFrom([]int{1, 20, 200, most}).Draw(t, what)
	word := rapid.SampledFrom([]string{"word ", "W", "much longer words than that ", "会", "Ü ", "\U0001F600", "ش", "i\n"}).Draw(t, "words")
	return strings.TrimSpace(string([]rune(strings.Repeat(word, n))[:min(n, most)])) + "."
}

// Whatever was said, the top line has two pages at most, and the most important stands on them.
func TestTheTopLineHasTwoPages(t *testing.T) {
	const sessions = 24
	longest := 0
	made := rapid.Custom(func(rt *rapid.T) *session.State { return longSession(t, rt) })
	for i := range sessions {
		r, err := report.Pages(made.Example(i), edition(report.TopLine))
		if err != nil {
			t.Fatal(err)
		}
		if longest = max(longest, r.Count()); r.Count() > 2 {
			t.Errorf("the top line of session %d has %d pages", i, r.Count())
		}
	}
	if longest != 2 {
		t.Errorf("no session was long enough to try it: the longest has %d pages", longest)
	}
}

// longSession says much, in texts as long as they may be.
func longSession(t testing.TB, rt *rapid.T) *session.State {
	p := newPlay(t)
	d := details
	d.Cohort, d.Organisation.Name = longText(rt, session.MaxTitle-1, "cohort"), longText(rt, session.MaxTitle-1, "name")
	p.do(session.NewSession{Title: longText(rt, session.MaxTitle-1, "title"), Framework: employeeFramework(t), Details: d})
	p.do(session.AddSeats{Seats: make([]session.NewSeat, 12)}, session.EnterStage{Stage: p.stage(session.StagePoll)})
	for range rapid.IntRange(0, 14).Draw(rt, "votes") {
		options := make([]poll.Option, rapid.IntRange(2, 6).Draw(rt, "options"))
		for i := range options {
			options[i].Text = strings.Repeat(string(rune('a'+i)), i+1) + longText(rt, 300, "option")
		}
		x := p.open(longText(rt, 198, "question"), options, poll.SuggestFor(poll.Dots, len(options)))
		p.close(x, map[int]int{0: 1}, map[int]int{1: 1})
	}
	for range rapid.IntRange(0, 5).Draw(rt, "themes") {
		p.do(session.AddIdea(longText(rt, 300, "idea"), "", ""))
		p.theme(longText(rt, session.MaxTitle-1, "theme"), len(p.state().Ideas))
	}
	for range rapid.IntRange(0, session.MaxFindings).Draw(rt, "findings") {
		p.do(session.WriteFinding{FindingBody: session.FindingBody{Who: longText(rt, session.MaxTitle-1, "who"), Statement: longText(rt, 900, "statement"), However: longText(rt, 900, "however")}})
	}
	for range rapid.IntRange(0, 30).Draw(rt, "actions") {
		p.do(session.AgreeAction{ActionBody: session.ActionBody{Who: longText(rt, session.MaxTitle-1, "who"), What: longText(rt, 900, "what"), ByWhen: longText(rt, session.MaxTitle-1, "when")}})
	}
	return p.state()
}

func TestTheTopLineSaysWhatMattersMost(t *testing.T) {
	text := report.Build(sample(t).state(), edition(report.TopLine)).Text()
	for _, want := range []string{
		"What helps new ideas happen here", "13 people took part", "Genuinely listen to us", "To act: Senior and middle managers.", "9 of 13 people voted for it.", "However: Two people did not want more meetings",
		"Which of these matter most for new ideas here?", "comes first", "Head of service:", "By when: 12 December.", "They do not show how many people elsewhere hold them.", "File 9f2c 4e1b",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the top line does not say %q", want)
		}
	}
	if strings.Contains(text, "more stands in the full report") || strings.Contains(text, "%") {
		t.Error("the top line of a usual session leaves things out, or has percentages")
	}
}

func TestTheTopLineOwnsUpToWhatItLeavesOut(t *testing.T) {
	p := seated(t)
	p.do(session.EnterStage{Stage: p.stage(session.StageFindings)})
	for range 24 {
		p.do(session.WriteFinding{FindingBody: session.FindingBody{Statement: strings.Repeat("A finding that is told at great length. ", 20)}})
	}
	text := report.Build(p.state(), edition(report.TopLine)).Text()
	if !strings.Contains(text, "more stand in the full report.") {
		t.Error("it does not say how many are left out")
	}
}

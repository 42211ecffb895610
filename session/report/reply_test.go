package report_test

import (
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

func answers(d document.Document) []document.Answer {
	var out []document.Answer
	document.Walk(d.Blocks, func(b document.Block) {
		if a, ok := b.(document.Answer); ok {
			out = append(out, a)
		}
	})
	return out
}

func TestPeopleCanAnswerEachFindingAndTheme(t *testing.T) {
	p := sample(t)
	list := answers(report.Build(p.state(), edition(report.Participants)))
	var signs []string
	for _, a := range list {
		if sign, _, ok := strings.Cut(a.Label, ": "); ok {
			signs = append(signs, sign)
			if got := strings.Join(a.Ticks, ", "); got != "fits, partly, does not fit, cannot say" || a.Lines == 0 || a.Prompt == "" {
				t.Errorf("%s asks %q and has %d lines", a.Label, got, a.Lines)
			}
		}
	}
	if got, want := strings.Join(signs, " "), "F1 F2 F3 T1 T2 T3 T4 T5 T6"; got != want {
		t.Errorf("the form asks about %s, not %s", got, want)
	}
	if last := list[len(list)-1]; last.Prompt != "What did we miss?" || last.Lines < 4 {
		t.Errorf("the last is %+v", last)
	}
	for _, e := range []report.Edition{report.TopLine, report.Full, report.Publication, report.Record} {
		if n := len(answers(report.Build(p.state(), edition(e)))); n > 0 {
			t.Errorf("%s has a form of %d questions", e, n)
		}
	}
}

func TestTheFormSaysWhereItGoes(t *testing.T) {
	p := seated(t)
	p.do(session.EnterStage{Stage: p.stage(session.StageFindings)}, session.WriteFinding{FindingBody: session.FindingBody{Statement: "Go on"}})
	prompts := func() string {
		var out []string
		for _, a := range answers(report.Build(p.state(), edition(report.Participants))) {
			out = append(out, a.Prompt)
		}
		return strings.Join(out, " ")
	}
	if got := prompts(); !strings.Contains(got, "Send it to:") || !strings.Contains(got, "Please answer by:") {
		t.Errorf("nothing to fill in where the form goes: %q", got)
	}
	p.do(session.SetInformation{Information: session.Information{Contact: "The policy team, room 12"}})
	if got, d := prompts(), report.Build(p.state(), edition(report.Participants)); strings.Contains(got, "Send it to:") || !strings.Contains(d.Text(), "The policy team, room 12") {
		t.Errorf("the form does not go to whom people were told to ask: %q", got)
	}
}

func TestWithNothingToAnswerThereIsNoForm(t *testing.T) {
	if n := len(answers(report.Build(draft(t).state(), edition(report.Participants)))); n > 0 {
		t.Errorf("a session that has not begun has a form of %d questions", n)
	}
}

// To the people who took part each idea is printed once: under its theme where there are themes, else under its prompt.
func TestPeopleReadEachIdeaOnce(t *testing.T) {
	p := seated(t)
	p.do(session.EnterStage{Stage: p.prompt("help")}, session.AddIdea("A van for everybody", p.prompt("help"), ""), session.AddIdea("A map of the depot", p.prompt("help"), ""))
	p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "Words said at a prompt.", Seat: p.seat(1), Stage: p.prompt("help")})
	p.note(session.EvidenceBody{Kind: session.Observation, Text: "Some people nodded.", Stage: p.prompt("help")})
	check := func(when string) {
		t.Helper()
		text := report.Build(p.state(), edition(report.Participants)).Text()
		for _, once := range []string{"A van for everybody", "A map of the depot", "Words said at a prompt."} {
			if n := strings.Count(text, once); n != 1 {
				t.Errorf("%s: %q is printed %d times", when, once, n)
			}
		}
		if strings.Contains(text, "nodded") {
			t.Errorf("%s: what the facilitators observed is printed", when)
		}
	}
	check("without themes")
	p.theme("Getting about", 1)
	check("with a theme")
}

func TestPeopleAreToldInPlainWords(t *testing.T) {
	text := everything(report.Build(sample(t).state(), edition(report.Participants)))
	for _, not := range []string{"Kendall", "Wilson", "Borda", "Standard deviation", "Of 100 like these"} {
		if strings.Contains(text, not) {
			t.Errorf("it speaks of %s", not)
		}
	}
	for _, want := range []string{"What happens next", "Answer each of the ideas in a line", "Passed on to the facilities team", "Genuinely listen to us", "9 of 13 people"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

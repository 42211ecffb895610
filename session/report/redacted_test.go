package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
)

// violets is a session in which a name stands in everything that people said and wrote.
func violets(t *testing.T) *play {
	p := running(t)
	st := p.prompt("help")
	d := p.state().Details
	d.Aims, d.Focus = "To hear Mrs Zqviolet", "What would Mrs Zqviolet do?"
	p.do(session.Describe{Title: "A day with Mrs Zqviolet", Details: d})
	p.do(session.MarkPrompt{Stage: st, Asked: session.AskedAdapted, Adapted: "What does Mrs Zqviolet do?"})
	p.do(session.AddIdea("Ask Mrs Zqviolet in the planning team", st, ""), session.AddIdea("She knows, says Mrs Zqviolet", st, ""))
	p.do(session.WordIdea{Idea: p.state().Ideas[2].ID, Which: session.WordingDisplay, Text: "She knows"})
	p.theme("Mrs Zqviolet's way", 1, 2)
	p.close(p.open("Is it Mrs Zqviolet?", append(p.state().IdeaOptions(), poll.Option{Text: "Only Mrs Zqviolet"}), poll.SuggestFor(poll.Dots, 3)), map[int]int{1: 2}, map[int]int{2: 1})
	p.quotable()
	q := p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "I trust Mrs Zqviolet.", Stage: st})
	p.note(session.EvidenceBody{Kind: session.Observation, Text: "All looked at Mrs Zqviolet.", Stage: st})
	p.do(session.WriteFinding{FindingBody: session.FindingBody{
		Who: "Mrs Zqviolet", Statement: "We need Mrs Zqviolet", However: "Some fear Mrs Zqviolet", Behaviours: []string{"Mrs Zqviolet smiles"},
		Quotes: []session.ID{q}, Poll: p.state().Polls[0].ID, Option: string(p.state().Ideas[1].ID),
	}})
	p.do(session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: true, Corrections: "It is Mrs Zqviolet"}})
	p.do(session.AgreeAction{ActionBody: session.ActionBody{Who: "Mrs Zqviolet", What: "Ring Mrs Zqviolet", ByWhen: "before Mrs Zqviolet leaves", FirstStep: "Find Mrs Zqviolet"}})
	p.do(session.ParkItem{Text: "The car of Mrs Zqviolet"})
	p.do(session.SettleItem{Item: p.state().Parking[0].ID, Disposition: session.PassedOn, Owner: "Mrs Zqviolet", Note: "for Mrs Zqviolet"})
	p.do(session.WriteDebrief{Debrief: session.Debrief{Top: "It was about Mrs Zqviolet"}})
	return p
}

func TestNoEditionHasWhatWasReplaced(t *testing.T) {
	p := violets(t)
	before := map[report.Edition]int{}
	in := func(e report.Edition) int {
		data, err := json.Marshal(report.Build(p.state(), report.Options{Edition: e}))
		if err != nil {
			t.Fatal(err)
		}
		return strings.Count(string(data), "Zqviolet")
	}
	for _, e := range report.Editions() {
		before[e] = in(e)
	}
	p.do(session.DecideSpots(p.state().RedactionSpots(nil), session.Replaced, ""))
	for _, e := range report.Editions() {
		t.Run(string(e), func(t *testing.T) {
			if before[e] == 0 {
				t.Fatal("the name was not in it in the first place")
			}
			if n := in(e); n > 0 {
				t.Fatalf("the name is in it %d times", n)
			}
		})
	}
	says(t, p.state(), "[name 1]", "words that may tell who is meant were replaced")
	p.do(session.Undo{})
	if in(report.Full) == 0 {
		t.Fatal("undone, but the report does not say it again")
	}
}

package view_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/view"
)

func TestWhatTheVoteSuggestsAsFindings(t *testing.T) {
	b := voters(t, 3, "time", "trust", "links", "praise")
	p := b.vote([]int{3, 2}, []int{3, 1})
	b.do(session.ClosePoll{Poll: p.ID})
	texts := func() (out []string) {
		for _, s := range view.Findings(b.state(), nil).Suggestions {
			out = append(out, s.Place+" "+s.Text+" "+s.Numbers)
		}
		return out
	}
	if d := cmp.Diff([]string{"1 time 2 of 3 people, 6 dots", "2 trust 2 of 3 people, 3 dots"}, texts()); d != "" {
		t.Error(d)
	}
	b.do(session.WriteFinding{FindingBody: view.Findings(b.state(), nil).Suggestions[0].Body})
	if d := cmp.Diff([]string{"2 trust 2 of 3 people, 3 dots"}, texts()); d != "" {
		t.Errorf("after the first was taken: %s", d)
	}
	want := view.FindingItem{ID: b.state().Findings[0].ID, Rank: 1, Who: "Who should act?", Statement: "time", Holds: "2 of 3 people, 6 dots"}
	if d := cmp.Diff(want, view.Findings(b.state(), nil).Items[0]); d != "" {
		t.Error(d)
	}
}

func TestWhyANoteMayNotBeQuoted(t *testing.T) {
	b := voters(t, 2)
	seats := b.state().Seats
	b.do(session.SetConsent{Seats: []session.ID{seats[0].ID}, Item: session.QuoteConsent, Given: true})
	for _, x := range []session.EvidenceBody{
		{Kind: session.Verbatim, Text: "agreed", Seat: seats[0].ID},
		{Kind: session.Verbatim, Text: "not agreed", Seat: seats[1].ID},
		{Kind: session.Verbatim, Text: "nobody's in particular"},
		{Kind: session.Verbatim, Text: "held", Hold: true},
		{Kind: session.Verbatim, Text: "first words", Complete: true},
		{Kind: session.Verbatim, Text: "the name of a street", Seat: seats[0].ID, Redaction: "a place"},
		{Kind: session.Comment, Text: "mine"},
	} {
		b.do(session.NoteEvidence{EvidenceBody: x})
	}
	got := map[string]string{}
	for _, q := range view.FindingQuotes(b.state(), session.FindingBody{}, nil) {
		got[q.Text] = q.Why
	}
	want := map[string]string{
		"agreed": "", "not agreed": "P2 has not agreed to be quoted.", "held": "Held back from the report.",
		"first words": "Only the first words were noted. Complete it first.", "a place": "",
		"nobody's in particular": "Nobody is noted for it, and it may be the words of somebody who has not agreed to be quoted: P2. Note who said it.",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTheTableOfActions(t *testing.T) {
	b := voters(t, 1)
	b.do(session.WriteFinding{FindingBody: session.FindingBody{Statement: "one"}})
	b.do(session.AgreeAction{ActionBody: session.ActionBody{What: "ask", Finding: b.state().Findings[0].ID}})
	b.do(session.AgreeAction{ActionBody: session.ActionBody{What: "answer", Who: "Managers", ByWhen: "May"}})
	v := view.Actions(b.state(), nil)
	if v.Count != "2 actions" || v.Rows[0].Link != "Finding 1" || v.Rows[1].Link != "" {
		t.Errorf("%+v", v)
	}
	b.do(session.DropFinding{Finding: b.state().Findings[0].ID})
	if v := view.Actions(b.state(), nil); v.Rows[0].Link != "" {
		t.Errorf("the finding is gone and the row says %q", v.Rows[0].Link)
	}
}

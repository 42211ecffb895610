package report_test

import (
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

func row(t testing.TB, d document.Document, caption, with string) string {
	t.Helper()
	for _, tab := range tables(d, caption) {
		for _, r := range tab.Rows {
			var cells []string
			for _, c := range r.Cells {
				cells = append(cells, document.Plain(c.Runs))
			}
			if text := strings.Join(cells, " | "); strings.Contains(text, with) {
				return text
			}
		}
	}
	t.Errorf("no row of the table %q says %q", caption, with)
	return ""
}

func TestTheRecordSaysWhatStandsInTheWayOfPrinting(t *testing.T) {
	p := seated(t) // P5 does not want to be quoted
	st := p.prompt("help")
	p.do(session.EnterStage{Stage: st})
	for _, b := range []session.EvidenceBody{
		{Kind: session.Verbatim, Text: "Words that may go out.", Seat: p.seat(2)},
		{Kind: session.Verbatim, Text: "Words of one who did not agree.", Seat: p.seat(5)},
		{Kind: session.Verbatim, Text: "Words held back.", Seat: p.seat(2), Hold: true},
		{Kind: session.Verbatim, Text: "Words begun", Seat: p.seat(5), Complete: true},
		{Kind: session.Observation, Text: "What was seen."},
		{Kind: session.Verbatim, Text: "Words with a name.", Redaction: "Words with [a name].", Seat: p.seat(3)},
	} {
		b.Stage = st
		p.note(b)
	}
	d := report.Build(p.state(), edition(report.Record))
	for with, want := range map[string]string{
		"may go out":    "P2 | Said | Words that may go out. | Yes",
		"did not agree": "P5 | Said | Words of one who did not agree. | No: no consent to quote",
		"held back.":    "P2 | Said | Words held back. | No: held back",
		"Words begun":   "P5 | Said | Words begun | No: no consent to quote and to be completed",
		"What was seen": "– | Observed | What was seen. | Yes",
		"[a name]":      "P3 | Said | Words with [a name]. | Yes",
	} {
		if got := row(t, d, "Every note", with); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if strings.Contains(held(t, d), "Words with a name.") {
		t.Error("the record prints the words before a redaction")
	}
}

func TestTheRecordSaysWhoWasHeardAndWhoLeft(t *testing.T) {
	p := seated(t)
	p.do(session.EnterStage{Stage: p.stage(session.StageWelcome)}, session.EnterStage{Stage: p.prompt("help")},
		session.AddIdea("One", p.prompt("help"), p.seat(2)), session.AddIdea("Two", p.prompt("help"), p.seat(2)), session.AddIdea("Three", p.prompt("help"), ""),
		session.CountHeads{N: 14}, session.SetPresence{Seat: p.seat(4), Here: false})
	d := report.Build(p.state(), edition(report.Record))
	if got, want := row(t, d, "Ideas and notes by seat", "P2 |"), "P2 | frontline | 2 | 0 | Yes | There"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := row(t, d, "Ideas and notes by seat", "P4 |"), "P4 | frontline | 0 | 0 | Yes | Not there"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := row(t, d, "Comings and goings", "P4"); !strings.Contains(got, "Left") {
		t.Errorf("got %q", got)
	}
	if got := row(t, d, "Ideas and who said them", "Two"); !strings.HasPrefix(got, "2 | P2 | 14:0") {
		t.Errorf("got %q", got)
	}
	for _, want := range []string{"Of 1 idea it was not noted who said it.", "Heads counted: 14 at 14:0", "is confidential. It says which seat said what."} {
		if !strings.Contains(d.Text(), want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

// Words that were taken out of a passage are taken out of the raw notes too, where passages overlap and where notes go on.
func TestRawNotesKeepWhatWasTakenOutApart(t *testing.T) {
	p := seated(t)
	st := p.prompt("help")
	p.do(session.EnterStage{Stage: st}, session.WriteNotes{Stage: st, Text: "Before. Violet knows the depot. After.\nA second line."})
	for _, span := range [][2]int{{8, 31}, {8, 20}, {10, 14}, {15, 31}} {
		p.do(session.MarkPassage{Stage: st, From: span[0], To: span[1], Kind: session.Paraphrase})
		x := p.state().Evidence[len(p.state().Evidence)-1]
		b := x.EvidenceBody
		b.Redaction = "[Taken out]"
		p.do(session.ChangeEvidence{Evidence: x.ID, EvidenceBody: b})
	}
	text := held(t, report.Build(p.state(), edition(report.Record)))
	for _, not := range []string{"Violet", "knows the depot", "depot. After"} {
		if strings.Contains(text, not) {
			t.Errorf("%q stays in the notes", not)
		}
	}
	for _, want := range []string{"Before. [Taken out]", "After.", "A second line."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is lost", want)
		}
	}
}

package run_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
)

func TestParking(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	b.Type("half an id")
	b.Key(s, "Ctrl+P")
	b.Type("the car park")
	b.Press(fyne.KeyReturn)
	if n := len(b.State().Parking); n != 1 || b.State().Parking[0].Text != "the car park" {
		t.Fatalf("%d items are parked", n)
	}
	b.Type("ea")
	b.Press(fyne.KeyReturn)
	wantSaid(t, b, "half an idea")
}

func TestEvidence(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	b.Key(s, "Ctrl+E")
	b.Type("It was the first time")
	b.Win.Canvas().FocusNext()
	b.Press(fyne.KeyDown) // verbatim, paraphrase
	b.Win.Canvas().FocusNext()
	b.Type("4")
	b.Press(fyne.KeyReturn)
	want := session.EvidenceBody{Kind: session.Paraphrase, Text: "It was the first time", Stage: b.State().Current, Seat: b.State().Seats[3].ID}
	if d := cmp.Diff(want, b.State().Evidence[0].EvidenceBody); d != "" {
		t.Fatalf("evidence (-want +got):\n%s", d)
	}
	line(t, b)
}

func TestNotesInsteadOfIdeas(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 2)
	b.Type("5: bins are weighed")
	b.Press(fyne.KeyReturn)
	want := session.EvidenceBody{Kind: session.Paraphrase, Text: "bins are weighed", Stage: b.State().Current, Seat: b.State().Seats[4].ID}
	if len(b.State().Ideas) > 0 {
		t.Error("a note became an idea")
	}
	if d := cmp.Diff(want, b.State().Evidence[0].EvidenceBody); d != "" {
		t.Fatalf("evidence (-want +got):\n%s", d)
	}
	b.Press(fyne.KeyDown, fyne.KeyF2)
	b.Type("Bins are weighed now")
	b.Press(fyne.KeyReturn)
	if got := b.State().Evidence[0].Text; got != "Bins are weighed now" {
		t.Fatalf("the note says %q", got)
	}
	b.Press(fyne.KeyDelete)
	if len(b.State().Evidence) != 0 {
		t.Error("the note is still there")
	}
}

package board_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/desk"
	"folkmoot/ui/run/runtest"
)

// From the board one key leads to the line and one to the ideas that may say the same.
func TestTheBoardLeadsToTheLineAndToTheTwins(t *testing.T) {
	b := runtest.New(t, "eight-factor-innovation.toml", 3)
	b.Ideas(b.Stage(session.StagePrompt, 1), "Mend the potholes before winter", "Mend the pot holes before winter", "A night bus")
	b.Must(session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)})
	b.Show(board.New(b.Desk, board.NewKeep()), 1120, 640)
	b.Press(fyne.KeyDown)
	b.Type("w")
	if b.Win.Canvas().Overlays().Top() == nil {
		t.Fatal("W shows nothing")
	}
	b.Press(fyne.KeyEscape)
	if b.Win.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape does not close it")
	}
	b.Type("c")
	if got := b.Desk.Part(); got != desk.Line {
		t.Errorf("C shows %q", got)
	}
}

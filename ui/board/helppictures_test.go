package board_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/look"
	"folkmoot/ui/run/runtest"
)

// TestHelpPictures draws the board with suggestions; with FOLKMOOT_PICTURES set the pictures can be looked at.
func TestHelpPictures(t *testing.T) {
	for _, l := range looks {
		t.Run(l.name, func(t *testing.T) {
			b := runtest.New(t, "employee-group.toml", 12)
			b.App.Settings().SetTheme(look.New(l.o))
			b.Ideas(b.Stage(session.StagePrompt, 3), subjects()...)
			b.Ideas(b.Stage(session.StagePrompt, 3), runtest.Said()...)
			b.Must(session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)})
			b.Show(board.New(b.Desk, board.NewKeep()), l.width, l.height)
			save(t, b, "help-waits-"+l.name)
			id := func(ns ...int) (out []session.ID) {
				for _, n := range ns {
					out = append(out, b.State().Ideas[n-1].ID)
				}
				return out
			}
			b.Must(session.SayGroupSorted{}, session.MakeTheme{Title: "Getting home after a late shift", Ideas: id(1, 2)}, session.MakeTheme{Title: "Being listened to", Ideas: id(4, 5)})
			b.Press(fyne.KeyHome)
			save(t, b, "help-chips-"+l.name)
			b.Type("g")
			save(t, b, "help-drafts-"+l.name)
			b.Press(fyne.KeyDown)
			save(t, b, "help-card-"+l.name)
			b.Press(fyne.KeyEscape)
			b.Type("p")
			save(t, b, "help-pairs-"+l.name)
			b.Type("g+")
			save(t, b, "help-room-"+l.name)
			b.Type("-")
			b.Press(fyne.KeyEnd, fyne.KeyReturn)
			save(t, b, "help-taken-"+l.name)
			b.Press(fyne.KeyEscape)
			b.Must(session.SetHelp{Help: session.Help{Mode: session.HelpNever}})
			save(t, b, "help-off-"+l.name)
			if got := b.Win.Canvas().Size(); got.Width > l.width || got.Height > l.height {
				t.Errorf("the window had to grow from %vx%v to %v", l.width, l.height, got)
			}
		})
	}
}

package board_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	known "folkmoot/assets/lexicon"
	"folkmoot/session"
	"folkmoot/session/theme/lexicon"
	"folkmoot/ui/board"
	"folkmoot/ui/run/runtest"
)

// helpful is a board with help: n ideas, of which 30 themes hold ten each where themes is set.
func helpful(t testing.TB, n int, themes bool) *runtest.Bench {
	b := runtest.New(t, "employee-group.toml", 4)
	b.Lexicon = func() (*lexicon.Gloss, *lexicon.Concepts, error) {
		g, err := known.Gloss()
		if err != nil {
			return nil, nil, err
		}
		c, err := known.Concepts()
		return g, c, err
	}
	var ideas []string
	for i, x := range many(n) {
		ideas = append(ideas, fmt.Sprintf("%s; %s", x, subjects()[i*7%10]))
	}
	b.Ideas(b.Stage(session.StagePrompt, 3), ideas...)
	b.Must(session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)}, session.SayGroupSorted{})
	for i := range 30 {
		var ids []session.ID
		for _, x := range b.State().Ideas[10*i : 10*i+10] {
			ids = append(ids, x.ID)
		}
		if themes {
			b.Must(session.MakeTheme{Title: fmt.Sprintf("Theme number %d", i+1), Ideas: ids})
		}
	}
	b.Show(board.New(b.Desk, board.NewKeep()), 1120, 640)
	return b
}

// One step of the slider with all that is drawn of it, on a board of ideas in no theme.
func BenchmarkSliderStep(bb *testing.B) {
	for _, n := range []int{400, 900} {
		bb.Run(fmt.Sprint(n), func(bb *testing.B) {
			b := helpful(bb, n, false)
			b.Type("g")
			if heads, _ := suggested(b); len(heads) == 0 {
				bb.Fatal("nothing is suggested")
			}
			x := slider(b)
			for i := 0; bb.Loop(); i++ {
				x.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x.Size().Width*(0.35+0.02*float32(i%14)), 10)}})
			}
		})
	}
}

// Walking from one idea of the tray to the next, whose likely themes are shown.
func BenchmarkChipsWhileWalking(bb *testing.B) {
	for _, n := range []int{400, 900} {
		bb.Run(fmt.Sprint(n), func(bb *testing.B) {
			b := helpful(bb, n, true)
			b.Press(fyne.KeyHome)
			for i := 0; bb.Loop(); i++ {
				b.Focused().TypedKey(&fyne.KeyEvent{Name: []fyne.KeyName{fyne.KeyDown, fyne.KeyUp}[i/50%2]})
			}
		})
	}
}

// Moving an idea by key while suggestions are shown: they are made anew.
func BenchmarkMoveWithSuggestions(bb *testing.B) {
	for _, n := range []int{400, 900} {
		bb.Run(fmt.Sprint(n), func(bb *testing.B) {
			b := helpful(bb, n, true)
			b.Type("g")
			b.Press(fyne.KeyDown)
			for bb.Loop() {
				b.Type("1")
				bb.StopTimer()
				b.Undo()
				b.Settle()
				bb.StartTimer()
			}
		})
	}
}

package board_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/view"
)

// many gives ideas of different length, as people say them.
func many(n int) []string {
	said := runtest.Said()
	out := make([]string, 0, n)
	for i := range n {
		out = append(out, fmt.Sprintf("%s, said by group %d", said[i%len(said)], i))
	}
	return out
}

// full is a board of 900 ideas and 30 themes: 300 in the tray, 20 in each theme.
func full(t testing.TB) *runtest.Bench {
	b := runtest.New(t, "employee-group.toml", 4)
	b.Ideas(b.Stage(session.StagePrompt, 3), many(900)...)
	b.Must(session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)})
	ideas := b.State().Ideas
	for i := range 30 {
		var ids []session.ID
		for _, x := range ideas[300+20*i : 320+20*i] {
			ids = append(ids, x.ID)
		}
		b.Must(session.MakeTheme{Title: fmt.Sprintf("%c theme number %d of all", 'A'+i%26, i+1), Ideas: ids})
	}
	return b
}

func open(t testing.TB) (*runtest.Bench, *board.Screen) {
	b := full(t)
	s := board.New(b.Desk, board.NewKeep())
	b.Show(s, 1120, 640)
	return b, s
}

func BenchmarkGroupView900(bb *testing.B) {
	b := full(bb)
	for bb.Loop() {
		view.Group(b.State(), "", b.Say)
	}
}

func BenchmarkOpen900(bb *testing.B) {
	b := full(bb)
	for bb.Loop() {
		s := board.New(b.Desk, board.NewKeep())
		w := b.App.NewWindow("x")
		w.SetContent(s.Content())
		w.Resize(fyne.NewSize(1120, 640))
		s.Focus()
		w.Close()
		s.Close()
	}
}

func BenchmarkMove900(bb *testing.B) {
	b, _ := open(bb)
	for i := 0; bb.Loop(); i++ {
		b.Type([]string{"1", "2"}[i%2])
		bb.StopTimer()
		b.Undo()
		b.Settle()
		bb.StartTimer()
	}
}

func BenchmarkRefreshUnchanged900(bb *testing.B) {
	_, s := open(bb)
	for bb.Loop() {
		s.Refresh()
	}
}

func BenchmarkWalk900(bb *testing.B) {
	b, _ := open(bb)
	keys := []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft}
	f := b.Focused
	for i := 0; bb.Loop(); i++ {
		f().TypedKey(&fyne.KeyEvent{Name: keys[i%len(keys)]})
	}
}

func BenchmarkSearchLetter900(bb *testing.B) {
	b, _ := open(bb)
	b.Type("/")
	for i := 0; bb.Loop(); i++ {
		if i%4 == 3 {
			for range 3 {
				b.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
		}
		b.Focused().TypedRune([]rune("tim")[i%3])
	}
}

package board_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
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

// The first time the heights of all cards are measured, afterwards they are known.
func BenchmarkOpen900(bb *testing.B) {
	for _, again := range []bool{false, true} {
		bb.Run(map[bool]string{false: "first", true: "again"}[again], func(bb *testing.B) {
			b := full(bb)
			w := test.NewTempWindow(bb, widget.Ground(look.Paper, widget.Body("")))
			w.Resize(fyne.NewSize(1120, 640))
			keep := board.NewKeep()
			for bb.Loop() {
				if !again {
					keep = board.NewKeep()
				}
				s := board.New(b.Desk, keep)
				w.SetContent(s.Content())
				s.Focus()
				s.Close()
			}
		})
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

func BenchmarkTypedLetter900(bb *testing.B) {
	b, _ := open(bb)
	for i := 0; bb.Loop(); i++ {
		b.Focused().TypedRune([]rune("theme number")[i%12])
		if i%12 == 11 {
			b.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
	}
}

func BenchmarkScroll900(bb *testing.B) {
	b, _ := open(bb)
	_, themes := areas(b)
	for i := 0; bb.Loop(); i++ {
		step := float32(60)
		if i%200 >= 100 {
			step = -step
		}
		themes.ScrollBy(step)
	}
}

// One step of the pointer while an idea is dragged over the themes, from one to the next and back.
func BenchmarkDragStep900(bb *testing.B) {
	b, _ := open(bb)
	_, themes := areas(b)
	at := parts.Origin(themes).AddXY(120, 120)
	h := press(b, cellAt(bb, b, b.State().Ideas[1].Text()))
	h.to(at)
	for i := 0; bb.Loop(); i++ {
		now := at.AddXY(float32(i%40)*12, float32(i%11)*20)
		h.on.Dragged(&fyne.DragEvent{PointEvent: h.event(now), Dragged: fyne.NewDelta(12, 0)})
	}
	b.Press(fyne.KeyEscape)
}

// To another size and back: every card is measured anew.
func BenchmarkSize900(bb *testing.B) {
	b, _ := open(bb)
	for i := 0; bb.Loop(); i++ {
		b.Focused().TypedRune([]rune("+-")[i%2])
	}
}

// What a move changes on the screen is drawn, and nothing else: of the cells in sight those of other columns and of
// the tray above are not touched.
func TestAMoveDrawsWhatItChanged(t *testing.T) {
	b, _ := open(t)
	tray, themes := areas(b)
	for range 5 {
		b.Press(fyne.KeyDown)
	}
	before := tray.Painted() + themes.Painted()
	b.Type("1")
	painted, seen := tray.Painted()+themes.Painted()-before, tray.Drawn()+themes.Drawn()
	if painted > seen {
		t.Errorf("moving one idea painted %d cells; %d are in sight and most of them did not change", painted, seen)
	}
	before = tray.Painted() + themes.Painted()
	b.Press(fyne.KeyDown)
	if n := tray.Painted() + themes.Painted() - before; n > 3 {
		t.Errorf("walking on by one painted %d cells", n)
	}
}

// One step back and forth through the history: the board as it stood is folded from the records and drawn.
func BenchmarkPastStep900(bb *testing.B) {
	b, _ := open(bb)
	b.Type("h")
	for i := 0; bb.Loop(); i++ {
		b.Focused().TypedKey(&fyne.KeyEvent{Name: []fyne.KeyName{fyne.KeyUp, fyne.KeyDown}[i/20%2]})
	}
}

package strip_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/run"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/strip"
	"folkmoot/ui/widget"
)

// stage is the strip between the lines of the grouping stage, as the board shows it.
type stage struct {
	*strip.Strip
	bars    *run.Bars
	content fyne.CanvasObject
	left    int
}

func (s *stage) Content() fyne.CanvasObject { return s.content }

func (s *stage) Refresh() {
	s.bars.Refresh()
	s.Strip.Refresh()
}

func (s *stage) Close() {
	s.bars.Close()
	s.Strip.Close()
}

// opened is a session in its grouping stage with these ideas, and the strip open.
func opened(t *testing.T, ideas ...string) (*runtest.Bench, *stage) {
	t.Helper()
	b := runtest.New(t, "employee-group.toml", 4)
	return b, open(b, 1120, 640, ideas...)
}

func open(b *runtest.Bench, width, height float32, ideas ...string) *stage {
	b.T.Helper()
	if len(ideas) > 0 {
		b.Ideas(b.Stage(session.StagePrompt, 3), ideas...)
	}
	b.Must(session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)})
	s := &stage{bars: run.NewBars(b.Desk)}
	s.Strip = strip.New(b.Desk, func() { s.left++ })
	s.content = s.bars.Around(s.Strip.Content(), nil)
	b.Show(s, width, height)
	s.Open()
	b.Settle()
	return s
}

// line writes how the ideas stand: "1: a; 5: b c*; not: d", an innovation with a star, answers in brackets.
func line(s *session.State) string {
	var parts []string
	at := map[int][]string{}
	for _, x := range s.Shown() {
		words := x.Text()
		if x.Innovation() {
			words += "*"
		}
		place := -1
		if v, ok := x.Ratings[framework.ScaleContinuum]; ok {
			place = v
		}
		at[place] = append(at[place], words)
	}
	for i := range 5 {
		if len(at[i]) > 0 {
			parts = append(parts, fmt.Sprint(i+1, ": ", strings.Join(at[i], " ")))
		}
	}
	if len(at[-1]) > 0 {
		parts = append(parts, "not: "+strings.Join(at[-1], " "))
	}
	return strings.Join(parts, "; ")
}

func wants(t *testing.T, b *runtest.Bench, want string) {
	t.Helper()
	if got := line(b.State()); got != want {
		t.Fatalf("the line is\n %s\nwant\n %s", got, want)
	}
}

// cellAt is the middle of the words on the window.
func cellAt(t *testing.T, b *runtest.Bench, words string) fyne.Position {
	t.Helper()
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if x, ok := o.(*widget.Text); ok && x.Text == words && x.Visible() && x.Type != "folkmoot.text.head" {
			return parts.Origin(x).AddXY(4, 8)
		}
		if x, ok := o.(*widget.Button); ok && x.Text == words && x.Visible() {
			return parts.Origin(x).AddXY(4, 8)
		}
	}
	t.Fatalf("%q is not on the window", words)
	return fyne.Position{}
}

type draggable interface {
	fyne.CanvasObject
	fyne.Draggable
}

func dragSource(b *runtest.Bench, at fyne.Position) (found draggable) {
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if d, ok := o.(draggable); ok && parts.Inside(o, at) {
			if _, presses := o.(desktop.Mouseable); presses {
				found = d
			}
		}
	}
	return found
}

// drag drags along a straight way and says before the drop what it is over.
func drag(b *runtest.Bench, from, to fyne.Position, drop bool) {
	const steps = 8
	d := to.Subtract(from)
	for i := range steps {
		at := from.AddXY(d.X*float32(i+1)/steps, d.Y*float32(i+1)/steps)
		o := dragSource(b, from)
		o.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: at.Subtract(parts.Origin(o))}, Dragged: fyne.NewDelta(d.X/steps, d.Y/steps)})
	}
	if drop {
		dragSource(b, from).DragEnd()
	}
	b.Settle()
}

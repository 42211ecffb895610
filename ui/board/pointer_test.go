package board_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
)

const newPlace = "New theme: drop ideas here, or choose some and press N"

// cellAt gives the middle of the cell that shows some words.
func cellAt(t testing.TB, b *runtest.Bench, words string) fyne.Position {
	t.Helper()
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		a, ok := o.(*parts.Area)
		if !ok {
			continue
		}
		for _, c := range a.Cells() {
			if c.Face.Words == words {
				return a.Where(c.ID)
			}
		}
	}
	t.Fatalf("nothing shows %q", words)
	return fyne.Position{}
}

// hand is a pointer that is held down on the board.
type hand struct {
	b    *runtest.Bench
	on   draggable
	last fyne.Position
}

func press(b *runtest.Bench, at fyne.Position) *hand {
	h := &hand{b, dragSource(b, at), at}
	if m, ok := h.on.(desktop.Mouseable); ok {
		m.MouseDown(&desktop.MouseEvent{PointEvent: h.event(at), Button: desktop.MouseButtonPrimary})
	}
	return h
}

func (h *hand) event(at fyne.Position) fyne.PointEvent {
	return fyne.PointEvent{AbsolutePosition: at, Position: at.Subtract(parts.Origin(h.on))}
}

func (h *hand) to(at fyne.Position) *hand {
	const steps = 8
	d := at.Subtract(h.last)
	for i := range steps {
		now := h.last.AddXY(d.X*float32(i+1)/steps, d.Y*float32(i+1)/steps)
		h.on.Dragged(&fyne.DragEvent{PointEvent: h.event(now), Dragged: fyne.NewDelta(d.X/steps, d.Y/steps)})
	}
	h.last = at
	return h
}

func (h *hand) release() {
	h.b.Win.Canvas().Unfocus() // as the window does when the pointer is let go elsewhere
	h.on.DragEnd()
	h.b.Settle()
}

func dragTo(b *runtest.Bench, from, to fyne.Position) { press(b, from).to(to).release() }

type draggable interface {
	fyne.CanvasObject
	fyne.Draggable
}

func dragSource(b *runtest.Bench, at fyne.Position) draggable {
	var found draggable
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if d, ok := o.(draggable); ok && parts.Inside(o, at) {
			if _, presses := o.(desktop.Mouseable); presses {
				found = d
			}
		}
	}
	return found
}

func TestByPointerAlone(t *testing.T) {
	b, _ := sorted(t, "a", "b", "c", "d")
	tap := func(words string) {
		test.TapCanvas(b.Win.Canvas(), cellAt(t, b, words))
		b.Settle()
	}
	tap("a")
	tap("c")
	tap(newPlace)
	b.Press(fyne.KeyEscape)
	wants(t, b, "A: a c; tray: b d")

	dragTo(b, cellAt(t, b, "d"), cellAt(t, b, "c"))
	wants(t, b, "A: a d c; tray: b")
	dragTo(b, cellAt(t, b, "b"), cellAt(t, b, newPlace))
	b.Press(fyne.KeyEscape)
	wants(t, b, "A: a d c; B: b; tray: ")
	tap("a")
	tap("c")
	dragTo(b, cellAt(t, b, "c"), fyne.NewPos(100, 500)) // both are chosen: both go to the tray
	wants(t, b, "A: d; B: b; tray: a c")
}

func TestDroppedBesideTheThemesMakesANewOne(t *testing.T) {
	b, _ := sorted(t, "a", "b", "c")
	dragTo(b, cellAt(t, b, "b"), fyne.NewPos(900, 560)) // nothing is there
	b.Type("Beside")
	b.Press(fyne.KeyReturn)
	wants(t, b, "Beside: b; tray: a c")
}

func TestAThemeDroppedOnAThemeAsks(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"escape leaves both", []fyne.KeyName{fyne.KeyEscape}, "One: a; Two: b; tray: c"},
		{"merge", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "One: a b; tray: c"},
		{"under", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "One: a; (Two: b); tray: c"},
		{"its place", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "Two: b; One: a; tray: c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, _ := sorted(t, "a", "b", "c")
			id := func(n int) session.ID { return b.State().Ideas[n].ID }
			b.Must(session.MakeTheme{Title: "One", Ideas: []session.ID{id(0)}}, session.MakeTheme{Title: "Two", Ideas: []session.ID{id(1)}})
			dragTo(b, cellAt(t, b, "Two"), cellAt(t, b, "One"))
			wants(t, b, "One: a; Two: b; tray: c") // nothing happens before the answer
			b.Press(c.keys...)
			wants(t, b, c.want)
			if _, ok := b.Focused().(*parts.Area); !ok {
				t.Errorf("the keyboard is at %T and not on the board", b.Focused())
			}
		})
	}
}

func TestATapThatTremblesIsATap(t *testing.T) {
	b, _ := sorted(t, "a", "b", "c")
	at := cellAt(t, b, "b")
	press(b, at).to(at.AddXY(4, 3)).release()
	b.Type("n")
	b.Press(fyne.KeyEscape)
	wants(t, b, "A: b; tray: a c")
}

func TestEscapeEndsADragWhateverThePointerStillDoes(t *testing.T) {
	b, _ := sorted(t, "a", "b", "c")
	b.Must(session.MakeTheme{Title: "One"})
	one := cellAt(t, b, "One")
	h := press(b, cellAt(t, b, "b")).to(one)
	b.Press(fyne.KeyEscape)
	h.to(one.AddXY(10, 2)).release()
	wants(t, b, "One: ; tray: a b c")
	dragTo(b, cellAt(t, b, "c"), one) // the next drag is a drag again
	wants(t, b, "One: c; tray: a b")
	b.Type("1") // and the keyboard is where it was, at the first of the tray
	wants(t, b, "One: c a; tray: b")
}

// A drag that is held at the lower edge brings what is further down into reach.
func TestADragRollsTheThemes(t *testing.T) {
	b := full(t)
	s := board.New(b.Desk, board.NewKeep())
	b.Show(s, 1120, 640)
	var themes *parts.Area
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if a, ok := o.(*parts.Area); ok && parts.Origin(a).X > 200 {
			themes = a
		}
	}
	edge := parts.Origin(themes).AddXY(100, themes.Size().Height-4)
	h := press(b, cellAt(t, b, b.State().Ideas[0].Text()))
	for range 20 {
		h.to(edge).to(edge.SubtractXY(0, 100))
	}
	if themes.Scrolled() < 30 {
		t.Errorf("the themes were rolled by %v only", themes.Scrolled())
	}
	was := themes.Scrolled()
	h.to(edge.SubtractXY(0, themes.Size().Height/2))
	if themes.Scrolled() != was {
		t.Error("the themes roll on although the pointer is in their middle")
	}
	b.Press(fyne.KeyEscape)
}

func TestShiftAndAPressChooseEverythingBetween(t *testing.T) {
	b, _ := sorted(t, "a", "b", "c", "d", "e")
	b.Press(fyne.KeyDown)
	at := cellAt(t, b, "d")
	o := dragSource(b, at)
	h := &hand{b, o, at}
	o.(desktop.Mouseable).MouseDown(&desktop.MouseEvent{PointEvent: h.event(at), Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShift})
	e := h.event(at)
	o.(fyne.Tappable).Tapped(&e)
	b.Settle()
	b.Type("n")
	b.Press(fyne.KeyEscape)
	wants(t, b, "A: b c d; tray: a e")
}

func TestTheMenuOfAThemeByTheOtherButton(t *testing.T) {
	b, _ := sorted(t, "a", "b")
	b.Must(session.MakeTheme{Title: "One", Ideas: []session.ID{b.State().Ideas[0].ID}})
	test.TapSecondaryAt(dragSource(b, cellAt(t, b, "One")).(fyne.SecondaryTappable), cellAt(t, b, "One").Subtract(parts.Origin(dragSource(b, cellAt(t, b, "One")))))
	b.Press(fyne.KeyDown, fyne.KeyReturn)
	b.Type("Another name")
	b.Press(fyne.KeyReturn)
	wants(t, b, "Another name: a; tray: b")
}

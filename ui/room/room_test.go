package room_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

type roomState = desk.Room

func TestEverySceneIsDrawnInEveryLook(t *testing.T) {
	for _, o := range []struct {
		name string
		o    look.Options
	}{{"light", look.Options{Mode: look.ModeLight}}, {"dark", look.Options{Mode: look.ModeDark}}} {
		for _, s := range scenes() {
			t.Run(o.name+" "+s.name, func(t *testing.T) {
				h := enter(t, o.o)
				s.set(h)
				for _, size := range []fyne.Size{{Width: 960, Height: 540}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
					h.win.Resize(size)
					h.drawn(size)
					h.picture(s.name + "-" + o.name)
				}
			})
		}
	}
}

// drawn fails the test where a line of text reaches over the window's edge, or a page that is not blank says nothing.
func (h *hall) drawn(size fyne.Size) {
	h.T.Helper()
	n := 0
	for _, o := range test.WidgetRenderer(h.room).Objects() {
		x, ok := o.(*canvas.Text)
		if !ok {
			continue
		}
		n++
		if end := x.Position().AddXY(x.MinSize().Components()); end.X > size.Width || end.Y > size.Height {
			h.T.Errorf("%q ends at %v in a window of %v", x.Text, end, size)
		}
	}
	if (n == 0) != (h.room.View().Kind == view.RoomBlank) {
		h.T.Errorf("%d lines are drawn of a page of the kind %q", n, h.room.View().Kind)
	}
}

package booth

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// scale gives its one object the whole room, and the texts that asked for it the room's sizes for its height.
type scale struct {
	height float32
	texts  []sized
}

// step is a size of the room's scale.
type step int

const (
	question step = iota // the one large thing
	lead
	body
	aside
	note
)

type sized struct {
	set func(points float32)
	as  step
}

// points gives a size for a height, and never less than the desk's own at the person's text size.
func (l *scale) points(as step) float32 {
	th := fyne.CurrentApp().Settings().Theme()
	room := look.RoomScale(l.height)
	switch as {
	case question:
		return max(room.Question, look.Size(th, look.TextHead))
	case lead:
		return max(room.Lead*0.9, look.Size(th, look.TextHead))
	case body:
		return max(room.Body*0.8, look.Size(th, look.TextLead))
	case aside:
		return max(room.Body*0.65, look.Size(th, look.TextLead))
	case note:
	}
	return max(room.Body*0.55, look.Size(th, look.TextBody))
}

// text makes a text that follows the height of the window.
func (l *scale) text(s string, as step, bold bool) *widget.Text {
	t := widget.Sized(s, l.points(as), bold)
	l.add(as, func(p float32) {
		if t.Points != p {
			t.Points = p
			t.Refresh()
		}
	})
	return t
}

func (l *scale) add(as step, set func(points float32)) {
	l.texts = append(l.texts, sized{set: set, as: as})
	set(l.points(as))
}

// drop forgets the texts of the face before.
func (l *scale) drop() { l.texts = nil }

// again lays out anew what the container holds now.
func (l *scale) again(c *fyne.Container) {
	if s := c.Size(); s.Height > 0 {
		l.Layout(c.Objects, s)
	}
	c.Refresh()
}

// Layout is part of fyne.Layout.
func (l *scale) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	if l.height != s.Height {
		l.height = s.Height
		for _, t := range l.texts {
			t.set(l.points(t.as))
		}
	}
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(s)
	}
}

// MinSize is small: the booth takes what the window has.
func (l *scale) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 360) }

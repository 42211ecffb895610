package headless

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/room"
)

// Picture is what the facilitator's window shows, and the texts in it.
func (a *App) Picture() (image.Image, []string) {
	a.LayOut()
	return a.Canvas().Capture(), a.Texts()
}

// LayOut gives everything its place, as a window does before each frame for what has outgrown its own.
func (a *App) LayOut() {
	c := a.Canvas()
	for range 2 { // what was laid out under a new width may want another height
		layOut(c.Content())
		for _, o := range c.Overlays().List() {
			layOut(o)
		}
	}
}

// Frame does what a window does once a frame, but for the painting: it gives everything its place and lets the toolkit forget
// what has not been on the screen for a while.
func (a *App) Frame() {
	a.LayOut()
	c := software.NewCanvas()
	c.Resize(fyne.NewSize(1, 1))
	c.Capture()
}

func layOut(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	switch x := o.(type) {
	case *fyne.Container:
		if x.Layout != nil {
			x.Layout.Layout(x.Objects, x.Size())
		}
	case fyne.Widget:
		test.WidgetRenderer(x).Layout(x.Size())
	}
	for _, child := range under(o) {
		layOut(child)
	}
}

// RoomPicture is what the room would see now in a window of a size, and the texts in it.
func (a *App) RoomPicture(size fyne.Size) (image.Image, []string) {
	r := room.New(a.Desk)
	defer r.Close()
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(r)
	c.Resize(size)
	return c.Capture(), texts(nil, r)
}

// Texts are all texts in the facilitator's window that are not hidden.
func (a *App) Texts() []string {
	out := texts(nil, a.Canvas().Content())
	for _, o := range a.Canvas().Overlays().List() {
		out = texts(out, o)
	}
	return out
}

func texts(out []string, o fyne.CanvasObject) []string {
	if o == nil || !o.Visible() {
		return out
	}
	if t, ok := o.(*canvas.Text); ok && t.Text != "" {
		out = append(out, t.Text)
	}
	for _, child := range under(o) {
		out = texts(out, child)
	}
	return out
}

package run

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Framed puts the lines of a stage, where the group is and how the time stands, around another screen.
// The way on is not the accent there: the screen has one of its own.
func Framed(d *desk.Desk, inside desk.Screen) desk.Screen {
	b := NewBars(d)
	b.quiet = true
	f := &framed{Screen: inside, bars: b}
	top, bottom := b.lines(nil)
	f.content = widget.Stack(0,
		widget.PadEach(look.S, look.XL, 0, look.XL, top), widget.Grow(inside.Content()),
		widget.PadEach(0, look.XL, look.M, look.XL, widget.Stack(look.S, widget.NewRule(), bottom)))
	b.Refresh()
	return f
}

// Within puts a part of a stage between the lines of the stage, as the screen of the stage itself stands between them.
func Within(d *desk.Desk, inside desk.Screen) desk.Screen {
	b := NewBars(d)
	f := &framed{Screen: inside, bars: b, content: b.Around(inside.Content(), nil)}
	b.Refresh()
	return f
}

type framed struct {
	desk.Screen
	bars    *Bars
	content fyne.CanvasObject
}

// Content is the screen between its lines.
func (f *framed) Content() fyne.CanvasObject { return f.content }

// Refresh draws the screen and its lines.
func (f *framed) Refresh() {
	f.bars.Refresh()
	f.Screen.Refresh()
}

// Keys are those of the screen and of the time.
func (f *framed) Keys() []desk.Key { return append(slices.Clip(f.Screen.Keys()), f.bars.Keys()...) }

// Close ends the screen and the clock.
func (f *framed) Close() {
	f.bars.Close()
	f.Screen.Close()
}

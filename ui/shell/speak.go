package shell

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// speak draws everything anew in the language that the desk has come to speak. Where a person is, what is typed and what
// has the keyboard stays.
func (s *Shell) speak() {
	s.spoken = s.d.Say
	s.head.speak()
	s.banners.drawn = ""
	s.rail.entries = nil
	s.rail.list.SetItems(nil) // it may be out of sight now, and in the other language when it comes back
	s.tour.shown = view.TourCard{}
	s.Renew()
}

// Renew makes the screen that is shown once more, where something that it was made for has changed, such as the size of
// the text. Where a person is, what is typed and what has the keyboard stays.
func (s *Shell) Renew() {
	if s.screen == nil {
		return
	}
	was := s.canvas.Focused()
	carried := widget.Carry(s.screen.Content(), was)
	inFrame := !s.whole && within(s.frame, was) && !within(s.middle, was)
	var resume func(desk.Screen)
	if x, ok := s.screen.(desk.Lasting); ok {
		resume = x.Hand()
	}
	s.shown = "" // no screen is called that, so the place has to be made
	s.swap()
	if resume != nil {
		resume(s.screen)
		fit.Known(s.canvas)
	}
	switch f := carried.Into(s.screen.Content()); {
	case inFrame:
		s.canvas.Focus(was) // the head line and the rail stay and have only other words
	case f != nil:
		s.canvas.Focus(f)
	}
}

// within reports whether what has the keyboard stands in a part of the window.
func within(part fyne.CanvasObject, f fyne.Focusable) bool {
	o, ok := f.(fyne.CanvasObject)
	return ok && widget.Holds(part, o)
}

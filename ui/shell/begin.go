package shell

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Starter is the home screen that can begin a new session.
type Starter interface{ StartNew() }

// Practiser is the home screen that can begin a session that is not kept.
type Practiser interface{ StartPractice() }

// startNew shows the home screen and begins a new session there.
func (s *Shell) startNew() {
	s.d.Go(desk.Home)
	if x, ok := s.screen.(Starter); ok {
		x.StartNew()
	}
}

// startPractice does the same for a session that is not kept.
func (s *Shell) startPractice() {
	s.d.Go(desk.Home)
	if x, ok := s.screen.(Practiser); ok {
		x.StartPractice()
	}
}

// practising tells whether what is on the desk is in memory only and this is worth saying: the pictures are of practice
// sessions too.
func (s *Shell) practising() bool {
	k := s.d.Kept()
	return k != nil && k.Practice() && s.hooks.Keep != nil
}

// leavePractice goes home and lets go of what was tried.
func (s *Shell) leavePractice() {
	s.d.Go(desk.Home)
	s.d.Use(nil)
	s.d.Tell(desk.Plain, s.d.Say.T("shell.practice.left", "Practice is over. Nothing was kept."))
}

// marked is a screen that has the whole window, with a line over it where this is practice.
func (s *Shell) marked(content fyne.CanvasObject) fyne.CanvasObject {
	if !s.practising() {
		return content
	}
	line := widget.Small(s.d.Say.T("shell.practice", "Practice, nothing is kept")).In(look.Ink).Middle()
	return widget.Stack(0, widget.Ground(look.AccentTint, widget.PadXY(look.L, look.XS, line)), widget.Grow(content))
}

// Screen is the screen that is shown.
func (s *Shell) Screen() desk.Screen { return s.screen }

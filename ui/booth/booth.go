package booth

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// face is one of the three things that the booth shows.
type face interface {
	content() fyne.CanvasObject
	refresh(v view.BoothView)
	focus()
	key(k fyne.KeyName)
	// wipe forgets what a voter did.
	wipe()
}

// Screen is the booth.
type Screen struct {
	d      *desk.Desk
	canvas fyne.Canvas

	root  *fyne.Container
	scale *scale
	now   face
	poll  session.ID // the vote that the face was made for
	shown bool       // the window has asked for the content
}

// New makes the booth of the open vote, in a window whose canvas this is. It begins with the curtain.
func New(d *desk.Desk, canvas fyne.Canvas) *Screen {
	s := &Screen{d: d, canvas: canvas, scale: &scale{}}
	s.root = container.New(s.scale)
	s.curtain()
	return s
}

func (s *Screen) view() view.BoothView {
	var voted []session.ID
	if k := s.d.Kept(); k != nil {
		voted = k.Voted()
	}
	return view.Booth(s.d.State(), voted, s.d.Say)
}

// curtain shows who can vote next.
func (s *Screen) curtain() { s.show(newCurtain(s, s.view())) }

func (s *Screen) show(f face) {
	if s.now != nil {
		s.now.wipe()
	}
	s.now = f
	s.poll = s.view().Poll
	s.root.Objects = []fyne.CanvasObject{widget.Ground(look.Paper, f.content())}
	f.refresh(s.view())
	s.scale.again(s.root)
	if s.shown {
		f.focus()
	}
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject {
	s.shown = true
	return s.root
}

// Refresh draws who has voted. A vote that was closed or called off under the booth brings the curtain down.
func (s *Screen) Refresh() {
	if b, ok := s.now.(*ballot); ok && b.casting {
		return // the box is being written, and asking it would hold up the window
	}
	v := s.view()
	if v.Poll != s.poll {
		s.curtain()
		return
	}
	s.now.refresh(v)
}

// Focus puts the keyboard where the voter begins.
func (s *Screen) Focus() { s.now.focus() }

// Close forgets what a voter did.
func (s *Screen) Close() {
	s.now.wipe()
	s.now = gone{}
	s.root.Objects = nil
}

// gone is the face of a booth that was closed.
type gone struct{}

func (gone) content() fyne.CanvasObject { return nil }
func (gone) refresh(view.BoothView)     {}
func (gone) focus()                     {}
func (gone) key(fyne.KeyName)           {}
func (gone) wipe()                      {}

// Keys are the keys of all faces: each answers those that mean something to it.
func (s *Screen) Keys() []desk.Key {
	t := s.d.Say.T
	keys := []desk.Key{{
		Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyB, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift},
		Label:    "Ctrl+Shift+B", Does: t("booth.key.leave", "Back to the facilitator"), Run: s.leave,
	}}
	bare := func(does string, names ...fyne.KeyName) {
		for _, n := range names {
			keys = append(keys, desk.Key{Name: n, Label: string(n), Does: does, Run: func() { s.now.key(n) }})
		}
	}
	bare(t("booth.key.walk", "Go to another code or option"), fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight)
	bare(t("booth.key.number", "Go to the code with this number"), fyne.Key0, fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4,
		fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9)
	bare(t("booth.key.next", "Go on"), fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace)
	bare(t("booth.key.back", "Go back within the booth"), fyne.KeyEscape)
	return keys
}

// leave gives the window back to the facilitator. A ballot that is not cast is forgotten.
func (s *Screen) leave() {
	s.now.wipe()
	s.d.Go(desk.AtStage)
}

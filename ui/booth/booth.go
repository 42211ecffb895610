package booth

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// face is one of the things that the booth shows: the curtain, a ballot, the thanks.
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
	every  func(time.Duration, func()) (stop func()) // nil: a ballot waits for ever

	root  *fyne.Container
	scale *scale
	now   face
	poll  session.ID // the vote that the face was made for
	tries int        // practice ballots so far
	shown bool       // the window has asked for the content
}

// New makes the booth of the open vote, in a window whose canvas this is. It begins with the curtain.
func New(d *desk.Desk, canvas fyne.Canvas) *Screen {
	s := &Screen{d: d, canvas: canvas, scale: &scale{}}
	s.root = container.New(s.scale)
	s.curtain()
	return s
}

// WithClock puts a ballot that nobody touches away after a while. every calls a function on the event thread again and
// again until stop is called; it is used only while a ballot lies open.
func (s *Screen) WithClock(every func(time.Duration, func()) (stop func())) *Screen {
	s.every = every
	return s
}

func (s *Screen) view() view.BoothView {
	f := s.d.BoothFor()
	return view.Booth(s.d.State(), s.d.Turnout(), session.Table{Name: f.Table, Heads: f.Heads}, s.d.Say)
}

// curtain shows who can vote next.
func (s *Screen) curtain() { s.show(newCurtain(s, s.view())) }

func (s *Screen) show(f face) {
	if s.now != nil {
		s.now.wipe()
	}
	s.now = f
	v := s.view()
	s.poll = v.Poll
	s.root.Objects = []fyne.CanvasObject{widget.Ground(look.Paper, f.content())}
	f.refresh(v)
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
		return // what changed is this ballot, and its own answer is under way
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
	move := func(label string, name fyne.KeyName, does string, by int) {
		keys = append(keys, desk.Key{
			Shortcut: &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierAlt}, Label: label, Does: does,
			Run: func() {
				if b, ok := s.now.(*ballot); ok {
					b.move(by)
				}
			},
		})
	}
	move("Alt+Up", fyne.KeyUp, t("booth.key.up", "Give a chosen option the place above"), -1)
	move("Alt+Down", fyne.KeyDown, t("booth.key.down", "Give a chosen option the place below"), 1)
	bare := func(does string, names ...fyne.KeyName) {
		for _, n := range names {
			keys = append(keys, desk.Key{Name: n, Label: string(n), Does: does, Run: func() { s.now.key(n) }})
		}
	}
	bare(t("booth.key.walk", "Go to another code or option"), fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight)
	bare(t("booth.key.number", "Go to the code with this number"), fyne.Key0, fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4,
		fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9)
	bare(t("booth.key.next", "Go on"), fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace)
	bare(t("booth.key.back", "Go back within the booth"), fyne.KeyEscape, fyne.KeyBackspace)
	return keys
}

// leave gives the window back to the facilitator. A ballot that is not cast is forgotten.
func (s *Screen) leave() {
	s.now.wipe()
	s.d.Go(desk.AtStage)
}

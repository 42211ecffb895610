package run

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
)

// Screen is the screen of one stage. It satisfies desk.Screen.
type Screen struct {
	d       *desk.Desk
	bars    *Bars
	body    body
	content fyne.CanvasObject
}

var _ desk.Screen = (*Screen)(nil)

// body is what stands between the bars.
type body interface {
	object() fyne.CanvasObject
	refresh()
	focus()
	keys() []desk.Key
	close()
}

// New makes the screen for a kind of stage: welcome, prompt or close. Drafts, which may be nil, outlive the screen.
func New(d *desk.Desk, kind session.StageKind, drafts *Drafts) *Screen {
	s := &Screen{d: d}
	s.bars = NewBars(d)
	var beside fyne.CanvasObject
	switch kind {
	case session.StageWelcome:
		s.body = newWelcome(d)
	case session.StageClose:
		s.body = newClosing(d)
	default:
		if d.State().Details.Kind == session.Interview {
			n := newNotes(d, drafts)
			s.body, beside = n, n.beside
			break
		}
		p := newPrompt(d, drafts)
		s.body, beside = p, p.beside
	}
	s.content = s.bars.Around(s.body.object(), beside)
	s.Refresh()
	return s
}

// Content is part of desk.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Refresh is part of desk.Screen.
func (s *Screen) Refresh() {
	s.bars.Refresh()
	s.body.refresh()
}

// Focus is part of desk.Screen.
func (s *Screen) Focus() { s.body.focus() }

// Keys is part of desk.Screen.
func (s *Screen) Keys() []desk.Key { return append(s.body.keys(), s.bars.Keys()...) }

// Close is part of desk.Screen.
func (s *Screen) Close() {
	s.bars.Close()
	s.body.close()
}

// Drafts keeps what was half typed at each stage, and which probes were used. One is made for each session that is open.
type Drafts struct {
	line map[session.ID]string
	used map[session.ID]map[int]bool
}

// NewDrafts makes a keeper of drafts.
func NewDrafts() *Drafts {
	return &Drafts{line: map[session.ID]string{}, used: map[session.ID]map[int]bool{}}
}

package vote

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// part is what the screen shows below its heading.
type part interface {
	content() fyne.CanvasObject
	refresh()
	focus()
	// leave hands over what was being typed.
	leave()
}

// anew asks for a new poll to be prepared, where others stand.
const anew session.ID = "new"

// Screen is the stage of voting.
type Screen struct {
	d      *desk.Desk
	canvas fyne.Canvas
	hooks  Hooks

	root    *fyne.Container
	heading *fyne.Container
	polls   *widget.Choice
	listed  []session.ID
	middle  *fyne.Container
	asked   session.ID // the poll that was chosen, anew, or empty for the one that matters most
	stage   session.ID
	drawn   string
	now     part
}

// New makes the screen, in a window whose canvas this is.
func New(d *desk.Desk, canvas fyne.Canvas) *Screen { return NewWith(d, canvas, Hooks{}) }

func newScreen(d *desk.Desk, canvas fyne.Canvas, h Hooks) *Screen {
	s := &Screen{d: d, canvas: canvas, hooks: h, middle: container.NewStack()}
	s.polls = widget.NewChoice(nil, -1, func(i int) { s.choose(s.listed[i]) })
	s.heading = widget.Row(look.L, widget.Grow(widget.Title(d.Say.T("vote.title", "Vote"))), s.polls)
	s.root = widget.PadXY(look.XL, look.L, widget.Stack(look.M, s.heading, widget.Grow(s.middle)))
	s.Refresh()
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// choose shows another poll of the stage.
func (s *Screen) choose(id session.ID) {
	s.asked = id
	s.Refresh()
	s.Focus()
}

// Refresh draws what changed. Another poll, or the same one in another phase, is another part.
func (s *Screen) Refresh() {
	v := view.Vote(s.d.State(), s.d.Say)
	if s.stage != v.Stage {
		s.stage, s.asked = v.Stage, ""
	}
	shown, ok := v.Show(s.asked)
	if s.asked == anew && !v.Sealed {
		shown, ok = view.VotePoll{ID: anew}, false
		for _, p := range v.Polls {
			if p.Phase == session.PollDraft {
				s.asked, shown, ok = p.ID, p, true
			}
		}
	}
	s.head(v, shown.ID)
	name := string(v.Stage) + " " + string(shown.ID) + " " + string(shown.Phase)
	if !ok || shown.Phase == session.PollDraft {
		name = string(v.Stage) + " form " + string(shown.ID)
		if f, is := s.now.(*form); is && f.stage == v.Stage && f.poll == shown.ID {
			s.drawn = name // the same form before and after its first change
		}
	}
	if v.Sealed {
		name += " sealed"
	}
	if name != s.drawn {
		s.drawn = name
		old := s.now
		if old != nil {
			old.leave()
		}
		s.now = s.make(v, shown, ok)
		s.middle.Objects = []fyne.CanvasObject{s.now.content()}
		s.now.refresh()
		s.middle.Refresh()
		widget.Settle(s.middle)
		if old != nil && s.d.Place() == desk.AtStage && s.canvas.Overlays().Top() == nil {
			s.now.focus() // what had the keyboard is gone
		}
		return
	}
	s.now.refresh()
}

func (s *Screen) make(v view.VoteView, p view.VotePoll, ok bool) part {
	t := s.d.Say.T
	if s.d.State().OpenPoll() == nil {
		*s.hooks.Keep = Keep{} // nothing of a sheet outlives its vote
	}
	switch {
	case ok && p.Phase == session.PollOpen:
		return newOpen(s, p.ID)
	case ok && p.Phase == session.PollClosed:
		return newResult(s, p.ID)
	case ok && p.Phase == session.PollCalledOff:
		return newCalledOff(s, p.ID)
	case v.Sealed:
		return still{widget.NewEmpty("vote", t("vote.sealed", "No vote was held here"), t("vote.sealed.how", "The session is sealed. Reopen it to hold one."), nil)}
	}
	if !ok {
		return newForm(s, "")
	}
	return newForm(s, p.ID)
}

// head lists the polls of the stage.
func (s *Screen) head(v view.VoteView, shown session.ID) {
	t := s.d.Say.T
	names, at := []string(nil), -1
	s.listed = s.listed[:0]
	draft := false
	for _, p := range v.Polls {
		if p.ID == shown {
			at = len(names)
		}
		draft = draft || p.Phase == session.PollDraft
		names, s.listed = append(names, p.Name), append(s.listed, p.ID)
	}
	if s.asked == anew && !draft {
		at = len(names)
		names, s.listed = append(names, t("vote.new", "New vote")), append(s.listed, anew)
	}
	s.polls.Hidden = len(names) < 2
	s.polls.Options = names
	s.polls.Selected = at
	s.polls.Refresh()
}

// Focus puts the keyboard at what is to be done next.
func (s *Screen) Focus() { s.now.focus() }

// Keys is the one that leads back from a way of voting: all else is a button, and the voter's keys are those of the booth.
func (s *Screen) Keys() []desk.Key {
	return []desk.Key{{Name: fyne.KeyEscape, Label: "Esc", Does: s.d.Say.T("vote.key.back", "Back from a way of voting to the vote"), Run: func() {
		if o, ok := s.now.(*open); ok {
			o.back()
		}
	}}}
}

// Close hands over what was being typed.
func (s *Screen) Close() { s.now.leave() }

// still is a part that only says something.
type still struct{ o fyne.CanvasObject }

func (p still) content() fyne.CanvasObject { return p.o }
func (still) refresh()                     {}
func (still) focus()                       {}
func (still) leave()                       {}

// beside puts a part's main column and what stands at its right next to one another, with what stays below the main
// column, or nil. Large text needs the whole width, so there the right comes under the main column.
func beside(main, foot, side fyne.CanvasObject) fyne.CanvasObject {
	if large() {
		return onFoot(widget.Stack(look.XL, main, side), foot)
	}
	return widget.Columns(look.XL, widget.Column{Object: onFoot(main, foot), Min: 420, Weight: 5},
		widget.Column{Object: widget.NewScroll(widget.Stack(0, side)), Min: 260, Max: 440, Weight: 3})
}

// large reports whether text is so large that little stands side by side.
func large() bool { return look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody) > 20 }

func onFoot(main, foot fyne.CanvasObject) fyne.CanvasObject {
	scroll := widget.NewScroll(widget.PadEach(look.XS, look.M, look.L, look.XS, main))
	if foot == nil {
		return scroll
	}
	return widget.Stack(look.M, widget.Grow(scroll), widget.NewRule(), foot)
}

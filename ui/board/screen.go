package board

import (
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Screen is the screen on which ideas are grouped. It satisfies desk.Screen.
type Screen struct {
	d       *desk.Desk
	keep    *Keep
	bars    *run.Bars
	seen    view.GroupView
	at      view.GroupPlace
	chosen  view.GroupChoice
	reach   reach
	merging session.ID // the theme that waits to be merged into another
	query   string
	zoom    float32

	tray   *parts.Area
	themes *parts.Area
	head   *widget.Text
	hint   *widget.Text
	title  titling
	tools  *tools
	side   *side
	band   *band
	body   *fyne.Container
	help   *helping
	empty  *fyne.Container
	board  *fyne.Container
	typing typing
	drag
	content fyne.CanvasObject
}

var _ desk.Screen = (*Screen)(nil)

// New makes the screen.
func New(d *desk.Desk, keep *Keep) *Screen {
	s := &Screen{d: d, keep: keep, bars: run.NewBars(d), chosen: view.GroupChoice{}, zoom: 1, head: widget.Label(""), hint: widget.Soft("").AtMost(2)}
	s.tray, s.themes = parts.NewArea(s.layTray), parts.NewArea(s.layThemes)
	for _, a := range []*parts.Area{s.tray, s.themes} {
		a.OnKey = s.key
		a.OnRune = s.rune
		a.OnTap = s.tap
		a.OnMenu = s.pressMenu
		a.OnFocus = func(on bool) { s.focused(a, on) }
		a.OnDrag = s.dragged
		a.OnDragEnd = s.dropped
	}
	s.tools = newTools(s)
	s.side = newSide(s)
	s.band = newBand(s)
	s.help = newHelping(s)
	s.ghosts()
	s.empty = widget.NewEmpty("idea", d.Say.T("group.none", "There are no ideas to group yet"),
		d.Say.T("group.none.line", "Go back to a question in the rail and type what people say. The ideas wait here in the tray."), nil)
	left := widget.Stack(look.S, s.head, widget.Grow(s.tray))
	s.board = container.New(arrange{s}, left, s.themes, s.side.frame)
	s.body = widget.Stack(look.S, s.tools.content, s.band.banner, s.help.chips.row, widget.Grow(container.NewStack(s.board, s.empty, s.layer)))
	s.content = s.bars.Around(s.body, nil)
	s.Refresh()
	if s.seen.Has(keep.at) {
		s.put(keep.at)
	}
	return s
}

// Content is part of desk.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// state is the session as the board shows it.
func (s *Screen) state() *session.State {
	if s.side != nil && s.side.past.here() {
		return s.side.past.state
	}
	return s.d.State()
}

// open reports whether the board can be changed.
func (s *Screen) open() bool { return s.d.State().Sealed == nil && !s.side.past.here() }

// do carries out a command, unless the board is shown as it was; see desk.Do.
func (s *Screen) do(c session.Command, done func(error)) {
	switch {
	case !s.side.past.here():
		s.d.Do(c, done)
	case done != nil:
		done(errPast{})
	default:
		s.d.Tell(desk.Plain, s.d.Say.Say(errPast{}))
	}
}

// Refresh is part of desk.Screen.
func (s *Screen) Refresh() {
	s.bars.Refresh()
	st := s.state()
	s.chosen.Prune(st)
	if s.merging != "" && st.Theme(s.merging) == nil {
		s.merging = ""
	}
	v := view.Group(st, s.query, s.d.Say)
	s.help.attach(&v)
	old := s.seen
	tray, themes := !old.SameTray(&v), !old.SameThemes(&v) || !old.SameDrafts(&v)
	s.seen = v
	if tray {
		s.tray.Again()
	}
	if themes {
		s.themes.Again()
	}
	if tray || themes {
		if at := view.GroupSettle(&old, &v, s.at); at != s.at {
			s.put(at)
		}
	}
	s.head.SetText(v.Head)
	if s.empty.Visible() != (v.All == 0) {
		s.empty.Hidden, s.board.Hidden = v.All > 0, v.All == 0
		s.content.Refresh()
	}
	s.help.arrive()
	s.tell()
}

// draw shows what is chosen and where the keyboard is.
func (s *Screen) draw() {
	s.tray.Again()
	s.themes.Again()
	s.tell()
}

// tell says how the board stands and lets only what can be done be pressed.
func (s *Screen) tell() {
	s.tools.refresh()
	s.band.refresh()
	s.side.refresh()
	s.help.bar.refresh()
	s.help.chips.refresh()
	words, tone := s.words()
	s.hint.SetTone(tone)
	if s.hint.Text != words {
		s.hint.SetText(words)
		s.help.chips.row.Refresh()
	}
}

// put moves the keyboard to a place. The focus follows where the board has it.
func (s *Screen) put(p view.GroupPlace) {
	had := s.tray.Focused() || s.themes.Focused()
	s.at = p
	in, out := s.area(p), s.tray
	if in == s.tray {
		out = s.themes
	}
	in.SetCursor(cellOf(p))
	if p.Draft != "" && p.Idea == "" {
		s.revealDraft(p.Draft)
	}
	if had && !in.Focused() {
		parts.FocusOn(in)
	}
	out.SetCursor("")
	s.tell()
}

func (s *Screen) area(p view.GroupPlace) *parts.Area {
	if p.Theme == "" && p.Draft == "" {
		return s.tray
	}
	return s.themes
}

// focused keeps the place of the keyboard right when Tab comes to the tray or to the themes.
func (s *Screen) focused(a *parts.Area, on bool) {
	if !on {
		s.endTyping()
		return
	}
	if a.Editing() != "" || s.area(s.at) == a && s.seen.Has(s.at) {
		return
	}
	switch {
	case a == s.tray && len(s.seen.Tray) > 0:
		s.put(view.GroupPlace{Idea: s.seen.Tray[0].ID})
	case a == s.themes && len(s.seen.Themes) > 0:
		s.put(view.GroupPlace{Theme: s.seen.Themes[0].ID})
	case a == s.themes && len(s.seen.Drafts) > 0:
		s.put(view.GroupPlace{Draft: s.seen.Drafts[0].Key})
	}
}

// toBoard gives the board the keyboard.
func (s *Screen) toBoard() {
	if !s.seen.Has(s.at) {
		s.at = s.seen.First()
	}
	parts.FocusOn(s.area(s.at))
	s.put(s.at)
}

// Focus is part of desk.Screen.
func (s *Screen) Focus() { s.toBoard() }

// Close is part of desk.Screen.
func (s *Screen) Close() {
	s.roll.stop()
	s.help.shut = true
	s.bars.Close()
	s.keep.at = s.at
}

// choose lets only these ideas be chosen.
func (s *Screen) choose(ids ...session.ID) {
	before := maps.Clone(s.chosen)
	clear(s.chosen)
	for _, id := range ids {
		s.chosen[id] = true
	}
	if !maps.Equal(before, s.chosen) {
		s.draw()
	}
}

// resize shows the cards larger (1) or smaller (-1).
func (s *Screen) resize(by int) {
	to := min(max(s.keep.Size+Size(by), AtDesk), FarAway)
	if to != s.keep.Size {
		s.keep.Size = to
		s.measure()
		s.board.Layout.Layout(s.board.Objects, s.board.Size())
		s.draw()
		s.put(s.at)
	}
	s.tools.refresh()
}

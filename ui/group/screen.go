package group

import (
	"maps"
	"reflect"

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
	bars    *run.Bars
	seen    view.GroupView
	at      view.GroupPlace
	chosen  view.GroupChoice
	merging session.ID // the theme that waits to be merged into another
	query   string

	ruler     *parts.Ruler
	tray      *parts.Area
	themes    *parts.Area
	head      *widget.Text
	hint      *widget.Text
	hintTitle string
	tools     *tools
	detail    *detail
	empty     *fyne.Container
	board     *fyne.Container
	drag
	content fyne.CanvasObject
}

var _ desk.Screen = (*Screen)(nil)

// New makes the screen.
func New(d *desk.Desk) *Screen {
	s := &Screen{d: d, bars: run.NewBars(d), chosen: view.GroupChoice{}, ruler: parts.NewRuler(), head: widget.Label(""), hint: widget.Line("").In(look.Soft)}
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
	s.detail = newDetail(d, func() { s.toBoard() })
	s.ghosts()
	s.empty = widget.NewEmpty("idea", d.Say.T("group.none", "There are no ideas to group yet"),
		d.Say.T("group.none.line", "Go back to a question in the rail and type what people say. The ideas wait here in the tray."), nil)
	left := widget.Stack(look.S, s.head, widget.Grow(s.tray))
	s.board = container.New(board{}, left, s.themes, s.detail.content)
	body := widget.Stack(look.S, s.tools.content, s.hint, widget.Grow(container.NewStack(s.board, s.empty, s.layer)))
	s.content = s.bars.Around(body, nil)
	s.Refresh()
	return s
}

// board puts the tray at the left, the themes in the middle and, where it is open, an idea in full at the right.
type board struct{}

func (board) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	body := look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody)
	tray := min(140+10*body, 0.34*size.Width)
	var side float32
	if objects[2].Visible() {
		side = min(120+11*body, 0.34*size.Width)
		objects[2].Move(fyne.NewPos(size.Width-side, 0))
		objects[2].Resize(fyne.NewSize(side, size.Height))
		side += look.L
	}
	objects[0].Resize(fyne.NewSize(tray, size.Height))
	objects[1].Move(fyne.NewPos(tray+look.S, 0))
	objects[1].Resize(fyne.NewSize(size.Width-tray-look.S-side, size.Height))
}

func (board) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(360, 120) }

// Content is part of desk.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Refresh is part of desk.Screen.
func (s *Screen) Refresh() {
	s.bars.Refresh()
	st := s.d.State()
	s.chosen.Prune(st)
	if s.merging != "" && st.Theme(s.merging) == nil {
		s.merging = ""
	}
	v := view.Group(st, s.query, s.d.Say)
	old := s.seen
	if !reflect.DeepEqual(old, v) {
		at := view.GroupSettle(&old, &v, s.at)
		s.seen = v
		s.tray.Again()
		s.themes.Again()
		if at != s.at {
			s.put(at)
		}
	}
	s.head.SetText(v.Head)
	if s.empty.Visible() != (v.All == 0) {
		s.empty.Hidden, s.board.Hidden = v.All > 0, v.All == 0
		s.content.Refresh()
	}
	s.tell()
}

// draw shows what is chosen and where the keyboard is.
func (s *Screen) draw() {
	s.tray.Again()
	s.themes.Again()
	s.tell()
}

func (s *Screen) tell() {
	s.tools.refresh()
	s.detail.show(s.at.Idea)
	s.hint.SetText(s.words())
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
	if had && !in.Focused() {
		parts.FocusOn(in)
	}
	out.SetCursor("")
	s.tell()
}

func (s *Screen) area(p view.GroupPlace) *parts.Area {
	if p.Theme == "" {
		return s.tray
	}
	return s.themes
}

// focused keeps the place of the keyboard right when Tab comes to the tray or to the themes.
func (s *Screen) focused(a *parts.Area, on bool) {
	if !on || a.Editing() != "" || s.area(s.at) == a && s.seen.Has(s.at) {
		return
	}
	switch {
	case a == s.tray && len(s.seen.Tray) > 0:
		s.put(view.GroupPlace{Idea: s.seen.Tray[0].ID})
	case a == s.themes && len(s.seen.Themes) > 0:
		s.put(view.GroupPlace{Theme: s.seen.Themes[0].ID})
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
func (s *Screen) Close() { s.bars.Close() }

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

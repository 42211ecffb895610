package board

import (
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// tools is the line above the board: the search, a button for each thing that a key does, and the size of the cards.
type tools struct {
	s       *Screen
	search  *widget.Entry
	make    *widget.Button
	move    *widget.Button
	merge   *widget.Button
	split   *widget.Button
	drop    *widget.Button
	more    *widget.Button
	size    *widget.Choice
	content *parts.Flow
}

func newTools(s *Screen) *tools {
	sp := s.d.Say
	t := &tools{s: s}
	t.search = widget.NewEntry(sp.T("group.search", "Search ideas  /"))
	t.search.OnChanged = func(q string) {
		s.query = q
		s.Refresh()
	}
	t.search.OnEnter = func(string) { s.toBoard() }
	t.search.OnEscape = func() {
		t.clear()
		s.toBoard()
	}
	t.search.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDown {
			s.toBoard()
			return true
		}
		return false
	}
	t.make = widget.NewButton(sp.T("group.new", "New theme"), s.make).WithHint("N")
	t.move = widget.NewButton(sp.T("group.moveto", "Move to…"), func() {
		s.menu(parts.Origin(t.move).AddXY(0, t.move.Size().Height+look.XS))
	})
	t.merge = widget.NewButton(sp.T("group.merge", "Merge"), s.startMerge).As(widget.Quiet).WithHint("M")
	t.split = widget.NewButton(sp.T("group.split", "Split off"), s.split).As(widget.Quiet).WithHint("S")
	t.drop = widget.NewButton(sp.T("group.dissolve", "Dissolve"), s.dissolve).As(widget.Quiet).WithHint("D")
	t.more = widget.NewButton(sp.T("group.more", "More…"), func() {
		s.offer(parts.Origin(t.more).AddXY(0, t.more.Size().Height+look.XS), s.moreToDo()...)
	}).As(widget.Quiet)
	t.size = widget.NewChoice([]string{sp.T("group.size.desk", "Desk"), sp.T("group.size.room", "Room"), sp.T("group.size.far", "Far")}, int(s.keep.Size), func(i int) {
		s.resize(i - int(s.keep.Size))
	})
	t.content = parts.NewFlow(look.S, widget.AtLeast(60+8*look.Size(t.search.Theme(), look.TextBody), 0, t.search), t.make, t.move, t.merge, t.split, t.drop, t.more, t.size)
	return t
}

func (t *tools) find() {
	parts.FocusOn(t.search)
	t.search.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (t *tools) clear() { t.search.SetText("") }

// refresh lets only what can be done now be pressed.
func (t *tools) refresh() {
	s := t.s
	set := func(b *widget.Button, on bool) {
		if b.Disabled() == on {
			b.SetEnabled(on)
		}
	}
	open := s.open()
	has := len(s.chosen) > 0 || s.at.Idea != ""
	set(t.make, open)
	set(t.move, open && has)
	set(t.merge, open && s.at.Theme != "" && len(s.seen.Themes) > 1)
	_, together := view.GroupCommon(s.state(), s.hands())
	set(t.split, open && together)
	set(t.drop, open && s.at.Theme != "")
	t.size.SetSelected(int(s.keep.Size))
}

// words say how the board stands and what can be done with what is in the hands.
func (s *Screen) words() (string, fyne.ThemeColorName) {
	sp := s.d.Say
	if s.typing.text != "" {
		said := view.GroupTyped(&s.seen, s.typing.text, s.typing.found, s.typing.at, len(s.hands()), sp)
		if len(s.typing.text) == 1 && strings.Contains(yielding, s.typing.text) {
			said += sp.T("group.typed.alt", ". Alt+{{.Letter}} is the other thing that this letter does.", say.Args{"Letter": strings.ToUpper(s.typing.text)})
		}
		return said, look.Accent
	}
	if t := s.seen.Theme(s.merging); t != nil {
		return sp.T("group.merging", "Merge “{{.Name}}” into which theme? Press its number, or click it. Esc leaves.", say.Args{"Name": t.Name}), look.Accent
	}
	if n := len(s.chosen); n > 0 {
		return sp.N("group.chosen", n, "{{.N}} idea chosen: 1 to 9 or a theme's first letters move it, N makes a theme, U the tray",
			"{{.N}} ideas chosen: 1 to 9 or a theme's first letters move them, N makes a theme, U the tray"), look.Soft
	}
	if words := s.help.words(); words != "" {
		return words, look.Soft
	}
	return s.seen.Summary, look.Soft
}

package run

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// marked is the panel beside the notes: the passages that are marked, and what was parked.
type marked struct {
	n       *notes
	items   []view.RunMark
	sealed  bool
	ruler   *parts.Ruler
	head    *widget.Text
	area    *parts.Area
	change  *widget.Button
	drop    *widget.Button
	content fyne.CanvasObject
}

func newMarked(n *notes) *marked {
	sp, s := n.d.Say, n.side
	m := &marked{n: n, ruler: parts.NewRuler(), head: widget.Label("")}
	m.area = parts.NewArea(m.lay)
	m.area.OnKey = m.key
	m.area.OnTap = func(id string, _ fyne.KeyModifier) { m.tap(id) }
	m.area.OnFocus = func(bool) { m.buttons() }
	m.change = widget.NewButton(sp.T("run.mark.change", "Change"), func() { m.n.marking.changeMark(session.ID(m.area.Cursor())) }).As(widget.Quiet).WithHint("F2")
	m.drop = widget.NewButton(sp.T("run.mark.drop", "Unmark"), m.unmark).As(widget.Quiet).WithHint("Del")
	park := widget.Stack(look.XS, widget.Row(look.XS, widget.Grow(s.parkHead), s.parkOpen), s.parkLine, s.parkList)
	s.scroll.SetContent(widget.PadEach(look.XS, 0, look.S, 0, park))
	buttons, least := parts.NewFlow(look.XS, m.change, m.drop), 7*look.Size(m.head.Theme(), look.TextBody)
	if veryLarge(n.capture.entry) { // their keys do the same
		buttons.Hide()
		least = 0
	}
	body := widget.PadEach(look.XS, look.XS, look.S, look.L, widget.Stack(look.S,
		m.head, widget.Grow(m.area), buttons, widget.NewRule(), widget.AtLeast(0, least, s.scroll)))
	m.content = widget.Columns(0, widget.Column{Object: widget.NewRule().Vertical(), Min: 1}, widget.Column{Object: body, Min: 100, Weight: 1})
	return m
}

// refresh shows the marks of the stage and reports whether they are others.
func (m *marked) refresh(items []view.RunMark, sealed bool) bool {
	m.sealed = sealed
	m.head.SetText(m.n.d.Say.N("run.marked", len(items), "{{.N}} marked passage", "{{.N}} marked passages", say.Args{}))
	again := !slices.Equal(items, m.items)
	if again || len(items) == 0 {
		m.items = items
		m.area.Again()
	}
	if m.at() < 0 {
		m.area.SetCursor("")
	}
	m.buttons()
	return again
}

func (m *marked) buttons() {
	on := m.at() >= 0 && !m.sealed
	for _, b := range []*widget.Button{m.change, m.drop} {
		if b.Disabled() == on {
			b.SetEnabled(on)
		}
	}
}

func (m *marked) at() int {
	return slices.IndexFunc(m.items, func(x view.RunMark) bool { return string(x.ID) == m.area.Cursor() })
}

func (m *marked) lay(width float32) ([]parts.Cell, float32) {
	y := parts.Edge
	width -= parts.Edge + parts.Bar
	if len(m.items) == 0 {
		f := parts.Face{Style: parts.Row, Size: look.TextSmall, Words: m.n.d.Say.T("run.marked.none", "Mark what should stand as evidence: what was said, what you saw, what you make of it. The rest stays in your notes.")}
		h := m.ruler.Height(f, width)
		return []parts.Cell{{ID: "empty", At: fyne.NewPos(parts.Edge, y), Size: fyne.NewSize(width, h), Face: f}}, y + h
	}
	cells := make([]parts.Cell, 0, len(m.items))
	for _, x := range m.items {
		f := parts.Face{Style: parts.Sheet, Lead: x.Sign, Words: x.Text, Note: x.About, Size: look.TextSmall, Lines: 3}
		h := m.ruler.Height(f, width)
		cells = append(cells, parts.Cell{ID: string(x.ID), At: fyne.NewPos(parts.Edge, y), Size: fyne.NewSize(width, h), Face: f})
		y += h + 6
	}
	return cells, y
}

// enter comes from a key of the screen.
func (m *marked) enter() {
	if len(m.items) == 0 {
		return
	}
	if m.at() < 0 {
		m.area.SetCursor(string(m.items[0].ID))
	}
	parts.FocusOn(m.area)
	m.buttons()
}

func (m *marked) walk(to int) {
	if len(m.items) > 0 {
		m.area.SetCursor(string(m.items[min(max(to, 0), len(m.items)-1)].ID))
		m.buttons()
	}
}

func (m *marked) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		m.walk(m.at() - 1)
	case fyne.KeyDown:
		m.walk(m.at() + 1)
	case fyne.KeyHome:
		m.walk(0)
	case fyne.KeyEnd:
		m.walk(len(m.items) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.goTo()
	case fyne.KeyF2:
		m.n.marking.changeMark(session.ID(m.area.Cursor()))
	case fyne.KeyDelete, fyne.KeyBackspace:
		m.unmark()
	case fyne.KeyEscape:
		m.n.focus()
	default:
		return false
	}
	return true
}

func (m *marked) tap(id string) {
	if slices.ContainsFunc(m.items, func(x view.RunMark) bool { return string(x.ID) == id }) {
		m.area.SetCursor(id)
		m.goTo()
	}
}

// goTo shows a passage in the notes.
func (m *marked) goTo() {
	if i := m.at(); i >= 0 {
		m.n.pad.Select(m.items[i].From, m.items[i].To)
		m.n.focus()
	}
}

// unmark takes the evidence away and leaves the words in the notes.
func (m *marked) unmark() {
	if i := m.at(); i >= 0 && !m.sealed {
		m.n.d.Do(session.DropEvidence{Evidence: m.items[i].ID}, nil)
	}
}

package board

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/ui/run/parts"
)

// sheet is a panel that is a list: a heading, a note, lines to walk and choose, and the way back to the board.
type sheet struct {
	s          *Screen
	area       *parts.Area
	head, note string
	lines      []line
	do         func(id string) // Space, Enter, or a press
	walked     func(id string) // the keyboard went to another line; may be nil
	back       func()          // Escape, Left, or a press on the way back
	letter     rune            // the key that opened it closes it
}

// line is one line of a sheet.
type line struct {
	id     string
	face   parts.Face
	chosen bool
}

const backLine = "back"

func newSheet(s *Screen, letter rune) *sheet {
	p := &sheet{s: s, letter: letter, back: s.toBoard}
	p.area = parts.NewArea(p.lay)
	p.area.OnKey, p.area.OnRune = p.key, p.rune
	p.area.OnTap = func(id string, _ fyne.KeyModifier) {
		switch {
		case id == backLine:
			p.back()
		case p.at(id) >= 0:
			p.goTo(id)
			p.do(id)
		}
	}
	return p
}

// show draws other lines.
func (p *sheet) show(head, note string, lines []line) {
	if p.head != head || p.note != note || !slices.Equal(p.lines, lines) {
		p.head, p.note, p.lines = head, note, lines
		p.area.Again()
	}
}

func (p *sheet) body() fyne.CanvasObject { return p.area }

// enter gives the sheet the keyboard, at a line; where there is none, the board keeps it.
func (p *sheet) enter(id string) {
	if p.at(id) < 0 {
		p.s.toBoard()
		return
	}
	parts.FocusOn(p.area)
	p.area.SetCursor(id)
}

func (p *sheet) at(id string) int {
	return slices.IndexFunc(p.lines, func(l line) bool { return l.id == id })
}

func (p *sheet) goTo(id string) {
	if id == p.area.Cursor() {
		return
	}
	p.area.SetCursor(id)
	if p.walked != nil {
		p.walked(id)
	}
}

func (p *sheet) lay(width float32) ([]parts.Cell, float32) {
	cells := make([]parts.Cell, 0, len(p.lines)+2)
	y, w := parts.Edge, width-usable
	add := func(l line) {
		c := p.s.cell(l.id, parts.Edge, y, w, l.face)
		c.Chosen = l.chosen
		cells = append(cells, c)
		y += c.Size.Height + cardGap
	}
	add(line{id: "heading", face: parts.Face{Style: parts.Head, Words: p.head, Note: p.note}})
	for _, l := range p.lines {
		add(l)
	}
	add(line{id: backLine, face: parts.Face{Style: parts.Row, Words: p.s.d.Say.T("group.detail.close", "Back to the board"), Soft: true}})
	return cells, y
}

func (p *sheet) key(e *fyne.KeyEvent) bool {
	at, last := p.at(p.area.Cursor()), len(p.lines)-1
	to := at
	switch e.Name {
	case fyne.KeyDown:
		to++
	case fyne.KeyUp:
		to--
	case fyne.KeyPageDown:
		to += 8
	case fyne.KeyPageUp:
		to -= 8
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = last
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if at >= 0 {
			p.do(p.lines[at].id)
		}
	case fyne.KeyEscape, fyne.KeyLeft:
		p.back()
	default:
		return writes(e.Name)
	}
	if to = min(max(to, 0), last); to != at && to >= 0 {
		p.goTo(p.lines[to].id)
	}
	return true
}

func (p *sheet) rune(r rune) bool {
	if r == p.letter {
		p.s.side.shut()
	}
	return r != '?'
}

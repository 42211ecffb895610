package board

import (
	"maps"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// reach is a selection that is being extended by keys: from where, and what was chosen before.
type reach struct {
	from   session.ID
	before view.GroupChoice
}

// walk goes where an arrow key leads.
func (s *Screen) walk(key fyne.KeyName) {
	in := s.area(s.at)
	c, ok := in.Cell(cellOf(s.at))
	if !ok {
		s.put(s.seen.First())
		return
	}
	if id := beyond(in.Cells(), c.At, c.Size, key); id != "" {
		s.put(s.placeOf(id))
		return
	}
	// Over the edge between the tray and the themes, to what stands at the same height.
	switch {
	case in == s.tray && key == fyne.KeyRight:
		s.cross(s.tray, s.themes, c, key)
	case in == s.themes && key == fyne.KeyLeft:
		s.cross(s.themes, s.tray, c, key)
	}
}

func (s *Screen) cross(from, to *parts.Area, c parts.Cell, key fyne.KeyName) {
	at := fyne.NewPos(-10_000, c.At.Y-from.Scrolled()+to.Scrolled())
	if key == fyne.KeyLeft {
		at.X = 10_000
	}
	if id := beyond(to.Cells(), at, fyne.NewSize(1, c.Size.Height), key); id != "" {
		s.put(s.placeOf(id))
	}
}

// page goes as far as can be seen at once.
func (s *Screen) page(key fyne.KeyName) {
	in := s.area(s.at)
	c, _ := in.Cell(cellOf(s.at))
	for far := in.View() * 0.8; ; {
		before := s.at
		s.walk(key)
		now, _ := in.Cell(cellOf(s.at))
		if gone := now.At.Y - c.At.Y; s.at == before || s.area(s.at) != in || gone > far || gone < -far {
			return
		}
	}
}

// goTo goes somewhere by a key other than an arrow; with Shift everything on the way is chosen.
func (s *Screen) goTo(how func()) {
	if !s.area(s.at).Shift() {
		s.reach = reach{}
		how()
		return
	}
	if s.reach.from == "" && s.at.Idea != "" {
		s.reach = reach{s.at.Idea, maps.Clone(s.chosen)}
	}
	from := s.reach
	how()
	s.reach = from // walking on to another list lets go of the key for a moment
	s.extend()
}

// extend chooses what was chosen before and everything from there to the keyboard.
func (s *Screen) extend() {
	ids := s.seen.BetweenAt(s.at, s.reach.from)
	if len(ids) == 0 {
		return
	}
	clear(s.chosen)
	maps.Copy(s.chosen, s.reach.before)
	for _, id := range ids {
		s.chosen[id] = true
	}
	s.draw()
}

// beyond gives the cell that the arrow key leads to from a rectangle, or an empty id.
func beyond(cells []parts.Cell, at fyne.Position, size fyne.Size, key fyne.KeyName) string {
	best, id := float32(0), ""
	for i := range cells {
		d, ok := distance(&cells[i], at, size, key)
		if ok && (id == "" || d < best) && stop(cells[i]) {
			best, id = d, cells[i].ID
		}
	}
	return id
}

func distance(c *parts.Cell, at fyne.Position, size fyne.Size, key fyne.KeyName) (float32, bool) {
	const slack, far = 1, 100_000
	middle := func(p fyne.Position, s fyne.Size) float32 { return p.Y + s.Height/2 }
	same := c.At.X < at.X+size.Width && at.X < c.At.X+c.Size.Width
	off := middle(c.At, c.Size) - middle(at, size)
	if off < 0 {
		off = -off
	}
	switch key {
	case fyne.KeyDown:
		return c.At.Y - at.Y, same && c.At.Y >= at.Y+size.Height-slack
	case fyne.KeyUp:
		return at.Y - c.At.Y, same && c.At.Y+c.Size.Height <= at.Y+slack
	case fyne.KeyRight: // the nearest column first, then the nearest height
		return (c.At.X-at.X)*far/1000 + off, c.At.X >= at.X+size.Width-slack
	case fyne.KeyLeft:
		return (at.X-c.At.X)*far/1000 + off, c.At.X+c.Size.Width <= at.X+slack
	}
	return 0, false
}

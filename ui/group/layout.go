package group

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// The ids of cells: an idea, the head of a theme, the ground of a theme, and the place for a new one.
const (
	ideaCell   = "idea "
	headCell   = "head "
	groundCell = "ground "
	newCell    = "new"
)

func cellOf(p view.GroupPlace) string {
	switch {
	case p.Idea != "":
		return ideaCell + string(p.Idea)
	case p.Theme != "":
		return headCell + string(p.Theme)
	}
	return ""
}

// meant reads an id of a cell.
func meant(cell string) (idea, theme session.ID) {
	if id, ok := strings.CutPrefix(cell, ideaCell); ok {
		return session.ID(id), ""
	}
	if id, ok := strings.CutPrefix(cell, headCell); ok {
		return "", session.ID(id)
	}
	if id, ok := strings.CutPrefix(cell, groundCell); ok {
		return "", session.ID(id)
	}
	return "", ""
}

const (
	cardGap  = float32(6)
	themeGap = look.M
	// mostLines keeps a speech from pushing the board away; R shows it in full.
	mostLines = 6
)

func (s *Screen) layTray(width float32) ([]parts.Cell, float32) {
	cells := make([]parts.Cell, 0, len(s.seen.Tray))
	y := parts.Edge
	width -= parts.Edge + parts.Bar
	for _, x := range s.seen.Tray {
		c := s.card(x, s.tray, parts.Edge, y, width)
		cells = append(cells, c)
		y += c.Size.Height + cardGap
	}
	return cells, y
}

func (s *Screen) card(x view.GroupIdea, in *parts.Area, left, top, width float32) parts.Cell {
	f := parts.Face{Style: parts.Sheet, Lead: strconv.Itoa(x.Number), Words: x.Text, Trail: x.Code, Lines: mostLines}
	if in == s.tray && x.Code == "" {
		f.Trail = x.Asked
	}
	c := parts.Cell{ID: ideaCell + string(x.ID), At: fyne.NewPos(left, top), Size: fyne.NewSize(width, s.ruler.Height(f, width)), Face: f, Chosen: s.chosen[x.ID]}
	in.Room(&c, s.ruler)
	return c
}

// columns says how many themes stand side by side. A theme stays in its column however many ideas it takes in, so
// that nothing jumps while the group sorts.
func columns(width, body float32) int {
	least := 150 + 7*body
	return max(1, int((width+themeGap)/(least+themeGap)))
}

func (s *Screen) layThemes(width float32) ([]parts.Cell, float32) {
	width -= parts.Edge + parts.Bar
	n := columns(width, look.Size(s.themes.Theme(), look.TextBody))
	w := (width - themeGap*float32(n-1)) / float32(n)
	ends := make([]float32, n)
	for i := range ends {
		ends[i] = parts.Edge
	}
	var cells []parts.Cell
	for i, t := range s.seen.Themes {
		x := parts.Edge + float32(i%n)*(w+themeGap)
		list := s.layTheme(t, x, ends[i%n], w)
		ends[i%n] += list[0].Size.Height + themeGap
		cells = append(cells, list...)
	}
	last := len(s.seen.Themes) % n
	cells = append(cells, s.newPlace(parts.Edge+float32(last)*(w+themeGap), ends[last], w))
	ends[last] += cells[len(cells)-1].Size.Height + themeGap
	var height float32
	for _, e := range ends {
		height = max(height, e)
	}
	return cells, height
}

// layTheme lays out one theme: its ground first, then its head and its cards.
func (s *Screen) layTheme(t view.GroupTheme, left, top, width float32) []parts.Cell {
	inner := width - 2*look.S
	head := parts.Face{Style: parts.Head, Lead: strconv.Itoa(t.Place), Words: t.Name, Trail: t.Count, Soft: t.Title == ""}
	if t.Title != "" && s.themes.Editing() == headCell+string(t.ID) {
		head.Words = t.Title
	}
	if s.themes.Editing() == headCell+string(t.ID) {
		head.Note = s.hintTitle
	}
	y := top + 2
	h := parts.Cell{ID: headCell + string(t.ID), At: fyne.NewPos(left+look.XS, y), Size: fyne.NewSize(width-look.S, s.ruler.Height(head, width-look.S)), Face: head}
	s.themes.Room(&h, s.ruler)
	y += h.Size.Height
	cells := []parts.Cell{{ID: groundCell + string(t.ID), At: fyne.NewPos(left, top), Face: parts.Face{Style: parts.Ground}, Over: s.over == string(t.ID), Chosen: s.merging == t.ID}, h}
	for _, x := range t.Ideas {
		c := s.card(x, s.themes, left+look.S, y, inner)
		cells = append(cells, c)
		y += c.Size.Height + cardGap
	}
	if t.Size == 0 {
		f := parts.Face{Style: parts.Row, Words: s.d.Say.T("group.emptytheme", "No ideas yet. Drop some here, or press {{.N}} on an idea.", say.Args{"N": t.Place}), Size: look.TextSmall}
		height := s.ruler.Height(f, inner)
		cells = append(cells, parts.Cell{ID: groundCell + string(t.ID) + " words", At: fyne.NewPos(left+look.S, y), Size: fyne.NewSize(inner, height), Face: f})
		y += height
	}
	cells[0].Size = fyne.NewSize(width, y-top+2)
	return cells
}

func (s *Screen) newPlace(left, top, width float32) parts.Cell {
	f := parts.Face{Style: parts.Ground, Words: s.d.Say.T("group.newhere", "New theme: drop ideas here, or choose some and press N"), Size: look.TextSmall}
	return parts.Cell{ID: newCell, At: fyne.NewPos(left, top), Size: fyne.NewSize(width, s.ruler.Height(f, width)+look.M), Face: f, Over: s.over == newCell}
}

// stop reports whether the keyboard can be at a cell.
func stop(c parts.Cell) bool {
	return strings.HasPrefix(c.ID, ideaCell) || strings.HasPrefix(c.ID, headCell)
}

// beyond gives the cell that the arrow key leads to from a rectangle, or an empty id.
func beyond(cells []parts.Cell, at fyne.Position, size fyne.Size, key fyne.KeyName) string {
	best, id := float32(0), ""
	for _, c := range cells {
		if !stop(c) {
			continue
		}
		d, ok := distance(c, at, size, key)
		if ok && (id == "" || d < best) {
			best, id = d, c.ID
		}
	}
	return id
}

func distance(c parts.Cell, at fyne.Position, size fyne.Size, key fyne.KeyName) (float32, bool) {
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

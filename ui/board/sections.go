package board

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// section is one block of the themes' side: it lays itself out at a place, its ground first, and says how high it is.
type section func(left, top, width float32) ([]parts.Cell, float32)

// sections lists the blocks in the order of the board: the themes with what is under them, then the place for a new one.
// Suggestions come after them, see layDrafts.
func (s *Screen) sections() []section {
	var out []section
	for i, t := range s.seen.Themes {
		if t.Parent == "" {
			out = append(out, func(left, top, width float32) ([]parts.Cell, float32) { return s.layTheme(i, left, top, width) })
		}
	}
	return append(out, s.layNew)
}

// layThemes puts the sections into columns, one after another from left to right.
func (s *Screen) layThemes(width float32) ([]parts.Cell, float32) {
	width -= usable
	n := across(width, s.zoom*look.Size(s.themes.Theme(), look.TextBody))
	w := (width - themeGap*float32(n-1)) / float32(n)
	ends := make([]float32, n)
	for i := range ends {
		ends[i] = parts.Edge
	}
	cells := make([]parts.Cell, 0, s.seen.All-s.seen.InTray+3*len(s.seen.Themes)+1)
	for i, lay := range s.sections() {
		list, height := lay(parts.Edge+float32(i%n)*(w+themeGap), ends[i%n], w)
		ends[i%n] += height + themeGap
		cells = append(cells, list...)
	}
	var height float32
	for _, e := range ends {
		height = max(height, e)
	}
	drafts, height := s.layDrafts(height, w, n)
	return append(cells, drafts...), height
}

// layTheme lays out one theme: its ground first, then its head and its cards, then the themes that are part of it.
func (s *Screen) layTheme(i int, left, top, width float32) ([]parts.Cell, float32) {
	t := &s.seen.Themes[i]
	style := parts.Ground
	if t.Parent != "" {
		style = parts.Inner
	}
	ground := parts.Cell{ID: groundCell + string(t.ID), At: fyne.NewPos(left, top), Face: parts.Face{Style: style}, Over: s.over == string(t.ID), Chosen: s.merging == t.ID}
	cells := append(make([]parts.Cell, 0, len(t.Ideas)+3), ground)
	head := s.layHead(t, left+look.XS, top+2, width-look.S)
	cells = append(cells, head)
	y := head.At.Y + head.Size.Height
	for _, x := range t.Ideas {
		c := s.card(x, s.themes, left+look.S, y, width-2*look.S)
		cells = append(cells, c)
		y += c.Size.Height + cardGap
	}
	parted := false
	for j := i + 1; j < len(s.seen.Themes) && s.seen.Themes[j].Parent != ""; j++ {
		if s.seen.Themes[j].Parent != t.ID {
			continue
		}
		parted = true
		list, height := s.layTheme(j, left+indent, y+2, width-indent-look.XS)
		cells = append(cells, list...)
		y += height + cardGap
	}
	if t.Size == 0 && !parted {
		f := parts.Face{Style: parts.Row, Words: s.d.Say.T("group.emptytheme", "No ideas yet. Drop some here, or press {{.N}} on an idea.", say.Args{"N": t.Label}), Size: look.TextSmall, Zoom: s.zoom}
		c := s.cell(emptyCell+string(t.ID), left+look.S, y, width-2*look.S, f)
		cells = append(cells, c)
		y += c.Size.Height
	}
	cells[0].Size = fyne.NewSize(width, y-top+2)
	return cells, y - top + 2
}

func (s *Screen) layHead(t *view.GroupTheme, left, top, width float32) parts.Cell {
	f := parts.Face{Style: parts.Head, Lead: t.Label, Words: t.Name, Trail: t.Count, Note: t.Linked, Soft: t.Title == "", Zoom: s.zoom}
	id := headCell + string(t.ID)
	if s.themes.Editing() == id {
		f.Note = s.title.note
		if t.Title != "" {
			f.Words = t.Title
		}
	}
	c := s.cell(id, left, top, width, f)
	s.themes.Room(&c, s.keep.ruler)
	return c
}

func (s *Screen) layNew(left, top, width float32) ([]parts.Cell, float32) {
	f := parts.Face{Style: parts.Ground, Words: s.d.Say.T("group.newhere", "New theme: drop ideas here, or choose some and press N"), Size: look.TextSmall, Zoom: s.zoom}
	c := s.cell(newCell, left, top, width, f)
	c.Size.Height += look.M
	c.Over = s.over == newCell
	return []parts.Cell{c}, c.Size.Height
}

// themeOf is the theme of a cell under the pointer: of its head, its ground or one of its cards.
func (s *Screen) themeOf(cell string) session.ID {
	idea, theme := meant(cell)
	if idea != "" {
		return s.seen.Find(idea).Theme
	}
	return theme
}

package board

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// The ids of cells: an idea, the head of a theme, its ground, the words on it while it is empty, and the place for a
// new theme.
const (
	ideaCell   = "idea "
	headCell   = "head "
	groundCell = "ground "
	emptyCell  = "empty "
	newCell    = "new"
)

func cellOf(p view.GroupPlace) string {
	switch {
	case p.Draft != "" && p.Idea != "":
		return maybeCell + string(p.Idea)
	case p.Draft != "":
		return draftHeadCell + p.Draft
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
	if id, ok := strings.CutPrefix(cell, maybeCell); ok {
		return session.ID(id), ""
	}
	for _, kind := range []string{headCell, groundCell, emptyCell} {
		if id, ok := strings.CutPrefix(cell, kind); ok {
			return "", session.ID(id)
		}
	}
	return "", ""
}

// stop reports whether the keyboard can be at a cell.
func stop(c parts.Cell) bool {
	return strings.HasPrefix(c.ID, ideaCell) || strings.HasPrefix(c.ID, headCell) ||
		strings.HasPrefix(c.ID, draftHeadCell) || strings.HasPrefix(c.ID, maybeCell)
}

func (s *Screen) placeOf(cell string) view.GroupPlace {
	if p, ok := s.draftOf(cell); ok {
		return p
	}
	idea, theme := meant(cell)
	if idea != "" {
		return s.seen.Find(idea)
	}
	return view.GroupPlace{Theme: theme}
}

func (s *Screen) layTray(width float32) ([]parts.Cell, float32) {
	cells := make([]parts.Cell, 0, len(s.seen.Tray))
	y := parts.Edge
	if s.seen.InTray == 0 {
		f := parts.Face{Style: parts.Row, Words: s.d.Say.T("group.traydone", "Nothing is left here. Ideas that are dropped here, or U on an idea, come out of their theme."), Size: look.TextSmall, Zoom: s.zoom}
		c := s.cell(emptyCell, parts.Edge, y, width-usable, f)
		return append(cells, c), c.Size.Height
	}
	for _, x := range s.seen.Tray {
		c := s.card(x, s.tray, parts.Edge, y, width-usable)
		cells = append(cells, c)
		y += c.Size.Height + cardGap
	}
	return cells, y
}

func (s *Screen) card(x view.GroupIdea, in *parts.Area, left, top, width float32) parts.Cell {
	f := parts.Face{Style: parts.Sheet, Lead: strconv.Itoa(x.Number), Words: x.Text, Note: x.Said, Lines: s.keep.Size.lines(), Zoom: s.zoom}
	if s.keep.Size == AtDesk { // codes are for the facilitator, not for a room that reads along
		f.Trail = x.Code
		if in == s.tray && x.Code == "" {
			f.Trail = x.Asked
		}
	}
	id := ideaCell + string(x.ID)
	if in.Editing() == id {
		f.Note = s.title.note
	}
	c := s.cell(id, left, top, width, f)
	c.Chosen = s.chosen[x.ID]
	in.Room(&c, s.keep.ruler)
	return c
}

// cell is a cell as high as its words need.
func (s *Screen) cell(id string, left, top, width float32, f parts.Face) parts.Cell {
	return parts.Cell{ID: id, At: fyne.NewPos(left, top), Size: fyne.NewSize(width, s.keep.ruler.Height(f, width)), Face: f}
}

package board

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// The ids of cells of suggestions: the line above them, the outline of one, its head, its two buttons, and an idea of it.
const (
	helpCell      = "help"
	draftCell     = "draft "
	draftHeadCell = "drafthead "
	takeCell      = "take "
	putCell       = "putaway "
	maybeCell     = "maybe "
)

// draftOf reads the id of a cell of a suggestion.
func (s *Screen) draftOf(cell string) (view.GroupPlace, bool) {
	if id, ok := strings.CutPrefix(cell, maybeCell); ok {
		if d := s.seen.DraftOf(session.ID(id)); d != nil {
			return view.GroupPlace{Draft: d.Key, Idea: session.ID(id)}, true
		}
	}
	for _, kind := range []string{draftCell, draftHeadCell, takeCell, putCell} {
		if key, ok := strings.CutPrefix(cell, kind); ok && s.seen.Draft(key) != nil {
			return view.GroupPlace{Draft: key}, true
		}
	}
	return view.GroupPlace{}, false
}

// layDrafts lays out the suggestions below everything else, so that no theme moves: each into the column that ends first.
func (s *Screen) layDrafts(top, column float32, columns int) ([]parts.Cell, float32) {
	if len(s.seen.Drafts) == 0 {
		return nil, top
	}
	width := float32(columns)*(column+themeGap) - themeGap
	f := parts.Face{Style: parts.Row, Words: s.d.Say.T("help.above", "Suggested only: nothing changes until you take it. Enter takes one, Shift+Enter all; Delete puts one away, Esc all."), Size: look.TextSmall, Soft: true, Zoom: s.zoom}
	head := s.cell(helpCell, parts.Edge, top, width, f)
	cells := []parts.Cell{head}
	ends := slices.Repeat([]float32{top + head.Size.Height}, columns)
	for i := range s.seen.Drafts {
		at := 0
		for j, e := range ends {
			if e < ends[at] {
				at = j
			}
		}
		list, high := s.layDraft(&s.seen.Drafts[i], parts.Edge+float32(at)*(column+themeGap), ends[at], column)
		cells = append(cells, list...)
		ends[at] += high + themeGap
	}
	return cells, slices.Max(ends)
}

func (s *Screen) layDraft(d *view.HelpDraft, left, top, width float32) ([]parts.Cell, float32) {
	cells := []parts.Cell{{ID: draftCell + d.Key, At: fyne.NewPos(left, top), Face: parts.Face{Style: parts.Outline}}}
	add := func(c parts.Cell) float32 {
		cells = append(cells, c)
		return c.Size.Height
	}
	y := top + 2
	y += add(s.cell(draftHeadCell+d.Key, left+look.XS, y, width-2*look.XS, parts.Face{Style: parts.Head, Words: d.Head, Trail: d.Count, Note: d.Why, Zoom: s.zoom}))
	y += look.XS
	half := (width - 2*look.S - cardGap) / 2
	sp := s.d.Say
	take := s.cell(takeCell+d.Key, left+look.S, y, half, parts.Face{Style: parts.Press, Words: sp.T("help.take", "Take"), Size: look.TextSmall, Soft: true, Zoom: s.zoom})
	away := s.cell(putCell+d.Key, left+look.S+half+cardGap, y, half, parts.Face{Style: parts.Press, Words: sp.T("help.away", "Put away"), Size: look.TextSmall, Soft: true, Zoom: s.zoom})
	take.Size.Height = max(take.Size.Height, away.Size.Height)
	away.Size.Height = take.Size.Height
	add(away)
	y += add(take) + cardGap + 2
	for _, x := range d.Ideas {
		f := parts.Face{Style: parts.Faint, Lead: strconv.Itoa(x.Number), Words: x.Text, Lines: s.keep.Size.lines(), Zoom: s.zoom}
		c := s.cell(maybeCell+string(x.ID), left+look.S, y, width-2*look.S, f)
		c.Chosen = s.chosen[x.ID]
		y += add(c) + cardGap
	}
	cells[0].Size = fyne.NewSize(width, y-top+2)
	return cells, y - top + 2
}

// draftKey reads the suggestion of its head, and takesDraft reports whether a drag from a cell takes all ideas of one.
func draftKey(cell string) string { return strings.TrimPrefix(cell, draftHeadCell) }

func (s *Screen) takesDraft(cell string) bool {
	return strings.HasPrefix(cell, draftHeadCell) && s.seen.Draft(draftKey(cell)) != nil
}

// revealDraft shows a suggestion with its ideas, as far as they can be seen at once; with one of the first, the line above.
func (s *Screen) revealDraft(key string) {
	s.themes.Reveal(draftCell + key)
	above, _ := s.themes.Cell(helpCell)
	if c, ok := s.themes.Cell(draftCell + key); ok && c.At.Y-above.At.Y-above.Size.Height < themeGap {
		s.themes.Reveal(helpCell)
	}
}

// tapDraft answers a press of the pointer on a suggestion.
func (s *Screen) tapDraft(cell string) bool {
	p, ok := s.draftOf(cell)
	if !ok {
		return cell == helpCell
	}
	switch d := s.seen.Draft(p.Draft); {
	case strings.HasPrefix(cell, takeCell):
		s.put(p)
		s.takeDraft(d)
	case strings.HasPrefix(cell, putCell):
		s.putAway(p)
	default:
		s.put(p)
		if p.Idea != "" {
			s.toggle(p)
		}
	}
	return true
}

package strip

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// The ids of cells: an idea, and the ground of a step.
const (
	ideaCell = "idea "
	stepCell = "step "
)

// meant reads an id of a cell.
func meant(cell string) (idea session.ID, place int) {
	if id, ok := strings.CutPrefix(cell, ideaCell); ok {
		return session.ID(id), 0
	}
	if n, ok := strings.CutPrefix(cell, stepCell); ok {
		place, _ = strconv.Atoi(n)
	}
	return "", place
}

const (
	cardGap = float32(6)
	stepGap = look.S
	// mostLines keeps the cards short: the idea in hand is read in full above the line.
	mostLines = 2
)

// steps are the columns of the line in a width: where each begins, and how wide all are.
type steps struct {
	n    int
	wide float32
}

func stepsIn(n int, width float32) steps {
	n = max(n, 1)
	return steps{n, (width - parts.Edge - parts.Bar - stepGap*float32(n-1)) / float32(n)}
}

func (c steps) left(i int) float32 { return parts.Edge + float32(i)*(c.wide+stepGap) }

// place is the step at a point, from 1.
func (c steps) place(x float32) int {
	return min(max(int((x-parts.Edge+stepGap/2)/(c.wide+stepGap))+1, 1), c.n)
}

func (s *Strip) layTray(width float32) ([]parts.Cell, float32) {
	cells := make([]parts.Cell, 0, len(s.seen.Tray))
	y := parts.Edge
	width -= parts.Edge + parts.Bar
	for _, x := range s.seen.Tray {
		c := s.cell(x, parts.Edge, y, width)
		cells = append(cells, c)
		y += c.Size.Height + cardGap
	}
	return cells, y
}

func (s *Strip) cell(x view.StripIdea, left, top, width float32) parts.Cell {
	f := parts.Face{Style: parts.Sheet, Lead: strconv.Itoa(x.Number), Words: x.Text, Size: look.TextSmall, Lines: mostLines}
	if x.New {
		f.Mark, f.Note = "diamond", s.d.Say.T("strip.innovation", "Innovation")
	}
	return parts.Cell{ID: ideaCell + string(x.ID), At: fyne.NewPos(left, top), Size: fyne.NewSize(width, s.ruler.Height(f, width)), Face: f}
}

// layLine hangs the ideas under their steps: in words, or as numbers where a step is too narrow for words.
func (s *Strip) layLine(width float32) ([]parts.Cell, float32) {
	c := stepsIn(len(s.seen.Steps), width)
	chips := c.wide < 8.5*look.Size(s.line.Theme(), look.TextBody)
	cells, tall := make([]parts.Cell, 0, len(s.seen.Ideas)+c.n), s.line.Size().Height-2*parts.Edge
	for i, step := range s.seen.Steps {
		cells = append(cells, parts.Cell{ID: stepCell + strconv.Itoa(step.Place), At: fyne.NewPos(c.left(i), 0), Face: parts.Face{Style: parts.Ground}, Over: s.over == step.Place})
	}
	for i, step := range s.seen.Steps {
		hang := s.hangCards
		if chips {
			hang = s.hangChips
		}
		list, end := hang(step.Ideas, c.left(i)+look.XS, c.wide-2*look.XS)
		cells = append(cells, list...)
		tall = max(tall, end)
	}
	for i := range s.seen.Steps {
		cells[i].Size = fyne.NewSize(c.wide, tall)
	}
	return cells, tall
}

func (s *Strip) hangCards(ideas []view.StripIdea, left, width float32) (cells []parts.Cell, end float32) {
	y := cardGap
	for _, x := range ideas {
		c := s.cell(x, left, y, width)
		cells = append(cells, c)
		y += c.Size.Height + cardGap
	}
	return cells, y
}

func (s *Strip) hangChips(ideas []view.StripIdea, left, width float32) (cells []parts.Cell, end float32) {
	small := look.Size(s.line.Theme(), look.TextSmall)
	plain := fyne.MeasureText("000", small, fyne.TextStyle{}).Width + 2*parts.Inset + 2
	x, y, tall := left, cardGap, float32(0)
	for _, idea := range ideas {
		f := parts.Face{Style: parts.Sheet, Words: strconv.Itoa(idea.Number), Size: look.TextSmall, Lines: 1}
		wide := plain
		if idea.New {
			f.Mark = "diamond"
			wide += small + look.XS
		}
		wide = min(wide, width)
		if x > left && x+wide > left+width+1 {
			x, y = left, y+tall+cardGap
		}
		tall = s.ruler.Height(f, wide)
		cells = append(cells, parts.Cell{ID: ideaCell + string(idea.ID), At: fyne.NewPos(x, y), Size: fyne.NewSize(wide, tall), Face: f})
		x += wide + cardGap
	}
	return cells, y + tall + cardGap
}

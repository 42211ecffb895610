package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// levelCell is what is drawn of one answer.
type levelCell struct {
	box         *canvas.Rectangle
	tick        *picture
	large, note *Text
}

// room reports whether a tick in the upper corner would stand beside the words and not on them.
func (c levelCell) room(width, side float32) bool {
	lines := c.large.lines(width - look.S)
	return len(lines) > 0 && c.large.measure(lines[0])+2*side+look.S < width
}

// CreateRenderer is part of fyne.Widget.
func (l *Levels) CreateRenderer() fyne.WidgetRenderer {
	box := newBox()
	var cells []levelCell
	r := &renderer{}
	for range l.Items {
		c := levelCell{box: canvas.NewRectangle(nil), tick: newPicture(), large: Lead("").Middle(), note: Small("").Middle()}
		cells = append(cells, c)
	}
	r.objects = append(box.objects(), l.words, l.label)
	for _, c := range cells {
		r.objects = append(r.objects, c.box, c.large, c.note, c.tick.img)
	}
	r.min = func() fyne.Size {
		w := levelsWidth(l.Items, 1, look.Size(l.Theme(), look.TargetBooth)*0.6) + 2*look.M
		return fyne.NewSize(w, l.HeightFor(max(l.Size().Width, w)))
	}
	r.layout = func(s fyne.Size) {
		p := l.arrange(s.Width)
		box.place(fyne.NewPos(0, 0), s, l.Theme())
		row := s.Height - p.top - look.S
		if l.beside(s.Width-2*look.M) > 0 {
			l.words.Move(fyne.NewPos(look.M, p.top+(row-p.words.Height)/2))
		} else {
			l.words.Move(fyne.NewPos(look.M, look.S))
		}
		l.words.Resize(p.words)
		l.label.Move(fyne.NewPos(look.M, p.top+(row-p.label.Height)/2))
		l.label.Resize(p.label)
		l.cell, l.cells = fyne.NewSize(p.cell.Width, p.cell.Height), l.cells[:0]
		for i, c := range cells {
			at := fyne.NewPos(p.left+float32(i)*(p.cell.Width+levelGap), p.top+(row-p.cell.Height)/2)
			l.cells = append(l.cells, at)
			c.box.Move(at)
			c.box.Resize(p.cell)
			h, nh := c.large.HeightFor(p.cell.Width-look.S), float32(0)
			if c.note.Text != "" {
				nh = c.note.HeightFor(p.cell.Width - look.S)
			}
			y := at.Y + (p.cell.Height-h-nh)/2
			c.large.Move(fyne.NewPos(at.X+look.XS, y))
			c.large.Resize(fyne.NewSize(p.cell.Width-look.S, h))
			c.note.Move(fyne.NewPos(at.X+look.XS, y+h))
			c.note.Resize(fyne.NewSize(p.cell.Width-look.S, nh))
			side := look.Size(l.Theme(), look.IconSize) * 0.8
			c.tick.place(at.X+p.cell.Width-side-3, at.Y+3, side)
			c.tick.img.Hidden = i != l.Selected || !c.room(p.cell.Width, side)
		}
	}
	r.refresh = func() {
		th := l.Theme()
		fill, edge := look.Sheet, look.Rule
		if l.hovered && !l.disabled {
			fill = look.Hover
		}
		if l.Selected >= 0 {
			edge = look.Accent
		}
		box.paint(th, fill, edge, l.focused)
		large, small := l.points()
		l.words.Text, l.words.Bold = l.Text, l.Selected >= 0 && l.Label == ""
		l.words.Hidden, l.label.Hidden = l.Text == "", l.Label == ""
		l.label.Text, l.label.Bold = l.Label, l.Selected >= 0
		for i, c := range cells {
			on := i == l.Selected
			ground, tone, soft, line := look.Sheet, look.Ink, look.Soft, look.Edge
			if on {
				ground, tone, soft, line = look.Accent, look.OnAccent, look.OnAccent, look.Accent
			}
			if l.disabled {
				line = look.Rule
				if on {
					ground = look.Disable
				} else {
					tone, soft = look.Disable, look.Disable
				}
			}
			c.box.FillColor, c.box.StrokeColor = look.Color(th, ground), look.Color(th, line)
			c.box.StrokeWidth, c.box.CornerRadius = look.Size(th, look.Line), look.Size(th, look.Corner)-2
			c.large.Text, c.large.Points, c.large.Tone, c.large.Bold = l.Items[i].Text, large, tone, on
			c.note.Text, c.note.Points, c.note.Tone = l.Items[i].Note, small, soft
			c.tick.set(th, "check", look.OnAccent)
		}
		r.layout(l.Size())
		l.words.Refresh()
		l.label.Refresh()
		for _, c := range cells {
			c.box.Refresh()
			c.large.Refresh()
			c.note.Refresh()
		}
		canvas.Refresh(l)
	}
	r.refresh()
	return r
}

package widget

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// boxMarks draws a form of boxes.
type boxMarks struct {
	b            *Boxes
	ring, tint   *canvas.Rectangle
	label, field *canvas.Text
	frame        *canvas.Rectangle
	heads        []*canvas.Text
	lines        []*boxRow
	all          []fyne.CanvasObject
}

type boxRow struct {
	number, note *canvas.Text
	frames       []*canvas.Rectangle
	values       []*canvas.Text
	ticks        []*picture
	top, height  float32
}

// CreateRenderer is part of fyne.Widget.
func (b *Boxes) CreateRenderer() fyne.WidgetRenderer {
	none := func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }
	b.marks = &boxMarks{b: b, ring: none(), tint: none(), frame: none(), label: canvas.NewText("", nil), field: canvas.NewText("", nil)}
	b.marks.Refresh()
	return b.marks
}

func (x *boxMarks) Destroy()                     { x.b.marks = nil }
func (x *boxMarks) Objects() []fyne.CanvasObject { return x.all }

func (x *boxMarks) MinSize() fyne.Size {
	m := x.b.measure()
	wide := m.number + float32(m.columns)*(m.wide+look.XS) + 2*look.S + 8*m.points
	if m.note > 0 {
		wide += m.note + look.M
	}
	at := x.b.Size().Width
	if at == 0 {
		at = wide
	}
	return fyne.NewSize(wide, x.b.HeightFor(at))
}

// cursor is what marks the line that is typed into, or the field.
func (x *boxMarks) cursor() fyne.CanvasObject {
	if x.tint.Visible() {
		return x.tint
	}
	if x.frame.Visible() {
		return x.frame
	}
	return nil
}

// under gives the box under the pointer; on the words of a line its first.
func (x *boxMarks) under(p fyne.Position) int {
	n := max(1, len(x.b.now.Heads))
	for i, l := range x.lines {
		if p.Y < l.top || p.Y >= l.top+l.height {
			continue
		}
		for c, f := range l.frames {
			if pos := f.Position(); p.X >= pos.X && p.X < pos.X+f.Size().Width {
				return i*n + c
			}
		}
		return i * n
	}
	return -1
}

// gather makes as many objects as the form needs.
func (x *boxMarks) gather() {
	f := x.b.now
	for len(x.heads) < len(f.Heads) {
		x.heads = append(x.heads, canvas.NewText("", nil))
	}
	x.heads = x.heads[:len(f.Heads)]
	for len(x.lines) < len(f.Lines) {
		x.lines = append(x.lines, &boxRow{number: canvas.NewText("", nil), note: canvas.NewText("", nil)})
	}
	x.lines = x.lines[:len(f.Lines)]
	x.all = append(x.all[:0], x.tint, x.frame, x.label, x.field)
	for _, h := range x.heads {
		x.all = append(x.all, h)
	}
	for i, l := range x.lines {
		n := len(f.Lines[i].Boxes)
		for len(l.frames) < n {
			l.frames = append(l.frames, canvas.NewRectangle(nil))
			l.values = append(l.values, canvas.NewText("", nil))
			l.ticks = append(l.ticks, newPicture())
		}
		l.frames, l.values, l.ticks = l.frames[:n], l.values[:n], l.ticks[:n]
		x.all = append(x.all, l.number, x.b.words[i], l.note)
		for c := range n {
			x.all = append(x.all, l.frames[c], l.values[c], l.ticks[c].img)
		}
	}
	x.all = append(x.all, x.ring)
}

func (x *boxMarks) Refresh() {
	x.gather()
	x.paint()
	x.Layout(x.b.Size())
	canvas.Refresh(x.b)
}

func (x *boxMarks) paint() {
	f, th, m := x.b.now, x.b.Theme(), x.b.measure()
	corner := look.Size(th, look.Corner)
	x.ring.StrokeColor, x.ring.StrokeWidth, x.ring.CornerRadius = look.Color(th, look.Accent), look.Size(th, look.Ring), corner
	x.tint.FillColor, x.tint.CornerRadius = look.Color(th, look.AccentTint), corner
	x.tint.Hidden = !x.b.focused || f.At < 0 || f.At >= len(f.Lines)*max(1, len(f.Heads))
	write(x.label, f.Label, m.points, look.Color(th, look.Ink), true)
	write(x.field, f.Field, m.points, look.Color(th, look.Ink), true)
	x.frame.Hidden = !f.Typed
	x.frame.FillColor, x.frame.StrokeColor, x.frame.CornerRadius = look.Color(th, look.Sheet), look.Color(th, look.Accent), corner/2
	x.frame.StrokeWidth = look.Size(th, look.Ring)
	if !x.b.focused {
		x.frame.StrokeColor, x.frame.StrokeWidth = look.Color(th, look.Edge), look.Size(th, look.Line)
	}
	x.ring.Hidden = !x.b.focused || x.tint.Visible() || x.frame.Visible() // the box that is typed into shows the focus
	for i, h := range x.heads {
		write(h, f.Heads[i], m.small, look.Color(th, look.Soft), false)
		h.Alignment = fyne.TextAlignCenter
	}
	for i, l := range x.lines {
		line := f.Lines[i]
		write(l.number, strconv.Itoa(i+1), m.points, look.Color(th, look.Soft), false)
		l.number.Alignment = fyne.TextAlignTrailing
		tone := look.Soft
		if line.Warn {
			tone = look.Warn
		}
		write(l.note, line.Note, m.small, look.Color(th, tone), line.Warn)
		x.b.words[i].Refresh()
		for c := range l.frames {
			x.paintBox(l, c, line.Boxes[c], x.b.focused && f.At == i*max(1, len(f.Heads))+c, m)
		}
	}
}

func (x *boxMarks) paintBox(l *boxRow, c int, value string, here bool, m boxMeasure) {
	th := x.b.Theme()
	r := l.frames[c]
	r.FillColor, r.StrokeColor, r.StrokeWidth = look.Color(th, look.Sheet), look.Color(th, look.Edge), look.Size(th, look.Line)
	r.CornerRadius = look.Size(th, look.Corner) / 2
	if here {
		r.StrokeColor, r.StrokeWidth = look.Color(th, look.Accent), look.Size(th, look.Ring)+1
	}
	l.ticks[c].img.Hide()
	if x.b.now.Ticks {
		if value != "" {
			l.ticks[c].set(th, "check", look.Ink)
		}
		value = ""
	}
	write(l.values[c], value, m.points, look.Color(th, look.Ink), true)
	l.values[c].Alignment = fyne.TextAlignCenter
	r.Refresh()
}

func write(t *canvas.Text, s string, points float32, tone color.Color, bold bool) {
	t.Text, t.TextSize, t.Color, t.TextStyle = s, points, tone, fyne.TextStyle{Bold: bold}
	t.Refresh()
}

func (x *boxMarks) Layout(s fyne.Size) {
	f, m := x.b.now, x.b.measure()
	x.ring.Move(fyne.NewPos(-look.XS, -look.XS))
	x.ring.Resize(s.AddWidthHeight(2*look.XS, 2*look.XS))
	var y float32
	if x.b.fielded() {
		x.layoutField(m)
		y += m.field + look.M
	}
	left := x.b.left(s.Width, m)
	first := m.number + look.S + left + look.S
	column := func(c int) float32 { return first + float32(c)*(m.wide+look.XS) }
	if x.b.named() {
		for c, h := range x.heads {
			h.Move(fyne.NewPos(column(c), y))
			h.Resize(fyne.NewSize(m.wide, m.small*1.5))
		}
		y += m.small*1.5 + look.XS
	}
	for i, l := range x.lines {
		l.top, l.height = y, x.b.lineHeight(i, s.Width, m)
		middle := y + l.height/2
		centre := func(o fyne.CanvasObject, at, width, height float32) {
			o.Move(fyne.NewPos(at, middle-height/2))
			o.Resize(fyne.NewSize(width, height))
		}
		centre(l.number, 0, m.number-look.S/2, l.number.MinSize().Height)
		centre(x.b.words[i], m.number+look.S, left, x.b.words[i].HeightFor(left))
		for c, r := range l.frames {
			centre(r, column(c), m.wide, m.side)
			centre(l.values[c], column(c), m.wide, l.values[c].MinSize().Height)
			l.ticks[c].place(column(c)+(m.wide-m.side*.7)/2, middle-m.side*.35, m.side*.7)
		}
		centre(l.note, column(m.columns)+look.S, m.note, l.note.MinSize().Height)
		if n := max(1, len(f.Heads)); f.At >= 0 && f.At/n == i {
			x.tint.Move(fyne.NewPos(0, y))
			x.tint.Resize(fyne.NewSize(s.Width, l.height))
		}
		y += l.height
	}
}

func (x *boxMarks) layoutField(m boxMeasure) {
	h := x.label.MinSize()
	x.label.Move(fyne.NewPos(look.S, (m.field-h.Height)/2))
	x.label.Resize(h)
	if h.Width > 0 {
		h.Width += look.M
	}
	x.frame.Move(fyne.NewPos(look.S+h.Width, 0))
	x.frame.Resize(fyne.NewSize(m.points*4, m.field))
	v := x.field.MinSize()
	x.field.Move(fyne.NewPos(look.S+h.Width+look.M, (m.field-v.Height)/2))
	x.field.Resize(v)
}

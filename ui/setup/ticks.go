package setup

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
)

// ticks is a grid of yes and no: one stop of Tab, the arrows walk, Space ticks; so does a press.
type ticks struct {
	fw.BaseWidget
	rows, columns []string
	yes           [][]bool
	onTick        func(row, column int, yes bool)
	onWalk        func(top, bottom float32) // where the cell is, to be scrolled to

	row, column int
	focused     bool
}

func newTicks(onTick func(row, column int, yes bool)) *ticks {
	t := &ticks{onTick: onTick}
	t.ExtendBaseWidget(t)
	return t
}

// set shows other answers; the place of the keyboard stays.
func (t *ticks) set(rows, columns []string, yes [][]bool) {
	t.rows, t.columns, t.yes = rows, columns, yes
	t.row, t.column = min(t.row, max(0, len(rows)-1)), min(t.column, max(0, len(columns)-1))
	t.Refresh()
}

func (t *ticks) cell() fyne.Size {
	return fyne.NewSize(look.Size(t.Theme(), look.Target)*1.2, look.Size(t.Theme(), look.Target))
}

// lead is the width of the codes at the left.
func (t *ticks) lead() float32 {
	w := 3 * look.Size(t.Theme(), look.TextBody)
	for _, r := range t.rows {
		w = max(w, fyne.MeasureText(r, look.Size(t.Theme(), look.TextBody), fyne.TextStyle{Bold: true}).Width+look.M)
	}
	return w
}

func (t *ticks) tick(row, column int) {
	if row < len(t.yes) && column < len(t.yes[row]) && t.onTick != nil {
		t.onTick(row, column, !t.yes[row][column])
	}
}

// FocusGained and FocusLost are fyne.Focusable.
func (t *ticks) FocusGained() { t.focused = true; t.walked() }

// FocusLost is part of fyne.Focusable.
func (t *ticks) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune is part of fyne.Focusable.
func (t *ticks) TypedRune(rune) {}

// TypedKey walks and ticks.
func (t *ticks) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		t.row--
	case fyne.KeyDown:
		t.row++
	case fyne.KeyLeft:
		t.column--
	case fyne.KeyRight:
		t.column++
	case fyne.KeyHome:
		t.row = 0
	case fyne.KeyEnd:
		t.row = len(t.rows) - 1
	case fyne.KeySpace:
		t.tick(t.row, t.column)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.tick(t.row, t.column)
		t.row++ // down the column, as on paper
	default:
		return
	}
	t.row = min(max(t.row, 0), max(0, len(t.rows)-1))
	t.column = min(max(t.column, 0), max(0, len(t.columns)-1))
	t.walked()
}

func (t *ticks) walked() {
	if t.onWalk != nil {
		h := t.cell().Height
		t.onWalk(h*float32(t.row), h*float32(t.row+2))
	}
	t.Refresh()
}

// Tapped ticks the cell under the pointer.
func (t *ticks) Tapped(e *fyne.PointEvent) {
	c := t.cell()
	row, column := int(e.Position.Y/c.Height)-1, int((e.Position.X-t.lead())/c.Width)
	if row < 0 || row >= len(t.rows) || e.Position.X < t.lead() || column >= len(t.columns) {
		return
	}
	t.row, t.column = row, column
	if on := fit.CanvasOf(t); on != nil {
		on.Focus(t)
	}
	t.tick(row, column)
}

// CreateRenderer is part of fyne.Widget.
func (t *ticks) CreateRenderer() fyne.WidgetRenderer {
	r := &ticksRenderer{t: t, ring: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type ticksRenderer struct {
	t       *ticks
	ring    *canvas.Rectangle
	texts   []*canvas.Text
	boxes   []*canvas.Rectangle
	checks  []*canvas.Image
	objects []fyne.CanvasObject
}

func (r *ticksRenderer) Destroy()                     {}
func (r *ticksRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *ticksRenderer) MinSize() fyne.Size {
	c := r.t.cell()
	return fyne.NewSize(r.t.lead()+c.Width*float32(len(r.t.columns)), c.Height*float32(len(r.t.rows)+1))
}

func (r *ticksRenderer) grow() {
	rows, columns := len(r.t.rows), len(r.t.columns)
	for len(r.texts) < rows+columns {
		r.texts = append(r.texts, canvas.NewText("", nil))
	}
	for len(r.boxes) < rows*columns {
		img := canvas.NewImageFromResource(nil)
		img.FillMode = canvas.ImageFillContain
		r.boxes, r.checks = append(r.boxes, canvas.NewRectangle(nil)), append(r.checks, img)
	}
	r.texts, r.boxes, r.checks = r.texts[:rows+columns], r.boxes[:rows*columns], r.checks[:rows*columns]
	r.objects = r.objects[:0]
	for _, x := range r.texts {
		r.objects = append(r.objects, x)
	}
	for i := range r.boxes {
		r.objects = append(r.objects, r.boxes[i], r.checks[i])
	}
	r.objects = append(r.objects, r.ring)
}

// Layout places the codes, the numbers of the items and the boxes.
func (r *ticksRenderer) Layout(fyne.Size) {
	t, th := r.t, r.t.Theme()
	c, lead := t.cell(), t.lead()
	side := look.Size(th, look.IconSize) + 4
	for i, x := range r.texts {
		m := x.MinSize()
		x.Resize(m)
		if i < len(t.rows) {
			x.Move(fyne.NewPos(0, c.Height*float32(i+1)+(c.Height-m.Height)/2))
			continue
		}
		x.Move(fyne.NewPos(lead+c.Width*float32(i-len(t.rows))+(c.Width-m.Width)/2, (c.Height-m.Height)/2))
	}
	for i := range r.boxes {
		row, column := i/len(t.columns), i%len(t.columns)
		at := fyne.NewPos(lead+c.Width*float32(column)+(c.Width-side)/2, c.Height*float32(row+1)+(c.Height-side)/2)
		r.boxes[i].Move(at)
		r.boxes[i].Resize(fyne.NewSquareSize(side))
		r.checks[i].Move(at.AddXY(2, 2))
		r.checks[i].Resize(fyne.NewSquareSize(side - 4))
		if row == t.row && column == t.column {
			r.ring.Move(at.SubtractXY(4, 4))
			r.ring.Resize(fyne.NewSquareSize(side + 8))
		}
	}
}

// Refresh draws the answers.
func (r *ticksRenderer) Refresh() {
	t, th := r.t, r.t.Theme()
	r.grow()
	for i, x := range r.texts {
		x.TextSize, x.Color, x.TextStyle.Bold = look.Size(th, look.TextBody), look.Color(th, look.Ink), true
		if i < len(t.rows) {
			x.Text = t.rows[i]
		} else {
			x.Text, x.Color = t.columns[i-len(t.rows)], look.Color(th, look.Soft)
		}
	}
	tick := look.Icon("check", look.Color(th, look.OnAccent))
	for i := range r.boxes {
		row, column := i/len(t.columns), i%len(t.columns)
		yes := row < len(t.yes) && column < len(t.yes[row]) && t.yes[row][column]
		b := r.boxes[i]
		b.FillColor, b.StrokeColor, b.StrokeWidth, b.CornerRadius = look.Color(th, look.Sheet), look.Color(th, look.Edge), look.Size(th, look.Line), 5
		if yes {
			b.FillColor, b.StrokeColor = look.Color(th, look.Accent), look.Color(th, look.Accent)
			r.checks[i].Resource = tick
		}
		r.checks[i].Hidden = !yes
	}
	r.ring.FillColor, r.ring.StrokeColor = nil, look.Color(th, look.Accent)
	r.ring.StrokeWidth, r.ring.CornerRadius = look.Size(th, look.Ring), 8
	r.ring.Hidden = !t.focused || len(r.boxes) == 0
	r.Layout(t.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
	canvas.Refresh(t)
}

// gridLayout gives the grid its own width, up to two thirds, and what explains it the rest, or the room below.
type gridLayout struct{ grid *ticks }

func (l *gridLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	body := look.Size(l.grid.Theme(), look.TextBody)
	w := min(l.grid.MinSize().Width+look.XL, s.Width*2/3)
	if s.Width-w-look.L < 13*body { // words would break: what explains the grid goes under it
		h := min(l.grid.MinSize().Height+look.L, s.Height*0.55)
		objects[0].Resize(fyne.NewSize(min(l.grid.MinSize().Width+look.XL, s.Width), h))
		objects[1].Move(fyne.NewPos(0, h+look.M))
		objects[1].Resize(fyne.NewSize(s.Width, max(0, s.Height-h-look.M)))
		return
	}
	objects[0].Resize(fyne.NewSize(w, s.Height))
	objects[1].Move(fyne.NewPos(w+look.L, 0))
	objects[1].Resize(fyne.NewSize(min(s.Width-w-look.L, 50*body), s.Height))
}

func (l *gridLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
}

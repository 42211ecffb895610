package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Column is one column of Columns.
type Column struct {
	Object fyne.CanvasObject
	Min    float32 // it is never narrower, nor narrower than its object needs, while the window has room for all
	Max    float32 // 0 means without limit
	Weight float32 // its share of what is left; 0 means none
}

// Columns puts columns side by side over the whole height. Where they do not
// fit with their smallest widths, all shrink alike, so no window is forced to
// grow over the edge of the screen.
func Columns(gap float32, columns ...Column) *fyne.Container {
	objects := make([]fyne.CanvasObject, len(columns))
	for i, c := range columns {
		objects[i] = c.Object
	}
	return container.New(&columnsLayout{gap: gap, columns: columns}, objects...)
}

type columnsLayout struct {
	gap     float32
	columns []Column
}

func (l *columnsLayout) widths(objects []fyne.CanvasObject, width float32) []float32 {
	ws := make([]float32, len(objects))
	var least, weights float32
	shown := 0
	for i, o := range objects {
		if o.Visible() {
			ws[i] = max(l.columns[i].Min, o.MinSize().Width)
			least += ws[i]
			weights += l.columns[i].Weight
			shown++
		}
	}
	left := width - l.gap*float32(max(shown-1, 0)) - least
	if left < 0 && least > 0 {
		for i := range ws {
			ws[i] += left * ws[i] / least
		}
		return ws
	}
	// What a column cannot take because of its Max goes to the others.
	open := make([]bool, len(objects))
	for i, o := range objects {
		open[i] = o.Visible() && l.columns[i].Weight > 0
	}
	for left > 0.5 && weights > 0 {
		var given, full float32
		for i := range ws {
			if !open[i] {
				continue
			}
			c := l.columns[i]
			share := left * c.Weight / weights
			if c.Max > 0 && ws[i]+share >= c.Max {
				share = max(0, c.Max-ws[i])
				open[i] = false
				full += c.Weight
			}
			ws[i] += share
			given += share
		}
		left -= given
		weights -= full
		if full == 0 {
			break
		}
	}
	return ws
}

func (l *columnsLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	var x float32
	for i, w := range l.widths(objects, s.Width) {
		if !objects[i].Visible() {
			continue
		}
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(w, s.Height))
		x += w + l.gap
	}
}

func (l *columnsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range objects {
		if o.Visible() {
			c := o.MinSize()
			m.Width += c.Width
			m.Height = max(m.Height, c.Height)
		}
	}
	return m
}

func (l *columnsLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, w := range l.widths(objects, width) {
		if objects[i].Visible() {
			h = max(h, HeightFor(objects[i], w))
		}
	}
	return h
}

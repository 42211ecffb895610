package parts

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Ruler measures how high cells are. It remembers, and it knows the width of letters, because words are slow to measure.
type Ruler struct {
	known       map[ruled]float32
	body        float32
	plain, bold *letters
}

// mostKnown bounds what a ruler remembers.
const mostKnown = 20_000

type ruled struct {
	face  Face
	width float32
}

// NewRuler makes a ruler.
func NewRuler() *Ruler {
	return &Ruler{known: map[ruled]float32{}, plain: newLetters(fyne.TextStyle{}), bold: newLetters(fyne.TextStyle{Bold: true})}
}

func theme() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Height is how high a face is at a width.
func (r *Ruler) Height(f Face, width float32) float32 {
	th := theme()
	if body := look.Size(th, look.TextBody); body != r.body {
		clear(r.known)
		r.body = body
	}
	key := ruled{f, width}
	key.face.Soft = false
	if h, ok := r.known[key]; ok {
		return h
	}
	_, w := f.inner(width, th)
	h := r.wrapped(f.Words, f.points(th), f.Style == Head, w, f.Lines) + r.noteHeight(f, width) + 2*Inset
	if len(r.known) >= mostKnown { // a window that is dragged larger asks for every width on the way
		clear(r.known)
	}
	r.known[key] = h
	return h
}

// noteHeight is how much of a face's height its note takes at a width.
func (r *Ruler) noteHeight(f Face, width float32) float32 {
	if f.Note == "" {
		return 0
	}
	th := theme()
	_, w := f.inner(width, th)
	return 1 + r.wrapped(f.Note, f.small(th), false, w, 0)
}

func (r *Ruler) wrapped(text string, points float32, bold bool, width float32, most int) float32 {
	l := r.plain
	if bold {
		l = r.bold
	}
	return widget.WrappedHeight(text, points, bold, width, most, func(s string) float32 { return l.width(s, points) })
}

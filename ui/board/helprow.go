package board

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/widget"
)

// helpRow is one line: the hint at the left, the controls of the help at the right, and between them the chips. It is
// as high with suggestions and chips as without, so that the board does not move when they come. Where the controls need
// more room than there is they stand in lines of their own below.
type helpRow struct {
	fw.BaseWidget
	hint     *widget.Text
	chips    []*widget.Button
	controls *parts.Flow
	fit      int // chips in sight
}

func newHelpRow(hint *widget.Text, chips []*widget.Button, controls *parts.Flow) *helpRow {
	r := &helpRow{hint: hint, chips: chips, controls: controls}
	r.ExtendBaseWidget(r)
	return r
}

// Children lets a scroll find what can take the focus.
func (r *helpRow) Children() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.hint}
	for _, b := range r.chips {
		out = append(out, b)
	}
	return append(out, r.controls)
}

// The shares of the width that the hint has at least, and that the controls may have beside it.
const (
	hintShare     = 0.24
	controlsShare = 0.74
)

// across is how wide the controls are side by side.
func (r *helpRow) across() float32 {
	var w float32
	for _, o := range r.controls.Objects {
		if o.Visible() {
			w += o.MinSize().Width + r.controls.Gap
		}
	}
	return w
}

// narrow reports whether the controls stand in lines of their own.
func (r *helpRow) narrow() bool { return r.tight(r.Size().Width) }

func (r *helpRow) tight(width float32) bool { return width > 0 && r.across() > controlsShare*width }

func (r *helpRow) line(width float32) float32 {
	if r.tight(width) {
		return look.Size(fyne.CurrentApp().Settings().Theme(), look.Target)
	}
	th := fyne.CurrentApp().Settings().Theme()
	return max(look.Size(th, look.Target), 2*fyne.MeasureText("M", look.Size(th, look.TextBody), fyne.TextStyle{}).Height)
}

// HeightFor is the height at this width.
func (r *helpRow) HeightFor(width float32) float32 {
	if r.tight(width) {
		return r.line(width) + look.XS + r.controls.HeightFor(width)
	}
	return r.line(width)
}

func (r *helpRow) place(size fyne.Size) {
	line, right, w := r.line(size.Width), size.Width, r.across()
	if r.tight(size.Width) {
		r.controls.Move(fyne.NewPos(0, line+look.XS))
		r.controls.Resize(fyne.NewSize(size.Width, r.controls.HeightFor(size.Width)))
	} else {
		right -= w
		r.controls.Move(fyne.NewPos(right+r.controls.Gap, 0))
		r.controls.Resize(fyne.NewSize(w, line))
	}
	taken := float32(0)
	r.fit = 0
	for _, b := range r.chips {
		wide := b.MinSize().Width + look.S
		if !b.Visible() || right-taken-wide < hintShare*size.Width {
			break
		}
		r.fit++
		taken += wide
	}
	x := right - taken
	wide := max(x, 1)
	high := min(r.hint.HeightFor(wide), line)
	r.hint.Move(fyne.NewPos(0, (line-high)/2))
	r.hint.Resize(fyne.NewSize(wide, high))
	for i, b := range r.chips {
		if i >= r.fit { // no room: the hint names it all the same
			b.Move(fyne.NewPos(-10_000, 0))
			continue
		}
		m := b.MinSize()
		b.Move(fyne.NewPos(x+look.S, 0))
		b.Resize(m)
		x += m.Width + look.S
	}
}

// MinSize is small: lines that need more are given it by HeightFor.
func (r *helpRow) MinSize() fyne.Size {
	r.ExtendBaseWidget(r)
	return fyne.NewSize(240, r.HeightFor(max(r.Size().Width, 240)))
}

// CreateRenderer is part of fyne.Widget.
func (r *helpRow) CreateRenderer() fyne.WidgetRenderer { return &helpRowRenderer{r} }

type helpRowRenderer struct{ r *helpRow }

func (x *helpRowRenderer) Layout(s fyne.Size)           { x.r.place(s) }
func (x *helpRowRenderer) MinSize() fyne.Size           { return x.r.MinSize() }
func (x *helpRowRenderer) Objects() []fyne.CanvasObject { return x.r.Children() }
func (x *helpRowRenderer) Destroy()                     {}
func (x *helpRowRenderer) Refresh()                     { x.r.place(x.r.Size()) }

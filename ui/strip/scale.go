package strip

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// scale is the line itself: its two ends named, its steps numbered. It stays while what hangs on it is scrolled.
type scale struct {
	fw.BaseWidget
	onTap     func(place int)
	low, high *widget.Text
	names     [][2]string // of each step: with what hangs on it, and its number alone
	drop      int
}

func newScale(onTap func(place int)) *scale {
	x := &scale{onTap: onTap, low: widget.Body("").Strong().In(look.Accent), high: widget.Body("").Strong().In(look.Accent).Right(), drop: nowhere}
	x.ExtendBaseWidget(x)
	return x
}

func (x *scale) show(v *view.StripView, sp *say.Speaker) {
	x.low.SetText(v.Low)
	x.high.SetText(v.High)
	x.names = nil
	for _, step := range v.Steps {
		n := strconv.Itoa(step.Place)
		x.names = append(x.names, [2]string{sp.T("strip.head", "{{.N}} · {{.Ideas}}", say.Args{
			"N": n, "Ideas": sp.N("group.ideas", len(step.Ideas), "{{.N}} idea", "{{.N}} ideas"),
		}), n})
	}
	x.Refresh()
}

// over draws the step that something is dragged over.
func (x *scale) over(place int) {
	if x.drop != place {
		x.drop = place
		x.Refresh()
	}
}

func (x *scale) placeAt(at float32) int { return stepsIn(len(x.names), x.Size().Width).place(at) }

// Tapped puts the idea in hand on the step under the pointer.
func (x *scale) Tapped(e *fyne.PointEvent) { x.onTap(x.placeAt(e.Position.X)) }

// ends is the height of the two names, and where the line is under them.
func (x *scale) ends(width float32) float32 {
	half := (width - look.L) / 2
	return max(x.low.HeightFor(half), x.high.HeightFor(half)) + look.XS
}

// HeightFor lets the names of the ends take more than one line.
func (x *scale) HeightFor(width float32) float32 {
	return x.ends(width) + look.M + look.Size(x.Theme(), look.TextSmall)*1.5 + look.XS
}

// MinSize is that of a short line.
func (x *scale) MinSize() fyne.Size { return fyne.NewSize(200, x.HeightFor(max(x.Size().Width, 200))) }

// CreateRenderer is part of fyne.Widget.
func (x *scale) CreateRenderer() fyne.WidgetRenderer {
	r := &scaleRenderer{x: x, line: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type scaleRenderer struct {
	x     *scale
	line  *canvas.Rectangle
	ticks []*canvas.Rectangle
	names []*canvas.Text
}

func (r *scaleRenderer) Layout(size fyne.Size) {
	x := r.x
	th := x.Theme()
	y, half, thick := x.ends(size.Width), (size.Width-look.L)/2, look.Size(th, look.Ring)
	c := stepsIn(len(x.names), size.Width)
	left, right := c.left(0), c.left(c.n-1)+c.wide
	x.low.Resize(fyne.NewSize(half, x.low.HeightFor(half)))
	x.low.Move(fyne.NewPos(left, y-look.XS-x.low.Size().Height))
	x.high.Resize(fyne.NewSize(half, x.high.HeightFor(half)))
	x.high.Move(fyne.NewPos(right-half, y-look.XS-x.high.Size().Height))
	r.line.Move(fyne.NewPos(left, y))
	r.line.Resize(fyne.NewSize(right-left, thick))
	for i, t := range r.ticks {
		middle := c.left(i) + c.wide/2
		t.Move(fyne.NewPos(middle-thick/2, y))
		t.Resize(fyne.NewSize(thick, look.M-2))
		n := r.names[i]
		n.Text = x.names[i][0]
		if n.MinSize().Width > c.wide {
			n.Text = x.names[i][1]
		}
		n.Move(fyne.NewPos(middle-n.MinSize().Width/2, y+look.M-2))
		n.Resize(n.MinSize())
	}
}

func (r *scaleRenderer) MinSize() fyne.Size { return r.x.MinSize() }

func (r *scaleRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.x.low, r.x.high, r.line}
	for i := range r.ticks {
		out = append(out, r.ticks[i], r.names[i])
	}
	return out
}

func (r *scaleRenderer) Destroy() {}

func (r *scaleRenderer) Refresh() {
	th := r.x.Theme()
	for len(r.ticks) < len(r.x.names) {
		r.ticks, r.names = append(r.ticks, canvas.NewRectangle(nil)), append(r.names, canvas.NewText("", nil))
	}
	r.ticks, r.names = r.ticks[:len(r.x.names)], r.names[:len(r.x.names)]
	r.line.FillColor = look.Color(th, look.Accent)
	for i, n := range r.names {
		r.ticks[i].FillColor = look.Color(th, look.Accent)
		n.TextSize, n.TextStyle.Bold, n.Color = look.Size(th, look.TextSmall), true, look.Color(th, look.Soft)
		if r.x.drop == i+1 {
			n.Color = look.Color(th, look.Accent)
		}
	}
	r.Layout(r.x.Size())
	r.x.low.Refresh()
	r.x.high.Refresh()
	canvas.Refresh(r.x)
}

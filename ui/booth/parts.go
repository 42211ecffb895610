package booth

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// cells puts large buttons of one size side by side, and on further lines where they do not fit, each line centred.
type cells struct {
	gap    float32
	across int
}

func (l *cells) size(objects []fyne.CanvasObject) fyne.Size {
	m := fyne.NewSize(112, 0)
	for _, o := range objects {
		m = m.Max(o.MinSize())
	}
	return m.AddWidthHeight(0, look.S)
}

func (l *cells) fit(objects []fyne.CanvasObject, width float32) int {
	most := max(1, min(len(objects), int((width+l.gap)/(l.size(objects).Width+l.gap))))
	lines := max(1, (len(objects)+most-1)/most)
	return max(1, (len(objects)+lines-1)/lines) // as many on the last line as on the first, nearly
}

// Layout is part of fyne.Layout.
func (l *cells) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	cell := l.size(objects)
	l.across = l.fit(objects, s.Width)
	for i, o := range objects {
		line := min(l.across, len(objects)-i/l.across*l.across)
		left := (s.Width - float32(line)*(cell.Width+l.gap) + l.gap) / 2
		o.Move(fyne.NewPos(left+float32(i%l.across)*(cell.Width+l.gap), float32(i/l.across)*(cell.Height+l.gap)))
		o.Resize(cell)
	}
}

// MinSize is that of as many lines as the last layout had.
func (l *cells) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	cell := l.size(objects)
	across := l.across
	if across == 0 {
		across = min(6, len(objects))
	}
	lines := (len(objects) + across - 1) / across
	return fyne.NewSize(cell.Width, float32(lines)*(cell.Height+l.gap)-l.gap)
}

// oneLine keeps the room of one line for a text that comes and goes, so that nothing moves, and lets it have more.
type oneLine struct{}

// Layout is part of fyne.Layout. The text gets exactly its own height, so that saying something else in a line lays out
// nothing anew.
func (oneLine) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(fyne.NewSize(s.Width, widget.HeightFor(o, s.Width)))
	}
}

// MinSize is part of fyne.Layout.
func (oneLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range objects {
		m = m.Max(o.MinSize())
	}
	return m
}

// ground is a surface that can be pressed anywhere.
type ground struct {
	fw.BaseWidget
	inner fyne.CanvasObject
	press func()
}

func newGround(inner fyne.CanvasObject, press func()) *ground {
	g := &ground{inner: inner, press: press}
	g.ExtendBaseWidget(g)
	return g
}

// Tapped is a press with the pointer.
func (g *ground) Tapped(*fyne.PointEvent) { g.press() }

// CreateRenderer is part of fyne.Widget.
func (g *ground) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(g.inner) }

// exit is the way out of the booth: a quiet button that asks before it leaves, so that a voter does not leave by
// accident. Once everyone has voted it leaves at once and is what to do next.
type exit struct {
	s       *Screen
	content *fyne.Container
	button  *widget.Button
	ask     fyne.CanvasObject
	out     *widget.Button
	leaving func() // puts the focus back after staying
	free    bool
}

func newExit(s *Screen) *exit {
	t := s.d.Say.T
	e := &exit{s: s}
	e.button = widget.NewButton(t("booth.exit", "Back to the facilitator"), e.press).As(widget.Quiet)
	e.out = widget.NewButton(t("booth.exit.yes", "Leave the booth"), s.leave)
	stay := widget.NewButton(t("booth.exit.no", "Stay"), e.stay).As(widget.Quiet)
	e.ask = widget.Row(look.S, widget.Soft(t("booth.exit.ask", "For the facilitator only. Leave the booth?")).Whole(), e.out, stay)
	e.ask.Hide()
	e.content = widget.Row(look.M, widget.Spacer(), e.ask, e.button)
	return e
}

// done says whether everyone has voted.
func (e *exit) done(yes bool) {
	if e.free == yes {
		return
	}
	e.free = yes
	style := widget.Quiet
	if yes {
		style = widget.Primary
		e.stay()
	}
	e.button.SetStyle(style)
	e.content.Refresh()
}

func (e *exit) press() {
	if e.free {
		e.s.leave()
		return
	}
	e.button.Hide()
	e.ask.Show()
	e.content.Refresh()
	e.s.canvas.Focus(e.out)
}

func (e *exit) stay() {
	if !e.ask.Visible() {
		return
	}
	e.ask.Hide()
	e.button.Show()
	e.content.Refresh()
	if e.leaving != nil {
		e.leaving()
	}
}

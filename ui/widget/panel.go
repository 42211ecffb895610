package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// Panel is a sheet of paper with a border, and something on it.
type Panel struct {
	fw.BaseWidget
	Content fyne.CanvasObject
	Fill    fyne.ThemeColorName // look.Sheet
	Edge    fyne.ThemeColorName // look.Rule; "" means none
	Inset   float32             // look.L
}

// NewPanel puts content on a sheet.
func NewPanel(content fyne.CanvasObject) *Panel {
	p := &Panel{Content: content, Fill: look.Sheet, Edge: look.Rule, Inset: look.L}
	p.ExtendBaseWidget(p)
	return p
}

// Ground puts content on a plain colour without border: look.Paper for a window.
func Ground(fill fyne.ThemeColorName, content fyne.CanvasObject) *Panel {
	p := &Panel{Content: content, Fill: fill}
	p.ExtendBaseWidget(p)
	return p
}

// Children lets a scroll find what can take the focus.
func (p *Panel) Children() []fyne.CanvasObject { return []fyne.CanvasObject{p.Content} }

// SetContent puts something else on the sheet.
func (p *Panel) SetContent(o fyne.CanvasObject) {
	p.Content = o
	p.Refresh()
}

// HeightFor is the height at this width.
func (p *Panel) HeightFor(width float32) float32 {
	return HeightFor(p.Content, max(0, width-2*p.Inset)) + 2*p.Inset
}

// CreateRenderer is part of fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	rect := canvas.NewRectangle(nil)
	r := &renderer{objects: []fyne.CanvasObject{rect, p.Content}}
	r.min = func() fyne.Size {
		return p.Content.MinSize().AddWidthHeight(2*p.Inset, 2*p.Inset)
	}
	r.layout = func(s fyne.Size) {
		rect.Resize(s)
		p.Content.Move(fyne.NewPos(p.Inset, p.Inset))
		p.Content.Resize(fyne.NewSize(max(0, s.Width-2*p.Inset), max(0, s.Height-2*p.Inset)))
	}
	r.refresh = func() {
		th := p.Theme()
		rect.FillColor, rect.StrokeColor = colorOrNone(th, p.Fill), colorOrNone(th, p.Edge)
		rect.StrokeWidth, rect.CornerRadius = 0, 0
		if p.Edge != "" {
			rect.StrokeWidth, rect.CornerRadius = look.Size(th, look.Line), look.Size(th, look.Corner)
		}
		rect.Refresh()
		if r.objects[1] != p.Content {
			r.objects[1] = p.Content
		}
		r.layout(p.Size())
		p.Content.Refresh()
		canvas.Refresh(p)
	}
	r.refresh()
	return r
}

// NewRule is a thin line across.
func NewRule() *Hairline {
	h := &Hairline{}
	h.ExtendBaseWidget(h)
	return h
}

// Hairline is a thin line across that follows the theme.
type Hairline struct {
	fw.BaseWidget
	Upright bool // from top to bottom instead
}

// Vertical gives the same line from top to bottom.
func (h *Hairline) Vertical() *Hairline { h.Upright = true; return h }

// CreateRenderer is part of fyne.Widget.
func (h *Hairline) CreateRenderer() fyne.WidgetRenderer {
	rect := canvas.NewRectangle(nil)
	r := &renderer{objects: []fyne.CanvasObject{rect}}
	r.min = func() fyne.Size { return fyne.NewSquareSize(look.Size(h.Theme(), look.Line)) }
	r.layout = func(s fyne.Size) {
		if line := look.Size(h.Theme(), look.Line); h.Upright {
			s.Width = line
		} else {
			s.Height = line
		}
		rect.Resize(s)
	}
	r.refresh = func() {
		rect.FillColor = look.Color(h.Theme(), look.Rule)
		rect.Refresh()
		canvas.Refresh(h)
	}
	r.refresh()
	return r
}

// Package modal promises small windows inside the window that can be worked by
// keys alone: they open with the focus in the first field, Escape leaves,
// Enter agrees, and closing gives the focus back to where it was.
//
//	modal.Show(w.Canvas(), modal.Spec{
//		Title: "Rename theme", Body: widget.Field("Name", name, ""),
//		First: name, Agree: "Rename", Leave: "Cancel",
//		OnAgree: func() string { return tryRename(name.Text) }, // "" closes, a sentence is shown
//	})
package modal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Spec says what a modal shows and does.
type Spec struct {
	Title string
	Text  string            // a sentence under the title, or ""
	Body  fyne.CanvasObject // fields, or nil
	First fyne.Focusable    // has the focus at first; nil means the agreeing button

	Agree   string // what the agreeing button says; "" means that there is none
	Leave   string // what the leaving button says
	Danger  bool   // cannot be undone: Enter leaves unless a button or field has the focus
	OnAgree func() (problem string)
	OnLeave func()

	Scroll *widget.Scroll // what Up, Down, PageUp, PageDown, Home and End scroll, or nil

	Width float32 // 480 at 100 %; it grows with the text as far as the window lets it
}

// Modal is one that is open.
type Modal struct {
	spec    Spec
	canvas  fyne.Canvas
	before  fyne.Focusable
	key     func(*fyne.KeyEvent)
	runes   func(rune)
	overlay *overlay
	problem *widget.Status
	agree   *widget.Button
	leave   *widget.Button
	open    bool
}

// Show opens a modal.
func Show(c fyne.Canvas, s Spec) *Modal {
	if s.Width == 0 {
		s.Width = 480
	}
	m := &Modal{spec: s, canvas: c, problem: widget.NewStatus()}
	m.leave = widget.NewButton(s.Leave, m.Leave)
	style := widget.Primary
	if s.Danger {
		style = widget.Danger
	}
	m.agree = widget.NewButton(s.Agree, m.Agree).As(style)
	m.agree.Hidden = s.Agree == ""
	m.leave.Hidden = s.Leave == ""
	objects := []fyne.CanvasObject{widget.Title(s.Title)}
	if s.Text != "" {
		objects = append(objects, widget.Body(s.Text))
	}
	if s.Body != nil {
		objects = append(objects, widget.Grow(s.Body))
	}
	if s.Agree != "" || s.Leave != "" {
		if s.OnAgree != nil {
			objects = append(objects, m.problem)
		}
		objects = append(objects, widget.Row(look.S, widget.Spacer(), m.leave, m.agree))
	}
	m.show(widget.Stack(look.L, objects...))
	return m
}

func (m *Modal) show(content fyne.CanvasObject) {
	panel := widget.NewPanel(content)
	panel.Inset = look.XL
	m.overlay = newOverlay(panel, m.spec.Width)
	m.before, m.key, m.runes = m.canvas.Focused(), m.canvas.OnTypedKey(), m.canvas.OnTypedRune()
	m.canvas.SetOnTypedKey(m.typedKey)
	m.canvas.SetOnTypedRune(func(rune) {})
	m.open = true
	m.canvas.Overlays().Add(m.overlay)
	m.overlay.Resize(m.canvas.Size())
	first := m.spec.First
	if first == nil && m.spec.Agree != "" && !m.spec.Danger {
		first = m.agree
	}
	if first == nil && m.spec.Leave != "" {
		first = m.leave
	}
	if first != nil {
		m.canvas.Focus(first)
	}
}

func (m *Modal) typedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		m.Leave()
	case fyne.KeyReturn, fyne.KeyEnter:
		if m.spec.Agree != "" && !m.spec.Danger {
			m.Agree()
		}
	default:
		m.scroll(e.Name)
	}
}

func (m *Modal) scroll(k fyne.KeyName) {
	s := m.spec.Scroll
	if s == nil {
		return
	}
	page := max(s.Size().Height-48, 48)
	by, ok := map[fyne.KeyName]float32{
		fyne.KeyUp: -48, fyne.KeyDown: 48, fyne.KeyPageUp: -page, fyne.KeyPageDown: page, fyne.KeyHome: -1e6, fyne.KeyEnd: 1e6,
	}[k]
	if ok {
		s.By(by)
	}
}

// Open says whether the modal is still there.
func (m *Modal) Open() bool { return m.open }

// Agree does what the agreeing button does.
func (m *Modal) Agree() {
	if !m.open {
		return
	}
	if m.spec.OnAgree != nil {
		if problem := m.spec.OnAgree(); problem != "" {
			m.problem.Say(widget.Stopped, problem)
			return
		}
	}
	m.Close()
}

// Leave does what the leaving button and Escape do.
func (m *Modal) Leave() {
	if !m.open {
		return
	}
	m.Close()
	if m.spec.OnLeave != nil {
		m.spec.OnLeave()
	}
}

// Close takes the modal away and gives the focus back.
func (m *Modal) Close() {
	if !m.open {
		return
	}
	m.open = false
	m.canvas.Overlays().Remove(m.overlay)
	m.canvas.SetOnTypedKey(m.key)
	m.canvas.SetOnTypedRune(m.runes)
	if m.before != nil {
		m.canvas.Focus(m.before)
	}
}

// ShowPalette opens a palette in the upper third of the window.
func ShowPalette(c fyne.Canvas, title string, p *widget.Palette) *Modal {
	m := &Modal{canvas: c, spec: Spec{First: p.Entry, Width: 560}}
	p.OnChosen = func(widget.PaletteItem) { m.Close() }
	tall := 380 * look.Size(p.Theme(), look.TextBody) / 15 // large text shows as many lines, as far as the window lets it
	m.show(widget.AtLeast(0, tall, widget.Stack(look.S, widget.Label(title), widget.Grow(p))))
	return m
}

// overlay is the veil over the window and the panel on it.
type overlay struct {
	fw.BaseWidget
	panel *widget.Panel
	width float32
}

func newOverlay(p *widget.Panel, width float32) *overlay {
	o := &overlay{panel: p, width: width}
	o.ExtendBaseWidget(o)
	return o
}

// Tapped keeps a press on the veil from reaching the window below.
func (o *overlay) Tapped(*fyne.PointEvent) {}

// Children lets what changes inside settle.
func (o *overlay) Children() []fyne.CanvasObject { return []fyne.CanvasObject{o.panel} }

// CreateRenderer is part of fyne.Widget.
func (o *overlay) CreateRenderer() fyne.WidgetRenderer {
	return &overlayRenderer{o, canvas.NewRectangle(look.Color(o.Theme(), look.Veil))}
}

type overlayRenderer struct {
	o    *overlay
	veil *canvas.Rectangle
}

func (r *overlayRenderer) Destroy() {}

func (r *overlayRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.veil, r.o.panel}
}

func (r *overlayRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout puts the panel a little above the middle, where the eye is.
func (r *overlayRenderer) Layout(s fyne.Size) {
	r.veil.Resize(s)
	w := min(r.o.width*wider(r.o.Theme()), s.Width-2*look.L)
	h := min(r.o.panel.HeightFor(w), s.Height-2*look.L)
	r.o.panel.Resize(fyne.NewSize(w, h))
	r.o.panel.Move(fyne.NewPos((s.Width-w)/2, max(look.L, (s.Height-h)*0.4)))
}

// wider is how much wider a modal is where text is large: the same words stand on the same lines.
func wider(th fyne.Theme) float32 {
	return max(1, look.Size(th, look.TextBody)/look.Size(look.New(look.Options{}), look.TextBody))
}

func (r *overlayRenderer) Refresh() {
	r.veil.FillColor = look.Color(r.o.Theme(), look.Veil)
	r.veil.Refresh()
	r.Layout(r.o.Size())
	r.o.panel.Refresh()
}

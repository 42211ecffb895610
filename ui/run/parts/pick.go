package parts

import (
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// Pick is a field that holds one of many. The arrow keys go from one to the next, what is typed finds the one that
// begins or ends so ("12" finds P12), Backspace goes back to the first, and a press opens the list.
type Pick struct {
	fw.BaseWidget
	Label    string // before the value: "Said by"
	Options  []string
	Selected int
	OnPick   func(i int)
	OnEnter  func()
	OnEscape func()
	OnSure   func() // what was typed names one option and cannot be the beginning of another
	Digits   bool   // 1 to 9 take the second option and those after it
	None     string // letters that pick the first option: "0n"

	typed   string
	focused bool
	hovered bool
}

// NewPick makes a field.
func NewPick(label string, options []string, selected int, picked func(i int)) *Pick {
	p := &Pick{Label: label, Options: options, Selected: selected, OnPick: picked}
	p.ExtendBaseWidget(p)
	return p
}

// Set changes what the field offers and holds, without telling.
func (p *Pick) Set(options []string, selected int) {
	p.Options = options
	p.SetSelected(selected)
}

// SetSelected changes what the field holds, without telling.
func (p *Pick) SetSelected(i int) {
	p.Selected = min(max(i, 0), max(len(p.Options)-1, 0))
	p.Refresh()
}

// Chosen is which option is chosen.
func (p *Pick) Chosen() int { return p.Selected }

// Value is the option that the field holds.
func (p *Pick) Value() string {
	if p.Selected < len(p.Options) {
		return p.Options[p.Selected]
	}
	return ""
}

func (p *Pick) choose(i int) {
	if i < 0 || i >= len(p.Options) || i == p.Selected {
		return
	}
	p.Selected = i
	p.Refresh()
	if p.OnPick != nil {
		p.OnPick(i)
	}
}

// FocusGained draws the ring.
func (p *Pick) FocusGained() {
	p.focused, p.typed = true, ""
	p.Refresh()
}

// FocusLost takes the ring away.
func (p *Pick) FocusLost() {
	p.focused = false
	p.Refresh()
}

// MouseIn follows the pointer.
func (p *Pick) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
}

// MouseMoved is part of desktop.Hoverable.
func (p *Pick) MouseMoved(*desktop.MouseEvent) {}

// MouseOut follows the pointer.
func (p *Pick) MouseOut() {
	p.hovered = false
	p.Refresh()
}

// Tapped opens the list.
func (p *Pick) Tapped(*fyne.PointEvent) {
	FocusOn(p)
	p.open()
}

func (p *Pick) open() {
	c := CanvasOf(p)
	if c == nil {
		return
	}
	items := make([]*fyne.MenuItem, len(p.Options))
	for i, o := range p.Options {
		items[i] = fyne.NewMenuItem(o, func() {
			p.choose(i)
			FocusOn(p)
		})
	}
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, Origin(p).AddXY(0, p.Size().Height+look.XS))
}

// TypedKey goes from one to the next.
func (p *Pick) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyRight:
		p.typed = ""
		p.choose(p.Selected + 1)
	case fyne.KeyUp, fyne.KeyLeft:
		p.typed = ""
		p.choose(p.Selected - 1)
	case fyne.KeyHome, fyne.KeyBackspace, fyne.KeyDelete:
		p.typed = ""
		p.choose(0)
	case fyne.KeyEnd:
		p.choose(len(p.Options) - 1)
	case fyne.KeySpace:
		p.open()
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.OnEnter != nil {
			p.OnEnter()
			return
		}
		p.open()
	case fyne.KeyEscape:
		if p.OnEscape != nil {
			p.OnEscape()
			return
		}
		bubbleKey(p, e)
	default:
		if len(e.Name) > 1 {
			bubbleKey(p, e)
		}
	}
}

// TypedRune finds an option by what it begins or ends with.
func (p *Pick) TypedRune(r rune) {
	if r == ' ' {
		return
	}
	if i := int(r - '0'); p.Digits && i > 0 && i < len(p.Options) {
		p.choose(i)
		p.sure()
		return
	}
	for _, typed := range []string{p.typed + string(r), string(r)} {
		if i := p.find(typed); i >= 0 && (i > 0 || p.None == "") {
			p.typed = typed
			p.choose(i)
			if p.only(typed) {
				p.sure()
			}
			return
		}
	}
	if strings.ContainsRune(p.None, unicode.ToLower(r)) {
		p.typed = ""
		p.choose(0)
		p.sure()
	}
}

func (p *Pick) sure() {
	if p.OnSure != nil {
		p.OnSure()
	}
}

// only says that one option alone is called or ends so, and that none goes on from there.
func (p *Pick) only(typed string) bool {
	typed = strings.ToLower(typed)
	n := 0
	for _, o := range p.Options {
		o = strings.ToLower(o)
		if strings.HasPrefix(o, typed) || len(o) > 1 && strings.HasPrefix(o[1:], typed) {
			n++
		}
	}
	return n == 1
}

func (p *Pick) find(typed string) int {
	typed = strings.ToLower(typed)
	for i, o := range p.Options {
		o = strings.ToLower(o)
		if o == typed || (len(o) > 1 && o[1:] == typed) || strings.HasSuffix(o, " "+typed) {
			return i
		}
	}
	for i, o := range p.Options {
		if strings.HasPrefix(strings.ToLower(o), typed) {
			return i
		}
	}
	return -1
}

// AccessibilityLabel is what a screen reader says.
func (p *Pick) AccessibilityLabel() string { return strings.TrimSpace(p.Label + " " + p.Value()) }

// AccessibilityRole is part of fyne.Accessible.
func (p *Pick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is part of fyne.Widget.
func (p *Pick) CreateRenderer() fyne.WidgetRenderer {
	r := &pickRenderer{
		p: p, fill: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), label: canvas.NewText("", nil), value: canvas.NewText("", nil),
		icon: canvas.NewImageFromResource(nil),
	}
	r.icon.FillMode = canvas.ImageFillContain
	r.paint()
	return r
}

type pickRenderer struct {
	p            *Pick
	fill, ring   *canvas.Rectangle
	label, value *canvas.Text
	icon         *canvas.Image
}

func (r *pickRenderer) Destroy() {}
func (r *pickRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.fill, r.ring, r.label, r.value, r.icon}
}

func (r *pickRenderer) MinSize() fyne.Size {
	th := r.p.Theme()
	points := look.Size(th, look.TextBody)
	var w float32
	for _, o := range r.p.Options {
		w = max(w, fyne.MeasureText(o, points, fyne.TextStyle{Bold: true}).Width)
	}
	if r.p.Label != "" {
		w += fyne.MeasureText(r.p.Label, look.Size(th, look.TextSmall), fyne.TextStyle{}).Width + look.S
	}
	return fyne.NewSize(w+2*look.M+look.S+look.Size(th, look.IconSize), look.Size(th, look.Target)+look.XS)
}

func (r *pickRenderer) Layout(s fyne.Size) {
	th := r.p.Theme()
	r.fill.Resize(s)
	gap := look.Size(th, look.Ring)
	r.ring.Move(fyne.NewPos(-gap, -gap))
	r.ring.Resize(s.AddWidthHeight(2*gap, 2*gap))
	x := look.M
	if r.p.Label != "" {
		m := r.label.MinSize()
		r.label.Move(fyne.NewPos(x, (s.Height-m.Height)/2))
		r.label.Resize(m)
		x += m.Width + look.S
	}
	m := r.value.MinSize()
	r.value.Move(fyne.NewPos(x, (s.Height-m.Height)/2))
	r.value.Resize(m)
	side := look.Size(th, look.IconSize)
	r.icon.Move(fyne.NewPos(s.Width-look.M-side, (s.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
}

func (r *pickRenderer) Refresh() {
	r.paint()
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}

func (r *pickRenderer) paint() {
	th := r.p.Theme()
	fill := look.Sheet
	if r.p.hovered {
		fill = look.Hover
	}
	r.fill.FillColor, r.fill.StrokeColor = look.Color(th, fill), look.Color(th, look.Edge)
	r.fill.StrokeWidth, r.fill.CornerRadius = look.Size(th, look.Line), look.Size(th, look.Corner)
	r.ring.FillColor = color.Transparent
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = look.Color(th, look.Accent), look.Size(th, look.Ring), r.fill.CornerRadius+2
	r.ring.Hidden = !r.p.focused
	r.label.Text, r.label.TextSize, r.label.Color = r.p.Label, look.Size(th, look.TextSmall), look.Color(th, look.Soft)
	r.value.Text, r.value.TextSize, r.value.Color = r.p.Value(), look.Size(th, look.TextBody), look.Color(th, look.Ink)
	r.icon.Resource = look.Icon("down", look.Color(th, look.Soft))
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

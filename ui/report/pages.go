package report

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/internal/say"
	"folkmoot/session/report"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

const (
	// widest keeps a page from being larger than a hand would hold it.
	widest float32 = 940
	least  float32 = 120
	// neighbours are painted before they are seen, and kept a little longer than that.
	neighbours = 1
	held       = 3
)

// pages shows the pages one under another.
type pages struct {
	fw.BaseWidget
	sp      *say.Speaker
	scroll  *container.Scroll
	column  *fyne.Container
	sheets  []*page
	preview report.Preview
	round   int
	focused bool
	size    fyne.Size
	whole   bool // a page is no taller than the view

	order   func([]order)  // asks for pages to be painted
	onPlace func(page int) // another page has come into view
	place   int            // the page in view
	at      float32        // how much of it is above the view, of its height
	moving  bool           // the scroll is being put in its place by us
}

func newPages(sp *say.Speaker) *pages {
	p := &pages{sp: sp, place: -1}
	p.column = container.New(&columnLayout{p})
	p.scroll = container.NewVScroll(p.column)
	p.scroll.OnScrolled = func(fyne.Position) { p.scrolled() }
	p.ExtendBaseWidget(p)
	return p
}

// set shows a new round. The reader stays at the same place on the same page; the old pictures stay until new ones come.
func (p *pages) set(preview report.Preview, round int) {
	p.preview, p.round = preview, round
	for len(p.sheets) < preview.Count() {
		p.sheets = append(p.sheets, newPage())
	}
	p.sheets = p.sheets[:preview.Count()]
	objects := make([]fyne.CanvasObject, len(p.sheets))
	for i, s := range p.sheets {
		objects[i] = s
		s.ratio = float32(preview.Pages[i].H / preview.Pages[i].W)
		s.words = view.ReportPage(i, len(p.sheets), p.sp)
	}
	p.column.Objects = objects
	p.column.Refresh()
	p.keepPlace()
}

// fitWhole shows whole pages, or pages as wide as the view.
func (p *pages) fitWhole(on bool) {
	p.whole = on
	p.keepPlace()
	if on {
		p.goTo(p.place)
	}
}

// painted takes in a page.
func (p *pages) painted(round, n int, wide float32, img image.Image) {
	if round == p.round && n < len(p.sheets) {
		p.sheets[n].show(img, round, wide)
	}
}

// sheetWidth is the width of a page on the screen.
func (p *pages) sheetWidth() float32 {
	w := min(p.size.Width-2*look.L, widest)
	if p.whole && len(p.sheets) > 0 {
		w = min(w, max((p.size.Height-2*look.M)/p.sheets[0].ratio, least))
	}
	return float32(math.Floor(float64(w)))
}

// top is where a page begins.
func (p *pages) top(n int) float32 {
	w, y := p.sheetWidth(), look.M
	for _, s := range p.sheets[:n] {
		y += float32(math.Ceil(float64(w*s.ratio))) + look.L
	}
	return y
}

func (p *pages) tall(n int) float32 {
	return float32(math.Ceil(float64(p.sheetWidth() * p.sheets[n].ratio)))
}

// keepPlace scrolls to the place the reader was at, after pages or their size changed.
func (p *pages) keepPlace() {
	if len(p.sheets) == 0 || p.size.Width == 0 {
		return
	}
	n := min(max(p.place, 0), len(p.sheets)-1)
	p.moving = true
	p.scroll.Refresh()
	y := p.top(n) + p.at*p.tall(n)
	if p.place <= 0 && p.at <= 0 {
		y = 0
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, y))
	p.moving = false
	p.scrolled()
}

// scrolled notes the place and asks for the pages that can be seen.
func (p *pages) scrolled() {
	if p.moving || len(p.sheets) == 0 || p.size.Width == 0 {
		return
	}
	y, h := p.scroll.Offset.Y, p.scroll.Size().Height
	first, last := len(p.sheets)-1, 0
	at := -1
	for n, top := 0, look.M; n < len(p.sheets); n++ {
		end := top + p.tall(n)
		if end > y && top < y+h {
			first, last = min(first, n), max(last, n)
		}
		if at < 0 && end > y+h/3 {
			at = n
			p.at = (y - top) / p.tall(n)
		}
		top = end + look.L
	}
	if at < 0 {
		at = len(p.sheets) - 1
	}
	if p.place != at {
		p.place = at
		p.onPlace(at)
	}
	p.ask(first, last)
}

// ask orders what is to be painted, what can be seen first, and lets go of pages that are far away.
func (p *pages) ask(first, last int) {
	w := p.sheetWidth()
	if w < 1 {
		return
	}
	var orders []order
	add := func(n int) {
		if n >= 0 && n < len(p.sheets) && !p.sheets[n].fresh(p.round, w) {
			orders = append(orders, order{n, w, float64(w*p.scale()) / p.preview.Pages[n].W})
		}
	}
	for n := first; n <= last; n++ {
		add(n)
	}
	for by := 1; by <= neighbours; by++ {
		add(last + by)
		add(first - by)
	}
	for n, s := range p.sheets {
		if n < first-held || n > last+held {
			s.show(nil, 0, 0)
		}
	}
	p.order(orders)
}

// scale is pixels for each unit of the screen.
func (p *pages) scale() float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.Scale() > 0 {
		return c.Scale()
	}
	return 1
}

// goTo puts the beginning of a page at the top of the view.
func (p *pages) goTo(n int) { p.goToPlace(n, 0) }

// goToPlace puts a place on a page, in points from its top, near the top of the view.
func (p *pages) goToPlace(n int, points float64) {
	if len(p.sheets) == 0 {
		return
	}
	n = min(max(n, 0), len(p.sheets)-1)
	y := p.top(n) - look.M
	if points > 60 { // below the page's margin, so a little above it
		y += float32(points-24) * p.sheetWidth() / float32(p.preview.Pages[n].W)
	}
	p.scrollTo(y)
}

func (p *pages) scrollTo(y float32) {
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(y, 0)))
	p.scrolled()
}

// step is what Page down leaves of the view, so that the eye finds the line again.
func (p *pages) step() float32 { return max(p.scroll.Size().Height-look.XXL, look.XXL) }

func (p *pages) move(k fyne.KeyName) bool {
	y := p.scroll.Offset.Y
	switch k {
	case fyne.KeyPageDown, fyne.KeySpace:
		p.scrollTo(y + p.step())
	case fyne.KeyPageUp:
		p.scrollTo(y - p.step())
	case fyne.KeyHome:
		p.scrollTo(0)
	case fyne.KeyEnd:
		p.scrollTo(p.column.MinSize().Height)
	case fyne.KeyDown:
		p.scrollTo(y + look.XXL)
	case fyne.KeyUp:
		p.scrollTo(y - look.XXL)
	case fyne.KeyRight:
		p.goTo(p.place + 1)
	case fyne.KeyLeft:
		p.goTo(p.place - 1)
	default:
		return false
	}
	return true
}

// TypedKey moves through the pages; other keys go to the window.
func (p *pages) TypedKey(e *fyne.KeyEvent) {
	if p.move(e.Name) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// TypedRune hands letters to the window.
func (p *pages) TypedRune(r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedRune() != nil && r != ' ' {
		c.OnTypedRune()(r)
	}
}

// FocusGained and FocusLost draw the ring.
func (p *pages) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost takes the ring away.
func (p *pages) FocusLost() { p.focused = false; p.Refresh() }

// Tapped takes the keyboard.
func (p *pages) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

// MinSize is small: that is what scrolling is for.
func (p *pages) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// Children is for those who look for what stands in it.
func (p *pages) Children() []fyne.CanvasObject { return []fyne.CanvasObject{p.scroll} }

// CreateRenderer is part of fyne.Widget.
func (p *pages) CreateRenderer() fyne.WidgetRenderer {
	x := &pagesRenderer{p: p, ground: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	x.Refresh()
	return x
}

type pagesRenderer struct {
	p            *pages
	ground, ring *canvas.Rectangle
}

func (x *pagesRenderer) Layout(s fyne.Size) {
	x.ground.Resize(s)
	x.ring.Resize(s)
	x.p.scroll.Resize(s)
	if x.p.size != s {
		x.p.size = s
		x.p.keepPlace()
		return
	}
	x.p.scrolled()
}

func (x *pagesRenderer) MinSize() fyne.Size { return x.p.MinSize() }
func (x *pagesRenderer) Destroy()           {}
func (x *pagesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{x.ground, x.p.scroll, x.ring}
}

func (x *pagesRenderer) Refresh() {
	th := x.p.Theme()
	x.ground.FillColor, x.ground.CornerRadius = look.Color(th, look.Hover), look.Size(th, look.Corner)
	x.ring.CornerRadius, x.ring.StrokeWidth = look.Size(th, look.Corner), look.Size(th, look.Ring)
	x.ring.StrokeColor, x.ring.Hidden = look.Color(th, look.Accent), !x.p.focused
	x.ground.Refresh()
	x.ring.Refresh()
}

// columnLayout puts the pages in the middle, one under another.
type columnLayout struct{ p *pages }

func (l *columnLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	w := l.p.sheetWidth()
	if w < 1 {
		return
	}
	y := look.M
	for n, sheet := range l.p.sheets {
		sheet.Move(fyne.NewPos(float32(math.Floor(float64(s.Width-w)/2)), y))
		sheet.Resize(fyne.NewSize(w, l.p.tall(n)))
		y += l.p.tall(n) + look.L
	}
}

func (l *columnLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	if len(l.p.sheets) == 0 || l.p.size.Width == 0 {
		return fyne.NewSize(0, 0)
	}
	return fyne.NewSize(0, l.p.top(len(l.p.sheets)))
}

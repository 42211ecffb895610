package room

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// block is a filled rectangle: a bar, or a theme's ground.
type block struct {
	x, y, w, h float32
	fill, edge fyne.ThemeColorName
	bar        bool // grows from the place that is called from, in the first data colour or in that of a level
	from       float32
	level      int  // of a scale
	levels     int  // 0 where there is no scale
	key        bool // explains a level, and does not grow
	sharp      bool // a stroke: no border and no round corners
	mark       bool // the diamond of an innovation instead of a rectangle
}

// sheet is a page set in type.
type sheet struct {
	texts  []piece
	blocks []block
}

// page is a view being set in a window of a size. Sizes are shares of body, which is 1/28 of the window's height: what
// can be read at eight metres. Text is set as large as the kind of page allows; at the floor, the rest is counted. Only
// in a window that holds not even that, everything is made smaller.
type page struct {
	view view.RoomView
	say  *say.Speaker
	setter
	sheet
	left, top, wide, bottom float32
	body, title, lead, gap  float32
	placed                  int     // how much of the list was set; the rest is counted
	hang                    float32 // how far a list hangs from its marks, of the size of its type
}

// compose sets a view in a window of this size.
func compose(v view.RoomView, size fyne.Size, sp *say.Speaker) sheet {
	m := meter{}
	for shrink := float32(1); ; shrink *= .88 {
		p := newPage(v, size, shrink, m, sp)
		if p.compose() || shrink < .02 {
			p.texts = append(p.texts, p.out...)
			return p.sheet
		}
	}
}

func newPage(v view.RoomView, size fyne.Size, shrink float32, m meter, sp *say.Speaker) *page {
	scale := look.RoomScale(min(size.Height, size.Width*.8)) // a window that stands upright is short of width, not of height
	margin := min(scale.Margin, size.Width/12, size.Height/12)
	return &page{
		view: v, say: sp, setter: setter{meter: m},
		left: margin, top: margin * .9, wide: size.Width - 2*margin, bottom: size.Height - margin*.7,
		body: scale.Body * shrink, title: scale.Question * shrink, lead: scale.Lead * shrink, gap: scale.Gap * shrink, hang: 1.4,
	}
}

// compose reports whether everything found its place.
func (p *page) compose() bool {
	p.foot()
	p.x, p.y, p.w = p.left, p.top, p.wide
	switch p.view.Kind {
	case view.RoomBlank:
		return true
	case view.RoomStill:
		return p.still()
	case view.RoomReveal:
		p.says()
		return p.reveal()
	case view.RoomField:
		p.says()
		return p.field()
	case view.RoomCount:
		return p.count()
	case view.RoomBallot:
		return p.ballot()
	case view.RoomBoard:
		p.both(p.view.Title, p.lead, true, look.Ink)
		p.y += p.gap * .7
		return p.board()
	case view.RoomStrip:
		p.both(p.view.Title, p.lead, true, look.Ink)
		p.y += p.gap * .6
		return p.strip()
	case view.RoomSoFar:
		return p.soFar()
	case view.RoomPage, view.RoomIdeas:
	}
	p.both(p.view.Title, p.titleSize([3]int{0, 1, 2}), true, look.Ink)
	if p.view.Lead.Text != "" {
		p.y += p.gap * .3
		p.both(p.view.Lead, p.lead, false, look.Ink)
	}
	if len(p.view.Steps.Names) > 0 {
		p.y += p.gap * .8
		p.steps()
	}
	p.y += p.gap
	if p.view.Head != "" {
		p.set(p.view.Head, p.body*1.15, true, look.Accent)
		p.y += p.gap * .3
	}
	return p.list()
}

// titleSize makes a short title larger than a long one: lines says how many lines it may have at 1.5, 1.3 and 1.1 times
// its size. It looks at the title alone, so that nothing jumps when a list under it grows.
func (p *page) titleSize(lines [3]int) float32 {
	for i, f := range []float32{1.5, 1.3, 1.1} {
		if n := lines[i]; n > 0 && len(p.wrap(p.view.Title.Text, p.title*f, true, p.wide)) <= n {
			return p.pairSize(p.title * f)
		}
	}
	return p.pairSize(p.title)
}

// foot sets the quiet line and takes its room from the rest.
func (p *page) foot() {
	if p.view.Foot == "" {
		return
	}
	size := p.body * .85
	var indent float32
	if p.view.Line.Marked {
		indent = markWide(size)
	}
	p.bottom -= p.tall(p.view.Foot, size, false, p.wide-indent)
	p.x, p.y, p.w = p.left+indent, p.bottom, p.wide-indent
	if p.view.Line.Marked {
		p.blocks = append(p.blocks, markAt(p.left, p.y, size))
	}
	p.set(p.view.Foot, size, false, look.Soft)
	p.bottom -= p.gap * .6
}

// still sets a few words a little above the middle.
func (p *page) still() bool {
	title := p.titleSize([3]int{2, 3, 4})
	lead := min(p.lead*1.15, title*.85)
	h := p.bothTall(p.view.Title, title, true, p.wide)
	if p.view.Lead.Text != "" {
		h += p.gap*.8 + p.bothTall(p.view.Lead, lead, false, p.wide)
	}
	p.y = max(p.top, p.top+(p.bottom-p.top-h)*.42)
	p.both(p.view.Title, title, true, look.Ink)
	if p.view.Lead.Text != "" {
		p.y += p.gap * .8
		p.both(p.view.Lead, lead, false, look.Ink)
	}
	return p.y <= p.bottom+.5
}

func (p *page) more(n int) string {
	return p.say.N("room.more", n, "and {{.N}} more", "and {{.N}} more")
}

package paper

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

// handsBeside is the most answers whose boxes stand beside an option; those of more stand under it.
const handsBeside = 6

// Hands sets the sheet on which a show of hands is written down: the options in the order in which the screen asks for
// them, with a box for each answer.
func Hands(j Job) layout.Result {
	title := j.Speaker.T("paper.hands.title", "Show of hands: {{.Question}}", say.Args{"Question": j.Poll.Question})
	d := j.desk(whole(len(j.Poll.Options)), title)
	h := hands{desk: d, names: handNames(j.Poll.Rules, j.Speaker)}
	h.set()
	return d.Result()
}

type hands struct {
	*desk
	names []string // of the answers, as their boxes stand
}

// handNames are the answers that are counted, in the order in which they are typed.
func handNames(r poll.Rules, sp *say.Speaker) []string {
	switch {
	case r.HandsAsk() == poll.ForAgainst:
		return []string{sp.T("paper.hands.for", "for"), sp.T("paper.hands.against", "against"), sp.T("paper.hands.abstain", "abstain")}
	case r.Method == poll.Agree:
		return reading.LevelNames(r, sp)
	}
	return Signs(r)
}

func (h hands) pitch() float64 {
	if len(h.names) <= 3 {
		return 64
	}
	return 38
}

func (h hands) boxesWidth() float64 { return float64(len(h.names))*h.pitch() - 6 }

func (h hands) set() {
	texts := map[string]string{}
	for _, o := range h.Shown.Options {
		texts[o.ID] = o.Text
	}
	var list int
	x, y, page := h.margin, 0.0, 0
	bottom := h.pageH - h.margin
	begin := func() {
		h.NewPage()
		sect := h.Node(0, layout.Node{Role: layout.RoleSect})
		y = h.margin
		head := h.head(page)
		for i, b := range head.bits {
			node := 0
			if b.shape == nil {
				role := layout.RoleP
				if i == 0 {
					role = layout.HeadingRole(1)
				}
				node = h.Node(sect, layout.Node{Role: role})
			}
			h.place(row{bits: []bit{b}}, x, y, node, node)
		}
		y += head.h
		list = h.Node(sect, layout.Node{Role: layout.RoleL, Numbering: "Decimal"})
		page++
	}
	begin()
	for i, o := range h.Poll.Order(0) {
		r := h.row(i, texts[o.ID])
		if y+r.h > bottom {
			begin()
		}
		item := h.Node(list, layout.Node{Role: layout.RoleLI})
		label := h.Node(item, layout.Node{Role: layout.RoleLbl})
		h.place(r, x, y, label, h.Node(item, layout.Node{Role: layout.RoleLBody}))
		y += r.h
	}
}

// head says what is counted, and names the columns.
func (h hands) head(page int) row {
	sp, w := h.Speaker, h.inner()
	var r row
	add := func(text string, t layout.Type, gap float64) {
		if text != "" {
			r.text(text, t, 0, r.h+gap, w)
			r.h += gap + h.Height(text, t, w)
		}
	}
	add(h.Poll.Question, h.question, 0)
	if page == 0 {
		add(sp.T("paper.hands.how", "Count hands for each option by itself, and write the number in its box. Everybody shows at once, on “3, 2, 1, show”."), h.ask, 4)
		if h.Poll.Rules.Method != poll.Agree { // its columns have names
			add(h.scale(), h.soft, 4)
		}
		people := sp.T("paper.hands.people", "People who vote by hand:")
		at := h.Width(people, h.strong) + 12
		add(people, h.strong, 14)
		r.square(at, r.h-h.strong.Leading-6, 58, 28)
		r.h += 8
	}
	if len(h.names) <= handsBeside {
		r.h += 8
		for i, name := range h.names {
			room := h.pitch() - 6
			at := min(h.Width(name, h.soft), room)
			r.text(name, h.soft, w-h.boxesWidth()+float64(i)*h.pitch()+(room-at)/2, r.h, room+6)
		}
		r.h += h.soft.Leading
	}
	r.h += 6
	r.rule(r.h, w)
	return r
}

func (h hands) row(i int, text string) row {
	var r row
	r.bits = append(r.bits, bit{
		text: h.Speaker.T("paper.line", "{{.N}}.", say.Args{"N": strconv.Itoa(i + 1)}), t: h.soft, y: h.pad + (h.option.Leading-h.soft.Leading)/2, width: h.number, label: true,
	})
	if len(h.names) <= handsBeside {
		h.answer(&r, text, h.boxesWidth(), func(x, y float64) { h.boxes(&r, x, y) })
	} else {
		w := h.inner() - h.number
		r.text(text, h.option, h.number, h.pad, w)
		y := h.pad + h.Height(text, h.option, w) + 4
		for i, name := range h.names {
			r.text(name, h.soft, h.number+float64(i)*h.pitch()+(h.pitch()-6-h.Width(name, h.soft))/2, y, h.pitch())
		}
		y += h.soft.Leading + 1
		h.boxes(&r, h.number, y)
		r.h = y + h.box + h.pad
	}
	r.rule(r.h, h.inner())
	return r
}

func (h hands) boxes(r *row, x, y float64) {
	for range h.names {
		r.draw(draw.Rect{X: x, Y: y, W: h.pitch() - 6, H: h.box, Radius: 2, Style: outline()})
		x += h.pitch()
	}
}

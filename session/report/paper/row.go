package paper

import (
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
	"folkmoot/session/report/draw"
)

// beside is how much of a line circles may take beside an option; more of them stand under it.
const beside = 0.4

// row sets a line of a sheet: its number, what it asks of, and where to answer.
func (d *desk) row(i int, l session.PaperLine) row {
	var r row
	r.bits = append(r.bits, bit{
		text: d.Speaker.T("paper.line", "{{.N}}.", say.Args{"N": strconv.Itoa(i + 1)}), t: d.soft, y: d.pad + (d.option.Leading-d.soft.Leading)/2, width: d.number, label: true,
	})
	rules := d.Poll.Rules
	switch {
	case rules.Method == poll.Pairwise:
		d.pair(&r, l)
	case rules.Method.Kind() != poll.Levels:
		d.answer(&r, l.Option.Text, d.boxWidth(), func(x, y float64) { d.fill(&r, x, y) })
	case !rules.Several() && d.circlesWidth() <= beside*d.inner():
		d.answer(&r, l.Option.Text, d.circlesWidth(), func(x, y float64) { d.circles(&r, x, y) })
	default:
		d.under(&r, l.Option.Text)
	}
	r.rule(r.h, d.inner())
	return r
}

// answer sets a text with its place to answer at the right, both about one middle.
func (d *desk) answer(r *row, text string, width float64, place func(x, y float64)) {
	room := d.inner() - d.number - width - 12
	h := d.Height(text, d.option, room)
	r.h = max(h, d.box) + 2*d.pad
	top := d.pad
	if h < d.box {
		top = (r.h - h) / 2
		r.bits[0].y = top + (d.option.Leading-d.soft.Leading)/2
	}
	r.text(text, d.option, d.number, top, room)
	place(d.inner()-width, (r.h-d.box)/2)
}

// unit is the sign of the money that stands at the box.
func (d *desk) unit() string {
	if d.Poll.Rules.Method != poll.Budget {
		return ""
	}
	return d.Poll.Rules.Unit
}

func (d *desk) boxWidth() float64 {
	w := d.box
	switch d.Poll.Rules.Method {
	case poll.Budget:
		w = 2.6 * d.box
	case poll.Ranking, poll.Dots, poll.Quadratic:
		w = 1.5 * d.box
	case poll.ChooseRank, poll.TopFive, poll.Choose, poll.Approval, poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort, poll.Pairwise:
	}
	if u := d.unit(); u != "" {
		w += d.Width(u, d.option) + 5
	}
	return w
}

func (d *desk) fill(r *row, x, y float64) {
	w := d.boxWidth()
	if u := d.unit(); u != "" {
		at := d.Width(u, d.option)
		r.text(u, d.option, x, y+(d.box-d.option.Leading)/2, at+6)
		x, w = x+at+5, w-at-5
	}
	r.square(x, y, w, d.box)
}

// pitch is how far apart circles stand.
func (d *desk) pitch() float64 { return d.box + 5 }

func (d *desk) circlesWidth() float64 { return float64(d.Poll.Rules.Levels())*d.pitch() - 5 }

// circles sets a circle for each level with the number that is keyed for it.
func (d *desk) circles(r *row, x, y float64) {
	for _, sign := range Signs(d.Poll.Rules) {
		r.draw(draw.Circle{X: x + d.box/2, Y: y + d.box/2, R: d.box / 2, Style: outline()})
		w := d.Width(sign, d.soft)
		r.text(sign, d.soft, x+(d.box-w)/2, y+(d.box-d.soft.Leading)/2, w+6)
		x += d.pitch()
	}
}

// Signs are the numbers of a scale's levels as they stand on paper and are keyed, the lowest level first. Agreement has
// no numbers of its own, so its three answers are counted from 1.
func Signs(r poll.Rules) []string {
	low := r.Low()
	if r.Method == poll.Agree {
		low = 1
	}
	out := make([]string, r.Levels())
	for i := range out {
		out[i] = strconv.Itoa(low + i)
	}
	return out
}

// scale says what the numbers of a scale mean, where they have names.
func (d *desk) scale() string {
	signs := Signs(d.Poll.Rules)
	var out []string
	for i, name := range reading.LevelNames(d.Poll.Rules, d.Speaker) {
		switch {
		case name == signs[i]:
		case strings.HasPrefix(name, signs[i]):
			out = append(out, unbroken(name))
		default:
			out = append(out, unbroken(d.Speaker.T("paper.scale", "{{.N}}, {{.Name}}", say.Args{"N": signs[i], "Name": name})))
		}
	}
	return strings.Join(out, " · ")
}

// unbroken keeps a short text on one line.
func unbroken(text string) string { return strings.ReplaceAll(text, " ", "\u00A0") }

// under sets the circles below the option: a row of them for each criterion.
func (d *desk) under(r *row, text string) {
	w := d.inner() - d.number
	r.text(text, d.option, d.number, d.pad, w)
	y := d.pad + d.Height(text, d.option, w) + 4
	for i := range d.Poll.Rules.CriteriaList() {
		name, at := reading.CriterionName(d.Poll.Rules, i, d.Speaker), d.number
		if name != "" {
			room := w - d.circlesWidth() - 10
			top := y + (d.box-d.ask.Leading)/2
			if room < w/4 || d.Height(name, d.ask, room) > d.ask.Leading { // no room beside the circles
				room, top = w, y
				y += d.Height(name, d.ask, w) + 2
			} else {
				at = d.inner() - d.circlesWidth()
			}
			r.text(name, d.ask, d.number, top, room)
		}
		d.circles(r, at, y)
		y += d.box + 5
	}
	r.h = y - 5 + d.pad
}

// pair sets the two of a pair below each other, each with its box and with the number that is keyed for it.
func (d *desk) pair(r *row, l session.PaperLine) {
	sub := *d
	sub.pad, sub.box = d.pad/2, min(d.box, 22) // ten pairs are usual, and fit on one page so
	sub.number += d.Width("2", d.soft) + 10
	y := 0.0
	for i, text := range []string{l.Option.Text, l.Other.Text} {
		one := row{bits: []bit{{y: sub.pad + (d.option.Leading-d.soft.Leading)/2}}}
		sub.answer(&one, text, sub.box, func(x, y float64) { one.square(x, y, sub.box, sub.box) })
		sign := strconv.Itoa(i + 1)
		one.text(sign, d.soft, d.number, one.bits[0].y, d.Width(sign, d.soft)+6)
		last := len(one.bits) - 1
		one.bits = slices.Concat(one.bits[last:], one.bits[1:last])
		if i == 0 {
			r.bits[0].y = one.bits[0].y + sub.pad
			y = sub.pad
		}
		for _, b := range one.bits {
			if b.shape != nil {
				b.shape = draw.Moved(b.shape, 0, y)
			}
			b.y += y
			r.bits = append(r.bits, b)
		}
		y += one.h
	}
	r.h = y + sub.pad
}

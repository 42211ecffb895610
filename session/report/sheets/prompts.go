package sheets

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

// The size of a prompt's letters. From 3 metres, letters of 36 points are as large as those of a newspaper in the hand.
const (
	largest  = 96.0
	smallest = 12.0
	Readable = 36.0
	// asSecond is how large the second language is beside the first.
	asSecond = 0.72
)

// prompts sets each prompt on a page of its own, lying, as large as it fits, with nothing else. It gives the numbers of
// those that are too long to be read from across a room.
func (d *desk) prompts() (unread []int) {
	for _, q := range questions(d.State) {
		second := d.State.Second(session.OfPrompt, q.ID)
		size := d.fitting(q.Text, second)
		if size < Readable {
			unread = append(unread, q.n)
		}
		d.prompt(q, second, size)
	}
	return unread
}

const (
	promptMargin = 56.0
	promptW      = long - 2*promptMargin
	promptH      = short - 2*promptMargin
)

func promptType(size float64) layout.Type { return letters(size, size*1.22, true, draw.Ink) }

func secondType(size float64) layout.Type {
	size = max(smallest, size*asSecond)
	return letters(size, size*1.28, false, draw.InkSoft)
}

// between is the room between the two languages.
func between(size float64) float64 { return size * 0.9 }

// fitting is the largest size at which a prompt fits on its page with no word parted.
func (d *desk) fitting(text, second string) float64 {
	for size := largest; size > smallest; size -= 2 {
		if d.promptHeight(text, second, size) <= promptH && d.Widest(text, promptType(size)) <= promptW &&
			(second == "" || d.Widest(second, secondType(size)) <= promptW) {
			return size
		}
	}
	return smallest
}

func (d *desk) promptHeight(text, second string, size float64) float64 {
	h := d.Height(text, promptType(size), promptW)
	if second != "" {
		h += between(size) + d.Height(second, secondType(size), promptW)
	}
	return h
}

func (d *desk) prompt(q question, second string, size float64) {
	page := func() {
		d.NewPageOf(long, short)
	}
	page()
	d.Bookmark(d.Speaker.T("run.stage.prompt", "Question {{.At}}", say.Args{"At": strconv.Itoa(q.n)}), 0)
	sect := d.Node(0, layout.Node{Role: layout.RoleSect})
	y := promptMargin + max(0, (promptH-d.promptHeight(q.Text, second, size))/2)
	set := func(node int, text string, t layout.Type) {
		for i := range d.Lines(text, t, promptW) {
			if y+t.Leading > short-promptMargin+0.01 { // longer than a page even in the smallest letters
				page()
				y = promptMargin
			}
			d.WriteLines(node, text, t, promptMargin, y, promptW, i, i+1)
			y += t.Leading
		}
	}
	set(d.Node(sect, layout.Node{Role: layout.HeadingRole(1)}), q.Text, promptType(size))
	if second == "" {
		return
	}
	y += between(size)
	set(d.Node(sect, layout.Node{Role: layout.RoleP, Lang: d.State.Details.Second}), second, secondType(size))
}

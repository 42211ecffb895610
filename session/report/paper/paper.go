// Package paper sets what people vote on with a pen: the ballots of a poll, each in the order of its own sheet, and the
// sheet on which a show of hands is counted. The lines of a ballot are those that are keyed ([session.Poll.PaperLines]),
// with the same numbers, and what is printed beside a box is what is typed for it.
package paper

import (
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

// Job is what sheets are made of. Shown has the wordings that may be printed; Poll gives the order and the code, which
// follow the wordings at the opening.
type Job struct {
	Poll, Shown *session.Poll
	Speaker     *say.Speaker
	Fonts       *layout.Fonts
	Created     time.Time
}

// Sizes of paper in points, upright.
const (
	shortA4, longA4 = 595.28, 841.89
	// halfW is the width of an A5 sheet, two of which stand side by side on A4.
	halfW = longA4 / 2
)

// format is how large a sheet is, and everything on it.
type format struct {
	pageW, pageH float64
	sheets       int // on a page
	w            float64
	margin       float64
	question     layout.Type
	ask, option  layout.Type
	soft, strong layout.Type
	number       float64 // the column of line numbers
	box          float64
	pad          float64 // above and below what is in a row
}

func half() format {
	return format{
		pageW: longA4, pageH: shortA4, sheets: 2, w: halfW, margin: 34, number: 26, box: 22, pad: 6,
		question: layout.Type{Size: 15, Bold: true, Colour: draw.Ink, Leading: 20}, ask: layout.Type{Size: 12, Colour: draw.Ink, Leading: 16},
		option: layout.Type{Size: 12.5, Colour: draw.Ink, Leading: 17}, soft: layout.Type{Size: 12, Colour: draw.InkSoft, Leading: 16},
		strong: layout.Type{Size: 12, Bold: true, Colour: draw.Ink, Leading: 16},
	}
}

// long is the number of lines from which rows stand closer, to save paper.
const long = 30

func whole(lines int) format {
	f := format{
		pageW: shortA4, pageH: longA4, sheets: 1, w: shortA4, margin: 50, number: 36, box: 26, pad: 7,
		question: layout.Type{Size: 19, Bold: true, Colour: draw.Ink, Leading: 25}, ask: layout.Type{Size: 14, Colour: draw.Ink, Leading: 19},
		option: layout.Type{Size: 14, Colour: draw.Ink, Leading: 19}, soft: layout.Type{Size: 12, Colour: draw.InkSoft, Leading: 16},
		strong: layout.Type{Size: 13, Bold: true, Colour: draw.Ink, Leading: 17},
	}
	if lines > long {
		f.box, f.pad = 22, 3
	}
	return f
}

// inner is the width of what is printed.
func (f format) inner() float64 { return f.w - 2*f.margin }

// desk is where sheets are set.
type desk struct {
	*layout.Paper
	Job
	format
}

func (j Job) desk(f format, title string) *desk {
	language := j.Speaker.Lang()
	if language == "en" {
		language = "en-GB"
	}
	return &desk{Job: j, format: f, Paper: layout.NewPaper(document.Document{Title: title, Language: language, Created: j.Created}, j.Fonts, f.pageW, f.pageH)}
}

// bit is a text or a shape of a row, from the row's top left corner.
type bit struct {
	x, y, width float64
	text        string
	t           layout.Type
	label       bool // a line number, which a screen reader takes for the label of what follows
	shape       draw.Item
}

// row is what is never parted: a line of a sheet, or its head.
type row struct {
	bits []bit
	h    float64
}

func (r *row) text(text string, t layout.Type, x, y, width float64) {
	r.bits = append(r.bits, bit{x: x, y: y, width: width, text: text, t: t})
}

func (r *row) draw(shape draw.Item) { r.bits = append(r.bits, bit{shape: shape}) }

// place sets a row; its texts are content of body, and line numbers of label.
func (d *desk) place(r row, x, y float64, label, body int) {
	for _, b := range r.bits {
		switch {
		case b.shape != nil:
			d.Draw(draw.Moved(b.shape, x, y))
		case b.label:
			d.Write(label, b.text, b.t, x+b.x, y+b.y, b.width)
		default:
			d.Write(body, b.text, b.t, x+b.x, y+b.y, b.width)
		}
	}
}

func outline() draw.Style { return draw.Style{Stroke: draw.RGB(draw.Ink), Width: 1.1} }

func (r *row) square(x, y, w, h float64) {
	r.draw(draw.Rect{X: x, Y: y, W: w, H: h, Radius: 2, Style: outline()})
}

// rule is a thin line over the sheet, which leads the eye from an option to its box.
func (r *row) rule(y, w float64) {
	r.draw(draw.Line{X1: 0, X2: w, Y1: y, Y2: y, Stroke: draw.RGB(draw.Rule), Width: 0.8})
}

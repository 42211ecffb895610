// Package sheets sets what a session needs on paper besides its ballots: the facilitator's agenda, the prompts to hold up,
// slips for ideas, and the sheets for information, consent and signing in.
//
// Nothing that was said stands on them: no idea, no note, no result. People are known by the codes of their seats alone,
// and no sheet has a place for a name.
package sheets

import (
	"strconv"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

// Kind is a kind of sheet, by the name that the command line knows it by.
type Kind string

// The kinds of sheet.
const (
	Agenda      Kind = "agenda"
	Prompts     Kind = "prompts"
	Slips       Kind = "slips"
	Consent     Kind = "consent"
	SignIn      Kind = "signin"
	Information Kind = "information"
)

// Kinds lists them in the order in which they are needed.
func Kinds() []Kind { return []Kind{Information, Consent, SignIn, Agenda, Prompts, Slips} }

// Choice is what can be chosen of sheets.
type Choice struct {
	Start   string // the time of day at which the session begins, such as "14:00"; empty for minutes only
	PerPage int    // slips on a page: 4, 6 or 8; 0 is the usual
	Each    int    // slips for each person and prompt; 0 is the usual
	Blank   int    // consent sheets without a code, besides those of the seats
}

// Job is what sheets are made of.
type Job struct {
	State   *session.State
	Speaker *say.Speaker
	Fonts   *layout.Fonts
	Created time.Time
	Choice  Choice
}

// Made is sheets on their pages.
type Made struct {
	layout.Result
	Pages  map[Kind]int // how many pages each kind takes
	Unread []int        // the numbers of prompts too long to be read from across a room
}

// A4 in points, upright.
const (
	short, long = 595.28, 841.89
	margin      = 44.0
	footY       = long - 36
)

// Set sets the kinds of sheet that are asked for, one after another.
func Set(j Job, kinds ...Kind) (Made, error) {
	if err := j.Choice.check(j.State, kinds); err != nil {
		return Made{}, err
	}
	d := j.desk(j.title(kinds))
	m := Made{Pages: map[Kind]int{}}
	for _, k := range kinds {
		before := d.Count()
		switch k {
		case Agenda:
			d.agenda()
		case Prompts:
			m.Unread = d.prompts()
		case Slips:
			d.slips()
		case Consent:
			d.consent()
		case SignIn:
			d.signIn()
		case Information:
			d.information()
		}
		m.Pages[k] += d.Count() - before
	}
	m.Result = d.Result()
	return m, nil
}

// desk is where sheets are set.
type desk struct {
	*layout.Paper
	Job
}

func (j Job) desk(title string) *desk {
	language := j.Speaker.Lang()
	if language == "en" {
		language = "en-GB"
	}
	return &desk{Job: j, Paper: layout.NewPaper(document.Document{Title: title, Language: language, Created: j.Created}, j.Fonts, short, long)}
}

// title is that of the file.
func (j Job) title(kinds []Kind) string {
	name := j.Speaker.T("sheets.all", "Sheets")
	if len(kinds) == 1 {
		name = Name(kinds[0], j.Speaker)
	}
	return j.Speaker.T("sheets.title", "{{.Sheets}}: {{.Session}}", say.Args{"Sheets": name, "Session": j.session()})
}

func (j Job) session() string {
	if j.State.Title != "" {
		return j.State.Title
	}
	return j.Speaker.T("report.untitled", "Session without a title")
}

// date is the day of the session in full, or empty.
func (j Job) date() string {
	t, err := time.Parse(time.DateOnly, j.State.Details.Date)
	if err != nil {
		return ""
	}
	return j.Speaker.Date(t)
}

// Name is what a kind of sheet is called.
func Name(k Kind, sp *say.Speaker) string {
	switch k {
	case Agenda:
		return sp.T("sheets.agenda", "Agenda for the facilitator")
	case Prompts:
		return sp.T("sheets.prompts", "Prompt sheets")
	case Slips:
		return sp.T("sheets.slips", "Idea slips")
	case Consent:
		return sp.T("sheets.consent", "Consent sheets")
	case SignIn:
		return sp.T("sheets.signin", "Sign-in sheet")
	case Information:
		return sp.T("sheets.information", "Information sheet")
	}
	return string(k)
}

// FileName is what a file with a kind of sheet is called, without its ending.
func FileName(k Kind) string { return string(k) }

// The type of sheets. Nothing that has to be read is below 12 points.
func heading() layout.Type { return letters(22, 28, true, draw.Ink) }
func under() layout.Type   { return letters(15, 20, true, draw.Ink) }
func body() layout.Type    { return letters(12, 16.5, false, draw.Ink) }
func strong() layout.Type  { return letters(12, 16.5, true, draw.Ink) }
func soft() layout.Type    { return letters(12, 16.5, false, draw.InkSoft) }
func foot() layout.Type    { return letters(10, 12, false, draw.InkSoft) }

func letters(size, leading float64, bold bool, colour uint32) layout.Type {
	return layout.Type{Size: size, Leading: leading, Bold: bold, Colour: colour}
}

func outline() draw.Style { return draw.Style{Stroke: draw.RGB(draw.Ink), Width: 1.1} }

// box is a square to tick.
func (d *desk) box(x, y, side float64) {
	d.Draw(draw.Rect{X: x, Y: y, W: side, H: side, Radius: 2, Style: outline()})
}

// rule is a thin line across.
func (d *desk) rule(x, y, w float64) {
	d.Draw(draw.Line{X1: x, X2: x + w, Y1: y, Y2: y, Stroke: draw.RGB(draw.Rule), Width: 0.8})
}

// blank is a line to write on.
func (d *desk) blank(x, y, w float64) {
	d.Draw(draw.Line{X1: x, X2: x + w, Y1: y, Y2: y, Stroke: draw.RGB(draw.InkSoft), Width: 0.6})
}

// feet numbers the pages of a sheet, from the first to the last of the document so far.
func (d *desk) feet(name string, first int) {
	last := d.Count()
	for i := first; i < last; i++ {
		d.Turn(i)
		text := name
		if last-first > 1 {
			page := d.Speaker.T("report.page-of", "Page {{.Page}} of {{.Pages}}", say.Args{"Page": strconv.Itoa(i - first + 1), "Pages": strconv.Itoa(last - first)})
			at := d.Width(page, foot())
			d.Furnish(page, foot(), short-margin-at, footY, at+1)
		}
		d.Furnish(text, foot(), margin, footY, short-2*margin-110)
	}
	d.Turn(last - 1)
}

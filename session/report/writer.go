package report

import (
	"strconv"
	"strings"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
	"folkmoot/session/report/layout"
)

// writer puts the document together, section by section.
type writer struct {
	*say.Speaker
	s        *session.State
	unedited *session.State // before anything was put in other words for print: only to know what must not be printed
	o        Options
	may      Rights
	room     room
	laid     layout.Result // of an earlier round: what the fonts lack

	redacted int // texts that are printed in other words than the session shows

	blocks   []document.Block
	at       int // the number of the section being written
	sub      int
	appendix bool

	people   people
	prompts  []*prompt
	findings map[session.ID]bool // the notes that stand under a finding
	// place is where a stage's prompt or a theme stands in the report; the empty id is that of ideas outside any theme.
	place     map[session.ID]section
	elsewhere section // of ideas outside the prompts
	results   map[session.ID]counted
	typicals  map[session.ID]*session.Idea // by theme
}

// write puts a report together that has so much room.
func write(s *session.State, o Options, may Rights, laid layout.Result, r room) document.Document {
	redacted, unedited := s.RedactedTexts(), s
	s = s.ForPrint() // from here on no section can print what was replaced
	w := &writer{
		Speaker: o.Speaker, s: s, unedited: unedited, o: o, may: may, laid: laid, room: r, redacted: redacted,
		findings: map[session.ID]bool{}, place: map[session.ID]section{}, results: map[session.ID]counted{},
	}
	w.people = attendance(s)
	w.people.fewest = w.may.Fewest
	for _, f := range s.Findings {
		for _, q := range f.Quotes {
			w.findings[q] = true
		}
	}
	w.readPrompts()
	w.countAll()
	if w.may.Pages > 0 {
		w.compact()
	} else {
		w.sections()
	}
	return w.masked(document.Document{
		Title:       w.title(),
		Subtitle:    w.subtitle(),
		Language:    w.language(),
		Created:     w.created(),
		Hash:        w.hash(),
		RunningHead: w.runningHead(),
		Subject:     w.T("report.subject", "The report of one session: what was asked, what was said, and what the group concluded."),
		Keywords:    []string{w.kind(), s.Framework.Name},
		Words: document.Words{
			PageOf:    w.T("report.page-of", "Page {{.Page}} of {{.Pages}}", say.Args{"Page": "{page}", "Pages": "{pages}"}),
			Continued: w.T("report.continued", "continued"),
			Contents:  w.T("report.contents", "Contents"),
			Table:     w.T("report.table", "Table"),
			Section:   w.T("report.section", "Section"),
			Rows:      w.T("report.rows", "Rows"),
			Sheet:     w.T("report.sheet", "Sheet"),
			File:      w.T("report.file-name", "File"),
			Skip:      w.T("report.skip", "Skip to the report"),
			Top:       w.T("report.top", "Back to the top"),
			Lines:     w.T("report.lines", "Lines to write on"),
		},
		Blocks: w.blocks,
	})
}

func (w *writer) add(blocks ...document.Block) { w.blocks = append(w.blocks, blocks...) }

func (w *writer) para(sentences ...string) {
	if text := join(sentences...); text != "" {
		w.add(document.Paragraph{Runs: document.Text(text)})
	}
}

func (w *writer) lead(sentences ...string) {
	if text := join(sentences...); text != "" {
		w.add(document.Paragraph{Weight: document.Lead, Runs: document.Text(text)})
	}
}

func (w *writer) small(sentences ...string) {
	if text := join(sentences...); text != "" {
		w.add(document.Paragraph{Weight: document.Small, Runs: document.Text(text)})
	}
}

// h1 opens a section with the next number.
func (w *writer) h1(id, text string) {
	w.at++
	w.sub = 0
	w.add(document.Heading{Level: 1, Number: strconv.Itoa(w.at), Text: text, ID: id})
}

// h2 opens a part of a section. One with an id can be linked to.
func (w *writer) h2(id, text string) section {
	w.sub++
	n := strconv.Itoa(w.at)
	if w.appendix {
		n = "A"
	}
	at := section{number: n + "." + strconv.Itoa(w.sub), id: id}
	w.add(document.Heading{Level: 2, Number: at.number, Text: text, ID: id})
	return at
}

// section is a place in the report that others can point to.
type section struct{ number, id string }

// link points to a section; nothing to point to is a dash.
func (s section) link() []document.Run {
	if s.id == "" {
		return document.Text("–")
	}
	return []document.Run{{Text: s.number, Link: "#" + s.id}}
}

// join puts sentences one after another and leaves out empty ones.
func join(sentences ...string) string {
	kept := make([]string, 0, len(sentences))
	for _, s := range sentences {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, " ")
}

// oneLine puts a text on one line and cuts it after most characters, for use where a long text would drown the rest.
func oneLine(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	cut := most - 1
	for back := cut; back > cut-20 && back > 0; back-- {
		if r[back] == ' ' {
			cut = back
			break
		}
	}
	return strings.TrimRight(string(r[:cut]), " ,;:.") + "…"
}

// full ends a text as a sentence where it does not end as one.
func full(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") || strings.HasSuffix(text, "…") {
		return text
	}
	return text + "."
}

// made is when the report was made.
func (w *writer) made() time.Time { return made(w.s, w.o) }

func made(s *session.State, o Options) time.Time {
	if !o.Generated.IsZero() {
		return o.Generated
	}
	return s.LastAt
}

// created is when the report was made as its file says it: where the edition may not tell the day, the month's first.
func (w *writer) created() time.Time {
	t := w.made()
	if w.may.Days || t.IsZero() {
		return t
	}
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
}

// local puts a time into the zone of the report.
func (w *writer) local(t time.Time) time.Time { return t.In(w.made().Location()) }

// moment is a day with its time.
func (w *writer) moment(t time.Time) string {
	t = w.local(t)
	if !w.may.Days {
		return w.Month(t)
	}
	return w.T("report.moment", "{{.Date}} at {{.Time}}", say.Args{"Date": w.Date(t), "Time": w.Time(t)})
}

func (w *writer) hash() string {
	if w.s.Sealed != nil && w.s.Sealed.SHA256 != "" {
		return w.s.Sealed.SHA256
	}
	return w.o.Hash
}

func (w *writer) language() string {
	if l := w.Lang(); l != "en" {
		return l
	}
	return "en-GB"
}

func (w *writer) title() string {
	if w.s.Title != "" {
		return w.s.Title
	}
	return w.T("report.untitled", "Session without a title")
}

func (w *writer) runningHead() string {
	if w.may.Confidential {
		return w.T("report.running.confidential", "Confidential: {{.Title}}", say.Args{"Title": oneLine(w.title(), 60)})
	}
	return oneLine(w.title(), 80)
}

package report

import (
	"strconv"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// private is what only the facilitators may read: who said what, what may not be printed elsewhere and why, who came and went,
// and what they noted for themselves. What was undone and what was withdrawn is not in it.
func (w *writer) private() {
	w.h1("private", w.T("report.private", "For the facilitators only"))
	w.lead(w.T("report.private.lead", "This section says which seat said what. Do not pass it on, and keep it no longer than people were told."))
	w.privateSeats()
	w.privateIdeas()
	w.privateNotes()
	w.privateComings()
	w.privateHeads()
	w.privateStages()
	w.privateDebrief()
	w.privateHelp()
}

func (w *writer) clock(t time.Time) string { return w.Time(w.local(t)) }

func (w *writer) code(seat session.ID) string {
	if x := w.s.Seat(seat); x != nil && w.may.Seats {
		return x.Code
	}
	return "–"
}

// privateSeats is each seat with how often it was heard, so that a facilitator sees who had little room.
func (w *writer) privateSeats() {
	if len(w.s.Seats) == 0 {
		return
	}
	ideas, notes := map[session.ID]int{}, map[session.ID]int{}
	for _, x := range w.s.Ideas {
		if !x.Withdrawn {
			ideas[x.Seat]++
		}
	}
	for _, x := range w.s.Evidence {
		notes[x.Seat]++
	}
	w.h2("private-seats", w.T("report.private.seats", "Who was heard"))
	t := document.Table{RowHeads: true, Compact: true, Caption: w.T("report.private.seats.table", "Ideas and notes by seat, as far as it was noted who spoke"), Columns: []document.Column{
		{Title: w.T("report.private.seat", "Seat"), Width: 1},
		{Title: w.T("report.bands.role", "Role"), Width: 3},
		{Title: w.T("report.themes.ideas", "Ideas"), Align: document.Right},
		{Title: w.T("report.private.notes", "Notes"), Align: document.Right},
		{Title: w.T("report.private.quoted", "May be quoted"), Width: 1.4},
		{Title: w.T("report.private.there", "At the end"), Width: 1.4},
	}}
	for _, x := range w.s.Seats {
		there := w.T("report.private.here", "There")
		if x.Absent {
			there = w.T("report.private.gone", "Not there")
		}
		t.Rows = append(t.Rows, document.Cells(w.code(x.ID), w.dash(x.Band), strconv.Itoa(ideas[x.ID]), strconv.Itoa(notes[x.ID]), w.quotable(x), there))
	}
	w.table(t)
	if n := ideas[""]; n > 0 {
		w.small(w.N("report.private.nobody", n, "Of {{.N}} idea it was not noted who said it.", "Of {{.N}} ideas it was not noted who said them."))
	}
}

func (w *writer) quotable(x *session.Seat) string {
	switch yes, asked := x.Consent[session.QuoteConsent]; {
	case yes:
		return w.T("report.ratings.both.yes", "Yes")
	case asked:
		return w.T("report.ratings.both.no", "No")
	}
	return w.T("report.ratings.both.notsaid", "Not said")
}

func (w *writer) dash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

func (w *writer) privateIdeas() {
	t := document.Table{Compact: true, Caption: w.T("report.private.ideas.table", "Ideas and who said them"), Columns: []document.Column{
		{Title: w.T("report.col.no", "No."), Align: document.Right, Width: 0.65},
		{Title: w.T("report.private.seat", "Seat"), Width: 1},
		{Title: w.T("report.private.time", "Time"), Width: 1},
		{Title: w.T("report.col.idea", "Idea"), Width: 6},
	}}
	for _, x := range w.s.Ideas {
		if x.Withdrawn {
			continue
		}
		seat := w.code(x.Seat)
		if x.Group != "" {
			seat = x.Group
		}
		t.Rows = append(t.Rows, document.Cells(strconv.Itoa(x.Number), seat, w.clock(x.At), printed(x)))
	}
	if len(t.Rows) > 0 {
		w.h2("private-ideas", w.T("report.private.ideas", "Who said which idea"))
		w.add(t)
	}
}

// privateNotes lists every note with its seat, and what stands in the way of printing it elsewhere.
func (w *writer) privateNotes() {
	t := document.Table{Compact: true, Caption: w.T("report.private.notes.table", "Every note, and why some are not printed elsewhere"), Columns: []document.Column{
		{Title: w.T("report.private.seat", "Seat"), Width: 0.8},
		{Title: w.T("report.private.kind", "Kind"), Width: 1.6},
		{Title: w.T("report.private.note", "Note"), Width: 5},
		{Title: w.T("report.private.why", "Printed elsewhere"), Width: 2.4},
	}}
	for _, x := range w.s.Evidence {
		t.Rows = append(t.Rows, document.Cells(w.code(x.Seat), w.noteLabel(x.Kind), forPrint(x), w.hindrance(x)))
	}
	if len(t.Rows) > 0 && w.quoting() == Everything {
		w.h2("private-notes", w.T("report.private.notes.head", "All that was noted of the talk"))
		w.add(t)
	}
}

// hindrance says what stands in the way of printing a note.
func (w *writer) hindrance(x *session.Evidence) string {
	var why []string
	if x.Kind == session.Verbatim && !w.s.MayQuote(&session.Evidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Seat: x.Seat}}) {
		why = append(why, w.T("report.private.noconsent", "no consent to quote"))
	}
	if x.Hold {
		why = append(why, w.T("report.private.held", "held back"))
	}
	if x.Complete {
		why = append(why, w.T("report.private.incomplete", "to be completed"))
	}
	if len(why) == 0 {
		return w.T("report.ratings.both.yes", "Yes")
	}
	return w.T("report.private.not", "No: {{.Why}}", say.Args{"Why": why})
}

func (w *writer) privateComings() {
	if len(w.s.Comings) == 0 {
		return
	}
	w.h2("private-comings", w.T("report.private.comings", "Who came and went"))
	t := document.Table{Compact: true, Caption: w.T("report.private.comings.table", "Comings and goings after the start"), Columns: []document.Column{
		{Title: w.T("report.private.time", "Time")},
		{Title: w.T("report.private.seat", "Seat")},
		{Title: w.T("report.private.what", "What")},
		{Title: w.T("report.private.stage", "At"), Width: 4},
	}}
	for _, c := range w.s.Comings {
		what := w.T("report.private.left", "Left")
		if c.Here {
			what = w.T("report.private.came", "Came")
		}
		t.Rows = append(t.Rows, document.Cells(w.clock(c.At), w.code(c.Seat), what, w.stageName(c.Stage)))
	}
	w.table(t)
}

func (w *writer) privateHeads() {
	if len(w.s.HeadCounts) == 0 {
		return
	}
	var list []string
	for _, h := range w.s.HeadCounts {
		list = append(list, w.T("report.private.head", "{{.N}} at {{.Time}}", say.Args{"N": h.N, "Time": w.clock(h.At)}))
	}
	w.para(w.T("report.private.heads", "Heads counted: {{.List}}.", say.Args{"List": list}))
}

// stageName is a stage by its own name, or by the question put at it.
func (w *writer) stageName(id session.ID) string {
	for _, p := range w.prompts {
		if p.stage.ID == id {
			return oneLine(p.wording(), briefLabel)
		}
	}
	if x := w.s.Stage(id); x != nil && x.Name != "" {
		return x.Name
	} else if x != nil {
		return w.stageKind(x.Kind)
	}
	return "–"
}

func (w *writer) stageKind(k session.StageKind) string {
	switch k {
	case session.StageWelcome:
		return w.T("report.stage.welcome", "Welcome")
	case session.StagePrompt:
		return w.T("report.stage.prompt", "Question")
	case session.StageGrouping:
		return w.T("report.stage.grouping", "Grouping")
	case session.StagePoll:
		return w.T("report.stage.poll", "Vote")
	case session.StageFindings:
		return w.T("report.stage.findings", "Findings")
	case session.StageActions:
		return w.T("report.stage.actions", "Actions")
	case session.StageClose:
	}
	return w.T("report.stage.close", "Close")
}

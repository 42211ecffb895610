package report

import (
	"sort"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
	"folkmoot/session/report/layout"
)

// room is how much of a session a report of few pages may say.
type room struct {
	findings, votes, actions int
	text                     int // characters of a statement
}

// rooms from the largest to the smallest. What matters least gives way first: actions and votes before what the group
// concluded, and the length of texts before their number.
var rooms = []room{
	{25, 12, 25, 400}, {20, 12, 20, 240}, {16, 10, 14, 200}, {14, 8, 10, 160}, {12, 6, 8, 140}, {10, 5, 6, 120}, {8, 4, 5, 110}, {6, 3, 4, 100}, {5, 2, 3, 80}, {3, 1, 2, 60}, {1, 0, 0, 25},
}

// build writes the report. One that may have only so many pages is laid out, and says less until it fits.
func build(s *session.State, o Options, may Rights, laid layout.Result) document.Document {
	if may.Pages == 0 {
		return write(s, o, may, laid, room{})
	}
	f, err := faces(o.Font)
	if err != nil { // nothing will be laid out
		return write(s, o, may, laid, rooms[0])
	}
	best := write(s, o, may, laid, rooms[len(rooms)-1])
	sort.Search(len(rooms)-1, func(i int) bool {
		d := write(s, o, may, laid, rooms[i])
		fits := len(layout.Lay(d, f).Pages) <= may.Pages
		if fits {
			best = d
		}
		return fits
	})
	return best
}

// compact writes a report of few pages: without a cover, each section as short as there is room for.
func (w *writer) compact() {
	w.add(document.Heading{Level: 1, Text: oneLine(w.title(), min(longHeading, w.room.text)), ID: "top"})
	where := []string{editionKicker(w.o.Edition, w.Speaker), w.briefWhere()}
	if h := shortHash(w.hash()); h != "" {
		where = append(where, full(w.T("report.compact.file", "File {{.Hash}}", say.Args{"Hash": h})))
	}
	where[0] = full(where[0])
	w.small(where...)
	if w.s.Details.Sample {
		w.small(w.T("report.cover.sample", "This is a made-up example that comes with Folkmoot. No such meeting took place."))
	}
	if w.has(Brief) {
		w.lead(w.briefLead()...)
	}
	if w.has(Findings) {
		w.compactFindings()
	}
	if w.has(Votes) {
		w.compactVotes()
	}
	if w.has(Actions) {
		w.compactActions()
	}
	if w.has(Reading) {
		w.add(document.Heading{Level: 2, Text: w.T("report.compact.read", "How to read this")})
		limits := []string{w.T("report.limits.notlinked", "What people said and how they voted is not linked to names.")}
		if w.s.Phase() != session.Draft {
			limits = append([]string{w.T("report.caveat.brief", "These are views from one meeting on one day. They do not show how many people elsewhere hold them.")}, limits...)
		}
		w.small(append(limits, w.T("report.compact.full", "The full report says more of all of this."))...)
		w.unprintable()
	}
}

func (w *writer) compactFindings() {
	if len(w.s.Findings) == 0 {
		w.compactThemes()
		return
	}
	w.add(document.Heading{Level: 2, Text: w.T("report.brief.findings", "What the group concluded")})
	w.para(w.compactConfirmed())
	list := document.List{Numbered: true}
	for _, f := range w.s.Findings[:min(len(w.s.Findings), w.room.findings)] {
		list.Items = append(list.Items, document.Item{Runs: w.findingRuns(f, w.room.text)})
	}
	w.add(list)
	w.compactMore(len(w.s.Findings) - len(list.Items))
}

// compactThemes stands in for findings where the group has written none.
func (w *writer) compactThemes() {
	list := document.List{}
	for _, t := range w.bySize() {
		if n := len(w.s.IdeasUnder(t.ID)); n > 0 && len(list.Items) < min(briefFindings, w.room.findings) {
			list.Items = append(list.Items, document.Item{Runs: document.Text(w.T("report.brief.theme", "{{.Theme}}: {{.Ideas}}", say.Args{"Theme": oneLine(w.themeName(t), w.room.text), "Ideas": w.ideas(n)}))})
		}
	}
	if len(list.Items) > 0 {
		w.add(document.Heading{Level: 2, Text: w.briefThemesHead()}, list)
	}
}

// compactConfirmed says whether the group agreed to what follows.
func (w *writer) compactConfirmed() string {
	switch c := w.s.Confirmed; {
	case c == nil:
		return ""
	case c.Confirmed && c.Corrections != "":
		return w.T("report.brief.corrected", "The group confirmed the summary when it was read out, with corrections.")
	case c.Confirmed:
		return w.T("report.confirmed", "The group confirmed the summary when it was read out.")
	}
	return w.T("report.unconfirmed", "The group did not confirm the summary when it was read out.")
}

func (w *writer) compactVotes() {
	list := document.List{}
	closed := w.s.ClosedPolls()
	for _, p := range closed[:min(len(closed), w.room.votes)] {
		list.Items = append(list.Items, document.Item{Runs: []document.Run{
			{Text: full(oneLine(w.counted(p).Question, w.room.text)), Bold: true}, {Text: " " + oneLine(w.topSentence(p), 3*w.room.text)},
		}})
	}
	open := ""
	if w.s.OpenPoll() != nil {
		open = w.openPoll()
	}
	if len(closed) == 0 && open == "" {
		return
	}
	w.add(document.Heading{Level: 2, Text: w.T("report.brief.votes.head", "How people voted")})
	if len(list.Items) > 0 {
		w.add(list)
	}
	w.compactMore(len(closed) - len(list.Items))
	w.para(open)
}

func (w *writer) compactActions() {
	if len(w.s.Actions) == 0 {
		return
	}
	w.add(document.Heading{Level: 2, Text: w.T("report.compact.actions", "What happens next")})
	list := document.List{}
	for _, a := range w.s.Actions[:min(len(w.s.Actions), w.room.actions)] {
		list.Items = append(list.Items, document.Item{Runs: w.actionRuns(a)})
	}
	if len(list.Items) > 0 {
		w.add(list)
	}
	w.compactMore(len(w.s.Actions) - len(list.Items))
}

// actionRuns is "Head of service: Answer each idea in a line. By 12 December."
func (w *writer) actionRuns(a *session.Action) []document.Run {
	var runs []document.Run
	if a.Who != "" && w.may.Owners {
		runs = append(runs, document.Run{Text: w.T("report.note.label", "{{.Label}}:", say.Args{"Label": oneLine(a.Who, min(w.room.text, 80))}) + " ", Bold: true})
	}
	text := full(oneLine(a.What, w.room.text))
	if a.ByWhen != "" {
		text = join(text, w.T("report.compact.by", "By when: {{.When}}", say.Args{"When": full(oneLine(a.ByWhen, min(w.room.text, 80)))}))
	}
	return append(runs, document.Run{Text: text})
}

// compactMore owns up to what there was no room for.
func (w *writer) compactMore(n int) {
	if n > 0 {
		w.small(w.N("report.compact.more", n, "{{.N}} more stands in the full report.", "{{.N}} more stand in the full report."))
	}
}

// findingRuns is a finding with who should act and how many people voted for it.
func (w *writer) findingRuns(f *session.Finding, most int) []document.Run {
	runs := document.Bold(full(oneLine(f.Statement, most)))
	var rest []string
	if f.Who != "" {
		rest = append(rest, w.T("report.brief.who", "To act: {{.Who}}", say.Args{"Who": full(oneLine(f.Who, min(most, briefOption)))}))
	}
	if m := w.measure(f); m != "" {
		rest = append(rest, w.T("report.brief.measure", "{{.People}} voted for it.", say.Args{"People": m}))
	}
	if f.However != "" {
		rest = append(rest, w.T("report.compact.however", "However: {{.Text}}", say.Args{"Text": full(oneLine(strings.TrimSpace(f.However), most))}))
	}
	if len(rest) > 0 {
		runs = append(runs, document.Run{Text: " " + join(rest...)})
	}
	return runs
}

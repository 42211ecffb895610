package report

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// What the summary holds at most, so that it stays on one page whatever was written.
const (
	briefFindings  = 5
	briefVotes     = 3
	briefStatement = 110
	briefOption    = 60

	// briefLines is how many lines of the page the purpose, the findings, the votes and the actions share; the findings take
	// most of them at most.
	briefLines   = 17
	findingLines = 12
	// moreLines is the room of the sentence that says how many more there are.
	moreLines = 2
)

// lines guesses how many lines a text takes: about 68 characters each, fewer of bold ones.
func lines(runs []document.Run) int {
	const line = 68
	wide := 0
	for _, r := range runs {
		n := len([]rune(r.Text)) * 100
		if r.Bold {
			n = n * 112 / 100
		}
		wide += n
	}
	return (wide + line*100 - 1) / (line * 100)
}

// inBrief is a page that can be handed out by itself.
func (w *writer) inBrief() {
	w.h1("brief", w.T("report.brief", "In brief"))
	w.small(w.briefWhere())
	why, next := w.why(), w.next()
	w.inRuns(why)
	w.lead(w.briefLead()...)
	used, room := 0, briefLines-lines(why)-lines(next)
	if len(w.s.Findings) > 0 {
		used = w.briefFindings(room)
	} else {
		used = w.briefThemes()
	}
	w.briefVotes(room - used)
	w.inRuns(next)
	w.para(w.briefRest()...)
	if w.s.Phase() != session.Draft {
		w.small(w.T("report.caveat.brief", "These are views from one meeting on one day. They do not show how many people elsewhere hold them."))
	}
}

// briefWhere is who met, where and when, so that the page stands alone.
func (w *writer) briefWhere() string {
	var parts []string
	for _, p := range []string{w.subtitle(), w.organisation(), w.date()} {
		if p != "" {
			parts = append(parts, oneLine(p, briefOption))
		}
	}
	return full(strings.Join(parts, w.T("list.comma", ", ")))
}

func (w *writer) briefLead() []string {
	if w.s.Phase() == session.Draft && len(w.s.Shown()) == 0 {
		return []string{
			w.T("report.brief.draft", "This session has been prepared and has not begun."),
			w.N("report.brief.plan", len(w.prompts), "Its agenda has {{.N}} prompt and {{.Minutes}} planned minutes.", "Its agenda has {{.N}} prompts and {{.Minutes}} planned minutes.",
				say.Args{"Minutes": w.s.PlannedMinutes()}),
		}
	}
	return []string{w.briefMeeting(), w.briefIdeas(), w.briefPolls()}
}

func (w *writer) briefMeeting() string {
	if w.s.Phase() == session.Draft {
		return w.T("report.brief.unbegun", "This session has not begun.")
	}
	a := say.Args{"People": capital(w.cameN()), "Time": w.spent(), "Prompts": w.N("report.brief.prompts", w.put(), "{{.N}} prompt", "{{.N}} prompts")}
	if w.people.took == 0 {
		return w.T("report.brief.session", "This was a session of {{.Time}} with {{.Prompts}}.", a)
	}
	return w.T("report.brief.people", "{{.People}} took part in a session of {{.Time}} with {{.Prompts}}.", a)
}

func (w *writer) briefIdeas() string {
	n := len(w.s.Shown())
	if n == 0 {
		if evidence := w.briefEvidence(); evidence != "" {
			return evidence
		}
		return w.T("report.brief.noideas", "No ideas have been written down.")
	}
	themes, in := w.grouped()
	if themes == 0 {
		return w.N("report.brief.ideas", n, "{{.N}} idea was written down.", "{{.N}} ideas were written down.")
	}
	a := say.Args{"In": in, "Themes": w.N("report.themes.count", themes, "{{.N}} theme", "{{.N}} themes")}
	if in == n {
		return w.N("report.brief.allgrouped", n, "{{.N}} idea was written down and grouped into {{.Themes}}.", "{{.N}} ideas were written down and grouped into {{.Themes}}.", a)
	}
	return w.N("report.brief.grouped", n, "{{.N}} idea was written down, and {{.In}} of them grouped into {{.Themes}}.", "{{.N}} ideas were written down, and {{.In}} of them grouped into {{.Themes}}.", a)
}

func (w *writer) briefPolls() string {
	n := len(w.s.ClosedPolls())
	if n == 0 {
		return ""
	}
	if w.byHand() {
		return w.N("report.brief.votes", n, "{{.N}} vote was taken.", "{{.N}} votes were taken.")
	}
	return w.N("report.brief.polls", n, "{{.N}} secret vote was taken.", "{{.N}} secret votes were taken.")
}

// briefFindings gives the first findings and tells how many lines they take.
func (w *writer) briefFindings(room int) (used int) {
	w.add(document.Heading{Level: 2, Text: w.T("report.brief.findings", "What the group concluded")})
	list := document.List{Numbered: true}
	for i, f := range w.s.Findings {
		if len(list.Items) == briefFindings {
			break
		}
		runs := document.Bold(full(oneLine(f.Statement, briefStatement)))
		var rest []string
		if f.Who != "" {
			rest = append(rest, w.T("report.brief.who", "To act: {{.Who}}", say.Args{"Who": full(oneLine(f.Who, briefOption))}))
		}
		if m := w.measure(f); m != "" {
			rest = append(rest, w.T("report.brief.measure", "{{.People}} voted for it.", say.Args{"People": m}))
		}
		if len(rest) > 0 {
			runs = append(runs, document.Run{Text: " " + join(rest...)})
		}
		n := lines(runs)
		most := min(room, findingLines)
		if i < len(w.s.Findings)-1 {
			most = min(room-moreLines, findingLines)
		}
		if used+n > most {
			break
		}
		used += n
		list.Items = append(list.Items, document.Item{Runs: runs})
	}
	w.add(list)
	if more := len(w.s.Findings) - len(list.Items); more > 0 {
		w.para(w.N("report.brief.more", more, "{{.N}} more stands further on.", "{{.N}} more stand further on."))
		used += moreLines
	}
	return used
}

// briefThemes stands in for findings where the group has written none.
func (w *writer) briefThemes() (used int) {
	var items []string
	for _, t := range w.bySize() {
		holds, n := w.ideas, len(w.s.IdeasUnder(t.ID))
		if len(w.s.Shown()) == 0 {
			holds, n = func(int) string { return w.themeHolds(t) }, w.evidenceUnder(t)
		}
		if n > 0 && len(items) < briefFindings {
			items = append(items, w.T("report.brief.theme", "{{.Theme}}: {{.Ideas}}", say.Args{"Theme": oneLine(w.themeName(t), briefStatement), "Ideas": holds(n)}))
			used += lines(document.Text(items[len(items)-1]))
		}
	}
	if len(items) > 0 {
		w.add(document.Heading{Level: 2, Text: w.briefThemesHead()}, document.List{Items: document.Items(items...)})
	}
	return used
}

func (w *writer) briefThemesHead() string {
	if len(w.s.Shown()) == 0 {
		return w.T("report.themes", "Themes")
	}
	return w.T("report.brief.themes", "The largest themes")
}

// briefRest tells what else came of the session, in a sentence each.
func (w *writer) briefRest() []string {
	var out []string
	if c := w.s.Confirmed; c != nil && c.Confirmed && c.Corrections != "" {
		out = append(out, w.T("report.brief.corrected", "The group confirmed the summary when it was read out, with corrections."))
	} else if c != nil && c.Confirmed {
		out = append(out, w.confirmed())
	} else if c != nil {
		out = append(out, w.T("report.unconfirmed", "The group did not confirm the summary when it was read out."))
	}
	if n := len(w.s.Parking); n > 0 {
		out = append(out, w.N("report.brief.parked", n, "{{.N}} matter was put into the parking lot.", "{{.N}} matters were put into the parking lot."))
	}
	if w.s.OpenPoll() != nil {
		out = append(out, w.openPoll())
	}
	return out
}

func (w *writer) caveat() string {
	if w.people.took == 1 {
		return w.T("report.caveat.one", "These are the views of one person on one day. They show that a view is held and why. They do not show how many people elsewhere hold it.")
	}
	return w.T("report.caveat", "These are the views of the people in the room on one day. They show which views there are and the reasons for them. They do not show how many people elsewhere hold them.")
}

// byHand reports whether hands were counted in a vote, which is then no secret one.
func (w *writer) byHand() bool {
	return slices.ContainsFunc(w.s.ClosedPolls(), func(p *session.Poll) bool { return p.Hands.People > 0 })
}

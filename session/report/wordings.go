package report

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
)

// kind names the meeting, as it stands at the start of a sentence.
func (w *writer) kind() string {
	switch k := w.s.Details.Kind; k {
	case session.FocusGroup:
		return w.T("report.kind.focus", "Focus group")
	case session.DiscussionGroup:
		return w.T("report.kind.discussion", "Discussion group")
	case session.Interview:
		return w.T("report.kind.interview", "Interview")
	case session.Seminar:
		return w.T("report.kind.seminar", "Seminar")
	case "":
		return w.T("report.kind.session", "Session")
	default:
		return capital(k)
	}
}

// asked says how a prompt was put.
func (w *writer) asked(p *prompt) string {
	switch p.fate() {
	case worded:
		return w.T("report.asked.worded", "Asked as worded.")
	case adapted:
		return w.T("report.asked.adapted", "Adapted.")
	case skipped:
		return w.T("report.asked.skipped", "Skipped.")
	case put:
		return w.T("report.asked.put", "Asked.")
	case unreached:
	}
	return w.T("report.asked.unreached", "Not reached.")
}

func (w *writer) promptType(t framework.PromptType) string {
	switch t {
	case framework.Opening:
		return w.T("report.type.opening", "Opening question")
	case framework.Introductory:
		return w.T("report.type.introductory", "Introductory question")
	case framework.Transition:
		return w.T("report.type.transition", "Transition question")
	case framework.Key:
		return w.T("report.type.key", "Key question")
	case framework.Ending:
		return w.T("report.type.ending", "Ending question")
	}
	return w.T("report.type.other", "Question")
}

// noteLabel names a kind of note, so that what a participant said stays apart from what others made of it.
func (w *writer) noteLabel(k session.EvidenceKind) string {
	switch k {
	case session.Paraphrase:
		return w.T("report.note.paraphrase", "In other words")
	case session.Observation:
		return w.T("report.note.observation", "Observed")
	case session.Comment:
		return w.T("report.note.comment", "Facilitator's comment")
	case session.Decision:
		return w.T("report.note.decision", "Decided")
	case session.Verbatim:
	}
	return w.T("report.note.verbatim", "Said")
}

func (w *writer) disposition(x *session.ParkedItem) string {
	switch x.Disposition {
	case session.TakenUp:
		return w.T("report.parked.taken", "Taken up in the session")
	case session.PassedOn:
		if x.Owner != "" && w.may.Owners {
			return w.T("report.parked.passed-to", "Passed on to {{.Owner}}", say.Args{"Owner": x.Owner})
		}
		return w.T("report.parked.passed", "Passed on")
	case session.Later:
		return w.T("report.parked.later", "Kept for a later session")
	case session.LetGo:
		return w.T("report.parked.let-go", "Let go")
	}
	return w.T("report.parked.open", "Not settled yet")
}

// themeName is a theme's title, or its sign as long as it has none.
func (w *writer) themeName(t *session.Theme) string {
	if t.Title != "" {
		return t.Title
	}
	return w.T("report.theme.untitled", "Theme {{.Tag}}, not named yet", say.Args{"Tag": t.Tag})
}

func (w *writer) quoted(text string) string {
	return w.T("report.quoted", "“{{.Text}}”", say.Args{"Text": text})
}

func (w *writer) dots(n int) string { return w.N("report.dots", n, "{{.N}} dot", "{{.N}} dots") }

func (w *writer) ideas(n int) string { return w.N("report.ideas", n, "{{.N}} idea", "{{.N}} ideas") }

func (w *writer) peopleN(n int) string {
	return w.N("report.people", n, "{{.N}} person", "{{.N}} people")
}

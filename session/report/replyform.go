package report

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// missedLines is how many lines there are for what the report missed.
const missedLines = 6

// replyForm is a form on which a person says whether what is written here fits. Every finding and theme has a sign of its own,
// F1 or T1, so that what comes back can be keyed.
func (w *writer) replyForm() {
	if len(w.s.Findings) == 0 && len(w.replyThemes()) == 0 {
		return
	}
	w.add(document.PageBreak{})
	w.h1("reply", w.T("report.reply", "Does this fit what you said?"))
	w.para(w.T("report.reply.lead", "Tick one box for each line, and write what should be put right. You need not answer every line, and you need not give your name."))
	w.replyTo()
	if len(w.s.Findings) > 0 {
		w.h2("reply-findings", w.T("report.reply.findings", "What the group concluded"))
		for i, f := range w.s.Findings {
			w.replyLine("F"+strconv.Itoa(i+1), oneLine(f.Statement, longHeading), 2)
		}
	}
	if themes := w.replyThemes(); len(themes) > 0 {
		w.h2("reply-themes", w.T("report.reply.themes", "The themes"))
		for i, t := range themes {
			w.replyLine("T"+strconv.Itoa(i+1), oneLine(w.themeName(t), longHeading), 1)
		}
	}
	w.h2("reply-missed", w.T("report.reply.more", "Anything else"))
	w.add(document.Together{Blocks: []document.Block{document.Answer{Lines: missedLines, Prompt: w.T("report.reply.missed", "What did we miss?")}}})
}

// replyTo says where the form goes and until when. What nobody has noted is left to fill in.
func (w *writer) replyTo() {
	facts := []document.Fact{{Label: w.T("report.reply.session", "Session"), Value: oneLine(w.title(), briefLabel)}}
	if h := shortHash(w.hash()); h != "" {
		facts = append(facts, document.Fact{Label: w.T("report.fact.file", "File"), Value: h})
	}
	to := w.s.Information.Contact
	if to != "" {
		facts = append(facts, document.Fact{Label: w.T("report.reply.to", "Send it to"), Value: to})
	}
	w.add(document.Facts{Facts: facts})
	if to == "" {
		w.add(document.Answer{Lines: 1, Prompt: w.T("report.reply.to.blank", "Send it to:")})
	}
	w.add(document.Answer{Lines: 1, Prompt: w.T("report.reply.by", "Please answer by:")})
}

func (w *writer) replyLine(sign, text string, lines int) {
	w.add(document.Together{Blocks: []document.Block{document.Answer{
		Label: w.T("report.reply.line", "{{.Sign}}: {{.Text}}", say.Args{"Sign": sign, "Text": text}),
		Ticks: []string{
			w.T("report.reply.fits", "fits"), w.T("report.reply.partly", "partly"), w.T("report.reply.not", "does not fit"), w.T("report.reply.cannot", "cannot say"),
		},
		Lines: lines, Prompt: w.T("report.reply.comment", "Comment:"),
	}}})
}

// replyThemes are the themes that people are asked about: those that hold something.
func (w *writer) replyThemes() []*session.Theme {
	var out []*session.Theme
	if !w.has(Themes) {
		return nil
	}
	for _, t := range w.s.TopThemes() {
		if len(w.s.IdeasUnder(t.ID)) > 0 || w.evidenceUnder(t) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// underThemesOnly reports whether all that was said can be read under themes.
func (w *writer) underThemesOnly() bool {
	themes, _ := w.grouped()
	return themes > 0
}

// inTheirWords gives what was said at a prompt and stands under no theme, where the prompts have no section of their own.
func (w *writer) inTheirWords() {
	if w.has(Said) || !w.may.Once {
		return
	}
	if rest := w.notes(func(x *session.Evidence) bool { return w.s.Theme(x.Theme) == nil }); len(rest) > 0 {
		w.h2("said-words", w.T("report.said.words", "In people’s words"))
		w.noteList(rest)
	}
}

package report

import (
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// appendixHead opens the appendix before its first part.
func (w *writer) appendixHead() {
	if w.appendix {
		return
	}
	w.appendix, w.sub = true, 0
	w.add(document.PageBreak{}, document.Heading{Level: 1, Number: "A", Text: w.T("report.appendix", "Appendix"), ID: "appendix"})
}

// allPrompts is the guide of the session: each prompt as it was asked, with its probes.
func (w *writer) allPrompts() {
	if len(w.prompts) == 0 {
		return
	}
	title := w.T("report.all.prompts", "The prompts as asked")
	if w.s.Phase() == session.Draft {
		title = w.T("report.all.planned", "The prompts")
	}
	w.h2("prompts", title)
	for _, p := range w.prompts {
		head := oneLine(p.wording(), longHeading)
		blocks := []document.Block{document.Heading{Level: 3, Number: strconv.Itoa(p.n), Text: head}}
		if head != strings.Join(strings.Fields(p.wording()), " ") {
			blocks = append(blocks, document.Paragraph{Runs: document.Text(p.wording())})
		}
		if second := w.secondRuns(w.s.Second(session.OfPrompt, p.prompt.ID)); second != nil && p.wording() == p.prompt.Text {
			blocks = append(blocks, document.Paragraph{Runs: second})
		}
		blocks = append(blocks, document.Paragraph{Weight: document.Small, Runs: document.Text(join(w.aboutPrompt(p)...))})
		if len(p.prompt.Probes) > 0 {
			blocks = append(blocks, document.List{Items: document.Items(p.prompt.Probes...)})
		}
		w.add(document.Together{Blocks: blocks})
	}
}

// aboutPrompt says what kind of prompt it is, how it was put and how long it took.
func (w *writer) aboutPrompt(p *prompt) []string {
	about := []string{full(w.promptType(p.prompt.Type))}
	if w.s.Phase() != session.Draft {
		about = append(about, w.asked(p))
	}
	if p.wording() != p.prompt.Text {
		about = append(about, w.T("report.said.adapted", "The framework words it: “{{.Text}}”", say.Args{"Text": p.prompt.Text}))
	}
	if took := w.taken(p); took != "" {
		return append(about, took)
	}
	return append(about, w.N("report.planned", p.stage.Minutes+p.stage.Extended, "{{.N}} minute planned.", "{{.N}} minutes planned."))
}

// allIdeas lists every idea that was not withdrawn, with its first wording where another one is shown.
func (w *writer) allIdeas() {
	shown := w.s.Shown()
	if len(shown) == 0 && len(w.s.Ideas) == 0 {
		return
	}
	w.h2("ideas", w.T("report.all.ideas", "Every idea"))
	w.small(w.withdrawn())
	if len(shown) == 0 {
		return
	}
	w.para(w.T("report.all.ideas.where", "The prompt and the theme of an idea are given by their sections in this report."))
	t := document.Table{Compact: true, Caption: w.T("report.all.ideas.caption", "Ideas by number"), Columns: []document.Column{
		{Title: w.T("report.col.no", "No."), Align: document.Right, Width: 0.65},
		{Title: w.T("report.col.idea", "Idea"), Width: 7.2},
		{Title: w.T("report.col.prompt", "Prompt"), Width: 1.1},
		{Title: w.T("report.col.theme", "Theme"), Width: 1.1},
	}}
	for _, x := range shown {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			{Runs: document.Text(strconv.Itoa(x.Number))},
			{Runs: document.Text(w.wordings(x))},
			{Runs: w.promptOf(x).link()},
			{Runs: w.place[x.Theme].link()},
		}})
	}
	w.add(t)
}

// promptOf is the section of the prompt that an idea answers, or that of all other ideas.
func (w *writer) promptOf(x *session.Idea) section {
	if w.isPrompt(x.Stage) {
		return w.place[x.Stage]
	}
	return w.elsewhere
}

// wordings gives an idea with its other wordings, and with those of the ideas merged into it by their numbers.
func (w *writer) wordings(x *session.Idea) string {
	var text strings.Builder
	text.WriteString(w.ownWordings(x))
	if said := w.saidBy(x); said != "" {
		text.WriteString("\n" + said)
	}
	for _, m := range w.s.Together(x)[1:] {
		text.WriteString("\n" + w.T("report.idea.merged", "No. {{.Number}} says the same: {{.Text}}", say.Args{"Number": m.Number, "Text": w.ownWordings(m)}))
	}
	return text.String()
}

// ownWordings gives an idea with its other wordings. Where it was redacted, none of them goes out.
func (w *writer) ownWordings(x *session.Idea) string {
	text := printed(x)
	if x.Redaction != "" || !w.may.Wordings {
		return text
	}
	if x.Display != "" && x.Display != x.First {
		text += "\n" + w.T("report.idea.first", "First worded: {{.Text}}", say.Args{"Text": x.First})
	}
	if x.Translation != "" {
		text += "\n" + w.T("report.idea.translation", "In translation: {{.Text}}", say.Args{"Text": x.Translation})
	}
	return text
}

func (w *writer) glossary() {
	if len(w.s.Framework.Glossary) == 0 {
		return
	}
	w.h2("words", w.T("report.words", "What the words mean"))
	list := document.List{}
	for _, t := range w.s.Framework.Glossary {
		list.Items = append(list.Items, document.Item{Runs: []document.Run{{Text: t.Word + ". ", Bold: true}, {Text: full(t.Meaning)}}})
	}
	w.add(list)
}

// file tells which file the report was made from, and how to check it.
func (w *writer) file() {
	start := len(w.blocks)
	defer func() { // the heading on one page and half a hash on the next would be waste
		w.blocks = append(w.blocks[:start:start], document.Together{Blocks: slices.Clone(w.blocks[start:])})
	}()
	w.h2("file", w.T("report.file", "The file"))
	made := ""
	if !w.made().IsZero() {
		made = w.T("report.file.made", "This report shows the session as it stood on {{.Moment}}.", say.Args{"Moment": w.moment(w.made())})
	}
	with := ""
	if w.o.AppVersion != "" {
		with = w.T("report.file.version", "It was made with Folkmoot {{.Version}}.", say.Args{"Version": w.o.AppVersion})
	}
	w.para(made, with)
	hash := w.hash()
	switch {
	case w.s.Sealed != nil && hash == "":
		w.para(w.T("report.file.sealed.only", "The session was sealed on {{.Moment}}.", say.Args{"Moment": w.moment(w.s.Sealed.At)}))
	case w.s.Sealed != nil:
		w.para(w.N("report.file.sealed", w.s.Sealed.Count, "The session was sealed on {{.Moment}}. The seal covers the file's header and {{.N}} record.",
			"The session was sealed on {{.Moment}}. The seal covers the file's header and {{.N}} records.", say.Args{"Moment": w.moment(w.s.Sealed.At)}),
			w.T("report.file.check", "The command “folkmoot check” tells whether a file still matches its seal."))
	case hash != "":
		w.para(w.T("report.file.open", "The session is not sealed. The hash covers the file as it stood when the report was made, and changes with the next action."))
	default:
		w.para(w.T("report.file.none", "The session is not sealed, so there is no hash to check it against."))
	}
	for _, r := range w.s.Reopened {
		why := ""
		if r.Why != "" {
			why = w.T("report.file.why", "The reason given: {{.Why}}", say.Args{"Why": full(r.Why)})
		}
		w.para(w.T("report.file.reopened", "It had been sealed before and was reopened on {{.Moment}}.", say.Args{"Moment": w.moment(r.At)}), why)
	}
	if hash != "" {
		w.small(w.T("report.file.hash", "SHA-256: {{.Hash}}", say.Args{"Hash": hash}))
	}
}

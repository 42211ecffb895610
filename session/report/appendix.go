package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report/document"
)

func (w *writer) appendices() {
	w.appendix, w.sub = true, 0
	w.add(document.PageBreak{}, document.Heading{Level: 1, Number: "A", Text: w.T("report.appendix", "Appendix"), ID: "appendix"})
	if !w.o.Without.Prompts {
		w.allPrompts()
	}
	if !w.o.Without.Ideas {
		w.allIdeas()
	}
	if !w.o.Without.Ballots {
		w.allBallots()
	}
	if !w.o.Without.Words {
		w.glossary()
	}
	w.file()
}

// allPrompts is the guide of the session: each prompt as the framework words it, with its probes.
func (w *writer) allPrompts() {
	if len(w.prompts) == 0 {
		return
	}
	w.h2("prompts", w.T("report.all.prompts", "The prompts as worded"))
	for _, p := range w.prompts {
		about := []string{full(w.promptType(p.prompt.Type)), w.asked(p), w.N("report.planned", p.stage.Minutes+p.stage.Extended, "{{.N}} minute planned.", "{{.N}} minutes planned.")}
		if p.stage.Visited && p.fate() != skipped {
			about = append(about, w.T("report.taken", "It took {{.Time}}.", say.Args{"Time": p.stage.Elapsed(w.s.LastAt)}))
		}
		blocks := []document.Block{
			document.Heading{Level: 3, Number: strconv.Itoa(p.n), Text: p.prompt.Text},
			document.Paragraph{Weight: document.Small, Runs: document.Text(join(about...))},
		}
		if len(p.prompt.Probes) > 0 {
			blocks = append(blocks, document.List{Items: document.Items(p.prompt.Probes...)})
		}
		w.add(document.Together{Blocks: blocks})
	}
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
	if x.Redaction != "" {
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

// few is how many ballots there must be before nobody could guess whose is whose.
const few = 5

// allBallots prints the sealed ballots, so that every count can be checked. Their order is that of their bytes.
func (w *writer) allBallots() {
	closed := w.s.ClosedPolls()
	if len(closed) == 0 {
		return
	}
	w.h2("ballots", w.T("report.all.ballots", "The sealed ballots"))
	w.para(w.T("report.ballots.lead", "A ballot names no person and no time. The ballots are sorted, so their order tells nothing about who voted when. The letters are the keys in the table of each count."))
	for _, p := range closed {
		w.ballots(p)
	}
}

func (w *writer) ballots(p *session.Poll) {
	key := map[string]string{}
	rank := map[string]int{}
	for i, r := range p.Tally.Rows {
		key[r.Option.ID], rank[r.Option.ID] = letter(i), i
	}
	w.add(document.Heading{Level: 3, Text: oneLine(p.Question, longHeading)})
	if len(p.Ballots) < few {
		w.small(w.N("report.ballots.few", len(p.Ballots), "There is only {{.N}} ballot. Somebody who was there will know whose it is.",
			"There are only {{.N}} ballots. Somebody who was there may guess whose is whose."))
	}
	t := document.Table{Compact: true, Caption: w.N("report.ballots.caption", len(p.Ballots), "{{.N}} ballot", "{{.N}} ballots"), Columns: []document.Column{
		{Title: w.T("report.ballots.marks", "Dots by option"), Width: 4},
		{Title: w.T("report.ballots.used", "Dots given"), Align: document.Right, Width: 1.2},
		{Title: w.T("report.ballots.alike", "Ballots alike"), Align: document.Right, Width: 1.4},
	}}
	// Ballots that say the same stand together: they cannot be told apart anyway.
	alike := map[string]int{}
	var rows []document.Row
	for _, b := range p.Ballots {
		marks := w.marks(b, key, rank)
		if alike[marks]++; alike[marks] == 1 {
			rows = append(rows, document.Cells(marks, strconv.Itoa(b.Used()), ""))
		}
	}
	for _, r := range rows {
		r.Cells[2] = document.Cell{Runs: document.Text(strconv.Itoa(alike[document.Plain(r.Cells[0].Runs)]))}
		t.Rows = append(t.Rows, r)
	}
	w.add(t)
	if p.Hash != "" {
		w.small(w.T("report.ballots.hash", "SHA-256 of the sorted ballots: {{.Hash}}", say.Args{"Hash": p.Hash}))
	}
}

func (w *writer) marks(b poll.Ballot, key map[string]string, rank map[string]int) string {
	switch {
	case b.Spoilt:
		return w.T("report.ballot.spoilt", "Spoilt")
	case b.Blank():
		return w.T("report.ballot.blank", "Blank")
	}
	var ids []string
	for id, m := range b.Marks {
		if m > 0 {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(rank[a], rank[b]), cmp.Compare(a, b)) })
	var text strings.Builder
	for i, id := range ids {
		if i > 0 {
			text.WriteString(w.T("list.comma", ", "))
		}
		text.WriteString(w.T("report.ballot.mark", "{{.Key}} {{.Dots}}", say.Args{"Key": key[id], "Dots": b.Marks[id]}))
	}
	return text.String()
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

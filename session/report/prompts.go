package report

import (
	"strconv"
	"strings"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/report/document"
)

// fate is what became of a prompt.
type fate int

const (
	unreached fate = iota
	put            // asked; nobody noted in which words
	worded
	adapted
	skipped
)

// prompt is a prompt of the agenda with what was said to it.
type prompt struct {
	n      int
	stage  *session.Stage
	prompt framework.Prompt
	factor framework.Factor
	ideas  []*session.Idea
	moved  []*session.Idea // said to it, and printed with an idea from elsewhere
	notes  []*session.Evidence
}

// quiet reports that nothing was written down for a prompt.
func (p *prompt) quiet() bool { return len(p.ideas)+len(p.moved)+len(p.notes) == 0 }

// elsewhere counts what was written down for a prompt and stands under a theme.
func (p *prompt) elsewhere(w *writer) int { return w.underThemes(p.stage.ID) }

func (p *prompt) fate() fate {
	switch p.stage.Asked {
	case session.AskedAsWorded:
		return worded
	case session.AskedAdapted:
		return adapted
	case session.AskedSkipped:
		return skipped
	}
	if p.stage.Visited {
		return put
	}
	return unreached
}

// wording is the question as it was put to the group.
func (p *prompt) wording() string {
	if p.fate() == adapted && p.stage.Adapted != "" {
		return p.stage.Adapted
	}
	return p.prompt.Text
}

func (w *writer) readPrompts() {
	for _, st := range w.s.Agenda {
		pr, fac, ok := w.s.PromptOf(st.ID)
		if !ok {
			continue
		}
		p := &prompt{n: len(w.prompts) + 1, stage: st, prompt: pr, factor: fac, ideas: w.s.IdeasOf(st.ID), moved: w.saidElsewhere(st.ID)}
		p.notes = w.notes(func(x *session.Evidence) bool { return x.Stage == st.ID && w.s.Theme(x.Theme) == nil })
		w.prompts = append(w.prompts, p)
	}
}

// notes lists the notes that may be printed, besides those that stand under a finding; of an interview everything stands under
// its themes too.
func (w *writer) notes(wanted func(*session.Evidence) bool) []*session.Evidence {
	var out []*session.Evidence
	if w.quoting() == NoQuotes {
		return nil
	}
	for _, x := range w.s.Evidence {
		if w.mayPrint(x) && (!w.findings[x.ID] || w.interview()) && wanted(x) {
			out = append(out, x)
		}
	}
	return out
}

// spent is the time taken over all stages, up to the last record.
func (w *writer) spent() time.Duration {
	var d time.Duration
	for _, x := range w.s.Agenda {
		d += x.Elapsed(w.s.LastAt)
	}
	return d
}

// fates counts the prompts by what became of them.
func (w *writer) fates() map[fate]int {
	n := map[fate]int{}
	for _, p := range w.prompts {
		n[p.fate()]++
	}
	return n
}

func (w *writer) put() int { return len(w.prompts) - w.fates()[skipped] - w.fates()[unreached] }

// promptCount is the sentence "9 prompts: 7 asked as worded, 1 adapted, 1 skipped."
func (w *writer) promptCount() string {
	if len(w.prompts) == 0 {
		return w.T("report.prompts.none", "The agenda has no prompts.")
	}
	n := w.fates()
	if n[unreached] == len(w.prompts) {
		return w.N("report.prompts.plain", len(w.prompts), "It has {{.N}} prompt.", "It has {{.N}} prompts.")
	}
	var parts []string
	for _, f := range []struct {
		n    int
		text string
	}{
		{n[worded], w.N("report.fate.worded", n[worded], "{{.N}} asked as worded", "{{.N}} asked as worded")},
		{n[adapted], w.N("report.fate.adapted", n[adapted], "{{.N}} adapted", "{{.N}} adapted")},
		{n[put], w.N("report.fate.put", n[put], "{{.N}} asked, the wording not noted", "{{.N}} asked, the wording not noted")},
		{n[skipped], w.N("report.fate.skipped", n[skipped], "{{.N}} skipped", "{{.N}} skipped")},
		{n[unreached], w.N("report.fate.unreached", n[unreached], "{{.N}} not reached", "{{.N}} not reached")},
	} {
		if f.n > 0 {
			parts = append(parts, f.text)
		}
	}
	return w.N("report.prompts.count", len(w.prompts), "{{.N}} prompt: {{.Parts}}.", "{{.N}} prompts: {{.Parts}}.",
		say.Args{"Parts": strings.Join(parts, w.T("list.comma", ", "))})
}

// whatPeopleSaid gives each prompt that brought something its own heading, and the others a line each.
func (w *writer) whatPeopleSaid() {
	var quiet []*prompt
	other := w.otherIdeas()
	loose := w.notes(func(x *session.Evidence) bool { return !w.isPrompt(x.Stage) && w.s.Theme(x.Theme) == nil })
	said := len(other) > 0 || len(loose) > 0
	for _, p := range w.prompts {
		if p.quiet() {
			quiet = append(quiet, p)
			continue
		}
		said = true
	}
	w.h1("said", w.T("report.said", "What people said"))
	evidence := len(w.evidence()) > 0
	switch {
	case !said && evidence:
		w.para(w.T("report.said.themes", "What was said stands under the themes."))
	case !said:
		w.para(w.T("report.said.nothing", "Nothing that people said has been written down yet."))
	case len(w.s.Shown()) > 0 || !w.interview():
		w.para(w.T("report.said.order", "Ideas stand in the order in which the group named them, each with its number. The number tells nothing about who said it."))
	}
	w.para(w.notesTaken()...)
	for _, p := range w.prompts {
		if !p.quiet() {
			w.said(p)
		}
	}
	if len(other) > 0 {
		w.elsewhere = w.h2("elsewhere", w.T("report.said.other", "Ideas from outside the prompts"))
		w.ideaList(other)
	}
	if len(loose) > 0 {
		w.h2("", w.T("report.said.loose", "Notes from outside the prompts"))
		w.noteList(loose)
	}
	if w.s.Phase() != session.Draft {
		w.quietPrompts(quiet)
	}
}

// otherIdeas were named at a stage without a prompt, or brought in from a file.
func (w *writer) otherIdeas() []*session.Idea {
	var out []*session.Idea
	for _, x := range w.s.Shown() {
		if !w.isPrompt(x.Stage) {
			out = append(out, x)
		}
	}
	return out
}

func (w *writer) isPrompt(stage session.ID) bool {
	for _, p := range w.prompts {
		if p.stage.ID == stage {
			return true
		}
	}
	return false
}

// longHeading is the most characters of a question in a heading.
const longHeading = 180

func (w *writer) said(p *prompt) {
	text := p.wording()
	head := oneLine(text, longHeading)
	w.place[p.stage.ID] = w.h2("prompt-"+strconv.Itoa(p.n), head)
	if head != strings.Join(strings.Fields(text), " ") {
		w.para(text)
	}
	if p.fate() != adapted {
		w.also(session.OfPrompt, p.prompt.ID)
	}
	about := []string{full(w.promptType(p.prompt.Type))}
	if p.factor.Label != "" {
		about[0] = w.T("report.said.about", "{{.Type}} under “{{.Factor}}”.", say.Args{"Type": w.promptType(p.prompt.Type), "Factor": p.factor.Label})
	}
	about = append(about, w.asked(p), w.taken(p))
	if p.fate() == adapted && p.stage.Adapted != "" {
		about = append(about, w.T("report.said.adapted", "The framework words it: “{{.Text}}”", say.Args{"Text": p.prompt.Text}))
	}
	if len(p.ideas) > 0 {
		about = append(about, full(w.ideas(len(p.ideas))))
	}
	w.small(append(about, w.elsewhereCount(p.moved))...)
	w.ideaList(p.ideas)
	w.noteList(p.notes)
}

func (w *writer) quietPrompts(quiet []*prompt) {
	if len(quiet) == 0 {
		return
	}
	head := w.T("report.said.quiet", "Prompts with nothing written down")
	list := document.List{}
	for _, p := range quiet {
		why := w.asked(p)
		n := p.elsewhere(w)
		switch {
		case n > 0:
			why = join(why, w.N("report.said.under", n, "{{.N}} piece of evidence stands under the themes.", "{{.N}} pieces of evidence stand under the themes."))
		case p.stage.Notes != "":
			why = join(why, w.T("report.said.notes", "Notes were taken."))
		}
		if n > 0 || p.stage.Notes != "" {
			head = w.T("report.said.others", "The other prompts")
			if len(quiet) == len(w.prompts) {
				head = w.T("report.said.prompts", "The prompts")
			}
		}
		if p.prompt.Answer == framework.AnswerNone && p.stage.Notes == "" && n == 0 && p.fate() != skipped && p.fate() != unreached {
			why = join(why, w.T("report.said.unwritten", "Answers to it are not written down."))
		}
		runs := document.Text(join(w.quoted(oneLine(p.wording(), 300)), why))
		if p.fate() != adapted {
			runs = w.withSecond(runs, w.s.Second(session.OfPrompt, p.prompt.ID))
		}
		list.Items = append(list.Items, document.Item{Runs: runs})
	}
	w.h2("", head)
	w.add(list)
}

// printed is an idea's wording for print.
func printed(x *session.Idea) string {
	if x.Redaction != "" {
		return x.Redaction
	}
	return x.Text()
}

func (w *writer) ideaList(ideas []*session.Idea) {
	if len(ideas) == 0 {
		return
	}
	list := document.List{}
	for _, x := range ideas {
		list.Items = append(list.Items, document.Item{Label: strconv.Itoa(x.Number), Runs: w.ideaRuns(x)})
	}
	w.add(list)
}

// noteList gives quotes as quotes and every other kind of note with its label.
func (w *writer) noteList(notes []*session.Evidence) {
	list := document.List{}
	for _, x := range notes {
		if x.Kind == session.Verbatim {
			continue
		}
		list.Items = append(list.Items, document.Item{Runs: []document.Run{
			{Text: w.T("report.note.label", "{{.Label}}:", say.Args{"Label": w.noteLabel(x.Kind)}) + " ", Bold: true}, {Text: forPrint(x)},
		}})
	}
	if len(list.Items) > 0 {
		w.add(list)
	}
	for _, x := range notes {
		if x.Kind == session.Verbatim {
			w.add(document.Quote{Text: forPrint(x), By: w.attributed(x.Seat)})
		}
	}
}

// forPrint is a note's wording for print.
func forPrint(x *session.Evidence) string {
	if x.Redaction != "" {
		return x.Redaction
	}
	return x.Text
}

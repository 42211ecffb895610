package html

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"folkmoot/session/report/document"
)

func (w *writer) blocks(blocks []document.Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

func (w *writer) block(b document.Block) {
	switch v := b.(type) {
	case document.Cover:
		w.inner(v)
	case document.Heading:
		w.heading(v)
	case document.Paragraph:
		w.paragraph(v)
	case document.List:
		w.list(v)
	case document.Table:
		w.table(v)
	case document.Chart:
		w.chart(v)
	case document.Quote:
		w.quote(v)
	case document.Card:
		w.card(v)
	case document.Facts:
		w.facts(v.Facts)
	case document.Note:
		w.note(v)
	case document.Answer:
		w.answer(v)
	case document.Contents: // stands before the text
	case document.PageBreak:
		w.line(`<div class="break"></div>`)
	case document.Together:
		w.line(`<div class="together">`)
		w.blocks(v.Blocks)
		w.line("</div>")
	}
}

// inner is a cover that is not the first block: a page has one title only.
func (w *writer) inner(c document.Cover) {
	w.line(`<div class="inner">`)
	w.para("kicker", c.Kicker)
	title, subtitle := c.Title, c.Subtitle
	if title == "" {
		title, subtitle = w.doc.Title, w.doc.Subtitle
	}
	w.para("title", title)
	if len(c.Also) > 0 {
		w.line(`<p class="also">`, w.runs(c.Also), "</p>")
	}
	w.para("subtitle", subtitle)
	w.facts(c.Facts)
	w.para("foot", c.Note)
	w.line("</div>")
}

func (w *writer) paragraph(p document.Paragraph) {
	var class []string
	switch p.Weight {
	case document.Lead:
		class = append(class, "lead")
	case document.Small:
		class = append(class, "soft")
	case document.Body:
	}
	lang, runs := shared(p.Runs)
	if len(p.Runs) > 0 && p.Runs[0].Lang != "" {
		class = append(class, "second") // the same again in another language
	}
	label := ""
	if p.Label != "" {
		name := "label"
		if !fitsMargin(p.Label) {
			name = "label above"
		}
		label = `<span class="` + name + `">` + w.text(p.Label) + "</span> "
	}
	if p.Label != "" {
		lang, runs = "", p.Runs // the label is in the language of the document
	}
	dir, text := "", w.runs(runs)
	if label == "" {
		dir, text = w.own(runs)
	}
	w.line("<p", attr("class", strings.Join(class, " ")), attr("lang", lang), dir, ">", label, text, "</p>")
}

// shared is the language that all runs are in, where they are in one, and the runs without it.
func shared(runs []document.Run) (string, []document.Run) {
	if len(runs) == 0 || runs[0].Lang == "" {
		return "", runs
	}
	out := make([]document.Run, len(runs))
	for i, r := range runs {
		if r.Lang != runs[0].Lang {
			return "", runs
		}
		r.Lang = ""
		out[i] = r
	}
	return runs[0].Lang, out
}

// fitsMargin says that a label has room beside its text, on two lines at most.
func fitsMargin(label string) bool {
	for f := range strings.FieldsSeq(label) {
		if utf8.RuneCountInString(f) > 9 {
			return false
		}
	}
	return utf8.RuneCountInString(label) <= 18
}

func (w *writer) list(l document.List) {
	labelled := false
	for _, it := range l.Items {
		labelled = labelled || it.Label != ""
	}
	name, open := "ul", "<ul>"
	switch {
	case labelled:
		// Its own marks stand for those of the list; to some screen readers a list without marks is none.
		open = `<ul class="labelled" role="list">`
	case l.Numbered:
		name, open = "ol", "<ol>"
		if l.Start > 1 {
			open = `<ol start="` + strconv.Itoa(l.Start) + `">`
		}
	}
	if len(l.Items) == 0 {
		return
	}
	w.line(open)
	start := max(l.Start, 1)
	for i, it := range l.Items {
		label := it.Label
		if label == "" && labelled {
			label = "•"
			if l.Numbered {
				label = strconv.Itoa(start+i) + "."
			}
		}
		if label != "" {
			label = `<span class="mark">` + w.text(label) + "</span> "
		}
		dir, text := "", w.runs(it.Runs)
		if label == "" {
			dir, text = w.own(it.Runs)
		}
		w.line("<li", dir, ">", label, text, "</li>")
	}
	w.line("</", name, ">")
}

func (w *writer) facts(fs []document.Fact) {
	if len(fs) == 0 {
		return
	}
	w.line("<dl>")
	for _, f := range fs {
		w.line("<div><dt>", w.text(f.Label), "</dt><dd>", w.text(f.Value), "</dd></div>")
	}
	w.line("</dl>")
}

func (w *writer) note(n document.Note) {
	name := ""
	if n.Title != "" {
		name = w.ids.claim("note")
	}
	w.line(`<aside class="note" role="note"`, attr("aria-labelledby", name), ">")
	if n.Title != "" {
		w.line(`<p class="title"`, attr("id", name), ">", w.text(n.Title), "</p>")
	}
	for _, p := range n.Paras {
		dir, text := w.own(p)
		w.line("<p", dir, ">", text, "</p>")
	}
	w.line("</aside>")
}

// answer is a place for a pen. The boxes and the lines are drawn by the style sheet: to a screen reader the choices are a
// list, and the lines are a sentence.
func (w *writer) answer(a document.Answer) {
	name := ""
	if a.Label != "" {
		name = w.ids.claim("answer")
	}
	w.line(`<div class="answer" role="group"`, attr("aria-labelledby", name), ">")
	if a.Label != "" {
		w.line(`<p class="title"`, attr("id", name), ">", w.text(a.Label), "</p>")
	}
	if len(a.Ticks) > 0 {
		w.line(`<ul class="ticks" role="list">`)
		for _, t := range a.Ticks {
			w.line("<li>", w.text(t), "</li>")
		}
		w.line("</ul>")
	}
	w.para("", a.Prompt)
	if a.Lines > 0 {
		w.line(`<p class="aloud">`, w.text(w.words.Lines), "</p>")
		w.line(`<div class="lines" aria-hidden="true">`, strings.Repeat("<div></div>", min(a.Lines, mostLines)), "</div>")
	}
	w.line("</div>")
}

// mostLines is more than a page has.
const mostLines = 60

// Package markdown writes a report as Markdown for a wiki: CommonMark with the tables that GitHub, GitLab and most wikis
// read.
//
// Whatever a person wrote stays text: what looks like markup or HTML is escaped. Two tags of HTML are used, which wikis that
// allow none can leave out without losing a word: an empty one as the target of links, and a line end in a cell.
package markdown

import (
	"cmp"
	"strings"

	"folkmoot/session/report/document"
)

// Write gives the document as Markdown in UTF-8, with LF line ends and one at the end.
func Write(d document.Document) ([]byte, error) {
	w := &writer{doc: d, words: d.Words.Filled(), anchors: map[string]string{}}
	w.collect()
	w.blocks(d.Blocks)
	return []byte(w.out.String()), nil
}

type writer struct {
	doc     document.Document
	words   document.Words
	out     strings.Builder
	anchors map[string]string // of headings, by their IDs
	heads   []document.Heading
	offset  int    // the title of a cover is the heading above all
	level   int    // of the heading that was written last
	marker  string // of a list that ended right here: the next one needs another, or they would be one list
}

// collect finds the headings ahead, for what leads to them.
func (w *writer) collect() {
	document.Walk(w.doc.Blocks, func(b document.Block) {
		switch v := b.(type) {
		case document.Cover:
			w.offset = 1
		case document.Heading:
			w.heads = append(w.heads, v)
			if v.ID != "" {
				w.anchors[v.ID] = anchor(v.ID)
			}
		}
	})
}

// anchor is an ID as it may stand in a tag and in an address.
func anchor(id string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return '-'
	}, id)
}

// para writes a block of lines with an empty line before it.
func (w *writer) para(text string) {
	if text == "" {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
	w.out.WriteString(text + "\n")
	w.marker = ""
}

func (w *writer) blocks(blocks []document.Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

func (w *writer) block(b document.Block) {
	switch v := b.(type) {
	case document.Cover:
		w.cover(v)
	case document.Heading:
		w.level = v.Level
		w.heading(v.Level, v.Number, v.Text, w.anchors[v.ID])
	case document.Paragraph:
		w.para(joined(bold(v.Label), w.inline(v.Runs, breaks)))
	case document.List:
		w.list(v)
	case document.Table:
		w.table(v)
	case document.Chart:
		w.para(bold(v.Caption))
		w.para(strings.Join(lines(v.Alt), breaks))
	case document.Quote:
		w.para(quoted(said(v)))
	case document.Card:
		w.card(v)
	case document.Facts:
		w.facts(v.Facts)
	case document.Note:
		w.note(v)
	case document.Answer:
		w.answer(v)
	case document.Contents:
		w.contents(v)
	case document.Together:
		w.blocks(v.Blocks)
	}
}

func (w *writer) cover(c document.Cover) {
	if c.Title == "" {
		c.Title, c.Subtitle = w.doc.Title, w.doc.Subtitle
	}
	w.para(strings.Join(lines(c.Kicker), breaks))
	w.para("# " + line(c.Title))
	w.para(w.inline(c.Also, breaks))
	w.para(strings.Join(lines(c.Subtitle), breaks))
	w.facts(c.Facts)
	w.para(strings.Join(lines(c.Note), breaks))
}

func (w *writer) heading(level int, number, text, anchor string) {
	mark := strings.Repeat("#", min(max(level+w.offset, 1), 6)) + " "
	if anchor != "" {
		mark += `<a id="` + anchor + `"></a>`
	}
	w.para(mark + joined(line(number), line(text)))
}

func (w *writer) card(c document.Card) {
	w.heading(w.level+1, c.Rank, c.Title, "")
	who := bold(c.Who)
	if who != "" && c.Measure != "" {
		who += ", "
	}
	w.para(who + line(c.Measure))
	w.para(w.inline(c.Text, breaks))
	w.para(strings.Join(lines(c.Theme), breaks))
	w.list(document.List{Items: document.Items(c.Behaviours...)})
	for _, q := range c.Quotes {
		w.para(quoted(said(q)))
	}
}

func (w *writer) note(n document.Note) {
	var parts []string
	if n.Title != "" {
		parts = append(parts, bold(n.Title))
	}
	for _, p := range n.Paras {
		if text := w.inline(p, breaks); text != "" {
			parts = append(parts, text)
		}
	}
	w.para(quoted(parts))
}

// answer is a place to write in. The boxes are drawn, so that they stay empty in a wiki that keeps lists of tasks.
func (w *writer) answer(a document.Answer) {
	w.para(bold(a.Label))
	var ticks []string
	for _, t := range a.Ticks {
		ticks = append(ticks, "\u2610 "+line(t))
	}
	w.items(ticks, "-", "*")
	w.para(strings.Join(lines(a.Prompt), breaks))
	if a.Lines > 0 {
		row := strings.Repeat(`\_`, 60)
		w.para(strings.Repeat(row+breaks, min(a.Lines, 40)-1) + row)
	}
}

func (w *writer) contents(c document.Contents) {
	w.para(strings.Repeat("#", 1+w.offset) + " " + line(cmp.Or(c.Title, w.words.Contents)))
	var rows []string
	for _, h := range w.heads {
		if h.Level > cmp.Or(c.Depth, 2) {
			continue
		}
		text := joined(line(h.Number), line(h.Text))
		if at := w.anchors[h.ID]; at != "" {
			text = "[" + text + "](<#" + at + ">)"
		}
		rows = append(rows, strings.Repeat("  ", max(h.Level-1, 0))+"- "+text)
	}
	w.para(strings.Join(rows, "\n"))
	w.marker = "-"
}

// said is a quote in lines, with who said it under it.
func said(q document.Quote) []string {
	parts := []string{"\u201C" + strings.Join(lines(q.Text), breaks) + "\u201D"}
	if q.By != "" {
		parts = append(parts, strings.Join(lines(q.By), breaks))
	}
	return parts
}

// quoted sets paragraphs behind a bar.
func quoted(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return "> " + strings.ReplaceAll(strings.Join(parts, "\n\n"), "\n", "\n> ")
}

// bold is a text of its own in bold.
func bold(text string) string {
	if text = line(text); text == "" {
		return ""
	}
	return "**" + text + "**"
}

func joined(parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " ")
}

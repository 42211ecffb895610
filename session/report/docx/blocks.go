package docx

import (
	"folkmoot/session/report/document"
	"folkmoot/session/report/layout"
)

const tabulator = "<w:r><w:tab/></w:r>"

// margin is how far numbers and labels hang out to the left of the text.
var margin = twips(layout.MarginRoom + 8)

// fits says that a text can hang in the margin.
func (w *writer) fits(text string, size float64, bold bool) bool {
	return w.ruler.TextWidth(oneLine(text), size, bold) <= layout.MarginRoom
}

func (w *writer) coverPage(c document.Cover) {
	if c.Title == "" {
		c.Title, c.Subtitle = w.doc.Title, w.doc.Subtitle
	}
	w.add(para{style: "CoverBar"}, "")
	w.plain(para{style: "Kicker"}, c.Kicker)
	w.plain(para{style: "Title"}, c.Title)
	if also := document.Plain(c.Also); also != "" {
		w.add(para{style: "Subtitle", bidi: turned(also)}, w.runs(c.Also, style{}))
	}
	w.plain(para{style: "Subtitle"}, c.Subtitle)
	w.facts(c.Facts)
	w.plain(para{style: "Small", before: twips(24) + 1}, c.Note)
	w.breakNext = true
}

func (w *writer) heading(h document.Heading) {
	level := min(max(h.Level, 1), 6)
	w.level = level
	p := para{style: "Heading" + num(level), bidi: turned(h.Text)}
	inside := w.text(oneLine(h.Text), style{})
	if n := oneLine(h.Number); n != "" {
		size := []float64{24, 18, 14, 12, 12, 12}[level-1]
		s := style{colour: accent}
		if !w.fits(n, size, true) {
			s.size = 24
		}
		p = p.hung(0, margin)
		inside = w.text(n, s) + tabulator + inside
	}
	name := bookmark(w.next)
	w.next++
	id := num(w.next)
	w.add(p, `<w:bookmarkStart w:id="`+id+`" w:name="`+name+`"/>`+inside+`<w:bookmarkEnd w:id="`+id+`"/>`)
}

func (w *writer) paragraph(v document.Paragraph) {
	p := para{style: [...]string{document.Body: "Normal", document.Lead: "Lead", document.Small: "Small"}[min(max(v.Weight, 0), 2)]}
	if len(v.Runs) > 0 && v.Runs[0].Lang != "" { // the same again in another language stays close to it
		p.before = 1
	}
	p.bidi = turned(document.Plain(v.Runs))
	label := oneLine(v.Label)
	switch {
	case label == "":
		w.add(p, w.runs(v.Runs, style{}))
	case w.fits(label, 12, true):
		w.add(p.hung(0, margin), w.text(label, style{bold: true, colour: soft})+tabulator+w.runs(v.Runs, style{}))
	default:
		w.plain(para{style: "ParagraphLabel"}, label)
		p.before = 1
		w.add(p, w.runs(v.Runs, style{}))
	}
}

func (w *writer) list(l document.List) {
	for _, write := range w.items(l) {
		write()
	}
}

// items are the entries of a list, each to be written as a paragraph.
func (w *writer) items(l document.List) []func() {
	numbering := bullets
	if l.Numbered {
		w.starts = append(w.starts, max(l.Start, 1))
		numbering = bullets + len(w.starts)
	}
	hanging, widest := true, 0.0
	for _, it := range l.Items {
		if label := oneLine(it.Label); label != "" {
			widest = max(widest, w.ruler.TextWidth(label, 12, false)+8)
			hanging = hanging && w.fits(label, 12, false)
		} else {
			hanging = false
		}
	}
	left := twips(min(max(widest, 16), columnWidth/3))
	out := make([]func(), len(l.Items))
	for i, it := range l.Items {
		p := para{style: "ListBullet", list: numbering, bidi: turned(document.Plain(it.Runs))}
		if l.Numbered {
			p.style = "ListNumber"
		}
		if i == 0 {
			p.before = twips(8) + 1
			p.keepNext = len(l.Items) > 1
		}
		label := oneLine(it.Label)
		switch {
		case label == "":
		case hanging:
			p.style, p.list = "ListLabel", 0
			p = p.hung(0, twips(layout.MarginRoom*2/3))
		default:
			p.style, p.list = "ListLabel", 0
			p = p.hung(left, left)
		}
		out[i] = func() {
			inside := w.runs(it.Runs, style{})
			if label != "" {
				inside = w.text(label, style{colour: soft}) + tabulator + inside
			}
			w.add(p, inside)
		}
	}
	return out
}

func (w *writer) quote(q document.Quote) {
	w.add(para{style: "Quote", keepLines: true, keepNext: q.By != "", bidi: turned(q.Text)}, w.text("\u201C"+q.Text+"\u201D", style{}))
	w.plain(para{style: "QuoteBy"}, q.By)
}

// facts sets labels with their values beside them; a label that is too long stands above its value.
func (w *writer) facts(fs []document.Fact) {
	widest := 0.0
	for _, f := range fs {
		widest = max(widest, w.ruler.TextWidth(oneLine(f.Label), 12, false))
	}
	column := min(widest+24, columnWidth*0.4)
	for i, f := range fs {
		p := para{style: "Fact", bidi: turned(f.Value)}.hung(twips(column), twips(column))
		if i == 0 {
			p.before = twips(8) + 1
		}
		label := oneLine(f.Label)
		between := tabulator
		if w.ruler.TextWidth(label, 12, false) > column-8 {
			between = "<w:r><w:br/></w:r>"
		}
		if label == "" {
			between = ""
		}
		w.add(p, w.text(label, style{colour: soft})+between+w.text(f.Value, style{}))
	}
}

func (w *writer) note(n document.Note) {
	var parts []func()
	if oneLine(n.Title) != "" {
		parts = append(parts, func() { w.plain(para{style: "NoteTitle"}, n.Title) })
	}
	for i, p := range n.Paras {
		parts = append(parts, func() {
			q := para{style: "Note", bidi: turned(document.Plain(p))}
			if i == 0 && oneLine(n.Title) == "" {
				q.before = twips(16) + 1
			}
			w.add(q, w.runs(p, style{}))
		})
	}
	w.together(parts)
}

// card sets a priority under a rule of its own: its title is a heading below the one it stands under.
func (w *writer) card(c document.Card) {
	parts := []func(){func() {
		p := para{style: "CardTitle", outline: min(w.level+1, 6), bidi: turned(c.Title)}
		inside := w.text(oneLine(c.Title), style{})
		if rank := oneLine(c.Rank); rank != "" {
			s := style{colour: accent}
			if w.fits(rank, 24, true) {
				s.size = 48
			}
			p = p.hung(0, margin)
			inside = w.text(rank, s) + tabulator + inside
		}
		w.add(p, inside)
	}}
	if who, measure := oneLine(c.Who), oneLine(c.Measure); who != "" || measure != "" {
		parts = append(parts, func() {
			inside := w.text(who, style{bold: true, colour: accent})
			if measure != "" {
				inside += tabulator + w.text(measure, style{colour: soft})
			}
			w.add(para{style: "CardWho", bidi: turned(who)}, inside)
		})
	}
	if text := document.Plain(c.Text); text != "" {
		parts = append(parts, func() {
			w.add(para{style: "Normal", before: twips(4) + 1, bidi: turned(text)}, w.runs(c.Text, style{}))
		})
	}
	if c.Theme != "" {
		parts = append(parts, func() { w.plain(para{style: "CardTheme"}, c.Theme) })
	}
	parts = append(parts, w.items(document.List{Items: document.Items(c.Behaviours...)})...)
	for _, q := range c.Quotes {
		parts = append(parts, func() { w.quote(q) })
	}
	w.together(parts)
}

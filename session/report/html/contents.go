package html

import (
	"strconv"
	"strings"
	"unicode"

	"folkmoot/session/report/document"
)

// head is a heading with the id it has in the file.
type head struct {
	document.Heading
	id string
}

// ids hands out names for elements, each once.
type ids struct {
	taken map[string]bool
	of    map[string]string // the names of the document's own ids
}

// claim gives the wanted name, or one like it that is free.
func (x *ids) claim(want string) string {
	id := want
	for n := 2; x.taken[id]; n++ {
		id = want + "-" + strconv.Itoa(n)
	}
	x.taken[id] = true
	return id
}

// collect reads the headings ahead: links and the table of contents may stand before them.
func (w *writer) collect() {
	w.ids = ids{taken: map[string]bool{"top": true, "main": true, "contents": true}, of: map[string]string{}}
	document.Walk(w.doc.Blocks, func(b document.Block) {
		h, ok := b.(document.Heading)
		if !ok {
			return
		}
		want := h.ID
		if want == "" || strings.ContainsFunc(want, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsGraphic(r) || r == unicode.ReplacementChar }) {
			want = "s" + strconv.Itoa(len(w.heads)+1)
		}
		id := w.ids.claim(want)
		if _, known := w.ids.of[h.ID]; h.ID != "" && !known {
			w.ids.of[h.ID] = id
		}
		w.heads = append(w.heads, head{h, id})
	})
}

// contents is the document's table of contents, if it wants one and has something to put into it.
func (w *writer) contents() (document.Contents, bool) {
	var found *document.Contents
	document.Walk(w.doc.Blocks, func(b document.Block) {
		if c, ok := b.(document.Contents); ok && found == nil {
			found = &c
		}
	})
	if found == nil {
		return document.Contents{}, false
	}
	c := *found
	if c.Depth == 0 {
		c.Depth = 2
	}
	c.Title = or(c.Title, w.words.Contents)
	for _, h := range w.heads {
		if h.Level <= c.Depth {
			return c, true
		}
	}
	return c, false
}

// nav is the list of headings, each a link, as deep as they are.
func (w *writer) nav(c document.Contents) {
	w.line(`<nav aria-labelledby="contents">`)
	w.line(`<h2 id="contents">`, w.text(c.Title), "</h2>")
	depth, last := 0, 0
	var levels []int // of the lists that are open
	for _, h := range w.heads {
		if h.Level > c.Depth {
			continue
		}
		for depth > 1 && h.Level < last && h.Level <= levels[depth-2] {
			w.line("</li>")
			w.line("</ol>")
			depth--
			last = levels[depth-1]
			levels = levels[:depth]
		}
		if depth == 0 || h.Level > last {
			w.put(`<ol role="list">`) // the role, because a list without marks is none to some screen readers
			depth++
			levels = append(levels, h.Level)
		} else {
			w.line("</li>")
		}
		last = h.Level
		w.put("<li><a", attr("href", fragment(h.id)), ">", w.number(h.Number), w.text(or(h.Text, h.id)), "</a>")
	}
	for range depth {
		w.put("</li></ol>")
	}
	w.line()
	w.line("</nav>")
}

// heading opens a section. The title of the page is its only heading of the first level, and none is skipped below it.
func (w *writer) heading(h document.Heading) {
	id := w.heads[w.next].id
	w.next++
	w.level = min(max(h.Level+1, 2), w.level+1, 6)
	name := "h" + strconv.Itoa(w.level)
	dir, text := "", w.text(or(h.Text, "–"))
	if h.Number == "" {
		dir, text = w.ownText(or(h.Text, "–"))
	}
	w.line("<", name, attr("id", id), dir, ">", w.number(h.Number), text, "</", name, ">")
}

// number stands in the margin where there is one.
func (w *writer) number(n string) string {
	if n == "" {
		return ""
	}
	return `<span class="n">` + w.text(n) + "</span> "
}

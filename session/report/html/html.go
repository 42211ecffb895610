// Package html writes a report as one HTML file that stands by itself: no script, no font, no picture from outside.
//
// It is made to be put on a public body's site: landmarks, headings in order, real tables, pictures with their words, light
// and dark, any width from 320 pixels, and print. The same document gives the same bytes.
package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"

	"folkmoot/session/report/document"
	"folkmoot/session/report/markup"
)

// Write gives the document as the bytes of an HTML file.
func Write(d document.Document) ([]byte, error) {
	w := newWriter(d)
	w.head()
	w.page()
	w.line("</html>")
	return w.out.Bytes(), nil
}

type writer struct {
	out   bytes.Buffer
	doc   document.Document
	words document.Words
	ids   ids
	// heads are the headings in order, and next is the one that comes next in the text.
	heads []head
	next  int
	level int // of the element of the heading we are under: 1 is the title of the page
}

func newWriter(d document.Document) *writer {
	w := &writer{doc: d, words: d.Words.Filled(), level: 1}
	w.out.Grow(256 << 10) // of a full report
	w.collect()
	return w
}

// line writes markup and ends the line.
func (w *writer) line(parts ...string) {
	w.put(parts...)
	w.out.WriteByte('\n')
}

func (w *writer) put(parts ...string) {
	for _, p := range parts {
		w.out.WriteString(p)
	}
}

func (w *writer) head() {
	d := w.doc
	sheet := styleSheet(d, w.words)
	sum := sha256.Sum256([]byte(sheet))
	w.line("<!DOCTYPE html>")
	w.line(`<html`, attr("lang", or(d.Language, "en")), `>`)
	w.line("<head>")
	w.line(`<meta charset="utf-8">`)
	// Nothing is fetched and nothing runs, whatever somebody typed into the session.
	w.line(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-`, base64.StdEncoding.EncodeToString(sum[:]),
		`'; img-src data:; base-uri 'none'; form-action 'none'">`)
	w.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	w.line(`<meta name="color-scheme" content="light dark">`)
	w.line(`<meta name="referrer" content="no-referrer">`)
	w.line(`<meta name="format-detection" content="telephone=no">`)
	w.line("<title>", markup.Attribute(or(w.title(), "–")), "</title>")
	meta := func(name, content string) {
		if strings.TrimSpace(content) != "" {
			w.line(`<meta`, attr("name", name), attr("content", content), `>`)
		}
	}
	meta("description", d.Subject)
	meta("keywords", strings.Join(d.Keywords, ", "))
	if !d.Created.IsZero() {
		meta("dcterms.created", d.Created.Format("2006-01-02T15:04:05Z07:00"))
	}
	if d.Hash != "" {
		meta("dcterms.source", "sha256:"+d.Hash)
	}
	meta("generator", "Folkmoot")
	w.line(`<link rel="icon" href="data:,">`) // or the browser asks the site for one
	w.line("<style>", sheet, "</style>")
	w.line("</head>")
}

// page is the body: a way past the head, the title, the contents, the text.
func (w *writer) page() {
	blocks := w.doc.Blocks
	var cover document.Cover
	if covered(w.doc) {
		cover, blocks = blocks[0].(document.Cover), blocks[1:]
	}
	contents, has := w.contents()
	var class []string
	if covered(w.doc) {
		class = append(class, "covered")
	}
	if has {
		class = append(class, "parted")
	}
	w.line("<body", attr("class", strings.Join(class, " ")), ">")
	w.line(`<a class="skip" href="#main">`, w.text(w.words.Skip), "</a>")
	w.cover(cover)
	if has {
		w.nav(contents)
	}
	w.line(`<main id="main" tabindex="-1">`)
	w.blocks(blocks)
	w.line("</main>")
	w.line("<footer>")
	w.line("<p>", w.text(or(w.doc.RunningHead, w.title())), "</p>")
	w.line(`<p><a href="#top">`, w.text(w.words.Top), "</a></p>")
	w.line("</footer>")
	w.line("</body>")
}

// title is the document's, or that of its cover.
func (w *writer) title() string {
	if w.doc.Title == "" && covered(w.doc) {
		return w.doc.Blocks[0].(document.Cover).Title
	}
	return w.doc.Title
}

// covered says that a document begins with a cover.
func covered(d document.Document) bool {
	if len(d.Blocks) == 0 {
		return false
	}
	_, ok := d.Blocks[0].(document.Cover)
	return ok
}

func (w *writer) cover(c document.Cover) {
	if c.Title == "" {
		c.Title, c.Subtitle = w.doc.Title, w.doc.Subtitle
	}
	w.line(`<header id="top">`)
	w.para("kicker", c.Kicker)
	w.line("<h1>", w.text(or(c.Title, "–")), "</h1>")
	if len(c.Also) > 0 {
		w.line(`<p class="also">`, w.runs(c.Also), "</p>")
	}
	w.para("subtitle", c.Subtitle)
	w.facts(c.Facts)
	w.para("foot", c.Note)
	w.line("</header>")
}

// para is a paragraph of a class, if there is anything in it.
func (w *writer) para(class, text string) {
	if text != "" {
		w.line("<p", attr("class", class), ">", w.text(text), "</p>")
	}
}

// attr is an attribute, or nothing where it has no value.
func attr(name, value string) string {
	if value == "" {
		return ""
	}
	return " " + name + `="` + markup.Attribute(value) + `"`
}

func or(text, other string) string {
	if strings.TrimSpace(text) == "" {
		return other
	}
	return text
}

package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"folkmoot/session/report/document"
)

// breaks is a line end inside a text that has to stay one.
const breaks = "\\\n"

// inline writes runs. Line ends inside them become between.
func (w *writer) inline(runs []document.Run, between string) string {
	var pieces []piece
	for _, r := range runs {
		pieces = append(pieces, w.pieces(r)...)
	}
	var out []string
	var l strings.Builder
	end := func() {
		if text := strings.TrimSpace(l.String()); text != "" {
			out = append(out, opening(text))
		}
		l.Reset()
	}
	for i, p := range pieces {
		if p.newLine {
			end()
			continue
		}
		l.WriteString(p.marked(pieces, i))
	}
	end()
	return strings.Join(out, between)
}

// piece is a part of a line in one style.
type piece struct {
	text, link string
	bold       bool
	newLine    bool
}

// marked is the piece at i with its marks, which have to touch its words.
func (p piece) marked(pieces []piece, i int) string {
	inner := strings.TrimSpace(p.text)
	if inner == "" {
		return " "
	}
	lead, trail, _ := strings.Cut(p.text, inner)
	body := escaped(inner)
	if p.link != "" {
		body = "[" + body + "](<" + p.link + ">)"
	}
	if p.bold && flanks(pieces, i, lead, trail, inner, p.link != "") {
		body = "**" + body + "**"
	}
	return lead + body + trail
}

func (w *writer) pieces(r document.Run) []piece {
	link := ""
	if id, ok := strings.CutPrefix(r.Link, "#"); ok {
		if at, ok := w.anchors[id]; ok {
			link = "#" + at
		}
	} else if document.Opens(r.Link) {
		link = address(r.Link)
	}
	var out []piece
	for i, l := range strings.Split(document.Printable(r.Text), "\n") {
		if i > 0 {
			out = append(out, piece{newLine: true})
		}
		if l != "" {
			out = append(out, piece{text: strings.ReplaceAll(l, "\t", " "), link: link, bold: r.Bold})
		}
	}
	return out
}

// flanks says that two stars around a text will be read as bold: they have to touch the text, and not stand between a
// letter outside and a sign inside, nor between two stars.
func flanks(pieces []piece, i int, lead, trail, inner string, link bool) bool {
	before, after := ' ', ' '
	if i > 0 && lead == "" && !pieces[i-1].newLine {
		before, _ = utf8.DecodeLastRuneInString(pieces[i-1].text)
	}
	if i < len(pieces)-1 && trail == "" && !pieces[i+1].newLine {
		after, _ = utf8.DecodeRuneInString(pieces[i+1].text)
		if pieces[i+1].bold {
			return false // their stars would touch
		}
	}
	if i > 0 && lead == "" && pieces[i-1].bold && !pieces[i-1].newLine {
		return false
	}
	first, _ := utf8.DecodeRuneInString(inner)
	last, _ := utf8.DecodeLastRuneInString(inner)
	return edge(before, first, link) && edge(after, last, link)
}

func edge(outside, inside rune, link bool) bool {
	sign := link || unicode.IsPunct(inside) || unicode.IsSymbol(inside) || unicode.IsSpace(inside)
	return !sign || unicode.IsSpace(outside) || unicode.IsPunct(outside) || unicode.IsSymbol(outside)
}

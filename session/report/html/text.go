package html

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"

	"folkmoot/session/report/document"
	"folkmoot/session/report/markup"
)

// text is a text of one style as markup. Words that turn the direction are held apart from those around them.
func (w *writer) text(s string) string {
	if !markup.Turns(s) {
		return lines(s)
	}
	return "<bdi>" + lines(markup.Balanced(s)) + "</bdi>"
}

func (w *writer) runs(runs []document.Run) string {
	var b strings.Builder
	for _, r := range runs {
		if r.Text != "" {
			b.WriteString(w.run(r))
		}
	}
	return b.String()
}

func (w *writer) run(r document.Run) string {
	s := w.text(r.Text)
	if r.Bold {
		s = "<strong>" + s + "</strong>"
	}
	if href := w.href(r.Link); href != "" && strings.TrimSpace(r.Text) != "" {
		s = "<a" + attr("href", href) + ">" + s + "</a>"
	}
	class := ""
	if r.Soft {
		class = "soft"
	}
	if class != "" || r.Lang != "" {
		s = "<span" + attr("class", class) + attr("lang", r.Lang) + ">" + s + "</span>"
	}
	return s
}

// href is where a link leads: to a heading that is there, or to an address that a reader may open.
func (w *writer) href(link string) string {
	if id, ok := strings.CutPrefix(link, "#"); ok {
		at, ok := w.ids.of[id]
		if !ok {
			return ""
		}
		return fragment(at)
	}
	if document.Opens(link) {
		return link
	}
	return ""
}

// fragment leads to an element of this file.
func fragment(id string) string { return "#" + url.PathEscape(id) }

// own opens nothing around a block of one text, but lets the block find its own direction: words from right to left then
// begin at the right. Where other text stands in the block, its words are held apart instead.
func (w *writer) own(runs []document.Run) (direction, content string) {
	if len(runs) != 1 || !markup.Turns(runs[0].Text) || runs[0] != (document.Run{Text: runs[0].Text}) {
		return "", w.runs(runs)
	}
	return w.ownText(runs[0].Text)
}

func (w *writer) ownText(s string) (direction, content string) {
	if !markup.Turns(s) {
		return "", lines(s)
	}
	return ` dir="auto"`, lines(markup.Balanced(s))
}

// lines is a text with its line ends, and with places where a very long word may be broken.
func lines(s string) string {
	if long(s) {
		return breakable(s)
	}
	return strings.ReplaceAll(markup.Text(s), "\n", "<br>")
}

// The longest word that is left whole, and the length of the pieces of a longer one.
const (
	wholeWord = 32
	pieces    = 16
)

// long says that a text has a word that may be wider than a column.
func long(s string) bool {
	n := 0
	for _, r := range s {
		n++
		if unicode.IsSpace(r) {
			n = 0
		}
		if n > wholeWord {
			return true
		}
	}
	return false
}

// breakable has a possible break in its long words, never inside of what is read as one character.
func breakable(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		end := strings.IndexFunc(s, unicode.IsSpace)
		if end == 0 {
			end = len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
		} else if end < 0 {
			end = len(s)
		}
		if part := s[:end]; long(part) {
			pieced(&b, part)
		} else {
			b.WriteString(lines(part))
		}
		s = s[end:]
	}
	return b.String()
}

func pieced(b *strings.Builder, word string) {
	state := -1
	for n := 1; len(word) > 0; n++ {
		var one string
		one, word, _, state = uniseg.FirstGraphemeClusterInString(word, state)
		b.WriteString(markup.Text(one))
		if n%pieces == 0 && word != "" {
			b.WriteString("<wbr>")
		}
	}
}

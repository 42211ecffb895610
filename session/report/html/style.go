package html

import (
	_ "embed" // the style sheet stands in a file of its own
	"fmt"
	"strings"
	"unicode"

	"folkmoot/session/report/document"
)

//go:embed style.css
var style string

// styleSheet is how the page looks, with what stands at the head and the foot of each sheet of paper.
func styleSheet(d document.Document, words document.Words) string {
	head := or(d.RunningHead, d.Title)
	var page strings.Builder
	for i, part := range strings.Split(words.PageOf, "{page}") {
		if i > 0 {
			page.WriteString("counter(page) ")
		}
		for k, text := range strings.Split(part, "{pages}") {
			if k > 0 {
				page.WriteString("counter(pages) ")
			}
			page.WriteString(quoted(text) + " ")
		}
	}
	sheet := "\n" + style + "@page { @top-left { content: " + quoted(head) + "; } @bottom-right { content: " + strings.TrimSpace(page.String()) + "; } }\n"
	if covered(d) {
		sheet += "@page :first { @top-left { content: none; border: 0; } @bottom-right { content: none; } }\n"
	}
	return sheet
}

// quoted is a text as a string of a style sheet: all but plain letters and digits is written by its number, so that
// nothing in it can end the string.
func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			r = ' '
		}
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\%06x", r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

package layout

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// author makes up documents. Every word is another one, so that a word that is lost or said twice is found.
type author struct {
	*rapid.T
	n    int
	long bool // there are words that no line can hold
}

func (a *author) num(low, high int) int { return rapid.IntRange(low, high).Draw(a.T, "n") }

func (a *author) words(low, high int) string {
	var b strings.Builder
	for range a.num(low, high) {
		a.n++
		fmt.Fprintf(&b, "w%dx%s ", a.n, strings.Repeat("y", a.n*7%13))
	}
	if a.long && a.num(0, 60) == 0 {
		a.n++
		fmt.Fprintf(&b, "w%dx%s ", a.n, strings.Repeat("long", a.num(30, 1250)))
	}
	return strings.TrimSpace(b.String())
}

// short is a number in the margin.
func (a *author) short() string {
	a.n++
	return fmt.Sprintf("%d.", a.n)
}

func (a *author) runs(low, high int) []document.Run {
	rs := []document.Run{{Text: a.words(low, high) + " "}}
	switch a.num(0, 5) {
	case 0:
		rs = append(rs, document.Run{Text: a.words(1, 9), Bold: true})
	case 1:
		rs = append(rs, document.Run{Text: a.words(1, 30), Link: "https://example.org"}, document.Run{Text: " " + a.words(1, 3)})
	case 2:
		rs = append(rs, document.Run{Text: a.words(1, 30), Lang: "cy"})
	}
	return rs
}

func (a *author) block() document.Block {
	switch a.num(0, 13) {
	case 0:
		return document.Heading{Level: a.num(1, 4), Number: a.short(), Text: a.words(1, 5)}
	case 1:
		l := document.List{}
		for range a.num(1, 8) {
			l.Items = append(l.Items, document.Item{Runs: a.runs(1, 40), Label: a.words(1, 1)})
		}
		return l
	case 2:
		t := document.Table{Caption: a.words(0, 8), RowHeads: a.num(0, 1) == 1, Compact: a.num(0, 1) == 1}
		for range a.num(1, 5) {
			t.Columns = append(t.Columns, document.Column{Title: a.words(1, 3), Align: document.Align(a.num(0, 2)), Width: float64(a.num(0, 4))})
		}
		most := []int{2, 12, 30, 300}[a.num(0, 3)]
		for range a.num(1, []int{30, 20, 8, 2}[a.num(0, 3)]) {
			var r document.Row
			for range t.Columns {
				r.Cells = append(r.Cells, document.Cell{Runs: a.runs(0, most)})
			}
			t.Rows = append(t.Rows, r)
		}
		return t
	case 3:
		bars := chart.Bars{Unit: "dots"}
		for range a.num(1, 25) {
			bars.Bars = append(bars.Bars, chart.Bar{Label: "label", Value: float64(a.num(0, 9))})
		}
		return document.Chart{Caption: a.words(0, 16), Chart: bars}
	case 4:
		return document.Quote{Text: a.words(1, 60), By: a.words(0, 4)}
	case 5:
		c := document.Card{Rank: a.short(), Who: a.words(0, 9), Title: a.words(1, 20), Measure: a.words(0, 4), Theme: a.words(0, 8), Text: a.runs(0, 40)}
		for range a.num(0, 4) {
			c.Behaviours = append(c.Behaviours, a.words(1, 20))
		}
		for range a.num(0, 2) {
			c.Quotes = append(c.Quotes, document.Quote{Text: a.words(1, 30), By: a.words(0, 3)})
		}
		return c
	case 6:
		var f document.Facts
		for range a.num(1, 6) {
			f.Facts = append(f.Facts, document.Fact{Label: a.words(1, 6), Value: a.words(1, 30)})
		}
		return f
	case 7:
		n := document.Note{Title: a.words(0, 5)}
		for range a.num(1, 4) {
			n.Paras = append(n.Paras, a.runs(1, 90))
		}
		return n
	case 8:
		f := document.Answer{Label: a.words(0, 12), Lines: a.num(0, 6), Prompt: a.words(0, 4)}
		for range a.num(0, 6) {
			f.Ticks = append(f.Ticks, a.words(1, 12))
		}
		return f
	case 9:
		return document.Together{Blocks: []document.Block{document.Heading{Level: 2, Text: a.words(1, 5)}, document.Paragraph{Runs: a.runs(1, 50)}}}
	default:
		label := ""
		if a.num(0, 3) == 0 {
			label = a.words(1, 5)
		}
		return document.Paragraph{Runs: a.runs(1, 80), Weight: document.Weight(a.num(0, 2)), Label: label}
	}
}

func (a *author) document() document.Document {
	d := document.Document{Title: a.words(1, 8), Language: "en-GB", RunningHead: "head"}
	if a.num(0, 1) == 1 {
		d.Blocks = append(d.Blocks, document.Cover{Kicker: a.words(0, 5), Title: a.words(1, 12), Subtitle: a.words(0, 9), Facts: []document.Fact{{Label: a.words(1, 3), Value: a.words(1, 20)}}, Note: a.words(0, 30)})
	}
	headings := 0
	for range a.num(1, 12) {
		b := a.block()
		if _, ok := b.(document.Heading); !ok {
			headings = 0
		} else if headings++; headings > 2 {
			continue
		}
		d.Blocks = append(d.Blocks, b)
	}
	return d
}

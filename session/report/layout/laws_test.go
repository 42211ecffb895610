package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
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

// readOut is what a screen reader says, from the structure tree, without figures, bullets and quotation marks.
func readOut(r Result) string {
	of := map[int][]string{}
	for _, p := range r.Pages {
		for _, it := range p.Items {
			if it.Text != nil && it.Span > 0 {
				of[it.Span] = append(of[it.Span], it.Text.String())
			}
		}
	}
	var b strings.Builder
	var walk func(n int)
	walk = func(n int) {
		if r.Nodes[n].Role == RoleFigure {
			return
		}
		for _, k := range r.Nodes[n].Kids {
			switch {
			case k.Node > 0:
				walk(k.Node)
			case k.Span > 0:
				b.WriteString(strings.Join(of[k.Span], ""))
			}
		}
	}
	walk(0)
	return strings.NewReplacer(" ", "", "\u2022", "", "\u201C", "", "\u201D", "").Replace(b.String())
}

func TestEveryWordIsSaidOnceAndInOrder(t *testing.T) {
	f := testFonts(t)
	rapid.Check(t, func(t *rapid.T) {
		d := (&author{T: t, long: true}).document()
		want := strings.Join(strings.Fields(d.Text()), "")
		got := readOut(Lay(d, f))
		if got == want {
			return
		}
		i := 0
		for i < min(len(got), len(want)) && got[i] == want[i] {
			i++
		}
		t.Fatalf("it says …%.80s where the document has …%.80s", got[max(0, i-20):], want[max(0, i-20):])
	})
}

// frame is the room that a text takes on its page.
type frame struct{ x0, y0, x1, y1 float64 }

func frameOf(t *Text) frame {
	glyphs := t.Glyphs
	for len(glyphs) > 0 && glyphs[len(glyphs)-1].Rune == ' ' {
		glyphs = glyphs[:len(glyphs)-1]
	}
	w := (&Text{Size: t.Size, Glyphs: glyphs}).Width()
	return frame{t.X, t.Y - t.Size*0.72, t.X + w, t.Y + t.Size*0.2}
}

func TestTextsKeepToThemselvesAndInsideTheMargins(t *testing.T) {
	f := testFonts(t)
	rapid.Check(t, func(t *rapid.T) {
		for i, p := range Lay((&author{T: t, long: true}).document(), f).Pages {
			var texts []*Text
			for _, it := range p.Items {
				if it.Text == nil {
					continue
				}
				if strings.TrimSpace(it.Text.String()) == "" {
					continue
				}
				x := frameOf(it.Text)
				if x.x0 < marginX-0.01 || x.x1 > textRight+0.5 || x.y0 < 30 || x.y1 > footY+5 {
					t.Fatalf("page %d: %.40q at %.0f to %.0f, %.0f to %.0f", i+1, it.Text.String(), x.x0, x.x1, x.y0, x.y1)
				}
				if it.Span >= 0 && x.y1 > bodyBottom+1 {
					t.Fatalf("page %d: %.40q stands below the column at %.0f", i+1, it.Text.String(), x.y1)
				}
				texts = append(texts, it.Text)
			}
			slices.SortStableFunc(texts, func(a, b *Text) int { return int(a.Y*100) - int(b.Y*100) })
			for k, a := range texts {
				fa := frameOf(a)
				for _, b := range texts[k+1:] {
					fb := frameOf(b)
					if fb.y0 > fa.y1+40 {
						break
					}
					if fa.x0 < fb.x1-0.3 && fb.x0 < fa.x1-0.3 && fa.y0 < fb.y1-0.3 && fb.y0 < fa.y1-0.3 {
						t.Fatalf("page %d: %.40q at %.0f, %.0f runs into %.40q at %.0f, %.0f", i+1, a.String(), a.X, a.Y, b.String(), b.X, b.Y)
					}
				}
			}
		}
	})
}

// A page is not left with a hole at its foot, unless what follows begins a page by itself.
func TestPagesAreFilled(t *testing.T) {
	f := testFonts(t)
	rapid.Check(t, func(t *rapid.T) {
		r := Lay((&author{T: t}).document(), f)
		for i, p := range r.Pages[:len(r.Pages)-1] {
			low, cover := 0.0, true
			for _, it := range p.Items {
				cover = cover && it.Span != PageHead
				switch {
				case it.Span == PageFoot:
				case it.Text != nil:
					low = max(low, it.Text.Y)
				default:
					if l, ok := it.Shape.(draw.Line); ok {
						low = max(low, l.Y1)
					}
				}
			}
			if empty := (bodyBottom - low) / bodyH; !cover && empty > mostEmpty+0.15 {
				t.Fatalf("page %d of %d: %.0f %% are empty before %.80s", i+1, len(r.Pages), empty*100, says(r.Pages[i+1], true))
			}
		}
	})
}

// What runs over a page says at the top of the next what it is: a table repeats its heads, each of them.
func TestHeadsAreRepeated(t *testing.T) {
	f := testFonts(t)
	rapid.Check(t, func(t *rapid.T) {
		a := &author{T: t}
		tb := document.Table{Caption: a.words(1, 8), RowHeads: a.num(0, 1) == 1, Columns: []document.Column{{Title: "First"}, {Title: "Second", Width: 3}}}
		for range a.num(10, 40) {
			tb.Rows = append(tb.Rows, document.Cells(a.words(1, 3), a.words(1, 60)))
		}
		r := Lay(document.Document{Title: "T", Blocks: []document.Block{document.Paragraph{Runs: a.runs(1, 300)}, tb}}, f)
		of := nodes(r)
		for i, p := range r.Pages {
			rows, heads, again := false, 0, false
			for _, it := range p.Items {
				if it.Text == nil {
					continue
				}
				s := strings.TrimSpace(it.Text.String())
				if s == "First" || s == "Second" {
					heads++
				}
				again = again || it.Span == Pagination && strings.Contains(s, "continued")
				if it.Span > 0 {
					in := r.Nodes[of[it.Span]]
					rows = rows || in.Role == RoleTD || in.Role == RoleTH
				}
			}
			if rows && heads != 2 {
				t.Fatalf("page %d has %d of 2 heads", i+1, heads)
			}
			if again && heads == 0 {
				t.Fatalf("page %d says that a table goes on and shows no heads", i+1)
			}
		}
	})
}

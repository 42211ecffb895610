package layout

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

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

package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
)

// nodes gives the node of each span.
func nodes(r Result) map[int]int {
	m := map[int]int{}
	for i, n := range r.Nodes {
		for _, k := range n.Kids {
			if k.Span > 0 {
				m[k.Span] = i
			}
		}
	}
	return m
}

// says is the text of a page; furniture says whether what belongs to no element counts.
func says(p Page, furniture bool) string {
	var b strings.Builder
	y := -1.0
	for _, it := range p.Items {
		if it.Text == nil || !furniture && it.Span <= 0 {
			continue
		}
		if it.Text.Y != y {
			b.WriteString(" ")
			y = it.Text.Y
		}
		b.WriteString(it.Text.String())
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func lay(t testing.TB, blocks ...document.Block) Result {
	t.Helper()
	return Lay(document.Document{Title: "T", Blocks: blocks}, testFonts(t))
}

func para(n int) document.Block {
	return document.Paragraph{Runs: document.Text(strings.TrimSpace(strings.Repeat("word and word ", n)))}
}

func TestNothingLeavesThePage(t *testing.T) {
	for name, d := range map[string]document.Document{
		"showcase": documenttest.Showcase(),
		"odd": {Title: strings.Repeat("W", 300), Blocks: []document.Block{
			document.Cover{Title: strings.Repeat("title ", 400), Note: strings.Repeat("note ", 300), Facts: []document.Fact{{Label: strings.Repeat("l", 90), Value: "v"}}},
			document.Heading{Level: 9, Number: "A.12.34.56.78", Text: strings.Repeat("x", 200)},
			document.Paragraph{Label: strings.Repeat("lab ", 60), Runs: document.Text("short")},
			document.Card{Rank: "1234567890", Who: strings.Repeat("who ", 99), Title: strings.Repeat("t", 400), Measure: strings.Repeat("9", 200)},
			document.List{Numbered: true, Start: 123456789, Items: document.Items(strings.Repeat("i", 500))},
			document.Table{Columns: make([]document.Column, 40), Rows: []document.Row{document.Cells("a", "b")}},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			for i, p := range Lay(d, testFonts(t)).Pages {
				for _, it := range p.Items {
					if x := it.Text; x != nil && (x.X < marginX-0.01 || x.X+x.Width() > textRight+x.Size || x.Y < 40 || x.Y > footY+0.01) {
						t.Errorf("page %d: %q at %.1f to %.1f, %.1f", i+1, x.String(), x.X, x.X+x.Width(), x.Y)
					}
				}
			}
		})
	}
}

func TestEveryWordOfTheDocumentIsOnAPage(t *testing.T) {
	d := documenttest.Showcase()
	var all strings.Builder
	for _, p := range Lay(d, testFonts(t)).Pages {
		all.WriteString(strings.ReplaceAll(says(p, false), " ", ""))
	}
	for l := range strings.SplitSeq(d.Text(), "\n") {
		for w := range strings.FieldsSeq(l) {
			if len(w) < 40 && !strings.Contains(all.String(), w) {
				t.Errorf("%q of %q is on no page", w, l)
			}
		}
	}
}

// Headings stay with what follows, and no line of a paragraph stands alone at the foot or the top of a page.
func TestPagesEndWell(t *testing.T) {
	f := testFonts(t)
	rapid.Check(t, func(t *rapid.T) {
		var blocks []document.Block
		for i := range rapid.IntRange(5, 60).Draw(t, "blocks") {
			if rapid.Bool().Draw(t, "heading") {
				blocks = append(blocks, document.Heading{Level: rapid.IntRange(1, 4).Draw(t, "level"), Text: fmt.Sprint("Heading ", i)})
			}
			blocks = append(blocks, para(rapid.IntRange(1, 80).Draw(t, "length")))
		}
		r := Lay(document.Document{Title: "T", Blocks: blocks}, f)
		of := nodes(r)
		lines := map[int]map[int]map[float64]bool{} // node, page, baselines
		for i, p := range r.Pages {
			last := -1
			for _, it := range p.Items {
				if it.Text == nil || it.Span <= 0 {
					continue
				}
				last = of[it.Span]
				if lines[last] == nil {
					lines[last] = map[int]map[float64]bool{}
				}
				if lines[last][i] == nil {
					lines[last][i] = map[float64]bool{}
				}
				lines[last][i][it.Text.Y] = true
			}
			if role := r.Nodes[last].Role; i < len(r.Pages)-1 && role != RoleP {
				t.Fatalf("page %d ends with a %s", i+1, role)
			}
		}
		for n, pages := range lines {
			for page, ys := range pages {
				if len(pages) > 1 && len(ys) < 2 {
					t.Fatalf("a single line of element %d stands on page %d", n, page+1)
				}
			}
		}
	})
}

func TestTableRunsOverPages(t *testing.T) {
	tb := document.Table{Caption: "Ideas", Columns: []document.Column{{Title: "Number"}, {Title: "Said", Width: 4}}}
	for i := range 80 {
		tb.Rows = append(tb.Rows, document.Cells(fmt.Sprint("no", i), strings.Repeat("said so ", i%20)))
	}
	r := lay(t, tb)
	if len(r.Pages) < 3 {
		t.Fatalf("%d pages", len(r.Pages))
	}
	of := nodes(r)
	pageOfRow := map[int]int{}
	for i, p := range r.Pages {
		if all := says(p, true); !strings.Contains(all, "Number Said") {
			t.Errorf("page %d does not repeat the head: %.60s", i+1, all)
		}
		if again := strings.Contains(says(p, true), "Ideas, continued"); again != (i > 0) {
			t.Errorf("page %d says that the table goes on: %v", i+1, again)
		}
		if tagged := strings.Contains(says(p, false), "Number"); tagged != (i == 0) {
			t.Errorf("the head on page %d is read out: %v", i+1, tagged)
		}
		for _, it := range p.Items {
			if it.Span <= 0 {
				continue
			}
			row := r.Nodes[of[it.Span]].Parent
			if r.Nodes[row].Role != RoleTR {
				continue
			}
			if was, ok := pageOfRow[row]; ok && was != i {
				t.Errorf("a row stands on pages %d and %d", was+1, i+1)
			}
			pageOfRow[row] = i
		}
	}
}

func TestRowTallerThanAPage(t *testing.T) {
	var text []string
	for i := range 2000 {
		text = append(text, fmt.Sprint("w", i))
	}
	r := lay(t, document.Table{Columns: []document.Column{{Title: "A"}, {Title: "B", Width: 3}}, Rows: []document.Row{document.Cells("left", strings.Join(text, " "))}})
	all := ""
	for _, p := range r.Pages {
		all += says(p, false) + " "
	}
	for _, w := range text {
		if !strings.Contains(all, w+" ") {
			t.Fatalf("%s is lost", w)
		}
	}
	if len(r.Pages) < 3 {
		t.Errorf("%d pages", len(r.Pages))
	}
}

func TestTableKeepsCellsBeyondItsColumns(t *testing.T) {
	r := lay(t, document.Table{Columns: []document.Column{{Title: "A"}}, Rows: []document.Row{document.Cells("one", "two", "three")}})
	if got := says(r.Pages[0], false); got != "A one two three" {
		t.Errorf("got %q", got)
	}
}

func TestTogetherIsNotParted(t *testing.T) {
	for fill := range 40 {
		blocks := []document.Block{para(fill * 12), document.Together{Blocks: []document.Block{document.Heading{Level: 2, Text: "First"}, para(30), document.Quote{Text: "said", By: "Last"}}}}
		for i, p := range lay(t, blocks...).Pages {
			if s := says(p, false); strings.Contains(s, "First") != strings.Contains(s, "Last") {
				t.Fatalf("after %d words page %d parts what belongs together", fill*36, i+1)
			}
		}
	}
}

func TestContentsNameThePages(t *testing.T) {
	blocks := []document.Block{document.Cover{Title: "Cover"}, document.Contents{Depth: 2}}
	for i := range 30 {
		blocks = append(blocks, document.Heading{Level: 1 + i%3, Number: fmt.Sprint(i), Text: fmt.Sprintf("Part %d.", i)}, para(40*(i%5)))
	}
	r := lay(t, blocks...)
	toc := says(r.Pages[1], false) + " "
	for i := range 30 {
		in := strings.Contains(toc, fmt.Sprintf("Part %d.", i))
		if in != (i%3 < 2) {
			t.Errorf("part %d of level %d is in the contents: %v", i, 1+i%3, in)
		}
	}
	for _, l := range r.Links {
		if !strings.Contains(says(r.Pages[l.DestPage], false), l.Contents) {
			t.Errorf("%q leads to page %d, where it does not stand", l.Contents, l.DestPage+1)
		}
	}
	for _, m := range r.Outline {
		title := m.Title[strings.Index(m.Title, "Part"):]
		if !strings.Contains(says(r.Pages[m.Page], false), title) {
			t.Errorf("the bookmark %q leads to page %d", m.Title, m.Page+1)
		}
	}
}

func TestFurniture(t *testing.T) {
	d := document.Document{Title: "The title", Words: document.Words{PageOf: "Tudalen {page} o {pages}"}, Blocks: []document.Block{document.Cover{Title: "C"}, para(5), document.PageBreak{}, para(5)}}
	r := Lay(d, testFonts(t))
	if len(r.Pages) != 3 {
		t.Fatalf("%d pages", len(r.Pages))
	}
	if s := says(r.Pages[0], true); strings.Contains(s, "Tudalen") || strings.Contains(s, "The title") {
		t.Errorf("the cover carries a running head: %q", s)
	}
	if s := says(r.Pages[2], true); !strings.Contains(s, "Tudalen 3 o 3") || !strings.Contains(s, "The title") {
		t.Errorf("page 3 says %q", s)
	}
	if s := says(r.Pages[2], false); strings.Contains(s, "Tudalen") {
		t.Errorf("the page number is read out: %q", s)
	}
}

func TestFigureIsDescribed(t *testing.T) {
	r := lay(t, document.Chart{Caption: "Sentence", Chart: chart.Bars{Unit: "dots", Bars: []chart.Bar{{Label: "This one", Value: 3}}}})
	i := slices.IndexFunc(r.Nodes, func(n Node) bool { return n.Role == RoleFigure })
	if i < 0 {
		t.Fatal("no figure")
	}
	f := r.Nodes[i]
	if want := "Bar chart of one item. This one: 3 dots."; f.Alt != want {
		t.Errorf("the figure is described as %q, want %q", f.Alt, want)
	}
	for _, it := range r.Pages[0].Items {
		if it.Text != nil && strings.Contains(it.Text.String(), "This one") && (it.Text.Y < f.Box[1] || it.Text.Y > f.Box[3]) {
			t.Errorf("the label stands at %.1f, the figure from %.1f to %.1f", it.Text.Y, f.Box[1], f.Box[3])
		}
	}
}

func TestSameDocumentSamePages(t *testing.T) {
	f := testFonts(t)
	a, b := Lay(documenttest.Showcase(), f), Lay(documenttest.Showcase(), f)
	if diff := cmp.Diff(a, b, cmpopts.IgnoreFields(Result{}, "Fonts"), cmpopts.IgnoreUnexported(Link{})); diff != "" {
		t.Error(diff)
	}
}

func TestMissingCountsWhatTheReaderSees(t *testing.T) {
	r := lay(t, document.Table{Caption: "😀", Columns: []document.Column{{Title: "A"}}, Rows: []document.Row{document.Cells("b")}})
	if len(r.Missing) != 1 || r.Missing[0].Count != 1 {
		t.Errorf("one character is missing: %v", r.Missing)
	}
}

// A box that no page can hold begins where it stands and fills the pages, instead of leaving holes.
func TestBoxTallerThanAPageFillsItsPages(t *testing.T) {
	words := document.Text(strings.TrimSpace(strings.Repeat("word and word ", 150)))
	r := lay(t, para(20), document.Note{Title: "Note", Paras: [][]document.Run{words, words, words}}, para(5))
	for i, p := range r.Pages[:len(r.Pages)-1] {
		low := 0.0
		for _, it := range p.Items {
			if it.Text != nil && it.Span > 0 {
				low = max(low, it.Text.Y)
			}
		}
		if low < bodyBottom-60 {
			t.Errorf("page %d of %d ends at %.0f of %.0f", i+1, len(r.Pages), low, bodyBottom)
		}
	}
}

func TestColumnsAreAsWideAsTheirWords(t *testing.T) {
	tb := document.Table{
		Columns: []document.Column{{Title: "No.", Width: 0.01}, {Title: "Date", Width: 0.01}, {Title: "Idea", Width: 9}},
		Rows:    []document.Row{document.Cells("1", "12 December", strings.Repeat("x", 300))},
	}
	got := says(lay(t, tb).Pages[0], false)
	if !strings.Contains(got, "1 12 December x") {
		t.Errorf("the date is broken: %.80s", got)
	}
}

func TestShortTextsAreBalanced(t *testing.T) {
	r := lay(t, document.Heading{Level: 1, Text: "A heading that would leave one single word alone"})
	var widths []float64
	for _, it := range r.Pages[0].Items {
		if it.Text != nil && it.Span > 0 {
			widths = append(widths, it.Text.Width())
		}
	}
	if len(widths) != 2 || widths[1] < widths[0]/2 {
		t.Errorf("lines of %v points", widths)
	}
}

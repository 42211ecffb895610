package layout

import (
	"slices"
	"strings"
	"testing"

	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// boxes counts the empty boxes and the long lines of a page.
func boxes(p Page) (ticks, lines int) {
	for _, it := range p.Items {
		switch v := it.Shape.(type) {
		case draw.Rect:
			if v.W == tickBox && v.H == tickBox && v.Style.Stroke.On && !v.Style.Fill.On {
				ticks++
			}
		case draw.Line:
			if v.X2-v.X1 == textW && it.Span == 0 {
				lines++
			}
		}
	}
	return ticks, lines
}

func TestAnswerIsAFormToFillIn(t *testing.T) {
	for _, c := range []struct {
		name         string
		a            document.Answer
		says         string
		ticks, lines int
	}{
		{"short answers", document.Answer{Label: "Right?", Ticks: []string{"Yes", "In part", "No"}}, "Right? Yes In part No", 3, 0},
		{"long answers", document.Answer{Label: "Which?", Ticks: []string{strings.TrimSpace(strings.Repeat("long ", 40)), "None"}, Lines: 2, Prompt: "Why?"}, "Which? " + strings.Repeat("long ", 40) + "None Why?", 2, 2},
		{"lines only", document.Answer{Lines: 4}, "", 0, 4},
		{"nothing", document.Answer{}, "", 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Lay(document.Document{Blocks: []document.Block{c.a}}, testFonts(t))
			if got := says(r.Pages[0], false); got != c.says {
				t.Errorf("it says %q, want %q", got, c.says)
			}
			ticks, lines := boxes(r.Pages[0])
			// The running head has its own line.
			if ticks != c.ticks || lines != c.lines {
				t.Errorf("%d boxes and %d lines, want %d and %d", ticks, lines, c.ticks, c.lines)
			}
			labels := 0
			for _, n := range r.Nodes {
				if n.Role == RoleLbl && n.Actual == "\u2610" && r.Nodes[n.Parent].Role == RoleLI && len(n.Kids) == 1 {
					labels++
				}
			}
			if labels != c.ticks {
				t.Errorf("%d boxes are read out, want %d", labels, c.ticks)
			}
		})
	}
}

// A question stays with the place for its answer, wherever on the page it begins.
func TestAnswerStaysWithItsQuestion(t *testing.T) {
	for fill := range 45 {
		r := lay(t, para(fill*8), document.Answer{Label: "Question", Ticks: []string{"Yes", "No"}, Lines: 3, Prompt: "Because"})
		i := slices.IndexFunc(r.Pages, func(p Page) bool { return strings.Contains(says(p, false), "Question") })
		if ticks, lines := boxes(r.Pages[i]); ticks != 2 || lines != 3 || !strings.Contains(says(r.Pages[i], false), "Because") {
			t.Fatalf("after %d words the question stands with %d boxes and %d lines", fill*24, ticks, lines)
		}
	}
}

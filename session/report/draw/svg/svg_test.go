package svg

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/draw"
)

func TestShapesAreWrittenAsTheyAre(t *testing.T) {
	red := draw.RGB(0xFF00A1)
	for _, c := range []struct {
		name string
		item draw.Item
		want string
	}{
		{"rectangle", draw.Rect{X: 1, Y: 2.004, W: 3.456, H: 4, Style: draw.Style{Fill: red}}, `<rect x="1" y="2" width="3.46" height="4" fill="#ff00a1"/>`},
		{"round corners, no fill", draw.Rect{W: 3, H: 4, Radius: 2, Style: draw.Style{Stroke: red, Width: 0.5}}, `<rect x="0" y="0" width="3" height="4" rx="2" fill="none" stroke="#ff00a1" stroke-width="0.5"/>`},
		{"line", draw.Line{X2: 10, Stroke: red, Width: 1, Dash: 2}, `<line x1="0" y1="0" x2="10" y2="0" stroke="#ff00a1" stroke-width="1" stroke-dasharray="2"/>`},
		{"polygon", draw.Polygon{Points: []draw.Point{{X: 1, Y: 2}, {X: 3, Y: 4.5}}, Style: draw.Style{Fill: red}}, `<polygon points="1,2 3,4.5" fill="#ff00a1"/>`},
		{"circle", draw.Circle{X: 1, Y: 2, R: 3, Style: draw.Style{Fill: red}}, `<circle cx="1" cy="2" r="3" fill="#ff00a1"/>`},
		{"text", draw.Text{X: 1, Y: 2, Size: 12, Bold: true, Anchor: draw.End, Colour: red, Text: "a < b"}, `<text x="1" y="2" font-size="12" font-weight="bold" text-anchor="end" fill="#ff00a1">a &lt; b</text>`},
		{"what is no number", draw.Circle{X: math.NaN(), Y: math.Inf(1), R: -0.001, Style: draw.Style{Fill: red}}, `<circle cx="0" cy="0" r="0" fill="#ff00a1"/>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Write(draw.Picture{W: 10, H: 20, Items: []draw.Item{c.item}}, "", "")
			_, got, _ = strings.Cut(got, ">")
			if diff := cmp.Diff(c.want, strings.TrimSuffix(got, "</svg>")); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestAPictureHasANameOrIsDecoration(t *testing.T) {
	named := Write(draw.Picture{W: 10, H: 20}, "wide", `9 of 12 "people"`)
	if !strings.Contains(named, `class="wide" role="img" aria-label="9 of 12 &#34;people&#34;" width="14" height="24" viewBox="-2 -2 14 24"`) {
		t.Error(named)
	}
	if bare := Write(draw.Picture{}, "", ""); !strings.Contains(bare, `aria-hidden="true"`) || strings.Contains(bare, "role") {
		t.Error(bare)
	}
}

// Every chart is XML that can be read, whatever its labels are.
func TestChartsAreWellFormed(t *testing.T) {
	c := chart.Stacked{Parts: []string{"a<b", "&", `"`, "d", "e", "f", "g", "h"}, Rows: []chart.StackedRow{{Label: "</svg>\x00\xff", Values: []float64{1, 2, 3, 4, 5, 6, 7, 8}, Note: "]]>"}}}
	r := xml.NewDecoder(strings.NewReader(Write(chart.Draw(c, 300, nil), "x", "<&>")))
	for {
		if _, err := r.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

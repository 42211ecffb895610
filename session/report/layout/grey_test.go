package layout

import (
	"math"
	"strings"
	"testing"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// luminance is how light a colour is to the eye, and on paper without colours.
func luminance(c draw.Colour) float64 {
	lin := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

func contrast(a, b draw.Colour) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Printed without colours, the parts of a bar are told apart from their neighbours: one is lighter, and the marks on them
// differ.
func TestChartsAreLegibleInGrey(t *testing.T) {
	parts := []string{"Agree fully", "Agree", "Not sure", "Disagree", "Disagree fully", "No answer", "Left out"}
	c := chart.Stacked{Parts: parts, Whole: true, Rows: []chart.StackedRow{{Label: "Row", Values: []float64{3, 3, 3, 3, 3, 3, 3}}}}
	r := lay(t, document.Chart{Caption: "C", Chart: c, Alt: "A"})
	type field struct {
		draw.Rect
		marks int // shapes on it
	}
	var fields []field
	for _, it := range r.Pages[0].Items {
		switch v := it.Shape.(type) {
		case draw.Rect:
			if v.Style.Fill.On && v.W > 20 && v.H > 8 {
				fields = append(fields, field{Rect: v})
			}
		case draw.Line, draw.Circle:
			if n := len(fields); n > 0 && it.Span > 0 {
				fields[n-1].marks++
			}
		}
	}
	if len(fields) != len(parts) {
		t.Fatalf("%d fields for %d parts", len(fields), len(parts))
	}
	for i := 1; i < len(fields); i++ {
		a, b := fields[i-1], fields[i]
		if got := contrast(a.Style.Fill, b.Style.Fill); got < 1.25 {
			t.Errorf("%q and %q differ in grey by %.2f to 1", parts[i-1], parts[i], got)
		}
		if a.marks == b.marks {
			t.Errorf("%q and %q have %d marks each", parts[i-1], parts[i], a.marks)
		}
	}
	text := says(r.Pages[0], false)
	for _, p := range parts {
		if !strings.Contains(text, p+" 3") {
			t.Errorf("the value of %q is not written out", p)
		}
	}
}

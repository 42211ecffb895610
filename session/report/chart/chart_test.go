package chart

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/report/draw"
)

func dots() Bars {
	return Bars{Unit: "dots", Of: 20, Bars: []Bar{
		{Label: "Being listened to", Value: 10, SecondText: "6 of 12 people"}, {Label: "Time", Value: 5, Note: "tied"}, {Label: "A prize", Value: 0, Quiet: true},
	}}
}

func TestAltTextSaysEveryValue(t *testing.T) {
	for _, c := range []struct {
		name  string
		chart Chart
		want  string
	}{
		{"bars", dots(), "Bar chart of 3 items. Being listened to: 10 dots, 6 of 12 people; Time: 5 dots (tied); A prize: 0 dots."},
		{"one bar", Bars{Bars: []Bar{{Label: "A", Value: 1.5}}}, "Bar chart of one item. A: 1.5."},
		{"second value", Bars{Unit: "dots", SecondUnit: "people", Bars: []Bar{{Label: "A", Value: 4, Second: 3}}}, "Bar chart of one item. A: 4 dots, 3 people."},
		{
			"stacked",
			Stacked{Parts: []string{"agree", "disagree"}, Rows: []StackedRow{{Label: "A", Values: []float64{7, 2}, Note: "divided"}, {Label: "B", Values: []float64{1}}}},
			"Chart of 2 bars in parts. A: agree 7, disagree 2 (divided); B: agree 1.",
		},
		{
			"strip",
			Strip{Low: "small", High: "large", Steps: 3, Strong: "new", Marks: []Mark{{Step: 0, Number: 4}, {Step: 0, Number: 9, Strong: true}, {Step: 2, Number: 1, Strong: true}}},
			"Numbers on a line of 3 steps from small to large. Step 1: 4, 9; Step 2: none; Step 3: 1. Marked as new: 9, 1.",
		},
		{"empty", Bars{}, "Bar chart of 0 items."},
		{"none", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, AltText(c.chart, nil)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// bars gives the widths of the bars themselves, by their colour.
func bars(p draw.Picture, hue draw.Colour) []float64 {
	var out []float64
	for _, it := range p.Items {
		if r, ok := it.(draw.Rect); ok && r.Fill == hue {
			out = append(out, r.W)
		}
	}
	return out
}

func TestBarsAreAsLongAsTheirValues(t *testing.T) {
	hue, _ := draw.Series(0)
	got := bars(Draw(dots(), 400, nil), hue)
	if len(got) != 2 || math.Abs(got[0]-2*got[1]) > 0.01 {
		t.Errorf("10 and 5 are drawn as %v", got)
	}
}

// said is all the text of a picture.
func said(p draw.Picture) string {
	var out []string
	for _, it := range p.Items {
		if x, ok := it.(draw.Text); ok {
			out = append(out, x.Text)
		}
	}
	return strings.Join(out, " ")
}

func TestEveryValueIsWrittenBesideItsBar(t *testing.T) {
	for name, c := range map[string]struct {
		chart Chart
		want  []string
	}{
		"bars":    {dots(), []string{"Being listened to", "10 dots, 6 of 12 people", "Time", "tied", "5 dots", "A prize", "0 dots"}},
		"stacked": {Stacked{Parts: []string{"agree", "disagree"}, Rows: []StackedRow{{Label: "A", Values: []float64{7, 2}}}}, []string{"agree disagree", "A", "agree 7, disagree 2"}},
		"strip":   {Strip{Low: "small", High: "large", Steps: 2, Strong: "what is new", Marks: []Mark{{Step: 1, Number: 17, Strong: true}, {Step: 0, Number: 23}}}, []string{"small", "large", "1 2", "23", "17", "what is new"}},
	} {
		t.Run(name, func(t *testing.T) {
			text := said(Draw(c.chart, 400, nil))
			for _, w := range c.want {
				if !strings.Contains(text, w) {
					t.Errorf("%q is not in %q", w, text)
				}
			}
		})
	}
}

// Whatever the numbers and the words are, nothing is drawn beside the picture and no letter is lost.
func TestAnyChartStaysInItsPicture(t *testing.T) {
	odd := rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), -3, 0, 1e300}))
	label := rapid.StringOfN(rapid.RuneFrom([]rune("abc WWé中→")), 0, 120, -1)
	rapid.Check(t, func(t *rapid.T) {
		var c Chart
		var labels []string
		take := func() string {
			l := label.Draw(t, "label")
			labels = append(labels, l)
			return l
		}
		switch rapid.IntRange(0, 2).Draw(t, "kind") {
		case 0:
			b := Bars{Unit: "dots", Of: odd.Draw(t, "of")}
			for range rapid.IntRange(0, 6).Draw(t, "n") {
				b.Bars = append(b.Bars, Bar{Label: take(), Value: odd.Draw(t, "value"), Note: take()})
			}
			c = b
		case 1:
			s := Stacked{Parts: []string{"one", "two"}, Whole: rapid.Bool().Draw(t, "whole")}
			for range rapid.IntRange(0, 6).Draw(t, "n") {
				s.Rows = append(s.Rows, StackedRow{Label: take(), Values: rapid.SliceOfN(odd, 0, 4).Draw(t, "values")})
			}
			c = s
		default:
			s := Strip{Low: take(), High: take(), Steps: rapid.IntRange(-1, 30).Draw(t, "steps")}
			for range rapid.IntRange(0, markRows).Draw(t, "n") {
				m := Mark{Step: rapid.IntRange(-2, 30).Draw(t, "step"), Number: rapid.IntRange(1, 5000).Draw(t, "number"), Strong: rapid.Bool().Draw(t, "strong")}
				labels = append(labels, strconv.Itoa(m.Number))
				s.Marks = append(s.Marks, m)
			}
			c = s
		}
		p := Draw(c, 400, nil)
		for _, it := range p.Items {
			switch v := it.(type) {
			case draw.Rect:
				if !(v.X >= -0.01 && v.X+v.W <= 400.01 && v.Y >= -2.01 && v.Y+v.H <= p.H+0.01) {
					t.Fatalf("%+v in a picture of 400 by %.1f", v, p.H)
				}
			case draw.Circle:
				if !(v.X-v.R >= -0.01 && v.X+v.R <= 400.01 && v.Y-v.R >= -0.01 && v.Y+v.R <= p.H) {
					t.Fatalf("%+v in a picture of 400 by %.1f", v, p.H)
				}
			}
		}
		text := strings.ReplaceAll(said(p), " ", "")
		for _, l := range labels {
			if l := strings.Join(strings.Fields(l), ""); len(l) < 20 && !strings.Contains(text, l) {
				t.Fatalf("%q is lost from %q", l, text)
			}
		}
	})
}

// A step with hundreds of marks shows the first of them and counts the rest; none is lost without a word.
func TestAFullStepIsCounted(t *testing.T) {
	c := Strip{Low: "small", High: "large", Steps: 5}
	for i := range 300 {
		c.Marks = append(c.Marks, Mark{Step: 3, Number: 1000 + i})
	}
	shown, rest := 0, 0
	for _, it := range Draw(c, 430, nil).Items {
		x, ok := it.(draw.Text)
		switch {
		case ok && strings.HasPrefix(x.Text, "+"):
			rest, _ = strconv.Atoi(x.Text[1:])
		case ok && strings.HasPrefix(x.Text, "1") && len(x.Text) == 4:
			shown++
		}
	}
	if shown == 0 || rest == 0 || shown+rest != 300 {
		t.Errorf("%d shown and %d counted, of 300", shown, rest)
	}
}

func TestPagesHoldWholeRows(t *testing.T) {
	var c Bars
	for range 60 {
		c.Bars = append(c.Bars, Bar{Label: "A label", Value: 1})
	}
	pages := Pages(c, 400, 500, nil)
	rows := 0
	for i, p := range pages {
		if p.H > 500 {
			t.Errorf("picture %d is %.0f high", i, p.H)
		}
		rows += strings.Count(said(p), "A label")
	}
	if rows != 60 || len(pages) < 2 {
		t.Errorf("%d rows on %d pictures", rows, len(pages))
	}
}

func TestQuadrantsSayAndShowWhatStandsWhere(t *testing.T) {
	c := Quadrants{Up: "impact", Across: "effort", Names: [4]string{"Quick win", "Big project", "Can wait", "Rather not"}, Points: []Point{
		{Sign: "A", X: 0, Y: 1, Says: "impact 5, effort 1"}, {Sign: "B", X: 1, Y: 0, Says: "impact 1, effort 5"}, {Sign: "C", X: 0, Y: 1, Says: "impact 5, effort 1"}, {Sign: "D", X: 0.5, Y: 0.5, Says: "in the middle"},
	}}
	alt := AltText(c, nil)
	for _, want := range []string{"4 items, impact upwards and effort to the right", "A: impact 5, effort 1", "C: impact 5, effort 1", "B: impact 1, effort 5"} {
		if !strings.Contains(alt, want) {
			t.Errorf("the words do not say %q: %s", want, alt)
		}
	}
	p := Draw(c, 400, nil)
	at := map[string]draw.Text{}
	for _, it := range p.Items {
		if x, ok := it.(draw.Text); ok {
			at[x.Text] = x
		}
	}
	both, low, middle := at["A C"], at["B"], at["D"] // what stands at one place shares a mark
	if both.Text == "" || low.Text == "" || both.X >= low.X || both.Y >= low.Y {
		t.Errorf("A and C stand at %v, B at %v", both, low)
	}
	if middle.X != 200 || math.Abs((both.Y+low.Y)/2-middle.Y) > 0.01 {
		t.Errorf("the middle of both scales stands at %v", middle)
	}
	for _, name := range c.Names {
		if at[name].Text == "" {
			t.Errorf("%q is not drawn", name)
		}
	}
}

package html

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/draw/svg"
)

// palettes are the colours of the style sheet by name, of the light page and of the dark one.
func palettes(t *testing.T) map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]string{}
	for _, part := range regexp.MustCompile(`(@media screen and \(prefers-color-scheme: dark\) \{\s*)?:root \{([^}]*)\}`).FindAllStringSubmatch(style, -1) {
		name := "light"
		if part[1] != "" {
			name = "dark"
		}
		if out[name] != nil {
			continue // that of print, which has the colours of light
		}
		out[name] = map[string]string{}
		for _, v := range regexp.MustCompile(`--(\w+): (#[0-9a-f]{6});`).FindAllStringSubmatch(part[2], -1) {
			out[name][v[1]] = v[2]
		}
	}
	if len(out["light"]) < 20 || len(out["light"]) != len(out["dark"]) {
		t.Fatalf("%d light colours and %d dark ones were found", len(out["light"]), len(out["dark"]))
	}
	return out
}

// contrast is that of two colours, as WCAG 2.2 has it.
func contrast(a, b string) float64 {
	luminance := func(hex string) float64 {
		n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
		if err != nil {
			return math.NaN()
		}
		lin := func(v uint64) float64 {
			f := float64(v&255) / 255
			if f <= 0.04045 {
				return f / 12.92
			}
			return math.Pow((f+0.055)/1.055, 2.4)
		}
		return 0.2126*lin(n>>16) + 0.7152*lin(n>>8) + 0.0722*lin(n)
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrastIsThatOfTheStandard(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#ff0000", "#ffffff", 4.0}} {
		if got := contrast(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("%s on %s: %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

// What letters are set in, what they can stand on, and what shapes are drawn in that mean something.
var (
	letters = []string{"ink", "soft", "accent"}
	grounds = []string{"paper", "sheet", "shade"}
	shapes  = []string{"ink", "soft", "accent", "warn", "edge", "quiet", "s0"}
	// hues are the parts of a bar. In the light some are too pale by themselves: each has an outline in the soft ink.
	hues = []string{"s1", "s2", "s3", "s4", "s5", "s6", "s7"}
)

func TestEveryColourStandsOut(t *testing.T) {
	for name, p := range palettes(t) {
		t.Run(name, func(t *testing.T) {
			least := func(a, b string, want float64) {
				if got := contrast(p[a], p[b]); !(got >= want) {
					t.Errorf("%s %s on %s %s: %.2f, want %.1f", a, p[a], b, p[b], got, want)
				}
			}
			for _, g := range grounds {
				for _, l := range letters {
					least(l, g, 4.5)
				}
				for _, s := range shapes {
					least(s, g, 3)
				}
			}
			least("sheet", "accent", 4.5) // the link past the head
			least("ink", "tint", 4.5)     // a number in a mark of a chart
			least("accent", "tint", 3)
			least("s0", "faint", 3) // a bar in its track
			least("quiet", "faint", 3)
			if name == "dark" {
				for _, h := range hues {
					least(h, "sheet", 3)
				}
			}
		})
	}
	for _, word := range []string{"#5a5f66"} { // at the head and the foot of a sheet of paper
		if got := contrast(word, "#ffffff"); got < 4.5 {
			t.Errorf("%s on paper: %.2f", word, got)
		}
	}
}

// No rule uses a colour in a way that the test above does not know of.
func TestTheStyleSheetUsesItsColoursOnly(t *testing.T) {
	body := regexp.MustCompile(`(?s):root \{[^}]*\}`).ReplaceAllString(style, "")
	for _, c := range []struct {
		what  string
		found *regexp.Regexp
		known []string
	}{
		{"letters", regexp.MustCompile(`[ {;\t]color: ([^;}]+)`), append(named(letters), "inherit", "#5a5f66", "var(--sheet)")},
		{"ground", regexp.MustCompile(`background(?:-color)?: ([^;}]+)`), append(named(grounds), "none", "var(--accent)")},
		{"shapes", regexp.MustCompile(`(?:fill|stroke): ([^;}]+)`), append(named(slices.Concat(shapes, hues, grounds, []string{"faint", "tint"})), "Canvas", "CanvasText")},
	} {
		t.Run(c.what, func(t *testing.T) {
			found := c.found.FindAllStringSubmatch(body, -1)
			if len(found) < 5 {
				t.Fatalf("%d were found", len(found))
			}
			for _, f := range found {
				if !slices.Contains(c.known, strings.TrimSpace(f[1])) {
					t.Errorf("%q is in no list of this test", f[0])
				}
			}
		})
	}
}

func named(vars []string) (out []string) {
	for _, v := range vars {
		out = append(out, "var(--"+v+")")
	}
	return out
}

// Each colour that a chart is drawn in has a rule: on a dark page it becomes one that can be seen there.
func TestChartsTurnDark(t *testing.T) {
	light := palettes(t)["light"]
	eight := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	for name, c := range map[string]chart.Chart{
		"bars":      chart.Bars{Of: 5, Bars: []chart.Bar{{Label: "A", Value: 3, Note: "tied"}, {Label: "B", Value: 1, Quiet: true}}},
		"stacked":   chart.Stacked{Parts: eight, Rows: []chart.StackedRow{{Label: "A", Values: []float64{1, 2, 3, 4, 5, 6, 7, 8}}}},
		"strip":     chart.Strip{Low: "low", High: "high", Steps: 5, Strong: "strong", Marks: []chart.Mark{{Step: 1, Number: 2, Strong: true}, {Step: 2, Number: 3}}},
		"quadrants": quadrants(),
	} {
		t.Run(name, func(t *testing.T) {
			picture := svg.Write(chart.Draw(c, wideChart, draw.Rough{}), "", "")
			uses := regexp.MustCompile(`(fill|stroke)="(#[0-9a-f]{6})"`).FindAllStringSubmatch(picture, -1)
			if len(uses) == 0 {
				t.Fatal("no colour was found")
			}
			for _, u := range uses {
				rule := regexp.MustCompile(regexp.QuoteMeta(fmt.Sprintf(`svg [%s="%s"] { %s: var(--`, u[1], u[2], u[1])) + `(\w+)\)`).FindStringSubmatch(style)
				if rule == nil {
					t.Errorf("%s %s has no rule", u[1], u[2])
				} else if v := rule[1]; light[v] != u[2] && v != "edge" && v != "quiet" { // those are stronger here than on paper
					t.Errorf("%s %s is %s on a light page", u[1], u[2], light[v])
				}
			}
			for _, l := range regexp.MustCompile(`<text [^>]*fill="(#[0-9a-f]{6})"`).FindAllStringSubmatch(picture, -1) {
				if !slices.ContainsFunc(letters, func(name string) bool { return light[name] == l[1] }) {
					t.Errorf("letters are drawn in %s", l[1])
				}
			}
		})
	}
}

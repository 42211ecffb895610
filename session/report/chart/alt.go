package chart

import (
	"strconv"
	"strings"

	"folkmoot/internal/say"
)

// AltText says the chart in words, for somebody who cannot see it. It names every value: the chart shows nothing that
// the sentence does not say.
func AltText(c Chart, sp *say.Speaker) string {
	switch v := c.(type) {
	case Bars:
		return v.alt(sp)
	case Stacked:
		return v.alt(sp)
	case Strip:
		return v.alt(sp)
	case Quadrants:
		return v.alt(sp)
	case Fourfold:
		return v.alt(sp)
	}
	return ""
}

func (c Bars) alt(sp *say.Speaker) string {
	parts := make([]string, len(c.Bars))
	for i, b := range c.Bars {
		parts[i] = sp.T("chart.alt.pair", "{{.Label}}: {{.Value}}", say.Args{"Label": b.Label, "Value": b.says(c)})
		if b.Note != "" {
			parts[i] += " (" + b.Note + ")"
		}
	}
	return sp.N("chart.alt.bars", len(c.Bars), "Bar chart of one item.", "Bar chart of {{.N}} items.") + sentences(parts)
}

// says is all that stands at the end of a bar.
func (b Bar) says(c Bars) string {
	s := b.Text
	if s == "" {
		s = strings.TrimSpace(number(b.Value) + " " + c.Unit)
	}
	if b.SecondText != "" {
		s += ", " + b.SecondText
	} else if c.SecondUnit != "" {
		s += ", " + number(b.Second) + " " + c.SecondUnit
	}
	return s
}

func (c Stacked) alt(sp *say.Speaker) string {
	rows := make([]string, len(c.Rows))
	for i, r := range c.Rows {
		var vals []string
		for j, p := range c.Parts {
			if j < len(r.Values) {
				vals = append(vals, partSays(p, r.Values[j]))
			}
		}
		rows[i] = sp.T("chart.alt.pair", "{{.Label}}: {{.Value}}", say.Args{"Label": r.Label, "Value": strings.Join(vals, ", ")})
		if r.Note != "" {
			rows[i] += " (" + r.Note + ")"
		}
	}
	return sp.N("chart.alt.stacked", len(c.Rows), "Chart of one bar in parts.", "Chart of {{.N}} bars in parts.") + sentences(rows)
}

func (c Strip) alt(sp *say.Speaker) string {
	var steps []string
	var strong []string
	for i, marks := range c.steps() {
		numbers := make([]string, len(marks))
		for j, m := range marks {
			numbers[j] = strconv.Itoa(m.Number)
			if m.Strong {
				strong = append(strong, numbers[j])
			}
		}
		if len(numbers) == 0 {
			numbers = []string{sp.T("chart.alt.none", "none")}
		}
		steps = append(steps, sp.T("chart.alt.step", "Step {{.N}}: {{.Numbers}}", say.Args{"N": i + 1, "Numbers": strings.Join(numbers, ", ")}))
	}
	text := sp.T("chart.alt.strip", "Numbers on a line of {{.Steps}} steps from {{.Low}} to {{.High}}.", say.Args{"Steps": len(steps), "Low": c.Low, "High": c.High}) + sentences(steps)
	if len(strong) > 0 && c.Strong != "" {
		text += " " + sp.T("chart.alt.strong", "Marked as {{.What}}: {{.Numbers}}.", say.Args{"What": c.Strong, "Numbers": strings.Join(strong, ", ")})
	}
	return text
}

func sentences(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return " " + strings.Join(parts, "; ") + "."
}

// number writes a value without a tail of zeros.
func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

package html

import (
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/draw/svg"
)

// The widths that a chart is drawn for, in its own units: a column of text, and a telephone. The style sheet shows one.
const (
	wideChart   = 480
	narrowChart = 264
)

// chart is a figure with its sentence above it. Its letters stay readable at any width because it is drawn twice.
func (w *writer) chart(c document.Chart) {
	w.line(`<figure class="chart">`)
	if c.Caption != "" {
		w.line("<figcaption>", w.text(c.Caption), "</figcaption>")
	}
	if c.Chart != nil {
		alt := or(c.Alt, chart.AltText(c.Chart, nil))
		alt = or(alt, or(c.Caption, "–"))
		w.line(svg.Write(chart.Draw(c.Chart, wideChart, draw.Rough{}), "wide", alt))
		w.line(svg.Write(chart.Draw(c.Chart, narrowChart, draw.Rough{}), "narrow", alt))
	}
	w.line("</figure>")
}

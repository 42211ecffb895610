package html

import (
	"fmt"
	"testing"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
)

// large has as much in it as the full report of a session of 200 ideas and 6 polls, and more.
func large() document.Document {
	d := documenttest.Showcase()
	ideas := document.Table{Caption: "Every idea", RowHeads: true, Columns: []document.Column{{Title: "No."}, {Title: "Idea", Width: 5}, {Title: "Theme", Width: 2}}}
	var list document.List
	for i := range 200 {
		text := fmt.Sprintf("Idea %d of the people who do the work, with the reasons that were given for it and what stood in its way", i+1)
		ideas.Rows = append(ideas.Rows, document.Cells(fmt.Sprint(i+1), text, "Being listened to"))
		list.Items = append(list.Items, document.Item{Label: fmt.Sprint(i + 1), Runs: document.Text(text)})
	}
	d.Blocks = append(d.Blocks, document.Heading{Level: 1, Text: "All"}, list, ideas)
	for p := range 6 {
		bars := chart.Bars{Unit: "dots", Of: 60}
		ballots := document.Table{Caption: fmt.Sprint("Ballots of poll ", p+1), Columns: make([]document.Column, 12)}
		for k := range ballots.Columns {
			ballots.Columns[k].Title = string(rune('A' + k))
			bars.Bars = append(bars.Bars, chart.Bar{Label: fmt.Sprint("An option that was put to the vote, number ", k+1), Value: float64(60 - 5*k), SecondText: "9 of 12 people"})
		}
		for b := range 20 {
			row := document.Row{}
			for k := range 12 {
				row.Cells = append(row.Cells, document.Cell{Runs: document.Text(fmt.Sprint((b + k) % 3))})
			}
			ballots.Rows = append(ballots.Rows, row)
		}
		d.Blocks = append(d.Blocks, document.Heading{Level: 2, Text: fmt.Sprint("Poll ", p+1)}, document.Chart{Caption: "Dots", Chart: bars, Alt: chart.AltText(bars, nil)}, ballots)
	}
	return d
}

func BenchmarkWrite(b *testing.B) {
	for name, d := range map[string]document.Document{"showcase": documenttest.Showcase(), "200 ideas, 6 polls": large()} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				data, err := Write(d)
				if err != nil {
					b.Fatal(err)
				}
				size = len(data)
			}
			b.ReportMetric(float64(size), "bytes")
		})
	}
}

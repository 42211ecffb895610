// Package chart is a chart as plain data and its drawing as plain shapes: the same picture in the window, in the PDF
// and in HTML, with a sentence that says it to somebody who cannot see it.
package chart

// Chart is one of Bars, Stacked, Strip, Quadrants and Fourfold.
type Chart interface{ chart() }

// Bars is a horizontal bar chart, one bar a row in the order given.
type Bars struct {
	Unit string // what the values count, in the plural: "dots"
	// Of is the largest value there can be, drawn as the end of the scale; zero takes the largest value given.
	Of   float64
	Bars []Bar
	// SecondUnit names the second value, such as "people"; empty when there is none.
	SecondUnit string
}

// Bar is one row of Bars.
type Bar struct {
	Label  string
	Value  float64
	Text   string  // how the value is written; empty writes the number
	Second float64 // such as the number of people behind the value; shown where Bars.SecondUnit is set
	// SecondText is how the second value is written: "9 of 12 people".
	SecondText string
	Note       string // a short remark under the label, such as "tied"
	Quiet      bool   // drawn softer: below the line, or not chosen
}

// Stacked is a chart of bars in parts, such as agree, pass and disagree.
type Stacked struct {
	Parts []string // the names of the parts, in the order of the bar
	Unit  string   // what the parts count: "people"
	Rows  []StackedRow
	// Whole draws each row over the full width; otherwise rows are as long as their total.
	Whole bool
}

// StackedRow is one bar of a Stacked chart; Values stand for the chart's Parts.
type StackedRow struct {
	Label  string
	Values []float64
	Note   string
}

// Strip is a line of steps from one end to another with numbered marks on it, such as the continuum from small-scale
// improvement to radical change.
type Strip struct {
	Low, High string // the names of the two ends
	Steps     int
	Marks     []Mark
	// Strong says what the strong marks are, such as "New here and adds value".
	Strong string
}

// Mark is a number on a step of a Strip, counted from 0 at the low end.
type Mark struct {
	Step, Number int
	Strong       bool // drawn with a diamond
}

func (Bars) chart()    {}
func (Stacked) chart() {}
func (Strip) chart()   {}

// Package documenttest has documents for the tests of the packages that set and write them.
package documenttest

import (
	"fmt"
	"strings"
	"time"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// Hash stands for that of a sealed file.
const Hash = "9f2c4e1b7a6d5083c1e0f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8"

// Showcase is a report that uses every block, of the size of a real one.
func Showcase() document.Document {
	d := document.Document{
		Title:       "What helps new ideas happen here",
		Subtitle:    "Employee discussion group",
		Language:    "en-GB",
		Created:     time.Date(2026, 11, 12, 16, 30, 0, 0, time.UTC),
		Hash:        Hash,
		RunningHead: "What helps new ideas happen here: employee group, Council A",
		Subject:     "The report of one employee discussion group on new ideas at work.",
		Keywords:    []string{"discussion group", "innovation"},
	}
	d.Blocks = append(d.Blocks, opening()...)
	d.Blocks = append(d.Blocks, results()...)
	d.Blocks = append(d.Blocks, findings()...)
	d.Blocks = append(d.Blocks, form()...)
	d.Blocks = append(d.Blocks, appendix()...)
	return d
}

func opening() []document.Block {
	return []document.Block{
		document.Cover{
			Kicker:   "Innovation in six councils",
			Title:    "What helps new ideas happen here",
			Subtitle: "Employee discussion group, Council A",
			Facts: []document.Fact{
				{Label: "Group", Value: "Frontline employees and first-line managers"},
				{Label: "Organisation", Value: "Council A, county, South East"},
				{Label: "Date", Value: "12 November 2026"},
				{Label: "Present", Value: "12 of 14 people invited"},
				{Label: "Edition", Value: "Full report"},
			},
			Note: "Written from the session's own record. Ballots are not linked to names.",
		},
		document.Contents{Depth: 2},
		document.PageBreak{},
		document.Heading{Level: 1, Number: "1", Text: "In short", ID: "short"},
		document.Paragraph{Weight: document.Lead, Runs: document.Text("Twelve people spent an hour on what helps and what hinders new ideas where they work. They named 45 ideas, grouped them into six themes and voted in secret on which matter most.")},
		document.Paragraph{Runs: []document.Run{{Text: "Nine of the twelve put "}, {Text: "being listened to and involved", Bold: true}, {Text: " among their five dots. Time that is really free for trying things came second; seeing an idea tried, whatever became of it, came third. The group did not agree on money: four people thought a small fund would help, five thought that it would bring more forms than ideas."}}},
		document.Paragraph{Runs: []document.Run{{Text: "How the group worked is told in "}, {Text: "section 2", Link: "#method"}, {Text: "; every idea and every ballot stands in "}, {Text: "the appendix", Link: "#appendix"}, {Text: ". The guide that the prompts follow is at "}, {Text: "example.org/guide", Link: "https://example.org/guide?a=(1)"}, {Text: "."}}},
		document.List{Items: document.Items(
			"Managers should ask before they decide, and say what became of an idea.",
			"An hour a fortnight, written into the rota, would be enough to begin with.",
			"Ideas from other services should be within reach: a visit is worth more than a newsletter, because people ask the questions that a newsletter never answers.")},
		document.Note{Title: "How to read this report", Paras: [][]document.Run{
			document.Text("This is what one group of twelve people said on one afternoon. It shows which views there are and the reasons for them. It does not show how many people elsewhere hold them."),
			document.Text("Two characters could not be printed and stand as their numbers: U+1F600 and U+4E2D."),
		}},
		document.Heading{Level: 1, Number: "2", Text: "What was done", ID: "method"},
		document.Paragraph{Label: "Aim", Runs: document.Text("To learn from the people who do the work what helps them to bring in new ideas, what hinders them, and what they would ask of senior managers, of middle managers and of the council as a whole.")},
		document.Paragraph{Label: "Method", Runs: document.Text("A facilitator put nine prompts to the group, one adapted and one left out for time. Each idea was typed as it was said and shown on a screen. The group sorted the ideas into themes, then each person placed five dots in secret, at most two on one idea.")},
		document.Facts{Facts: []document.Fact{
			{Label: "Seats present", Value: "12 of 14 invited"},
			{Label: "Length", Value: "58 minutes of 60 planned"},
			{Label: "Prompts", Value: "9, of which 1 adapted and 1 skipped"},
			{Label: "Ideas", Value: "45, of which 3 in the parking lot"},
			{Label: "Ballots", Value: "12 of 12 cast, sealed before the count was shown"},
		}},
		document.Heading{Level: 2, Number: "2.1", Text: "Who was there", ID: "who"},
		document.Table{
			Caption: "People by role band", RowHeads: true,
			Columns: []document.Column{{Title: "Role band", Width: 3}, {Title: "Invited", Align: document.Right}, {Title: "Present", Align: document.Right}},
			Rows: []document.Row{
				document.Cells("Frontline", "8", "7"), document.Cells("First-line manager", "4", "3"), document.Cells("Support service", "2", "2"),
				{Strong: true, Cells: document.Cells("All", "14", "12").Cells},
			},
		},
	}
}

func results() []document.Block {
	bars := chart.Bars{Unit: "dots", Of: 24, Bars: []chart.Bar{
		{Label: "Genuinely listen to us and involve us", Value: 17, SecondText: "9 of 12 people"},
		{Label: "Time that is really ours for trying things out", Value: 14, SecondText: "8 of 12 people"},
		{Label: "Seeing ideas actually tried, and hearing what became of them even when the answer is that it did not work out this time", Value: 11, SecondText: "7 of 12 people"},
		{Label: "Links to other services and other councils", Value: 8, SecondText: "6 of 12 people"},
		{Label: "Fewer layers between an idea and a yes", Value: 6, SecondText: "5 of 12 people", Note: "tied with the next"},
		{Label: "A small fund without a long form", Value: 4, SecondText: "4 of 12 people", Quiet: true},
		{Label: "A prize for the idea of the month", Value: 0, SecondText: "0 of 12 people", Quiet: true},
	}}
	stacked := chart.Stacked{Parts: []string{"Agree", "Not sure", "Disagree"}, Unit: "people", Whole: true, Rows: []chart.StackedRow{
		{Label: "We hear what became of our ideas", Values: []float64{2, 3, 7}},
		{Label: "My manager asks before deciding", Values: []float64{6, 2, 4}},
		{Label: "A small fund would help", Values: []float64{4, 3, 5}, Note: "divided"},
	}}
	strip := chart.Strip{Low: "Small-scale improvement", High: "Radical change", Steps: 5, Strong: "New here and adds value", Marks: []chart.Mark{
		{Step: 0, Number: 7},
		{Step: 0, Number: 12},
		{Step: 0, Number: 14, Strong: true},
		{Step: 0, Number: 103},
		{Step: 1, Number: 2},
		{Step: 2, Number: 41, Strong: true},
		{Step: 4, Number: 44, Strong: true},
		{Step: 4, Number: 45},
	}}
	return []document.Block{
		document.PageBreak{},
		document.Heading{Level: 1, Number: "3", Text: "What people said", ID: "said"},
		document.Heading{Level: 2, Number: "3.1", Text: "What helps you bring in new ideas here?"},
		document.Paragraph{Runs: document.Text("Most of what people named has to do with being asked. The word \u201clisten\u201d came up in eleven ideas, more often than any other.")},
		document.List{Items: []document.Item{
			{Label: "7", Runs: document.Text("Managers asking, not telling")},
			{Label: "12", Runs: document.Text("Seeing ideas actually tried")},
			{Label: "14", Runs: document.Text("A slot in the team meeting, every time, even if nobody has anything")},
			{Label: "103", Runs: document.Text("£500 without a form \u2192 we would have bought the labels ourselves; the Welsh for it is \u201cd\u0175r, t\u0177\u201d, in Polish \u201c\u0142\u00f3d\u017a\u201d, \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac, \u041a\u0438\u0440\u0438\u043b\u043b\u0438\u0446\u0430 \u2713")},
		}},
		document.Quote{Text: "If somebody just came back and said no, and why, I would bring the next one. It is the silence that stops you.", By: "participant, frontline"},
		document.Heading{Level: 3, Text: "However"},
		document.Paragraph{Runs: document.Text("Two people did not want more meetings about ideas. They asked for the time to be spent on trying one.")},
		document.Heading{Level: 2, Number: "3.2", Text: "Which matter most?"},
		document.Chart{Caption: "Being listened to was chosen by 9 of 12 people, more than anything else.", Chart: bars, Alt: chart.AltText(bars, nil)},
		document.Table{
			Caption: "Dots by idea", RowHeads: true,
			Columns: []document.Column{{Title: "Idea", Width: 5}, {Title: "Dots", Align: document.Right}, {Title: "People", Align: document.Right, Width: 1.6}},
			Rows: []document.Row{
				document.Cells("Genuinely listen to us and involve us", "17", "9 of 12"), document.Cells("Time that is really ours for trying things out", "14", "8 of 12"),
				document.Cells("Seeing ideas actually tried", "11", "7 of 12"), document.Cells("Links to other services and other councils", "8", "6 of 12"), document.Cells("Fewer layers between an idea and a yes", "6", "5 of 12"),
				document.Cells("A small fund without a long form", "4", "4 of 12"), document.Cells("A prize for the idea of the month", "0", "0 of 12"),
			},
		},
		document.Chart{Caption: "People were divided about a fund, and few hear what became of an idea.", Chart: stacked, Alt: chart.AltText(stacked, nil)},
		document.Chart{Caption: "Most of the ideas are small improvements; two would change how services are run.", Chart: strip, Alt: chart.AltText(strip, nil)},
	}
}

func findings() []document.Block {
	return []document.Block{
		document.PageBreak{},
		document.Heading{Level: 1, Number: "4", Text: "What the group concluded"},
		document.Paragraph{Runs: document.Text("The group ranked three priorities. Under each stand the people who should act, what they would be seen to do, and what was said for it.")},
		document.Card{
			Rank: "1", Who: "Senior and middle managers", Title: "Genuinely listen to us and involve us", Measure: "9 of 12 people",
			Text:       document.Text("People want to be asked while a decision can still change, and to hear what became of what they said."),
			Behaviours: []string{"Ask before deciding", "Come to where the work is", "Say what became of an idea, also when it is a no"},
			Quotes:     []document.Quote{{Text: "They ask us when it is already printed.", By: "participant, frontline"}, {Text: "You come to the depot once and you learn more than from ten surveys.", By: "participant, support"}},
		},
		document.Card{
			Rank: "2", Who: "Middle managers", Title: "Time that is really ours for trying things out", Measure: "8 of 12 people",
			Behaviours: []string{"Write an hour a fortnight into the rota", "Do not take it back when it gets busy"},
			Quotes:     []document.Quote{{Text: "Trying things is always what gives first.", By: "participant, first-line manager"}},
		},
		document.Card{
			Rank: "3", Who: "The council as a whole", Title: "See ideas tried, and hear how it went", Measure: "7 of 12 people", Theme: "Theme: being listened to",
			Behaviours: []string{"Try one idea of each team each year"},
		},
		document.Heading{Level: 2, Number: "4.1", Text: "Actions"},
		document.Table{
			Caption: "Who does what by when", Columns: []document.Column{{Title: "Who", Width: 2}, {Title: "What", Width: 4}, {Title: "By when", Width: 1.6}, {Title: "First step", Width: 3}},
			Rows: []document.Row{
				document.Cells("Head of service", "Answer each of the 45 ideas in a line", "12 December", "Print the list for the next meeting"),
				document.Cells("Team leaders", "Put an hour a fortnight into the rota", "1 February", "Ask each team which hour"),
			},
		},
	}
}

// form is what a participant sends back.
func form() []document.Block {
	return []document.Block{
		document.PageBreak{},
		document.Heading{Level: 1, Number: "5", Text: "Your answer", ID: "answer"},
		document.Paragraph{Runs: document.Text("Did we understand you? Tick what fits, write what is missing, and hand the page to the facilitator or send a photo of it.")},
		document.Answer{Label: "Does this report say what the group said?", Ticks: []string{"Yes", "Mostly", "In part", "No"}},
		document.Answer{
			Label: "Which of the three priorities matters most for your own work?",
			Ticks: []string{"Genuinely listen to us and involve us", "Time that is really ours for trying things out", "See ideas tried, and hear how it went, also when the answer is that it did not work out this time", "None of them"},
			Lines: 2, Prompt: "Why?",
		},
		document.Answer{Label: "What did we miss, or get wrong?", Lines: 3},
		document.Answer{Ticks: []string{"You may quote what I write here", "Do not quote me"}},
	}
}

func appendix() []document.Block {
	blocks := []document.Block{
		document.PageBreak{},
		document.Heading{Level: 1, Number: "A", Text: "Appendix", ID: "appendix"},
		document.Heading{Level: 2, Number: "A.1", Text: "Every idea"},
	}
	said := []string{
		"Managers asking, not telling", "A slot in the team meeting, every time, even if nobody has anything to say that week",
		"Somebody who knows the form so that I do not have to", "Being allowed to stop doing the old thing when the new thing works",
		"Knowing whom to ask", "A visit to a depot that does it differently, with the people who do the work and not only with those who lead it",
	}
	t := document.Table{
		Compact: true, RowHeads: true, Caption: "Ideas in the order they were said",
		Columns: []document.Column{{Title: "No.", Width: 0.6, Align: document.Right}, {Title: "Idea", Width: 5}, {Title: "Theme", Width: 2.4}},
	}
	for i := range 45 {
		t.Rows = append(t.Rows, document.Cells(fmt.Sprint(i+1), said[i%len(said)], []string{"Being listened to", "Time", "Links to other services"}[i%3]))
	}
	blocks = append(blocks, t, document.Heading{Level: 2, Number: "A.2", Text: "Sealed ballots"})
	b := document.Table{
		Compact: true, Caption: "Dots on each ballot, in sorted order",
		Columns: []document.Column{{Title: "Ballot", Align: document.Right}, {Title: "A", Align: document.Right}, {Title: "B", Align: document.Right}, {Title: "C", Align: document.Right}, {Title: "D", Align: document.Right}},
	}
	for i := range 12 {
		b.Rows = append(b.Rows, document.Cells(fmt.Sprint(i+1), fmt.Sprint(i%3), fmt.Sprint((i+1)%3), "1", "0"))
	}
	return append(blocks, b, document.Heading{Level: 2, Number: "A.3", Text: "The file"},
		document.Paragraph{Weight: document.Small, Runs: document.Text("This report was made from a sealed file. Its SHA-256 is " + Hash + ".")},
		document.Paragraph{Runs: document.Text("One word of " + "five thousand characters: " + strings.Repeat("longword", 40))})
}

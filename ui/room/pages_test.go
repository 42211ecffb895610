package room

import (
	"fmt"
	"strings"

	"folkmoot/ui/view"
)

// one is a text in one language.
func one(text string) view.RoomText { return view.RoomText{Text: text} }

// views are pages of every kind, from almost nothing to far more than a wall holds.
func views() map[string]view.RoomView {
	long := strings.TrimSpace(strings.Repeat("what would have to be different for that ", 6))
	word := strings.Repeat("ŵythnos", 30)
	items := func(n int, text, note string) (out []view.RoomItem) {
		for i := range n {
			out = append(out, view.RoomItem{RoomText: one(fmt.Sprintf("%s (%d)", text, i)), Note: note})
		}
		return out
	}
	bars := func(n int, text string) (out []view.RoomBar) {
		for i := range n {
			out = append(out, view.RoomBar{Rank: fmt.Sprint(i+1, "="), RoomText: one(fmt.Sprintf("%s (%d)", text, i)), Share: 1 - float64(i)/float64(n), Words: "11 of 12 people, 24 dots"})
		}
		return out
	}
	groups := func(n, ideas int, text string) (out []view.RoomGroup) {
		for i := range n {
			g := view.RoomGroup{Title: one(fmt.Sprint("Theme ", i))}
			for range ideas {
				g.Ideas = append(g.Ideas, one(text))
			}
			out = append(out, g)
		}
		return out
	}
	line := func(steps int, text string, at ...int) (out view.RoomLine) {
		out.Low, out.High, out.Steps = "Small-scale improvement", "Radical change", make([][]view.RoomMark, steps)
		for i, step := range at {
			out.Steps[step] = append(out.Steps[step], view.RoomMark{Number: i + 1, RoomText: one(text), New: i%3 == 0})
			out.Marked = true
		}
		return out
	}
	spread := func(n, steps int) (out []int) {
		for i := range n {
			out = append(out, i*i%steps)
		}
		return out
	}
	levels := []string{"strongly disagree", "disagree", "neither", "agree", "strongly agree"}
	stacked := func(n, parts int, middle bool, text string) view.RoomView {
		v := view.RoomView{Kind: view.RoomReveal, Title: one("Which of these?"), Lead: one("“Trust” comes first: 9 of 12 people agree, and 1 disagrees."), Care: "The order hides that the room is split on “Time”. Hear both sides before going on.", Foot: "11 of 12 people voted."}
		v.Scale = view.RoomScale{Levels: levels, Middle: middle, Below: 13, Above: 22}
		if !middle {
			v.Scale.Below, v.Scale.Above = 0, 24
		}
		for i := range n {
			b := view.RoomBar{Rank: fmt.Sprint(i+1, "="), RoomText: one(fmt.Sprintf("%s (%d)", text, i)), Words: "9 of 12 agree, 1 disagrees"}
			for k := range parts {
				x := view.RoomPart{People: []int{i % 3, k % 2, 3, 2, 4}}
				if parts > 1 {
					x.Name = []string{"impact", "what it would take of all of us"}[k%2]
				}
				b.Parts = append(b.Parts, x)
			}
			v.Bars = append(v.Bars, b)
		}
		return v
	}
	field := func(n, places int, text string) view.RoomView {
		v := view.RoomView{Kind: view.RoomField, Title: one("Which of these?"), Lead: one("“Trust” comes first: impact 5 and effort 2."), Care: "Answers on “Time” lie on both sides of the middle, so its quadrant is not sure.", Foot: "11 of 12 people voted."}
		v.Field.Names = [4]string{"Quick win: high impact, low effort", "Big project: high impact, high effort", "Can wait: low impact, low effort", "Rather not: low impact, high effort"}
		for i := range n {
			mark := fmt.Sprint(i + 1)
			v.List = append(v.List, view.RoomItem{Mark: mark, RoomText: one(fmt.Sprintf("%s (%d)", text, i)), Note: "impact 4, effort 2.5, from 11 people"})
			at := i * 7 % places
			v.Field.Points = append(v.Field.Points, view.VotePoint{Label: mark, X: float32(at%9) / 8, Y: float32(at/9%9) / 8})
		}
		return v
	}
	ballot := func(v view.RoomView, n int, text string) view.RoomView {
		v.Kind, v.Head, v.Lead, v.Care, v.List = view.RoomBallot, "Ballot 7 of 11", one("It speaks for 6 people."), "", items(n, text, "agree")
		return v
	}
	far := "How far does it go, from a small-scale improvement to radical change?"
	return map[string]view.RoomView{
		"line":         {Kind: view.RoomStrip, Title: one(far), Line: line(5, "A slot in the team meeting", 0, 0, 1, 3, 4, 4), Foot: "New here and adds value"},
		"line of one":  {Kind: view.RoomStrip, Title: one(far), Line: line(2, word, 1)},
		"empty line":   {Kind: view.RoomStrip, Title: one(far), Line: line(5, ""), Foot: "30 ideas are not on the line yet"},
		"full line":    {Kind: view.RoomStrip, Title: one(far), Line: line(5, "Ten minutes in the team meeting that are only for ideas", spread(30, 5)...), Foot: "New here and adds value"},
		"crowded line": {Kind: view.RoomStrip, Title: one(long), Line: line(11, long, spread(300, 11)...), Foot: "New here and adds value"},
		"one step":     {Kind: view.RoomStrip, Title: one(far), Line: line(5, long, make([]int, 900)...)},
		"blank":        {Kind: view.RoomBlank},
		"still":        {Kind: view.RoomStill, Title: one("Thank you"), Lead: one("What you said will be sent to you.")},
		"still long":   {Kind: view.RoomStill, Title: one(long), Lead: one(long)},
		"word":         {Kind: view.RoomPage, Title: one(word), Lead: one(word), Foot: word, List: items(3, word, word)},
		"rules":        {Kind: view.RoomPage, Title: one("A group"), Head: "How we work together", List: items(5, "One person speaks at a time", "")},
		"findings":     {Kind: view.RoomPage, Ranked: true, Title: one("What we concluded"), List: items(40, long, "To act: managers"), Foot: "Have we got this right?"},
		"question":     {Kind: view.RoomIdeas, Title: one("What helps?")},
		"ideas":        {Kind: view.RoomIdeas, Title: one("What helps you bring in new ideas here?"), List: items(60, "A slot in the team meeting", ""), Foot: "60 ideas so far"},
		"long ideas":   {Kind: view.RoomIdeas, Title: one(long), List: items(20, long, ""), Foot: "20 ideas so far"},
		"board":        {Kind: view.RoomBoard, Title: one("What belongs together?"), Groups: groups(3, 2, "short"), Foot: "3 ideas are not in a theme yet"},
		"full board":   {Kind: view.RoomBoard, Title: one("What belongs together?"), Groups: groups(9, 12, "Ten minutes in the team meeting that are only for ideas")},
		"crowded":      {Kind: view.RoomBoard, Title: one(long), Groups: groups(60, 9, long)},
		"result":       {Kind: view.RoomReveal, Title: one("Which of these?"), Bars: bars(6, "Being listened to"), Foot: "11 of 12 people voted."},
		"long result":  {Kind: view.RoomReveal, Title: one(long), Bars: bars(40, long), Foot: "11 of 12 people voted."},
		"long words":   {Kind: view.RoomReveal, Title: one(long), Lead: one(long), Care: long, Bars: bars(4, long), Foot: long},
		"scale":        stacked(5, 1, true, "Being listened to"),
		"long scale":   stacked(40, 1, true, long),
		"one side":     stacked(12, 1, false, "Being listened to"),
		"criteria":     stacked(9, 2, false, "Being listened to"),
		"field":        field(6, 81, "Being listened to"),
		"full field":   field(40, 81, "Ten minutes in the team meeting that are only for ideas"),
		"one place":    field(40, 1, long),
		"three, show":  {Kind: view.RoomCount, Title: one("3"), Lead: one("Being listened to")},
		"show":         {Kind: view.RoomCount, Title: one("Show"), Lead: one(long)},
		"ballot":       ballot(stacked(5, 1, true, "Being listened to"), 3, "Being listened to"),
		"long ballot":  ballot(stacked(40, 2, true, long), 40, long),
		"bars again":   ballot(view.RoomView{Title: one("Which?"), Bars: bars(12, "Being listened to"), Foot: "11 of 12"}, 5, "Being listened to"),
		"so far":       soFar(5, 8, 5, "What gets in the way of new ideas here?", "Time and cover to try things", "Ask before deciding, and answer every idea"),
		"one question": soFar(1, 0, 0, "What helps?", "", ""),
		"long so far":  soFar(40, 60, 40, long, long, long),
		"wide so far":  soFar(3, 3, 3, word, word, word),
		"hidden":       {Kind: view.RoomIdeas, Title: one("What helps?"), Lead: one("Everyone writes on their own, without talking."), Head: "8 ideas are written down; they are shown when everyone has finished."},
		"steps":        {Kind: view.RoomIdeas, Title: one("What helps you bring in new ideas here?"), Steps: steps(2, .5), List: items(12, "A slot in the team meeting", ""), Foot: "12 ideas so far"},
		"long steps":   {Kind: view.RoomIdeas, Title: one(long), Steps: view.RoomSteps{Names: []string{long, word, long, word}, At: 4}, List: items(3, long, "")},
		"pair":         inTwo(view.RoomView{Kind: view.RoomPage, Title: one("A group"), Lead: one("To hear what helps"), Head: "How we work together", List: items(6, "One person speaks at a time", "")}),
		"pair asked":   inTwo(view.RoomView{Kind: view.RoomIdeas, Title: one("What helps you bring in new ideas here?"), List: items(30, "A slot in the team meeting", ""), Foot: "30 ideas so far"}),
		"long pair":    inTwo(view.RoomView{Kind: view.RoomIdeas, Title: one(long), List: items(30, long, ""), Foot: "30 ideas so far"}),
		"pair board":   inTwo(view.RoomView{Kind: view.RoomBoard, Title: one("What belongs together?"), Groups: groups(9, 6, "Ten minutes in the team meeting that are only for ideas")}),
		"pair line":    inTwo(view.RoomView{Kind: view.RoomStrip, Title: one(far), Line: line(5, "A slot in the meeting", 0, 0, 1, 3, 4, 4), Foot: "New here and adds value"}),
		"pair of bars": inTwo(view.RoomView{Kind: view.RoomReveal, Title: one("Which of these?"), Bars: bars(8, "Being listened to"), Foot: "11 of 12 people voted."}),
		"pair so far":  inTwo(soFar(5, 8, 5, "What gets in the way of new ideas here?", "Time and cover to try things", "Ask before deciding, and answer every idea")),
		"pair still":   inTwo(view.RoomView{Kind: view.RoomStill, Title: one(long), Lead: one(long)}),
		"no result":    {Kind: view.RoomReveal, Title: one("Which of these?"), Foot: "0 of 12 people voted."},
	}
}

// soFar is a page of what there is so far, with so many questions, themes and findings.
func soFar(questions, themes, findings int, question, theme, finding string) view.RoomView {
	v := view.RoomView{Kind: view.RoomSoFar, Title: one("What we have so far")}
	for i, x := range []struct {
		n    int
		text string
	}{{questions, question}, {themes, theme}, {findings, finding}} {
		if x.n == 0 {
			continue
		}
		s := view.RoomSection{Head: []string{"Ideas to each question", "Ideas in each theme", "What we concluded"}[i]}
		for k := range x.n {
			item := view.RoomItem{RoomText: one(x.text)}
			if i < 2 {
				item.Mark = fmt.Sprint(k + 7)
			}
			s.List = append(s.List, item)
		}
		v.Sections = append(v.Sections, s)
	}
	return v
}

func steps(at int, left float64) view.RoomSteps {
	return view.RoomSteps{Names: []string{"On your own", "In pairs", "In fours", "All together"}, At: at, Timed: true, Left: left}
}

// inTwo says everything on a page in a second language, in about as many words.
func inTwo(v view.RoomView) view.RoomView {
	second := func(x *view.RoomText) {
		if x.Text != "" {
			x.Second = strings.NewReplacer("e", "ŵ", "a", "y", "o", "ô").Replace(x.Text)
		}
	}
	second(&v.Title)
	second(&v.Lead)
	for i := range v.List {
		second(&v.List[i].RoomText)
	}
	for i := range v.Groups {
		second(&v.Groups[i].Title)
		for k := range v.Groups[i].Ideas {
			second(&v.Groups[i].Ideas[k])
		}
	}
	for i := range v.Bars {
		second(&v.Bars[i].RoomText)
	}
	for i := range v.Sections {
		for k := range v.Sections[i].List {
			second(&v.Sections[i].List[k].RoomText)
		}
	}
	for i := range v.Line.Steps {
		for k := range v.Line.Steps[i] {
			second(&v.Line.Steps[i][k].RoomText)
		}
	}
	return v
}

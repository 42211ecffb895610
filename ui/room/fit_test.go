package room

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/look"
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
		"no result":    {Kind: view.RoomReveal, Title: one("Which of these?"), Foot: "0 of 12 people voted."},
	}
}

func TestTextAlwaysFits(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	sizes := []fyne.Size{{Width: 320, Height: 240}, {Width: 480, Height: 900}, {Width: 960, Height: 540}, {Width: 1024, Height: 768}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}, {Width: 2560, Height: 600}, {Width: 3840, Height: 2160}}
	for name, v := range views() {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s %.0fx%.0f", name, size.Width, size.Height), func(t *testing.T) {
				sh := compose(v, size, nil)
				var read strings.Builder
				for _, x := range sh.texts {
					m := canvas.NewText(x.text, color.Black)
					m.TextSize, m.TextStyle.Bold = x.size, x.bold
					w, h := m.MinSize().Components()
					if x.x < 0 || x.y < 0 || x.x+w > size.Width || x.y+h > size.Height {
						t.Errorf("%q at %.0f,%.0f, %.0f by %.0f, is outside", x.text, x.x, x.y, w, h)
					}
					read.WriteString(x.text)
				}
				for i, a := range sh.texts {
					for _, b := range sh.texts[:i] {
						if overlap(a, b) {
							t.Fatalf("%q stands on %q", a.text, b.text)
						}
					}
				}
				for _, b := range sh.blocks {
					if b.x < 0 || b.y < 0 || b.x+b.w > size.Width+1 || b.y+b.h > size.Height+1 {
						t.Errorf("a block is outside: %+v", b)
					}
				}
				if got := strings.ReplaceAll(read.String(), " ", ""); !strings.Contains(got, strings.ReplaceAll(v.Title.Text, " ", "")) {
					t.Errorf("the title is not whole: %q", got)
				}
			})
		}
	}
}

// overlap compares the ink of two lines: from the top of the capitals to the baseline.
func overlap(a, b piece) bool {
	wide := func(p piece) float32 {
		return fyne.MeasureText(p.text, p.size, fyne.TextStyle{Bold: p.bold}).Width
	}
	top, end := func(p piece) float32 { return p.y + p.size*.35 }, func(p piece) float32 { return p.y + p.size*1.05 }
	return a.x < b.x+wide(b) && b.x < a.x+wide(a) && top(a) < end(b) && top(b) < end(a)
}

func TestWhatDoesNotFitIsCounted(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for name, all := range map[string]int{"ideas": 60, "findings": 40, "long result": 40, "long ideas": 20} {
		sh := compose(views()[name], fyne.NewSize(1366, 768), nil)
		shown, rest := 0, 0
		for _, x := range sh.texts {
			if x.text == "•" || x.bold && strings.Trim(x.text, "0123456789=") == "" {
				shown++
			}
			_, _ = fmt.Sscanf(x.text, "and %d more", &rest)
		}
		if shown == 0 || shown+rest != all {
			t.Errorf("%s: %d shown and %d counted, of %d", name, shown, rest, all)
		}
	}
}

func TestWhatIsReadFromAfarIsLargeEnough(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, h := range []float32{540, 768, 1080, 2160} {
		v := views()["ideas"]
		for n := range 30 { // what is said never changes its size while people talk
			v.List = views()["ideas"].List[:n]
			for _, x := range compose(v, fyne.NewSize(h*16/9, h), nil).texts {
				switch {
				case x.bold && x.tone == look.Ink && x.size < h/14-.01:
					t.Fatalf("%.0f: the question is set in %.1f", h, x.size)
				case x.tone == look.Ink && !x.bold && (x.size < h/28-.01 || x.size > h/28*1.06):
					t.Fatalf("%.0f: an idea is set in %.1f", h, x.size)
				}
			}
		}
	}
}

func TestTheLineIsReadFromAfarToo(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, c := range []struct {
		name        string
		words, list bool // of the ideas; and whether they stand in a list, by number
		all         int
	}{{"line", true, false, 6}, {"full line", true, true, 30}, {"one step", false, false, 900}} {
		for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
			t.Run(fmt.Sprintf("%s %.0f", c.name, size.Width), func(t *testing.T) {
				v := views()[c.name]
				words, list, more, marks := 0, 0, 0, 0
				for _, x := range compose(v, size, nil).texts {
					if x.size < size.Height/28*stripFloor*.99 {
						t.Fatalf("%q is set in %.1f", x.text, x.size)
					}
					switch {
					case x.tone == look.Ink && !x.bold:
						words++
					case x.tone == look.Accent && x.bold && strings.Trim(x.text, "0123456789") == "":
						list++
					case x.tone == look.Ink && strings.Trim(x.text, "0123456789") == "":
						marks++
					}
					_, _ = fmt.Sscanf(x.text, "and %d more", &more)
				}
				if (words > 0) != c.words || (list > 0) != c.list {
					t.Errorf("%d lines of words, %d numbers in the list", words, list)
				}
				if c.list && (marks != c.all || list+more != c.all) || !c.words && marks+more != c.all {
					t.Errorf("of %d ideas %d stand on the line, %d in the list, and %d are counted", c.all, marks, list, more)
				}
			})
		}
	}
}

func BenchmarkCompose(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.New(look.Options{}))
	for _, name := range []string{"ideas", "full board", "crowded", "long result", "full line", "one step"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				compose(views()[name], fyne.NewSize(1920, 1080), nil)
			}
		})
	}
}

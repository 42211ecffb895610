package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/report"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// begun is a session with these bands of seats that has come to its first key question.
func begun(t testing.TB, bands ...string) *play {
	p := draft(t)
	var seats []session.NewSeat
	for _, b := range bands {
		seats = append(seats, session.NewSeat{Band: b})
	}
	p.do(session.AddSeats{Seats: seats}, session.EnterStage{Stage: p.stage(session.StageWelcome)}, session.EnterStage{Stage: p.prompt("help")})
	return p
}

func frontline(n int) []string { return slices.Repeat([]string{"frontline"}, n) }

// say adds ideas, each from the seat of that number; 0 is nobody's.
func (p *play) say(texts map[string]int) {
	p.t.Helper()
	keys := make([]string, 0, len(texts))
	for k := range texts {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		var seat session.ID
		if n := texts[k]; n > 0 {
			seat = p.seat(n)
		}
		p.do(session.AddIdea(k, p.prompt("help"), seat))
	}
}

// below is the text from a heading to the next of its level or above.
func below(doc document.Document, heading string) string {
	var part []document.Block
	level := 0
	for _, b := range doc.Blocks {
		if h, ok := b.(document.Heading); ok {
			if level > 0 && h.Level <= level {
				break
			}
			if h.Text == heading {
				level = h.Level
			}
		}
		if level > 0 {
			part = append(part, b)
		}
	}
	return document.Document{Blocks: part}.Text()
}

func TestTheCourseOfTheHourIsTold(t *testing.T) {
	t.Run("time added, time taken back, and a clock that stood still", func(t *testing.T) {
		p := begun(t, frontline(6)...)
		p.wait(3 * time.Minute)
		p.do(session.ExtendStage{Minutes: 4}, session.PauseStage{})
		p.wait(7 * time.Minute)
		p.do(session.ResumeStage{}, session.EnterStage{Stage: p.prompt("hinder")}, session.ExtendStage{Minutes: -2}, session.EnterStage{Stage: p.prompt("senior-managers")}, session.ExtendStage{Minutes: 1})
		p.wait(time.Minute)
		p.do(session.SealSession{})
		tells(t, p.state(), []string{"5 minutes more were given to 2 parts of the agenda than planned. Other parts were shortened by 2 minutes. The clock was stopped in between, for 7 minutes"}, nil)
	})
	t.Run("nothing where nothing of it happened", func(t *testing.T) {
		p := begun(t, frontline(6)...)
		p.do(session.SealSession{})
		tells(t, p.state(), nil, []string{"more were given", "were shortened", "The clock was stopped"})
	})
	t.Run("each prompt says how long it took", func(t *testing.T) {
		p := begun(t, frontline(6)...)
		p.say(map[string]int{"One": 1})
		p.wait(5 * time.Minute)
		p.do(session.EnterStage{Stage: p.prompt("hinder")})
		if text := below(report.Build(p.state(), report.Options{}), "What people said"); !strings.Contains(text, "It took 5 minutes of 6 minutes planned.") {
			t.Errorf("the prompt says\n%s", text)
		}
	})
}

func TestWhatWasNotedIsCountedByKind(t *testing.T) {
	p := begun(t, frontline(6)...)
	tells(t, p.state(), nil, []string{"Noted during the session"})
	for range 2 {
		p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "One thing", Seat: p.seat(1)})
	}
	p.note(session.EvidenceBody{Kind: session.Observation, Text: "Nodding"})
	tells(t, p.state(), []string{"Noted during the session: 2 quotes and 1 observation."}, nil)
}

func TestWhoGroupedAndWithWhatHelp(t *testing.T) {
	grouped := func(t *testing.T, more ...session.Command) *session.State {
		p := begun(t, frontline(6)...)
		p.say(map[string]int{"One": 1, "Two": 2})
		p.do(session.EnterStage{Stage: p.stage(session.StageGrouping)})
		p.theme("Both", 1, 2)
		p.do(more...)
		return p.state()
	}
	const on, off, waits = "The program could suggest which ideas belong together; people decided.", "The program's suggestions for themes were switched off.", "The program was not to suggest any theme before the group had sorted its ideas."
	for name, c := range map[string]struct {
		more        []session.Command
		want, lacks string
	}{
		"the template waits":   {nil, waits, on},
		"the group sorted":     {[]session.Command{session.SayGroupSorted{}}, "The group sorted its ideas by itself first. " + on, waits},
		"switched off":         {[]session.Command{session.SetHelp{Help: session.Help{Mode: session.HelpNever}}}, "The themes were made during the session, in a part of the agenda of their own. " + off, on},
		"with a model's words": {[]session.Command{session.SetHelp{Help: session.Help{Mode: session.HelpAlways, Embedding: &session.EmbeddingSource{Address: "http://127.0.0.1:11434", Model: "small-model", Style: session.StyleOllama}}}}, "with the help of the language model “small-model”", off},
	} {
		t.Run(name, func(t *testing.T) { tells(t, grouped(t, c.more...), []string{c.want}, []string{c.lacks}) })
	}
	t.Run("nothing where nothing was grouped", func(t *testing.T) {
		text := below(report.Build(begun(t, frontline(6)...).state(), report.Options{}), "How it was done")
		for _, no := range []string{on, off, waits} {
			if strings.Contains(text, no) {
				t.Errorf("it says %q", no)
			}
		}
	})
}

func TestAThemeTellsFromHowManyPeopleItCame(t *testing.T) {
	themed := func(t *testing.T, seats ...int) *play {
		p := begun(t, frontline(12)...)
		texts := map[string]int{}
		for i, n := range seats {
			texts[fmt.Sprintf("Idea %02d", i)] = n
		}
		p.say(texts)
		var all []int
		for i := range seats {
			all = append(all, i+1)
		}
		p.theme("Everything", all...)
		return p
	}
	for name, c := range map[string]struct {
		seats       []int
		edition     report.Edition
		want, lacks string
	}{
		"different people":                {[]int{1, 2, 3, 3, 3}, report.Full, "5 ideas. They came from 3 of 12 people.", ""},
		"so few that they are not told":   {[]int{1, 2, 2, 2}, report.Full, "4 ideas.", "They came from"},
		"one person is nobody's business": {[]int{1, 1, 1}, report.Record, "3 ideas.", "They came from"},
		"the facilitators may know":       {[]int{1, 2}, report.Record, "They came from 2 of 12 people.", ""},
		"not all are known":               {[]int{1, 2, 3, 0, 0}, report.Full, "They came from at least 3 of 12 people; of 2 ideas it was not noted whose they are.", ""},
		"none is known":                   {[]int{0, 0, 0}, report.Full, "3 ideas.", "They came from"},
		"what is published needs more":    {[]int{1, 2, 3, 4, 5, 6, 7, 8, 9}, report.Publication, "9 ideas.", "They came from"},
		"and tells it where there are":    {[]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, report.Publication, "They came from 10 of 12 people.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			text := below(report.Build(themed(t, c.seats...).state(), report.Options{Edition: c.edition}), "Themes")
			if !strings.Contains(text, c.want) || c.lacks != "" && strings.Contains(text, c.lacks) {
				t.Errorf("the themes say\n%s", text)
			}
		})
	}
	t.Run("merged ideas count those who said them", func(t *testing.T) {
		p := themed(t, 1, 2, 3)
		ideas := p.state().Ideas
		p.do(session.MergeIdeas{Into: ideas[0].ID, Ideas: []session.ID{ideas[1].ID, ideas[2].ID}})
		tells(t, p.state(), []string{"1 idea. They came from 3 of 12 people.", "3 people said the same, each in their own words: “Idea 00” (no. 1)."}, nil)
	})
	t.Run("the table hides small numbers and adds nothing up", func(t *testing.T) {
		p := begun(t, frontline(12)...)
		p.say(map[string]int{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 0, "g": 6})
		p.theme("Many", 1, 2, 3)
		p.theme("Few", 4, 5)
		p.theme("Nobody's", 6)
		var cells []string
		doc := report.Build(p.state(), report.Options{})
		if !strings.Contains(below(doc, limitsHead), "so these numbers have no sum") {
			t.Error("the limits do not say how to read the column")
		}
		for _, r := range tables(doc, "Ideas by theme")[0].Rows {
			cells = append(cells, document.Plain(r.Cells[2].Runs))
		}
		if want := []string{"3", "fewer than 3", "–", "–", "–"}; !slices.Equal(cells, want) {
			t.Errorf("the column of people is %q, not %q", cells, want)
		}
	})
}

func TestATypicalIdeaStandsForTheOthers(t *testing.T) {
	alike := map[string]int{"a Buses that run late at night": 1, "b Night buses on Sundays": 2, "c Late buses after nine at night": 3, "d A pond": 4}
	p := begun(t, frontline(6)...)
	p.say(alike)
	p.theme("Getting about", 1, 2, 3, 4)
	s := p.state()
	doc := report.Build(s, report.Options{})
	text := below(doc, "Themes")
	_, after, ok := strings.Cut(text, "A typical idea: “")
	if !ok || strings.HasPrefix(after, "d A pond") {
		t.Errorf("the themes say\n%s", text)
	}
	if !strings.Contains(below(doc, "How to read this report"), "where that holds 4 ideas or more") {
		t.Error("the limits do not say how it was chosen")
	}
	t.Run("the wording for print is the one that is printed", func(t *testing.T) {
		p := begun(t, frontline(6)...)
		p.say(map[string]int{"Ask Miriam": 1, "Ask Miriam again": 2, "Ask Miriam first": 3, "Ask Miriam last": 4})
		p.theme("Asking", 1, 2, 3, 4)
		for _, x := range p.state().Ideas {
			p.do(session.WordIdea{Idea: x.ID, Which: session.WordingRedaction, Text: "Ask [a colleague]"})
		}
		tells(t, p.state(), []string{"A typical idea: “Ask [a colleague]”"}, []string{"Miriam"})
	})
	t.Run("none of a few ideas", func(t *testing.T) {
		p := begun(t, frontline(6)...)
		p.say(map[string]int{"Buses": 1, "Night buses": 2, "Late buses": 3})
		p.theme("Getting about", 1, 2, 3)
		tells(t, p.state(), nil, []string{"A typical idea"})
	})
	t.Run("none where the help is switched off", func(t *testing.T) {
		p := begun(t, frontline(6)...)
		p.say(alike)
		p.theme("Getting about", 1, 2, 3, 4)
		p.do(session.SetHelp{Help: session.Help{Mode: session.HelpNever}})
		tells(t, p.state(), nil, []string{"A typical idea"})
	})
}

func TestTheInnovationTestIsAPictureWithATable(t *testing.T) {
	p := begun(t, frontline(6)...)
	p.say(map[string]int{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6})
	rate := func(n, isNew, adds int) {
		id := p.state().Ideas[n-1].ID
		p.do(session.RateIdea{Idea: id, Scale: framework.ScaleNewHere, Value: isNew})
		if adds >= 0 {
			p.do(session.RateIdea{Idea: id, Scale: framework.ScaleAddsValue, Value: adds})
		}
	}
	rate(1, 1, 1)
	rate(2, 1, 0)
	rate(3, 0, 1)
	rate(4, 0, 0)
	rate(5, 1, 1)
	rate(6, 1, -1) // half an answer is none
	doc := report.Build(p.state(), report.Options{})
	var field *chart.Fourfold
	document.Walk(doc.Blocks, func(b document.Block) {
		if c, ok := b.(document.Chart); ok {
			if f, ok := c.Chart.(chart.Fourfold); ok {
				field = &f
				if !strings.Contains(c.Alt, "New here and adds value: 1 and 5") {
					t.Errorf("in words it is %q", c.Alt)
				}
			}
		}
	})
	if field == nil {
		t.Fatal("there is no picture")
	}
	if got, want := fmt.Sprint(field.Numbers), "[[3] [1 5] [4] [2]]"; got != want {
		t.Errorf("the parts hold %s, not %s", got, want)
	}
	for _, r := range tables(doc, "The rated ideas by both questions")[0].Rows {
		part := slices.Index(field.Names[:], document.Plain(r.Cells[0].Runs))
		if part < 0 || document.Plain(r.Cells[1].Runs) != fmt.Sprint(len(field.Numbers[part])) {
			t.Errorf("the row %v does not say what the picture shows", r)
		}
	}
	tells(t, begun(t, frontline(6)...).state(), nil, []string{"The rated ideas by both questions"})
}

package report_test

import (
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

func TestIdeasThatSayTheSameArePrintedAsOne(t *testing.T) {
	p := running(t) // one idea
	p.do(session.AddIdea("Trust from above", p.prompt("help"), p.seat(1)), session.AddIdea("Being trusted by Violet", p.prompt("help"), p.seat(2)),
		session.AddIdea("They trust me", p.prompt("hinder"), p.seat(3)), session.AddIdea("Time", p.prompt("help"), ""))
	ids := p.state().Ideas
	p.do(session.WordIdea{Idea: ids[3].ID, Which: session.WordingDisplay, Text: "Managers trust me"},
		session.WordIdea{Idea: ids[2].ID, Which: session.WordingRedaction, Text: "Being trusted by [a manager]"},
		session.MergeIdeas{Into: ids[1].ID, Ideas: []session.ID{ids[2].ID, ids[3].ID}})
	p.theme("Trust", 2)
	says(t, p.state(), "Trust from above\nSaid by 3 people. Also in these words: “Being trusted by [a manager]” and “Managers trust me”.",
		"1 idea said here says the same as another and is printed with it: see no. 2.", "No. 3 says the same: Being trusted by [a manager]",
		"No. 4 says the same: Managers trust me\nFirst worded: They trust me",
		"3 ideas were written down. 2 more say the same as one of them and are printed with it.", "1 of 3 ideas was grouped into 1 theme.")
	never(t, p.state(), "Violet", "withdrawn")
}

// That two ideas came from one person stays unsaid.
func TestOnePersonWhoSaidItTwiceIsNotCounted(t *testing.T) {
	p := running(t)
	p.do(session.AddIdea("Trust from above", p.prompt("help"), p.seat(1)), session.AddIdea("Being trusted", p.prompt("help"), p.seat(1)))
	ids := p.state().Ideas
	p.do(session.MergeIdeas{Into: ids[1].ID, Ideas: []session.ID{ids[2].ID}})
	says(t, p.state(), "Also in these words: “Being trusted”.")
	never(t, p.state(), "Said by")
}

func TestSubThemesStandUnderTheirTheme(t *testing.T) {
	p := running(t)
	for _, text := range []string{"Two", "Three", "Four", "Five", "Six"} {
		p.do(session.AddIdea(text, p.prompt("help"), ""))
	}
	top := p.theme("Managers", 1)
	p.theme("Tools", 4)
	p.theme("Time", 5)
	for _, c := range []struct {
		title string
		n     int
	}{{"Line managers", 2}, {"Heads of service", 3}} {
		p.do(session.MakeTheme{Title: c.title, Ideas: []session.ID{p.state().Ideas[c.n-1].ID}, Under: top})
	}
	d := report.Build(p.state(), report.Options{})
	says(t, p.state(), "3 ideas, 2 of them in 2 sub-themes.", "5 of 6 ideas were grouped into 3 themes.", "Managers: 3 ideas")
	level := map[string]int{}
	var order []string
	var rows []string
	document.Walk(d.Blocks, func(b document.Block) {
		switch b := b.(type) {
		case document.Heading:
			for _, want := range []string{"Managers", "Line managers", "Heads of service", "Tools"} {
				if b.Text == want {
					level[want] = b.Level
					order = append(order, want)
				}
			}
		case document.Table:
			if b.Caption == "Ideas by theme" {
				for _, r := range b.Rows {
					rows = append(rows, document.Plain(r.Cells[0].Runs)+" "+document.Plain(r.Cells[1].Runs))
				}
			}
		}
	})
	if got := strings.Join(order, ", "); got != "Managers, Line managers, Heads of service, Tools" || level["Managers"] != 2 || level["Line managers"] != 3 {
		t.Errorf("headings %s, levels %v", got, level)
	}
	if got, want := strings.Join(rows, "; "), "Managers 3; of which “Line managers” 1; of which “Heads of service” 1; Tools 1; Time 1; Outside any theme 1; All ideas 6"; got != want {
		t.Errorf("the table says\n%s, not\n%s", got, want)
	}
	if err := document.Check(d); err != nil {
		t.Error(err)
	}
}

package report_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// Every number of a vote can be counted again from the ballots printed in the appendix.
func TestTheCountFollowsFromThePrintedBallots(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		options := rapid.IntRange(2, 30).Draw(r, "options")
		ballots := rapid.SliceOfN(rapid.Custom(func(r *rapid.T) map[int]int {
			return rapid.MapOfN(rapid.IntRange(0, options-1), rapid.IntRange(1, 2), 0, 4).Draw(r, "ballot")
		}), 1, 13).Draw(r, "ballots")
		p := seated(t)
		p.do(session.EnterStage{Stage: p.stage(session.StagePoll)})
		var opts []poll.Option
		for i := range options {
			opts = append(opts, poll.Option{Text: fmt.Sprint("Option ", i)})
		}
		x := p.open("Which?", opts, poll.Rules{Method: poll.Dots, Dots: 8, Cap: 2})
		p.close(x, ballots...)
		doc := report.Build(p.state(), report.Options{})

		dots, people := map[string]int{}, map[string]int{}
		seen := 0
		for _, row := range tables(doc, "ballot")[0].Rows {
			alike, _ := strconv.Atoi(document.Plain(row.Cells[2].Runs))
			used, _ := strconv.Atoi(document.Plain(row.Cells[1].Runs))
			seen += alike
			for mark := range strings.SplitSeq(document.Plain(row.Cells[0].Runs), ", ") {
				key, n, ok := strings.Cut(mark, " ")
				if !ok {
					continue // a blank ballot
				}
				d, _ := strconv.Atoi(n)
				dots[key] += d * alike
				people[key] += alike
				used -= d
			}
			if used != 0 {
				r.Fatalf("the dots on the ballot %q do not add up to its total", document.Plain(row.Cells[0].Runs))
			}
		}
		if seen != len(ballots) {
			r.Fatalf("%d ballots are printed of %d", seen, len(ballots))
		}
		all := 0
		for _, row := range tables(doc, "The count")[0].Rows {
			cells := make([]string, len(row.Cells))
			for i, c := range row.Cells {
				cells[i] = document.Plain(c.Runs)
			}
			if row.Strong {
				if cells[2] != strconv.Itoa(all) {
					r.Fatalf("the total says %s dots, the rows %d", cells[2], all)
				}
				continue
			}
			all += dots[cells[0]]
			if cells[2] != strconv.Itoa(dots[cells[0]]) || cells[3] != fmt.Sprintf("%d of 14 people", people[cells[0]]) {
				r.Fatalf("the row %v does not follow from the ballots: %d dots from %d people", cells, dots[cells[0]], people[cells[0]])
			}
		}
		document.Walk(doc.Blocks, func(b document.Block) {
			c, ok := b.(document.Chart)
			if !ok {
				return
			}
			for _, bar := range c.Chart.(chart.Bars).Bars {
				key, _, _ := strings.Cut(bar.Label, ":")
				if int(bar.Value) != dots[key] || strings.TrimSuffix(bar.SecondText, ", tied") != fmt.Sprintf("%d of 14 people", people[key]) {
					r.Fatalf("the bar %q shows %v dots and %s; the ballots say %d and %d", bar.Label, bar.Value, bar.SecondText, dots[key], people[key])
				}
			}
		})
	})
}

func TestWordsFollowTheTally(t *testing.T) {
	cases := map[string]struct {
		ballots []map[int]int
		want    []string
	}{
		"one first": {[]map[int]int{{0: 2}, {0: 1, 1: 1}, {1: 1}}, []string{
			"“Left” comes first: 2 of 14 people gave it at least one dot, 3 of 5 in all.", "“Right” comes second: 2 of 14 people, 2 dots.", "1 option got no dot.", "3 of 14 people voted. Way of voting: dots.",
		}},
		"two first":    {[]map[int]int{{0: 1}, {1: 1}}, []string{"“Left” and “Right” share first place: each has 1 of 14 people, 1 dot.", "“Left” and “Right” are level in place 1."}},
		"nothing":      {[]map[int]int{nil, nil}, []string{"Nobody gave a dot to anything.", "2 of 14 people voted. 2 ballots were blank."}},
		"a tie behind": {[]map[int]int{{0: 2}, {1: 1}, {2: 1}}, []string{"“Right” and “Middle” share second place: each has 1 of 14 people, 1 dot.", "2, tied"}},
		"all of one mind": {
			[]map[int]int{{0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}, {0: 1}},
			[]string{"Everybody who voted gave something to “Left”, so on that each person's view is known."},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p := seated(t)
			p.do(session.EnterStage{Stage: p.stage(session.StagePoll)})
			p.close(p.open("Which?", []poll.Option{{Text: "Left"}, {Text: "Right"}, {Text: "Middle"}}, poll.Rules{Method: poll.Dots, Dots: 3, Cap: 2}), c.ballots...)
			says(t, p.state(), c.want...)
		})
	}
}

func TestWhoTookPart(t *testing.T) {
	p := seated(t)
	p.do(session.EnterStage{Stage: p.stage(session.StageWelcome)}, session.SetPresence{Seat: p.seat(1), Here: false}, session.SetPresence{Seat: p.seat(2), Here: false},
		session.EnterStage{Stage: p.prompt("help")}, session.SetPresence{Seat: p.seat(2), Here: true}, session.SetPresence{Seat: p.seat(3), Here: false})
	says(t, p.state(), "13 people took part. 1 came, or came back, after the first question. 1 left before the end. 1 seat stayed empty.")
}

// Every sentence that a person reads is spoken through say, so that it can be translated.
func TestEveryWordIsSpoken(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	spoken := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.CompositeLit:
				// A say.Text holds a key with its English and is spoken where it is shown.
				if sel, ok := n.Type.(*ast.SelectorExpr); ok && sel.Sel.Name == "Text" {
					return false
				}
			case *ast.CallExpr:
				if name, ok := n.Fun.(*ast.Ident); ok && name.Name == "noFont" {
					return false // a refusal with a key, which explains itself where it is shown
				}
				sel, ok := n.Fun.(*ast.SelectorExpr)
				if ok && (sel.Sel.Name == "T" || sel.Sel.Name == "N") {
					spoken++
					return false
				}
				// Errors explain themselves where they are shown.
				return !ok || sel.Sel.Name != "Errorf"
			case *ast.BasicLit:
				if text, err := strconv.Unquote(n.Value); n.Kind == token.STRING && err == nil && wordy(text) {
					t.Errorf("%s: %q is not spoken through say", set.Position(n.Pos()), text)
				}
			}
			return true
		})
	}
	if spoken < 100 {
		t.Errorf("only %d sentences were found", spoken)
	}
}

// wordy tells a sentence from an id, a format and the like.
func wordy(s string) bool {
	letters := strings.IndexFunc(s, unicode.IsLetter) >= 0
	return letters && strings.Contains(s, " ")
}

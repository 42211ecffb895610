package report_test

import (
	"strconv"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

// coreqRow is an item of the table as it is printed.
type coreqRow struct{ item, answer, where string }

func coreqRows(doc document.Document) map[int]coreqRow {
	rows := map[int]coreqRow{}
	for _, caption := range []string{"The people who ran the session", "How the study was set up", "How the findings were made"} {
		for _, t := range tables(doc, caption) {
			for _, r := range t.Rows {
				n, _ := strconv.Atoi(document.Plain(r.Cells[0].Runs))
				rows[n] = coreqRow{document.Plain(r.Cells[1].Runs), document.Plain(r.Cells[2].Runs), document.Plain(r.Cells[3].Runs)}
			}
		}
	}
	return rows
}

func TestTheThirtyTwoItemsAreAnsweredOrLeftToComplete(t *testing.T) {
	rows := coreqRows(report.Build(sample(t).state(), report.Options{AppVersion: "0.9.1"}))
	if len(rows) != 32 {
		t.Fatalf("there are %d items", len(rows))
	}
	names := map[string]bool{}
	for n, r := range rows {
		if r.item == "" || r.answer == "" || names[r.item] {
			t.Errorf("item %d is %+v", n, r)
		}
		names[r.item] = true
	}
	for n, want := range map[int]string{
		1: "Research officer.", 12: "13 people took part.", 13: "2 people who were invited did not come.", 14: "Meeting room, main office.",
		16: "6 frontline; 4 support; 3 first-line manager, driver; 12 November 2026.", 17: "8 prompts with ", 19: "Folkmoot records neither.", 20: "Noted during the session: 4 quotes, 1 remark in other words and 1 observation.",
		21: "minutes of 60 minutes planned.", 22: "One session: not assessed.", 24: "The themes were made during the session", 25: "6 themes, without sub-themes.",
		26: "1 of 6 was linked to factors of the framework.", 27: "Folkmoot 0.9.1.", 28: "The group confirmed the summary when it was read out, with corrections.", 29: "4 quotes. Each is signed by role at most",
		30: "Priorities with a theme or a vote behind them: 3 of 3.", 31: "The largest is “Links to other services and other councils” with 11 ideas.", 32: "6 ideas stand outside any theme.",
	} {
		if !strings.Contains(rows[n].answer, want) {
			t.Errorf("item %d says %q, not %q", n, rows[n].answer, want)
		}
	}
	for _, n := range []int{2, 3, 4, 5, 6, 8, 9, 10, 11} {
		if !strings.HasPrefix(rows[n].answer, "To complete:") || rows[n].where != "–" {
			t.Errorf("item %d, which no file knows, is %+v", n, rows[n])
		}
	}
	for _, n := range []int{12, 22, 25, 31} {
		if strings.Contains(rows[n].answer, "To complete") {
			t.Errorf("item %d is answered and still to complete: %q", n, rows[n].answer)
		}
	}
}

// Where an answer points to a place, that place is in the report, under the number that is printed.
func TestTheItemsPointToWhatIsThere(t *testing.T) {
	for name, begin := range phases() {
		t.Run(name, func(t *testing.T) {
			doc := report.Build(begin(t), report.Options{})
			at := map[string]string{}
			document.Walk(doc.Blocks, func(b document.Block) {
				if h, ok := b.(document.Heading); ok && h.ID != "" {
					at["#"+h.ID] = h.Number
				}
			})
			for _, caption := range []string{"The people who ran the session", "How the study was set up", "How the findings were made"} {
				for _, tab := range tables(doc, caption) {
					for _, r := range tab.Rows {
						for _, run := range r.Cells[3].Runs {
							if run.Link != "" && at[run.Link] != run.Text {
								t.Errorf("%q points to %s under the number %q; there stands %q", document.Plain(r.Cells[1].Runs), run.Link, run.Text, at[run.Link])
							}
						}
					}
				}
			}
		})
	}
}

func TestTheItemsKeepToTheEdition(t *testing.T) {
	rows := coreqRows(report.Build(sample(t).state(), report.Options{Edition: report.Publication}))
	for n, want := range map[int]string{1: "Not told in this edition.", 14: "Not told in this edition."} {
		if rows[n].answer != want {
			t.Errorf("item %d says %q", n, rows[n].answer)
		}
	}
	for n, r := range rows {
		for _, no := range []string{"Research officer", "Meeting room, main office", "1 driver", "3 first-line manager"} {
			if strings.Contains(r.answer, no) {
				t.Errorf("item %d says %q", n, r.answer)
			}
		}
	}
	if quiet := coreqRows(report.Build(sample(t).state(), report.Options{Without: report.Parts{Quotes: true}})); quiet[29].answer != "This report quotes nobody." {
		t.Errorf("without quotes item 29 says %q", quiet[29].answer)
	}
}

func TestTheItemsOfALittleSession(t *testing.T) {
	if rows := coreqRows(report.Build(seated(t).state(), report.Options{})); len(rows) != 0 {
		t.Errorf("a session that has not begun answers %d items", len(rows))
	}
	t.Run("nothing is said of what did not happen", func(t *testing.T) {
		p := draft(t)
		p.do(session.EnterStage{Stage: p.prompt("help")})
		rows := coreqRows(report.Build(p.state(), report.Options{}))
		for _, n := range []int{12, 13, 15, 20, 23, 24, 25, 26, 28, 31, 32} {
			if !strings.HasPrefix(rows[n].answer, "To complete:") {
				t.Errorf("item %d of an empty session says %q", n, rows[n].answer)
			}
		}
		if rows[29].answer != "This report quotes nobody." {
			t.Errorf("item 29 says %q", rows[29].answer)
		}
	})
	t.Run("an interview", func(t *testing.T) {
		rows := coreqRows(report.Build(played(t, "interview.script", nil), report.Options{}))
		for n, want := range map[int]string{12: "1 person of 1 invited took part.", 20: "Long notes were taken at 4 parts of the agenda. The facilitators wrote a debrief", 23: "The summary was confirmed when it was read out.", 29: "3 quotes.", 31: "with 2 pieces of evidence"} {
			if !strings.Contains(rows[n].answer, want) {
				t.Errorf("item %d says %q, not %q", n, rows[n].answer, want)
			}
		}
	})
}

package report_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"

	"folkmoot/session/report"
	"folkmoot/session/report/document"
)

func TestEveryEditionHasItsRights(t *testing.T) {
	for _, e := range report.Editions() {
		r := e.Rights()
		if len(r.Sections) == 0 || !slices.Contains(r.Sections, report.Reading) {
			t.Errorf("%s has no sections, or does not say how to read it", e)
		}
		if r.Fewest == 0 || r.Spread == 0 || r.Counted == 0 {
			t.Errorf("%s has no least numbers of people: %+v", e, r)
		}
		if report.EditionName(e, nil) == "" || !strings.HasSuffix(report.EditionAbout(e, nil), ".") {
			t.Errorf("%s is not told in words", e)
		}
	}
	if got, want := report.EditionName("", nil), report.EditionName(report.Full, nil); got != want {
		t.Errorf("no edition is called %q, not %q", got, want)
	}
}

// A section that is named in the table and written nowhere, or the other way round, would be one that nobody decided on.
func TestEverySectionIsAllowedSomewhere(t *testing.T) {
	allowed := map[report.Section]bool{}
	for _, e := range report.Editions() {
		for _, s := range e.Rights().Sections {
			if allowed[s] = true; s != report.Coreq && !slices.Contains(report.WrittenSections(), s) {
				t.Errorf("%s may have the section %s, which is written nowhere", e, s)
			}
		}
	}
	for _, s := range report.WrittenSections() {
		if !allowed[s] {
			t.Errorf("no edition may have the section %s", s)
		}
	}
}

// Whoever has no rights gets nothing of the session but its head.
func TestWithoutRightsThereIsNothing(t *testing.T) {
	s := planted(t).state()
	for name, d := range map[string]document.Document{
		"no rights":       report.BuildAs(s, edition(report.Record), report.Rights{}),
		"unknown edition": report.Build(s, edition("everything")),
	} {
		if len(d.Blocks) > 0 {
			t.Errorf("%s: the document has %d blocks", name, len(d.Blocks))
		}
		text := held(t, d)
		for _, x := range secrets() {
			if head := x.word == "qxtitle" || x.word == "qxcohort"; !head && has(text, x.word) {
				t.Errorf("%s: %s (%s) is printed", name, x.word, x.what)
			}
		}
	}
}

// Every right, taken from an edition that has it, takes something out of its document: none is only written down.
func TestEachRightIsAskedFor(t *testing.T) {
	s := planted(t).state()
	record := report.Record.Rights()
	was := held(t, report.BuildAs(s, edition(report.Record), record))
	for name, take := range map[string]func(*report.Rights){
		"organisation": func(r *report.Rights) { r.Organisation = report.Unnamed },
		"its name":     func(r *report.Rights) { r.Organisation = report.ByType },
		"place":        func(r *report.Rights) { r.Place = false },
		"facilitator":  func(r *report.Rights) { r.Facilitator = false },
		"days":         func(r *report.Rights) { r.Days = false },
		"quotes":       func(r *report.Rights) { r.Quotes = report.NoQuotes },
		"notes":        func(r *report.Rights) { r.Quotes = report.OnlyQuotes },
		"private":      func(r *report.Rights) { r.Quotes = report.Consented },
		"signing":      func(r *report.Rights) { r.Signed = report.AsParticipant },
		"seats":        func(r *report.Rights) { r.Seats = false },
		"owners":       func(r *report.Rights) { r.Owners = false },
		"singles":      func(r *report.Rights) { r.Singles = false },
		"wordings":     func(r *report.Rights) { r.Wordings = false },
		"remarks":      func(r *report.Rights) { r.Remarks = false },
		"fewest":       func(r *report.Rights) { r.Fewest = 10 },
		"counted":      func(r *report.Rights) { r.Counted = 100 },
		"spread":       func(r *report.Rights) { r.Spread = 100 },
		"plain":        func(r *report.Rights) { r.Plain = true },
		"once":         func(r *report.Rights) { r.Once = true },
		"pages":        func(r *report.Rights) { r.Pages = 2 },
		"confidential": func(r *report.Rights) { r.Confidential = false },
	} {
		r := record
		r.Sections = slices.Clone(record.Sections)
		take(&r)
		if held(t, report.BuildAs(s, edition(report.Record), r)) == was {
			t.Errorf("the right %q makes no difference", name)
		}
	}
	for _, section := range record.Sections {
		r := record
		r.Sections = slices.DeleteFunc(slices.Clone(record.Sections), func(x report.Section) bool { return x == section })
		if section != report.Coreq && held(t, report.BuildAs(s, edition(report.Record), r)) == was {
			t.Errorf("the section %s makes no difference", section)
		}
	}
}

// Only the table knows the editions: no other code says what one of them may contain.
func TestOnlyTheTableKnowsTheEditions(t *testing.T) {
	names := []string{"TopLine", "Full", "Participants", "Publication", "Record"}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") || f.Name() == "edition.go" || f.Name() == "editionwords.go" {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		seen++
		qualified := map[*ast.Ident]bool{}
		ast.Inspect(tree, func(n ast.Node) bool {
			switch v := n.(type) {
			case *ast.SelectorExpr: // the name of something in another package
				qualified[v.Sel] = true
			case *ast.Ident:
				if slices.Contains(names, v.Name) && !qualified[v] {
					t.Errorf("%s speaks of the edition %s", f.Name(), v.Name)
				}
			}
			return true
		})
	}
	if seen < 20 {
		t.Errorf("only %d files were looked at", seen)
	}
}

func TestTheCoverSaysWhichEditionItIs(t *testing.T) {
	s := sample(t).state()
	want := map[report.Edition][2]string{
		report.Full:         {"Session report: full report", "For those who asked for the session."},
		report.Participants: {"What you said: report to the people who took part", "For the people who took part"},
		report.Publication:  {"Session report: for publication", "For anybody."},
		report.Record:       {"Confidential: facilitator’s record", "Only for the facilitators"},
	}
	for e, w := range want {
		d := report.Build(s, edition(e))
		c, ok := d.Blocks[0].(document.Cover)
		if !ok || c.Kicker != w[0] || !strings.Contains(c.Note, w[1]) {
			t.Errorf("%s: the cover says %q and %q", e, c.Kicker, c.Note)
		}
		var labels []string
		for _, f := range c.Facts {
			labels = append(labels, f.Label)
		}
		for _, l := range []string{"Group", "Organisation", "Date", "File"} {
			if !slices.Contains(labels, l) {
				t.Errorf("%s: the cover does not give %s", e, l)
			}
		}
		if confidential := strings.HasPrefix(d.RunningHead, "Confidential"); confidential != (e == report.Record) {
			t.Errorf("%s: the running head is %q", e, d.RunningHead)
		}
	}
	d := report.Build(s, edition(report.TopLine))
	if h, ok := d.Blocks[0].(document.Heading); !ok || h.Level != 1 || !strings.Contains(d.Text(), "Session report: top line") || !strings.Contains(d.Text(), "File 9f2c 4e1b") {
		t.Errorf("the top line begins with %v", d.Blocks[0])
	}
}

// Every edition of every kind of session is a sound document.
func TestEveryEditionIsSound(t *testing.T) {
	for name, s := range map[string]*play{"planted": planted(t), "sample": sample(t), "draft": draft(t), "seated": seated(t), "new": newPlay(t)} {
		for _, e := range report.Editions() {
			if err := document.Check(report.Build(s.state(), edition(e))); err != nil {
				t.Errorf("%s of %s: %v", e, name, err)
			}
		}
	}
}

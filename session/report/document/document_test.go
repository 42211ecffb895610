package document_test

import (
	"reflect"
	"strings"
	"testing"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
)

func TestCheckPassesASoundDocument(t *testing.T) {
	if err := document.Check(documenttest.Showcase()); err != nil {
		t.Error(err)
	}
}

func TestCheckSaysWhatIsWrong(t *testing.T) {
	h := func(level int, text, id string) document.Block {
		return document.Heading{Level: level, Text: text, ID: id}
	}
	for _, c := range []struct {
		name   string
		blocks []document.Block
		want   string
	}{
		{"skipped level", []document.Block{h(1, "A", ""), h(3, "B", "")}, `the heading "B" is of level 3 and follows level 1`},
		{"first too deep", []document.Block{h(2, "B", "")}, "follows level 0"},
		{"empty heading", []document.Block{h(1, " ", "")}, "a heading has no text"},
		{"same id", []document.Block{h(1, "A", "x"), h(1, "B", "x")}, `two headings have the id "x"`},
		{"dead link", []document.Block{document.Paragraph{Runs: []document.Run{{Text: "there", Link: "#gone"}}}}, `leads to "gone", which no heading is called`},
		{"link that runs", []document.Block{document.List{Items: []document.Item{{Runs: []document.Run{{Text: "x", Link: "JavaScript:1"}}}}}}, "should not open"},
		{"ragged table", []document.Block{document.Table{Caption: "T", Columns: []document.Column{{Title: "A"}, {Title: "B"}}, Rows: []document.Row{document.Cells("1")}}}, `row 1 of the table "T" has 1 cells for 2 columns`},
		{"column without title", []document.Block{document.Table{Caption: "T", Columns: make([]document.Column, 1)}}, "column 1"},
		{"chart without words", []document.Block{document.Chart{Caption: "C", Chart: chart.Bars{}}}, `the chart "C" is not described in words`},
		{"inside together", []document.Block{document.Together{Blocks: []document.Block{h(4, "deep", "")}}}, `"deep" is of level 4`},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := document.Check(document.Document{Title: "T", Language: "en-GB", Blocks: c.blocks})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
	if err := document.Check(document.Document{}); err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("a document without title and language: %v", err)
	}
}

func TestNoWordIsLeftEmpty(t *testing.T) {
	w := reflect.ValueOf(document.Words{}.Filled())
	for i := range w.NumField() {
		if w.Field(i).String() == "" {
			t.Errorf("%s has no English", w.Type().Field(i).Name)
		}
	}
	if got := (document.Words{Contents: "Inhalt"}).Filled(); got.Contents != "Inhalt" {
		t.Errorf("the word was replaced by %q", got.Contents)
	}
}

func TestTextIsInReadingOrder(t *testing.T) {
	d := document.Document{Blocks: []document.Block{
		document.Cover{Title: "Cover"},
		document.Together{Blocks: []document.Block{document.Heading{Number: "1", Text: "First"}, document.Card{Rank: "2", Title: "Card", Who: "Who", Quotes: []document.Quote{{Text: "Said", By: "By"}}}}},
		document.Table{Columns: []document.Column{{Title: "Head"}}, Rows: []document.Row{document.Cells("Cell")}},
		document.Note{Title: "Note", Paras: [][]document.Run{document.Text("Para")}},
	}}
	if got, want := d.Text(), "Cover\n1\nFirst\n2\nCard\nWho\nSaid\nBy\nHead\nCell\nNote\nPara"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

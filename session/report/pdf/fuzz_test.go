package pdf

import (
	"bytes"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/layout"
)

// FuzzAnyText holds that whatever people type, in whatever place of the document, the file is sound.
func FuzzAnyText(f *testing.F) {
	for _, s := range []string{"", "Hello", "😀👨‍👩‍👧", "\x00\x01\x1b\x7f", "中文字，很長的句子。", "العربية עברית", "e\u0301\u0302\u0303", "\xff\xfe\xc3", "a\nb\r\nc\u2028d", "soft\u00ADhy\u00ADphen", ") Tj ET endstream", "\uFEFF\u200D\uFFFF\U0010FFFF", "\u0301\u0301"} {
		f.Add(s)
	}
	fonts := testFonts(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 3000 {
			return
		}
		d := document.Document{Title: s, Language: s, RunningHead: s, Hash: s, Subject: s, Keywords: []string{s}, Blocks: []document.Block{
			document.Cover{Kicker: s, Title: s, Facts: []document.Fact{{Label: s, Value: s}}, Note: s},
			document.Contents{},
			document.Heading{Level: 2, Number: s, Text: s, ID: s},
			document.Paragraph{Label: s, Runs: []document.Run{{Text: s, Bold: true}, {Text: s, Link: "https://" + s}, {Text: s, Link: "#" + s}}},
			document.List{Items: []document.Item{{Label: s, Runs: document.Text(s)}, {Runs: document.Text(s)}}},
			document.Table{Caption: s, RowHeads: true, Columns: []document.Column{{Title: s}, {Title: s, Width: 3}}, Rows: []document.Row{document.Cells(s, s), document.Cells(s), document.Cells(s, s, s)}},
			document.Chart{Caption: s, Chart: chart.Bars{Unit: s, Bars: []chart.Bar{{Label: s, Value: 2, Note: s}, {Label: s, Text: s}}}},
			document.Chart{Chart: chart.Strip{Low: s, High: s, Strong: s, Marks: []chart.Mark{{Step: 3, Number: 7, Strong: true}}}},
			document.Card{Rank: s, Who: s, Title: s, Measure: s, Theme: s, Behaviours: []string{s}, Quotes: []document.Quote{{Text: s, By: s}}},
			document.Note{Title: s, Paras: [][]document.Run{document.Text(s)}},
		}}
		b, err := Write(layout.Lay(d, fonts))
		if err != nil {
			t.Fatal(err)
		}
		conf := model.NewDefaultConfiguration()
		if err := api.Validate(bytes.NewReader(b), conf); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
	})
}

// BenchmarkTwelvePages is the time from the model to the bytes.
func BenchmarkTwelvePages(b *testing.B) {
	fonts := testFonts(b)
	d := documenttest.Showcase()
	for b.Loop() {
		r := layout.Lay(d, fonts)
		if _, err := Write(r); err != nil {
			b.Fatal(err)
		}
	}
}

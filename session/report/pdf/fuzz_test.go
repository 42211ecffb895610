package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"folkmoot/assets/fonts"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/fonttest"
	"folkmoot/session/report/layout"
)

// FuzzAnyText holds that whatever people type, in whatever place of the document, the file is sound.
func FuzzAnyText(f *testing.F) {
	for _, s := range []string{
		"", "Hello", "😀👨\u200D👩\u200D👧", "\x00\x01\x1b\x7f", "中文字，很長的句子。", "العربية עברית", "e\u0301\u0302\u0303", "\xff\xfe\xc3", "a\nb\r\nc\u2028d", "soft\u00ADhy\u00ADphen",
		") Tj ET endstream", "\uFEFF\u200D\uFFFF\U0010FFFF", "\u0301\u0301", "<script>alert(1)</script>&amp;<!--", "%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\nstartxref\n9\n%%EOF", "\\( ) << >> [ ] / % #",
		"=HYPERLINK(\"https://example.org\",\"x\")", "@SUM(1+1)*cmd|' /C calc'!A0", "\u202Eright to left\u202C \u2066x\u2069", "250\u00A0000\u202Fkm\u2007x", "]]> ]]&gt; <?xpacket end", strings.Repeat("x", 5000), strings.Repeat("ŵ ", 900),
	} {
		f.Add(s)
	}
	own := testFonts(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 6000 {
			return
		}
		b, err := Write(layout.Lay(everywhere(s), own))
		if err != nil {
			t.Fatal(err)
		}
		sound(t, b)
	})
}

// everywhere is a document that has a text in each of its places.
func everywhere(s string) document.Document {
	return document.Document{Title: s, Subtitle: s, Language: s, RunningHead: s, Hash: s, Subject: s, Keywords: []string{s}, Words: document.Words{PageOf: s, Continued: s, Contents: s}, Blocks: []document.Block{
		document.Cover{Kicker: s, Title: s, Also: []document.Run{{Text: s, Lang: s}}, Subtitle: s, Facts: []document.Fact{{Label: s, Value: s}}, Note: s},
		document.Contents{},
		document.Heading{Level: 2, Number: s, Text: s, ID: s},
		document.Paragraph{Label: s, Runs: []document.Run{{Text: s, Bold: true}, {Text: s, Link: "https://" + s, Lang: s}, {Text: s, Link: "#" + s}, {Text: s, Lang: s}}},
		document.List{Items: []document.Item{{Label: s, Runs: document.Text(s)}, {Runs: document.Text(s)}}},
		document.Table{Caption: s, RowHeads: true, Columns: []document.Column{{Title: s}, {Title: s, Width: 3}}, Rows: []document.Row{document.Cells(s, s), document.Cells(s), document.Cells(s, s, s)}},
		document.Chart{Caption: s, Chart: chart.Bars{Unit: s, Bars: []chart.Bar{{Label: s, Value: 2, Note: s}, {Label: s, Text: s}}}},
		document.Chart{Caption: s, Chart: chart.Stacked{Parts: []string{s, s}, Rows: []chart.StackedRow{{Label: s, Values: []float64{1, 2}, Note: s}}}},
		document.Chart{Chart: chart.Strip{Low: s, High: s, Strong: s, Marks: []chart.Mark{{Step: 3, Number: 7, Strong: true}}}},
		document.Card{Rank: s, Who: s, Title: s, Measure: s, Theme: s, Behaviours: []string{s}, Quotes: []document.Quote{{Text: s, By: s}}},
		document.Note{Title: s, Paras: [][]document.Run{document.Text(s)}},
		document.Answer{Label: s, Ticks: []string{s, s}, Lines: 2, Prompt: s},
		document.Quote{Text: s, By: s},
		document.Facts{Facts: []document.Fact{{Label: s, Value: s}}},
	}}
}

// sound holds a file against two readers of others': pdfcpu, and qpdf where it is there.
func sound(t *testing.T, b []byte) {
	t.Helper()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(b), conf); err != nil {
		t.Fatalf("pdfcpu: %v", err)
	}
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		return
	}
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil {
		t.Fatalf("qpdf: %v\n%s", err, out)
	}
}

// A font of somebody's own may be cut off or damaged anywhere: the report is written with it or refuses it, and what is
// written is sound.
func FuzzAnyFont(f *testing.F) {
	thai := fonttest.Of(f, fonttest.Thai)
	f.Add(uint32(0), uint32(0), byte(0), "กขค")
	f.Add(uint32(12), uint32(4), byte(255), "ก")
	f.Add(uint32(len(thai)-1), uint32(len(thai)/2), byte(1), "x ก")
	f.Add(uint32(300), uint32(9000), byte(7), "ฮ")
	f.Fuzz(func(t *testing.T, at, length uint32, by byte, s string) {
		data := bytes.Clone(thai)
		if n := int(length) % (len(data) + 1); n > 0 {
			data = data[:n]
		}
		for i := range 8 {
			data[(int(at)+i*131)%len(data)] ^= by
		}
		fs, err := layout.LoadFonts(layout.Files{Regular: fonts.Regular, Bold: fonts.Bold, Symbols: fonts.Symbols, Other: data})
		if err != nil {
			return
		}
		if len(s) > 200 {
			s = s[:200]
		}
		b, err := Write(layout.Lay(small(para(s+" กขคงจ")), fs))
		if err != nil {
			if b != nil {
				t.Error("there is a file beside the error")
			}
			return
		}
		sound(t, b)
	})
}

// BenchmarkTwelvePages is the time from the model to the bytes.
func BenchmarkTwelvePages(b *testing.B) {
	own := testFonts(b)
	d := documenttest.Showcase()
	for b.Loop() {
		r := layout.Lay(d, own)
		if _, err := Write(r); err != nil {
			b.Fatal(err)
		}
	}
}

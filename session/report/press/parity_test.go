package press

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"folkmoot/session/demo"
	"folkmoot/session/report"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/jsondoc"
	"folkmoot/session/report/pdf"
)

// Every format says the same words and the same numbers in the same order. What is written is read back by other means than
// those that wrote it, and held against Document.Text.
func TestEveryFormatSaysTheSame(t *testing.T) {
	docs := map[string]document.Document{"showcase": documenttest.Showcase(), "hostile": hostile()}
	kept, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range report.Editions() {
		docs["sample "+string(e)] = report.Build(kept.State(), report.Options{Edition: e})
	}
	for _, f := range Formats() {
		t.Run(string(f), func(t *testing.T) {
			said, ok := extractors[f]
			if !ok {
				t.Fatalf("%s is offered, and no test reads it back: add an extractor", f)
			}
			write := writers[f]
			if f == PDF {
				write = func(d document.Document) ([]byte, error) { return pdf.Write(laid(t, d)) }
			}
			if write == nil {
				t.Fatalf("%s is offered and nothing writes it: register a writer in writers.go", f)
			}
			for name, d := range docs {
				if name == "hostile" && f == PDF {
					continue // paper shows what no font has as boxes and numbers, which the report lists
				}
				t.Run(name, func(t *testing.T) {
					want := spoken(d)
					if f == XLSX || f == CSV {
						want = tabled(d)
					}
					data, err := write(d)
					if err != nil {
						t.Fatal(err)
					}
					for _, fault := range compare(want, said(t, d, data)) {
						t.Error(fault)
					}
				})
			}
		})
	}
}

// hostile is what people type, and what somebody types who wants to break the file.
func hostile() document.Document {
	d := document.Document{Title: "<Title> & \x01 *more*", Language: "en-GB", RunningHead: "=1+1"}
	tab := document.Table{Caption: "=caption | <b>", Columns: []document.Column{{Title: "@what"}, {Title: "|how many|"}}}
	list := document.List{}
	for i, text := range []string{
		"=HYPERLINK(\"http://x.example\",\"see\")", "+1", "-2+3", "@SUM(A1)", "\tTab", "bell\x07 null\x00 escape\x1b", "no\uFFFFcharacter", "broken \xff UTF-8", "line\r\nline\vline\u2028line",
		"\u202Eturned around", "\u05e9\u05dc\u05d5\u05dd, \u0645\u0631\u062d\u0628\u0627 12", "\U0001F600\U0001F469\u200D\U0001F469\u200D\U0001F467\uFE0F", strings.Repeat("longword", 625), "# head", "- item", "1. item", "> quote", "| a | b |", "|---|---|",
		"<script>alert(1)</script>", "<!-- gone? -->", "]]></w:t>", "&amp; &#65;", "*bold* _it_ `code` [a](b) ![c](d)", "```", "---", "\\ back\\slash \\", "%PDF-1.7 (a) <</b>> endstream", "{{.Template}} $math$", "_x0041_", "e\u0301 \u0175\u0177\u0142\u0151 \u0395\u03bb \u041a\u0438 \u00a3 \u2192",
	} {
		d.Blocks = append(d.Blocks, document.Paragraph{Runs: []document.Run{{Text: text}}}, document.Paragraph{Label: fmt.Sprint(i), Runs: []document.Run{{Text: text, Bold: true}}}, document.Quote{Text: text, By: text})
		tab.Rows = append(tab.Rows, document.Cells(text, fmt.Sprint(i)))
		list.Items = append(list.Items, document.Item{Runs: document.Text(text)})
	}
	d.Blocks = append(d.Blocks, tab, list, document.Paragraph{Runs: document.Text("the end")})
	return d
}

func TestJSONGivesTheDocumentBack(t *testing.T) {
	kept, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range report.Editions() {
		d := report.Build(kept.State(), report.Options{Edition: e})
		data, err := jsondoc.Write(d)
		if err != nil {
			t.Fatal(err)
		}
		got, err := jsondoc.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(d, got); diff != "" {
			t.Errorf("%s: -written +read\n%s", e, diff)
		}
	}
}

// piece is a text that has to be there. Before a loose one other words may stand: the labels in a picture, the list of
// contents, lines to write on.
type piece struct {
	text  string
	loose bool
}

// spoken is what a document says, piece by piece.
func spoken(d document.Document) []piece {
	var out []piece
	loose := true // the title of a page, a link over what comes first
	var walk func([]document.Block)
	walk = func(blocks []document.Block) {
		for _, b := range blocks {
			if t, ok := b.(document.Together); ok {
				walk(t.Blocks)
				continue
			}
			one := document.Document{Title: d.Title, Subtitle: d.Subtitle, Blocks: []document.Block{b}}
			if text := one.Text(); text != "" {
				for l := range strings.SplitSeq(text, "\n") {
					out = append(out, piece{l, loose})
					loose = false
				}
			}
			switch b.(type) {
			case document.Chart, document.Contents, document.Answer:
				loose = true
			}
		}
	}
	walk(d.Blocks)
	return out
}

// tabled is what the tables of a document say.
func tabled(d document.Document) []piece {
	var out []piece
	document.Walk(d.Blocks, func(b document.Block) {
		if t, ok := b.(document.Table); ok {
			for l := range strings.SplitSeq(document.Document{Blocks: []document.Block{t}}.Text(), "\n") {
				out = append(out, piece{text: l})
			}
		}
	})
	return out
}

// bare is a text without what formats may do in their own way: white space, marks of quotes, signs of direction, empty boxes.
func bare(text string) string {
	text = norm.NFC.String(document.Printable(text))
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), r == '\u201C', r == '\u201D', r == '\u2610':
			return -1
		case r == '\u2212':
			return '-'
		}
		return r
	}, text)
}

// between is how much may stand between two pieces: a bullet, the number of an item, a colon.
const between = 9

// ahead is how many pieces have to follow for a place to be the right one where anything may stand before it.
const ahead = 6

// compare finds what is missing, what stands in another place and what was put in.
func compare(want []piece, got string) (faults []string) {
	got = bare(got)
	kept := want[:0:0]
	for _, p := range want {
		if text := bare(p.text); text != "" {
			kept = append(kept, piece{text, p.loose})
		}
	}
	at := 0
	for i, p := range kept {
		k := place(kept[i:], got[at:])
		if k < 0 {
			before := "the beginning"
			if i > 0 {
				before = kept[i-1].text
			}
			faults = append(faults, fmt.Sprintf("%q does not stand behind %q; there is %.80q", p.text, before, got[at:]))
			if len(faults) == 5 {
				return faults
			}
			if k = strings.Index(got[at:], p.text); k < 0 {
				continue
			}
		}
		at += k + len(p.text)
	}
	return faults
}

// place is where the first piece stands: right away, or where the pieces after it follow it as they should.
func place(want []piece, got string) int {
	text := want[0].text
	if !want[0].loose {
		return strings.Index(got[:min(len(got), between+len(text))], text)
	}
	for from := 0; ; {
		k := strings.Index(got[from:], text)
		if k < 0 {
			return -1
		}
		from += k
		if follow(want[1:min(len(want), ahead)], got[from+len(text):]) {
			return from
		}
		from++
	}
}

func follow(want []piece, got string) bool {
	for _, p := range want {
		if p.loose {
			return true
		}
		k := strings.Index(got[:min(len(got), between+len(p.text))], p.text)
		if k < 0 {
			return false
		}
		got = got[k+len(p.text):]
	}
	return true
}

// On machines without poppler this is how the pages are read; here it is read in both ways.
func TestPagesSayTheSameByTheirStructure(t *testing.T) {
	d := documenttest.Showcase()
	for _, fault := range compare(spoken(d), structured(laid(t, d))) {
		t.Error(fault)
	}
}

// A comparison that finds nothing proves nothing.
func TestTheComparisonFindsFaults(t *testing.T) {
	want := spoken(documenttest.Showcase())
	var lines []string
	for _, p := range want {
		lines = append(lines, p.text)
	}
	whole := strings.Join(lines, "\n")
	if faults := compare(want, whole); len(faults) > 0 {
		t.Fatalf("the text itself is not right: %q", faults)
	}
	for _, c := range []struct{ name, from, to string }{
		{"a number less", "8\n7\nFirst-line manager", "8\nFirst-line manager"},
		{"another number", "\n17\n9 of 12", "\n16\n9 of 12"},
		{"a word less", "Managers asking, not telling", "Managers asking, telling"},
		{"another order", "Frontline\n8\n7", "Frontline\n7\n8"},
		{"something put in", "Actions\nWho does", "Actions\nwritten by nobody at all\nWho does"},
		{"another character", "łódź", "lódź"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(whole, c.from) {
				t.Fatalf("%q is not in the document", c.from)
			}
			if faults := compare(want, strings.Replace(whole, c.from, c.to, 1)); len(faults) == 0 {
				t.Error("not found")
			}
		})
	}
}

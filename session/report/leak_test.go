package report_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/report"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/press"
)

// options of the edition, as a file would be made.
func edition(e report.Edition) report.Options {
	return report.Options{Edition: e, Hash: strings.Repeat("0123456789abcdef", 4), AppVersion: "test"}
}

// held is everything that a document holds in any field, and its charts in words.
func held(t testing.TB, d document.Document) string {
	t.Helper()
	data, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.Write(data)
	b.WriteString(everything(d))
	document.Walk(d.Blocks, func(bl document.Block) {
		if c, ok := bl.(document.Chart); ok {
			b.WriteString(chart.AltText(c.Chart, nil))
		}
	})
	return b.String()
}

// onPages is what stands on the pages, glyph by glyph, and what a screen reader is given.
func onPages(t testing.TB, s *session.State, o report.Options) string {
	t.Helper()
	p, err := report.Pages(s, o)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, page := range p.Pages {
		for _, it := range page.Items {
			if it.Text != nil {
				b.WriteString(it.Text.String() + " " + it.Text.Actual + "\n")
			}
		}
	}
	fmt.Fprintf(&b, "%+v %+v %+v", p.Nodes, p.Links, p.Outline)
	b.WriteString(p.Title + p.Subject + strings.Join(p.Keywords, " "))
	return b.String()
}

var (
	stream = regexp.MustCompile(`(?s)stream\r?\n(.*?)endstream`)
	hexed  = regexp.MustCompile(`<FEFF([0-9A-F]+)>`)
)

// opened is a file with whatever is packed in it: parts of an archive, streams of a PDF, texts written in hex.
func opened(data []byte) string {
	var b bytes.Buffer
	b.Write(data)
	if r, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		for _, f := range r.File {
			b.WriteString(f.Name)
			if part, err := f.Open(); err == nil {
				_, _ = io.Copy(&b, part)
				_ = part.Close()
			}
		}
	}
	for _, m := range stream.FindAllSubmatch(data, -1) {
		if r, err := zlib.NewReader(bytes.NewReader(m[1])); err == nil {
			_, _ = io.Copy(&b, r)
		}
	}
	for _, m := range hexed.FindAllStringSubmatch(b.String(), -1) {
		for i := 0; i+4 <= len(m[1]); i += 4 {
			var c rune
			if _, err := fmt.Sscanf(m[1][i:i+4], "%04X", &c); err == nil {
				b.WriteRune(c)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func has(text, word string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(word))
}

// No word of a session stands in an edition that may not have it, in the document, on its pages or in any kind of file; and
// each stands in those that may.
func TestNothingGetsOutThatMayNot(t *testing.T) {
	s := planted(t).state()
	for _, e := range report.Editions() {
		t.Run(string(e), func(t *testing.T) {
			t.Parallel()
			places := map[string]string{"the document": held(t, report.Build(s, edition(e))), "the pages": onPages(t, s, edition(e))}
			for _, f := range press.Formats() {
				data, _, err := press.Write(s, edition(e), f)
				if errors.Is(err, press.ErrFormat) {
					continue
				}
				if err != nil {
					t.Fatalf("%s: %v", f, err)
				}
				places["the file "+string(f)] = opened(data)
			}
			for phrase, may := range unsaid() {
				if has(places["the document"], phrase) && !slices.Contains(may, e) {
					t.Errorf("it says “%s”", phrase)
				}
			}
			for _, x := range secrets() {
				may := slices.Contains(x.where, e)
				if may && !has(places["the document"], x.word) {
					t.Errorf("%s (%s) is not in the document", x.word, x.what)
				}
				for place, text := range places {
					if !may && has(text, x.word) {
						t.Errorf("%s (%s) is in %s", x.word, x.what, place)
					}
				}
			}
		})
	}
}

// What is left out by the options stays out of every edition, the record too.
func TestWhatIsLeftOutStaysOut(t *testing.T) {
	s := planted(t).state()
	for _, e := range report.Editions() {
		o := edition(e)
		o.Without = report.Parts{Quotes: true, Ideas: true, Ballots: true, Prompts: true, Words: true}
		text := held(t, report.Build(s, o))
		for _, word := range []string{"qxquoteyes", "qxquoteno", "qxnoteseen", "qxfirstwording"} {
			if has(text, word) {
				t.Errorf("%s: %s is printed", e, word)
			}
		}
	}
}

package pdf

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/api"

	"folkmoot/assets/fonts"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/layout"
)

func testFonts(t testing.TB) *layout.Fonts {
	t.Helper()
	f, err := layout.LoadFonts(layout.Files{Regular: fonts.Regular, Bold: fonts.Bold, Symbols: fonts.Symbols})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func written(t testing.TB, d document.Document) []byte {
	t.Helper()
	r := layout.Lay(d, testFonts(t))
	b, err := Write(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestMain keeps pdfcpu from writing its settings into the home folder.
func TestMain(m *testing.M) {
	api.DisableConfigDir()
	os.Exit(m.Run())
}

// small is a document of a few blocks.
func small(blocks ...document.Block) document.Document {
	return document.Document{Title: "A test", Language: "en-GB", Created: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), Blocks: blocks}
}

func para(s string) document.Block { return document.Paragraph{Runs: document.Text(s)} }

// examples are the documents that every check of a whole file goes through.
func examples() map[string]document.Document {
	return map[string]document.Document{
		"showcase":  documenttest.Showcase(),
		"nothing":   {},
		"one word":  small(para("Hello")),
		"long word": small(para(strings.Repeat("x", 5000)), document.Table{Columns: []document.Column{{Title: "A"}, {Title: strings.Repeat("B", 300)}}, Rows: []document.Row{document.Cells(strings.Repeat("y", 20000), "z")}}),
		"scripts":   small(para("£ € → ✓ ● ŵ ŷ ł ő ß Ελληνικά Кириллица"), para("emoji 😀 family 👨‍👩‍👧 中文字 العربية עברית हिन्दी \x00\x07\x1b tab\tend")),
		"syntax":    small(para(`(unbalanced ) \ <</Type /Catalog>> endobj stream %%EOF startxref 1 0 R`), document.Heading{Level: 1, Text: `)( \ <html>&amp;`}),
		"links":     small(document.Heading{Level: 1, Text: "Here", ID: "here"}, document.Paragraph{Runs: []document.Run{{Text: "a link that runs over a line or two so that it has several areas to click on, and on", Link: "https://example.org/é?(a)\\b"}, {Text: " and "}, {Text: "back", Link: "#here"}, {Text: " or "}, {Text: "nowhere", Link: "#gone"}}}),
	}
}

func TestFilesAreSound(t *testing.T) {
	for name, d := range examples() {
		t.Run(name, func(t *testing.T) { sound(t, written(t, d)) })
	}
}

func TestSameDocumentSameBytes(t *testing.T) {
	f := testFonts(t)
	var first []byte
	for i := range 6 {
		b, err := Write(layout.Lay(documenttest.Showcase(), f))
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = b
		} else if !bytes.Equal(first, b) {
			t.Fatalf("run %d gave other bytes", i)
		}
	}
}

// The window may write a report while it prepares the pages of another.
func TestManyAtOnce(t *testing.T) {
	f := testFonts(t)
	want, err := Write(layout.Lay(documenttest.Showcase(), f))
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got, err := Write(layout.Lay(documenttest.Showcase(), f))
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("other bytes beside others: %v", err)
			}
		})
	}
	wg.Wait()
}

// Undated pages may not take the clock's time: the bytes would change each second.
func TestUndatedIsSteady(t *testing.T) {
	b := written(t, document.Document{Title: "x", Blocks: []document.Block{para("y")}})
	if !bytes.Contains(b, []byte("D:19700101000000")) {
		t.Error("an undated document does not carry the fixed date")
	}
}

func TestNoPagesIsAnError(t *testing.T) {
	if _, err := Write(layout.Result{}); !errors.Is(err, ErrNoPages) {
		t.Errorf("got %v", err)
	}
}

func TestTextComesOutAgain(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed, and the order of the text is what it tells")
	}
	t.Logf("ran %s", tool)
	for name, d := range examples() {
		if name == "scripts" {
			continue // what is not drawn is tested below
		}
		t.Run(name, func(t *testing.T) {
			b := written(t, d)
			got := extract(t, tool, b)
			// A word that is split over lines comes back in pieces, so spaces do not count.
			want, have := letters(d.Text()), letters(got)
			for l := range strings.SplitSeq(d.Text(), "\n") {
				if !strings.Contains(have, letters(l)) && len(l) < 2000 && !onTwoPages(d, l) {
					t.Errorf("lost: %q", l)
				}
			}
			if name == "long word" && strings.Count(have, "y") < 20000 {
				t.Errorf("of 20,000 letters %d came back", strings.Count(have, "y"))
			}
			if len(have) < len(want) {
				t.Errorf("%d characters of %d came back", len(have), len(want))
			}
		})
	}
}

// onTwoPages says that the words of a cell stand in columns, whose lines come back in turn.
func onTwoPages(d document.Document, line string) bool {
	in := false
	document.Walk(d.Blocks, func(b document.Block) {
		if t, ok := b.(document.Table); ok {
			for _, r := range t.Rows {
				for _, c := range r.Cells {
					in = in || document.Plain(c.Runs) == line
				}
			}
		}
	})
	return in
}

func letters(s string) string { return strings.Join(strings.Fields(s), "") }

func extract(t *testing.T, tool string, b []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-raw", "-enc", "UTF-8", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestScriptsComeOutAgain(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	t.Logf("ran %s", tool)
	b := written(t, small(para("£5 → ŵ ŷ ł ő Ελληνικά Кириллица ✓ 😀 中文 end")))
	got := strings.TrimSpace(extract(t, tool, b))
	want := "£5 → ŵ ŷ ł ő Ελληνικά Кириллица ✓ 😀 中文 end"
	if diff := cmp.Diff(want, strings.Split(got, "\n")[0]); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
)

// from16 reads a text string of the format.
func from16(hex string) string {
	var u []uint16
	for i := 0; i+4 <= len(hex); i += 4 {
		v, _ := strconv.ParseUint(hex[i:i+4], 16, 16)
		u = append(u, uint16(v))
	}
	return string(utf16.Decode(u))
}

var (
	mcidOf   = regexp.MustCompile(`/MCID (\d+)`)
	actualOf = regexp.MustCompile(`/ActualText <FEFF([0-9A-F]*)>`)
)

// spoken is the text of each piece of marked content of a page.
func (p parsed) spoken(t *testing.T, page int) map[int]string {
	t.Helper()
	said := map[int]string{}
	id, actual, depth := -1, false, 0
	for line := range strings.SplitSeq(p.stream(t, page), "\n") {
		switch {
		case strings.HasSuffix(line, " BDC"):
			depth++
			if m := mcidOf.FindStringSubmatch(line); m != nil {
				id, _ = strconv.Atoi(m[1])
			} else if m := actualOf.FindStringSubmatch(line); m != nil {
				actual = true
				said[id] += from16(m[1])
			}
		case line == "EMC":
			if depth--; depth == 0 {
				id = -1
			}
			actual = false
		case strings.Contains(line, "] TJ ET") && !actual:
			for _, m := range hexShown.FindAllStringSubmatch(line, -1) {
				said[id] += from16(m[1])
			}
		}
	}
	return said
}

// heard is what the structure tree of a file says from beginning to end, without figures and contents.
func heard(t *testing.T, b []byte) string {
	t.Helper()
	p := parse(t, b)
	pages := map[string]map[int]string{}
	for _, page := range p.pages {
		pages[strconv.Itoa(page)] = p.spoken(t, page)
	}
	var out strings.Builder
	var walk func(e element)
	walk = func(e element) {
		if e.role == "Figure" || e.role == "TOC" {
			return
		}
		o := p.objs[e.obj]
		kids := slices.Clone(e.kids)
		for _, m := range regexp.MustCompile(`/Pg (\d+) 0 R /MCID (\d+)>>|(?:^|[\[ ])(\d+) 0 R`).FindAllStringSubmatch(o[strings.Index(o, "/K ["):], -1) {
			if m[1] != "" {
				id, _ := strconv.Atoi(m[2])
				out.WriteString(pages[m[1]][id])
			} else if i := slices.IndexFunc(kids, func(k element) bool { return strconv.Itoa(k.obj) == m[3] }); i >= 0 {
				walk(kids[i])
			}
		}
	}
	walk(structure(t, p))
	return bare(out.String())
}

// bare is a text without its spaces and without what a writer adds: bullets and quotation marks.
func bare(s string) string {
	return strings.NewReplacer("\u2022", "", "\u201C", "", "\u201D", "", "\u2610", "").Replace(letters(s))
}

// listened are the documents whose words are compared; contents say the headings again, so they are left out.
func listened() map[string]document.Document {
	docs := map[string]document.Document{}
	for name, d := range examples() {
		if name != "nothing" && name != "scripts" {
			docs[name] = d
		}
	}
	d := documenttest.Showcase()
	d.Blocks = slices.DeleteFunc(slices.Clone(d.Blocks), func(b document.Block) bool { _, ok := b.(document.Contents); return ok })
	docs["showcase"] = d
	return docs
}

func TestWhoListensHearsTheDocument(t *testing.T) {
	for name, d := range listened() {
		t.Run(name, func(t *testing.T) {
			sameWords(t, bare(d.Text()), heard(t, written(t, d)))
		})
	}
}

// poppler reads the same file with code of its own.
func TestPopplerHearsTheDocument(t *testing.T) {
	tool, err := exec.LookPath("pdfinfo")
	if err != nil {
		t.Skip("pdfinfo is not installed; the test above reads the structure without it")
	}
	for name, d := range listened() {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "a.pdf")
			// poppler reads a page anew for every element, so long tables would take it long.
			d.Blocks = slices.DeleteFunc(slices.Clone(d.Blocks), func(b document.Block) bool {
				_, chart := b.(document.Chart)
				table, _ := b.(document.Table)
				return chart || len(table.Rows) > 10
			})
			if err := os.WriteFile(file, written(t, d), 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command(tool, "-enc", "UTF-8", "-struct-text", file).Output()
			if err != nil {
				t.Fatal(err)
			}
			var said strings.Builder
			for _, m := range regexp.MustCompile(`(?m)^ *"(.*)"$`).FindAllStringSubmatch(string(out), -1) {
				said.WriteString(m[1])
			}
			sameWords(t, bare(d.Text()), bare(said.String()))
		})
	}
}

// What is drawn otherwise than it was typed is heard as it was typed.
func TestGlyphsThatDifferSayWhatTheyStandFor(t *testing.T) {
	long := strings.Repeat("un\u00ADend\u00ADing\u00ADly", 12)
	got := heard(t, written(t, small(para("中文😀😀\a "+long))))
	if !strings.HasPrefix(got, "中文😀😀[U+0007]") {
		t.Errorf("letters that no font has are heard as %.20q", got)
	}
	if strings.ReplaceAll(got, "\u00AD", "") != "中文😀😀[U+0007]"+strings.ReplaceAll(long, "\u00AD", "") {
		t.Errorf("a hyphen at the end of a line is heard as one: %q", got)
	}
	if !strings.Contains(got, "\u00AD") {
		t.Error("no line ends with a soft hyphen: the test shows nothing")
	}
}

func sameWords(t *testing.T, want, got string) {
	t.Helper()
	if got == want {
		return
	}
	i := 0
	for i < min(len(got), len(want)) && got[i] == want[i] {
		i++
	}
	t.Errorf("it says …%.120s where the document has …%.120s", got[max(0, i-40):], want[max(0, i-40):])
}

package redact_test

import (
	"embed"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/redact"
)

//go:embed testdata/*.txt
var labelled embed.FS

var mark = regexp.MustCompile(`\[([a-z ]+):([^\]]*)\]`)

// place is what a person marked, in code points.
type place struct {
	from, to int
	kind     string
	text     string
}

// sentence takes the marks out of a line and tells where they were.
func sentence(line string) (string, []place) {
	var text strings.Builder
	var places []place
	at := 0
	for _, m := range mark.FindAllStringSubmatchIndex(line, -1) {
		text.WriteString(line[at:m[0]])
		from := utf8.RuneCountInString(text.String())
		text.WriteString(line[m[4]:m[5]])
		places = append(places, place{from, utf8.RuneCountInString(text.String()), line[m[2]:m[3]], line[m[4]:m[5]]})
		at = m[1]
	}
	text.WriteString(line[at:])
	return text.String(), places
}

// measure counts how many of the marked places are found, at least half of each, and how many of the finds are at a mark.
type measure struct{ marked, found, finds, right, kinds, lines int }

func (m *measure) add(line, lang string, tell func(string)) {
	text, places := sentence(line)
	spans := redact.Find(text, lang, redact.Known{})
	m.lines++
	m.marked += len(places)
	m.finds += len(spans)
	for _, p := range places {
		covered, kind := 0, ""
		for _, s := range spans {
			if n := min(p.to, s.To) - max(p.from, s.From); n > 0 {
				covered += n
				kind = string(s.Kind)
			}
		}
		if 2*covered >= p.to-p.from {
			m.found++
			if kind == p.kind {
				m.kinds++
			}
		} else {
			tell(fmt.Sprintf("not found: %q in %q", p.text, text))
		}
	}
	for _, s := range spans {
		if slices.ContainsFunc(places, func(p place) bool { return s.From < p.to && p.from < s.To }) {
			m.right++
		} else {
			tell(fmt.Sprintf("found though not marked: %s %q (%s) in %q", s.Kind, s.Text, s.Why, text))
		}
	}
}

func (m measure) String() string {
	return fmt.Sprintf("%d sentences: %d of %d places found, %d of %d finds right, %d of %d with the right kind", m.lines, m.found, m.marked, m.right, m.finds, m.kinds, m.found)
}

func readLines(t *testing.T, lang string) []string {
	t.Helper()
	data, err := labelled.ReadFile("testdata/" + lang + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for l := range strings.Lines(string(data)) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out
}

// What is found, on sentences made up for it. The even ones were not looked at while the rules were written.
func TestFigures(t *testing.T) {
	for _, x := range []struct {
		lang          string
		lines         int
		recall, right int // of 100
	}{
		{"en", 150, 90, 90}, {"cy", 20, 80, 80}, {"de", 20, 80, 80}, {"fr", 20, 80, 80}, {"es", 20, 80, 80}, {"pl", 20, 80, 80},
	} {
		t.Run(x.lang, func(t *testing.T) {
			all := readLines(t, x.lang)
			if len(all) < x.lines {
				t.Fatalf("%d sentences, want %d", len(all), x.lines)
			}
			var tuned, held measure
			for i, l := range all {
				if i%2 == 0 {
					tuned.add(l, x.lang, func(s string) { t.Log(s) })
				} else {
					held.add(l, x.lang, func(string) {})
				}
			}
			t.Logf("looked at: %s", tuned)
			t.Logf("held out:  %s", held)
			for _, m := range []measure{tuned, held} {
				if 100*m.found < x.recall*m.marked || 100*m.right < x.right*m.finds {
					t.Errorf("below the floor of %d and %d of 100: %s", x.recall, x.right, m)
				}
			}
		})
	}
}

var _ = cmp.Diff
var _ = rapid.Check

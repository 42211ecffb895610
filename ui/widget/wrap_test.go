package widget

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func count(s string) float32 { return float32(utf8.RuneCountInString(s)) }

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      float32
		most       int
		want       []string
	}{
		{"fits", "one two", 7, 0, []string{"one two"}},
		{"breaks at a space", "one two three", 7, 0, []string{"one two", "three"}},
		{"keeps lines", "one\n\ntwo", 7, 0, []string{"one", "", "two"}},
		{"nothing", "", 7, 0, []string{""}},
		{"cuts a long word", "abcdefghij", 4, 0, []string{"abcd", "efgh", "ij"}},
		{"goes on after a long word", "abcdefg hi", 4, 0, []string{"abcd", "efg", "hi"}},
		{"cuts after so many lines", "one two three four", 7, 2, []string{"one two", "three…"}},
		{"cuts the last line for the ellipsis", "one two seventy four", 7, 2, []string{"one two", "sevent…"}},
		{"a letter wider than the line", "ab", 0.5, 0, []string{"a", "b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, wrap(c.text, c.width, c.most, count)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWrapLosesNothingAndFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zŵé→ \n]{0,200}`).Draw(t, "text")
		width := float32(rapid.IntRange(1, 40).Draw(t, "width"))
		lines := wrap(text, width, 0, count)
		letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if letters(strings.Join(lines, " ")) != letters(text) {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, l := range lines {
			if count(l) > width {
				t.Fatalf("line %q is wider than %v", l, width)
			}
		}
	})
}

func TestWrapWorkGrowsWithTheText(t *testing.T) {
	calls := func(words int) (n int) {
		wrap(strings.Repeat("word ", words), 60, 0, func(s string) float32 { n++; return count(s) })
		return n
	}
	if a, b := calls(1000), calls(2000); b > 2*a+10 {
		t.Errorf("1000 words took %d measurements, 2000 took %d", a, b)
	}
}

func TestEllipsisFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringMatching(`[a-zŵ ]{0,60}`).Draw(t, "line")
		width := float32(rapid.IntRange(1, 40).Draw(t, "width"))
		got := ellipsis(line, width, count)
		if count(got) > width {
			t.Fatalf("%q is wider than %v", got, width)
		}
		if count(line) <= width && got != line {
			t.Fatalf("%q was cut though it fits", line)
		}
	})
}

package markup

import (
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestTextIsShownAsTyped(t *testing.T) {
	for _, c := range []struct{ in, text, attribute string }{
		{"plain", "plain", "plain"},
		{`<b> & "c" 'd'`, "&lt;b&gt; &amp; &#34;c&#34; &#39;d&#39;", "&lt;b&gt; &amp; &#34;c&#34; &#39;d&#39;"},
		{"a\r\nb\rc\vd\u2029e", "a\nb\nc\nd\ne", "a b c d e"},
		{" a\tb ", " a b ", "a b"},
		{"a\x00\x1b\x7f\u0080\ufdd0\uffff\U0001fffe", "a[U+0000][U+001B][U+007F][U+0080][U+FDD0][U+FFFF][U+1FFFE]", "a[U+0000][U+001B][U+007F][U+0080][U+FDD0][U+FFFF][U+1FFFE]"},
		{"a\xffb", "a\uFFFDb", "a\uFFFDb"},
		{"£ → ŵ 👩🏽‍🚒", "£ → ŵ 👩🏽‍🚒", "£ → ŵ 👩🏽‍🚒"},
	} {
		if got := Text(c.in); got != c.text {
			t.Errorf("Text(%q) = %q, want %q", c.in, got, c.text)
		}
		if got := Attribute(c.in); got != c.attribute {
			t.Errorf("Attribute(%q) = %q, want %q", c.in, got, c.attribute)
		}
	}
}

// Whatever a text is, a browser that reads the markup has the text again, and no markup of it.
func TestNoTextIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		got := Text(s)
		if strings.ContainsAny(got, "<>\"'") {
			t.Fatalf("%q is markup", got)
		}
		kept := func(r rune) rune {
			if ends(r) || r == '\t' || r == ' ' {
				return -1
			}
			return r
		}
		if !hasMisplaced(s) && strings.Map(kept, html.UnescapeString(got)) != strings.Map(kept, s) {
			t.Fatalf("%q became %q", s, got)
		}
	})
}

func hasMisplaced(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return misplaced(r) && r != '\t' && !ends(r) }) || !utf8.ValidString(s)
}

func TestTurns(t *testing.T) {
	for s, want := range map[string]bool{"": false, "plain é Ελλ Кир 中 👍": false, "שלום": true, "a مرحبا": true, "a\u202eb": true, "\u2069": true, "\u200f": true} {
		if Turns(s) != want {
			t.Errorf("Turns(%q) is not %v", s, want)
		}
	}
}

func TestBalanced(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing to do", "a\u202eb\u202cc", "a\u202eb\u202cc"},
		{"not ended", "\u202ea\u2067b", "\u202ea\u2067b\u2069\u202c"},
		{"not begun", "a\u202c\u2069b", "ab"},
		{"an isolate ends what was begun in it", "\u2066\u202ea\u2069b", "\u2066\u202ea\u202c\u2069b"},
		{"an embedding does not end an isolate", "\u2066a\u202cb", "\u2066ab\u2069"},
		{"a line ends all", "\u202ea\nb\u202c", "\u202ea\u202c\nb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Balanced(c.in); got != c.want {
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
		})
	}
}

// After it every change of direction is ended once, and only once, and the words are the same.
func TestBalancedHoldsForAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("ab\n\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))).Draw(t, "text")
		got := Balanced(s)
		if again := Balanced(got); again != got {
			t.Fatalf("%q became %q, and that %q", s, got, again)
		}
		depth := 0
		for _, r := range got {
			switch {
			case opens(r):
				depth++
			case r == pdf || r == pdi:
				depth--
			case r == '\n' && depth != 0:
				t.Fatalf("%q: %d are open at the end of a line", got, depth)
			}
			if depth < 0 {
				t.Fatalf("%q ends more than it begins", got)
			}
		}
		letters := func(r rune) rune {
			if r == 'a' || r == 'b' || r == '\n' {
				return r
			}
			return -1
		}
		if depth != 0 || strings.Map(letters, got) != strings.Map(letters, s) {
			t.Fatalf("%q became %q", s, got)
		}
	})
}

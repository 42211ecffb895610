package elections_test

import (
	"bytes"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"folkmoot/session/exchange/elections"
)

// However a program saves the letters and the line ends, the election is the same.
func TestEveryWayToSaveIsTheSame(t *testing.T) {
	ways := map[string]func([]byte) []byte{
		"CRLF":               func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")) },
		"CR":                 func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n"), []byte("\r")) },
		"a mark":             func(b []byte) []byte { return append([]byte("\xef\xbb\xbf"), b...) },
		"no end of line":     func(b []byte) []byte { return bytes.TrimRight(b, "\n") },
		"empty lines behind": func(b []byte) []byte { return append(bytes.Clone(b), "\n\n\n"...) },
		"UTF-16": func(b []byte) []byte {
			out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(b)
			if err != nil {
				t.Fatal(err)
			}
			return out
		},
	}
	for _, name := range []string{
		"preflib/workshop.toi", "preflib/workshop-old.toi", "preflib/workshop.cat", "pabulib/street.pb", "pabulib/street.scoring.pb",
		"polis/london.youth.policing/votes.csv", "polis/london.youth.policing/participants-votes.csv", "allourideas/wikisurvey_layoff_ideas.csv",
	} {
		good := file(t, name)
		want := read(t, good)
		for way, save := range ways {
			got := read(t, elections.File{Name: good.Name, Data: save(good.Data)})
			if d := alike(want, got); d != "" || len(got.Notes) != len(want.Notes) {
				t.Errorf("%s, %s: %s%s", name, way, d, notes(got))
			}
		}
	}
}

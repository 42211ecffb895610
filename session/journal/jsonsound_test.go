package journal

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// soundJSON says what encoding/json says of values without white space, in UTF-8 and not too deep.
func FuzzSoundJSON(f *testing.F) {
	for _, s := range []string{
		`{}`, `[]`, `{"a":[1,{"b":null}],"c":"\u00e9\n"}`, `-0.1e+7`, `01`, `1.`, `.5`, `-`, `1e`, `"`, `"\x"`, `"\u12g4"`, `{"a"}`, `{"a":}`,
		`{,}`, `{"a":1,}`, `[1,]`, `[,1]`, `[1 ]`, `tru`, `true`, `falsey`, `[[]`, `[]]`, `{]`, `[}`, ``, ` {}`, "\"\x01\"", "\"\xff\"", `{}{}`,
		strings.Repeat("[", MaxDepth) + strings.Repeat("]", MaxDepth), strings.Repeat("[", MaxDepth+1) + strings.Repeat("]", MaxDepth+1),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var compact bytes.Buffer
		want := utf8.Valid(b) && json.Compact(&compact, b) == nil && bytes.Equal(compact.Bytes(), b) && depth(b) <= MaxDepth
		if got := soundJSON(b); got != want {
			t.Errorf("%q is said to be sound: %v", b, got)
		}
	})
}

func depth(b []byte) (most int) {
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.UseNumber()
	for d := 0; ; {
		token, err := dec.Token()
		if err != nil {
			return most
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			d++
			most = max(most, d)
		case json.Delim('}'), json.Delim(']'):
			d--
		}
	}
}

func TestTheChecksumRunsBackwards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		session := rapid.String().Draw(t, "session")
		data := rapid.SliceOf(rapid.Byte()).Draw(t, "data")
		sum, ok := parseSum([]byte(Checksum(session, data)))
		if !ok || seedBehind(data, sum) != seedOf(session) {
			t.Fatalf("the seed of %q is not found", session)
		}
		if Checksum(session, data) != Checksum("", append([]byte(session), data...)) {
			t.Fatal("the checksum is not the one of the uuid followed by the bytes")
		}
	})
}

func TestARecordIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Record{
			N: rapid.IntRange(1, 1<<40).Draw(t, "n"), ID: rapid.StringN(1, 40, MaxName).Draw(t, "id"),
			Lam: rapid.IntRange(0, 1<<40).Draw(t, "lam"), By: rapid.StringN(0, 40, MaxName).Draw(t, "by"),
			Kind: rapid.StringN(1, 40, MaxName).Draw(t, "kind"),
		}
		var err error
		value := rapid.MapOf(rapid.String(), rapid.String()).Draw(t, "data")
		if r.Data, err = json.Marshal(value); err != nil {
			t.Fatal(err)
		}
		seed := rapid.Uint32().Draw(t, "seed")
		line, want, err := r.encode(seed)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.IndexByte(line, '\n'); n != len(line)-1 {
			t.Fatalf("a line end inside: %q", line)
		}
		got, why := (&reader{seed: seed}).line(line[:len(line)-1])
		if why != "" || got.N != want.N || got.ID != want.ID || got.Lam != want.Lam || !got.At.Equal(want.At) ||
			got.By != want.By || got.Kind != want.Kind || !bytes.Equal(got.Data, want.Data) {
			t.Fatalf("%s: wrote %+v, read %+v", why, want, got)
		}
	})
}

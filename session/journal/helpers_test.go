package journal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/journal"
	"folkmoot/session/journal/faultdisk"
)

const (
	sessionID = "0193b2c4-5d6e-7f80-9a1b-2c3d4e5f6071"
	moot      = "/group.moot"
)

var begun = time.Date(2026, 11, 23, 9, 15, 0, 0, time.UTC)

func header() journal.Header {
	return journal.Header{Session: sessionID, Created: begun, App: "0.1.0"}
}

// script holds the actions that are asked for again and again by the promise tests.
var script = func() (all []journal.Record) {
	for n := 1; n <= 400; n++ {
		all = append(all, makeAction(n))
	}
	return all
}()

func action(n int) journal.Record { return actions(n, n)[0] }

func actions(from, to int) []journal.Record { return slices.Clone(script[from-1 : to]) }

// makeAction makes the n-th action of a scripted session, with its number, as a reader must give it back.
func makeAction(n int) journal.Record {
	text := []string{"Ask the crews", "“No” costs £5", "Tŷ & <café>", "a\nb \\ \"c\""}[n%4]
	data, err := json.Marshal(map[string]any{"t": text, "n": n, "crc": "x", "l": []any{1.5, nil, true}}) // fields that look like those of a line
	if err != nil {
		panic(err)
	}
	return journal.Record{
		N: n, ID: fmt.Sprintf("0193b2c4-%04x", n), Lam: n + 3,
		At: begun.Add(time.Duration(n) * 1234567 * time.Microsecond), By: []string{"laptop", "laptop", "laptop \"B\""}[n%3], Kind: "idea.added", Data: data,
	}
}

// mustCreate makes a journal with n actions on a disk and closes it.
func mustCreate(t testing.TB, d *faultdisk.Disk, path string, n int) {
	t.Helper()
	j, err := journal.Create(d, path, header())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range actions(1, n) {
		if _, err := j.Append(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
}

// file is the bytes of a journal of n actions.
func file(t testing.TB, n int) []byte {
	t.Helper()
	d := faultdisk.New(512)
	mustCreate(t, d, moot, n)
	return d.Bytes(moot)
}

func mustOpen(t testing.TB, d *faultdisk.Disk, path string) (*journal.Journal, journal.Opening) {
	t.Helper()
	j, o, err := journal.Open(d, path, journal.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return j, o
}

func wantRecords(t testing.TB, what string, got, want []journal.Record) {
	t.Helper()
	if len(got) == 0 && len(want) == 0 {
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s: the actions differ (-want +got):\n%s", what, diff)
	}
}

// sameRecords is wantRecords for the many states of the promise tests, where cmp would take most of the time.
func sameRecords(got, want []journal.Record) error {
	if len(got) != len(want) {
		return fmt.Errorf("%d actions, want %d", len(got), len(want))
	}
	for i, g := range got {
		if err := sameRecord(g, want[i]); err != nil {
			return err
		}
	}
	return nil
}

func sameRecord(g, w journal.Record) error {
	if g.N != w.N || g.ID != w.ID || g.Lam != w.Lam || !g.At.Equal(w.At) || g.By != w.By || g.Kind != w.Kind || string(g.Data) != string(w.Data) {
		return fmt.Errorf("action %d is\n%+v, want\n%+v", w.N, g, w)
	}
	return nil
}

func wantKind(t testing.TB, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("the error is %v, want one of the kind %q", err, kind)
	}
	wantSentence(t, err)
}

// wantSentence checks that an error has a sentence for a person, with every gap filled by something.
func wantSentence(t testing.TB, err error) {
	t.Helper()
	var p interface {
		Message() (key, english string, args map[string]any)
	}
	if !errors.As(err, &p) {
		t.Fatalf("%v has no sentence for a person", err)
	}
	key, english, args := p.Message()
	if key == "" || !strings.HasSuffix(english, ".") {
		t.Fatalf("%v has the key %q and the sentence %q", err, key, english)
	}
	for k, v := range args {
		gap := "{{." + k + "}}"
		if strings.Contains(english, gap) && fmt.Sprint(v) == "" {
			t.Fatalf("%v leaves %s empty in %q", err, gap, english)
		}
		english = strings.ReplaceAll(english, gap, fmt.Sprint(v))
	}
	if strings.Contains(english, "{{") {
		t.Fatalf("%v leaves a gap in %q", err, english)
	}
}

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0x6d6f6f74)) }

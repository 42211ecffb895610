package journal_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"folkmoot/session/journal"
	"folkmoot/session/journal/faultdisk"
)

// Promise 4: damage is told, never silently shown, and salvage loses at most two actions at a damaged spot.
func TestEveryFlippedBitIsTold(t *testing.T) {
	t.Parallel()
	const events, parts = 60, 2
	whole, want := shortFile(t, events)
	found := make([]flips, parts)
	t.Run("parts", func(t *testing.T) {
		for part := range parts {
			t.Run(fmt.Sprint(part), func(t *testing.T) {
				t.Parallel()
				for bit := part; bit < len(whole)*8; bit += parts {
					found[part].flip(t, whole, want, bit)
				}
			})
		}
	})
	var sum flips
	for _, f := range found {
		sum.tried, sum.damaged, sum.torn, sum.kept = sum.tried+f.tried, sum.damaged+f.damaged, sum.torn+f.torn, sum.kept+f.kept
		sum.worst = max(sum.worst, f.worst)
	}
	if sum.tried != len(whole)*8 {
		t.Errorf("%d bits of %d were tried", sum.tried, len(whole)*8)
	}
	t.Logf("promise 4: %d events, %d bits flipped one by one: %d told as damage, %d as a torn end that was set aside, 0 unnoticed; salvage lost at most %d action (none in %d cases)",
		events, sum.tried, sum.damaged, sum.torn, sum.worst, sum.kept)
}

// shortFile has actions as short as the app writes them, to keep the bits few.
func shortFile(t *testing.T, n int) ([]byte, []journal.Record) {
	t.Helper()
	d := faultdisk.New(512)
	j, err := journal.Create(d, moot, header())
	if err != nil {
		t.Fatal(err)
	}
	all := actions(1, n)
	for i := range all {
		all[i].Data = json.RawMessage(fmt.Sprintf(`{"idea":%d}`, i))
		if all[i], err = j.Append(all[i]); err != nil {
			t.Fatal(err)
		}
	}
	return d.Bytes(moot), all
}

// flips counts what became of files with one flipped bit.
type flips struct{ tried, damaged, torn, kept, worst int }

func (f *flips) flip(t *testing.T, whole []byte, want []journal.Record, bit int) {
	t.Helper()
	f.tried++
	data := bytes.Clone(whole)
	data[bit/8] ^= 1 << (bit % 8)
	d := faultdisk.New(512)
	d.Put(moot, data)
	j, o, err := journal.Open(d, moot, journal.Options{})
	if err != nil {
		t.Fatalf("bit %d: %v", bit, err)
	}
	for _, r := range o.Records {
		if err := sameRecord(r, want[r.N-1]); err != nil {
			t.Fatalf("bit %d: shown as sound: %v", bit, err)
		}
	}
	switch {
	case len(o.Damage) > 0:
		f.damaged++
		if !o.ReadOnly || !errors.Is(o.Why, journal.ErrDamaged) || !bytes.Equal(d.Bytes(moot), data) {
			t.Fatalf("bit %d: a damaged file was opened to be written: %+v", bit, o)
		}
		if _, err := j.Append(want[0]); !errors.Is(err, journal.ErrDamaged) {
			t.Fatalf("bit %d: appending gives %v", bit, err)
		}
	case o.Torn != nil:
		f.torn++
		if len(o.Records) != len(want)-1 || !bytes.Equal(d.Bytes(o.Torn.SetTo), data[o.Torn.Offset:]) {
			t.Fatalf("bit %d: torn %+v with %d actions", bit, o.Torn, len(o.Records))
		}
	default:
		t.Fatalf("bit %d of byte %d (%q) was not noticed", bit%8, bit/8, whole[bit/8])
	}
	saved, session := rescued(t, data, want, bit)
	if session != sessionID {
		t.Fatalf("bit %d: salvage lost the session's uuid", bit)
	}
	lost := len(want) - saved
	if f.worst = max(f.worst, lost); lost > 2 {
		t.Fatalf("bit %d: salvage lost %d actions", bit, lost)
	}
	if lost == 0 {
		f.kept++
	}
}

// rescued counts what is salvaged. The new file is opened and compared for one bit of each byte: doing so for all takes
// most of a minute and the bits of a byte differ in nothing that salvage looks at.
func rescued(t *testing.T, data []byte, want []journal.Record, bit int) (saved int, session string) {
	t.Helper()
	if bit%8 == bit/8%8 {
		return salvaged(t, data, want, fmt.Sprint("bit ", bit))
	}
	d := faultdisk.New(512)
	d.Put(moot, data)
	rep, err := journal.Salvage(d, moot, "/new.moot")
	if err != nil {
		t.Fatalf("bit %d: %v", bit, err)
	}
	return rep.Saved, rep.Session
}

// salvaged salvages a file that holds some of the actions in want and gives how many were saved, and into which session.
func salvaged(t *testing.T, data []byte, want []journal.Record, what string) (saved int, session string) {
	t.Helper()
	d := faultdisk.New(512)
	d.Put(moot, data)
	rep, err := journal.Salvage(d, moot, "/new.moot")
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if !bytes.Equal(d.Bytes(moot), data) {
		t.Fatalf("%s: salvage wrote to the damaged file", what)
	}
	_, o, err := journal.Open(d, "/new.moot", journal.Options{})
	if err != nil || o.ReadOnly || o.Torn != nil || len(o.Records) != rep.Saved {
		t.Fatalf("%s: the salvaged file: %+v, %v", what, o, err)
	}
	if o.Header.Session != rep.Session || o.Header.Salvaged == nil {
		t.Fatalf("%s: the salvaged file has the header %+v", what, o.Header)
	}
	at := 0
	for i, r := range o.Records {
		for at < len(want) && want[at].ID != r.ID {
			at++
		}
		if at == len(want) {
			t.Fatalf("%s: action %d is none of the old ones, or out of order", what, r.N)
		}
		w := want[at]
		if w.N = i + 1; sameRecord(r, w) != nil {
			t.Fatalf("%s: %v", what, sameRecord(r, w))
		}
	}
	return rep.Saved, rep.Session
}

// Spots of damage larger than a bit: each costs salvage at most two actions.
func TestSalvageOfLargerDamage(t *testing.T) {
	const events, rounds = 60, 3000
	whole, want := file(t, events), actions(1, events)
	rng := random(4)
	worst := 0
	for round := range rounds {
		data := bytes.Clone(whole)
		spots := 1 + rng.IntN(4)
		for range spots {
			at, n := rng.IntN(len(data)), 1+rng.IntN(40)
			for i := at; i < min(at+n, len(data)); i++ {
				switch round % 3 {
				case 0:
					data[i] = 0
				case 1:
					data[i] = byte(rng.Uint32())
				default:
					data[i] = '\n'
				}
			}
		}
		saved, _ := salvaged(t, data, want, fmt.Sprint("round ", round))
		lost := events - saved
		worst = max(worst, lost)
		if lost > 2*spots {
			t.Fatalf("round %d: %d spots cost %d actions", round, spots, lost)
		}
	}
	t.Logf("promise 4: %d files with 1 to 4 spots of up to 40 bad bytes, at most %d of %d actions lost", rounds, worst, events)
}

package journal_test

import (
	"bytes"
	"errors"
	"testing"

	"folkmoot/session/journal"
	"folkmoot/session/journal/faultdisk"
)

// Promise 10: no file crashes the readers; what they show as sound can be written and read again.
func FuzzOpen(f *testing.F) {
	whole := file(f, 3)
	lines := bytes.SplitAfter(whole, []byte("\n"))
	f.Add(whole, false)
	f.Add(whole[:len(whole)-30], false)
	f.Add(bytes.Join([][]byte{lines[0], lines[2], lines[1], lines[1]}, nil), false)
	f.Add(bytes.Join([][]byte{[]byte("\xef\xbb\xbf"), lines[0], lines[1], lines[2]}, nil), false)
	f.Add([]byte(`{"n":1,"id":"a","lam":1,"at":"2026-11-23T09:15:00Z","by":"","kind":"k","data":[[[[`), true)
	f.Add([]byte(`{"n":1,"id":"\u0000","lam":0,"at":"0001-01-01T00:00:00Z","by":"\ud800","kind":"k","data":{}`), true)
	f.Add([]byte(`{"n":999999999999999999,"id":"a","lam":1,"at":"2026-11-23T09:15:00Z","by":"","kind":"session.sealed","data":1`), true)
	f.Fuzz(func(t *testing.T, data []byte, asLines bool) {
		if asLines { // each line gets a right checksum, so that the fuzzer gets behind it
			out := bytes.Clone(lines[0])
			for line := range bytes.Lines(data) {
				line = bytes.TrimSuffix(line, []byte("\n"))
				out = append(append(out, line...), `,"crc":"`+journal.Checksum(sessionID, line)+"\"}\n"...)
			}
			data = out
		}
		d := faultdisk.New(512)
		d.Put(moot, data)
		v := journal.Check(d, moot)
		if !bytes.Equal(d.Bytes(moot), data) || len(d.Names()) != 1 {
			t.Fatal("the check wrote something")
		}
		rep, err := journal.Salvage(d, moot, "/new.moot")
		if err == nil {
			if n := journal.Check(d, "/new.moot"); n.Actions != rep.Saved || len(n.Damage) > 0 || n.Torn != nil {
				t.Fatalf("the salvaged file: %+v", n)
			}
		} else if !errors.Is(err, journal.ErrNothing) && v.State != journal.Unreadable && !errors.Is(err, journal.ErrRecord) {
			t.Fatal(err)
		}
		j, o, err := journal.Open(d, moot, journal.Options{})
		if err != nil {
			if v.State != journal.Unreadable {
				t.Fatalf("the check says %s, opening says %v", v.State, err)
			}
			return
		}
		if len(o.Records) != v.Actions || (len(o.Damage) > 0) != o.ReadOnly {
			t.Fatalf("opening gives %+v, the check %+v", o, v)
		}
		if o.ReadOnly {
			return
		}
		if _, err := j.Append(action(1)); err != nil {
			t.Fatal(err)
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		if _, again := mustOpen(t, d, moot); len(again.Records) != len(o.Records)+1 || again.Torn != nil || len(again.Damage) > 0 {
			t.Fatalf("after an append: %+v", again)
		}
	})
}

package journal_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
	"folkmoot/session/journal/faultdisk"
)

// fixtureRecords are the actions of testdata/v1.moot. They never change.
func fixtureRecords() []journal.Record {
	at := time.Date(2026, 11, 23, 9, 15, 0, 0, time.UTC)
	rec := func(n int, kind, data string) journal.Record {
		return journal.Record{
			N: n, ID: "0193b2c4-5d6e-7f80-9a1b-00000000000" + string(rune('0'+n)), Lam: n, At: at.Add(time.Duration(n) * 1500 * time.Millisecond),
			By: "laptop", Kind: kind, Data: json.RawMessage(data),
		}
	}
	return []journal.Record{
		rec(1, "session.created", `{"title":"Council A, county, South East"}`),
		rec(2, "idea.added", `{"text":"Ask the crews £5 first – “no” costs nothing\nŵ ŷ 😀","prompt":"p1"}`),
		rec(3, "kind.of.the.future", `{"z":[1.0e+2,-0,null,true,{"a":{}}],"crc":"00000000"}`),
		rec(4, "idea.added", `"\u0041 <b> \" \\ "`),
		{
			N: 5, ID: "0193b2c4-5d6e-7f80-9a1b-000000000005", Lam: 5, At: at.Add(time.Minute + 123456789), By: "the \"other\" laptop",
			Kind: journal.SealKind, Data: json.RawMessage(`{"count":4,"sha256":"` + fixtureHash + `"}`),
		},
	}
}

const fixtureHash = "758e55ebd19768fda797ed1a2bc0b7dde44c10188f61d8cf0b27f284d808eb1d"

// Promise 8: old files open, and what is written today is what was written then.
func TestTheFixtureOfVersion1(t *testing.T) {
	path := filepath.Join("testdata", "v1.moot")
	_, o, err := journal.Open(disk.OS(), path, journal.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(header(), o.Header); diff != "" || len(o.Damage) > 0 || o.Torn != nil {
		t.Errorf("header %s, damage %v, torn %v", diff, o.Damage, o.Torn)
	}
	if diff := cmp.Diff(fixtureRecords(), o.Records); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if want := (journal.Seal{Sealed: true, Holds: true, N: 5, Hash: fixtureHash}); o.Seal != want {
		t.Errorf("the seal is %+v", o.Seal)
	}
	d := faultdisk.New(512)
	writeRecords(t, d)
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(old, d.Bytes(moot)) {
		t.Errorf("today's bytes differ:\n%s", cmp.Diff(string(old), string(d.Bytes(moot))))
	}
}

func writeRecords(t *testing.T, d *faultdisk.Disk) {
	t.Helper()
	j, err := journal.Create(d, moot, header())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range fixtureRecords() {
		add := j.Append
		if r.Kind == journal.SealKind {
			add, r.Data = j.Seal, nil
		}
		if _, err := add(r); err != nil {
			t.Fatal(err)
		}
	}
}

package journal_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"testing"

	"folkmoot/session/journal"
	"folkmoot/session/journal/faultdisk"
)

func TestASealProvesWhatStandsBeforeIt(t *testing.T) {
	d := faultdisk.New(512)
	d.Put(moot, file(t, 5))
	j, _ := mustOpen(t, d, moot)
	sum := sha256.Sum256(d.Bytes(moot))
	want := hex.EncodeToString(sum[:])
	if j.Hash() != want {
		t.Errorf("the hash before a seal is %s, want %s", j.Hash(), want)
	}
	r := action(6)
	r.Data = json.RawMessage(`{"by":"facilitator"}`)
	sealed, err := j.Seal(r)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(sealed.Data); got != `{"by":"facilitator","count":5,"sha256":"`+want+`"}` {
		t.Errorf("the seal holds %s", got)
	}
	for _, r := range actions(7, 8) {
		if _, err := j.Append(r); err != nil {
			t.Fatal(err)
		}
	}
	wantSeal := journal.Seal{Sealed: true, Holds: true, N: 6, Hash: want, After: 2}
	if got := j.SealState(); got != wantSeal || j.Hash() != want {
		t.Errorf("the open journal says %+v and %s", got, j.Hash())
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	j, o := mustOpen(t, d, moot)
	if o.Seal != wantSeal || j.SealState() != wantSeal || j.Hash() != want {
		t.Errorf("the reopened journal says %+v and %s", o.Seal, j.Hash())
	}
	if v := journal.Check(d, moot); v.State != journal.Sound || *v.Seal != wantSeal {
		t.Errorf("the check says %+v", v)
	}
}

// A rewritten file, each line with a right checksum, is found out by the seal alone.
func TestASealTellsOfAForgedFile(t *testing.T) {
	d := faultdisk.New(512)
	j, err := journal.Create(d, moot, header())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range actions(1, 3) {
		if _, err := j.Append(r); err != nil {
			t.Fatal(err)
		}
	}
	sealed, err := j.Seal(action(4))
	if err != nil {
		t.Fatal(err)
	}
	f, err := journal.Create(d, "/forged.moot", header())
	if err != nil {
		t.Fatal(err)
	}
	for n, r := range actions(1, 3) {
		if n == 1 {
			r.Data = json.RawMessage(`{"text":"we love the new system"}`)
		}
		if _, err := f.Append(r); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Append(sealed); err != nil {
		t.Fatal(err)
	}
	if s := f.SealState(); !s.Sealed || s.Holds {
		t.Errorf("the seal of another file is taken: %+v", s)
	}
	v := journal.Check(d, "/forged.moot")
	if v.State != journal.Damaged || v.ExitCode() != 1 || len(v.Damage) != 0 || v.Seal == nil || v.Seal.Holds {
		t.Errorf("the check says %+v", v)
	}
}

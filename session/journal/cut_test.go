package journal_test

import (
	"bytes"
	"testing"

	"folkmoot/session/journal"
	"folkmoot/session/journal/faultdisk"
)

// Promise 3: a file cut at any byte opens to the last whole action.
func TestAFileCutAtAnyByte(t *testing.T) {
	t.Parallel()
	const events = 200
	whole, want := shortFile(t, events)
	first := bytes.IndexByte(whole, '\n') + 1
	cuts, unopened, reappended := 0, 0, 0
	for cut := range len(whole) {
		cuts++
		d := faultdisk.New(512)
		d.Put(moot, whole[:cut])
		j, o, err := journal.Open(d, moot, journal.Options{})
		if cut < first {
			if err == nil {
				t.Fatalf("cut at %d, within the first line: no error", cut)
			}
			unopened++
			continue
		}
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		sound := bytes.LastIndexByte(whole[:cut], '\n') + 1
		if err := sameRecords(o.Records, want[:bytes.Count(whole[first:sound], []byte("\n"))]); err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		if o.ReadOnly || len(o.Damage) > 0 {
			t.Fatalf("cut at %d: read only, %v, %+v", cut, o.Why, o.Damage)
		}
		if sound == cut {
			if o.Torn != nil {
				t.Fatalf("cut at %d, the end of a line: torn %+v", cut, o.Torn)
			}
		} else if o.Torn == nil || o.Torn.Offset != int64(sound) || o.Torn.SetTo != moot+".torn-1" ||
			!bytes.Equal(d.Bytes(o.Torn.SetTo), whole[sound:cut]) || !bytes.Equal(d.Bytes(moot), whole[:sound]) {
			t.Fatalf("cut at %d: torn %+v", cut, o.Torn)
		}
		if cut%61 != 0 {
			continue
		}
		reappended++
		next := action(len(o.Records) + 1)
		if _, err := j.Append(next); err != nil {
			t.Fatal(err)
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		if _, o = mustOpen(t, d, moot); o.Torn != nil || len(o.Records) != next.N {
			t.Fatalf("cut at %d, then appended: %d actions, torn %+v", cut, len(o.Records), o.Torn)
		}
	}
	t.Logf("promise 3: %d events, %d cuts, %d of them within the first line, %d appended to and opened again", events, cuts, unopened, reappended)
}

func TestEachTornEndIsKept(t *testing.T) {
	d := faultdisk.New(512)
	d.Put(moot, file(t, 2))
	for _, name := range []string{".torn-1", ".torn-2"} {
		d.Put(moot, append(d.Bytes(moot), "half of "+name...))
		j, o := mustOpen(t, d, moot)
		if o.Torn == nil || o.Torn.SetTo != moot+name || string(d.Bytes(moot+name)) != "half of "+name {
			t.Errorf("%s: %+v", name, o.Torn)
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// A power cut while the unfinished end is being set aside leaves it in the file, or beside it, or both.
func TestAPowerCutWhileTheEndIsSetAside(t *testing.T) {
	const end = `{"n":3,"id":"half of an action`
	whole, want := shortFile(t, 2)
	d := faultdisk.New(16)
	d.Put(moot, append(bytes.Clone(whole), end...))
	states, kept := 0, map[bool]int{}
	d.Hook = func(c faultdisk.Call) faultdisk.Fault {
		states += faultdisk.Each(500, func(choose faultdisk.Choose) {
			after := d.Crash(choose)
			inFile := string(after.Bytes(moot)) == string(whole)+end
			if !inFile && string(after.Bytes(moot+".torn-1")) != end {
				t.Fatalf("before call %d (%s): the end is lost", c.N, c.Op)
			}
			kept[inFile]++
			if err := sameRecords(opened(t, after), want); err != nil {
				t.Fatalf("before call %d (%s): %v", c.N, c.Op, err)
			}
		})
		return faultdisk.None
	}
	j, o := mustOpen(t, d, moot)
	if o.Torn == nil {
		t.Fatal("the end was not noticed")
	}
	if err := j.Close(); err != nil { // the last call whose power cut is tried
		t.Fatal(err)
	}
	if kept[true] == 0 || kept[false] == 0 {
		t.Errorf("of %d states none had the end in the file, or none had it cut off: %v", states, kept)
	}
}

func opened(t *testing.T, d *faultdisk.Disk) []journal.Record {
	t.Helper()
	_, o := mustOpen(t, d, moot)
	return o.Records
}

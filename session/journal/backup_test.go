package journal_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/faultdisk"
)

func TestBackupsAreMadeAndPruned(t *testing.T) {
	d := faultdisk.New(512)
	d.Put(moot, file(t, 1))
	d.Put(moot+".backups/notes.txt", []byte("of the user"))
	j, _ := mustOpen(t, d, moot)
	for n := 2; n <= 7; n++ {
		now := begun.Add(time.Duration(n) * time.Minute)
		name, err := journal.Backup(d, moot, now, 3)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(d.Bytes(name), d.Bytes(moot)) {
			t.Fatalf("%s is not the file", name)
		}
		if again, err := journal.Backup(d, moot, now.Add(time.Second), 3); again != "" || err != nil {
			t.Errorf("an unchanged file was copied again: %q, %v", again, err)
		}
		if _, err := j.Append(action(n)); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{
		moot + ".backups/group-20261123T092000.000Z.moot",
		moot + ".backups/group-20261123T092100.000Z.moot",
		moot + ".backups/group-20261123T092200.000Z.moot",
	}
	got, err := journal.ListBackups(d, moot)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%s %v", diff, err)
	}
	if d.Bytes(moot+".backups/notes.txt") == nil {
		t.Error("a file of the user was removed")
	}
	if _, o := mustOpen(t, d, got[2]); len(o.Records) != 6 {
		t.Errorf("the newest backup has %d actions", len(o.Records))
	}
}

// Two versions of a box differ by one person's ballot, so nothing but the session's file is ever copied.
func TestBackupsAndCopiesLeaveTheBoxAlone(t *testing.T) {
	d := faultdisk.New(512)
	d.Put(moot, file(t, 2))
	j, _ := mustOpen(t, d, moot)
	b, err := box.Create(d, moot, sessionID, "p1")
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= 4; n++ {
		if err := b.Cast(seatName(n), ballot(n)); err != nil {
			t.Fatal(err)
		}
		if _, err := j.Append(action(2 + n)); err != nil {
			t.Fatal(err)
		}
		if _, err := journal.Backup(d, moot, begun.Add(time.Duration(n)*time.Minute), 10); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.SaveCopy("/copy.moot"); err != nil {
		t.Fatal(err)
	}
	for _, name := range d.Names() {
		if name != box.Path(moot, "p1") && (strings.Contains(name, "box") || bytes.Contains(d.Bytes(name), ballot(1)) || bytes.Contains(d.Bytes(name), []byte(seatName(1)))) {
			t.Errorf("%s holds something of the box", name)
		}
	}
}

func TestABackupIsWholeOrNotThere(t *testing.T) {
	for k := 1; ; k++ {
		d := faultdisk.New(512)
		d.Put(moot, file(t, 3))
		d.Hook = func(c faultdisk.Call) faultdisk.Fault {
			if c.N == k {
				return faultdisk.Half
			}
			return faultdisk.None
		}
		_, err := journal.Backup(d, moot, begun, 3)
		if d.Calls() < k {
			return
		}
		d.Hook = nil
		if err == nil {
			t.Fatalf("call %d failed and nothing was said", k)
		}
		wantSentence(t, err)
		names, err := journal.ListBackups(d, moot)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if !bytes.Equal(d.Bytes(name), d.Bytes(moot)) {
				t.Errorf("call %d: %s is not whole", k, name)
			}
		}
	}
}

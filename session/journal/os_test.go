package journal_test

import (
	"os"
	"path/filepath"
	"testing"

	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
)

// Promise 13: one writer. The lock is that of the operating system.
func TestASecondWindowIsReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "group.moot")
	first, err := journal.Create(disk.OS(), path, header())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := first.Append(action(1)); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second opening must not let go of the lock of the first when it closes
		second, o, err := journal.Open(disk.OS(), path, journal.Options{})
		if err != nil {
			t.Fatal(err)
		}
		wantKind(t, o.Why, journal.ErrLocked)
		wantRecords(t, "the second window", o.Records, actions(1, 1))
		_, err = second.Append(action(2))
		wantKind(t, err, journal.ErrLocked)
		if err := second.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := first.Append(action(2)); err != nil {
		t.Fatal(err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	third, o, err := journal.Open(disk.OS(), path, journal.Options{})
	if err != nil || o.ReadOnly {
		t.Fatalf("after the first window closed: %v, %v", o.Why, err)
	}
	wantRecords(t, "the third window", o.Records, actions(1, 2))
	if err := third.Close(); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the file lie %v, %v", entries, err)
	}
}

func TestTheRealDisk(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "group.moot")
	if err := os.WriteFile(path, append(file(t, 3), "unfinished"...), 0o600); err != nil {
		t.Fatal(err)
	}
	j, o, err := journal.Open(disk.OS(), path, journal.Options{})
	if err != nil || o.ReadOnly || o.Torn == nil {
		t.Fatalf("%+v, %v", o, err)
	}
	if aside, err := os.ReadFile(path + ".torn-1"); string(aside) != "unfinished" {
		t.Errorf("set aside was %q, %v", aside, err)
	}
	if _, err := j.Append(action(4)); err != nil {
		t.Fatal(err)
	}
	if _, err := journal.Backup(disk.OS(), path, begun, 2); err != nil {
		t.Fatal(err)
	}
	if err := j.SaveCopy(filepath.Join(dir, "copy.moot")); err != nil {
		t.Fatal(err)
	}
	if _, err := journal.Salvage(disk.OS(), path, filepath.Join(dir, "salvaged.moot")); err != nil {
		t.Fatal(err)
	}
	// A program that keeps folders in step puts another file in its place.
	if err := os.Rename(filepath.Join(dir, "copy.moot"), path); err == nil {
		_, err = j.Append(action(5))
		wantKind(t, err, journal.ErrStopped)
	} // Windows does not let it
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"group.moot", "salvaged.moot"} {
		if v := journal.Check(disk.OS(), filepath.Join(dir, name)); v.State != journal.Sound || v.Actions != 4 {
			t.Errorf("%s: %+v", name, v)
		}
	}
	wantKind(t, j.SaveCopy(filepath.Join(dir, "no", "folder.moot")), journal.ErrUnwritable)
	_, _, err = journal.Open(disk.OS(), dir, journal.Options{})
	wantKind(t, err, journal.ErrNotMoot)
}

package journal_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
)

func manyActions(b *testing.B, fsys disk.FS, n int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "many.moot")
	j, err := journal.Create(fsys, path, header())
	if err != nil {
		b.Fatal(err)
	}
	for i := 1; i <= n; i++ {
		if _, err := j.Append(makeAction(i)); err != nil {
			b.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// unsynced is the real file system without its syncs.
type unsynced struct{ disk.FS }

type unsyncedFile struct{ disk.File }

func (unsyncedFile) Sync() error { return nil }

func (u unsynced) OpenFile(path string, flag int, perm fs.FileMode) (disk.File, error) {
	f, err := u.FS.OpenFile(path, flag, perm)
	if err != nil {
		return nil, err
	}
	return unsyncedFile{f}, nil
}

func BenchmarkOpen10000(b *testing.B) {
	path := manyActions(b, unsynced{disk.OS()}, 10_000)
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(info.Size())
	b.ReportAllocs()
	for b.Loop() {
		j, o, err := journal.Open(disk.OS(), path, journal.Options{})
		if err != nil || len(o.Records) != 10_000 {
			b.Fatalf("%d actions, %v", len(o.Records), err)
		}
		if err := j.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkAppend(b *testing.B, fsys disk.FS) {
	path := filepath.Join(b.TempDir(), "a.moot")
	j, err := journal.Create(fsys, path, header())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	r := makeAction(1)
	for b.Loop() {
		if _, err := j.Append(r); err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	if err := j.Close(); err != nil {
		b.Fatal(err)
	}
}

func BenchmarkAppendWithoutSync(b *testing.B) { benchmarkAppend(b, unsynced{disk.OS()}) }

func BenchmarkAppend(b *testing.B) { benchmarkAppend(b, disk.OS()) }

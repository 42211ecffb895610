package library_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"folkmoot/internal/library"
	"folkmoot/session/demo"
	"folkmoot/session/journal/disk"
)

// BenchmarkSessions lists 200 sessions of the sample's size: the first time, and again.
func BenchmarkSessions(b *testing.B) {
	home := b.TempDir()
	first := filepath.Join(home, "0.moot")
	kept, err := demo.Play(disk.OS(), first, "test")
	if err != nil {
		b.Fatal(err)
	}
	if err := kept.Close(); err != nil {
		b.Fatal(err)
	}
	data, err := disk.ReadFile(disk.OS(), first, 1<<20)
	if err != nil {
		b.Fatal(err)
	}
	for i := range 199 {
		if err := disk.WriteNew(disk.OS(), filepath.Join(home, fmt.Sprintf("%d.moot", i+1)), data); err != nil {
			b.Fatal(err)
		}
	}
	fresh := func() *library.Library {
		l, err := library.Open(disk.OS(), home)
		if err != nil {
			b.Fatal(err)
		}
		return l
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			if n := len(fresh().Sessions()); n != 200 {
				b.Fatal(n)
			}
		}
	})
	b.Run("again", func(b *testing.B) {
		l := fresh()
		l.Sessions()
		for b.Loop() {
			l.Sessions()
		}
	})
}

package booth_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"folkmoot/ui/vote/votetest"
)

// save writes what the window shows where FOLKMOOT_GALLERY names a folder, to be looked at.
func save(t *testing.T, b *votetest.Bench, name string) {
	t.Helper()
	picture := b.Picture()
	dir := os.Getenv("FOLKMOOT_GALLERY")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, picture); err != nil {
		t.Fatal(err)
	}
}

package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func parts() []Part {
	return []Part{{"note.txt", []byte("read me")}, {"tables/1.csv", []byte("a,b")}, {"tables/2.csv", []byte("c,d")}}
}

func TestAFolderIsWrittenWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "for everyone")
	if err := WriteFolder(OS(), dir, parts()); err != nil {
		t.Fatal(err)
	}
	for _, p := range parts() {
		got, err := os.ReadFile(filepath.Join(dir, p.Name))
		if err != nil || string(got) != string(p.Data) {
			t.Errorf("%s holds %q, %v", p.Name, got, err)
		}
	}
	if err := WriteFolder(OS(), dir, parts()); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a folder that is there is written into: %v", err)
	}
}

// full is a disk on which the n-th file no longer fits.
type full struct {
	FS
	left *int
}

func (f full) OpenFile(path string, flag int, perm fs.FileMode) (File, error) {
	if *f.left--; *f.left < 0 {
		return nil, errors.New("no space left on device")
	}
	return f.FS.OpenFile(path, flag, perm)
}

func TestAFolderThatDoesNotFitLeavesNothing(t *testing.T) {
	for n := range parts() {
		root := t.TempDir()
		if err := WriteFolder(full{OS(), &n}, filepath.Join(root, "x"), parts()); err == nil {
			t.Errorf("with room for %d files it was written", n)
		}
		left, err := os.ReadDir(root)
		if err != nil || len(left) != 0 {
			t.Errorf("left behind: %v, %v", left, err)
		}
	}
}

package demo_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"folkmoot/session/demo"
	"folkmoot/session/journal/disk"
	"folkmoot/session/report"
)

// What the sample gives, to the byte, on every system. A change of the sample, of the file format or of the report
// changes them: look at the report, then put the new hashes here.
const (
	goldenMoot = "9367ff1c62138c65591636c323e9e7a393420a1d7792aaa0e1b16ec02dd31ae7"
	goldenPDF  = "7b3b46f2c9e4e25e9f6a3f3660ca156516c724e3548a7d2a7fb406d80474e8c2"
)

// Promise 9: the same session gives the same PDF, to the byte, wherever it is made.
func TestTheSampleGivesTheSameBytesOnEverySystem(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.moot")
	kept, err := demo.Play(disk.OS(), path, "golden")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = kept.Close() }()
	moot, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pdf, res, err := report.PDF(kept.State(), report.Options{Hash: kept.Hash(), AppVersion: "golden"})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Missing) > 0 || len(pdf) > 1<<20 {
		t.Errorf("%d bytes, missing characters %v", len(pdf), res.Missing)
	}
	for _, c := range []struct{ what, want, got string }{{"session", goldenMoot, sum(moot)}, {"report", goldenPDF, sum(pdf)}} {
		if c.got != c.want {
			t.Errorf("the %s of the sample has the hash %s, not %s", c.what, c.got, c.want)
		}
	}
}

func sum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

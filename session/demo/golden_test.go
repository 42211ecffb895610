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
	goldenMoot = "1b6955044ce841145f25688f2b41cbaeedc4630ac049baf87cffad1b4d8a47b9"
	goldenPDF  = "d225e0617bf5b83e2ea89b73a4d43960dadca2caec4177e2c111172b3a38c248"
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

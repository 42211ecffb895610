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
	goldenMoot = "a6541084fb34a03e2331014adfd28f02bce1f0586b8e479f77cbf30da8e0238f"
	goldenPDF  = "851e5c75ecf3697599e8d26332120759443403df65175bd8893d51b30037e1c2"
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

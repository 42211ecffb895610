package journal_test

import (
	"os"
	"runtime/debug"
	"testing"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(childFile); path != "" {
		child(path)
		return
	}
	debug.SetGCPercent(400) // the promise tests make a hundred thousand small disks
	os.Exit(m.Run())
}

package printing

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// service puts a print service of two commands in the place of the system's. It keeps what is printed in a folder.
func service(t *testing.T, lpstat, lp string) (dir string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the print service that is played here is a shell script")
	}
	dir = t.TempDir()
	for name, body := range map[string]string{"lpstat": lpstat, "lp": lp} {
		if body == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\nDIR="+dir+"\n"+body+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	return dir
}

const twoPrinters = `case "$1" in -e) echo Attic; echo Office;; -d) echo "system default destination: Office";; esac`

func TestTheUsualPrinterComesFirst(t *testing.T) {
	service(t, twoPrinters, "")
	got, err := Printers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Office", "Attic"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestNoPrinterIsSaid(t *testing.T) {
	service(t, `exit 0`, "")
	if _, err := Printers(t.Context()); !errors.Is(err, NoPrinter{}) {
		t.Errorf("got %v", err)
	}
	service(t, `exit 1`, "")
	if _, err := Printers(t.Context()); !errors.Is(err, NoPrinter{}) {
		t.Errorf("got %v", err)
	}
}

func TestTheWholeReportReachesThePrinter(t *testing.T) {
	dir := service(t, twoPrinters, `echo "$@" >"$DIR/args"; cat >"$DIR/page"`)
	pdf := []byte("%PDF-1.7\n" + strings.Repeat("x", 300000))
	if err := Print(t.Context(), Job{Printer: "Office", Title: "--evil\n title", BothSides: true, PDF: pdf}); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "page")); string(got) != string(pdf) {
		t.Errorf("%d bytes arrived of %d", len(got), len(pdf))
	}
	args, _ := os.ReadFile(filepath.Join(dir, "args"))
	if want := "-d Office -t evil title -o sides=two-sided-long-edge\n"; string(args) != want {
		t.Errorf("got %q, want %q", args, want)
	}
}

func TestWhatThePrinterSaysIsTold(t *testing.T) {
	service(t, twoPrinters, `echo "lp: The printer or class does not exist." >&2; exit 1`)
	err := Print(t.Context(), Job{Printer: "Gone", PDF: []byte("x")})
	var r Refused
	if !errors.As(err, &r) || r.Printer != "Gone" || r.Why != "The printer or class does not exist" {
		t.Errorf("got %#v", err)
	}
}

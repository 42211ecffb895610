package main

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"folkmoot/internal/library"
	"folkmoot/session/journal"
	"folkmoot/session/journal/faultdisk"
	"folkmoot/session/keeper"
)

// bench is the command on a disk in memory.
type bench struct {
	*program
	disk     *faultdisk.Disk
	out, err bytes.Buffer
}

func newBench(d *faultdisk.Disk) *bench {
	b := &bench{disk: d}
	n := 0
	b.program = &program{
		out: &b.out, err: &b.err, window: func(windowArgs) error { return errors.New("a window was asked for") },
		library: sync.OnceValues(func() (*library.Library, error) { return library.Open(d, filepath.FromSlash("/lib")) }),
		keeper: keeper.Keeper{
			FS: d, App: "test", Device: "test", Seed: func() uint64 { return 1 },
			Now: func() time.Time { return time.Date(2026, 11, 12, 14, 0, n, 0, time.UTC) },
			NewID: func() string {
				n++
				return fmt.Sprintf("00000000-0000-7000-8000-%012x", n)
			},
		},
	}
	return b
}

// on gives a path on the disk in memory.
func on(name string) string { return filepath.FromSlash("/d/" + name) }

const ideas = "Trust\nTime\nRoom\n"

// prepared is a disk with a session and a list of ideas.
func prepared(t *testing.T) *faultdisk.Disk {
	t.Helper()
	d := faultdisk.New(4096)
	d.Put(on("ideas.txt"), []byte(ideas))
	d.Put(on("talk.script"), []byte("session: A talk\nframework: swot\nseats 3 frontline\ngo welcome\nidea Trust\nidea Time\n"))
	b := newBench(d)
	if code := b.run([]string{"new", on("a.moot"), "--framework", "swot", "--title", "A talk"}); code != exitDone {
		t.Fatal(b.err.String())
	}
	return d
}

// Whichever call to the disk fails, and however, a command that writes either does all or says why not, and no name
// leads to half a file.
func TestADiskThatFails(t *testing.T) {
	for name, c := range map[string]struct {
		args    []string
		out     string // the file that is written
		actions int    // in it, when all was done
		before  int    // in it before; -1 if it was not there
	}{
		"new":        {[]string{"new", on("b.moot"), "--framework", "swot", "--title", "x"}, "b.moot", 1, -1},
		"import":     {[]string{"import", on("a.moot"), on("ideas.txt")}, "a.moot", 2, 1},
		"import new": {[]string{"import", on("b.moot"), on("ideas.txt"), "--new", "--framework", "swot", "--title", "x"}, "b.moot", 2, -1},
		"new over":   {[]string{"new", on("a.moot"), "--framework", "swot", "--title", "x", "--force"}, "a.moot", 1, 1},
		"replay":     {[]string{"replay", on("talk.script"), "--out", on("b.moot")}, "b.moot", 5, -1},
		"salvage":    {[]string{"salvage", on("a.moot"), "--out", on("b.moot")}, "b.moot", 1, -1},
	} {
		t.Run(name, func(t *testing.T) {
			master := prepared(t)
			for _, how := range []faultdisk.Fault{faultdisk.Before, faultdisk.After, faultdisk.Half} {
				for k := 1; ; k++ {
					d := faultdisk.New(4096)
					for _, name := range master.Names() {
						d.Put(name, master.Bytes(name))
					}
					calls, failed := 0, ""
					d.Hook = func(x faultdisk.Call) faultdisk.Fault {
						if calls++; calls == k {
							failed = x.Op
							return how
						}
						return faultdisk.None
					}
					b := newBench(d)
					code := b.run(c.args)
					d.Hook = nil
					if failed == "" {
						break
					}
					verify(t, b, code, c.out, c.actions, c.before, fmt.Sprintf("call %d (%s) fails in way %d", k, failed, how))
				}
			}
		})
	}
}

func verify(t *testing.T, b *bench, code int, out string, actions, before int, when string) {
	t.Helper()
	v := journal.Check(b.disk, on(out))
	missing := errors.Is(v.Err, journal.ErrMissing)
	whole := v.State == journal.Sound && v.Actions == actions
	switch {
	case code == exitDone && !whole:
		t.Errorf("%s: it says that all was done, and %s is %s with %d actions", when, out, v.State, v.Actions)
	case code == exitRefused && !strings.HasPrefix(b.err.String(), "folkmoot: "):
		t.Errorf("%s: no sentence but %q", when, b.err.String())
	case code != exitDone && code != exitRefused:
		t.Errorf("%s: exit code %d", when, code)
	}
	// What was not done may be there all the same where only the answer of the disk was lost.
	if !whole && (missing != (before < 0) || !missing && (v.State == journal.Damaged || v.State == journal.Unreadable || v.Actions != before)) {
		t.Errorf("%s: %s is %s with %d actions (%v)", when, out, v.State, v.Actions, v.Err)
	}
	if strings.Contains(b.err.String(), inTheMaking) || strings.Contains(b.err.String(), "{{") {
		t.Errorf("%s: %s", when, b.err.String())
	}
}

func TestAFullDiskIsToldAndLeavesNothingHalf(t *testing.T) {
	for name, args := range map[string][]string{
		"new":     {"new", on("b.moot"), "--framework", "swot", "--title", "x"},
		"import":  {"import", on("a.moot"), on("ideas.txt")},
		"report":  {"report", on("a.moot")},
		"page":    {"report", on("a.moot"), "--format", "html", "--edition", "publication"},
		"word":    {"report", on("a.moot"), "--format", "docx"},
		"records": {"export", on("a.moot"), "--as", "json", "-o", on("a.json")},
		"export":  {"frameworks", "--export", "swot", "--out", on("swot.toml")},
		"demo":    {"demo", "--out", on("sample")},
		"replay":  {"replay", on("talk.script"), "--out", on("b.moot")},
		"salvage": {"salvage", on("a.moot"), "--out", on("b.moot")},
	} {
		t.Run(name, func(t *testing.T) {
			d := prepared(t)
			before := d.Bytes(on("a.moot"))
			names := len(d.Names())
			d.Err = errors.New("no space left on device")
			d.Hook = func(c faultdisk.Call) faultdisk.Fault {
				if c.Op == "write" {
					return faultdisk.Half
				}
				return faultdisk.None
			}
			b := newBench(d)
			if code := b.run(args); code != exitRefused {
				t.Errorf("exit code %d", code)
			}
			if s := b.err.String(); !strings.Contains(s, "no space left on device") || !strings.Contains(s, "room on the disk") {
				t.Errorf("it says %q", s)
			}
			d.Hook = nil
			if n := len(d.Names()); n != names {
				t.Errorf("%d files, there were %d: %v", n, names, d.Names())
			}
			if v := journal.Check(d, on("a.moot")); v.Actions != 1 || !bytes.HasPrefix(d.Bytes(on("a.moot")), before) {
				t.Errorf("the session is %s with %d actions", v.State, v.Actions)
			}
			b = newBench(d)
			if code := b.run(args); code != exitDone {
				t.Errorf("with room again: exit code %d, %s", code, b.err.String())
			}
		})
	}
}

// A folder or a file that only lets itself be read.
func TestAReadOnlyFolder(t *testing.T) {
	for name, op := range map[string]string{"the folder": "access", "the file": "open"} {
		t.Run(name, func(t *testing.T) {
			d := prepared(t)
			before := d.Bytes(on("a.moot"))
			d.Hook = func(c faultdisk.Call) faultdisk.Fault {
				if c.Op == op {
					return faultdisk.Before
				}
				return faultdisk.None
			}
			b := newBench(d)
			if code := b.run([]string{"import", on("a.moot"), on("ideas.txt")}); code != exitRefused {
				t.Errorf("exit code %d", code)
			}
			if s := b.err.String(); !strings.HasPrefix(s, "folkmoot: a.moot or its folder cannot be written to, so it can only be read. Copy it") {
				t.Errorf("it says %q", s)
			}
			if !bytes.Equal(before, d.Bytes(on("a.moot"))) {
				t.Error("the session changed")
			}
			b = newBench(d)
			if code := b.run([]string{"show", on("a.moot")}); code != exitDone {
				t.Errorf("it cannot be read: %s", b.err.String())
			}
		})
	}
}

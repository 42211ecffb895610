package main

import (
	"io"
	"strings"
	"testing"
)

func events(lines ...string) io.Reader { return strings.NewReader(strings.Join(lines, "\n") + "\n") }

func TestCounting(t *testing.T) {
	for _, c := range []struct {
		name                    string
		lines                   []string
		passed, failed, skipped int
		says, silent            string
	}{
		{
			name: "a table counts by its rows",
			lines: []string{
				`{"Action":"output","Package":"p","Test":"TestA/x","Output":"chatter\n"}`,
				`{"Action":"pass","Package":"p","Test":"TestA/x"}`,
				`{"Action":"pass","Package":"p","Test":"TestA/y"}`,
				`{"Action":"pass","Package":"p","Test":"TestA"}`,
				`{"Action":"pass","Package":"p","Test":"TestB"}`,
				`{"Action":"pass","Package":"p","Elapsed":0.5}`,
			},
			passed: 3, says: "ok    p (3 tests, 0.5 s)", silent: "chatter",
		},
		{
			name: "a failed row counts once and is quoted",
			lines: []string{
				`{"Action":"output","Package":"p","Test":"TestA/x","Output":"    a_test.go:3: got 1, want 2\n"}`,
				`{"Action":"fail","Package":"p","Test":"TestA/x"}`,
				`{"Action":"fail","Package":"p","Test":"TestA"}`,
				`{"Action":"fail","Package":"p"}`,
			},
			failed: 1, says: "a_test.go:3: got 1, want 2",
		},
		{
			name: "a table that fails outside its rows",
			lines: []string{
				`{"Action":"pass","Package":"p","Test":"TestA/x"}`,
				`{"Action":"output","Package":"p","Test":"TestA","Output":"too few rows\n"}`,
				`{"Action":"fail","Package":"p","Test":"TestA"}`,
				`{"Action":"fail","Package":"p"}`,
			},
			passed: 1, failed: 1, says: "too few rows",
		},
		{
			name: "a package that does not build",
			lines: []string{
				`{"ImportPath":"p [p.test]","Action":"build-output","Output":"a.go:1: undefined: x\n"}`,
				`{"ImportPath":"p [p.test]","Action":"build-fail"}`,
				`{"Action":"fail","Package":"p","FailedBuild":"p [p.test]"}`,
			},
			failed: 1, says: "undefined: x",
		},
		{
			name: "a panic",
			lines: []string{
				`{"Action":"run","Package":"p","Test":"TestA"}`,
				`{"Action":"output","Package":"p","Test":"TestA","Output":"panic: no\n"}`,
				`{"Action":"fail","Package":"p"}`,
			},
			failed: 1, says: "panic: no",
		},
		{
			name: "a skip gives its reason",
			lines: []string{
				`{"Action":"output","Package":"p","Test":"TestA","Output":"    a_test.go:9: needs a second monitor\n"}`,
				`{"Action":"output","Package":"p","Test":"TestA","Output":"--- SKIP: TestA (0.00s)\n"}`,
				`{"Action":"skip","Package":"p","Test":"TestA"}`,
				`{"Action":"pass","Package":"p"}`,
			},
			skipped: 1, says: "needs a second monitor",
		},
		{
			name:   "cut off in the middle",
			lines:  []string{`{"Action":"run","Package":"p","Test":"TestA"}`},
			failed: 1, says: "ended before its tests did",
		},
		{
			name:  "a package without tests",
			lines: []string{`{"Action":"skip","Package":"p"}`},
		},
		{
			name:  "a line that is not an event is passed on",
			lines: []string{`go: downloading something`},
			says:  "go: downloading something",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out strings.Builder
			got, err := count(events(c.lines...), &out)
			if err != nil {
				t.Fatal(err)
			}
			got.print(&out)
			if got.passed != c.passed || got.failed != c.failed || got.skipped != c.skipped {
				t.Errorf("got %d passed, %d failed, %d skipped; want %d, %d, %d", got.passed, got.failed, got.skipped, c.passed, c.failed, c.skipped)
			}
			if !strings.Contains(out.String(), c.says) {
				t.Errorf("it does not say %q:\n%s", c.says, out.String())
			}
			if c.silent != "" && strings.Contains(out.String(), c.silent) {
				t.Errorf("it should not say %q:\n%s", c.silent, out.String())
			}
		})
	}
}

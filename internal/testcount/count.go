package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// event is one line of go test -json.
type event struct {
	Action      string
	Package     string
	ImportPath  string
	Test        string
	Elapsed     float64
	Output      string
	FailedBuild string
}

// counts adds up the tests that have no tests inside them: a table is as many tests as it has rows.
type counts struct {
	passed, failed, skipped int
	skips                   []string
	packages                map[string]*running
	builds                  map[string][]string
}

// running is a package whose tests are going on.
type running struct {
	output  map[string][]string // by test; "" is the package itself
	results map[string]string   // by test: pass, fail or skip
	parents map[string]bool
}

// count reads the events of go test, printing a line for each package as it ends.
func count(in io.Reader, out io.Writer) (*counts, error) {
	c := &counts{packages: map[string]*running{}, builds: map[string][]string{}}
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			var e event
			if json.Unmarshal(line, &e) == nil && e.Action != "" {
				c.take(e, out)
			} else {
				fmt.Fprintf(out, "%s", line)
			}
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return c, err
		}
	}
	for name := range c.packages {
		c.failed++
		fmt.Fprintf(out, "FAIL  %s: go test ended before its tests did\n", name)
	}
	return c, nil
}

func (c *counts) take(e event, out io.Writer) {
	if e.Package == "" {
		if e.Action == "build-output" {
			c.builds[e.ImportPath] = append(c.builds[e.ImportPath], e.Output)
		}
		return
	}
	p := c.packages[e.Package]
	if p == nil {
		p = &running{output: map[string][]string{}, results: map[string]string{}, parents: map[string]bool{}}
		c.packages[e.Package] = p
	}
	switch e.Action {
	case "output":
		p.output[e.Test] = append(p.output[e.Test], e.Output)
	case "pass", "fail", "skip":
		if e.Test == "" {
			c.end(e, p, out)
			delete(c.packages, e.Package)
			return
		}
		p.results[e.Test] = e.Action
		for at := strings.LastIndexByte(e.Test, '/'); at > 0; at = strings.LastIndexByte(e.Test[:at], '/') {
			p.parents[e.Test[:at]] = true
		}
	}
}

// end closes a package: its line, and what its failed tests said.
func (c *counts) end(e event, p *running, out io.Writer) {
	var names []string
	for name := range p.results {
		names = append(names, name)
	}
	slices.Sort(names)
	ran, failed := 0, 0
	for _, name := range names {
		result := p.results[name]
		if result == "fail" && (!p.childFailed(name) || !saysNothing(p.output[name])) {
			fmt.Fprintf(out, "\nFAIL  %s  %s\n%s", e.Package, name, clean(p.output[name]))
		}
		if p.parents[name] && result != "fail" {
			continue
		}
		if p.parents[name] && p.childFailed(name) {
			continue
		}
		ran++
		switch result {
		case "pass":
			c.passed++
		case "fail":
			failed++
		case "skip":
			c.skipped++
			c.skips = append(c.skips, fmt.Sprintf("%s  %s: %s", e.Package, name, reason(p.output[name])))
		}
	}
	if e.Action == "fail" && failed == 0 {
		failed = 1
		fmt.Fprintf(out, "\nFAIL  %s\n%s%s", e.Package, strings.Join(c.builds[e.FailedBuild], ""), p.rest(names))
	}
	c.failed += failed
	switch {
	case e.Action == "fail":
		fmt.Fprintf(out, "\nFAIL  %s (%d failed, %.1f s)\n", e.Package, failed, e.Elapsed)
	case ran > 0:
		fmt.Fprintf(out, "ok    %s (%d tests, %.1f s)\n", e.Package, ran, e.Elapsed)
	}
}

// childFailed reports whether a failed test failed through one inside it, which is then counted in its place.
func (p *running) childFailed(parent string) bool {
	for name, result := range p.results {
		if result == "fail" && strings.HasPrefix(name, parent+"/") {
			return true
		}
	}
	return false
}

// rest is what a package said that failed outside any finished test: a panic, or a limit of time.
func (p *running) rest(finished []string) string {
	var b strings.Builder
	for name, lines := range p.output {
		if name != "" && !slices.Contains(finished, name) {
			fmt.Fprintf(&b, "in %s:\n%s", name, clean(lines))
		}
	}
	b.WriteString(clean(p.output[""]))
	return b.String()
}

// clean leaves out the lines that go test prints around each test.
func clean(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		if strings.HasPrefix(line, "=== ") || line == "FAIL\n" || line == "PASS\n" {
			continue
		}
		b.WriteString(line)
	}
	return b.String()
}

// saysNothing reports whether a failed test printed no more than that it failed.
func saysNothing(lines []string) bool {
	for line := range strings.SplitSeq(clean(lines), "\n") {
		if line != "" && !strings.HasPrefix(strings.TrimSpace(line), "--- FAIL") {
			return false
		}
	}
	return true
}

// reason is the last thing that a skipped test said before it stopped.
func reason(lines []string) string {
	for _, line := range slices.Backward(lines) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "---") && !strings.HasPrefix(line, "===") {
			return line
		}
	}
	return "no reason given"
}

func (c *counts) print(out io.Writer) {
	for _, s := range c.skips {
		fmt.Fprintln(out, "skip ", s)
	}
	fmt.Fprintf(out, "%d passed, %d failed, %d skipped\n", c.passed, c.failed, c.skipped)
}

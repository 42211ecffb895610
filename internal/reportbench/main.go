// Command reportbench measures how long a report takes, how large it is and how much memory it needs, with Chromium and
// LibreOffice printing the same content beside it.
//
// It plays a session of 12 people, 200 ideas and six votes, writes its report with the command that people use, and tells
// the times and the most memory of each process. The bounds are those of the product; a miss ends with 1.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session/demo"
	"folkmoot/session/journal/disk"
	"folkmoot/session/report"
	"folkmoot/session/report/press"
)

func main() {
	program := flag.String("folkmoot", "bin/folkmoot", "the program that writes the reports")
	dir := flag.String("out", "build/reportbench", "folder for what is made")
	beside := flag.Bool("beside", true, "let Chromium and LibreOffice print the same beside it")
	flag.Parse()
	debug.SetGCPercent(400) // as the commands of the program set it
	if err := run(*program, *dir, *beside); err != nil {
		fmt.Fprintln(os.Stderr, "reportbench:", err)
		os.Exit(1)
	}
}

// bound is the most that something may take; zero is no bound.
type bound struct {
	time  time.Duration
	bytes int
	mb    float64
}

type bench struct {
	program, dir string
	missed       []string
}

func run(program, dir string, beside bool) error {
	b := &bench{program: program, dir: dir}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	fmt.Printf("%-44s %10s %10s %10s\n", "", "time", "size", "memory")
	small, large := filepath.Join(dir, "ideas200.moot"), filepath.Join(dir, "ideas2000.moot")
	if err := b.play(small, 200); err != nil {
		return err
	}
	for _, f := range press.Formats() {
		limit := bound{}
		if f == press.PDF {
			limit = bound{bytes: 1500 * 1000, mb: 120}
		}
		if err := b.command("folkmoot report, 200 ideas, 6 votes: "+string(f), limit, small, f); err != nil {
			return err
		}
	}
	// From here on this process has grown, and on Linux a child begins with the size of its parent: only now what needs much.
	if err := b.play(large, 2000); err != nil {
		return err
	}
	if err := b.command("folkmoot report, 2,000 ideas: pdf", bound{time: 3 * time.Second}, large, press.PDF); err != nil {
		return err
	}
	if err := b.inside(); err != nil {
		return err
	}
	if beside {
		base := strings.TrimSuffix(small, ".moot")
		b.other("Chromium prints our HTML", "scripts/html-check", "--pdf", base+"-chromium.pdf", base+".html")
		b.other("LibreOffice prints our DOCX", "scripts/docx-pdf", base+".docx", base+"-libreoffice.pdf")
	}
	if len(b.missed) > 0 {
		return fmt.Errorf("over the bounds: %s", strings.Join(b.missed, "; "))
	}
	return nil
}

// play writes a session with so many ideas.
func (b *bench) play(path string, ideas int) error {
	kept, err := demo.Script(disk.OS(), "bench", script(ideas), path, "bench", demo.Builtin)
	if err != nil {
		return err
	}
	return kept.Close()
}

// inside measures the writing alone, in this process, without the start of a program and the reading of its file.
func (b *bench) inside() error {
	kept, err := demo.Script(nil, "bench", script(200), "", "bench", demo.Builtin)
	if err != nil {
		return err
	}
	s := kept.State()
	sp, err := say.New("en")
	if err != nil {
		return err
	}
	for _, f := range press.Formats() {
		limit := map[press.Format]time.Duration{press.PDF: 400 * time.Millisecond, press.HTML: 50 * time.Millisecond}[f]
		var times []time.Duration
		var first []byte
		for range 7 {
			from := time.Now()
			data, _, err := press.Write(s, report.Options{Speaker: sp, AppVersion: "bench"}, f)
			if err != nil {
				return fmt.Errorf("%s: %w", f, err)
			}
			times = append(times, time.Since(from))
			if first == nil {
				first = data
			} else if !bytes.Equal(first, data) {
				b.missed = append(b.missed, string(f)+" has other bytes on another run")
			}
		}
		slices.Sort(times)
		b.row("writing, median of 7: "+string(f), times[len(times)/2], len(first), 0, bound{time: limit})
	}
	return nil
}

// command lets the program write a report and looks at the process.
func (b *bench) command(name string, limit bound, moot string, f press.Format) error {
	out := strings.TrimSuffix(moot, ".moot") + f.Ending()
	debug.FreeOSMemory()
	cmd := exec.Command(b.program, "report", moot, "--format", string(f), "--out", out, "--force")
	from := time.Now()
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, text)
	}
	took := time.Since(from)
	info, err := os.Stat(out)
	if err != nil {
		return err
	}
	b.row(name, took, int(info.Size()), peak(cmd), limit)
	return nil
}

// other lets another program print the same. Where it is not to be had the line says so.
func (b *bench) other(name string, script string, args ...string) {
	out, err := exec.Command(script, args...).CombinedOutput()
	if err != nil {
		fmt.Printf("%-44s %s\n", name, strings.TrimSpace(strings.ReplaceAll(string(out), "\n", " ")))
		return
	}
	if ms, err := strconv.Atoi(strings.TrimSpace(string(out))); err == nil {
		fmt.Printf("%-44s %7d ms\n", name, ms)
		return
	}
	for line := range strings.SplitSeq(string(out), "\n") {
		if strings.Contains(line, " ms") || strings.Contains(line, "not here") {
			fmt.Printf("%-44s %s\n", name, strings.TrimSpace(line))
		}
	}
}

func (b *bench) row(name string, took time.Duration, size int, mb float64, limit bound) {
	memory := "-"
	if mb > 0 {
		memory = strconv.FormatFloat(mb, 'f', 0, 64) + " MB"
	}
	note := ""
	if limit.time > 0 && took > limit.time || limit.bytes > 0 && size > limit.bytes || limit.mb > 0 && mb > limit.mb {
		note = "  over the bound"
		b.missed = append(b.missed, name)
	}
	fmt.Printf("%-44s %7.0f ms %7.0f kB %10s%s\n", name, float64(took.Microseconds())/1000, float64(size)/1000, memory, note)
}

package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"folkmoot/session/journal"
)

// exits CODE PROGRAM ARGS: the program ends with this code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var ended *exec.ExitError
	switch {
	case errors.As(err, &ended):
		code = ended.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if want, _ := strconv.Atoi(args[0]); code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// spoil FILE OLD NEW: changes the first OLD in a file.
func spoil(ts *testscript.TestScript, _ bool, args []string) {
	data := ts.ReadFile(args[0])
	if !strings.Contains(data, args[1]) {
		ts.Fatalf("%s has no %q", args[0], args[1])
	}
	write(ts, args[0], strings.Replace(data, args[1], args[2], 1))
}

// repeat FILE COUNT TEXT: writes a text many times.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	text, err := strconv.Unquote(`"` + args[2] + `"`)
	ts.Check(err)
	write(ts, args[0], strings.Repeat(text, n))
}

// bytes FILE TEXT...: writes texts with Go's escapes, such as \xff.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	var b strings.Builder
	for _, arg := range args[1:] {
		text, err := strconv.Unquote(`"` + arg + `"`)
		ts.Check(err)
		b.WriteString(text)
	}
	write(ts, args[0], b.String())
}

// cut FILE COUNT: takes bytes away from the end of a file.
func cut(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	data := ts.ReadFile(args[0])
	write(ts, args[0], data[:len(data)-n])
}

// newer FILE: writes a session of a version that is not made yet, with a checksum that fits.
func newer(ts *testscript.TestScript, _ bool, args []string) {
	const id = "01a20a5a-142e-7585-96b1-ad0dcf122dac"
	line := `{"format":"folkmoot-session","version":99,"session":"` + id + `","created":"2036-01-01T00:00:00Z","app":"9"`
	sum := crc32.Checksum([]byte(id+line), crc32.MakeTable(crc32.Castagnoli))
	write(ts, args[0], fmt.Sprintf("%s,\"crc\":\"%08x\"}\n", line, sum))
}

// forge FILE OLD NEW: changes the first OLD in a file as somebody would who knows the format: the checksum fits.
func forge(ts *testscript.TestScript, neg bool, args []string) {
	spoil(ts, neg, args)
	lines := strings.SplitAfter(ts.ReadFile(args[0]), "\n")
	_, id, _ := strings.Cut(lines[0], `"session":"`)
	id = id[:36]
	for i, line := range lines {
		if at := strings.LastIndex(line, `,"crc":"`); at > 0 {
			lines[i] = line[:at] + `,"crc":"` + journal.Checksum(id, []byte(line[:at])) + "\"}\n"
		}
	}
	write(ts, args[0], strings.Join(lines, ""))
}

func write(ts *testscript.TestScript, file, text string) {
	ts.Check(os.WriteFile(ts.MkAbs(file), []byte(text), 0o600))
}

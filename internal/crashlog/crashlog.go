// Package crashlog keeps what the program says when it ends unexpectedly, so that the next start can tell.
//
// A file is open while the program runs. On a clean end it is taken away; a panic leaves its words in it.
package crashlog

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
)

const (
	running = "running.txt"
	last    = "last-crash.txt"
)

// Log is the file of one run.
type Log struct {
	path string
	file *os.File
}

// Begin opens the file in a folder. crashed tells that an earlier run ended in a panic, whose words are now in
// last-crash.txt beside it. A run that was killed from outside leaves an empty file and is no crash.
func Begin(folder string) (l *Log, crashed bool, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, false, fmt.Errorf("the folder for the crash log cannot be made: %w", err)
	}
	path := filepath.Join(folder, running)
	if info, err := os.Stat(path); err == nil && info.Size() > 0 {
		crashed = os.Rename(path, filepath.Join(folder, last)) == nil
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, crashed, fmt.Errorf("the crash log cannot be made: %w", err)
	}
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		_ = f.Close()
		return nil, crashed, fmt.Errorf("the crash log cannot be used: %w", err)
	}
	return &Log{path: path, file: f}, crashed, nil
}

// End takes the file away after a clean run. A nil log ends too.
func (l *Log) End() error {
	if l == nil {
		return nil
	}
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{}) // closes its own copy; nothing can be done where it fails
	if err := l.file.Close(); err != nil {
		return err
	}
	return os.Remove(l.path)
}

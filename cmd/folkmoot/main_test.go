package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"folkmoot/session/journal/disk"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"folkmoot": func() { os.Exit(start()) },
		"withlock": func() { os.Exit(withLock(os.Args[1], os.Args[2:])) },
	})
}

// withLock runs a program while another process, this one, has a session open.
func withLock(path string, command []string) int {
	f, err := disk.OS().OpenFile(path, os.O_RDWR, 0)
	if err == nil {
		err = f.TryLock()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 3
	}
	defer f.Close()
	c := exec.Command(command[0], command[1:]...)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	if c.Run() != nil && c.ProcessState == nil {
		return 3
	}
	return c.ProcessState.ExitCode()
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("FOLKMOOT_HOME", e.Getenv("WORK")+"/home")
			for _, name := range []string{"DISPLAY", "WAYLAND_DISPLAY", "LC_ALL", "LC_MESSAGES", "LANG"} {
				e.Setenv(name, "")
			}
			for name, from := range map[string]string{
				"polis.csv":      "../../session/exchange/testdata/polis/london.youth.policing.comments.csv",
				"old.moot":       "../../session/replay/testdata/dots-0.3.moot",
				"methods.script": "../../session/replay/testdata/methods.script",
			} {
				data, err := os.ReadFile(from)
				if err != nil {
					return err
				}
				if err := os.WriteFile(filepath.Join(e.WorkDir, name), data, 0o600); err != nil {
					return err
				}
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":  exits,
			"spoil":  spoil,
			"forge":  forge,
			"repeat": repeat,
			"bytes":  writeBytes,
			"newer":  newer,
			"cut":    cut,
		},
	})
}

//go:build unix

package main

import (
	"os/exec"
	"runtime"
	"syscall"
)

// peak is the most memory that a process that ended had in use, where the system tells.
func peak(cmd *exec.Cmd) float64 {
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return float64(usage.Maxrss) / (1 << 20)
	}
	return float64(usage.Maxrss) / 1024
}

//go:build !unix

package main

import "os/exec"

// peak is not told by this system.
func peak(*exec.Cmd) float64 { return 0 }

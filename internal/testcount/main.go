// Command testcount runs go test and says, in the end, how many tests passed, failed and were skipped.
//
//	go run ./internal/testcount [-sum FILE] [arguments of go test]
//
// It prints a line for each package and, for what failed, the output of just that test. Its exit code is that of go test.
// With -sum it also appends "passed failed skipped" to FILE, so that a script can add up several runs.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
)

func main() {
	sum, args := "", os.Args[1:]
	// By hand, since every flag but this one belongs to go test.
	if len(args) >= 2 && args[0] == "-sum" {
		sum, args = args[1], args[2:]
	}
	code, err := run(sum, args)
	if err != nil {
		fmt.Fprintln(os.Stderr, "testcount:", err)
	}
	os.Exit(code)
}

func run(sum string, args []string) (int, error) {
	cmd := exec.Command("go", append([]string{"test", "-json"}, args...)...)
	cmd.Stderr = os.Stderr
	events, err := cmd.StdoutPipe()
	if err != nil {
		return 1, err
	}
	if err := cmd.Start(); err != nil {
		return 1, err
	}
	c, readErr := count(events, os.Stdout)
	waitErr := cmd.Wait()
	c.print(os.Stdout)
	if sum != "" {
		if err := add(sum, c); err != nil {
			return 1, err
		}
	}
	var exit *exec.ExitError
	switch {
	case errors.As(waitErr, &exit):
		return exit.ExitCode(), nil
	case waitErr != nil:
		return 1, waitErr
	case readErr != nil:
		return 1, readErr
	case c.failed > 0:
		return 1, nil
	}
	return 0, nil
}

func add(path string, c *counts) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(f, c.passed, c.failed, c.skipped)
	return errors.Join(err, f.Close())
}

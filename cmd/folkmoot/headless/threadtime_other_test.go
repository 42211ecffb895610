//go:build !linux

package headless_test

import "time"

var begun = time.Now()

// threadTime is the time on the wall, where there is no clock of one thread.
func threadTime() time.Duration { return time.Since(begun) }

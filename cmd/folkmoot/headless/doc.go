// Package headless runs the whole app without a window: the real desk, shell, screens and room, drawn in software.
//
// It gives the pictures of the manual, and it is what the random driver and the watch over the event thread work in. The
// goroutine that calls it is the event thread: work that the desk hands over is done in Settle and nowhere else, so the same
// keys always give the same pixels.
package headless

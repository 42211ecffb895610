// Package stat says in numbers what a count of ballots can and cannot bear.
//
// Everything is a pure function of numbers: no clock, no file, and no randomness but that of a seed which the caller
// gives and records. Where a value cannot be had (no answers, one judge) a second result or a field says so; no function
// returns NaN for input that its comment allows. Each formula names its source.
package stat

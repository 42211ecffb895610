// Package redact is the place where a person decides about every name and place that reports would print: each is kept,
// replaced by a word in brackets or reworded, by one key, and the log of what was replaced is saved apart.
//
// The originals are shown here, on the facilitator's own screen, and the session keeps them. The room never sees this place.
package redact

// Package archtest holds the house to its plan: who may import whom, and who may touch files, the clock and the network,
// each rule with its reason, as a plain test that reads the source.
//
// It needs no compiler, no cgo and no window. A rule that is broken is named with the file, the line and why the rule is
// there. Every rule is also run on a small tree that breaks it, so that no rule can be true by looking at nothing.
package archtest

// Package poll counts ballots; it knows nothing of who cast them.
//
// Everything here is a pure function of ballots, options and rules: the same ballots in any order give the same tally,
// and no option gains from its place in the list. Ties that the rules do not break are declared, not broken.
package poll

// Package tally counts the elections of others by every rule that applies to their ballots.
//
// Count gives a Tally, which is what “folkmoot tally --json” prints: its fields keep their names and their order. The
// counting is that of session/poll/rule and session/poll/stat, so an election whose outcome is known shows that these
// count rightly. Ties are declared: options of one tier, several winners, several committees. What the files say of their
// own outcome stands beside what was counted and is compared with it.
package tally

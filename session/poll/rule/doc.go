// Package rule turns ballots over numbered options into results, one pure function for each counting rule.
//
// It knows nothing of polls, ideas, people or files: options are 0..m-1, so our own polls and the published elections of
// others are counted by the same code. Whatever a rule compares is compared exactly, in integers and fractions; floating
// point is used to show numbers and to rule out what is plainly larger, never to decide what is close. Options that a rule
// cannot tell apart are declared tied: no option gains or loses by its number, and no result depends on the order of the
// ballots. A weight w means the same as w equal ballots.
//
// Rules take what Validate accepts. Given anything else they may panic.
package rule

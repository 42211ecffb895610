// Package reading puts a vote into words: the same sentences on the desk, in the booth, in the room, on paper and in the
// report.
//
// Words come first and numbers beside them: "9 of 12 people", and never a bare percentage. A sentence that names options
// takes their wording from the poll that it is given; [Shown] gives a poll whose wordings may be shown today, without what
// was redacted or withdrawn since. A sentence that needs an [analysis.Result] says what it can from the poll's own tally
// while the result is still being worked out.
package reading

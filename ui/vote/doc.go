// Package vote is the facilitator's side of a vote: it prepares, opens, follows, closes and reads out the polls of a stage.
//
// While a poll is open it shows who has voted and never what; the ballots themselves are filled in in package booth.
package vote

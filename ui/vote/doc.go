// Package vote is the facilitator's side of a vote: it prepares, opens, follows, closes and reads out the polls of a stage.
//
// While a poll is open it shows who has voted and never what. Ballots on the screen are filled in in package booth; here
// paper ballots are printed and keyed in twice, hands are asked for and counted, and the booth is opened for a table. What
// is typed of these is in memory only ([Keep]) until it goes into the ballot box as a whole.
package vote

// Package elections reads the ballots of elections that others held, so that they can be counted again.
//
// Read is handed files with their names and gives elections: PrefLib (.soc .soi .toc .toi .cat, and the older form of
// the orders), Pabulib (.pb), Polis conversations (votes.csv with what lies beside it) and All Our Ideas surveys (votes
// and ideas). It chooses by the name and by what stands in the file. A line that cannot be read is an error with its
// file, line, column and what to do; what is odd but can be counted is a Note. Nothing is lost in silence, bad bytes
// never panic, and the same files give the same elections.
//
// What a file says of its own outcome (announced numbers, tallies, scores, the projects that were selected) is kept
// beside the ballots as Recorded values and is never counted from.
package elections

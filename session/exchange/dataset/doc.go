// Package dataset is a session as data that may leave the laptop: as plain records, as a set of CSV files, as a workbook
// and as JSON.
//
// Build is the only door. It asks Options for everything that may not be known of every session (who said what, the
// organisation's name, votes of few people) and puts nothing into the records that Options does not allow; the writers
// write the records and know no session. [For] gives the options of an edition of the report, so that what leaves as
// data and what leaves as a document follow one table. The zero value of Options allows the least.
//
// Nothing that was withdrawn leaves, nothing of a poll that is not closed, no original wording where there is a redacted
// one, and no id of the session's file: things are numbered as the report numbers them. No ballot says who cast it, and
// nothing ties two ballots of one person together.
//
// The same session and options give the same records and the same bytes. Times are those of the session's file.
package dataset

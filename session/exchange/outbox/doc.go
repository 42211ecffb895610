// Package outbox gives a session to other programs: as tables, as data, and in the formats of Polis and of programs for
// qualitative analysis.
//
// Every kind is made of the records of the package dataset and of nothing else, so what an edition of the report may not
// contain leaves in no kind. Write gives bytes and a name for them; it writes no file. The same session and options give
// the same bytes.
package outbox

// Package mapper turns a table of any program into what a session takes, and shows what will come in before it does.
//
// Read is handed a file and gives its Table: CSV with any separator, in any common encoding, or a sheet of a workbook.
// Suggest says what each column seems to hold: by its name, of which many tools and languages are known, and else by
// what stands in it. A person confirms or changes that Mapping; Memory keeps it for the next file with the same columns.
// Plan gives a Preview: every idea as it will be, the themes, the votes, and what is left out with its line and why.
// Preview.Command is one session.Import, so one action, which Undo takes back.
//
// Open is Read for several files at once: those of a Polis conversation and of an All Our Ideas survey belong together and
// need no mapping. Their ballots come in without voters.
//
// What Miro, Mural, EasyRetro, Mentimeter or a form writes differs by version and language and is documented by none of
// them, so for those nothing is sure: there is a suggestion, and the person says whether it is right. Nothing is lost in
// silence, bad bytes never panic, and the same bytes give the same table.
package mapper

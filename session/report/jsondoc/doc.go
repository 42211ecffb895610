// Package jsondoc writes a whole report as JSON and reads it back: the same document, as data for other programs.
//
// docs/report-json.md describes the shape. It follows the types of package document: an object for each block, with
// "kind" first and then its fields under their names, those without a value left out. Names of kinds and fields are part
// of the format: a test holds one of each against a file in testdata, and a change of it needs a new Version.
package jsondoc

// Format is what every such file says it is.
const Format = "folkmoot-report"

// Version counts changes of the shape that a reader has to know of.
const Version = 1

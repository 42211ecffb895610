// Package translations holds the wording of the app in each language, as files that a translator edits.
//
// en.json is written from the code by internal/say/extract and is what a translator starts from: the app itself takes
// its English from the code. Any other file here, named after its language (cy.json, pl.json), is offered as a language.
package translations

import "embed"

// Files has one JSON file for each language.
//
//go:embed *.json
var Files embed.FS

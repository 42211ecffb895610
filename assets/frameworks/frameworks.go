// Package frameworks holds the templates that come with the app, as readable files inside the binary; package
// session/framework reads them.
package frameworks

import "embed"

// FS has one .toml file for each framework, in its root.
//
//go:embed *.toml
var FS embed.FS

// Order lists the files in the order in which a person is offered them.
func Order() []string {
	return []string{
		"employee-group.toml",
		"eight-factor-innovation.toml",
		"chief-executive-interview.toml",
		"open-discussion.toml",
		"open-discussion-bilingual.toml",
		"swot.toml",
		"retrospective.toml",
	}
}

package report

import (
	"folkmoot/session"
	"folkmoot/session/report/document"
	"folkmoot/session/report/layout"
)

// BuildAs builds a report that may contain what r says, whatever the edition.
func BuildAs(s *session.State, o Options, r Rights) document.Document {
	return build(s, o, r, layout.Result{})
}

// WrittenSections lists the sections that something is written for.
func WrittenSections() []Section {
	var out []Section
	for _, p := range parts() {
		out = append(out, p.section)
	}
	return out
}

// Hidden puts the label in the place of a name in a text.
func Hidden(text, name string) string {
	var m masker
	m.hide("[x]", name, "")
	return m.text(text)
}

package report

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// Handed names the files that lie beside a covering note.
type Handed struct {
	PDF, HTML, Tables string
	Count             int // of tables
}

// CoveringNote is the short text that goes with a report that is handed on: what it is, what lies there, how to read it,
// and what it does not show. It says nothing that the edition may not contain.
func CoveringNote(s *session.State, o Options, files Handed) string {
	doc := Build(s, o)
	w := o.Speaker
	var b strings.Builder
	line := func(text string) { b.WriteString(text + "\n") }
	line(doc.Title)
	if doc.Subtitle != "" {
		line(doc.Subtitle)
	}
	line(EditionName(o.Edition, o.Speaker))
	line("")
	line(w.T("note.lead", "Here is what came of the meeting, in three forms that say the same:"))
	line("")
	a := say.Args{"PDF": files.PDF, "HTML": files.HTML, "Folder": files.Tables}
	line("- " + w.T("note.pdf", "{{.PDF}}: to print and to read page by page. It is tagged for screen readers.", a))
	line("- " + w.T("note.html", "{{.HTML}}: opens in any browser, with any text size and any screen reader. Put this one on a website.", a))
	line("- " + w.N("note.tables", files.Count, "{{.Folder}}: the table of the report, as a file for spreadsheets (CSV).", "{{.Folder}}: the {{.N}} tables of the report, as files for spreadsheets (CSV).", a))
	line("")
	line(w.T("note.links", "The files hold all that they need. Nothing in them is fetched from elsewhere."))
	line(w.T("note.names", "What people said and how they voted is not linked to names. In a small group, people who know each other may still guess."))
	line(w.T("note.views", "These are views from one meeting on one day. They do not show how many people elsewhere hold them."))
	if doc.Hash != "" {
		line("")
		line(w.T("note.hash", "Made from a session whose records have the SHA-256 {{.Hash}}.", say.Args{"Hash": doc.Hash}))
	}
	return b.String()
}

package view

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/exchange"
)

// runLeftMost is how many lines that were left out are named one by one.
const runLeftMost = 3

// RunBroughtIn says in a line what was taken from a file and what was not.
func RunBroughtIn(in exchange.Import, sp *say.Speaker) string {
	a := say.Args{"File": in.File, "Column": in.Column}
	var text string
	switch n := len(in.Ideas); {
	case n == 0:
		text = sp.T("run.import.none", "No idea could be taken from {{.File}}.", a)
	case in.Column != "":
		text = sp.N("run.import.column", n, "{{.N}} idea brought in from {{.File}}, column “{{.Column}}”. Ctrl+Z takes it back.", "{{.N}} ideas brought in from {{.File}}, column “{{.Column}}”. Ctrl+Z takes them back.", a)
	default:
		text = sp.N("run.import.lines", n, "{{.N}} idea brought in from {{.File}}. Ctrl+Z takes it back.", "{{.N}} ideas brought in from {{.File}}. Ctrl+Z takes them back.", a)
	}
	if n := len(in.LeftOut); n > 0 {
		var why []string
		for _, l := range in.LeftOut[:min(n, runLeftMost)] {
			why = append(why, sp.T("run.import.line", "line {{.Line}}, {{.Why}}", say.Args{"Line": l.Line, "Why": sp.Say(l)}))
		}
		if n > runLeftMost {
			why = append(why, "…")
		}
		text += " " + sp.N("run.import.left", n, "{{.N}} line was left out: {{.Why}}.", "{{.N}} lines were left out: {{.Why}}.", say.Args{"Why": strings.Join(why, "; ")})
	}
	return text
}

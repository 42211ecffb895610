package main

import (
	"fmt"
	"io"

	"folkmoot/internal/say"
	"folkmoot/session/exchange"
)

// told says what was read from a file and what was not.
func (p *program) told(w io.Writer, in exchange.Import) {
	args := say.Args{"File": in.File, "Column": in.Column, "Number": in.Number, "Encoding": string(in.Encoding), "Separator": p.separator(in.Delimiter)}
	switch n := len(in.Ideas); {
	case in.Column != "":
		fmt.Fprintln(w, p.say.N("cli.told.column", n, "{{.File}}: {{.N}} idea from the column “{{.Column}}” ({{.Encoding}}, separated by {{.Separator}})",
			"{{.File}}: {{.N}} ideas from the column “{{.Column}}” ({{.Encoding}}, separated by {{.Separator}})", args))
	case in.Number > 0:
		fmt.Fprintln(w, p.say.N("cli.told.number", n, "{{.File}}: {{.N}} idea from column {{.Number}}, without a line of names ({{.Encoding}}, separated by {{.Separator}})",
			"{{.File}}: {{.N}} ideas from column {{.Number}}, without a line of names ({{.Encoding}}, separated by {{.Separator}})", args))
	default:
		fmt.Fprintln(w, p.say.N("cli.told.lines", n, "{{.File}}: {{.N}} idea, one a line ({{.Encoding}})", "{{.File}}: {{.N}} ideas, one a line ({{.Encoding}})", args))
	}
	if len(in.Others) > 0 {
		fmt.Fprintln(w, "  "+p.say.T("cli.told.others", "Not brought in: the columns {{.Columns}}.", say.Args{"Columns": p.say.List(in.Others)}))
	}
	if in.Twice > 0 {
		fmt.Fprintln(w, "  "+p.say.N("cli.told.twice", in.Twice, "{{.N}} of them has the same words as an earlier one. It is kept.", "{{.N}} of them have the same words as an earlier one. They are kept."))
	}
	if in.Rejected > 0 {
		fmt.Fprintln(w, "  "+p.say.N("cli.told.rejected", in.Rejected, "{{.N}} of them was rejected by the moderators where it was gathered. --without-rejected leaves it out.",
			"{{.N}} of them were rejected by the moderators where they were gathered. --without-rejected leaves them out."))
		for _, row := range in.Ideas {
			if row.Rejected {
				fmt.Fprintln(w, "    "+p.say.T("cli.told.line", "line {{.Line}}: {{.Text}}", say.Args{"Line": row.Line, "Text": row.Text}))
			}
		}
	}
	for _, l := range in.LeftOut {
		args := say.Args{"Line": l.Line, "Why": p.say.Say(l), "Start": l.Start}
		if l.Start == "" {
			fmt.Fprintln(w, "  "+p.say.T("cli.told.left", "Left out, line {{.Line}}: {{.Why}}", args))
			continue
		}
		fmt.Fprintln(w, "  "+p.say.T("cli.told.leftstart", "Left out, line {{.Line}}, “{{.Start}}”: {{.Why}}", args))
	}
}

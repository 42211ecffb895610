package main

import (
	"fmt"
	"io"

	"folkmoot/internal/say"
	"folkmoot/session/exchange/mapper"
	"folkmoot/ui/view"
)

// toldPlan says what is taken from a file and what is not.
func (p *program) toldPlan(w io.Writer, s mapped, plan mapper.Preview) {
	t, n := s.src.Table, len(plan.Ideas)
	at := -1
	for i, r := range s.mapping.Roles {
		if r == mapper.Idea || r == mapper.Column {
			at = i
			break
		}
	}
	a := say.Args{"File": plan.File, "Encoding": string(t.Encoding), "Separator": p.separator(t.Delimiter), "Number": at + 1, "Shape": string(plan.Shape), "Sheet": t.Sheet}
	if at >= 0 {
		a["Column"] = t.Head[at]
	}
	switch {
	case s.src.Known():
		fmt.Fprintln(w, p.say.N("cli.told.known", n, "{{.File}}: {{.N}} idea ({{.Shape}})", "{{.File}}: {{.N}} ideas ({{.Shape}})", a))
	case at < 0:
		fmt.Fprintln(w, p.say.N("cli.told.themes", len(plan.Themes), "{{.File}}: {{.N}} theme", "{{.File}}: {{.N}} themes", a))
	case t.Sheet != "":
		fmt.Fprintln(w, p.say.N("cli.told.sheet", n, "{{.File}}: {{.N}} idea from the column “{{.Column}}” of the sheet “{{.Sheet}}”", "{{.File}}: {{.N}} ideas from the column “{{.Column}}” of the sheet “{{.Sheet}}”", a))
	case t.Named && t.Delimiter != 0:
		fmt.Fprintln(w, p.say.N("cli.told.column", n, "{{.File}}: {{.N}} idea from the column “{{.Column}}” ({{.Encoding}}, separated by {{.Separator}})",
			"{{.File}}: {{.N}} ideas from the column “{{.Column}}” ({{.Encoding}}, separated by {{.Separator}})", a))
	case t.Delimiter != 0:
		fmt.Fprintln(w, p.say.N("cli.told.number", n, "{{.File}}: {{.N}} idea from column {{.Number}}, without a line of names ({{.Encoding}}, separated by {{.Separator}})",
			"{{.File}}: {{.N}} ideas from column {{.Number}}, without a line of names ({{.Encoding}}, separated by {{.Separator}})", a))
	default:
		fmt.Fprintln(w, p.say.N("cli.told.lines", n, "{{.File}}: {{.N}} idea, one a line ({{.Encoding}})", "{{.File}}: {{.N}} ideas, one a line ({{.Encoding}})", a))
	}
	p.toldMore(w, s, plan)
	for _, l := range plan.LeftOut {
		p.toldLeft(w, l)
	}
}

// toldMore says what comes besides ideas, and what is to be known of them.
func (p *program) toldMore(w io.Writer, s mapped, plan mapper.Preview) {
	var others []string
	for i, h := range s.src.Table.Head {
		if s.mapping.Role(i) == mapper.Ignore && h != "" {
			others = append(others, h)
		}
	}
	if len(others) > 0 {
		fmt.Fprintln(w, "  "+p.say.T("cli.told.others", "Not brought in: the columns {{.Columns}}.", say.Args{"Columns": p.say.List(others)}))
	}
	v := view.BringIn(s.src, s.mapping, plan, p.say)
	if n := len(v.Themes); n > 0 && len(plan.Ideas) > 0 {
		fmt.Fprintln(w, "  "+p.say.N("cli.told.withthemes", n, "With {{.N}} theme: {{.Themes}}.", "With {{.N}} themes: {{.Themes}}.", say.Args{"Themes": p.say.List(v.Themes)}))
	}
	for _, line := range v.Votes {
		fmt.Fprintln(w, "  "+line)
	}
	if plan.Twice > 0 {
		fmt.Fprintln(w, "  "+p.say.N("cli.told.twice", plan.Twice, "{{.N}} of them has the same words as an earlier one. It is kept.", "{{.N}} of them have the same words as an earlier one. They are kept."))
	}
	if plan.Here > 0 {
		fmt.Fprintln(w, "  "+p.say.N("cli.told.here", plan.Here, "{{.N}} of them is in the session already. --once leaves it out.", "{{.N}} of them are in the session already. --once leaves them out."))
	}
	for _, n := range plan.Notes {
		fmt.Fprintln(w, "  "+p.say.Say(n))
	}
	if plan.Rejected == 0 {
		return
	}
	fmt.Fprintln(w, "  "+p.say.N("cli.told.rejected", plan.Rejected, "{{.N}} of them was rejected by the moderators where it was gathered. --without-rejected leaves it out.",
		"{{.N}} of them were rejected by the moderators where they were gathered. --without-rejected leaves them out."))
	for _, x := range plan.Ideas {
		if x.Rejected && x.Line > 0 {
			fmt.Fprintln(w, "    "+p.say.T("cli.told.line", "line {{.Line}}: {{.Text}}", say.Args{"Line": x.Line, "Text": x.Text}))
		}
	}
}

func (p *program) toldLeft(w io.Writer, l mapper.Left) {
	a := say.Args{"Line": l.Line, "Why": p.say.Say(l), "Start": l.Start, "File": l.File}
	switch {
	case l.Line == 0 && l.Start == "":
		fmt.Fprintln(w, "  "+p.say.T("cli.told.leftfile", "Left out, {{.File}}: {{.Why}}", a))
	case l.Line == 0:
		fmt.Fprintln(w, "  "+p.say.T("cli.told.leftsomewhere", "Left out, “{{.Start}}”: {{.Why}}", a))
	case l.Start == "":
		fmt.Fprintln(w, "  "+p.say.T("cli.told.left", "Left out, line {{.Line}}: {{.Why}}", a))
	default:
		fmt.Fprintln(w, "  "+p.say.T("cli.told.leftstart", "Left out, line {{.Line}}, “{{.Start}}”: {{.Why}}", a))
	}
}

// preview lists what each column holds and the ideas as they will be.
func (p *program) preview(w io.Writer, s mapped, plan mapper.Preview) {
	v, roles := view.BringIn(s.src, s.mapping, plan, p.say), view.BringRoles(p.say)
	for _, c := range v.Columns {
		fmt.Fprintln(w, "  "+p.say.T("cli.told.role", "column “{{.Column}}”: {{.Role}}", say.Args{"Column": c.Name, "Role": roles[c.Role]}))
	}
	for _, x := range v.Ideas {
		line := "  - " + flat(x.Text)
		if x.Note != "" {
			line += " (" + x.Note + ")"
		}
		fmt.Fprintln(w, line)
	}
	if v.More != "" {
		fmt.Fprintln(w, "  "+v.More)
	}
}

// brought says what was added to a session.
func (p *program) brought(plans []mapper.Preview, path, stage string) string {
	ideas, themes, votes := 0, 0, 0
	for _, x := range plans {
		ideas, themes, votes = ideas+len(x.Ideas), themes+len(x.Themes), votes+len(x.Polls)
	}
	a := say.Args{"Path": path, "Stage": stage}
	out := p.say.N("cli.import.themes", themes, "{{.N}} theme added to {{.Path}}.", "{{.N}} themes added to {{.Path}}.", a)
	if ideas > 0 {
		out = p.say.N("cli.import.done", ideas, "{{.N}} idea added to {{.Path}}, at “{{.Stage}}”.", "{{.N}} ideas added to {{.Path}}, at “{{.Stage}}”.", a)
	}
	if votes > 0 {
		out += " " + p.say.N("cli.import.votes", votes, "{{.N}} vote came with them. It was not held in this session, and is marked so.", "{{.N}} votes came with them. They were not held in this session, and are marked so.")
	}
	return out
}

func (p *program) separator(r rune) string {
	switch r {
	case ';':
		return p.say.T("cli.separator.semicolon", "semicolons")
	case '\t':
		return p.say.T("cli.separator.tab", "tabs")
	case '|':
		return p.say.T("cli.separator.bar", "upright bars")
	}
	return p.say.T("cli.separator.comma", "commas")
}

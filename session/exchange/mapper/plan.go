package mapper

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"folkmoot/session"
	"folkmoot/session/exchange"
)

// Plan shows what a table will bring in under a mapping.
func Plan(t Table, m Mapping, o Options) Preview {
	p := planner{t: t, m: m, o: o, seen: map[string]bool{}}
	p.out = Preview{File: t.File, Shape: m.Shape, LeftOut: slices.Clone(t.LeftOut)}
	for i := range t.Head {
		if m.Role(i).holdsIdeas() {
			p.ideas = append(p.ideas, i)
		}
	}
	p.kinds = p.ideaKind()
	for _, r := range t.Rows {
		if len(p.ideas) == 0 {
			p.themeRow(r)
		} else {
			p.ideaRow(r)
		}
	}
	if t.Sheet != "" {
		for i := range p.out.LeftOut {
			p.out.LeftOut[i].Sheet = t.Sheet
		}
	}
	if p.out.WithVotes > 0 {
		p.out.Notes = append(p.out.Notes, Note{"mapper.note.votes", "Votes that another program counted are shown here and do not come in: there are no ballots to count again.", nil})
	}
	return p.out
}

type planner struct {
	t     Table
	m     Mapping
	o     Options
	out   Preview
	seen  map[string]bool
	ideas []int  // the columns with ideas
	kinds string // the kind of row that is an idea, or empty where all are
}

// of is the text of the column with a role, on one line.
func (p *planner) of(r Row, role Role) string {
	if i := slices.Index(p.m.Roles, role); i >= 0 && i < len(r.Cells) {
		return strings.Join(strings.Fields(exchange.Tidy(r.Cells[i])), " ")
	}
	return ""
}

// ideaKind is the kind of the rows that hold ideas, as retrospectives name it, if any row is of it.
func (p *planner) ideaKind() string {
	for _, r := range p.t.Rows {
		if k := plain(p.of(r, Kind)); slices.Contains([]string{"reflection", "idea", "card", "sticky", "sticky note", "sticky notes", "note", "proposal"}, k) {
			return k
		}
	}
	return ""
}

func (p *planner) ideaRow(r Row) {
	first := r.Cells[p.ideas[0]]
	if kind := plain(p.of(r, Kind)); p.kinds != "" && kind != p.kinds {
		p.leave(r, first, "kind", "it is no idea: the row is a “{{.Kind}}”", map[string]any{"Kind": exchange.Start(kind)})
		return
	}
	for _, i := range p.ideas {
		text := exchange.Tidy(r.Cells[i])
		if text == "" {
			if len(p.ideas) == 1 {
				p.leave(r, strings.Join(r.Cells, " "), "empty", "there is no text in it", nil)
			} else {
				p.out.Blank++
			}
			continue
		}
		p.idea(r, i, text)
	}
}

func (p *planner) idea(r Row, column int, text string) {
	if len(p.ideas) == 1 { // further words of one idea
		for i := range p.t.Head {
			if more := exchange.Tidy(r.Cells[i]); p.m.Role(i) == Description && more != "" && same(more) != same(text) {
				text += "\n" + more
			}
		}
	}
	if n := utf8.RuneCountInString(text); n > session.MaxIdea {
		p.leave(r, text, "long", "it has {{.Have}} characters; {{.Most}} is the most. Shorten it, or keep the long text as evidence.", map[string]any{"Have": n, "Most": session.MaxIdea})
		return
	}
	x := Planned{
		Key: "i" + strconv.Itoa(r.Line) + "." + strconv.Itoa(column), File: p.t.File, Line: r.Line, Text: text, Stage: p.o.Stage,
		Group: p.of(r, Group), Votes: p.of(r, Votes), Rejected: rejected(p.of(r, Moderated)),
	}
	if v := strings.TrimSpace(x.Votes); v == "0" {
		x.Votes = ""
	}
	if i := slices.Index(p.m.Roles, Translation); i >= 0 {
		x.Translation = exchange.Tidy(r.Cells[i])
	}
	x.Theme, x.Sub = p.themes(r)
	if p.m.Role(column) == Column && p.t.Head[column] != "" {
		x.Theme, x.Sub = p.t.Head[column], x.Theme
	}
	p.tooLong(r, &x)
	p.place(r, &x)
	if p.out.add(x, p.o, p.seen) {
		if x.Theme != "" {
			p.out.theme(x.Theme, "", "")
		}
		if x.Sub != "" {
			p.out.theme(x.Sub, x.Theme, "")
		}
	}
}

// themes gives the theme and the sub-theme of a row.
func (p *planner) themes(r Row) (theme, sub string) {
	if theme, sub = p.of(r, Theme), p.of(r, SubTheme); theme == "" && sub == "" {
		return steps(p.of(r, Path))
	}
	switch {
	case theme == "":
		return sub, ""
	case same(theme) == same(sub):
		return theme, ""
	}
	return theme, sub
}

// steps cuts a path such as “time.meetings” or “Time > Meetings” at its first step. Themes go one level deep; what is
// further down stays in the name of the sub-theme.
func steps(path string) (theme, sub string) {
	for _, sign := range []string{" > ", " / ", "::", "/", "."} {
		before, after, ok := strings.Cut(path, sign)
		before, after = strings.TrimSpace(before), strings.TrimSpace(after)
		if ok && before != "" && after != "" && (sign != "." || !strings.Contains(path+" ", ". ")) { // “e.g. this” is no path
			return before, after
		}
	}
	return strings.TrimSpace(path), ""
}

// tooLong takes away what a session cannot hold of an idea's place, and says so.
func (p *planner) tooLong(r Row, x *Planned) {
	for _, f := range []struct {
		why  Note
		text *string
		most int
	}{
		{Note{Key: "mapper.left.theme", English: "the idea comes in without its theme: the name of the theme has {{.Have}} characters, and {{.Most}} is the most"}, &x.Theme, session.MaxTitle},
		{Note{Key: "mapper.left.sub", English: "the idea comes in without its sub-theme: the name has {{.Have}} characters, and {{.Most}} is the most"}, &x.Sub, session.MaxTitle},
		{Note{Key: "mapper.left.group", English: "the idea comes in without its subgroup: the name has {{.Have}} characters, and {{.Most}} is the most"}, &x.Group, session.MaxGroup},
		{Note{Key: "mapper.left.translation", English: "the idea comes in without its translation: that has {{.Have}} characters, and {{.Most}} is the most"}, &x.Translation, session.MaxIdea},
	} {
		if n := utf8.RuneCountInString(*f.text); n > f.most {
			f.why.Args = map[string]any{"Have": n, "Most": f.most}
			p.leaveFor(r, *f.text, f.why)
			*f.text = ""
		}
	}
	if x.Theme == "" {
		x.Sub = ""
	}
}

// place finds the stage of the question that the row names.
func (p *planner) place(r Row, x *Planned) {
	asked := same(p.of(r, Prompt))
	if asked == "" {
		return
	}
	for _, s := range p.o.Stages {
		if slices.ContainsFunc(s.Names, func(n string) bool { return same(n) == asked }) {
			x.Stage = s.ID
			return
		}
	}
	p.out.Unplaced++
}

func rejected(text string) bool {
	return slices.Contains([]string{"-1", "rejected", "hidden", "abgelehnt", "rejeté", "rechazada", "rechazado", "withdrawn", "gwrthodwyd"}, strings.ToLower(text))
}

// themeRow takes a theme by itself, with what it means.
func (p *planner) themeRow(r Row) {
	theme, sub := p.themes(r)
	about := ""
	for i := range p.t.Head {
		if more := exchange.Tidy(r.Cells[i]); p.m.Role(i) == Description && more != "" {
			about = strings.TrimSpace(about + "\n" + more)
		}
	}
	if n := utf8.RuneCountInString(about); n > session.MaxNote {
		p.leave(r, about, "about", "the theme comes in without its description: that has {{.Have}} characters, and {{.Most}} is the most", map[string]any{"Have": n, "Most": session.MaxNote})
		about = ""
	}
	switch {
	case theme == "" && !p.m.has(Theme, SubTheme, Path):
		p.leave(r, strings.Join(r.Cells, " "), "nocolumn", "no column is said to hold ideas or themes", nil)
	case theme == "":
		p.leave(r, strings.Join(r.Cells, " "), "notheme", "there is no name of a theme in it", nil)
	case utf8.RuneCountInString(theme) > session.MaxTitle || utf8.RuneCountInString(sub) > session.MaxTitle:
		p.leave(r, theme, "title", "the name of a theme has at most {{.Most}} characters. Shorten it.", map[string]any{"Most": session.MaxTitle})
	case sub != "":
		p.out.theme(theme, "", "")
		p.out.theme(sub, theme, about)
	default:
		p.out.theme(theme, "", about)
	}
}

func (p *planner) leave(r Row, text, key, english string, a map[string]any) {
	p.leaveFor(r, text, Note{Key: "mapper.left." + key, English: english, Args: a})
}

func (p *planner) leaveFor(r Row, text string, why Note) {
	p.out.LeftOut = append(p.out.LeftOut, leftAs(p.t.File, r.Line, text, why))
}

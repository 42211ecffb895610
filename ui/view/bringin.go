package view

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/exchange/mapper"
	"folkmoot/session/framework"
	"folkmoot/session/reading"
)

// The most that the preview shows at once. Everything comes in all the same.
const (
	bringShown    = 60
	BringLeftMost = 100 // of what is left out
)

// Bring is what will come in from a file, before it does.
type Bring struct {
	Title   string // of the file or files
	Shape   string // what the file was recognised as, or how sure the suggestion is
	Summary string // what comes in and what does not, in a line
	Agree   string // the button; empty where nothing would come in
	Columns []BringColumn
	Ideas   []BringIdea
	More    string   // how many ideas are not shown
	Themes  []string // with the theme that a sub-theme stands under
	Votes   []string
	Notes   []string
	LeftAll int // how many are left out
}

// BringColumn is a column of the table with what it holds.
type BringColumn struct {
	Name   string
	Sample string // what stands in it first
	Role   int    // by BringRoles
}

// BringIdea is an idea as it will be.
type BringIdea struct {
	Text string
	Note string // its theme and all that is known of it
}

// BringLeft is what is left out: where it is, how it begins and why.
type BringLeft struct{ Where, Start, Why string }

// BringStage is a question that ideas can go to.
type BringStage struct {
	ID   session.ID
	Name string
}

// BringRoles names what a column can hold, in the order of mapper.Roles.
func BringRoles(sp *say.Speaker) []string {
	out := make([]string, 0, len(mapper.Roles()))
	for _, r := range mapper.Roles() {
		out = append(out, bringRole(r, sp))
	}
	return out
}

func bringRole(r mapper.Role, sp *say.Speaker) string {
	switch r {
	case mapper.Idea:
		return sp.T("bring.role.idea", "Idea")
	case mapper.Column:
		return sp.T("bring.role.column", "Ideas of a theme named like the column")
	case mapper.Theme:
		return sp.T("bring.role.theme", "Theme")
	case mapper.SubTheme:
		return sp.T("bring.role.subtheme", "Sub-theme")
	case mapper.Path:
		return sp.T("bring.role.path", "Theme and sub-theme in one")
	case mapper.Description:
		return sp.T("bring.role.description", "Further words")
	case mapper.Prompt:
		return sp.T("bring.role.prompt", "Question asked")
	case mapper.Group:
		return sp.T("bring.role.group", "Subgroup")
	case mapper.Translation:
		return sp.T("bring.role.translation", "Translation")
	case mapper.Votes:
		return sp.T("bring.role.votes", "Votes, to look at only")
	case mapper.Moderated:
		return sp.T("bring.role.moderated", "Moderation")
	case mapper.Kind:
		return sp.T("bring.role.kind", "Kind of row")
	case mapper.Ignore:
	}
	return sp.T("bring.role.ignore", "Leave out")
}

// BringIn computes what is shown of a source under a mapping.
func BringIn(src mapper.Source, m mapper.Mapping, p mapper.Preview, sp *say.Speaker) Bring {
	v := Bring{Title: src.Name(), Shape: bringShape(src, m, sp), Summary: bringSummary(p, sp), Agree: bringAgree(p, sp), LeftAll: len(p.LeftOut)}
	if !src.Known() {
		v.Columns = bringColumns(src.Table, m, sp)
	}
	for _, x := range p.Ideas[:min(len(p.Ideas), bringShown)] {
		v.Ideas = append(v.Ideas, BringIdea{Text: x.Text, Note: bringNote(x, sp)})
	}
	if n := len(p.Ideas) - bringShown; n > 0 {
		v.More = sp.N("bring.more", n, "and {{.N}} more idea", "and {{.N}} more ideas")
	}
	for _, x := range p.Themes {
		name := x.Title
		if x.Under != "" {
			name = sp.T("bring.under", "{{.Theme}}, under {{.Over}}", say.Args{"Theme": x.Title, "Over": x.Under})
		}
		v.Themes = append(v.Themes, name)
	}
	for _, x := range p.Polls {
		a := say.Args{"Question": x.Question, "Options": len(x.Options), "Method": reading.MethodName(x.Rules.Method, sp)}
		v.Votes = append(v.Votes, sp.N("bring.vote", len(x.Ballots), "“{{.Question}}”: {{.N}} ballot on {{.Options}} ideas. {{.Method}}. It is counted again, and marked as brought in.",
			"“{{.Question}}”: {{.N}} ballots on {{.Options}} ideas. {{.Method}}. They are counted again, and the vote is marked as brought in.", a))
	}
	for _, n := range p.Notes {
		v.Notes = append(v.Notes, sp.Say(n))
	}
	v.Notes = append(v.Notes, bringCounts(p, sp)...)
	return v
}

// BringLeftOf tells what is left out, with where it is and why.
func BringLeftOf(l mapper.Left, sp *say.Speaker) BringLeft {
	return BringLeft{Where: bringWhere(l, sp), Start: l.Start, Why: sp.Say(l)}
}

// bringWhere says where something stands that was left out.
func bringWhere(l mapper.Left, sp *say.Speaker) string {
	a := say.Args{"File": l.File, "Line": l.Line, "Sheet": l.Sheet}
	switch {
	case l.Line == 0:
		return l.File
	case l.Sheet != "":
		return sp.T("bring.row", "{{.Sheet}}, row {{.Line}}", a)
	}
	return sp.T("bring.line", "{{.File}}, line {{.Line}}", a)
}

// bringShape says how sure it is what the columns hold.
func bringShape(src mapper.Source, m mapper.Mapping, sp *say.Speaker) string {
	a := say.Args{"Shape": string(src.Shape)}
	switch {
	case src.Known():
		return sp.T("bring.shape.known", "Recognised as {{.Shape}}. Its columns are known.", a)
	case m.Shape != mapper.NoShape:
		return sp.T("bring.shape.columns", "Recognised as {{.Shape}} by its columns. Check them all the same.", say.Args{"Shape": string(m.Shape)})
	case m.Remembered:
		return sp.T("bring.shape.remembered", "The columns are set as you set them for a file with the same columns.")
	case !src.Table.Named:
		return sp.T("bring.shape.unnamed", "The columns have no names. Say what each holds.")
	}
	return sp.T("bring.shape.guess", "This is a suggestion from the names of the columns and what stands in them. Say whether it is right.")
}

func bringColumns(t mapper.Table, m mapper.Mapping, sp *say.Speaker) (out []BringColumn) {
	for i, name := range t.Head {
		c := BringColumn{Name: name}
		if name == "" {
			c.Name = sp.T("bring.column", "Column {{.N}}", say.Args{"N": i + 1})
		}
		for _, r := range t.Rows {
			if c.Sample = strings.Join(strings.Fields(r.Cells[i]), " "); c.Sample != "" {
				break
			}
		}
		c.Sample = shortened(c.Sample, 90)
		for k, r := range mapper.Roles() {
			if r == m.Role(i) {
				c.Role = k
			}
		}
		out = append(out, c)
	}
	return out
}

// bringNote is all that is known of an idea besides its words.
func bringNote(x mapper.Planned, sp *say.Speaker) string {
	var parts []string
	switch {
	case x.Sub != "":
		parts = append(parts, sp.T("bring.under", "{{.Theme}}, under {{.Over}}", say.Args{"Theme": x.Sub, "Over": x.Theme}))
	case x.Theme != "":
		parts = append(parts, x.Theme)
	}
	if x.Group != "" {
		parts = append(parts, x.Group)
	}
	if x.Translation != "" {
		parts = append(parts, sp.T("bring.note.translated", "with a translation"))
	}
	if x.Votes != "" {
		parts = append(parts, sp.T("bring.note.votes", "votes there: {{.Votes}}", say.Args{"Votes": x.Votes}))
	}
	if x.Rejected {
		parts = append(parts, sp.T("bring.note.rejected", "rejected by moderators"))
	}
	if x.Here {
		parts = append(parts, sp.T("bring.note.here", "in this session already"))
	}
	if x.Twice {
		parts = append(parts, sp.T("bring.note.twice", "twice in the file"))
	}
	return strings.Join(parts, " · ")
}

// bringThings says how much of what comes in: “42 ideas, 5 themes and 1 vote”.
func bringThings(p mapper.Preview, sp *say.Speaker) string {
	var parts []string
	if n := len(p.Ideas); n > 0 {
		parts = append(parts, sp.N("bring.ideas", n, "{{.N}} idea", "{{.N}} ideas"))
	}
	if n := len(p.Themes); n > 0 {
		parts = append(parts, sp.N("bring.themes", n, "{{.N}} theme", "{{.N}} themes"))
	}
	if n := len(p.Polls); n > 0 {
		parts = append(parts, sp.N("bring.votes", n, "{{.N}} vote", "{{.N}} votes"))
	}
	return sp.List(parts)
}

func bringAgree(p mapper.Preview, sp *say.Speaker) string {
	if p.Empty() {
		return ""
	}
	return sp.T("bring.agree", "Bring in {{.Things}}", say.Args{"Things": bringThings(p, sp)})
}

func bringSummary(p mapper.Preview, sp *say.Speaker) string {
	text := sp.T("bring.summary.none", "Nothing would come in as the columns are set now.")
	if !p.Empty() {
		text = sp.T("bring.summary", "Will come in: {{.Things}}.", say.Args{"Things": bringThings(p, sp)})
	}
	return text + " " + bringLeftOut(p, sp)
}

func bringLeftOut(p mapper.Preview, sp *say.Speaker) string {
	if n := len(p.LeftOut); n > 0 {
		return sp.N("bring.left", n, "Left out: {{.N}}.", "Left out: {{.N}}.")
	}
	return sp.T("bring.left.none", "Nothing is left out.")
}

func bringCounts(p mapper.Preview, sp *say.Speaker) (out []string) {
	add := func(n int, text string) {
		if n > 0 {
			out = append(out, text)
		}
	}
	add(p.Here, sp.N("bring.here", p.Here, "{{.N}} idea is in this session already, in the same words.", "{{.N}} ideas are in this session already, in the same words."))
	add(p.Twice, sp.N("bring.twice", p.Twice, "{{.N}} idea is the same as one further up.", "{{.N}} ideas are the same as ones further up."))
	add(p.Rejected, sp.N("bring.rejected", p.Rejected, "{{.N}} idea was rejected by moderators.", "{{.N}} ideas were rejected by moderators."))
	add(p.Unplaced, sp.N("bring.unplaced", p.Unplaced, "{{.N}} idea names a question that this session does not ask. It goes to the one chosen here.", "{{.N}} ideas name a question that this session does not ask. They go to the one chosen here."))
	add(p.Blank, sp.N("bring.blank", p.Blank, "{{.N}} cell is empty.", "{{.N}} cells are empty."))
	return out
}

// BringStages lists the questions that ideas can go to, and which of them is offered first: the one the group is at, or
// else the first.
func BringStages(s *session.State, at session.ID) (list []BringStage, first int) {
	for _, x := range s.Agenda {
		p, _, ok := s.PromptOf(x.ID)
		if !ok || p.Answer != framework.AnswerIdeas {
			continue
		}
		if x.ID == at || at == "" && x.ID == s.Current {
			first = len(list)
		}
		list = append(list, BringStage{ID: x.ID, Name: shortened(p.Text, 70)})
	}
	return list, first
}

// BroughtIn says what came in.
func BroughtIn(p mapper.Preview, sp *say.Speaker) string {
	return sp.T("bring.done", "Brought in from {{.File}}: {{.Things}}. Ctrl+Z takes it all back.", say.Args{"File": shortened(p.File, 60), "Things": bringThings(p, sp)}) + " " + bringLeftOut(p, sp)
}

// BringLeftHead names the columns of the list of what was left out.
func BringLeftHead(sp *say.Speaker) [4]string {
	return [4]string{sp.T("bring.left.file", "File"), sp.T("bring.left.line", "Line"), sp.T("bring.left.start", "Beginning"), sp.T("bring.left.why", "Why it was left out")}
}

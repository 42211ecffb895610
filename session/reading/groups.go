package reading

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll/analysis"
)

// Groups compares the groups that ballots name: the titles of the columns, a row for each option, and a note below. It
// gives nothing where ballots carry no group.
func Groups(p *session.Poll, res analysis.Result, sp *say.Speaker) (head []string, rows [][]string, note string) {
	g := res.Groups
	if g == nil {
		return nil, nil, ""
	}
	a := say.Args{"Floor": p.GroupFloor()}
	if len(g.Names) == 0 {
		return nil, nil, sp.T("reading.groups.none", "No group has {{.Floor}} people or more who voted, so groups are not compared.", a)
	}
	head = []string{sp.T("reading.groups.option", "Option")}
	for i, name := range g.Names {
		if name == "" {
			name = sp.T("reading.groups.others", "Others")
		}
		head = append(head, sp.T("reading.groups.group", "{{.Name}} ({{.People}})", say.Args{"Name": name, "People": people(g.People[i], sp)}))
	}
	if g.Consensus != nil {
		head = append(head, sp.T("reading.groups.consensus", "In all groups"))
	}
	best := 0
	for i, r := range res.Tally.Rows {
		row := []string{brief(plain(p, r.Option), briefOption)}
		for j := range g.Names {
			row = append(row, support(g, i, j, sp))
		}
		if g.Consensus != nil {
			row = append(row, decimal(g.Consensus[i], 2, sp))
			if g.Consensus[i] > g.Consensus[best] {
				best = i
			}
		}
		rows = append(rows, row)
	}
	hidden, across := "", ""
	if g.Hidden > 0 {
		hidden = sp.N("reading.groups.hidden", g.Hidden, "{{.N}} group is not shown: it has fewer than {{.Floor}} people, or would give such a group away.",
			"{{.N}} groups are not shown: they have fewer than {{.Floor}} people, or would give such a group away.", a)
	}
	if len(g.Consensus) > 0 {
		across = sp.T("reading.groups.across", "{{.Option}} has most support in all groups at once. That number multiplies the shares of the groups, so an option needs each of them.",
			say.Args{"Option": named(p, res.Tally.Rows[best].Option, sp)})
	}
	return head, rows, join(hidden, across)
}

func support(g *analysis.Groups, row, group int, sp *say.Speaker) string {
	if row >= len(g.Support) || group >= len(g.Support[row]) {
		return sp.T("reading.dash", "–")
	}
	return sp.T("reading.groups.support", "{{.N}} of {{.All}}", say.Args{"N": strconv.Itoa(g.Support[row][group]), "All": g.People[group]})
}

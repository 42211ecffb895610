package view

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// NextTable proposes a name for the table that votes next: the first number that has not voted.
func NextTable(t session.Turnout, sp *say.Speaker) string {
	for n := 1; ; n++ {
		name := sp.T("tables.next", "Table {{.N}}", say.Args{"N": n})
		if !votedTable(t, name) {
			return name
		}
	}
}

func votedTable(t session.Turnout, name string) bool {
	return slices.ContainsFunc(t.Tables, func(x session.Table) bool { return x.Name == name })
}

// TableProblem says what keeps a table from voting, before it fills in a ballot in vain; empty for nothing.
func TableProblem(s *session.State, p *session.Poll, t session.Turnout, name string, heads int, sp *say.Speaker) string {
	name = strings.TrimSpace(name)
	b := poll.Ballot{Weight: heads}
	if p.GroupBy == session.ByTable {
		b.Group = name
	}
	if err := s.CheckTable(p.ID, name, b); err != nil {
		return sp.Say(err)
	}
	if votedTable(t, name) {
		return sp.T("tables.voted", "{{.Table}} has voted already.", say.Args{"Table": name})
	}
	if err := s.CheckRoom(p.ID, t, heads); err != nil {
		return sp.Say(err)
	}
	return ""
}

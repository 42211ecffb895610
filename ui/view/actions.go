package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// ActionsView is what was agreed.
type ActionsView struct {
	Rows   []ActionRow
	Count  string
	Sealed bool
}

// ActionRow is one line of the table.
type ActionRow struct {
	ID session.ID
	session.ActionBody
	Link string // "Finding 2", or empty
}

// Actions computes the table.
func Actions(s *session.State, sp *say.Speaker) ActionsView {
	v := ActionsView{Sealed: s.Sealed != nil, Count: sp.N("actions.count", len(s.Actions), "{{.N}} action", "{{.N}} actions")}
	for _, a := range s.Actions {
		v.Rows = append(v.Rows, ActionRow{ID: a.ID, ActionBody: a.ActionBody, Link: ActionLink(s, a.Finding, sp)})
	}
	return v
}

// ActionLink names the finding that an action follows from.
func ActionLink(s *session.State, finding session.ID, sp *say.Speaker) string {
	i := slices.IndexFunc(s.Findings, func(f *session.Finding) bool { return f.ID == finding })
	if i < 0 {
		return ""
	}
	return sp.T("actions.link", "Finding {{.N}}", say.Args{"N": i + 1})
}

// ActionFindings lists the findings that an action can follow from.
func ActionFindings(s *session.State, sp *say.Speaker) []FindingPick {
	out := []FindingPick{{Text: sp.T("actions.link.none", "No finding")}}
	for _, f := range s.Findings {
		out = append(out, FindingPick{ID: f.ID, Text: f.Statement, Note: ActionLink(s, f.ID, sp)})
	}
	return out
}

package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
)

// FindingsView is what the group concluded, in its order, and what it may still conclude.
type FindingsView struct {
	Items       []FindingItem
	Suggestions []FindingSuggestion
	Confirmed   string // what the group said to them, or empty
	Sealed      bool
}

// FindingItem is one card of the ranking.
type FindingItem struct {
	ID        session.ID
	Rank      int
	Who       string // or an invitation to say it
	HasWho    bool
	Statement string
	Holds     string // "9 of 12 people, 3 behaviours and 2 quotes"
}

// FindingSuggestion is an option of a vote of which no finding was made yet.
type FindingSuggestion struct {
	Place   string // "1", "2="
	Text    string
	Numbers string
	Body    session.FindingBody
}

// findingSuggestions is how many options of a vote are offered at a time.
const findingSuggestions = 5

// Findings computes the ranking, with the first options of the newest count that has any left.
func Findings(s *session.State, sp *say.Speaker) FindingsView {
	v := FindingsView{Sealed: s.Sealed != nil}
	for i, f := range s.Findings {
		it := FindingItem{ID: f.ID, Rank: i + 1, Who: f.Who, HasWho: f.Who != "", Statement: f.Statement, Holds: findingHolds(s, f, sp)}
		if !it.HasWho {
			it.Who = sp.T("findings.who.none", "Who should act?")
		}
		v.Items = append(v.Items, it)
	}
	for _, p := range slices.Backward(s.ClosedPolls()) {
		if v.Suggestions = findingSuggest(s, p, sp); len(v.Suggestions) > 0 {
			break
		}
	}
	v.Confirmed = findingsConfirmed(s, sp)
	return v
}

func findingHolds(s *session.State, f *session.Finding, sp *say.Speaker) string {
	var parts []string
	if n := FindingNumbers(s, f.FindingBody, sp); n != "" {
		parts = append(parts, n)
	}
	if n := len(f.Behaviours); n > 0 {
		parts = append(parts, sp.N("findings.behaviours.n", n, "{{.N}} behaviour", "{{.N}} behaviours"))
	}
	if n := len(f.Quotes); n > 0 {
		parts = append(parts, sp.N("findings.quotes.n", n, "{{.N}} quote", "{{.N}} quotes"))
	}
	return sp.List(parts)
}

func findingSuggest(s *session.State, p *session.Poll, sp *say.Speaker) []FindingSuggestion {
	var out []FindingSuggestion
	for _, r := range VoteCounted(s, p, analysis.Result{}, sp).Rows {
		if !r.Some || r.Finding > 0 || len(out) == findingSuggestions {
			continue
		}
		out = append(out, FindingSuggestion{Place: r.Rank, Text: r.Text, Numbers: r.Value, Body: VoteFinding(p.ID, r)})
	}
	return out
}

// FindingNumbers says what the vote counted for the option behind a finding, or nothing.
func FindingNumbers(s *session.State, b session.FindingBody, sp *say.Speaker) string {
	p := s.Poll(b.Poll)
	if p == nil || p.Phase != session.PollClosed {
		return ""
	}
	for _, r := range p.Tally.Rows {
		if r.Option.ID == b.Option {
			return reading.Short(p, r, sp)
		}
	}
	return ""
}

func findingsConfirmed(s *session.State, sp *say.Speaker) string {
	switch c := s.Confirmed; {
	case c == nil:
		return ""
	case c.Confirmed && c.Corrections == "":
		return sp.T("findings.confirmed", "The group confirmed its findings.")
	case c.Confirmed:
		return sp.T("findings.confirmed.corrected", "The group confirmed its findings, with corrections.")
	}
	return sp.T("findings.notconfirmed", "The group did not confirm these findings.")
}

// FindingTiers lists who may be asked to act, from the senior level to everybody.
func FindingTiers(sp *say.Speaker) []string {
	return []string{
		sp.T("findings.tier.senior", "Senior managers"),
		sp.T("findings.tier.middle", "Middle managers"),
		sp.T("findings.tier.frontline", "Frontline managers"),
		sp.T("findings.tier.managers", "Managers"),
		sp.T("findings.tier.cross", "Cross-council"),
		sp.T("findings.tier.everybody", "Everybody"),
	}
}

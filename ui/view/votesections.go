package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
)

// VoteSection is a part of the result that is folded until somebody asks for it.
type VoteSection struct {
	ID    string // the same for the same part of every result
	Title string
	Words []string
	Head  []string
	Rows  [][]string
	Note  []string
}

// voteSections lists what can be asked for besides the words and the bars.
func voteSections(s *session.State, p *session.Poll, res analysis.Result, sp *say.Speaker) []VoteSection {
	var out []VoteSection
	if x, ok := voteChanges(s, p, sp); ok {
		out = append(out, x)
	}
	if len(res.Rows) == 0 {
		return out
	}
	out = append(out, voteNumbers(p, res, sp))
	if words := reading.Agreement(res, sp); words != "" {
		out = append(out, VoteSection{ID: "agreement", Title: sp.T("vote.section.agreement", "How far people agree"), Words: []string{words}})
	}
	if rules := reading.OtherRules(p, res, sp); len(rules) > 0 {
		out = append(out, voteRules(res, rules, sp))
	}
	if words := reading.Proportional(p, res, sp); words != "" {
		out = append(out, VoteSection{ID: "proportional", Title: sp.T("vote.section.proportional", "A choice that gives each part of the group its share"), Words: []string{words}})
	}
	if head, rows, note := reading.Groups(p, res, sp); len(rows) > 0 || note != "" {
		out = append(out, VoteSection{ID: "groups", Title: sp.T("vote.section.groups", "Groups compared"), Head: head, Rows: rows, Note: notes(note)})
	}
	return out
}

func notes(in ...string) []string {
	return slices.DeleteFunc(in, func(s string) bool { return s == "" })
}

// voteNumbers gives a row for each option: how far people are apart on it, and how sure its place is.
func voteNumbers(p *session.Poll, res analysis.Result, sp *say.Speaker) VoteSection {
	x := VoteSection{ID: "numbers", Title: sp.T("vote.section.numbers", "The numbers"), Head: []string{
		sp.T("vote.numbers.option", "Option"), sp.T("vote.numbers.says", "What the ballots say"),
	}}
	if res.Stability != nil {
		x.Head = append(x.Head, sp.T("vote.numbers.place", "Place, between"))
		x.Note = append(x.Note, sp.N("vote.numbers.resampled", res.Stability.Times, "The ballots were drawn anew {{.N}} time and counted.",
			"The ballots were drawn anew {{.N}} times and counted each time: between these places an option stood in 95 of 100 of the counts. The draw follows from the ballots, so it can be repeated."))
	}
	for i, r := range res.Tally.Rows {
		says := ""
		for _, words := range notes(append(reading.Spread(p, res, i, sp), reading.Interval(p.Rules, res.Rows[i], sp))...) {
			if says != "" {
				says += " "
			}
			says += words
		}
		if says == "" {
			says = reading.Short(p, r, sp)
		}
		row := []string{p.Tally.Rows[i].Option.Text, says}
		if st := res.Stability; st != nil && i < len(st.Low) && i < len(st.High) {
			row = append(row, votePlaces(st.Low[i], st.High[i], sp))
		}
		x.Rows = append(x.Rows, row)
	}
	if p.Rules.Method.Kind() == poll.Levels && p.Rules.Method != poll.Agree {
		x.Note = append(x.Note, sp.T("vote.numbers.quartiles", "The spread is the standard deviation. Half of the answers lie between the two quartiles (type 7)."))
	}
	return x
}

func votePlaces(low, high int, sp *say.Speaker) string {
	if low == high {
		return sp.T("vote.numbers.sure", "{{.N}}", say.Args{"N": low})
	}
	return sp.T("vote.numbers.range", "{{.Low}} and {{.High}}", say.Args{"Low": low, "High": high})
}

// voteRules tells what other rules make of the same ballots, each with what it does.
func voteRules(res analysis.Result, rules [][3]string, sp *say.Speaker) VoteSection {
	x := VoteSection{
		ID: "rules", Title: sp.T("vote.section.rules", "The same ballots under other rules"),
		Head: []string{sp.T("vote.rules.rule", "Rule"), sp.T("vote.rules.first", "First"), sp.T("vote.rules.order", "Order")},
	}
	if res.Depends {
		x.Title = sp.T("vote.section.depends", "The same ballots under other rules: not all put the same first")
	}
	for _, r := range rules {
		x.Rows = append(x.Rows, r[:])
	}
	for _, o := range res.Other {
		x.Note = append(x.Note, sp.T("vote.rules.note", "{{.Rule}}: {{.Use}}", say.Args{"Rule": reading.RuleName(o.Name, sp), "Use": reading.RuleUse(o.Name, sp)}))
	}
	return x
}

// voteChanges puts a second round beside the vote before it.
func voteChanges(s *session.State, p *session.Poll, sp *say.Speaker) (x VoteSection, ok bool) {
	first := s.Poll(p.Of)
	if !p.Second() || first == nil || first.Phase != session.PollClosed {
		return x, false
	}
	x = VoteSection{ID: "changes", Title: sp.T("vote.section.changes", "Beside the vote before it")}
	x.Words, x.Head, x.Rows = reading.Changes(reading.Shown(s, first, sp), p, sp)
	return x, true
}

// VoteRecount says what counting a closed poll again found.
func VoteRecount(r session.Recount, sp *say.Speaker) (words []string, holds bool) {
	counted := sp.N("vote.recount.ballots", r.Ballots, "{{.N}} ballot was counted again.", "{{.N}} ballots were counted again.")
	switch {
	case r.Holds() && !r.Compared:
		return []string{counted, sp.T("vote.recount.old", "The check value is the same. This vote was closed by an older Folkmoot that wrote no count down, so there is none to compare.")}, true
	case r.Holds():
		return []string{counted, sp.T("vote.recount.same", "The check value and every number are the same as when the vote was closed.")}, true
	}
	out := []string{counted}
	if !r.HashHolds {
		out = append(out, sp.T("vote.recount.hash", "The check value is not the one that was written when the vote was closed: the ballots in the file were changed."))
	}
	if r.Invalid > 0 {
		out = append(out, sp.N("vote.recount.invalid", r.Invalid, "{{.N}} ballot does not fit the rules of the vote.", "{{.N}} ballots do not fit the rules of the vote."))
	}
	for _, d := range r.Differ {
		out = append(out, sp.T("vote.recount.differs", "“{{.Option}}” was written with place {{.Was}}, and the ballots give it place {{.Now}}; supporters {{.Had}} and {{.Has}}.",
			say.Args{"Option": d.Option.Text, "Was": d.Written.Place, "Now": d.Now.Place, "Had": d.Written.Supporters, "Has": d.Now.Supporters}))
	}
	return out, false
}

// VoteAgainOf finds a vote that is prepared to follow a closed one, again or on what was tied.
func VoteAgainOf(s *session.State, of session.ID, tied bool) (session.ID, bool) {
	for _, p := range slices.Backward(s.Polls) {
		if p.Phase == session.PollDraft && p.Of == of && p.Revote == tied {
			return p.ID, true
		}
	}
	return "", false
}

package view

import (
	"slices"
	"strings"

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
	Items []VoteItem
	Head  []string
	Rows  [][]string
	Note  []string
}

// VoteItem is something of which a section says a few lines.
type VoteItem struct {
	Title string
	Text  string
	Note  string
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
	if x := voteRules(p, res, sp); len(x.Items) > 0 {
		out = append(out, x)
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

// voteNumbers says of each option how far people are apart on it, and how sure its place is.
func voteNumbers(p *session.Poll, res analysis.Result, sp *say.Speaker) VoteSection {
	x := VoteSection{ID: "numbers", Title: sp.T("vote.section.numbers", "The numbers")}
	for i, r := range res.Tally.Rows {
		item := VoteItem{Title: p.Tally.Rows[i].Option.Text, Text: strings.Join(notes(reading.Spread(p, res, i, sp)...), " ")}
		if item.Text == "" {
			item.Text = reading.Short(p, r, sp)
		}
		firm := ""
		if st := res.Stability; st != nil && i < len(st.Low) && i < len(st.High) {
			firm = votePlaces(st.Low[i], st.High[i], sp)
		}
		item.Note = strings.Join(notes(firm, reading.Interval(p.Rules, res.Rows[i], sp)), " ")
		x.Items = append(x.Items, item)
	}
	if res.Stability != nil {
		x.Note = append(x.Note, sp.N("vote.numbers.resampled", res.Stability.Times, "For the places the ballots were drawn anew {{.N}} time and counted.",
			"For the places the ballots were drawn anew {{.N}} times and counted each time: in 95 of 100 of these counts an option stood where it is said. The draw follows from the ballots, so it can be repeated."))
	}
	if p.Rules.Method.Kind() == poll.Levels && p.Rules.Method != poll.Agree {
		x.Note = append(x.Note, sp.T("vote.numbers.quartiles", "The spread is the standard deviation. Half of the answers lie between the two quartiles (type 7)."))
	}
	return x
}

func votePlaces(low, high int, sp *say.Speaker) string {
	if low == high {
		return sp.T("vote.numbers.sure", "Stayed in place {{.N}}.", say.Args{"N": low})
	}
	return sp.T("vote.numbers.range", "Between places {{.Low}} and {{.High}}.", say.Args{"Low": low, "High": high})
}

// voteRules tells what other rules make of the same ballots, each with what it does.
func voteRules(p *session.Poll, res analysis.Result, sp *say.Speaker) VoteSection {
	x := VoteSection{ID: "rules", Title: sp.T("vote.section.rules", "The same ballots under other rules")}
	if res.Depends {
		x.Title = sp.T("vote.section.depends", "The same ballots under other rules: not all put the same first")
	}
	for _, o := range res.Other {
		one := res
		one.Other = []analysis.OtherRule{o}
		for _, r := range reading.OtherRules(p, one, sp) {
			x.Items = append(x.Items, VoteItem{
				Title: sp.T("vote.rules.first", "{{.First}} by {{.Rule}}", say.Args{"First": r[1], "Rule": r[0]}), Text: r[2], Note: reading.RuleUse(o.Name, sp),
			})
		}
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

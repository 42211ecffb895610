package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// VoteResult is a poll that was counted, in words first.
type VoteResult struct {
	Poll     session.ID
	Question string
	Words    []string // what the count says, most important first
	Rows     []VoteRow
	Turnout  string
	Dots     string // "3 dots each, at most 2 on one option"
	Hash     string // of the sorted ballots
	Short    string // its first characters
}

// VoteRow is one option of the result, in the order of the table.
type VoteRow struct {
	Option  string
	Theme   session.ID // of the option, or empty
	Text    string
	Rank    string // "1", "2=" for a tie, empty without a dot
	Value   string // "14 dots from 9 of 12 people"
	Share   float32
	Finding int // the rank of the finding that was made of it, or 0
}

// VoteCounted computes the result of a closed poll.
func VoteCounted(s *session.State, p *session.Poll, sp *say.Speaker) VoteResult {
	v := VoteResult{Poll: p.ID, Question: p.Question, Hash: p.Hash, Short: p.Hash[:min(12, len(p.Hash))]}
	t := p.Tally
	top := 0
	for _, r := range t.Rows {
		top = max(top, r.Total)
	}
	for _, r := range t.Rows {
		row := VoteRow{Option: r.Option.ID, Text: r.Option.Text, Rank: voteRank(r, sp), Value: voteValue(r, p.Voters, sp)}
		if s.Theme(session.ID(r.Option.ID)) != nil {
			row.Theme = session.ID(r.Option.ID)
		}
		if top > 0 {
			row.Share = float32(r.Total) / float32(top)
		}
		row.Finding = 1 + slices.IndexFunc(s.Findings, func(f *session.Finding) bool { return f.Poll == p.ID && f.Option == r.Option.ID })
		v.Rows = append(v.Rows, row)
	}
	v.Words = voteWords(p, sp)
	v.Turnout = voteTurnout(p, sp)
	v.Dots = sp.N("vote.rules", p.Rules.Dots, "{{.N}} dot each", "{{.N}} dots each, at most {{.Cap}} on one option", say.Args{"Cap": p.Rules.Cap})
	return v
}

func voteRank(r poll.Row, sp *say.Speaker) string {
	switch {
	case r.Total == 0:
		return ""
	case r.Tied:
		return sp.T("vote.rank.tied", "{{.N}}=", say.Args{"N": r.Rank})
	}
	return sp.T("vote.rank", "{{.N}}", say.Args{"N": r.Rank})
}

func voteValue(r poll.Row, voters int, sp *say.Speaker) string {
	if r.Total == 0 {
		return sp.T("vote.value.none", "no dots")
	}
	return sp.N("vote.value", r.Total, "{{.N}} dot from {{.People}}", "{{.N}} dots from {{.People}}", say.Args{"People": sp.Count(r.Supporters, voters)})
}

// voteWords says the result in sentences: the first place, what is tied, what stayed without a dot.
func voteWords(p *session.Poll, sp *say.Speaker) []string {
	t := p.Tally
	if t.Dots == 0 {
		return []string{sp.T("vote.words.none", "Nobody gave a dot to anything.")}
	}
	var out []string
	if r := t.Rows[0]; !r.Tied {
		out = append(out, sp.T("vote.words.first", "{{.People}} gave “{{.Option}}” at least one dot. It has the most: {{.Dots}} of {{.All}} dots.",
			say.Args{"People": sp.Count(r.Supporters, p.Voters), "Option": r.Option.Text, "Dots": r.Total, "All": t.Dots}))
	}
	bare, said, more := 0, 0, 0
	for _, r := range t.Rows {
		if r.Total == 0 {
			bare++
			continue
		}
		if r.Tied && r.Rank != said {
			// The tie nearest the top is the one to talk about; the others can be seen beside the bars.
			if said > 0 {
				said = r.Rank
				more++
				continue
			}
			said = r.Rank
			out = append(out, sp.T("vote.words.tied", "{{.Options}} are tied in place {{.Rank}}, with the same dots from as many people. Talk it through, or vote again on these.",
				say.Args{"Options": voteTie(t.Rows, r.Rank), "Rank": r.Rank}))
		}
	}
	if more > 0 {
		out = append(out, sp.N("vote.words.ties", more, "There is another tie further down, marked with =.", "There are {{.N}} more ties further down, marked with =."))
	}
	if bare > 0 {
		out = append(out, sp.N("vote.words.bare", bare, "{{.N}} option got no dot.", "{{.N}} options got no dot."))
	}
	return out
}

// voteTie lists the options that share a rank and have dots, in quotation marks.
func voteTie(rows []poll.Row, rank int) []string {
	var out []string
	for _, r := range rows {
		if r.Rank == rank && r.Total > 0 {
			out = append(out, "“"+r.Option.Text+"”")
		}
	}
	return out
}

func voteTurnout(p *session.Poll, sp *say.Speaker) string {
	t := p.Tally
	out := sp.T("vote.turnout.end", "{{.People}} voted.", say.Args{"People": sp.Count(t.Ballots, p.Voters)})
	if t.Blank > 0 {
		out = sp.N("vote.blank", t.Blank, "{{.Before}} {{.N}} ballot was blank.", "{{.Before}} {{.N}} ballots were blank.", say.Args{"Before": out})
	}
	if t.Spoilt > 0 {
		out = sp.N("vote.spoilt", t.Spoilt, "{{.Before}} {{.N}} ballot was spoilt.", "{{.Before}} {{.N}} ballots were spoilt.", say.Args{"Before": out})
	}
	return out
}

// VoteFinding is the finding that a row of a result makes.
func VoteFinding(p session.ID, r VoteRow) session.FindingBody {
	return session.FindingBody{Statement: r.Text, Theme: r.Theme, Poll: p, Option: r.Option}
}

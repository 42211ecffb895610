package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
)

// VoteResult is a poll that was counted, in words first.
type VoteResult struct {
	Poll      session.ID
	Question  string
	Words     []string // what the count says, most important first
	Careful   []string // what to be careful with
	Rows      []VoteRow
	Levels    []string // names of the scale, lowest first; none without one
	Middle    bool     // the scale has two sides
	Quadrants *VoteQuadrants
	Sections  []VoteSection
	Turnout   string
	Rules     string // "Choose up to 4, then put them in order"
	Status    string // "Indicative: the discussion decides."
	Follows   string
	Hash      string // of the sorted ballots
	Short     string // its first characters
	Tie       int    // the place to vote again on, or 0
	Known     bool   // all that follows from the count is known, and not the tally alone
}

// VoteRow is one option of the result, in the order of the table.
type VoteRow struct {
	Option  string
	Theme   session.ID // of the option, or empty
	Text    string
	Rank    string // "1", "2=" for a tie, empty where nobody chose it
	Value   string // "9 of 12 people, 31 points"
	More    string // how far people are apart on it, and the distribution of a scale
	Share   float32
	Bars    []VoteBar // of a scale, one for each criterion
	Some    bool      // somebody is for it, so it can be what the group concluded
	Finding int       // the rank of the finding that was made of it, or 0
}

// VoteBar is the answers by one criterion.
type VoteBar struct {
	Name   string // of the criterion, or empty
	People []int  // on each level, lowest first
	Of     int    // people that make up the whole length, the same in all bars
}

// VoteQuadrants is what is judged by impact and effort. Values are from 0 to 1.
type VoteQuadrants struct {
	Names  [4]string // upper left, upper right, lower left, lower right
	Points []VotePoint
}

// VotePoint is an option by its medians, with where the middle half of the answers lies.
type VotePoint struct {
	Label       string
	X, Y        float32
	XLow, XHigh float32
	YLow, YHigh float32
}

// VoteCounted computes the result of a closed poll. res is what the count says, or the zero value while only the tally is
// known.
func VoteCounted(s *session.State, closed *session.Poll, res analysis.Result, sp *say.Speaker) VoteResult {
	p := reading.Shown(s, closed, sp)
	v := VoteResult{
		Poll: p.ID, Question: p.Question, Hash: p.Hash, Short: p.Hash[:min(12, len(p.Hash))], Known: len(res.Rows) > 0,
		Words: reading.Headline(p, res, sp), Careful: reading.Careful(p, res, sp), Turnout: reading.Turnout(p, sp),
		Rules: reading.Asked(p, sp), Status: reading.Status(p.PollBody, sp), Follows: voteFollows(s, p.PollBody, sp),
		Tie: p.FirstTie(), Sections: voteSections(s, p, res, sp), Quadrants: voteQuadrants(p, res, sp),
	}
	if p.Rules.Method.Kind() == poll.Levels && p.Rules.Method != poll.ImpactEffort {
		v.Levels = reading.LevelNames(p.Rules, sp)
		v.Middle = p.Rules.Method == poll.Likert || p.Rules.Method == poll.Agree
	}
	top, of := voteTop(p), voteWhole(p, v.Middle)
	for i, r := range p.Tally.Rows {
		row := VoteRow{Option: r.Option.ID, Text: r.Option.Text, Rank: reading.Place(p, r, sp), Value: reading.Short(p, r, sp), Some: r.Supporters > 0}
		if x := s.Idea(session.ID(r.Option.ID)); x != nil && x.Withdrawn {
			row.Some = false
		}
		if s.Theme(session.ID(r.Option.ID)) != nil {
			row.Theme = session.ID(r.Option.ID)
		}
		if top > 0 {
			row.Share = float32(max(0, voteLength(p.Tally.BySupport, r)) / top)
		}
		if v.Levels != nil {
			row.Bars = voteBars(p, r, of, sp)
			row.More = reading.Distribution(p, r, sp)
		}
		if v.Known {
			row.Value = reading.Value(p, res, i, sp)
		}
		row.Finding = 1 + slices.IndexFunc(s.Findings, func(f *session.Finding) bool { return f.Poll == p.ID && f.Option == r.Option.ID })
		v.Rows = append(v.Rows, row)
	}
	return v
}

// voteLength is what the length of an option's bar stands for.
func voteLength(bySupport bool, r poll.Row) float64 {
	if bySupport {
		return float64(r.Supporters)
	}
	return r.Score
}

// voteTop is what a bar of full length stands for: everybody where people are counted, all pairs where pairs are, and else
// the option with most.
func voteTop(p *session.Poll) float64 {
	switch {
	case p.Tally.BySupport, p.Rules.Method.Kind() == poll.Ticks:
		return float64(p.Voters)
	case p.Rules.Method == poll.Pairwise:
		return 100
	case p.Rules.Method.Kind() == poll.Levels:
		return 0 // their bars are of people
	}
	top := 0.0
	for _, r := range p.Tally.Rows {
		top = max(top, r.Score)
	}
	return top
}

// voteWhole is how many people make up the length of a scale's bars: the most that answered on an option or, where the bars
// have two sides, that are on one side.
func voteWhole(p *session.Poll, middle bool) int {
	of := 0
	for _, r := range p.Tally.Rows {
		for _, part := range r.Parts {
			if !middle {
				of = max(of, part.Answers)
				continue
			}
			below, above := VoteSides(part.Levels)
			of = max(of, (max(below, above)+1)/2)
		}
	}
	return of
}

// VoteSides counts people below and above the middle of a scale, twice over: those on the middle level are half on each
// side.
func VoteSides(levels []int) (below, above int) {
	for i, n := range levels {
		switch at := 2*i - (len(levels) - 1); {
		case at < 0:
			below += 2 * n
		case at > 0:
			above += 2 * n
		default:
			below, above = below+n, above+n
		}
	}
	return below, above
}

func voteBars(p *session.Poll, r poll.Row, of int, sp *say.Speaker) []VoteBar {
	out := make([]VoteBar, len(r.Parts))
	for i, part := range r.Parts {
		out[i] = VoteBar{Name: reading.CriterionName(p.Rules, i, sp), People: part.Levels, Of: of}
	}
	return out
}

// voteQuadrants places the options by impact and effort. An option that nobody judged by both is left out.
func voteQuadrants(p *session.Poll, res analysis.Result, sp *say.Speaker) *VoteQuadrants {
	if p.Rules.Method != poll.ImpactEffort {
		return nil
	}
	q := &VoteQuadrants{
		Names: [4]string{
			reading.QuadrantName(analysis.QuickWin, sp), reading.QuadrantName(analysis.BigProject, sp),
			reading.QuadrantName(analysis.FillIn, sp), reading.QuadrantName(analysis.Thankless, sp),
		},
	}
	low, span := float64(p.Rules.Low()), float64(max(1, p.Rules.Levels()-1))
	at := func(x float64) float32 { return float32((x - low) / span) }
	for i, r := range p.Tally.Rows {
		impact, effort := r.Parts[0], r.Parts[1]
		if impact.Answers == 0 || effort.Answers == 0 {
			continue
		}
		x := VotePoint{Label: sp.T("vote.quadrants.label", "{{.N}}", say.Args{"N": i + 1}), X: at(effort.Median), Y: at(impact.Median)}
		if i < len(res.Rows) && len(res.Rows[i].Parts) == 2 {
			a, b := res.Rows[i].Parts[0], res.Rows[i].Parts[1]
			x.YLow, x.YHigh, x.XLow, x.XHigh = at(a.Q1), at(a.Q3), at(b.Q1), at(b.Q3)
		}
		q.Points = append(q.Points, x)
	}
	return q
}

// VoteFinding is the finding that a row of a result makes.
func VoteFinding(p session.ID, r VoteRow) session.FindingBody {
	return session.FindingBody{Statement: r.Text, Theme: r.Theme, Poll: p, Option: r.Option}
}

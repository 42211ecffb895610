package report

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
)

// counts reports whether numbers of so many people may be given.
func (w *writer) counts(n int) bool { return w.may.Counted > 0 && n >= w.may.Counted }

// fewCame reports whether too few took part for their number to be given.
func (w *writer) fewCame() bool { return w.people.took > 0 && !w.counts(w.people.took) }

// cameN is how many people took part.
func (w *writer) cameN() string {
	if w.fewCame() {
		return w.T("report.people.fewer", "fewer than {{.N}} people", say.Args{"N": w.may.Counted})
	}
	return w.peopleN(w.people.took)
}

// votesTold reports whether numbers of a closed vote may be given. Of a few voters they would be the votes of each.
func (w *writer) votesTold(p *session.Poll) bool { return w.counts(p.Tally.Voted()) }

// spreads reports whether it may be told how the answers of a vote are spread.
func (w *writer) spreads(p *session.Poll) bool {
	return w.may.Spread > 0 && p.Tally.Voted() >= w.may.Spread
}

// orderTold is the fewest voters of whom it is said what came first where numbers may not be given. Of one or two it would be
// the vote of each.
const orderTold = 3

// inWords tells a vote of too few people to give its numbers.
func (w *writer) inWords(c counted) string {
	few := w.T("report.few.vote", "Fewer than {{.N}} people voted. Numbers would tell how each of them voted, so none are given.", say.Args{"N": w.may.Counted})
	if c.Tally.Voted() < orderTold || len(c.Tally.Rows) < 2 || c.Tally.Rows[0].Tied || reading.Place(c.Poll, c.Tally.Rows[0], w.Speaker) == "" {
		return few
	}
	return join(w.T("report.few.first", "“{{.Option}}” came first.", say.Args{"Option": oneLine(c.Tally.Rows[0].Option.Text, briefLabel)}), few)
}

// asShown is a closed poll as this edition may tell of it: with its own least number of people in a group, and without what
// is said of the spread where that is not shown.
func (w *writer) asShown(p *session.Poll) (c counted) {
	shown := reading.Shown(w.s, p, w.Speaker)
	if w.may.Fewest > shown.GroupFloor() {
		shown.Floor = w.may.Fewest
	}
	if !w.may.Singles {
		shown.Ways = session.Ways{Hands: p.Ways.Hands}
		if p.Ways.Hands < p.Tally.Voted() {
			shown.Ways = session.Ways{}
		}
	}
	res := shown.Result()
	if !w.spreads(p) {
		res.Rows = slices.Clone(res.Rows)
		for i := range res.Rows {
			res.Rows[i].Split = false
		}
	}
	c = counted{Poll: shown, res: res}
	if w.betrayed(shown, res.Groups) {
		c.res.Groups, c.betrayed = nil, true
	}
	return c
}

// betrayed reports whether the comparison of groups would tell of few people: where a group in it was counted with others
// among those who took part, or where a few of its people did not vote, or a few of the others, the one table taken from the
// other gives a number smaller than any that may be shown.
func (w *writer) betrayed(p *session.Poll, g *analysis.Groups) bool {
	if g == nil || w.may.Singles || p.GroupBy != session.ByRole {
		return false
	}
	few := func(silent int) bool { return silent != 0 && silent < w.may.Fewest }
	rest := max(w.people.took, p.Voters) - p.Tally.Voted()
	for i, name := range g.Names {
		if name == "" {
			continue
		}
		silent := w.people.bands[name] - g.People[i]
		rest -= silent
		if !w.people.byItself(name) || few(silent) {
			return true
		}
	}
	return few(rest)
}

// agreedGroups warns where a group is of one mind, so that everybody's view in it is known.
func (w *writer) agreedGroups(g *analysis.Groups) string {
	if w.may.Singles {
		return ""
	}
	for i := range g.Support {
		for j, n := range g.Support[i] {
			if n == 0 || n == g.People[j] {
				return w.T("report.groups.one-mind", "Where all of a group or none of it is for an option, the view of each person in that group is known. Think of that before you pass this on.")
			}
		}
	}
	return ""
}

// noMeasure reports whether a way of voting has nobody who is for an option or not.
func noMeasure(r poll.Rules) bool { return r.Method == poll.Pairwise || r.Method == poll.ImpactEffort }

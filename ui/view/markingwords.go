package view

import (
	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// Left says in short what is left to do, and how much has been used.
func (m *Marking) Left() string {
	sp, r := m.sp, m.Rules
	switch r.Method {
	case poll.ChooseRank, poll.Choose, poll.TopFive:
		most := m.Most()
		if left := most - m.chosen(); left > 0 {
			return sp.N("marking.left.choose", most, "{{.Left}} of {{.N}} left to choose", "{{.Left}} of {{.N}} left to choose", say.Args{"Left": left})
		}
		return sp.N("marking.left.chosen", most, "{{.N}} chosen", "All {{.N}} chosen")
	case poll.Approval:
		return sp.N("marking.left.approval", m.chosen(), "{{.N}} chosen, as many as you like", "{{.N}} chosen, as many as you like")
	case poll.Ranking:
		return sp.N("marking.left.ranking", len(m.Options), "{{.Have}} of {{.N}} in order", "{{.Have}} of {{.N}} in order", say.Args{"Have": m.chosen()})
	case poll.Dots:
		return sp.N("booth.left", r.Dots, "{{.Left}} of {{.N}} dot left", "{{.Left}} of {{.N}} dots left", say.Args{"Left": m.Unspent()})
	case poll.Budget:
		return sp.T("marking.left.money", "{{.Left}} of {{.All}} left", say.Args{"Left": m.Money(m.Unspent()), "All": m.Money(r.Amount)})
	case poll.Quadratic:
		return sp.N("marking.left.credits", r.Amount, "{{.Left}} of {{.N}} credit left", "{{.Left}} of {{.N}} credits left", say.Args{"Left": m.Unspent()})
	case poll.Pairwise:
		if m.At >= len(m.Pairs) {
			return sp.N("marking.left.pairs.done", len(m.Pairs), "The pair is done", "All {{.N}} pairs are done")
		}
		return sp.N("marking.left.pairs", len(m.Pairs), "Pair {{.At}} of {{.N}}", "Pair {{.At}} of {{.N}}", say.Args{"At": m.At + 1})
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort:
		all := m.Questions()
		return sp.N("marking.left.levels", all, "{{.Have}} of {{.N}} answered", "{{.Have}} of {{.N}} answered", say.Args{"Have": m.chosen()})
	}
	return ""
}

// Questions is the number of answers that a ballot with a scale asks for.
func (m *Marking) Questions() int { return len(m.Options) * len(m.Rules.CriteriaList()) }

// Unused says in one line what a ballot that says something leaves unused. It is empty where nothing is left, and where
// nothing was given: a blank ballot is asked about.
func (m *Marking) Unused() string {
	if m.Blank() {
		return ""
	}
	sp, r := m.sp, m.Rules
	switch r.Method {
	case poll.ChooseRank, poll.Choose, poll.TopFive:
		if n := m.Most() - m.chosen(); n > 0 {
			return sp.N("marking.unused.choose", n, "You can still choose {{.N}} more. You can also cast it as it is.", "You can still choose {{.N}} more. You can also cast it as it is.")
		}
	case poll.Ranking:
		if n := len(m.Options) - m.chosen(); n > 0 {
			return sp.N("marking.unused.ranking", n, "{{.N}} has no place. You can cast it as it is.", "{{.N}} have no place. You can cast it as it is.")
		}
	case poll.Dots:
		if n := m.Unspent(); n > 0 {
			return sp.N("marking.unused.dots", n, "{{.N}} dot is not used. You can cast it as it is.", "{{.N}} dots are not used. You can cast it as it is.")
		}
	case poll.Budget:
		if n := m.Unspent(); n > 0 {
			return sp.T("marking.unused.money", "{{.Left}} is not given. You can cast it as it is.", say.Args{"Left": m.Money(n)})
		}
	case poll.Quadratic:
		if n := m.Unspent(); n > 0 {
			return sp.N("marking.unused.credits", n, "{{.N}} credit is not used. You can cast it as it is.", "{{.N}} credits are not used. You can cast it as it is.")
		}
	case poll.Pairwise:
		if n := len(m.Pairs) - m.chosen(); n > 0 {
			return sp.N("marking.unused.pairs", n, "{{.N}} pair is not answered. You can cast it as it is.", "{{.N}} pairs are not answered. You can cast it as it is.")
		}
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort:
		if n := m.Questions() - m.chosen(); n > 0 {
			return sp.N("marking.unused.levels", n, "{{.N}} is not answered. You can cast it as it is.", "{{.N}} are not answered. You can cast it as it is.")
		}
	case poll.Approval:
	}
	return ""
}

// BlankAsk asks before a ballot is cast that says nothing.
func (m *Marking) BlankAsk() string {
	if m.Rules.Method == poll.Dots {
		return m.sp.T("booth.blank", "Cast it blank? You gave no dots. It counts as a vote for none of these.")
	}
	return m.sp.T("booth.blank.nothing", "Cast it blank? There is nothing on it. It counts as a vote for none of these.")
}

// LevelKey is the digit that gives a level, 1 for the lowest: the value itself, or the number of the level where values
// go below nothing. It is "" for ten, which is 1 and then 0.
func (m *Marking) LevelKey(level int) string {
	v := level
	if m.Rules.Low() >= 0 {
		v = m.Rules.Value(level)
	}
	if v > 9 {
		return ""
	}
	return string(rune('0' + v))
}

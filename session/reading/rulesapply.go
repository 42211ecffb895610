package reading

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// chooses reports whether a rule chooses a set of options together, and does not put them in order.
func chooses(name analysis.RuleName) bool {
	return name == analysis.ByPAV || name == analysis.ByEqualShares
}

// RuleName is the name of a rule inside a sentence.
func RuleName(name analysis.RuleName, sp *say.Speaker) string {
	switch name {
	case analysis.ByPlurality:
		return sp.T("reading.rule.plurality", "first choices only")
	case analysis.ByApproval:
		return sp.T("reading.rule.approval", "number of people (approval)")
	case analysis.ByBorda:
		return sp.T("reading.rule.borda", "points for places (Borda)")
	case analysis.BySchulze:
		return sp.T("reading.rule.schulze", "comparing pairs (Schulze)")
	case analysis.ByIRV:
		return sp.T("reading.rule.irv", "taking out the last (instant run-off)")
	case analysis.ByPAV:
		return sp.T("reading.rule.pav", "shared seats (proportional approval)")
	case analysis.ByEqualShares:
		return sp.T("reading.rule.shares", "equal shares")
	}
	return string(name)
}

// RuleUse says in one line what a rule does.
func RuleUse(name analysis.RuleName, sp *say.Speaker) string {
	switch name {
	case analysis.ByPlurality:
		return sp.T("reading.ruleuse.plurality", "Counts only what each person put first.")
	case analysis.ByApproval:
		return sp.T("reading.ruleuse.approval", "Counts how many people chose an option, whatever place they gave it.")
	case analysis.ByBorda:
		return sp.T("reading.ruleuse.borda", "Gives more points the higher an option stands on a ballot.")
	case analysis.BySchulze:
		return sp.T("reading.ruleuse.schulze", "Compares every two options: how many people put one above the other.")
	case analysis.ByIRV:
		return sp.T("reading.ruleuse.irv", "Counts first choices, takes out the last option, passes its ballots on to their next choice, and begins again.")
	case analysis.ByPAV:
		return sp.T("reading.ruleuse.pav", "Chooses a set of options: the first that a person gets counts in full, the second half, the third a third.")
	case analysis.ByEqualShares:
		return sp.T("reading.ruleuse.shares", "Chooses a set of options: each person has the same share of the choice and spends it on what they support.")
	}
	return ""
}

// OtherRules gives a row for each other rule that the ballots were counted by: its name, what comes first, and the order.
func OtherRules(p *session.Poll, res analysis.Result, sp *say.Speaker) [][3]string {
	var out [][3]string
	for _, o := range res.Other {
		if len(o.Order) == 0 {
			continue
		}
		first := some(at(p, res.Tally, o.Order[0], sp), listed, sp)
		if chooses(o.Name) {
			first = sp.List(at(p, res.Tally, o.Order[0], sp))
		}
		out = append(out, [3]string{RuleName(o.Name, sp), first, order(p, res.Tally, o, sp)})
	}
	return out
}

// order tells an order in short: the first tiers by name, and how many options follow.
func order(p *session.Poll, t poll.Tally, o analysis.OtherRule, sp *say.Speaker) string {
	if chooses(o.Name) {
		n := len(o.Order[0])
		switch {
		case o.Stepwise:
			return sp.N("reading.order.stepwise", n, "{{.N}} chosen", "{{.N}} chosen one after another: there are too many sets to try them all")
		case o.Sets > 1:
			return sp.N("reading.order.sets", o.Sets, "{{.Chosen}} chosen together", "{{.Chosen}} chosen together, one of {{.N}} sets that are equally good", say.Args{"Chosen": n})
		}
		return sp.N("reading.order.set", n, "{{.N}} chosen", "{{.N}} chosen together")
	}
	const tiers = 4
	out, told := "", 0
	for i, tier := range o.Order[:min(tiers, len(o.Order))] {
		told += len(tier)
		name := some(at(p, t, tier, sp), listed, sp)
		switch {
		case o.Name == analysis.ByIRV && i > 0 && i == len(o.Order)-1 && len(tier) > 1: // these may stand together only because a lot would order them
			name = sp.N("reading.order.rest", len(tier), "{{.N}} more", "{{.N}} more")
		case len(tier) > 1:
			name = sp.T("reading.order.level", "{{.Options}} level", say.Args{"Options": name})
		}
		out = then(out, name, sp)
	}
	if rest := len(t.Rows) - told; rest > 0 {
		out = then(out, sp.N("reading.order.rest", rest, "{{.N}} more", "{{.N}} more"), sp)
	}
	return out
}

func then(before, name string, sp *say.Speaker) string {
	if before == "" {
		return name
	}
	return sp.T("reading.order.then", "{{.Before}}, then {{.Options}}", say.Args{"Before": before, "Options": name})
}

// Proportional says what a choice by equal shares would change among the options that are taken forward.
func Proportional(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	x := res.Proportional
	if x == nil {
		return ""
	}
	a := say.Args{"Same": x.Same, "Places": x.Places, "In": sp.List(at(p, res.Tally, x.In, sp)), "Out": sp.List(at(p, res.Tally, x.Out, sp))}
	if len(x.In) == 0 {
		return sp.N("reading.prop.same", x.Places, "A choice by equal shares would take the same option.", "A choice by equal shares would take the same {{.N}} options, so every part of the group has its share already.")
	}
	out := sp.T("reading.prop", "{{.Same}} of {{.Places}} stay the same. Equal shares would take {{.In}} in place of {{.Out}}.", a)
	if x.Places == 1 {
		out = sp.T("reading.prop.one", "Equal shares would take {{.In}} in place of {{.Out}}.", a)
	}
	gain, lost := "", ""
	if x.Gain > 0 {
		gain = sp.N("reading.prop.gain", x.Gain, "{{.N}} person who supports nothing that is taken now would then have something.",
			"{{.N}} people who support nothing that is taken now would then have something.")
	}
	if x.Lost > 0 {
		lost = sp.N("reading.prop.lost", x.Lost, "{{.N}} person would have nothing any more.", "{{.N}} people would have nothing any more.")
	}
	return join(out, gain, lost)
}

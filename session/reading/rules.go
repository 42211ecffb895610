package reading

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// Asked says in a phrase what each person could do in a vote. Elsewhere nobody was given a number of pairs.
func Asked(p *session.Poll, sp *say.Speaker) string {
	if p.Elsewhere() && p.Rules.Method == poll.Pairwise {
		return sp.N("reading.rules.pairs.elsewhere", p.Rules.Pairs, "One pair for each person: which of the two?", "As many pairs as each person liked, at most {{.N}}: which of the two?")
	}
	return Rules(p.Rules, sp)
}

// Rules says in a phrase what each person may do.
func Rules(r poll.Rules, sp *say.Speaker) string {
	a := say.Args{"Cap": r.Cap, "Top": r.Top, "Amount": money(r, r.Amount, sp), "Step": money(r, r.Step, sp)}
	out := ""
	switch r.Method {
	case poll.ChooseRank:
		out = sp.N("reading.rules.chooserank", r.Choose, "Choose {{.N}} option", "Choose up to {{.N}}, then put them in order")
	case poll.Choose:
		out = sp.N("reading.rules.choose", r.Choose, "Choose {{.N}} option", "Choose up to {{.N}} options")
	case poll.Approval:
		out = sp.T("reading.rules.approval", "Choose as many options as you like")
	case poll.Dots:
		out = sp.N("reading.rules.dots", r.Dots, "{{.N}} dot each", "{{.N}} dots each, at most {{.Cap}} on one option", a)
	case poll.TopFive:
		out = sp.N("reading.rules.topfive", r.Choose, "The most important option", "The {{.N}} most important options, in order")
	case poll.Ranking:
		out = sp.T("reading.rules.ranking", "Put the options in order, as far as you like")
	case poll.Score:
		out = sp.T("reading.rules.score", "A score from 0 to {{.Top}} for each option", a)
	case poll.Likert:
		out = sp.N("reading.rules.likert", r.Top, "Agree or disagree with each option", "Agree or disagree with each option, in {{.N}} steps")
	case poll.Agree:
		out = sp.T("reading.rules.agree", "Agree, pass or disagree, option by option")
	case poll.FistToFive:
		out = sp.T("reading.rules.fist", "0 to 5 fingers for each option, and 0 blocks it")
	case poll.Budget:
		if r.Step > 1 {
			out = sp.T("reading.rules.budget.steps", "{{.Amount}} each to spread, in steps of {{.Step}}", a)
		} else {
			out = sp.T("reading.rules.budget", "{{.Amount}} each to spread", a)
		}
	case poll.ImpactEffort:
		out = sp.T("reading.rules.impact", "Impact and effort from 1 to {{.Top}} for each option", a)
	case poll.Pairwise:
		out = sp.N("reading.rules.pairs", r.Pairs, "{{.N}} pair each: which of the two?", "{{.N}} pairs each: which of the two?")
	case poll.Quadratic:
		out = sp.N("reading.rules.quadratic", r.Amount, "{{.N}} credit each", "{{.N}} credits each; 2 votes for one option cost 4, 3 cost 9")
	}
	if r.Method != poll.ImpactEffort && r.Several() {
		out = sp.T("reading.rules.criteria", "{{.Rules}}, for {{.Criteria}}", say.Args{"Rules": out, "Criteria": r.CriteriaList()})
	}
	return out
}

// Instruction is the line at the top of a ballot, on the screen and on paper alike.
func Instruction(r poll.Rules, sp *say.Speaker) string {
	a := say.Args{"Cap": r.Cap, "Top": r.Top, "Amount": money(r, r.Amount, sp), "Step": money(r, r.Step, sp)}
	switch r.Method {
	case poll.ChooseRank, poll.TopFive:
		return sp.N("reading.ask.chooserank", r.Choose, "Choose the option that matters most to you.",
			"Choose up to {{.N}} options and put them in order: 1 for what matters most, then 2 and so on.")
	case poll.Choose:
		return sp.N("reading.ask.choose", r.Choose, "Choose {{.N}} option.", "Choose up to {{.N}} options.")
	case poll.Approval:
		return sp.T("reading.ask.approval", "Choose every option that is good enough for you.")
	case poll.Dots:
		return sp.N("reading.ask.dots", r.Dots, "Put your {{.N}} dot on one option.", "Spread up to {{.N}} dots. Put at most {{.Cap}} on one option.", a)
	case poll.Ranking:
		return sp.T("reading.ask.ranking", "Put the options in order, as far as you like: 1 for the best, then 2 and so on.")
	case poll.Score:
		return withCriteria(r, sp, sp.T("reading.ask.score", "Give each option a score from 0, the lowest, to {{.Top}}, the highest.", a))
	case poll.Likert:
		return withCriteria(r, sp, sp.T("reading.ask.likert", "Say for each option how far you agree."))
	case poll.Agree:
		return withCriteria(r, sp, sp.T("reading.ask.agree", "Say for each option whether you agree, pass or disagree."))
	case poll.FistToFive:
		return withCriteria(r, sp, sp.T("reading.ask.fist", "Give each option 0 to 5 fingers: 5 if you are all for it, 0 if you cannot live with it."))
	case poll.Budget:
		if r.Step > 1 {
			return sp.T("reading.ask.budget.steps", "Spread up to {{.Amount}} over the options, in steps of {{.Step}}.", a)
		}
		return sp.T("reading.ask.budget", "Spread up to {{.Amount}} over the options.", a)
	case poll.ImpactEffort:
		return sp.T("reading.ask.impact", "Judge each option twice, from 1 to {{.Top}}: how much it would change, and how much work it would be.", a)
	case poll.Pairwise:
		return sp.T("reading.ask.pairs", "Choose one of the two, pair by pair. Leave a pair that you cannot decide.")
	case poll.Quadratic:
		return sp.N("reading.ask.quadratic", r.Amount, "Spend your {{.N}} credit on votes.",
			"Spend up to {{.N}} credits on votes. For one option, 1 vote costs 1 credit, 2 cost 4, 3 cost 9 and so on.")
	}
	return ""
}

func withCriteria(r poll.Rules, sp *say.Speaker, ask string) string {
	if !r.Several() {
		return ask
	}
	return sp.T("reading.ask.criteria", "{{.Ask}} Answer once for each of these: {{.Criteria}}.", say.Args{"Ask": ask, "Criteria": r.CriteriaList()})
}

// Why gives the suggested number with its reason, or nothing where the method has no number to suggest.
func Why(r poll.Rules, options int, sp *say.Speaker) string {
	if options == 0 {
		return ""
	}
	best := poll.SuggestFor(r.Method, options)
	switch r.Method {
	case poll.Dots:
		return whyDots(best.Dots, options, sp)
	case poll.ChooseRank, poll.Choose:
		return whyChoose(best.Choose, options, sp)
	case poll.TopFive:
		if best.Choose == 5 {
			return sp.T("reading.why.five", "Five, as the method has it: 5 points for the first, 1 for the fifth.")
		}
		return sp.N("reading.why.fewer", options, "There is {{.N}} option, so {{.Most}}.", "There are only {{.N}} options, so {{.Most}}.", say.Args{"Most": best.Choose})
	case poll.Pairwise:
		all := options * (options - 1) / 2
		if best.Pairs == all {
			return sp.N("reading.why.allpairs", all, "{{.N}} pair is all that there is.", "{{.N}} pairs are all that there are, so each person can answer all.")
		}
		return sp.T("reading.why.pairs", "There are {{.All}} pairs. {{.Pairs}} are enough for one person, and others get other pairs.", say.Args{"All": all, "Pairs": best.Pairs})
	case poll.Quadratic:
		return sp.T("reading.why.quadratic", "{{.Credits}} credits buy 5 votes for one option, or one vote for each of {{.Credits}}.", say.Args{"Credits": best.Amount})
	case poll.Budget:
		return sp.T("reading.why.budget", "{{.Amount}} can be read as shares of any sum.", say.Args{"Amount": money(best, best.Amount, sp)})
	case poll.Score:
		return sp.T("reading.why.score", "0 to 5 is enough to tell options apart, and quick to answer.")
	case poll.Likert:
		return sp.T("reading.why.likert", "Five steps have a middle for those who are neither for nor against.")
	case poll.FistToFive:
		return sp.T("reading.why.fist", "There is consensus when everybody who answers shows at least 2 fingers.")
	case poll.Approval, poll.Ranking, poll.Agree, poll.ImpactEffort:
	}
	return ""
}

func whyDots(dots, options int, sp *say.Speaker) string {
	a := say.Args{"Dots": dots}
	switch quarter := (options + 3) / 4; {
	case quarter == dots:
		return sp.N("reading.why.dots", options, "{{.N}} option: a dot for every four options, so {{.Dots}}.", "{{.N}} options: a dot for every four options, so {{.Dots}}.", a)
	case quarter > dots:
		return sp.N("reading.why.dots.most", options, "{{.N}} option: {{.Dots}} dots.", "{{.N}} options: a dot for every four would be more than people can place well, so {{.Dots}}.", a)
	}
	return sp.N("reading.why.dots.least", options, "{{.N}} option: {{.Dots}} dots.", "{{.N}} options: a dot for every four would leave too little to choose with, so {{.Dots}}.", a)
}

func whyChoose(most, options int, sp *say.Speaker) string {
	a := say.Args{"Most": most}
	third := (options + 2) / 3
	switch {
	case options <= 3:
		return sp.N("reading.why.choose.fewer", options, "{{.N}} option leaves nothing to choose.", "{{.N}} options: fewer than all of them, so {{.Most}}.", a)
	case third == most:
		return sp.N("reading.why.choose", options, "{{.N}} option: {{.Most}}.", "{{.N}} options: about a third of them, so {{.Most}}.", a)
	case third > most:
		return sp.N("reading.why.choose.most", options, "{{.N}} option: {{.Most}}.", "{{.N}} options: a third of them would be more than people can weigh well, so {{.Most}}.", a)
	}
	return sp.N("reading.why.choose.least", options, "{{.N}} option: {{.Most}}.", "{{.N}} options: a third of them would leave too little to choose with, so {{.Most}}.", a)
}

// Warn says what may go wrong with these rules and so many options.
func Warn(r poll.Rules, options int, sp *say.Speaker) []string {
	var out []string
	n := say.Args{"N": options, "Many": poll.ManyOptions}
	switch {
	case options >= session.MaxOptions:
		out = append(out, sp.T("reading.warn.huge", "{{.N}} options: nobody can read them all in a few minutes. Vote on themes, or shorten the list first.", n))
	case options >= poll.ManyOptions:
		out = append(out, sp.T("reading.warn.many", "{{.N}} options: with {{.Many}} or more, people no longer weigh them all. Vote on themes, or vote twice: first for a short list.", n))
	}
	switch r.Method {
	case poll.Quadratic:
		if options > poll.QuadraticOptions {
			out = append(out, sp.T("reading.warn.quadratic", "Credits are hard to spread over more than {{.Most}} options. Choose another way of voting, or fewer options.", say.Args{"Most": poll.QuadraticOptions}))
		}
	case poll.Ranking:
		if options > rankable {
			out = append(out, sp.T("reading.warn.ranking", "Few people can put {{.N}} options in order. “{{.Other}}” asks for less.", say.Args{"N": options, "Other": MethodName(poll.ChooseRank, sp)}))
		}
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort:
		if asked := options * len(r.CriteriaList()); asked > poll.ManyOptions && len(r.CriteriaList()) > 1 {
			out = append(out, sp.T("reading.warn.answers", "{{.N}} options by {{.Criteria}} criteria make {{.Asked}} answers from each person.", say.Args{"N": options, "Criteria": len(r.CriteriaList()), "Asked": strconv.Itoa(asked)}))
		}
	case poll.Choose, poll.ChooseRank:
		if options > 1 && r.Choose >= options {
			out = append(out, sp.T("reading.warn.all", "Who may choose all options has nothing to choose. Let people choose fewer."))
		}
	case poll.Approval, poll.Dots, poll.TopFive, poll.Budget, poll.Pairwise:
	}
	return out
}

// rankable is the number of options above which putting all of them in order is too much to ask.
const rankable = 8

// Status says what the result is for: it is a step in a discussion, or somebody is bound by it.
func Status(b session.PollBody, sp *say.Speaker) string {
	if b.DecidedBy == "" {
		return sp.T("reading.status.indicative", "Indicative: the discussion decides.")
	}
	return sp.T("reading.status.decided", "Decided by {{.Who}}.", say.Args{"Who": b.DecidedBy})
}

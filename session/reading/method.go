package reading

import (
	"time"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// MethodName is the name of a way of voting.
func MethodName(m poll.Method, sp *say.Speaker) string {
	switch m {
	case poll.ChooseRank:
		return sp.T("reading.method.chooserank", "Choose, then rank")
	case poll.Choose:
		return sp.T("reading.method.choose", "Choose a few")
	case poll.Approval:
		return sp.T("reading.method.approval", "Choose any number")
	case poll.Dots:
		return sp.T("reading.method.dots", "Dots")
	case poll.TopFive:
		return sp.T("reading.method.topfive", "Top five")
	case poll.Ranking:
		return sp.T("reading.method.ranking", "Rank all")
	case poll.Score:
		return sp.T("reading.method.score", "Score")
	case poll.Likert:
		return sp.T("reading.method.likert", "Scale of agreement")
	case poll.Agree:
		return sp.T("reading.method.agree", "Agree, pass or disagree")
	case poll.FistToFive:
		return sp.T("reading.method.fist", "Fist to five")
	case poll.Budget:
		return sp.T("reading.method.budget", "Spread money")
	case poll.ImpactEffort:
		return sp.T("reading.method.impact", "Impact and effort")
	case poll.Pairwise:
		return sp.T("reading.method.pairs", "Two at a time")
	case poll.Quadratic:
		return sp.T("reading.method.quadratic", "Credits (quadratic voting)")
	}
	return string(m)
}

// MethodUse says in one line what the method asks of people, what it is good for, and how long it takes a group of 12.
func MethodUse(m poll.Method, sp *say.Speaker) string {
	return join(methodUse(m, sp), methodTime(m, sp))
}

func methodUse(m poll.Method, sp *say.Speaker) string {
	switch m {
	case poll.ChooseRank:
		return sp.T("reading.use.chooserank", "Each person chooses a few options and puts those in order. Good for most votes: it is quick, and it shows what matters most.")
	case poll.Choose:
		return sp.T("reading.use.choose", "Each person chooses a few options, all equal. Good for a quick short list.")
	case poll.Approval:
		return sp.T("reading.use.approval", "Each person chooses every option that is good enough. Good for finding what most people can accept.")
	case poll.Dots:
		return sp.T("reading.use.dots", "Each person spreads a few dots, several on one option if they like. Good for showing how strongly people feel.")
	case poll.TopFive:
		return sp.T("reading.use.topfive", "Each person puts the five most important options in order. Good for a long list after a round of ideas.")
	case poll.Ranking:
		return sp.T("reading.use.ranking", "Each person puts the options in order, as far as they like. Good for up to about eight options.")
	case poll.Score:
		return sp.T("reading.use.score", "Each person gives every option a score. Good for judging options one by one, or by several criteria.")
	case poll.Likert:
		return sp.T("reading.use.likert", "Each person says how far they agree with every option. Good for statements, and for seeing who is against.")
	case poll.Agree:
		return sp.T("reading.use.agree", "Each person agrees, passes or disagrees, option by option. Good for many short statements.")
	case poll.FistToFive:
		return sp.T("reading.use.fist", "Each person shows 0 to 5 fingers for every option, and 0 blocks it. Good for checking that everybody can go along.")
	case poll.Budget:
		return sp.T("reading.use.budget", "Each person spreads an amount of money. Good where options cost something and trade off against each other.")
	case poll.ImpactEffort:
		return sp.T("reading.use.impact", "Each person judges the impact and the effort of every option. Good for finding quick wins.")
	case poll.Pairwise:
		return sp.T("reading.use.pairs", "Each person chooses between two options at a time. Good where a whole list is hard to compare.")
	case poll.Quadratic:
		return sp.T("reading.use.quadratic", "Each person buys votes with credits, and each further vote for an option costs more. Good for up to eight options that people care about unequally.")
	}
	return ""
}

// methodTime is a planning figure, not a measurement: 30 seconds for a few ticks, up to a minute and a half where each
// option is judged twice.
func methodTime(m poll.Method, sp *say.Speaker) string {
	seconds := 60
	switch m {
	case poll.Choose, poll.Approval:
		seconds = 30
	case poll.ChooseRank, poll.Dots:
		seconds = 40
	case poll.Agree, poll.FistToFive, poll.TopFive:
		seconds = 50
	case poll.ImpactEffort, poll.Quadratic:
		seconds = 90
	case poll.Ranking, poll.Score, poll.Likert, poll.Budget, poll.Pairwise:
	}
	each := time.Duration(seconds) * time.Second
	if each > time.Minute {
		return sp.T("reading.time.more", "About a minute and a half each: {{.All}} for 12 people.", say.Args{"All": 12 * each})
	}
	return sp.T("reading.time", "About {{.Each}} each: {{.All}} for 12 people.", say.Args{"Each": each, "All": 12 * each})
}

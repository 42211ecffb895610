package poll

import "slices"

// Method names a way of voting.
type Method string

// The methods, in the order in which they are offered.
const (
	ChooseRank   Method = "choose-rank"   // choose up to k options, then put the chosen in order; the default
	Choose       Method = "choose"        // choose up to k options
	Approval     Method = "approval"      // choose as many options as one likes
	Dots         Method = "dots"          // spread a number of dots, with a cap for each option
	TopFive      Method = "top-five"      // nominal group technique: the five most important, 5 points for the first and 1 for the fifth
	Ranking      Method = "ranking"       // put all options in order, as far as one likes
	Score        Method = "score"         // 0 to a top for each option
	Likert       Method = "likert"        // strongly disagree to strongly agree, for each option
	Agree        Method = "agree"         // agree, pass or disagree, for each option
	FistToFive   Method = "fist-to-five"  // 0 fingers (a block) to 5, for each option
	Budget       Method = "budget"        // spread an amount of money, in steps
	ImpactEffort Method = "impact-effort" // 1 to 5 for impact and 1 to 5 for effort, for each option
	Pairwise     Method = "pairwise"      // which of two options, for a number of pairs
	Quadratic    Method = "quadratic"     // votes that cost their square in credits
)

// Methods lists every method in the order in which they are offered.
func Methods() []Method {
	return []Method{ChooseRank, Choose, Approval, Dots, TopFive, Ranking, Score, Likert, Agree, FistToFive, Budget, ImpactEffort, Pairwise, Quadratic}
}

// Kind is the shape of a mark: what a number beside an option means.
type Kind int

// The shapes of marks. A mark of 0 is no mark in all of them.
const (
	Ticks   Kind = iota // 1: chosen
	Ranks               // 1: first, 2: second and so on, each once and without a gap
	Units               // how many dots, how much money, how many votes
	Levels              // the place on a scale, 1 for its lowest level
	Matches             // 1, under the key of a pair: which of two was preferred
)

// Kind gives the shape of the method's marks.
func (m Method) Kind() Kind {
	switch m {
	case ChooseRank, TopFive, Ranking:
		return Ranks
	case Dots, Budget, Quadratic:
		return Units
	case Score, Likert, Agree, FistToFive, ImpactEffort:
		return Levels
	case Pairwise:
		return Matches
	case Choose, Approval:
	}
	return Ticks
}

// Known reports whether this version counts the method.
func (m Method) Known() bool {
	return slices.Contains(Methods(), m)
}

// Hands is what a show of hands can ask of each option.
type Hands int

// What a show of hands can ask.
const (
	NoHands    Hands = iota // the method needs each person's own ballot
	ForAgainst              // hands against, abstaining and for, each option by itself
	EachLevel               // hands for each level of the scale, each option by itself
)

// Hands says what a show of hands can ask under the method.
func (m Method) Hands() Hands {
	switch m {
	case ChooseRank, Choose, Approval, Dots, TopFive:
		return ForAgainst
	case Score, Likert, Agree, FistToFive:
		return EachLevel
	case Ranking, Budget, ImpactEffort, Pairwise, Quadratic:
	}
	return NoHands
}

// Levels is the number of levels of the method's scale, or 0.
func (r Rules) Levels() int {
	switch r.Method {
	case Score:
		return r.Top + 1
	case Likert, ImpactEffort:
		return r.Top
	case Agree:
		return 3
	case FistToFive:
		return 6
	case ChooseRank, Choose, Approval, Dots, TopFive, Ranking, Budget, Pairwise, Quadratic:
	}
	return 0
}

// Low is the value of the lowest level of the method's scale: a score and a fist begin with 0, a Likert scale and impact
// and effort with 1, and agreement runs from -1 (disagree) over 0 (pass) to 1.
func (r Rules) Low() int {
	switch r.Method {
	case Likert, ImpactEffort:
		return 1
	case Agree:
		return -1
	case Score, FistToFive, ChooseRank, Choose, Approval, Dots, TopFive, Ranking, Budget, Pairwise, Quadratic:
	}
	return 0
}

// Value is what a mark of a scale is worth, from the lowest level up.
func (r Rules) Value(mark int) int { return r.Low() + mark - 1 }

// Points is what a rank is worth where ranks give points: the first of k gets k and the k-th gets 1. Source: the nominal
// group technique, which gives 5 to the most important of five and 1 to the least.
func (r Rules) Points(rank int) int {
	if rank < 1 || rank > r.Choose {
		return 0
	}
	return r.Choose + 1 - rank
}

// Package analysis says what a count means: how sure its order is, how far people agree, and what other rules would have
// made of the same ballots. It is pure: the same ballots and seed give the same result, in any order of the ballots.
package analysis

import "folkmoot/session/poll"

// Input is all that an analysis needs of a closed poll.
type Input struct {
	Rules   poll.Rules
	Options []poll.Option
	Ballots []poll.Ballot
	Hands   poll.HandCount
	Voters  int    // the N of "n of N people"
	Seed    uint64 // of the resampling
	Floor   int    // least people in a group of which anything is shown
	Quorum  int    // 0: none
}

// Result is what the count says. Options are named by their place in Tally.Rows throughout, so 0 is the first row.
type Result struct {
	Tally  poll.Tally
	Quorum Quorum
	// Rows goes with Tally.Rows.
	Rows []Reading
	// Concordance is Kendall's W over the ballots; nil where the method gives no order or fewer than two ballots do.
	Concordance *Concordance
	// Stability is nil below 5 ballots that say something.
	Stability *Stability
	// Swap is what one changed ballot would do to the order of neighbours; nil where none would change places or tie.
	Swap *Swap
	// Other is the same ballots under other rules; empty where the method's ballots cannot be read as orders or approvals.
	Other []OtherRule
	// Depends reports whether not all of the rules that order options put the same option (or the same tied options) first:
	// those in Other and, unless people voted by hand, the poll's own. Two sets of tied options that differ are not the
	// same, even where they have an option in common.
	Depends bool
	// Proportional compares taking the first Places with a choice that gives each part of the group its share; nil where
	// the method's ballots are not approvals, Places is 0 or all, nobody approves of anything, or a tie leaves open which
	// options the first Places are.
	Proportional *Proportional
	// Groups is nil where ballots carry no group.
	Groups *Groups
	// Without lists what needs whole ballots and therefore leaves out the people who voted by hand.
	Without []Missing
}

// Quorum says whether enough people voted.
type Quorum struct {
	Need, Have int
	Reached    bool // true where none is asked for
}

// Reading is what the ballots say of one option beyond its row.
type Reading struct {
	Low, High float64  // Wilson's 95 % interval of the share in favour of all who voted but spoilt; pairs: of the times it was preferred
	Parts     []Spread // one for each criterion; empty for methods without a scale
	Split     bool     // the room is split on it under some criterion: van der Eijk's A below 0, or a wide spread with both ends strong; never below 5 answers
	Against   int      // people strongly against: at the lowest level of a scale of five or more, under some criterion
	For       int      // people strongly for: at the highest level of such a scale, under some criterion
	Blocks    int      // fist to five: people who showed no finger, under some criterion
	Consensus bool     // fist to five: everybody who answered showed at least Floor
	Quadrant  Quadrant // impact and effort, by the medians; where a median is on the border, by the mean
	Unsure    bool     // impact and effort: the middle half of the answers reaches or crosses a border of the quadrant
	Strength  float64  // pairs: Bradley-Terry, normalised to a mean of 1; 0 otherwise
	Gini      float64  // dots, money and votes: how unequally people gave to it; 0 where everybody gave the same
	Unanimous bool     // everybody who voted is in favour, so each person's view is known
}

// Spread is a distribution in numbers.
type Spread struct {
	Mean, SD, Median, Q1, Q3 float64
	TopTwo                   int     // people at the two highest levels
	Agreement                float64 // van der Eijk's A, -1 to 1
	HasAgreement             bool
}

// Quadrant is where an option stands by median impact and effort against the middle of the scale.
type Quadrant int

// The quadrants.
const (
	NoQuadrant Quadrant = iota
	QuickWin            // high impact, low effort
	BigProject          // high impact, high effort
	FillIn              // low impact, low effort
	Thankless           // low impact, high effort
)

// Concordance is how far the orders on the ballots agree. A ballot is one judge, however many people it speaks for; options
// that it leaves out are tied below those it ranks, and on a scale stand at the mean of its answers. Several criteria are
// one by their mean; of impact and effort the impact counts.
type Concordance struct {
	W       float64
	P       float64
	Ballots int
	Band    Band
}

// Band is a value of W in words.
type Band int

// The bands: below .3, .5 and .7, and above.
const (
	Little Band = iota
	Some
	Good
	Strong
)

// Stability is what resamples of the ballots say: as many are drawn out of them, with replacement, and counted by the
// poll's own rules. A ballot is drawn as one, however many people it speaks for: a table that votes together is one voice.
type Stability struct {
	Times int       // 1,000; fewer only where that many ballots and options would take too long
	Top   int       // k of "the first k"
	InTop []float64 // by row: share of resamples in which it is among the first k
	Low   []int     // by row: 95 % interval of its place
	High  []int
	// Level is runs of rows, first and last, of which none stands above another in 95 % of the resamples: no clear
	// difference. Runs are as long as they can be, and may overlap.
	Level [][2]int
}

// Swap is a pair of neighbours that one changed ballot would make change places, or tie: one of those cast, replaced by
// another that the rules accept and that speaks for as many people. The highest such pair is given, and of those as high
// one that would change places before one that would only tie. It is exact, not sampled.
type Swap struct {
	Upper, Lower int  // rows
	Tie          bool // it would only make them equal
}

// OtherRule is the order that another rule gives.
type OtherRule struct {
	Name  RuleName
	Order [][]int // rows in tiers, best first; PAV and equal shares: one tier of those chosen and one of the rest
	Sets  int     // PAV and equal shares: how many equally good sets there are; the one given has most in common with the count
	// Stepwise: the best set would take too long to find among so many options, so they were added one by one.
	Stepwise bool
}

// RuleName names a rule.
type RuleName string

// The rules that ballots are counted by again.
const (
	ByPlurality   RuleName = "plurality"
	ByApproval    RuleName = "approval"
	ByBorda       RuleName = "borda"
	BySchulze     RuleName = "schulze"
	ByIRV         RuleName = "irv"
	ByPAV         RuleName = "pav"
	ByEqualShares RuleName = "equal-shares"
)

// Proportional compares the first k with a choice by equal shares.
type Proportional struct {
	Places int
	Same   int
	Out    []int // rows that would give way
	In     []int // rows that would take their place
	// Gain is the number of people who approve of none of the first k, and of at least one of the proportional choice.
	Gain int
	// Lost is the number of people the other way round.
	Lost int
}

// Groups compares the tags that ballots carry.
type Groups struct {
	Names  []string // of those that are shown, sorted: at least Floor people each, and as many or none in all that is not shown
	People []int    // with each name
	Hidden int      // groups that are too small, or hidden so that those cannot be worked out
	// Consensus by row: the product over groups of (in favour + 1) / (answered + 2); nil where fewer than two groups are
	// shown.
	Consensus []float64
	// Support by row and group, in the order of Names: people in favour.
	Support [][]int
}

// Missing is something that people who voted by hand are left out of.
type Missing string

// What needs whole ballots.
const (
	NeedsOrder      Missing = "order"     // places by points or by first choices
	NeedsAgreement  Missing = "agreement" // Kendall's W
	NeedsStability  Missing = "stability" // resampling, and one changed ballot
	NeedsOtherRules Missing = "rules"     // other rules and the proportional choice
	NeedsGroups     Missing = "groups"    // breakdowns
)

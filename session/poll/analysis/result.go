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
	// Stability is nil below 5 individual ballots.
	Stability *Stability
	// Swap is what one changed ballot would do to the order of neighbours; nil where none would change places.
	Swap *Swap
	// Other is the same ballots under other rules; empty where the method's ballots cannot be read as orders or approvals.
	Other []OtherRule
	// Depends reports whether not all of these rules put the same option (or the same tied options) first.
	Depends bool
	// Proportional compares taking the first Places with a choice that gives each part of the group its share; nil where
	// the method's ballots are not approvals, or Places is 0 or all.
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
	Low, High float64  // Wilson's 95 % interval of the share of voters in favour
	Parts     []Spread // one for each criterion; empty for methods without a scale
	Split     bool     // the room is split on it: van der Eijk's A below 0, or a wide spread with both ends strong
	Against   int      // people strongly against: at the lowest level of a scale of five or more
	For       int      // people strongly for: at the highest level of such a scale
	Blocks    int      // fist to five: people who showed no finger
	Consensus bool     // fist to five: everybody who answered showed at least Floor
	Quadrant  Quadrant // impact and effort
	Unsure    bool     // impact and effort: the spread crosses a border of the quadrant
	Strength  float64  // pairs: Bradley-Terry, normalised to a mean of 1; 0 otherwise
	Gini      float64  // budget and dots: how unequally it was funded; 0 where everybody gave the same
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

// Concordance is how far the orders on the ballots agree.
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

// Stability is what a thousand resamples of the ballots say.
type Stability struct {
	Times int
	Top   int       // k of "the first k"
	InTop []float64 // by row: share of resamples in which it is among the first k
	Low   []int     // by row: 95 % interval of its place
	High  []int
	Level [][2]int // runs of rows, first and last, between which there is no clear difference
}

// Swap is a pair of neighbours that one changed ballot would make change places, or tie. The highest such pair is given.
type Swap struct {
	Upper, Lower int  // rows
	Tie          bool // it would only make them equal
}

// OtherRule is the order that another rule gives.
type OtherRule struct {
	Name  RuleName
	Order [][]int // rows in tiers, best first; PAV and equal shares: one tier of those chosen and one of the rest, for the first of the equally good sets
	Sets  int     // PAV and equal shares: how many equally good sets there are
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
	Names  []string // of those that are large enough to be shown, sorted
	People []int    // with each name
	Hidden int      // groups that are too small, or hidden so that those cannot be worked out
	// Consensus by row: the product over groups of (in favour + 1) / (answered + 2); nil where fewer than two groups are
	// large enough.
	Consensus []float64
	// Support by row and group, in the order of Names: people in favour; nil where it is hidden.
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

// Analyse works out the result of a poll.
func Analyse(in Input) Result {
	t := poll.CountAll(in.Rules, in.Options, in.Ballots, in.Hands)
	return Result{Tally: t, Rows: make([]Reading, len(t.Rows)), Quorum: Quorum{Need: in.Quorum, Have: t.Voted(), Reached: t.Voted() >= in.Quorum}}
}

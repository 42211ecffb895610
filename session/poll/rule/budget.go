package rule

import (
	"fmt"
	"math/big"
	"math/bits"
	"slices"
)

// Worth is what one project is worth to a voter.
type Worth struct{ Project, Points int }

// BudgetBallot says what projects are worth to those it speaks for, in ascending order of projects; the others are worth
// nothing to them. Points are at least 1.
type BudgetBallot struct {
	Weight int
	Worth  []Worth
}

// Projects are the ballots of one participatory budget over projects with costs in whole money units.
type Projects struct {
	Costs   []int
	Ballots []BudgetBallot
}

// Satisfaction says what an approved project is worth to a voter.
type Satisfaction int

const (
	// ByCount makes every approved project worth the same.
	ByCount Satisfaction = iota
	// ByCost makes it worth what it costs.
	ByCost
)

// ApprovedProjects makes a budget of approvals. By cost, a project that costs nothing is worth nothing.
func ApprovedProjects(a Approvals, costs []int, s Satisfaction) Projects {
	p := Projects{Costs: costs}
	for _, b := range a.Ballots {
		ballot := BudgetBallot{Weight: b.Weight}
		for _, o := range b.Set {
			switch {
			case s == ByCount:
				ballot.Worth = append(ballot.Worth, Worth{o, 1})
			case costs[o] > 0:
				ballot.Worth = append(ballot.Worth, Worth{o, costs[o]})
			}
		}
		p.Ballots = append(p.Ballots, ballot)
	}
	return p
}

// Validate says what is wrong with the first project or ballot that no rule can count.
func (p Projects) Validate() error {
	for i, c := range p.Costs {
		if c < 0 {
			return fmt.Errorf("project %d: %w", i+1, ErrCost)
		}
	}
	a := Approvals{Options: len(p.Costs)}
	for i, b := range p.Ballots {
		ballot := ApprovalBallot{Weight: b.Weight}
		for _, w := range b.Worth {
			if w.Points < 1 {
				return fmt.Errorf("ballot %d: %w", i+1, ErrWorth)
			}
			ballot.Set = append(ballot.Set, w.Project)
		}
		a.Ballots = append(a.Ballots, ballot)
	}
	return a.Validate()
}

// Cost is what a set of projects costs.
func (p Projects) Cost(set []int) int {
	sum := 0
	for _, o := range set {
		sum += p.Costs[o]
	}
	return sum
}

// approvals are the ballots with what is worth anything.
func (p Projects) approvals() Approvals {
	a := Approvals{Options: len(p.Costs), Ballots: make([]ApprovalBallot, len(p.Ballots))}
	for i, b := range p.Ballots {
		a.Ballots[i].Weight = b.Weight
		set := make([]int, len(b.Worth))
		for j, w := range b.Worth {
			set[j] = w.Project
		}
		a.Ballots[i].Set = set
	}
	return a
}

// EqualSharesBudget is the method of equal shares with costs and worths: every voter has limit/n; a project is bought by
// those it is worth something to, each paying in proportion to what it is worth to them or, if they have less, all they have
// left. Each time the project is bought with the least price for a unit of worth,
//
//	r(c) = the least r with sum over voters of min(what they have, r worth(c)) = cost(c),
//
// until none can be paid for. With fill, the money that is left then goes to projects as in GreedyBudget.
// (Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities, 2021.)
func EqualSharesBudget(p Projects, limit int, fill bool) Committee {
	a := p.approvals()
	votes := newElectorate(a)
	share := new(big.Rat)
	if votes.voters > 0 {
		share.SetFrac64(int64(max(limit, 0)), int64(votes.voters))
	}
	m := newMarket(votes, share, p.Costs)
	m.worth = make([][]int, len(p.Costs))
	for o, fans := range votes.fans {
		m.worth[o] = make([]int, 0, len(fans))
	}
	for _, b := range p.Ballots {
		for _, w := range b.Worth {
			m.worth[w.Project] = append(m.worth[w.Project], w.Points)
		}
	}
	b := buyers{market: m, complete: func(b *buyers, s situation) {
		if !fill {
			b.finish(s.chosen, s.steps)
			return
		}
		k := newKnapsack(p, &m.patience)
		first := !m.done
		k.put(s.chosen, s.steps, limit-p.Cost(s.chosen), 0)
		if first {
			b.steps = k.steps
		}
		for _, set := range k.found.sorted() {
			b.found.add(set)
		}
		b.found.more = b.found.more || k.found.more
	}}
	return b.committee()
}

// GreedyBudget takes projects in the order of all they are worth for each unit of money, those that still fit; a project
// worth nothing to anybody is left out. With worth by cost that is the order of the number of supporters, the way of most
// cities.
func GreedyBudget(p Projects, limit int) Committee {
	k := newKnapsack(p, new(patience))
	k.put(nil, nil, limit, 0)
	return Committee{Sets: k.found.sorted(), More: k.found.more, Exact: true, Steps: k.steps}
}

type knapsack struct {
	costs []int
	tiers [][]int
	found sets
	seen  map[string]bool
	steps []Step
	ended bool // steps are known
	*patience
}

func newKnapsack(p Projects, wait *patience) *knapsack {
	total := make([]int, len(p.Costs))
	for _, b := range p.Ballots {
		for _, w := range b.Worth {
			total[w.Project] += b.Weight * w.Points
		}
	}
	k := &knapsack{costs: p.Costs, seen: map[string]bool{}, patience: wait}
	for _, tier := range tiers(len(total), func(a, b int) int { return compareProducts(total[a], p.Costs[b], total[b], p.Costs[a]) }) {
		tier = slices.DeleteFunc(tier, func(o int) bool { return total[o] == 0 })
		if len(tier) > 0 {
			k.tiers = append(k.tiers, tier)
		}
	}
	return k
}

// compareProducts compares a times b with c times d, none being negative.
func compareProducts(a, b, c, d int) int {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	hi2, lo2 := bits.Mul64(uint64(c), uint64(d))
	switch {
	case hi < hi2 || (hi == hi2 && lo < lo2):
		return -1
	case hi > hi2 || lo > lo2:
		return 1
	}
	return 0
}

// put goes on with a tier; tied projects are tried in every order, since the first may keep another out.
func (k *knapsack) put(chosen []int, steps []Step, room, tier int) {
	if k.over() {
		k.found.more = true
	}
	if k.found.full() {
		return
	}
	for ; tier < len(k.tiers); tier++ {
		var fit []int
		all := 0
		for _, o := range k.tiers[tier] {
			if k.costs[o] <= room && !slices.Contains(chosen, o) {
				fit = append(fit, o)
				all += k.costs[o]
			}
		}
		if all <= room { // every order takes them all
			for _, o := range fit {
				chosen = append(slices.Clone(chosen), o)
				steps = append(slices.Clone(steps), Step{Option: o, Phase: ByVotes})
			}
			room -= all
			continue
		}
		for _, o := range fit {
			now := append(slices.Clone(chosen), o)
			if fresh(k.seen, now, nil) {
				k.put(now, append(slices.Clone(steps), Step{Option: o, Phase: ByVotes, Tied: fit}), room-k.costs[o], tier)
			}
		}
		return
	}
	if !k.ended {
		k.ended, k.steps = true, steps
	}
	k.end()
	k.found.add(chosen)
}

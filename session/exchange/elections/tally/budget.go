package tally

import (
	"slices"

	"folkmoot/session/poll/rule"
)

// Budget is what the rules would buy.
type Budget struct {
	Limit    float64    `json:"limit"`
	Currency string     `json:"currency,omitempty"`
	Bought   []Purchase `json:"bought"`
	Recorded *Recorded  `json:"recorded,omitempty"`
}

// Purchase is what one rule buys. More than one set is a tie.
type Purchase struct {
	Rule  string     `json:"rule"`
	Sets  [][]string `json:"sets"`
	More  bool       `json:"more,omitempty"`
	Costs []float64  `json:"costs"` // of the sets
}

// Recorded is what a file says was chosen.
type Recorded struct {
	Selected []string `json:"selected"` // marked 1
	Others   []string `json:"others"`   // marked otherwise than 0 or 1
	Cost     float64  `json:"cost"`
	SameAs   []string `json:"same_as"` // rules one of whose sets is the same
}

// Points are the numbers that an option was given.
type Points struct {
	Option  string  `json:"option"`
	Ballots int     `json:"ballots"` // that name it
	Sum     float64 `json:"sum"`
	Mean    float64 `json:"mean"` // over the ballots that name it
	Low     float64 `json:"least"`
	High    float64 `json:"most"`
	// Histogram has how many ballots gave each value, where the values are few.
	Histogram []Given `json:"histogram,omitempty"`
}

// Given is a value and how many ballots gave it.
type Given struct {
	Value   float64 `json:"value"`
	Ballots int     `json:"ballots"`
}

// The rules that buy, by the names that they have in a Tally.
const (
	GreedyBudget      = "greedy"
	EqualSharesBudget = "equal_shares"
	EqualSharesFilled = "equal_shares_filled"
)

// participatory counts the ballots of a participatory budget.
func (t *Tally) participatory(opt Options) {
	e := t.election
	m := len(e.Options)
	p := rule.Projects{Costs: make([]int, m)}
	for o, x := range e.Options {
		p.Costs[o] = int(x.Cost)
	}
	total := make([]int, m) // by what the file's own rule orders projects
	switch e.Type {
	case "approval":
		a := rule.Approvals{Options: m, Ballots: e.Approvals}
		t.approvals(a, opt.Seats, opt.Seats > 0 || e.Budget == 0)
		p = rule.ApprovedProjects(a, p.Costs, rule.ByCost)
		for _, b := range a.Ballots {
			for _, o := range b.Set {
				total[o] += b.Weight
			}
		}
	case "ordinal":
		t.orders(e.Orders)
		for _, b := range e.Orders {
			ballot := rule.BudgetBallot{Weight: b.Weight}
			for place, tier := range b.Tiers {
				ballot.Worth = append(ballot.Worth, rule.Worth{Project: tier[0], Points: m - place})
				total[tier[0]] += b.Weight * (m - place)
			}
			p.Ballots = append(p.Ballots, sorted(ballot))
		}
	default:
		t.points(total)
		for _, b := range e.Points {
			ballot := rule.BudgetBallot{Weight: b.Weight}
			for i, o := range b.Options {
				if b.Given[i] > 0 {
					ballot.Worth = append(ballot.Worth, rule.Worth{Project: o, Points: int(b.Given[i])})
				}
			}
			p.Ballots = append(p.Ballots, sorted(ballot))
		}
	}
	if e.Budget > 0 {
		t.buy(p, total)
	}
}

func sorted(b rule.BudgetBallot) rule.BudgetBallot {
	slices.SortFunc(b.Worth, func(a, b rule.Worth) int { return a.Project - b.Project })
	return b
}

// buy spends the budget. Greedy goes by all votes or points that a project has, as cities do, whatever it costs; only the
// order of the totals matters, so their ranks stand for them and no product is too large.
func (t *Tally) buy(p rule.Projects, total []int) {
	e := t.election
	limit := int(e.Budget)
	t.Budget = &Budget{Limit: e.CostUnit.Float(e.Budget), Currency: e.Currency}
	g := rule.Projects{Costs: p.Costs, Ballots: []rule.BudgetBallot{{Weight: 1}}}
	ranked := slices.Clone(total)
	slices.Sort(ranked)
	ranked = slices.Compact(ranked)
	for o, n := range total {
		if n > 0 {
			rank, _ := slices.BinarySearch(ranked, n)
			g.Ballots[0].Worth = append(g.Ballots[0].Worth, rule.Worth{Project: o, Points: (rank + 1) * max(p.Costs[o], 1)})
		}
	}
	for _, c := range []struct {
		name   string
		bought rule.Committee
	}{
		{GreedyBudget, rule.GreedyBudget(g, limit)}, {EqualSharesBudget, rule.EqualSharesBudget(p, limit, false)}, {EqualSharesFilled, rule.EqualSharesBudget(p, limit, true)},
	} {
		out := Purchase{Rule: c.name, Sets: t.tiers(c.bought.Sets), More: c.bought.More, Costs: []float64{}}
		for _, set := range c.bought.Sets {
			out.Costs = append(out.Costs, e.CostUnit.Float(int64(p.Cost(set))))
		}
		t.Budget.Bought = append(t.Budget.Bought, out)
	}
	t.recorded()
}

// recorded compares what was bought with what the file says.
func (t *Tally) recorded() {
	r := Recorded{Selected: []string{}, Others: []string{}, SameAs: []string{}}
	known := false
	for i, o := range t.election.Options {
		if o.Recorded.Selected == nil {
			continue
		}
		known = true
		switch *o.Recorded.Selected {
		case 0:
		case 1:
			r.Selected = append(r.Selected, o.ID)
			r.Cost += *t.Options[i].Cost
		default:
			r.Others = append(r.Others, o.ID)
		}
	}
	if !known {
		return
	}
	for _, b := range t.Budget.Bought {
		if slices.ContainsFunc(b.Sets, func(set []string) bool { return slices.Equal(set, r.Selected) }) {
			r.SameAs = append(r.SameAs, b.Rule)
		}
	}
	t.Budget.Recorded = &r
}

package tally

import (
	"slices"
	"strconv"
	"strings"

	"folkmoot/session/poll/rule"
	"folkmoot/session/poll/stat"
)

// Approval is how many approve of an option.
type Approval struct {
	Option string  `json:"option"`
	Count  int     `json:"count"`
	Of     int     `json:"of"`
	Low    float64 `json:"low"` // 95 % interval of the share, by Wilson
	High   float64 `json:"high"`
}

// Committee is what a rule that chooses several options says. More than one set is a tie.
type Committee struct {
	Rule  string     `json:"rule"`
	Seats int        `json:"seats"`
	Sets  [][]string `json:"sets"`
	More  bool       `json:"more,omitempty"` // there are more sets than are listed
	Exact bool       `json:"exact"`          // false: found by adding one option after another
	Score string     `json:"score,omitempty"`
}

// Placed is how often an option was put into each category, and into none.
type Placed struct {
	Option   string `json:"option"`
	Category []int  `json:"category"`
	None     int    `json:"none"`
	// Agreement is van der Eijk's A over the categories: 1 all in one, 0 evenly, -1 half at each end.
	Agreement *float64 `json:"agreement,omitempty"`
}

// The rules that choose several, by the names that they have in a Tally.
const (
	MostApproved = "approval"
	PAV          = "proportional_approval"
	SeqPhragmen  = "phragmen"
	EqualShares  = "equal_shares"
)

// approvals counts ballots that name the options they approve of.
func (t *Tally) approvals(a rule.Approvals, seats int, committees bool) {
	o := rule.Approval(a)
	t.add(Approve, o)
	n := a.Voters()
	for _, tier := range o.Order {
		for _, x := range tier {
			count := int(o.Scores[x])
			low, high := stat.Wilson(count, n)
			t.Approvals = append(t.Approvals, Approval{t.Options[x].ID, count, n, low, high})
		}
	}
	if !committees {
		return
	}
	for _, k := range t.seats(seats) {
		for _, c := range []struct {
			name  string
			count rule.Committee
		}{
			{MostApproved, rule.ApprovalCommittee(a, k)},
			{PAV, rule.PAV(a, k)},
			{SeqPhragmen, rule.SeqPhragmen(a, k)},
			{EqualShares, rule.EqualShares(a, k, rule.Phragmen)},
		} {
			t.Committees = append(t.Committees, t.committee(c.name, k, c.count))
		}
	}
}

func (t *Tally) committee(name string, k int, c rule.Committee) Committee {
	out := Committee{Rule: name, Seats: k, Sets: t.tiers(c.Sets), More: c.More, Exact: c.Exact}
	if c.Score != nil {
		out.Score = c.Score.RatString()
	}
	return out
}

// seats are the numbers of places that are tried.
func (t *Tally) seats(asked int) []int {
	m := len(t.Options)
	switch {
	case asked > 0:
		return []int{asked}
	case m > 8:
		return []int{3, 5}
	case m > 3:
		return []int{3}
	case m == 3:
		return []int{2}
	}
	return nil
}

// categories counts ballots that put options into categories: as approvals of some of them, and as orders with ties where
// there are three or more.
func (t *Tally) categories(opt Options) error {
	e := t.election
	approve, err := t.approving(opt.Approve)
	if err != nil {
		return err
	}
	for i, name := range e.Categories {
		if approve[i] {
			t.Approved = append(t.Approved, name)
		}
	}
	t.Categories = make([]Placed, len(e.Options))
	for o := range e.Options {
		t.Categories[o] = Placed{Option: t.Options[o].ID, Category: make([]int, len(e.Categories)), None: e.Ballots}
	}
	a := rule.Approvals{Options: len(e.Options)}
	var orders []rule.Ranking
	for _, b := range e.Sorted {
		set, tiers := []int{}, [][]int{}
		for c, in := range b.In {
			for _, o := range in {
				t.Categories[o].Category[c] += b.Weight
				t.Categories[o].None -= b.Weight
			}
			if approve[c] {
				set = append(set, in...)
			}
			if len(in) > 0 {
				tiers = append(tiers, in)
			}
		}
		slices.Sort(set)
		a.Ballots = append(a.Ballots, rule.ApprovalBallot{Weight: b.Weight, Set: set})
		orders = append(orders, rule.Ranking{Weight: b.Weight, Tiers: tiers})
	}
	for o := range t.Categories {
		if a, ok := stat.VanDerEijk(t.Categories[o].Category); ok {
			t.Categories[o].Agreement = &a
		}
	}
	t.approvals(a, opt.Seats, true)
	if len(e.Categories) > 2 {
		t.orders(orders)
	}
	return nil
}

// approving finds the categories that count as approval: those that were asked for, else the first.
func (t *Tally) approving(asked []string) ([]bool, error) {
	names := t.election.Categories
	out := make([]bool, len(names))
	if len(asked) == 0 {
		out[0] = true
	}
	for _, word := range asked {
		word = strings.TrimSpace(word)
		i := slices.IndexFunc(names, func(name string) bool { return strings.EqualFold(name, word) })
		if n, err := strconv.Atoi(word); i < 0 && err == nil {
			i = n - 1
		}
		if i < 0 || i >= len(names) {
			var known []string
			for n, name := range names {
				known = append(known, strconv.Itoa(n+1)+" “"+name+"”")
			}
			return nil, refuse("category", "There is no category “{{.Word}}”. There are: {{.Known}}.", args{"Word": word, "Known": strings.Join(known, ", ")})
		}
		out[i] = true
	}
	return out, nil
}

// CategoryNames are the names of the categories, the best first.
func (t *Tally) CategoryNames() []string { return t.election.Categories }

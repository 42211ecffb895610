package tally

import (
	"folkmoot/session/poll/rule"
	"folkmoot/session/poll/stat"
)

// The rules that order all options, by the names that they have in a Tally.
const (
	Plurality = "plurality"
	Borda     = "borda"
	Copeland  = "copeland"
	Schulze   = "schulze"
	Runoff    = "instant_runoff"
	ByPoints  = "points"
	Approve   = "approval"

	PairScore    = "pair_score"
	BradleyTerry = "bradley_terry"
	KendallW     = "kendall_w"
)

// Order is the result of a rule that orders options.
type Order struct {
	Rule    string     `json:"rule"`
	Winners []string   `json:"winners"`
	Order   [][]string `json:"order"`
	Scores  []float64  `json:"scores,omitempty"` // in the order of options
}

// Round is a round of an instant run-off.
type Round struct {
	Standing  []string  `json:"standing"`
	Votes     []float64 `json:"votes"` // in the order of standing
	Exhausted int       `json:"exhausted"`
	Out       []string  `json:"out"`
	Why       string    `json:"why,omitempty"`
}

// Alike is how far ballots that rank all options agree.
type Alike struct {
	W    float64     `json:"w"`
	Band stat.Band   `json:"band"`
	P    float64     `json:"p"`
	By   stat.Source `json:"p_by"`
}

// The bounds of what compares every two options on every ballot.
const (
	mostPairs     = 600
	mostRunoff    = 250 // options of a run-off, which has a round for nearly each
	mostPairCells = 4_000_000_000
)

// orders counts ballots that rank options.
func (t *Tally) orders(ballots []rule.Ranking) {
	r := rule.Rankings{Options: len(t.Options), Ballots: ballots}
	t.add(Plurality, rule.Plurality(r))
	t.add(Borda, rule.Borda(r))
	if kind := t.election.Type; kind == "soc" || kind == "toc" {
		t.alike(ballots)
	}
	m := len(t.Options)
	if m > mostPairs || m*m > mostPairCells/max(len(ballots), 1) {
		t.LeftOut = append(t.LeftOut, Copeland, Schulze, Runoff)
		return
	}
	pairs := rule.Pairwise(r)
	if w, ok := pairs.CondorcetWinner(); ok {
		t.Condorcet = &t.Options[w].ID
	}
	t.Smith = t.ids(pairs.Smith())
	t.add(Copeland, rule.Copeland(pairs))
	schulze, _ := rule.Schulze(pairs)
	t.add(Schulze, schulze)
	if m > mostRunoff {
		t.LeftOut = append(t.LeftOut, Runoff)
		return
	}
	t.runoff(r)
}

// The bounds of how many ballots and places are compared for their agreement.
const (
	mostJudged  = 4_000_000
	mostShuffle = 20_000
)

// alike says how far complete orders agree, where they are not so many that it would take too long.
func (t *Tally) alike(ballots []rule.Ranking) {
	m, n := len(t.Options), 0
	for _, b := range ballots {
		n += b.Weight
	}
	if places := n * m; places > mostJudged || (m < 8 || n < 7) && places > mostShuffle {
		t.LeftOut = append(t.LeftOut, KendallW)
		return
	}
	var values [][]float64
	for _, b := range ballots {
		row := make([]float64, m)
		for place, tier := range b.Tiers {
			for _, o := range tier {
				row[o] = float64(place)
			}
		}
		for range b.Weight {
			values = append(values, row)
		}
	}
	if w := stat.KendallW(values, lots); w.Defined {
		t.Alike = &Alike{w.W, w.Band, w.P, w.By}
	}
}

func (t *Tally) add(name string, o rule.Outcome) {
	t.Orders = append(t.Orders, Order{Rule: name, Winners: t.ids(o.Winners()), Order: t.tiers(o.Order), Scores: o.Scores})
}

// lots is the seed of the lots that an instant run-off may need. Whatever they are, all who could win are declared.
const lots = 1

func (t *Tally) runoff(r rule.Rankings) {
	count := rule.IRV(r, lots)
	t.Orders = append(t.Orders, Order{Rule: Runoff, Winners: t.ids(count.Winners), Order: t.tiers(count.Order)})
	for _, x := range count.Rounds {
		round := Round{Standing: t.ids(x.Standing), Exhausted: x.Exhausted, Out: t.ids(x.Out), Why: reasons[x.Why]}
		for _, o := range x.Standing {
			round.Votes = append(round.Votes, x.Votes[o])
		}
		t.Runoff = append(t.Runoff, round)
	}
}

// reasons are the names that the reasons of a run-off have in a Tally.
var reasons = map[rule.Why]string{rule.Least: "least", rule.TogetherLeast: "together_least", rule.EarlierRound: "earlier_round", rule.Lot: "lot"}

package rule

import "fmt"

// ApprovalBallot names the options that a ballot approves of, in ascending order. Weight is how many people it speaks for.
type ApprovalBallot struct {
	Weight int
	Set    []int
}

// Approvals are the ballots of one election over the options 0..Options-1. A ballot with an empty set counts as a voter:
// the shares of EqualShares are shares of all voters. Leave it out where it should not.
type Approvals struct {
	Options int
	Ballots []ApprovalBallot
}

// Validate says what is wrong with the first ballot that no rule can count.
func (a Approvals) Validate() error {
	for i, b := range a.Ballots {
		if b.Weight < 1 {
			return fmt.Errorf("ballot %d: %w", i+1, ErrWeight)
		}
		last := -1
		for _, o := range b.Set {
			switch {
			case o < 0 || o >= a.Options:
				return fmt.Errorf("ballot %d: %w", i+1, ErrOption)
			case o == last:
				return fmt.Errorf("ballot %d: %w", i+1, ErrTwice)
			case o < last:
				return fmt.Errorf("ballot %d: %w", i+1, ErrOrder)
			}
			last = o
		}
	}
	return nil
}

// Voters is the weight of all ballots.
func (a Approvals) Voters() int {
	n := 0
	for _, b := range a.Ballots {
		n += b.Weight
	}
	return n
}

func (a Approvals) counts() []int {
	counts := make([]int, a.Options)
	for _, b := range a.Ballots {
		for _, o := range b.Set {
			counts[o] += b.Weight
		}
	}
	return counts
}

// Approval orders options by the number of people who approve of them.
func Approval(a Approvals) Outcome {
	counts := a.counts()
	scores := make([]float64, len(counts))
	for o, n := range counts {
		scores[o] = float64(n)
	}
	return Outcome{Order: byInts(counts), Scores: scores}
}

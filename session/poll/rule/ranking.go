package rule

import (
	"errors"
	"fmt"
)

// Ranking is what one ballot says of order: tiers, best first. Options of one tier are tied. Options in no tier are
// unranked: below all ranked ones, and equal among themselves. Weight is how many people the ballot speaks for.
type Ranking struct {
	Weight int
	Tiers  [][]int
}

// Rankings are the ballots of one election over the options 0..Options-1.
type Rankings struct {
	Options int
	Ballots []Ranking
}

// What Validate finds wrong.
var (
	ErrWeight = errors.New("a ballot must speak for at least one person")
	ErrOption = errors.New("a ballot names an option that does not exist")
	ErrTwice  = errors.New("a ballot names an option twice")
	ErrEmpty  = errors.New("a ballot has a place with no option in it")
	ErrOrder  = errors.New("the options of a ballot are not in ascending order")
	ErrWorth  = errors.New("a ballot gives a project less than one")
	ErrCost   = errors.New("a project costs less than nothing")
)

// Validate says what is wrong with the first ballot that no rule can count.
func (r Rankings) Validate() error {
	seen := make([]int, max(r.Options, 0)) // 1 + the last ballot that named it
	for i, b := range r.Ballots {
		if b.Weight < 1 {
			return fmt.Errorf("ballot %d: %w", i+1, ErrWeight)
		}
		for _, tier := range b.Tiers {
			if len(tier) == 0 {
				return fmt.Errorf("ballot %d: %w", i+1, ErrEmpty)
			}
			for _, o := range tier {
				switch {
				case o < 0 || o >= r.Options:
					return fmt.Errorf("ballot %d: %w", i+1, ErrOption)
				case seen[o] == i+1:
					return fmt.Errorf("ballot %d: %w", i+1, ErrTwice)
				}
				seen[o] = i + 1
			}
		}
	}
	return nil
}

// Voters is the weight of all ballots.
func (r Rankings) Voters() int {
	n := 0
	for _, b := range r.Ballots {
		n += b.Weight
	}
	return n
}

// Strict makes a ballot of one person out of options in order, best first.
func Strict(order ...int) Ranking { return Weighted(1, order...) }

// Weighted makes a ballot of several people out of options in order, best first.
func Weighted(weight int, order ...int) Ranking {
	flat := append([]int(nil), order...)
	tiers := make([][]int, len(flat))
	for i := range flat {
		tiers[i] = flat[i : i+1 : i+1]
	}
	return Ranking{Weight: weight, Tiers: tiers}
}

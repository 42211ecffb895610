package session

import (
	"cmp"
	"slices"

	"folkmoot/session/poll"
)

// Change is what became of the options from one vote to the next.
type Change struct {
	Options    []OptionChange // by their places in the second vote; those that are only in the first come last
	OtherRules bool           // the two votes did not ask the same, so numbers cannot be compared
}

// OptionChange is one option in two votes.
type OptionChange struct {
	Option            poll.Option
	InFirst, InSecond bool
	Before, After     poll.Row // as counted; empty where the option was not in that vote
	// From and To are its places among the options that are in both votes, from 1; 0 where it is not in both.
	From, To int
}

// Rose reports whether the option passed others that are in both votes.
func (c OptionChange) Rose() bool { return c.To < c.From }

// Fell reports whether others that are in both votes passed the option.
func (c OptionChange) Fell() bool { return c.To > c.From }

// Compare puts a closed vote beside the one before it. Places are compared among the options that are in both, so that an
// option does not rise because another was taken out.
func Compare(first, second *Poll) Change {
	c := Change{OtherRules: first.Rules != second.Rules}
	before := map[string]poll.Row{}
	for _, r := range first.Tally.Rows {
		before[r.Option.ID] = r
	}
	seen := map[string]bool{}
	for _, r := range second.Tally.Rows {
		seen[r.Option.ID] = true
		old, ok := before[r.Option.ID]
		c.Options = append(c.Options, OptionChange{Option: r.Option, InFirst: ok, InSecond: true, Before: old, After: r})
	}
	for _, r := range first.Tally.Rows {
		if !seen[r.Option.ID] {
			c.Options = append(c.Options, OptionChange{Option: r.Option, InFirst: true, Before: r})
		}
	}
	both := slices.DeleteFunc(slices.Clone(c.Options), func(o OptionChange) bool { return !o.InFirst || !o.InSecond })
	for i := range c.Options {
		o := &c.Options[i]
		if o.InFirst && o.InSecond {
			o.From = 1 + ahead(both, func(x OptionChange) int { return cmp.Compare(x.Before.Rank, o.Before.Rank) })
			o.To = 1 + ahead(both, func(x OptionChange) int { return cmp.Compare(x.After.Rank, o.After.Rank) })
		}
	}
	return c
}

// ahead counts what compares below 0.
func ahead(of []OptionChange, compare func(OptionChange) int) int {
	n := 0
	for _, x := range of {
		if compare(x) < 0 {
			n++
		}
	}
	return n
}

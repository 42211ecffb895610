package poll

import (
	"maps"
	"slices"
)

// HandCount is what was counted at a show of hands. It holds no one person's answer, so nothing that needs whole ballots
// can be computed from it.
type HandCount struct {
	People int `json:"people,omitempty"` // people who voted by hand
	// Counts holds, by option, the hands for each level of the scale or, where hands are for and against, those against,
	// those who abstained and those for, in this order.
	Counts map[string][]int `json:"counts,omitempty"`
}

// The places of a count of hands for and against.
const (
	HandsAgainst = iota
	HandsAbstain
	HandsFor
)

// HandsAsk says what a show of hands can ask under the rules. Several criteria need ballots.
func (r Rules) HandsAsk() Hands {
	if r.Several() {
		return NoHands
	}
	return r.Method.Hands()
}

// HandLevels is how many counts each option gets at a show of hands.
func (r Rules) HandLevels() int {
	switch r.HandsAsk() {
	case ForAgainst:
		return 3
	case EachLevel:
		return r.Levels()
	case NoHands:
	}
	return 0
}

// CheckHands says whether a count of hands fits the rules: no more hands on an option than people who vote by hand.
func (r Rules) CheckHands(options []Option, h HandCount) error {
	if h.People == 0 && len(h.Counts) == 0 {
		return nil
	}
	if r.HandsAsk() == NoHands {
		return fault("hands.method", "This way of voting needs each person's own ballot, so hands cannot be counted. Use ballots on the screen or on paper.", nil)
	}
	if h.People < 1 || h.People > MaxWeight {
		return fault("hands.people", "Say how many people voted by hand: between 1 and {{.Most}}; this says {{.Have}}.", map[string]any{"Most": MaxWeight, "Have": h.People})
	}
	names := map[string]string{}
	for _, o := range options {
		names[o.ID] = o.Text
	}
	for _, id := range slices.Sorted(maps.Keys(h.Counts)) {
		counts := h.Counts[id]
		name, ok := names[id]
		if !ok || len(counts) != r.HandLevels() {
			return fault("ballot.stranger", "The ballot marks an option that is not in this poll.", nil)
		}
		sum := 0
		for _, n := range counts {
			if n < 0 || n > MaxWeight {
				return fault("hands.range", "The hands for “{{.Option}}” must be 0 or more.", map[string]any{"Option": name})
			}
			sum += n
		}
		if sum > h.People {
			return fault("hands.many", "“{{.Option}}” has {{.Have}} hands, and {{.Most}} people vote by hand. Count again.", map[string]any{"Option": name, "Have": sum, "Most": h.People})
		}
	}
	return nil
}

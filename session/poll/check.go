package poll

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// CheckBallot says whether a ballot may be cast under the rules. Blank and spoilt ballots may.
func (r Rules) CheckBallot(options []Option, b Ballot) error {
	if b.Weight < 0 || b.Weight > MaxWeight {
		return fault("ballot.weight", "A ballot speaks for between 1 and {{.Most}} people; this one for {{.Have}}.", map[string]any{"Most": MaxWeight, "Have": b.Weight})
	}
	if b.Spoilt {
		if len(b.Marks) > 0 {
			return fault("ballot.spoilt", "A spoilt ballot holds no marks.", nil)
		}
		return nil
	}
	known := make(map[string]bool, len(options))
	for _, o := range options {
		known[o.ID] = true
	}
	for _, key := range slices.Sorted(maps.Keys(b.Marks)) {
		m := b.Marks[key]
		if !r.knows(known, key) {
			return fault("ballot.stranger", "The ballot marks an option that is not in this poll.", nil)
		}
		if m < 0 {
			if r.Method == Dots {
				return fault("ballot.negative", "A ballot cannot take dots away from an option.", nil)
			}
			return fault("ballot.below", "A ballot cannot mark an option with less than nothing.", nil)
		}
	}
	switch r.Method.Kind() {
	case Ticks:
		return r.checkTicks(b)
	case Ranks:
		return r.checkRanks(b, len(options))
	case Units:
		return r.checkUnits(b)
	case Levels:
		return r.checkLevels(b)
	case Matches:
		return r.checkMatches(b)
	}
	return nil
}

func (r Rules) knows(known map[string]bool, key string) bool {
	switch {
	case r.Method == Pairwise:
		a, b, ok := strings.Cut(key, ">")
		if !ok {
			if a, b, ok = strings.Cut(key, "="); ok && key != EvenKey(a, b) {
				return false
			}
		}
		return ok && a != b && known[a] && known[b]
	case r.Several():
		id, n, _ := strings.Cut(key, "/")
		i, err := strconv.Atoi(n)
		return err == nil && known[id] && i >= 1 && i <= len(r.CriteriaList()) && key == r.Key(id, i-1)
	}
	return known[key]
}

func (r Rules) checkTicks(b Ballot) error {
	n := 0
	for _, m := range b.Marks {
		if m > 1 {
			return fault("ballot.twice", "The ballot chooses an option more than once.", nil)
		}
		n += m
	}
	if r.Method == Choose && n > r.Choose {
		return tooMany(n, r.Choose)
	}
	return nil
}

func tooMany(have, most int) error {
	return fault("ballot.chosen", "The ballot chooses {{.Have}} options; {{.Most}} is the most. Take {{.Over}} back.",
		map[string]any{"Have": have, "Most": most, "Over": have - most})
}

func (r Rules) checkRanks(b Ballot, options int) error {
	most := options
	if r.Method != Ranking {
		most = r.Choose
	}
	var ranks []int
	for _, m := range b.Marks {
		if m > 0 {
			ranks = append(ranks, m)
		}
	}
	if len(ranks) > most {
		return tooMany(len(ranks), most)
	}
	slices.Sort(ranks)
	for i, m := range ranks {
		switch {
		case m == i+1:
		case i > 0 && m == ranks[i-1]:
			return fault("ballot.ranktwice", "The ballot gives place {{.N}} to two options. Each place goes to one.", map[string]any{"N": m})
		default:
			return fault("ballot.rankgap", "The ballot gives no option place {{.N}}. Places go from 1 on without a gap.", map[string]any{"N": i + 1})
		}
	}
	return nil
}

func (r Rules) checkUnits(b Ballot) error {
	used := 0
	for _, key := range slices.Sorted(maps.Keys(b.Marks)) {
		m := b.Marks[key]
		switch r.Method {
		case Dots:
			if m > r.Cap {
				return fault("ballot.cap", "The ballot puts {{.Have}} dots on one option; {{.Most}} is the most. Take {{.Over}} back.",
					map[string]any{"Have": m, "Most": r.Cap, "Over": m - r.Cap})
			}
			used += m
		case Quadratic:
			if m > r.Amount { // its square would be too much, and could be too large to reckon with
				return fault("ballot.votes", "The ballot gives one option {{.Have}} votes, which cost more than all its credits.", map[string]any{"Have": m})
			}
			used += m * m
		default:
			if m > r.Amount {
				return fault("ballot.amount", "The ballot spends {{.Have}}; {{.Most}} is the most. Take {{.Over}} back.", map[string]any{"Have": m, "Most": r.Amount, "Over": m - r.Amount})
			}
			if r.Step > 1 && m%r.Step != 0 {
				return fault("ballot.step", "The ballot gives {{.Have}} to one option; amounts go in steps of {{.Step}}.", map[string]any{"Have": m, "Step": r.Step})
			}
			used += m
		}
	}
	switch {
	case r.Method == Dots && used > r.Dots:
		return fault("ballot.dots", "The ballot has {{.Have}} dots; {{.Most}} is the most. Take {{.Over}} back.",
			map[string]any{"Have": used, "Most": r.Dots, "Over": used - r.Dots})
	case r.Method == Quadratic && used > r.Amount:
		return fault("ballot.credits", "The votes cost {{.Have}} credits; {{.Most}} is the most. Take some back.", map[string]any{"Have": used, "Most": r.Amount})
	case r.Method == Budget && used > r.Amount:
		return fault("ballot.amount", "The ballot spends {{.Have}}; {{.Most}} is the most. Take {{.Over}} back.",
			map[string]any{"Have": used, "Most": r.Amount, "Over": used - r.Amount})
	}
	return nil
}

func (r Rules) checkLevels(b Ballot) error {
	for _, m := range b.Marks {
		if m > r.Levels() {
			return fault("ballot.level", "The ballot answers with level {{.Have}}; the scale has {{.Most}}.", map[string]any{"Have": m, "Most": r.Levels()})
		}
	}
	return nil
}

func (r Rules) checkMatches(b Ballot) error {
	seen := map[string]bool{}
	for key, m := range b.Marks {
		if m == 0 {
			continue
		}
		if m > 1 {
			return fault("ballot.pairtwice", "The ballot answers a pair more than once.", nil)
		}
		one, other, ok := strings.Cut(key, ">")
		if !ok {
			one, other, _ = strings.Cut(key, "=")
		}
		pair := EvenKey(one, other)
		if seen[pair] {
			return fault("ballot.pairtwice", "The ballot answers a pair more than once.", nil)
		}
		seen[pair] = true
	}
	if len(seen) > r.Pairs {
		return fault("ballot.pairs", "The ballot answers {{.Have}} pairs; {{.Most}} is the most.", map[string]any{"Have": len(seen), "Most": r.Pairs})
	}
	return nil
}

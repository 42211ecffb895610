package poll

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Method names a way of voting.
type Method string

// Dots is the method in which each person spreads a number of dots, with a cap for each option.
const Dots Method = "dots"

// Rules say how a ballot may be filled in.
type Rules struct {
	Method Method `json:"method"`
	Dots   int    `json:"dots"` // dots each person has
	Cap    int    `json:"cap"`  // dots one option may get from one person
}

// The fewest and the most dots that each person can be given.
const (
	MinDots = 1
	MaxDots = 50
)

const usualCap = 2

// Suggest proposes rules for a number of options: a dot for every four options, at least 3 and at most 10, never more
// than could be placed, and at most 2 on one option. Source: common practice in dot voting (n/4, capped 3 to 10).
func Suggest(options int) Rules {
	n := min(max((options+3)/4, 3), 10)
	n = min(n, max(options, 1)*usualCap)
	return Rules{Method: Dots, Dots: n, Cap: min(usualCap, n)}
}

// Fault is a ballot or a rule that does not hold, told in a sentence.
type Fault struct {
	Key     string
	English string
	Args    map[string]any
}

// Error gives the sentence with its numbers.
func (f *Fault) Error() string { return fill(f.English, f.Args) }

// Message gives the parts of the sentence for translation.
func (f *Fault) Message() (key, english string, args map[string]any) { return f.Key, f.English, f.Args }

func fault(key, english string, args map[string]any) error {
	return &Fault{Key: "poll." + key, English: english, Args: args}
}

// Check says whether the rules can be used with so many options.
func (r Rules) Check(options int) error {
	switch {
	case r.Method != Dots:
		return fault("method", "The voting method “{{.Method}}” is not known to this version of Folkmoot.", map[string]any{"Method": string(r.Method)})
	case options < 2:
		return fault("options.few", "A poll needs at least two options; this one has {{.Have}}. Add another.", map[string]any{"Have": options})
	case r.Dots < MinDots || r.Dots > MaxDots:
		return fault("dots.range", "Give each person between {{.Least}} and {{.Most}} dots; this says {{.Have}}.", map[string]any{"Least": MinDots, "Most": MaxDots, "Have": r.Dots})
	case r.Cap < 1 || r.Cap > r.Dots:
		return fault("cap.range", "The most dots on one option must be between 1 and {{.Dots}}; this says {{.Have}}.", map[string]any{"Dots": r.Dots, "Have": r.Cap})
	}
	return nil
}

// CheckBallot says whether a ballot may be cast under the rules. Blank and spoilt ballots may.
func (r Rules) CheckBallot(options []Option, b Ballot) error {
	if b.Spoilt {
		if len(b.Marks) > 0 {
			return fault("ballot.spoilt", "A spoilt ballot holds no dots.", nil)
		}
		return nil
	}
	known := make(map[string]bool, len(options))
	for _, o := range options {
		known[o.ID] = true
	}
	used := 0
	for id, m := range b.Marks {
		switch {
		case !known[id]:
			return fault("ballot.stranger", "The ballot marks an option that is not in this poll.", nil)
		case m < 0:
			return fault("ballot.negative", "A ballot cannot take dots away from an option.", nil)
		case m > r.Cap:
			return fault("ballot.cap", "The ballot puts {{.Have}} dots on one option; {{.Most}} is the most. Take {{.Over}} back.",
				map[string]any{"Have": m, "Most": r.Cap, "Over": m - r.Cap})
		}
		used += m
	}
	if used > r.Dots {
		return fault("ballot.dots", "The ballot has {{.Have}} dots; {{.Most}} is the most. Take {{.Over}} back.",
			map[string]any{"Have": used, "Most": r.Dots, "Over": used - r.Dots})
	}
	return nil
}

// Order gives the options as the n-th ballot of a poll shows them: a shuffle by PCG from the poll's recorded seed
// and n, so that no option gains from its place. The same seed and n always give the same order.
func Order(options []Option, seed uint64, n int) []Option {
	out := append([]Option(nil), options...)
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func fill(english string, args map[string]any) string {
	out := english
	for k, v := range args {
		out = strings.ReplaceAll(out, "{{."+k+"}}", fmt.Sprint(v))
	}
	return out
}

package poll

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Rules say how a ballot may be filled in. Only the fields that the method needs are set. Rules can be compared with ==.
type Rules struct {
	Method Method `json:"method"`
	Dots   int    `json:"dots,omitempty"`   // dots each person has
	Cap    int    `json:"cap,omitempty"`    // dots one option may get from one person
	Choose int    `json:"choose,omitempty"` // options one person may choose, or rank
	Top    int    `json:"top,omitempty"`    // the highest value of a score, a Likert scale, or impact and effort
	Amount int    `json:"amount,omitempty"` // money each person spreads, or credits each person has
	Step   int    `json:"step,omitempty"`   // money is given in multiples of this
	Unit   string `json:"unit,omitempty"`   // sign of the money, such as £
	Pairs  int    `json:"pairs,omitempty"`  // pairs each person is shown
	Floor  int    `json:"floor,omitempty"`  // fingers that everybody must show for consensus: 2 or 3
	Places int    `json:"places,omitempty"` // options that are to be taken forward; what "the first k" means
	// Criteria, one in a line, where each option is judged by several. A mark then belongs to an option and a criterion.
	Criteria string `json:"criteria,omitempty"`
}

// The fewest and the most that rules can say.
const (
	MinDots     = 1
	MaxDots     = 50
	MaxAmount   = 1_000_000
	MaxCredits  = 400
	MaxPairs    = 60
	MaxTop      = 10
	MaxCriteria = 6
	// ManyOptions is the number of options above which people can no longer weigh all of them against one another.
	ManyOptions = 20
	// QuadraticOptions is the most options that quadratic voting is offered for without a warning.
	QuadraticOptions = 8
)

const usualCap = 2

// Suggest proposes rules for a number of options by the method that is offered first: choose a third of them, at least 3
// and at most 5, and put those in order.
func Suggest(options int) Rules { return SuggestFor(ChooseRank, options) }

// SuggestFor proposes rules of a method for a number of options.
//
// Dots: one for every four options, at least 3 and at most 10, never more than could be placed, and at most 2 on one
// option (common practice: n/4, capped 3 to 10). Choosing: a third of the options, at least 3 and at most 5 (common
// practice: a third, 3 to 5 votes each), and always fewer than there are. Pairs: 10, or as many as there are.
func SuggestFor(m Method, options int) Rules {
	r := Rules{Method: m, Places: min(3, max(1, options/2))}
	third := min(max((options+2)/3, 3), 5)
	switch m {
	case Dots:
		r.Dots = min(min(max((options+3)/4, 3), 10), max(options, 1)*usualCap)
		r.Cap = min(usualCap, r.Dots)
	case Choose, ChooseRank:
		r.Choose = max(1, min(third, options-1))
	case TopFive:
		r.Choose = max(1, min(5, options))
	case Score:
		r.Top = 5
	case Likert, ImpactEffort:
		r.Top = 5
	case FistToFive:
		r.Floor = 2
	case Budget:
		r.Amount, r.Step, r.Unit = 100, 5, "£"
	case Quadratic:
		r.Amount = 25
	case Pairwise:
		r.Pairs = max(1, min(10, options*(options-1)/2))
	case Approval, Ranking, Agree:
	}
	return r
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

// CriteriaList gives the criteria; one without words where the poll has none.
func (r Rules) CriteriaList() []string {
	if r.Method == ImpactEffort {
		return []string{"impact", "effort"}
	}
	if r.Criteria == "" {
		return []string{""}
	}
	return strings.Split(r.Criteria, "\n")
}

// Several reports whether a mark belongs to an option and a criterion.
func (r Rules) Several() bool { return len(r.CriteriaList()) > 1 }

// Key is the key of a mark: the option's id, and after a slash the number of the criterion where there are several.
func (r Rules) Key(option string, criterion int) string {
	if !r.Several() {
		return option
	}
	return fmt.Sprintf("%s/%d", option, criterion+1)
}

// PairKey is the key of a mark of a pairwise ballot: the option that was preferred, and the other.
func PairKey(winner, loser string) string { return winner + ">" + loser }

// EvenKey is the key of a pair that somebody could not decide, whichever way it was shown.
func EvenKey(a, b string) string {
	if b < a {
		a, b = b, a
	}
	return a + "=" + b
}

// Check says whether the rules can be used with so many options.
func (r Rules) Check(options int) error {
	switch {
	case !r.Method.Known():
		return fault("method", "The voting method “{{.Method}}” is not known to this version of Folkmoot.", map[string]any{"Method": string(r.Method)})
	case options < 1 || options < 2 && r.Method.Kind() != Levels:
		return fault("options.few", "A poll needs at least two options; this one has {{.Have}}. Add another.", map[string]any{"Have": options})
	case r.Places < 0 || r.Places > options:
		return fault("places.range", "The number of options to take forward must be between 1 and {{.Most}}; this says {{.Have}}.", map[string]any{"Most": options, "Have": r.Places})
	}
	if err := r.checkCriteria(); err != nil {
		return err
	}
	switch r.Method {
	case Dots:
		if r.Dots < MinDots || r.Dots > MaxDots {
			return fault("dots.range", "Give each person between {{.Least}} and {{.Most}} dots; this says {{.Have}}.", map[string]any{"Least": MinDots, "Most": MaxDots, "Have": r.Dots})
		}
		if r.Cap < 1 || r.Cap > r.Dots {
			return fault("cap.range", "The most dots on one option must be between 1 and {{.Dots}}; this says {{.Have}}.", map[string]any{"Dots": r.Dots, "Have": r.Cap})
		}
	case Choose, ChooseRank, TopFive:
		if r.Choose < 1 || r.Choose > options {
			return fault("choose.range", "Each person can choose between 1 and {{.Most}} options; this says {{.Have}}.", map[string]any{"Most": options, "Have": r.Choose})
		}
	case Score, Likert, ImpactEffort:
		if r.Top < 2 || r.Top > MaxTop {
			return fault("top.range", "The highest value of the scale must be between 2 and {{.Most}}; this says {{.Have}}.", map[string]any{"Most": MaxTop, "Have": r.Top})
		}
	case Budget:
		if r.Amount < 1 || r.Amount > MaxAmount {
			return fault("amount.range", "The amount that each person spreads must be between 1 and {{.Most}}; this says {{.Have}}.", map[string]any{"Most": MaxAmount, "Have": r.Amount})
		}
		if r.Step < 1 || r.Amount%r.Step != 0 {
			return fault("step.range", "The amount of {{.Amount}} must be a multiple of the step, and the step is {{.Have}}.", map[string]any{"Amount": r.Amount, "Have": r.Step})
		}
	case Quadratic:
		if r.Amount < 1 || r.Amount > MaxCredits {
			return fault("credits.range", "The credits that each person has must be between 1 and {{.Most}}; this says {{.Have}}.", map[string]any{"Most": MaxCredits, "Have": r.Amount})
		}
	case Pairwise:
		if r.Pairs < 1 || r.Pairs > MaxPairs {
			return fault("pairs.range", "Show each person between 1 and {{.Most}} pairs; this says {{.Have}}.", map[string]any{"Most": MaxPairs, "Have": r.Pairs})
		}
	case FistToFive:
		if r.Floor < 0 || r.Floor > 5 {
			return fault("floor.range", "The fingers that everybody must show for consensus are between 1 and 5; this says {{.Have}}.", map[string]any{"Have": r.Floor})
		}
	case Approval, Ranking, Agree:
	}
	return nil
}

func (r Rules) checkCriteria() error {
	if r.Criteria == "" {
		return nil
	}
	if r.Method.Kind() != Levels || r.Method == ImpactEffort {
		return fault("criteria.method", "Several criteria go with a scale: a score, a Likert scale, agreement or fist to five.", nil)
	}
	list := r.CriteriaList()
	if len(list) > MaxCriteria {
		return fault("criteria.many", "A poll has at most {{.Most}} criteria; this one has {{.Have}}.", map[string]any{"Most": MaxCriteria, "Have": len(list)})
	}
	for i, c := range list {
		if strings.TrimSpace(c) == "" {
			return fault("criteria.empty", "Criterion {{.N}} has no words.", map[string]any{"N": i + 1})
		}
	}
	return nil
}

// Order gives the options as the n-th ballot of a poll shows them: a shuffle by PCG from the poll's recorded seed
// and n, so that no option gains from its place. The same seed and n always give the same order.
func Order(options []Option, seed uint64, n int) []Option {
	return shuffled(options, seed, uint64(n))
}

// PaperOrder gives the options as the paper ballot of a number shows them. It draws from another part of the stream than
// Order does, so that the orders on paper and on the screen are not the same ones.
func PaperOrder(options []Option, seed uint64, number int) []Option {
	return shuffled(options, seed, 1<<32+uint64(number))
}

func shuffled(options []Option, seed, n uint64) []Option {
	out := append([]Option(nil), options...)
	r := rand.New(rand.NewPCG(seed, n))
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// PairsFor gives the pairs that the n-th ballot of a poll shows: each option about equally often, drawn by PCG from the
// poll's seed and n. The first of a pair stands at the left.
func PairsFor(options []Option, seed uint64, n, pairs int) [][2]Option {
	if len(options) < 2 {
		return nil
	}
	r := rand.New(rand.NewPCG(seed, 1<<33+uint64(n)))
	all := make([][2]int, 0, len(options)*(len(options)-1)/2)
	for i := range options {
		for j := range i {
			all = append(all, [2]int{i, j})
		}
	}
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	used := make([]int, len(options))
	out := make([][2]Option, 0, pairs)
	for len(out) < pairs && len(all) > 0 {
		best := 0 // the pair whose options were shown least so far; the shuffle decides among equals
		for i, p := range all {
			if used[p[0]]+used[p[1]] < used[all[best][0]]+used[all[best][1]] {
				best = i
			}
		}
		p := all[best]
		all = append(all[:best], all[best+1:]...)
		used[p[0]]++
		used[p[1]]++
		if r.IntN(2) == 0 {
			p[0], p[1] = p[1], p[0]
		}
		out = append(out, [2]Option{options[p[0]], options[p[1]]})
	}
	return out
}

func fill(english string, args map[string]any) string {
	out := english
	for k, v := range args {
		out = strings.ReplaceAll(out, "{{."+k+"}}", fmt.Sprint(v))
	}
	return out
}

package measure

import "math/rand/v2"

// Placing says how often the right theme was among those proposed for an idea.
type Placing struct {
	Placed int // ideas that each theme held
	Asked  int // ideas that were asked about
	At1    int // of those, how often the first theme was right
	At3    int // how often one of the first three was
}

// Place fills each label that has more than m ideas with m of them, drawn by a seed, and asks for each other idea of these
// labels which theme it goes into. rank is given the themes, each a list of ideas, and gives a function that orders them
// for an idea. It is done draws times with other seeds, and all answers are counted.
func Place(gold []string, m, draws int, rank func(themes [][]int) func(idea int) []int) Placing {
	groups := byLabel(gold)
	p := Placing{Placed: m}
	for d := range draws {
		r := rand.New(rand.NewPCG(uint64(d)+1, uint64(m)))
		var themes, rest [][]int
		for _, g := range groups {
			if len(g) <= m {
				continue
			}
			list := append([]int(nil), g...)
			r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			themes, rest = append(themes, list[:m]), append(rest, list[m:])
		}
		order := rank(themes)
		for right, list := range rest {
			for _, idea := range list {
				p.Asked++
				for k, t := range order(idea) {
					if t == right && k == 0 {
						p.At1++
					}
					if t == right && k < 3 {
						p.At3++
					}
				}
			}
		}
	}
	return p
}

// byLabel lists the ideas of each label, in the order in which the labels are met.
func byLabel(gold []string) [][]int {
	of := number(gold)
	var out [][]int
	for i, g := range of {
		if g == len(out) {
			out = append(out, nil)
		}
		out[g] = append(out[g], i)
	}
	return out
}

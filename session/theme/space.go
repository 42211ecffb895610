package theme

import (
	"cmp"
	"slices"
	"sync"

	"folkmoot/session/theme/lexicon"
	"folkmoot/session/theme/words"
)

// Item is one idea. ID only tells ideas of the same text apart where an order is needed.
type Item struct {
	ID   string
	Text string
}

// Options say how ideas are compared.
type Options struct {
	// Language is the language of the ideas, as a BCP 47 tag; empty is English.
	Language string
	// Ignore holds texts whose words never decide a theme: the question that was asked, the organisation's name.
	Ignore []string
	// Gloss holds word vectors, and Concepts a lexicon; nil leaves them out. Both are in English and are left out for other languages.
	Gloss    *lexicon.Gloss
	Concepts *lexicon.Concepts
	// Technical is for groups that speak in the words of a trade: everyday meanings weigh less.
	Technical bool
	// Vectors gives an embedding for a text, or nil. It is used only where it has one for every idea.
	Vectors func(text string) []int8
	// Without leaves parts of the method out, to measure what each is worth.
	Without Part
}

// Part is a part of the method.
type Part uint

// The parts that can be left out.
const (
	Letters    Part = 1 << iota // runs of letters
	Scaling                     // ties measured against what is usual for an idea
	Refinement                  // moving ideas to the group they are most like, after groups are found
	Flow                        // placing an idea through others that are not placed
)

func (o Options) without(p Part) bool { return o.Without&p != 0 }

// Space is what is known of the ideas of one session. It is not changed once it is made, and safe for use by several goroutines.
type Space struct {
	opts       Options
	lang       *words.Language
	items      []Item // in canonical order
	order      []int  // order[i] is the place in the input of the item i
	rank       []int  // rank[place in the input] = i
	text       []cut  // of each item
	parts      []part // the kinds of features, for new texts and for reasons
	vecs       []sparse
	dense      [][]float32 // one row an item, or nil
	mean       []float32   // the common direction taken out of the dense vectors
	denseScale float32
	embedded   bool      // the dense vectors are embeddings
	selves     []float32 // how alike each item is to itself
	mix        weights
	ignored    map[string]bool
	index      *inverted

	labelled sync.Once // guards words, which is made when it is first asked for
	words    *labels
	near     [][]edge  // the nearest items, best first
	usual    []float32 // the mean likeness of each item to its nearest
}

// edge leads to another item, with how alike the two are.
type edge struct {
	to  int32
	sim float32
}

// neighbours is how many of its nearest ideas each idea is joined to.
const neighbours = 20

// New compares ideas. It takes time in proportion to the square of their number for many ideas; see the benchmarks.
func New(items []Item, o Options) *Space {
	s := &Space{opts: o, lang: words.For(o.Language)}
	s.arrange(items)
	s.mix = mixFor(o)
	s.featurise()
	s.join()
	return s
}

// arrange puts the items in canonical order: by text, then by id.
func (s *Space) arrange(items []Item) {
	s.order = make([]int, len(items))
	for i := range s.order {
		s.order[i] = i
	}
	slices.SortStableFunc(s.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(items[a].Text, items[b].Text), cmp.Compare(items[a].ID, items[b].ID))
	})
	s.items = make([]Item, len(items))
	s.rank = make([]int, len(items))
	for i, at := range s.order {
		s.items[i] = items[at]
		s.rank[at] = i
	}
}

// Len is the number of ideas.
func (s *Space) Len() int { return len(s.items) }

// Alike says how alike two ideas are, by their places in the input: 0 for nothing in common, about 1 for ideas as alike as an
// idea and its nearest ones usually are, more for ideas that say the same.
func (s *Space) Alike(a, b int) float64 { return float64(s.sim(s.rank[a], s.rank[b])) }

func (s *Space) sim(i, j int) float32 {
	return s.vecs[i].dot(s.vecs[j]) + s.denseSim(i, j)
}

func (s *Space) denseSim(i, j int) float32 {
	if s.dense == nil {
		return 0
	}
	return max(0, dot(s.dense[i], s.dense[j]))
}

// dot adds in a fixed order, four sums side by side.
func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	n := len(a) &^ 3
	b = b[:len(a)]
	for k := 0; k < n; k += 4 {
		s0 += float32(a[k] * b[k])
		s1 += float32(a[k+1] * b[k+1])
		s2 += float32(a[k+2] * b[k+2])
		s3 += float32(a[k+3] * b[k+3])
	}
	for k := n; k < len(a); k++ {
		s0 += float32(a[k] * b[k])
	}
	return (s0 + s1) + (s2 + s3)
}

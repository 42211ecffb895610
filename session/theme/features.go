package theme

import (
	"strconv"
	"sync"

	"folkmoot/session/theme/lexicon"
	"folkmoot/session/theme/words"
)

// kind is a way of looking at an idea.
type kind int

const (
	byWord kind = iota
	byChar
	byConcept
	byArea
	kinds
)

// weights say how much each way of looking counts.
type weights struct {
	word, char, concept, area, gloss float32
}

func (w weights) of(k kind) float32 {
	return [kinds]float32{w.word, w.char, w.concept, w.area}[k]
}

func mixFor(o Options) weights {
	w := everyday
	if o.Technical {
		w = technical
	}
	if o.without(Letters) {
		w.word, w.char = w.word+w.char, 0
	}
	return w
}

var (
	everyday  = weights{word: 0.5, char: 0.5, concept: 0.3, area: 0.3, gloss: 0.35}
	technical = weights{word: 0.6, char: 0.6, concept: 0.15}
)

// cut is an idea in words.
type cut struct {
	words []words.Word
	stems []string // of the words that count
	hits  []lexicon.Hit
}

// part is one kind of features: its terms and the weight of each.
type part struct {
	kind  kind
	vocab *vocabulary
	idf   []float32
	base  int32   // the index of its first term in the vectors
	scale float32 // by which its unit vectors are multiplied
}

// featurise cuts the ideas and turns them into vectors.
func (s *Space) featurise() {
	c := s.lang.Cutter()
	ignored := map[string]bool{}
	for _, t := range s.opts.Ignore {
		for _, w := range c.Words(t) {
			ignored[w.Stem] = true
		}
	}
	s.ignored = ignored
	s.text = make([]cut, len(s.items))
	for i, x := range s.items {
		s.text[i] = s.cut(c, x.Text)
	}
	// Each way of looking is worked out by itself, so they may be worked out side by side without a sum changing its order.
	var built [kinds]struct {
		part  part
		units []sparse
	}
	var side sync.WaitGroup
	for k := range kinds {
		if s.looks(k) {
			side.Go(func() { built[k].part, built[k].units = s.build(k) })
		}
	}
	side.Go(s.addDense)
	side.Wait()
	s.vecs = make([]sparse, len(s.items))
	base := int32(0)
	for k := range kinds {
		if s.looks(k) {
			s.add(built[k].part, built[k].units, base)
			base += int32(len(built[k].part.vocab.terms))
		}
	}
}

// looks reports whether ideas are looked at in this way.
func (s *Space) looks(k kind) bool {
	return s.mix.of(k) > 0 && (k < byConcept || s.concepts() != nil)
}

// concepts is the lexicon, where it speaks the language of the session.
func (s *Space) concepts() *lexicon.Concepts {
	if s.lang.Code != "en" {
		return nil
	}
	return s.opts.Concepts
}

// cut cuts a text into words that count and the concepts they name.
func (s *Space) cut(c *words.Cutter, text string) cut {
	t := cut{words: c.Words(text)}
	for k := range t.words {
		w := &t.words[k]
		w.Stop = w.Stop || s.ignored[w.Stem]
		if !w.Stop {
			t.stems = append(t.stems, w.Stem)
		}
	}
	if len(t.stems) == 0 { // an idea of nothing but stop words is still an idea
		for _, w := range t.words {
			t.stems = append(t.stems, w.Stem)
		}
	}
	if concepts := s.concepts(); concepts != nil {
		all := make([]string, len(t.words))
		for k, w := range t.words {
			all[k] = w.Stem
		}
		t.hits = dropIgnored(concepts.Match(nil, all), t.words, s.ignored)
	}
	return t
}

// dropIgnored leaves out the concepts that are named by ignored words alone.
func dropIgnored(hits []lexicon.Hit, ws []words.Word, ignored map[string]bool) []lexicon.Hit {
	out := hits[:0]
	for _, h := range hits {
		for _, w := range ws[h.From:h.To] {
			if !ignored[w.Stem] {
				out = append(out, h)
				break
			}
		}
	}
	return out
}

// terms lists what an idea has of one kind.
func (s *Space) terms(k kind, t cut, add func(term string, n float32)) {
	switch k {
	case byWord:
		for _, st := range t.stems {
			add(st, 1)
		}
	case byChar:
		grams(t, add)
	case byConcept:
		for _, h := range t.hits {
			add(strconv.Itoa(h.Concept), h.Weight)
		}
	case byArea:
		for _, h := range t.hits {
			add(strconv.Itoa(h.Area), h.Weight)
		}
	case kinds: // only their number
	}
}

// grams gives the runs of 3 to 5 letters of the words that count, with a mark at the ends of each word.
func grams(t cut, add func(string, float32)) {
	none := len(t.words) == 0
	for _, w := range t.words {
		none = none || !w.Stop
	}
	for _, w := range t.words {
		if w.Stop && none {
			continue
		}
		p := "_" + w.Folded + "_"
		for n := 3; n <= 5; n++ {
			for i := 0; i+n <= len(p); i++ {
				add(p[i:i+n], 1)
			}
		}
	}
}

// usualTerms is how many different terms there are for each idea, about.
var usualTerms = [kinds]int{byWord: 5, byChar: 60, byConcept: 2, byArea: 1}

// build works out one kind of features, a vector for each idea, scaled so that the kinds can be compared.
func (s *Space) build(k kind) (part, []sparse) {
	p := part{kind: k, vocab: newVocabulary(len(s.items) * usualTerms[k])}
	lists := make([][]counted, len(s.items))
	for i, t := range s.text {
		var list []counted
		s.terms(k, t, func(term string, n float32) { list = append(list, counted{p.vocab.add(term, i), n}) })
		lists[i] = tally(list)
	}
	n := float64(len(s.items))
	p.idf = make([]float32, len(p.vocab.df))
	by := make([]float32, len(s.items)+1) // most terms stand in one or two ideas
	for t, df := range p.vocab.df {
		if by[df] == 0 {
			by[df] = float32(1 + ln((1+n)/(1+float64(df))))
		}
		p.idf[t] = by[df]
	}
	units := make([]sparse, len(s.items))
	for i, list := range lists {
		units[i] = p.unit(list, 0)
	}
	if t := typical(units); t > 0 {
		p.scale = sqrt32(s.mix.of(k) / t)
	}
	return p, units
}

// add puts a kind of features behind those that are there; its terms are counted from base.
func (s *Space) add(p part, units []sparse, base int32) {
	p.base = base
	for i, u := range units {
		for k, t := range u.at {
			s.vecs[i].at = append(s.vecs[i].at, base+t)
			s.vecs[i].val = append(s.vecs[i].val, float32(u.val[k]*p.scale))
		}
	}
	s.parts = append(s.parts, p)
}

// unit weighs the terms of an idea and gives a vector of length 1, or shorter by what else the idea has, as a sum of squares.
func (p *part) unit(list []counted, more float32) sparse {
	v := sparse{at: make([]int32, 0, len(list)), val: make([]float32, 0, len(list))}
	for _, c := range list {
		v.at = append(v.at, p.base+c.term)
		v.val = append(v.val, float32(often(c.n)*p.idf[c.term]))
	}
	if n := sqrt32(float32(v.squares() + more)); n > 0 {
		v.scale(1 / n)
	}
	return v
}

// weigh gives the sum of squares of terms that none of so many ideas has.
func (p *part) weigh(list []counted, ideas int) float32 {
	idf := float32(1 + ln(1+float64(ideas)))
	var sum float32
	for _, c := range list {
		w := float32(often(c.n) * idf)
		sum += float32(w * w)
	}
	return sum
}

// often is what a term counts that stands in an idea so many times.
func often(n float32) float32 {
	if n > 1 {
		return float32(1 + ln(float64(n)))
	}
	return n
}

// typical is how alike ideas and their ten nearest are on average, by these vectors alone. It is taken from up to 128 ideas
// that are spread evenly.
func typical(units []sparse) float32 {
	ix := index(units)
	step := max(1, len(units)/128)
	sums := make([]float32, len(units))
	var total float32
	rows := 0
	for i := 0; i < len(units); i += step {
		clear(sums)
		ix.add(units[i], sums)
		total += meanTop(sums, i)
		rows++
	}
	if rows == 0 {
		return 0
	}
	return total / float32(rows)
}

// meanTop is the mean of the ten largest, without the one at self.
func meanTop(sums []float32, self int) float32 {
	const most = 10
	var top [most]float32
	n := 0
	for j, x := range sums {
		if j == self || (n == most && x <= top[most-1]) {
			continue
		}
		if n < most {
			n++
		}
		k := n - 1
		for k > 0 && top[k-1] < x {
			top[k] = top[k-1]
			k--
		}
		top[k] = x
	}
	if n == 0 {
		return 0
	}
	var sum float32
	for _, x := range top[:n] {
		sum += x
	}
	return sum / float32(n)
}

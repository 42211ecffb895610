package theme

// part is one kind of features: its terms and the weight of each.
type part struct {
	kind  kind
	vocab *vocabulary
	idf   []float32
	base  int32   // the index of its first term in the vectors
	scale float32 // by which its unit vectors are multiplied
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

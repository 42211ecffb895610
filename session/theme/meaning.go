package theme

import "slices"

// addDense gives each idea a vector of meaning: an embedding where there is one for every idea, else the mean of the
// vectors of its words, without what all ideas have in common.
func (s *Space) addDense() {
	embedded := s.embeddings()
	weight := s.mix.gloss
	switch {
	case embedded != nil:
		weight = embeddingWeight
		s.dense, s.embedded = embedded, true
	case s.opts.Gloss != nil && s.lang.Code == "en" && weight > 0:
		s.dense = make([][]float32, len(s.items))
		for i, t := range s.text {
			s.dense[i] = s.gloss(t)
		}
	default:
		return
	}
	if len(s.dense) == 0 {
		s.dense = nil
		return
	}
	s.mean = make([]float32, len(s.dense[0]))
	for _, v := range s.dense {
		for d, x := range v {
			s.mean[d] += x
		}
	}
	unitLength(s.mean)
	for _, v := range s.dense {
		s.centre(v)
	}
	s.denseScale = 1
	if typical := s.denseTypical(); typical > 0 {
		s.denseScale = sqrt32(weight / typical)
	}
	for _, v := range s.dense {
		scaleDense(v, s.denseScale)
	}
}

// embeddingWeight is how much embeddings count where a server gave them.
const embeddingWeight = 1

// embeddings gives a vector for each idea, or nil where one is missing or of another length.
func (s *Space) embeddings() [][]float32 {
	if s.opts.Vectors == nil {
		return nil
	}
	out := make([][]float32, len(s.items))
	for i, x := range s.items {
		v := s.embedding(x.Text)
		if v == nil || (i > 0 && len(v) != len(out[0])) {
			return nil
		}
		out[i] = v
	}
	return out
}

func (s *Space) embedding(text string) []float32 {
	raw := s.opts.Vectors(text)
	if len(raw) == 0 {
		return nil
	}
	v := make([]float32, len(raw))
	for d, x := range raw {
		v[d] = float32(x)
	}
	unitLength(v)
	return v
}

// gloss is the mean of the vectors of the words of an idea, of length 1.
func (s *Space) gloss(t cut) []float32 {
	v := make([]float32, s.opts.Gloss.Dims())
	for _, st := range t.stems {
		if x, w, ok := s.opts.Gloss.Vector(st); ok {
			for d, c := range x {
				v[d] += float32(w * float32(c))
			}
		}
	}
	unitLength(v)
	return v
}

// denseOf gives a new text its vector, or nil.
func (s *Space) denseOf(text string, t cut) []float32 {
	var v []float32
	switch {
	case s.embedded:
		if v = s.embedding(text); v == nil {
			return nil
		}
	default:
		v = s.gloss(t)
	}
	v = slices.Clone(v)
	s.centre(v)
	scaleDense(v, s.denseScale)
	return v
}

// centre takes the common direction out of a vector and makes it of length 1.
func (s *Space) centre(v []float32) {
	along := dot(v, s.mean)
	for d := range v {
		v[d] -= float32(along * s.mean[d])
	}
	unitLength(v)
}

func unitLength(v []float32) {
	n := sqrt32(dot(v, v))
	if n == 0 {
		return
	}
	for d := range v {
		v[d] /= n
	}
}

func scaleDense(v []float32, by float32) {
	for d := range v {
		v[d] = float32(v[d] * by)
	}
}

func (s *Space) denseTypical() float32 {
	step := max(1, len(s.dense)/128)
	sums := make([]float32, len(s.dense))
	var total float32
	rows := 0
	for i := 0; i < len(s.dense); i += step {
		for j, v := range s.dense {
			sums[j] = max(0, dot(s.dense[i], v))
		}
		total += meanTop(sums, i)
		rows++
	}
	if rows == 0 {
		return 0
	}
	return total / float32(rows)
}

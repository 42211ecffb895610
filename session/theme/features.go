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

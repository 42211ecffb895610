package lexicon

import (
	"cmp"
	"slices"
)

// weak is the weight of a term that points to its concept and to other things too.
const weak = 0.5

// Hit is a concept that a text speaks of.
type Hit struct {
	Concept, Area int
	Weight        float32 // 1, of a weak term 0.5; a term that stands in two concepts gives each one half of it
	From, To      int     // the stems that say it: stems[From:To]
}

// Concepts finds in a text the concepts that people wrote down, by the words that stand for them. Nothing in it changes:
// any number of goroutines may ask it.
type Concepts struct {
	areas    []area
	concepts []concept
	phrases  map[string][]phrase // by their first stem, longest first
	longest  int                 // how many stems the longest has
	terms    int
}

type area struct{ name, title string }

type concept struct {
	name string
	area int
}

// phrase is the stems of a term behind its first, and the concepts that it stands for.
type phrase struct {
	rest    []string
	targets []target
}

type target struct {
	concept int
	weight  float32
}

// Len is how many concepts there are; they are numbered from 0.
func (c *Concepts) Len() int { return len(c.concepts) }

// Areas is how many areas there are; they are numbered from 0.
func (c *Concepts) Areas() int { return len(c.areas) }

// Terms is how many terms are written down, each counted once for each concept that it stands in.
func (c *Concepts) Terms() int { return c.terms }

// Name is the name of a concept, in plain words that may be shown.
func (c *Concepts) Name(concept int) string { return c.concepts[concept].name }

// AreaOf is the area of a concept.
func (c *Concepts) AreaOf(concept int) int { return c.concepts[concept].area }

// AreaName is the short name of an area.
func (c *Concepts) AreaName(area int) string { return c.areas[area].name }

// AreaTitle is the sentence that says what an area is.
func (c *Concepts) AreaTitle(area int) string { return c.areas[area].title }

// Match appends to dst the concepts that a text speaks of, in the order of the words. The stems are those of the whole
// text in order, cut as the terms were. Longer phrases come first, of two that are as long the one further left; the words
// of a phrase are used up by it, so "bus stop" says nothing of stopping.
func (c *Concepts) Match(dst []Hit, stems []string) []Hit {
	before := len(dst)
	var some [4]uint64 // enough for what one person says
	used := some[:]
	if len(stems) > 64*len(some) {
		used = make([]uint64, (len(stems)+63)/64)
	}
	for length := min(c.longest, len(stems)); length > 0; length-- {
		for from := range len(stems) - length + 1 {
			to := from + length
			targets := c.find(stems[from:to])
			if targets == nil || anyUsed(used, from, to) {
				continue
			}
			for i := from; i < to; i++ {
				used[i/64] |= 1 << (i % 64)
			}
			for _, t := range targets {
				weight := t.weight / float32(len(targets))
				dst = append(dst, Hit{Concept: t.concept, Area: c.concepts[t.concept].area, Weight: weight, From: from, To: to})
			}
		}
	}
	slices.SortFunc(dst[before:], func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Concept, b.Concept))
	})
	return dst
}

func (c *Concepts) find(stems []string) []target {
	for _, p := range c.phrases[stems[0]] {
		if slices.Equal(p.rest, stems[1:]) {
			return p.targets
		}
	}
	return nil
}

func anyUsed(used []uint64, from, to int) bool {
	for i := from; i < to; i++ {
		if used[i/64]>>(i%64)&1 == 1 {
			return true
		}
	}
	return false
}

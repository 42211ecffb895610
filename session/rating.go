package session

import (
	"slices"

	"folkmoot/session/framework"
)

// Innovation reports whether an idea was said to be new here and to add value. The definition asks for both: one
// answer, or a no, is not enough.
func (x *Idea) Innovation() bool {
	return x.Ratings[framework.ScaleNewHere] == 1 && x.Ratings[framework.ScaleAddsValue] == 1
}

// Scale gives a scale of the session's framework; ok is false where the framework has none of this id and kind.
func (s *State) Scale(id, kind string) (sc framework.Scale, ok bool) {
	i := slices.IndexFunc(s.Framework.Scales, func(x framework.Scale) bool { return x.ID == id && x.Kind == kind })
	if i < 0 {
		return sc, false
	}
	return s.Framework.Scales[i], true
}

// Continuum gives the line on which ideas are placed: the continuum of the framework, or else its first place scale.
func (s *State) Continuum() (sc framework.Scale, ok bool) {
	if sc, ok = s.Scale(framework.ScaleContinuum, framework.ScalePlace); ok {
		return sc, true
	}
	i := slices.IndexFunc(s.Framework.Scales, func(x framework.Scale) bool { return x.Kind == framework.ScalePlace })
	if i < 0 {
		return sc, false
	}
	return s.Framework.Scales[i], true
}

// PlaceOn gives the step, from 0, on which an idea stands on a place scale; placed is false where it has no place. A
// step beyond the scale, kept from a longer one, counts as its end.
func (x *Idea) PlaceOn(sc framework.Scale) (step int, placed bool) {
	step, placed = x.Ratings[sc.ID]
	return min(max(step, 0), max(sc.Steps, 2)-1), placed
}

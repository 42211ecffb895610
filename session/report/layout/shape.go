package layout

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"folkmoot/session/report/draw"
)

// style is how a run of text looks.
type style struct {
	size   float64
	bold   bool
	colour draw.Colour
}

// run is text in one style, with where it leads.
type run struct {
	text string
	style
	link string
	lang string // where it is not the document's
}

// char is a glyph with the run it came from.
type char struct {
	Glyph
	face   Face
	run    int
	actual string // the character of the source, where the glyph is not it
	joined bool   // stands, with the one before it, for that one's character
	soft   bool   // a soft hyphen: drawn only where a line ends with it
}

// shaper turns characters into glyphs and keeps account of those it could not.
type shaper struct {
	*meter
	missing  map[rune]*Missing
	quiet    bool
	unshaped map[string]bool
}

func newShaper(f *Fonts) *shaper {
	return &shaper{meter: newMeter(f), missing: map[rune]*Missing{}, unshaped: map[string]bool{}}
}

// clean puts text into composed form, with the line ends that the breaker knows.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if strings.ContainsRune(s, '\r') {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	return s
}

// isBreak says that a character ends a line and has no shape.
func isBreak(r rune) bool {
	return r == '\n' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// chars gives the glyphs of one character.
func (s *shaper) chars(out []char, r rune, bold bool, run int) []char {
	if isBreak(r) {
		return out
	}
	want := Regular
	if bold {
		want = Bold
	}
	if r == '\t' {
		r = ' '
	}
	if r == 0xAD {
		g, _ := s.lookup(want, '-')
		return append(out, char{Glyph: g, face: want, run: run, soft: true})
	}
	if r >= 0x590 {
		s.noteScript(r)
	}
	if !unicode.IsControl(r) && !ignorable(r) {
		other := Bold
		if bold {
			other = Regular
		}
		for _, f := range [...]Face{want, Symbols, other, Other} {
			if g, ok := s.lookup(f, r); ok {
				return append(out, char{Glyph: g, face: f, run: run})
			}
		}
	}
	return s.substitute(out, r, want, run)
}

// substitute draws something visible for a character that no font has.
func (s *shaper) substitute(out []char, r rune, want Face, run int) []char {
	switch {
	case unicode.Is(unicode.Zs, r):
		g, _ := s.lookup(want, ' ')
		return append(out, char{Glyph: g, face: want, run: run})
	case ignorable(r):
		s.miss(r, "")
		return out
	case unicode.IsLetter(r) || unicode.IsMark(r):
		for _, f := range [...]Face{Symbols, want} {
			if g, ok := s.lookup(f, '\u25A1'); ok {
				s.miss(r, "\u25A1")
				return append(out, char{Glyph: g, face: f, run: run, actual: string(r)})
			}
		}
	}
	name := fmt.Sprintf("[U+%04X]", r)
	s.miss(r, name)
	for i, n := range name {
		g, _ := s.lookup(want, n)
		c := char{Glyph: g, face: want, run: run}
		// Whoever copies or listens gets the character itself, where it is one that can be named.
		if unicode.IsGraphic(r) {
			c.joined = i > 0
			if i == 0 {
				c.actual = string(r)
			}
		}
		out = append(out, c)
	}
	return out
}

// ignorable says that a character has no shape of its own: joiners, direction marks, variation selectors.
func ignorable(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

func (s *shaper) miss(r rune, shown string) {
	if s.quiet {
		return
	}
	m := s.missing[r]
	if m == nil {
		m = &Missing{Rune: r, Shown: shown}
		s.missing[r] = m
	}
	m.Count++
}

// joining are the scripts whose letters join or change places, which this layout does not do.
var joining = [...]string{
	"Hebrew", "Arabic", "Syriac", "Thaana", "Nko", "Devanagari", "Bengali", "Gurmukhi", "Gujarati",
	"Oriya", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Tibetan", "Myanmar", "Khmer", "Mongolian",
}

// Joins reports whether a script, by its name in Unicode, is one whose letters join or change places.
func Joins(script string) bool { return slices.Contains(joining[:], script) }

// noteScript keeps the names of the scripts that are not drawn as they should be.
func (s *shaper) noteScript(r rune) {
	for _, sc := range joining {
		if unicode.Is(unicode.Scripts[sc], r) {
			s.unshaped[sc] = true
			return
		}
	}
}

// missed lists what could not be drawn.
func (s *shaper) missed() (missing []Missing, unshaped []string) {
	for _, m := range s.missing {
		missing = append(missing, *m)
	}
	slices.SortFunc(missing, func(a, b Missing) int { return int(a.Rune) - int(b.Rune) })
	for sc := range s.unshaped {
		unshaped = append(unshaped, sc)
	}
	slices.Sort(unshaped)
	return missing, unshaped
}

package layout

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// line is one line of text. A space at its end is kept, so that text taken out of the page reads on.
type line struct {
	chars []char
	width float64 // without the space at its end
}

// piece is what stands between two places where a line may end.
type piece struct {
	chars  []char
	forced bool // the line ends after it
}

// lines breaks runs into lines no wider than width. There is always at least one line.
func (s *shaper) lines(runs []run, width float64) []line { return s.fill(runs, s.pieces(runs), width) }

// fill sets pieces into lines no wider than width. The pieces stay as they are, for another width.
func (s *shaper) fill(runs []run, pieces []piece, width float64) []line {
	var out []line
	total := 0
	for _, p := range pieces {
		total += len(p.chars)
	}
	// One array holds the characters of all lines.
	all := make([]char, 0, total)
	from, curW := 0, 0.0 // where the line begins, and its width with the space at its end
	flush := func() {
		out = append(out, s.finish(runs, all[from:len(all):len(all)]))
		from, curW = len(all), 0
	}
	for _, p := range pieces {
		ending := s.ending(runs, p.chars)
		if len(all) > from && curW+ending > width+0.01 {
			flush()
		}
		for ending > width+0.01 {
			n := s.fitting(runs, p.chars, width)
			all = append(all, p.chars[:n]...)
			flush()
			p.chars = p.chars[n:]
			ending = s.ending(runs, p.chars)
		}
		all = append(all, p.chars...)
		curW += s.width(runs, p.chars)
		if p.forced {
			flush()
		}
	}
	if len(all) > from || len(out) == 0 {
		flush()
	}
	return out
}

// pieces splits the runs at every place where a line may end, across the borders of runs.
func (s *shaper) pieces(runs []run) []piece {
	var all strings.Builder
	type border struct{ end, run int }
	var borders []border
	for i, r := range runs {
		all.WriteString(clean(r.text))
		borders = append(borders, border{all.Len(), i})
	}
	text := all.String()
	var pieces []piece
	chars := make([]char, 0, len(text))
	pos, bi, state, start := 0, 0, -1, 0
	for rest := text; rest != ""; {
		var seg string
		var must bool
		seg, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
		last := rune(0)
		for _, r := range seg {
			for bi < len(borders)-1 && pos >= borders[bi].end {
				bi++
			}
			chars = s.chars(chars, r, runs[borders[bi].run].bold, borders[bi].run)
			pos += len(string(r))
			last = r
		}
		pieces = append(pieces, piece{chars: chars[start:len(chars):len(chars)], forced: must && isBreak(last)})
		start = len(chars)
	}
	s.applyKerning(runs, pieces)
	return pieces
}

// applyKerning sets the correction between each two neighbours of one face and one size.
func (s *shaper) applyKerning(runs []run, pieces []piece) {
	var prev *char
	for pi := range pieces {
		for ci := range pieces[pi].chars {
			c := &pieces[pi].chars[ci]
			if prev != nil && prev.face == c.face && !prev.soft && runs[prev.run].size == runs[c.run].size {
				prev.Kern = s.kerning(c.face, prev.ID, c.ID)
			}
			prev = c
		}
		if pieces[pi].forced {
			prev = nil
		}
	}
}

// width is the advance of characters in points.
func (s *shaper) width(runs []run, chars []char) float64 {
	w := 0.0
	for i := range chars {
		if !chars[i].soft {
			w += (chars[i].W + chars[i].Kern) * runs[chars[i].run].size / 1000
		}
	}
	return w
}

// ending is the width of characters that end a line: without the spaces, and without a correction towards what would
// have followed.
func (s *shaper) ending(runs []run, chars []char) float64 {
	chars = trimmed(chars)
	w := s.width(runs, chars)
	if n := len(chars); n > 0 && !chars[n-1].soft {
		w -= chars[n-1].Kern * runs[chars[n-1].run].size / 1000
	}
	return w
}

// isSpace reports whether words may be parted at a character. At the spaces that do not break they may not.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00A0' && r != '\u2007' && r != '\u202F'
}

// trimmed is characters without the spaces at their end.
func trimmed(chars []char) []char {
	n := len(chars)
	for n > 0 && chars[n-1].Rune == ' ' {
		n--
	}
	return chars[:n]
}

// fitting is how many characters fit into a width, and at least one. It does not part a letter from its mark,
// nor what stands for one character.
func (s *shaper) fitting(runs []run, chars []char, width float64) int {
	w, n := 0.0, 0
	for i := range chars {
		size := runs[chars[i].run].size / 1000
		if w+chars[i].W*size > width && n > 0 {
			return n
		}
		w += (chars[i].W + chars[i].Kern) * size
		if i+1 == len(chars) || chars[i+1].W > 0 && !chars[i+1].joined {
			n = i + 1
		}
	}
	return max(n, 1)
}

// finish closes a line, in its place: a soft hyphen shows at its end and nowhere else.
func (s *shaper) finish(runs []run, chars []char) line {
	kept := chars[:0]
	for i, c := range chars {
		if c.soft {
			if i != len(chars)-1 {
				continue
			}
			c.soft = false
			c.actual = "\u00AD"
		}
		kept = append(kept, c)
	}
	if n := len(kept); n > 0 {
		kept[n-1].Kern = 0
	}
	return line{chars: kept, width: s.ending(runs, kept)}
}

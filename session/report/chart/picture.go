package chart

import (
	"strings"
	"unicode"

	"folkmoot/session/report/draw"
)

const (
	textSize = 12.0
	leading  = 16.0
	barH     = 14.0
	rowGap   = 13.0
)

// Draw gives the whole chart as one picture of a width; its height is what the chart needs.
func Draw(c Chart, width float64, m draw.Measurer) draw.Picture {
	return pile(rows(c, width, m), width)
}

// Pages gives the chart as pictures no taller than height where its rows allow it, for paper.
func Pages(c Chart, width, height float64, m draw.Measurer) []draw.Picture {
	var out []draw.Picture
	var some []draw.Picture
	h := 0.0
	for _, r := range rows(c, width, m) {
		if len(some) > 0 && h+r.H > height {
			out = append(out, pile(some, width))
			some, h = nil, 0
		}
		some, h = append(some, r), h+r.H
	}
	if len(some) > 0 {
		out = append(out, pile(some, width))
	}
	return out
}

// pile puts pictures below each other.
func pile(parts []draw.Picture, width float64) draw.Picture {
	p := draw.Picture{W: width}
	for _, part := range parts {
		for _, it := range part.Items {
			p.Items = append(p.Items, draw.Moved(it, 0, p.H))
		}
		p.H += part.H
	}
	return p
}

// rows draws the chart in parts that may stand on different pages.
func rows(c Chart, width float64, m draw.Measurer) []draw.Picture {
	if m == nil {
		m = draw.Rough{}
	}
	switch v := c.(type) {
	case Bars:
		return v.rows(width, m)
	case Stacked:
		return v.rows(width, m)
	case Strip:
		return v.rows(width, m)
	case Quadrants:
		return v.rows(width, m)
	case Fourfold:
		return v.rows(width, m)
	}
	return nil
}

// words breaks a label into lines; a word wider than the line stands on its own and is cut into pieces.
func words(text string, width float64, bold bool, m draw.Measurer) []string {
	var lines []string
	cur := ""
	for w := range strings.FieldsFuncSeq(text, mayBreak) {
		if cur != "" {
			if m.TextWidth(cur+" "+w, textSize, bold) <= width {
				cur += " " + w
				continue
			}
			lines = append(lines, cur)
		}
		for m.TextWidth(w, textSize, bold) > width {
			n := fit(w, width, bold, m)
			lines = append(lines, w[:n])
			w = w[n:]
		}
		cur = w
	}
	if cur != "" {
		lines = append(lines, cur)
	}
	return lines
}

// mayBreak reports whether a line may end at a character. At the spaces that do not break it may not.
func mayBreak(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00A0' && r != '\u2007' && r != '\u202F'
}

// fit is how many bytes of a word fit into a width: at least one character, found by halving.
func fit(w string, width float64, bold bool, m draw.Measurer) int {
	var ends []int
	for i := range w {
		if i > 0 {
			ends = append(ends, i)
		}
	}
	if len(ends) == 0 {
		return len(w)
	}
	// A line holds few characters of a word of thousands: the first doubling that does not fit is close to the end.
	lo, hi := 0, len(ends)-1
	for top := 32; top < hi; top *= 2 {
		if m.TextWidth(w[:ends[top]], textSize, bold) > width {
			hi = top
			break
		}
		lo = top
	}
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if m.TextWidth(w[:ends[mid]], textSize, bold) <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return ends[lo]
}

// label writes text from the top of a picture and gives where it ends.
func label(p *draw.Picture, text string, width, y float64, colour draw.Colour, m draw.Measurer) float64 {
	for _, l := range words(text, width, false, m) {
		p.Items = append(p.Items, draw.Text{Y: y + leading*0.78, Size: textSize, Colour: colour, Text: l})
		y += leading
	}
	return y
}

func ink() draw.Colour  { return draw.RGB(draw.Ink) }
func soft() draw.Colour { return draw.RGB(draw.InkSoft) }

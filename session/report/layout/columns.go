package layout

import (
	"strings"
	"unicode/utf8"

	"folkmoot/session/report/document"
)

// grid is where the columns of a table stand.
type grid struct {
	x, w []float64
}

const cellGap = 10.0

// columns shares the width out by the weights, but gives each column at least the width of its longest word.
func (b *builder) columns(t document.Table, ty typeface) grid {
	room := textW - cellGap*float64(len(t.Columns)-1)
	w := make([]float64, len(t.Columns))
	least := make([]float64, len(t.Columns))
	b.atLeast(t, ty, room, least)
	fixed := make([]bool, len(w))
	for again := true; again; {
		again = false
		left, weights := room, 0.0
		for i, c := range t.Columns {
			if fixed[i] {
				left -= w[i]
			} else {
				weights += weight(c)
			}
		}
		for i, c := range t.Columns {
			if fixed[i] {
				continue
			}
			w[i] = left * weight(c) / weights
			if w[i] < least[i] {
				w[i], fixed[i], again = least[i], true, true
				break
			}
		}
	}
	g := grid{w: w}
	x := textX
	for i := range w {
		g.x = append(g.x, x)
		x += w[i] + cellGap
	}
	return g
}

// atLeast gives each column the width of its longest word, and of its texts that are short enough to be best left whole,
// such as a date. Where that is too much for the page, the columns with the longest words have to split them.
func (b *builder) atLeast(t document.Table, ty typeface, room float64, least []float64) {
	const short, broad = 16, 90.0
	bold := ty
	bold.bold = true
	head := make([]float64, len(least))
	sum := 0.0
	for i, c := range t.Columns {
		head[i] = b.widest(c.Title, bold) + 1
		w := b.TextWidth(longest(t, i, short), ty.size, ty.bold)
		if w > broad {
			w = b.TextWidth(longest(t, i, 0), ty.size, ty.bold)
		}
		least[i] = max(head[i], w+1)
		sum += least[i]
	}
	for sum > room {
		worst := 0
		for i := range least {
			if least[i]-head[i] > least[worst]-head[worst] {
				worst = i
			}
		}
		if least[worst] <= head[worst] {
			clear(least)
			return
		}
		sum -= least[worst] - head[worst]
		least[worst] = head[worst]
	}
}

// longest is the word of a column with the most characters; texts of up to whole characters count as words.
func longest(t document.Table, col, whole int) string {
	longest, most := "", 0
	for _, r := range t.Rows {
		if col >= len(r.Cells) {
			continue
		}
		for _, run := range r.Cells[col].Runs {
			if n := utf8.RuneCountInString(run.Text); n <= whole && n > most {
				longest, most = run.Text, n
			}
			for f := range strings.FieldsFuncSeq(run.Text, isSpace) {
				if n := utf8.RuneCountInString(f); n > most {
					longest, most = f, n
				}
			}
		}
	}
	return longest
}

func weight(c document.Column) float64 {
	if c.Width <= 0 {
		return 1
	}
	return c.Width
}

package widget

import "fyne.io/fyne/v2"

// noteLetters knows how wide letters are, alone and after one another, at one size.
type noteLetters struct {
	points float32
	one    map[rune]float32
	two    map[[2]rune]float32
}

// noteCare takes letters for a little wider than they are, so that no line is set that does not fit.
const noteCare = 1.002

// to measures at a size and reports whether it is another.
func (l *noteLetters) to(points float32) bool {
	if l.points == points {
		return false
	}
	l.points, l.one, l.two = points, map[rune]float32{}, map[[2]rune]float32{}
	return true
}

// step is how much wider a line becomes by a letter after another; 0 is the start of a line.
func (l *noteLetters) step(before, r rune) float32 {
	if r == '\t' {
		r = ' '
	}
	if before == '\t' {
		before = ' '
	}
	if before == 0 {
		return l.alone(r)
	}
	pair := [2]rune{before, r}
	w, ok := l.two[pair]
	if !ok {
		w = l.measure(string(pair[:])) - l.alone(before)
		l.two[pair] = w
	}
	return w
}

func (l *noteLetters) alone(r rune) float32 {
	w, ok := l.one[r]
	if !ok {
		w = l.measure(string(r))
		l.one[r] = w
	}
	return w
}

// noteZoom is how much larger letters are measured than they are set.
const noteZoom = 8

func (l *noteLetters) measure(s string) float32 {
	return noteCare * fyne.MeasureText(s, noteZoom*l.points, fyne.TextStyle{}).Width / noteZoom
}

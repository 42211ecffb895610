package parts

import "fyne.io/fyne/v2"

// letters knows how wide letters are, alone and after one another, so that words need not be set to be measured. A board
// of 900 ideas has some thousand words, but only some hundred pairs of letters.
type letters struct {
	style fyne.TextStyle
	one   map[rune]float32
	two   map[[2]rune]float32
	words map[string]float32
	scale map[float32]float32 // from letterSize to a size
}

const (
	letterSize = 64     // the size at which letters are measured
	letterCare = 1.003  // words are taken for a little wider than they are, so that no line is set that does not fit
	mostWords  = 20_000 // remembered
)

func newLetters(s fyne.TextStyle) *letters {
	return &letters{s, map[rune]float32{}, map[[2]rune]float32{}, map[string]float32{}, map[float32]float32{}}
}

// width is how wide a word is at a size.
func (l *letters) width(word string, points float32) float32 {
	w, ok := l.words[word]
	if !ok {
		w = l.sum(word)
		if len(l.words) >= mostWords {
			clear(l.words)
		}
		l.words[word] = w
	}
	return w * l.scaled(points)
}

// scaled compares a size with the one at which letters are measured: the toolkit rounds sizes.
func (l *letters) scaled(points float32) float32 {
	x, ok := l.scale[points]
	if !ok {
		const some = "An ordinary line of words"
		x = letterCare * fyne.MeasureText(some, points, l.style).Width / fyne.MeasureText(some, letterSize, l.style).Width
		l.scale[points] = x
	}
	return x
}

func (l *letters) sum(word string) float32 {
	var sum float32
	before := rune(-1)
	for _, r := range word {
		if before < 0 {
			sum = l.alone(r)
		} else {
			sum += l.after(before, r)
		}
		before = r
	}
	return sum
}

func (l *letters) alone(r rune) float32 {
	w, ok := l.one[r]
	if !ok {
		w = fyne.MeasureText(string(r), letterSize, l.style).Width
		l.one[r] = w
	}
	return w
}

func (l *letters) after(a, b rune) float32 {
	pair := [2]rune{a, b}
	w, ok := l.two[pair]
	if !ok {
		w = fyne.MeasureText(string(pair[:]), letterSize, l.style).Width - l.alone(a)
		l.two[pair] = w
	}
	return w
}

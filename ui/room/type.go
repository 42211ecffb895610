package room

import (
	"iter"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/rivo/uniseg"
)

// piece is a line of text with its place.
type piece struct {
	text string
	size float32
	bold bool
	tone fyne.ThemeColorName
	x, y float32
	// levels is not 0 for the number of people on a level of a scale: it stands in that level's bar.
	level, levels int
}

// leading is the height of a line, of the size of its letters.
const leading = 1.34

func lineHeight(size float32) float32 { return size * leading }

// meter measures words, each only once: many sizes are tried before one fits.
type meter map[inked]float32

type inked struct {
	text string
	size float32
	bold bool
}

func (m meter) width(text string, size float32, bold bool) float32 {
	key := inked{text, size, bold}
	w, ok := m[key]
	if !ok {
		w = fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
		m[key] = w
	}
	return w
}

// wrap breaks a text into lines of at most this width. A word that is wider is broken inside; nothing is dropped.
func (m meter) wrap(text string, size float32, bold bool, most float32) []string {
	space := m.width(" ", size, bold)
	most -= size * .1 // words measured one by one can be a little narrower than together
	var lines, line []string
	var used float32
	end := func() {
		if len(line) > 0 {
			lines = append(lines, strings.Join(line, " "))
			line, used = nil, 0
		}
	}
	for word := range words(text) {
		w := m.width(word, size, bold)
		if used+space+w > most {
			end()
		}
		for w > most {
			head := m.head(word, size, bold, most)
			if head == word {
				break
			}
			lines = append(lines, head)
			word = word[len(head):]
			w = m.width(word, size, bold)
		}
		if len(line) > 0 {
			used += space
		}
		line, used = append(line, word), used+w
	}
	end()
	return lines
}

// words gives the parts between which a line may be broken: not at a space that holds two words together, as French puts
// inside its quotation marks.
func words(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(text, func(r rune) bool {
		return unicode.IsSpace(r) && r != '\u00a0' && r != '\u2007' && r != '\u202f'
	})
}

// head gives the longest beginning of a word that fits, at least one character.
func (m meter) head(word string, size float32, bold bool, most float32) string {
	end, state, rest := 0, -1, word
	for rest != "" {
		var c string
		c, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if next := end + len(c); end == 0 || fyne.MeasureText(word[:next], size, fyne.TextStyle{Bold: bold}).Width <= most {
			end = next
			continue
		}
		break
	}
	return word[:end]
}

// setter places wrapped texts one under another.
type setter struct {
	meter
	x, y, w float32
	out     []piece
}

func (s *setter) set(text string, size float32, bold bool, tone fyne.ThemeColorName) {
	for _, line := range s.wrap(text, size, bold, s.w) {
		s.out = append(s.out, piece{text: line, size: size, bold: bold, tone: tone, x: s.x, y: s.y})
		s.y += lineHeight(size)
	}
}

// tall is the height that a text takes.
func (s *setter) tall(text string, size float32, bold bool, w float32) float32 {
	return float32(len(s.wrap(text, size, bold, w))) * lineHeight(size)
}

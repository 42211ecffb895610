package room

import (
	"strings"

	"fyne.io/fyne/v2"
)

// piece is a wrapped text with its place.
type piece struct {
	text string
	size float32
	bold bool
	tone fyne.ThemeColorName
	x, y float32
}

func width(text string, size float32, bold bool) float32 {
	return fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
}

func lineHeight(size float32) float32 { return size * 1.34 }

// wrap breaks a text into lines of at most this width. A word that is wider is broken inside; nothing is dropped.
func wrap(text string, size float32, bold bool, most float32) []string {
	var lines []string
	for _, para := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.Fields(para) {
			for {
				try := word
				if line != "" {
					try = line + " " + word
				}
				if width(try, size, bold) <= most {
					line = try
					break
				}
				if line != "" {
					lines = append(lines, line)
					line = ""
					continue
				}
				head := fitHead(word, size, bold, most)
				lines = append(lines, head)
				word = word[len(head):]
				if word == "" {
					break
				}
			}
		}
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// fitHead gives the longest beginning of a word that fits, at least one character.
func fitHead(word string, size float32, bold bool, most float32) string {
	end := 0
	for i, r := range word {
		next := i + len(string(r))
		if i > 0 && width(word[:next], size, bold) > most {
			break
		}
		end = next
	}
	return word[:end]
}

// setter places wrapped texts one under another.
type setter struct {
	x, y, w float32
	out     []piece
}

func (s *setter) set(text string, size float32, bold bool, tone fyne.ThemeColorName) {
	for _, line := range wrap(text, size, bold, s.w) {
		s.out = append(s.out, piece{text: line, size: size, bold: bold, tone: tone, x: s.x, y: s.y})
		s.y += lineHeight(size)
	}
}

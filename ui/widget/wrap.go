package widget

import "strings"

// wrap breaks text into lines no wider than width, at spaces, and inside a word
// only where the word alone is too wide. Each word is measured once, so the
// work grows with the text and not with its square. With most > 0 the rest after that many lines is
// cut and the last line ends in an ellipsis.
func wrap(text string, width float32, most int, measure func(string) float32) []string {
	var lines []string
	space := measure(" ")
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = wrapParagraph(lines, paragraph, width, space, measure)
		if most > 0 && len(lines) > most {
			break
		}
	}
	if most > 0 && len(lines) > most {
		lines = lines[:most]
		lines[most-1] = ellipsis(lines[most-1]+"…", width, measure)
	}
	return lines
}

func wrapParagraph(lines []string, paragraph string, width, space float32, measure func(string) float32) []string {
	var line strings.Builder
	var used float32
	for word := range strings.FieldsSeq(paragraph) {
		w := measure(word)
		if line.Len() > 0 && used+space+w > width {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		if line.Len() > 0 {
			line.WriteByte(' ')
			used += space
		} else if w > width {
			var head []string
			head, word = breakWord(word, width, measure)
			lines = append(lines, head...)
			w = measure(word)
		}
		line.WriteString(word)
		used += w
	}
	return append(lines, line.String())
}

// breakWord cuts a word that is wider than a line into full lines and a rest.
func breakWord(word string, width float32, measure func(string) float32) (full []string, rest string) {
	var used float32
	start := 0
	for i, r := range word {
		w := measure(string(r))
		if i > start && used+w > width {
			full = append(full, word[start:i])
			start, used = i, 0
		}
		used += w
	}
	return full, word[start:]
}

// ellipsis shortens a line until it fits; a line that fits is left as it is.
func ellipsis(line string, width float32, measure func(string) float32) string {
	if measure(line) <= width {
		return line
	}
	runes := []rune(strings.TrimSuffix(line, "…"))
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(strings.TrimRight(string(runes[:mid]), " ")+"…") <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return strings.TrimRight(string(runes[:low]), " ") + "…"
}

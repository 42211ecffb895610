package words

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// number cuts the number that begins at start and gives where to go on. What follows at once is a word of its own (20mph)
// unless it is one letter (5k), an ending (1st) or a code (4x4).
func (l *Language) number(text string, start int, piece func(span)) int {
	end := start + digits(text[start:])
	long := end
	for long < len(text) {
		r, size := utf8.DecodeRuneInString(text[long:])
		n := digits(text[long+size:])
		joins := r == '.' || r == ',' || n == 3 && (r == '\u00a0' || r == '\u202f' || r == '\u2009' || r == ' ' && l.spaced && long-start <= 3)
		if n == 0 || !joins {
			break
		}
		long += size + n
	}
	if _, ok := l.amount(text[start:long]); ok {
		end = long
	} else {
		for end < long { // a date, a version: each of its numbers by itself
			piece(span{start, end})
			_, size := utf8.DecodeRuneInString(text[end:])
			start = end + size
			end = start + digits(text[start:])
		}
	}
	tail := letters(text[end:])
	if tail == 0 {
		piece(span{start, end})
		return end
	}
	after := text[end : end+tail]
	if utf8.RuneCountInString(after) == 1 || strings.ContainsFunc(after, unicode.IsDigit) || l.ordinal[Fold(after)] {
		piece(span{start, end + tail})
		return end + tail
	}
	piece(span{start, end})
	return end
}

func digits(text string) int {
	for i, r := range text {
		if !unicode.IsDigit(r) {
			return i
		}
	}
	return len(text)
}

// amount gives a number in digits its plain form: "1,500" is 1500 in English, "1,50" is 1.5 everywhere. Digits with
// points that make no number, as in a date, give none.
func (l *Language) amount(written string) (string, bool) {
	var groups []string
	var signs []rune
	rest := written
	for {
		n := digits(rest)
		if n == 0 {
			return "", false
		}
		groups = append(groups, Fold(rest[:n]))
		if rest = rest[n:]; rest == "" {
			break
		}
		r, size := utf8.DecodeRuneInString(rest)
		if r != '.' && r != ',' {
			if !unicode.IsSpace(r) {
				return "", false
			}
			r = ' '
		}
		signs, rest = append(signs, r), rest[size:]
	}
	whole, part := groups[0], ""
	for i, sign := range signs {
		group, last := groups[i+1], i == len(signs)-1
		thousand := len(group) == 3 && len(groups[0]) <= 3 && groups[0] != "0" && (i == 0 || sign == signs[0])
		switch {
		case thousand && (sign == ' ' || len(signs) > 1 || (sign == '.') == l.comma):
			whole += group
		case last && sign != ' ' && (i == 0 || sign != signs[0]):
			part = strings.TrimRight(group, "0")
		default:
			return "", false
		}
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if part != "" {
		whole += "." + part
	}
	return whole, true
}

// counting is what is peculiar to how a language puts number words together.
type counting struct {
	scores bool // quatre-vingts: four twenties; soixante-dix: sixty and ten
	tens   bool // dau ddeg pump: two tens and five
}

// values reads "zero one two ... twenty=20 thirty=30": the first words count up from nothing, a dash stands for a number
// that has no word of its own, words with a slash between them are one number.
func values(list string) map[string]int {
	found := map[string]int{}
	for i, word := range strings.Fields(Fold(list)) {
		value := i
		if name, given, ok := strings.Cut(word, "="); ok {
			word = name
			value, _ = strconv.Atoi(given)
		}
		if word == "-" {
			continue
		}
		for name := range strings.SplitSeq(word, "/") {
			found[name] = value
		}
	}
	return found
}

// count puts number words together as they come: two, hundred, and, five.
type count struct {
	rules       counting
	total, part int
	open        bool
	typed       bool // the last was in digits
	found       []string
}

// add takes the next value; joined says that it follows the last one with nothing between.
func (c *count) add(value int, typed, joined bool) {
	if !c.open || !joined || typed {
		c.close()
		c.open, c.typed = true, typed
		c.part = 0
	}
	last := c.part % 100
	switch {
	case c.part == 0 && value < 1000:
		c.part = value
	case c.part == 0:
		c.total += value
	case value >= 1000:
		c.total, c.part = c.total+c.part*value, 0
	case value == 100 && c.part < 100:
		c.part *= 100
	case c.typed:
		c.restart(value)
	case c.rules.tens && value == 10 && c.part < 10, c.rules.scores && value == 20 && c.part == 4:
		c.part *= value
	case c.part >= 100 && last == 0 && value < 100, last >= 20 && last%10 == 0 && value < 10,
		c.rules.tens && last == 10 && value < 10, c.rules.scores && (last == 60 || last == 80) && value < 20:
		c.part += value
	default:
		c.restart(value)
	}
}

func (c *count) restart(value int) {
	c.close()
	c.open, c.typed, c.part = true, false, value
}

func (c *count) close() {
	if c.open {
		c.found = append(c.found, strconv.Itoa(c.total+c.part))
	}
	c.open, c.typed, c.total, c.part = false, false, 0, 0
}

package words

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Marks is what forbids calling two texts the same, however alike their words are.
type Marks struct {
	Negated bool
	// Numbers are sorted and in digits: "20", "1.5". Codes such as "a4" and "1st" are among them.
	Numbers []string
	// Turns are sorted and say which side of a pair of opposites is named: "amount+" for more, "amount-" for less. With +
	// and -, the - side turns a sentence round; with < and >, as in "when<" for before, neither does.
	Turns []string
}

// Same holds unless one text denies and the other does not, their numbers differ, one names the side of a pair that turns
// a sentence round and the other does not, or they name different sides.
func (m Marks) Same(o Marks) bool {
	return m.Negated == o.Negated && slices.Equal(m.Numbers, o.Numbers) && agree(m.Turns, o.Turns) && agree(o.Turns, m.Turns)
}

// agree holds if nothing that one names speaks against the other.
func agree(one, other []string) bool {
	for _, turn := range one {
		if slices.Contains(other, turn) {
			continue
		}
		pair, side := turn[:len(turn)-1], turn[len(turn)-1]
		switch side {
		case '-':
			return false
		case '+':
			if slices.Contains(other, pair+"-") {
				return false
			}
		case '<', '>':
			opposite := pair + string('<'+'>'-side)
			if slices.Contains(other, opposite) && !slices.Contains(one, opposite) {
				return false
			}
		}
	}
	return true
}

// Marks finds what forbids calling two texts the same.
func (c *Cutter) Marks(text string) Marks {
	l := c.language
	var m Marks
	numbers := count{rules: l.counting}
	var before []string // the folded words so far
	end, joining := 0, false
	l.cut(text, func(at span) {
		e := c.entry(text[at.start:at.end])
		folded := e.word.Folded
		last := ""
		if len(before) > 0 {
			last = before[len(before)-1]
		}
		m.Negated = m.Negated || l.denies(folded)
		joined := strings.TrimFunc(text[end:at.start], func(r rune) bool { return unicode.IsSpace(r) || hyphen(r) }) == ""
		value, said := l.numbers[folded]
		typed, notWhole := 0, error(nil)
		if e.number {
			typed, notWhole = strconv.Atoi(folded)
		}
		switch {
		case e.number && notWhole == nil && len(folded) < 10:
			numbers.add(typed, true, false)
		case e.number:
			m.Numbers = append(m.Numbers, folded)
		case said && (value != 1 || !l.uncounted[last]) && (!l.articles[folded] || numbers.open && joined):
			numbers.add(value, false, joined)
		case l.and[folded] && numbers.open && joined:
			joining = true
		case strings.ContainsFunc(folded, unicode.IsDigit):
			m.Numbers = append(m.Numbers, code(folded))
		}
		if joining {
			joining = false
		} else if !said && !e.number || l.articles[folded] && !joined {
			numbers.close()
		}
		if !slices.ContainsFunc(l.unless[folded], func(w string) bool { return slices.Contains(before, w) }) {
			m.Turns = append(m.Turns, l.turns[e.word.Stem]...)
		}
		m.Turns = append(m.Turns, l.phrases[[2]string{last, folded}]...)
		before = append(before, folded)
		end = at.end
	})
	numbers.close()
	m.Numbers = sorted(append(m.Numbers, numbers.found...))
	m.Turns = sorted(m.Turns)
	return m
}

// denies holds for words that deny, and for those of English that end in n't.
func (l *Language) denies(folded string) bool {
	return l.denials[folded] || l.Code == "en" && strings.HasSuffix(folded, "n't")
}

// code gives what is no plain number its own form: 5k is 5000, 1st and a4 are themselves.
func code(folded string) string {
	if thousands, ok := strings.CutSuffix(folded, "k"); ok && len(thousands) < 10 {
		if n, err := strconv.Atoi(thousands); err == nil {
			return strconv.Itoa(n * 1000)
		}
	}
	return folded
}

func sorted(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// opposites reads lines of "pair+: word word" and gives the turns by stem and by two folded words, as in get_rid.
func (l *Language) opposites(table string) (map[string][]string, map[[2]string][]string) {
	words, phrases := map[string][]string{}, map[[2]string][]string{}
	for turn, list := range lines(table) {
		for _, word := range list {
			if first, second, ok := strings.Cut(word, "_"); ok {
				key := [2]string{first, second}
				phrases[key] = append(phrases[key], turn)
				continue
			}
			stem := l.Stem(word)
			words[stem] = sorted(append(words[stem], turn))
		}
	}
	return words, phrases
}

// lines reads a table of "name: word word", folded. A table that cannot be read is found by the first test.
func lines(table string) iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for line := range strings.Lines(Fold(table)) {
			name, list, ok := strings.Cut(strings.TrimSpace(line), ":")
			if ok && !yield(strings.TrimSpace(name), strings.Fields(list)) {
				return
			}
		}
	}
}

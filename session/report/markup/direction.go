package markup

import "strings"

// The characters that turn the direction of what follows them.
const (
	lre, rle, pdf, lro, rlo = '\u202A', '\u202B', '\u202C', '\u202D', '\u202E'
	lri, rli, fsi, pdi      = '\u2066', '\u2067', '\u2068', '\u2069'
)

// Turns says that a text has letters that run from right to left or a character that changes the direction: it has to be
// held apart from the words around it.
func Turns(s string) bool {
	for i := range len(s) {
		if s[i] < 0x80 {
			continue
		}
		return strings.ContainsFunc(s[i:], turns)
	}
	return false
}

func turns(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case r <= 0x8FF, r >= 0xFB1D && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFF, r >= 0x10800 && r <= 0x10FFF, r >= 0x1E800 && r <= 0x1EFFF:
		return true
	}
	return r == 0x200E || r == 0x200F || opens(r) || r == pdf || r == pdi
}

func opens(r rune) bool { return r >= lre && r <= rlo && r != pdf || r >= lri && r <= fsi }

// Balanced ends every change of direction that a text begins and leaves out the ends of changes that it did not begin, so
// that none reaches beyond it.
func Balanced(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return opens(r) || r == pdf || r == pdi }) {
		return s
	}
	var b strings.Builder
	var open []rune // the ends that are due
	closeTo := func(depth int) {
		for len(open) > depth {
			b.WriteRune(open[len(open)-1])
			open = open[:len(open)-1]
		}
	}
	for _, r := range s {
		switch {
		case r == pdf:
			if n := len(open); n == 0 || open[n-1] != pdf {
				continue
			}
			open = open[:len(open)-1]
		case r == pdi:
			at := strings.LastIndexByte(kinds(open), 'i')
			if at < 0 {
				continue
			}
			closeTo(at + 1)
			open = open[:at]
		case r >= lri && r <= fsi:
			open = append(open, pdi)
		case opens(r):
			open = append(open, pdf)
		case ends(r):
			closeTo(0)
		}
		b.WriteRune(r)
	}
	closeTo(0)
	return b.String()
}

// kinds is an "i" for each isolate and an "e" for each embedding that is open.
func kinds(open []rune) string {
	b := make([]byte, len(open))
	for i, r := range open {
		b[i] = 'e'
		if r == pdi {
			b[i] = 'i'
		}
	}
	return string(b)
}

package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// decimal writes a number with so many digits after the point.
func decimal(x float64, digits int, sp *say.Speaker) string {
	return sp.Decimal(x, digits)
}

// middle writes a median: a whole number or one and a half.
func middle(x float64, sp *say.Speaker) string {
	if x == float64(int(x)) {
		return decimal(x, 0, sp)
	}
	return decimal(x, 1, sp)
}

// money writes an amount with the poll's sign: £15, or 15 EUR.
func money(r poll.Rules, n int, sp *say.Speaker) string {
	first, _ := utf8.DecodeRuneInString(r.Unit)
	switch {
	case r.Unit == "":
		return sp.Int(n)
	case unicode.IsLetter(first):
		return sp.T("reading.money.after", "{{.N}} {{.Unit}}", say.Args{"N": n, "Unit": r.Unit})
	}
	return sp.T("reading.money", "{{.Unit}}{{.N}}", say.Args{"N": n, "Unit": r.Unit})
}

// inWords is the last place that has a word of its own.
const inWords = 10

// ordinal is a place in words up to the tenth.
func ordinal(n int, sp *say.Speaker) string {
	ordinals := [inWords]say.Text{
		{Key: "reading.first", English: "first"},
		{Key: "reading.second", English: "second"},
		{Key: "reading.third", English: "third"},
		{Key: "reading.fourth", English: "fourth"},
		{Key: "reading.fifth", English: "fifth"},
		{Key: "reading.sixth", English: "sixth"},
		{Key: "reading.seventh", English: "seventh"},
		{Key: "reading.eighth", English: "eighth"},
		{Key: "reading.ninth", English: "ninth"},
		{Key: "reading.tenth", English: "tenth"},
	}
	if n >= 1 && n <= inWords {
		return sp.Text(ordinals[n-1])
	}
	return sp.T("reading.nth", "number {{.N}}", say.Args{"N": n})
}

func people(n int, sp *say.Speaker) string {
	return sp.N("reading.people", n, "{{.N}} person", "{{.N}} people")
}

func join(sentences ...string) string {
	var out []string
	for _, s := range sentences {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}

package document

import (
	"strconv"
	"strings"
)

// Figure is a number as it is written in a document.
type Figure struct {
	Value    float64
	Decimals int  // digits after the point or comma
	Parted   bool // thousands are held apart
	Signed   bool // a plus stands before it
}

// mostDigits is how many digits a spreadsheet keeps; what has more is a code and no number.
const mostDigits = 15

// Number reads a text that is one number and nothing else, as it is written in the language of the document. What a
// spreadsheet would change by taking it for a number, such as 007, is none.
func Number(text, language string) (Figure, bool) {
	lang, _, _ := strings.Cut(language, "-")
	point, group := ".", ","
	switch lang {
	case "en", "cy":
	case "de":
		point, group = ",", "."
	default:
		point, group = ",", "\u00a0"
	}
	var f Figure
	sign := ""
	switch {
	case strings.HasPrefix(text, "-"), strings.HasPrefix(text, "\u2212"):
		sign, text = "-", strings.TrimPrefix(strings.TrimPrefix(text, "-"), "\u2212")
	case strings.HasPrefix(text, "+"):
		f.Signed, text = true, text[1:]
	}
	whole, part, cut := strings.Cut(text, point)
	if cut && part == "" || !allDigits(part) {
		return Figure{}, false
	}
	f.Decimals = len(part)
	joined := strings.ReplaceAll(whole, group, "")
	f.Parted = joined != whole
	switch {
	case joined == "" || !allDigits(joined) || len(joined)+len(part) > mostDigits:
		return Figure{}, false
	case len(joined) > 1 && joined[0] == '0':
		return Figure{}, false
	case f.Parted && parted(joined, group) != whole:
		return Figure{}, false
	}
	v, err := strconv.ParseFloat(sign+joined+"."+part+"0", 64)
	f.Value = v
	return f, err == nil
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// parted holds the thousands of a row of digits apart.
func parted(digits, group string) string {
	var out strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out.WriteString(group)
		}
		out.WriteRune(r)
	}
	return out.String()
}

// Number reads a cell as one number. A cell with a link in it is the name of a place, such as section 3.10.
func (c Cell) Number(language string) (Figure, bool) {
	for _, r := range c.Runs {
		if r.Link != "" {
			return Figure{}, false
		}
	}
	return Number(Plain(c.Runs), language)
}

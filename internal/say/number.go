package say

import (
	"math"
	"strconv"
	"strings"
)

// partedFrom is the least number of digits of a whole number that is parted into thousands. Shorter ones are written
// alike everywhere, as years and the numbers of ideas and ballots have to be.
const partedFrom = 5

// groups is what stands between thousands, by language.
var groups = map[string]string{"en": ",", "cy": ",", "de": ".", "es": "\u00a0", "fr": "\u00a0", "pl": "\u00a0"}

// Int writes a whole number: "400", "12,000".
func (s *Speaker) Int(n int) string {
	if n < 0 {
		return "−" + s.parted(strconv.Itoa(n)[1:])
	}
	return s.parted(strconv.Itoa(n))
}

// Decimal writes a number with so many digits after the point, or after the comma where the language has one.
func (s *Speaker) Decimal(x float64, digits int) string {
	return s.number(strconv.FormatFloat(x, 'f', digits, 64))
}

// Signed is Decimal with a sign in front of what is above 0 too.
func (s *Speaker) Signed(x float64, digits int) string {
	text := s.Decimal(x, digits)
	if x > 0 {
		return "+" + text
	}
	return text
}

// Number writes a number with the digits that it has, up to three after the point.
func (s *Speaker) Number(x float64) string {
	return s.number(strconv.FormatFloat(math.Round(x*1000)/1000, 'f', -1, 64))
}

func (s *Speaker) number(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") {
		if text = text[1:]; strings.Trim(text, "0.") != "" { // there is no −0
			sign = "−"
		}
	}
	whole, part, ok := strings.Cut(text, ".")
	whole = sign + s.parted(whole)
	if !ok {
		return whole
	}
	return s.T("reading.decimal", "{{.Whole}}.{{.Part}}", Args{"Whole": whole, "Part": part})
}

// parted puts the sign of the language between the thousands of a row of digits.
func (s *Speaker) parted(digits string) string {
	lang, _, _ := strings.Cut(s.Lang(), "-")
	by := groups[lang]
	if by == "" || len(digits) < partedFrom {
		return digits
	}
	for _, r := range digits {
		if r < '0' || r > '9' {
			return digits // as infinity
		}
	}
	var out strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out.WriteString(by)
		}
		out.WriteRune(r)
	}
	return out.String()
}

package elections

import (
	"math"
	"strconv"
	"strings"
)

// maxDecimals is how exactly money and points are read.
const maxDecimals = 6

// parseInt reads a whole number without a sign, as people write it in these files.
func parseInt(s string) (int, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 18 {
		return 0, false
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// decimal is a number as it was written: value / 10^unit.
type decimal struct {
	value int64
	unit  Unit
}

// parseDecimal reads a number such as 27000, 27000.50, -3 or 2.5e3, exactly.
func parseDecimal(s string) (decimal, bool) {
	s = strings.TrimSpace(s)
	if strings.ContainsAny(s, "eE") { // as spreadsheets write large numbers
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || f != math.Trunc(f) || math.Abs(f) >= 1e12 {
			return decimal{}, false
		}
		return decimal{value: int64(f)}, true
	}
	minus := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	whole, part, dotted := strings.Cut(s, ".")
	part = strings.TrimRight(part, "0")
	if dotted && whole == "" && part == "" || len(part) > maxDecimals || len(whole) > 12 {
		return decimal{}, false
	}
	n, ok := parseInt("0" + whole + part)
	if !ok || whole == "" && !dotted {
		return decimal{}, false
	}
	if minus {
		n = -n
	}
	return decimal{int64(n), Unit(len(part))}, true
}

// in gives the number in a finer unit.
func (d decimal) in(u Unit) int64 {
	v := d.value
	for range u - d.unit {
		v *= 10
	}
	return v
}

// Float is a value in a unit as a number, to be shown.
func (u Unit) Float(v int64) float64 { return float64(v) / math.Pow10(int(u)) }

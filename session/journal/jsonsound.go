package journal

import "unicode/utf8"

// soundJSON reports whether b is exactly one JSON value without white space around its parts, in UTF-8 and nested at
// most MaxDepth deep. It is the check of encoding/json in one pass and without recursion, so that
// 10,000 lines cost a few milliseconds and a hostile one costs no more than its length.
func soundJSON(b []byte) bool {
	if !utf8.Valid(b) {
		return false
	}
	var inObject uint64 // bit d: whether the bracket at depth d is that of an object
	depth, i := 0, 0
	for {
		// A value is wanted at i.
		if i >= len(b) {
			return false
		}
		opened := false
		switch c := b[i]; {
		case c == '{' || c == '[':
			if depth == MaxDepth {
				return false
			}
			inObject <<= 1
			if c == '{' {
				inObject |= 1
			}
			depth++
			i++
			opened = true
		case c == '"':
			i = skipString(b, i)
		case c == '-' || c >= '0' && c <= '9':
			i = skipNumber(b, i)
		default:
			i = skipWord(b, i)
		}
		if i < 0 {
			return false
		}
		// The value is over, or a bracket was opened; brackets may close now.
		for depth > 0 {
			if i >= len(b) {
				return false
			}
			object := inObject&1 == 1
			if object && b[i] == '}' || !object && b[i] == ']' {
				inObject >>= 1
				depth--
				i++
				opened = false
				continue
			}
			if !opened {
				if b[i] != ',' {
					return false
				}
				i++
			}
			if object {
				if i >= len(b) || b[i] != '"' {
					return false
				}
				if i = skipString(b, i); i < 0 || i >= len(b) || b[i] != ':' {
					return false
				}
				i++
			}
			break
		}
		if depth == 0 {
			return i == len(b)
		}
	}
}

// skipString gives the index behind the string that begins at i, or -1.
func skipString(b []byte, i int) int {
	for i++; i < len(b); i++ {
		switch c := b[i]; {
		case c == '"':
			return i + 1
		case c < 0x20:
			return -1
		case c == '\\':
			if i++; i >= len(b) {
				return -1
			}
			switch b[i] {
			case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
			case 'u':
				for range 4 {
					if i++; i >= len(b) || !isHex(b[i]) {
						return -1
					}
				}
			default:
				return -1
			}
		}
	}
	return -1
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// skipNumber gives the index behind the number that begins at i, or -1.
func skipNumber(b []byte, i int) int {
	if b[i] == '-' {
		i++
	}
	if i >= len(b) {
		return -1
	}
	if b[i] == '0' {
		i++
	} else if i = skipDigits(b, i); i < 0 {
		return -1
	}
	if i < len(b) && b[i] == '.' {
		if i = skipDigits(b, i+1); i < 0 {
			return -1
		}
	}
	if i < len(b) && (b[i] == 'e' || b[i] == 'E') {
		i++
		if i < len(b) && (b[i] == '+' || b[i] == '-') {
			i++
		}
		i = skipDigits(b, i)
	}
	return i
}

// skipDigits needs at least one digit at i.
func skipDigits(b []byte, i int) int {
	from := i
	for i < len(b) && b[i] >= '0' && b[i] <= '9' {
		i++
	}
	if i == from {
		return -1
	}
	return i
}

func skipWord(b []byte, i int) int {
	for _, w := range [...]string{"true", "false", "null"} {
		if len(b)-i >= len(w) && string(b[i:i+len(w)]) == w {
			return i + len(w)
		}
	}
	return -1
}

package framework

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Limits on the shape of a file, so that a hostile one cannot exhaust the parser.
const (
	MaxFile = 512 << 10
	maxNest = 16
	maxDots = 64 // outside texts, in one line
)

// spot is a place in a file, both counted from 1; the column is counted in characters.
type spot struct{ line, col int }

func spotAt(data string, at int) spot {
	at = min(max(at, 0), len(data))
	start := strings.LastIndexByte(data[:at], '\n') + 1
	return spot{line: strings.Count(data[:at], "\n") + 1, col: utf8.RuneCountInString(data[start:at]) + 1}
}

// skipText gives the index behind the quoted text or comment that begins at i, or i when none does.
// A text that is not closed ends with its line, as the parser will say.
func skipText(data string, i int) int {
	switch c := data[i]; c {
	case '#':
		return lineEnd(data, i)
	case '"', '\'':
		quote := data[i : i+1]
		many := strings.HasPrefix(data[i:], strings.Repeat(quote, 3))
		if many {
			quote = data[i : i+3]
		}
		for j := i + len(quote); j < len(data); j++ {
			switch {
			case data[j] == '\\' && c == '"':
				j++
			case data[j] == '\n' && !many:
				return j
			case strings.HasPrefix(data[j:], quote):
				j += len(quote)
				// Up to two more quotation marks may stand before the closing three.
				for k := 0; many && k < 2 && j < len(data) && data[j] == c; k++ {
					j++
				}
				return j
			}
		}
		return len(data)
	}
	return i
}

func lineEnd(data string, i int) int {
	if n := strings.IndexByte(data[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(data)
}

// tooDeep finds the first place where brackets or dotted keys nest deeper than any framework needs.
func tooDeep(data string) (int, bool) {
	depth, dots := 0, 0
	for i := 0; i < len(data); i++ {
		if j := skipText(data, i); j > i {
			i = j - 1
			continue
		}
		switch data[i] {
		case '\n':
			dots = 0
		case '.':
			dots++
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(0, depth-1)
		}
		if depth > maxNest || dots > maxDots {
			return i, true
		}
	}
	return 0, false
}

// locate finds where each key stands: "factors[1].prompts[0].text" to its offset. It reads files that the parser has
// found sound; keys inside inline tables are not told apart, nearest then gives the place of what they stand in.
func locate(data string) map[string]int {
	l := &locator{data: data, at: map[string]int{}, n: map[string]int{}}
	for l.i < len(data) {
		switch c := data[l.i]; c {
		case '#':
			l.i = lineEnd(data, l.i)
		case ' ', '\t', '\r', '\n':
			l.i++
		case '[':
			l.header()
		default:
			l.pair()
		}
	}
	return l.at
}

type locator struct {
	data string
	i    int
	base string         // path of the table that the last header opened
	at   map[string]int // path to offset
	n    map[string]int // path of an array of tables to its length so far
}

func (l *locator) header() {
	start := l.i
	many := strings.HasPrefix(l.data[l.i:], "[[")
	l.i++
	if many {
		l.i++
	}
	parts := l.key("]")
	path := ""
	for k, p := range parts {
		path = join(path, p)
		if k == len(parts)-1 && many {
			l.n[path]++
		}
		if n := l.n[path]; n > 0 {
			path = fmt.Sprintf("%s[%d]", path, n-1)
		}
	}
	l.base = path
	l.note(path, start)
	l.i = lineEnd(l.data, l.i)
}

func (l *locator) pair() {
	start := l.i
	path := l.base
	for _, p := range l.key("=") {
		path = join(path, p)
	}
	l.note(path, start)
	l.i = min(l.i+1, len(l.data))
	l.value(path)
}

// key reads the parts of a dotted key up to end or the line's end.
func (l *locator) key(end string) []string {
	var parts []string
	part := ""
	for l.i < len(l.data) {
		c := l.data[l.i]
		if c == '\n' || c == '#' || string(c) == end {
			break
		}
		j := skipText(l.data, l.i)
		switch {
		case j > l.i:
			part += strings.Trim(l.data[l.i:j], `"'`)
			l.i = j
			continue
		case c == '.':
			parts, part = append(parts, part), ""
		case c != ' ' && c != '\t' && c != '\r':
			part += string(c)
		}
		l.i++
	}
	return append(parts, part)
}

// value passes over a value and notes where the items of an array begin.
func (l *locator) value(path string) {
	depth, item, fresh, array := 0, 0, false, false
	for l.i < len(l.data) {
		c := l.data[l.i]
		if c == '\n' && depth == 0 {
			return
		}
		if array && depth == 1 && fresh && !strings.ContainsRune(" \t\r\n,#]", rune(c)) {
			l.note(fmt.Sprintf("%s[%d]", path, item), l.i)
			item, fresh = item+1, false
		}
		if j := skipText(l.data, l.i); j > l.i {
			l.i = j
			continue
		}
		switch c {
		case '[', '{':
			depth++
			if depth == 1 {
				array, fresh = c == '[', true
			}
		case ']', '}':
			depth--
		case ',':
			fresh = fresh || depth == 1
		}
		l.i++
	}
}

func (l *locator) note(path string, at int) {
	if _, ok := l.at[path]; !ok {
		l.at[path] = at
	}
}

func join(path, part string) string {
	if path == "" {
		return part
	}
	return path + "." + part
}

// nearest gives the offset of path, or of the closest thing around it that has one.
func nearest(at map[string]int, path string) int {
	for path != "" {
		if i, ok := at[path]; ok {
			return i
		}
		if i, ok := at[path+"[0]"]; ok {
			return i
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return 0
}

package say

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// fill puts values into the {{.Name}} gaps of a sentence, in one pass: what a person typed is never read as a gap. It
// knows no other template words, so a translator cannot write a sentence that fails in front of a group. It reports
// false where a gap has no value or does not end.
func (s *Speaker) fill(sentence string, args []Args) (string, bool) {
	open := strings.Index(sentence, "{{")
	if open < 0 {
		return sentence, true
	}
	var out strings.Builder
	out.Grow(len(sentence) + 32)
	for open >= 0 {
		out.WriteString(sentence[:open])
		sentence = sentence[open+2:]
		shut := strings.Index(sentence, "}}")
		if shut < 0 {
			return "", false
		}
		name, dotted := strings.CutPrefix(strings.TrimSpace(sentence[:shut]), ".")
		if !dotted {
			return "", false
		}
		value, found := lookup(args, name)
		if !found {
			return "", false
		}
		out.WriteString(s.show(value))
		sentence = sentence[shut+2:]
		open = strings.Index(sentence, "{{")
	}
	out.WriteString(sentence)
	return out.String(), true
}

// lookup finds a value; a later map wins over an earlier one.
func lookup(args []Args, name string) (any, bool) {
	for _, values := range slices.Backward(args) {
		if value, ok := values[name]; ok {
			return value, true
		}
	}
	return nil, false
}

// show writes a value as a person reads it.
func (s *Speaker) show(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case int:
		return s.Int(v)
	case float64:
		return s.Number(v)
	case []string:
		return s.List(v)
	case Text:
		return s.Text(v)
	case time.Duration:
		return s.Duration(v)
	case time.Time:
		return s.Date(v)
	case Explainer:
		return s.explain(v)
	case error:
		return v.Error()
	default:
		return fmt.Sprint(v)
	}
}

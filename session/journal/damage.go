package journal

import (
	"strconv"
	"strings"
)

// Reason is what is wrong with a line.
type Reason string

// The reasons.
const (
	BadHeader Reason = "bad-header"
	BadSum    Reason = "bad-checksum"
	NotWhole  Reason = "not-whole"
	NoEnd     Reason = "no-end"
	TooLong   Reason = "too-long"
	NotAction Reason = "not-an-action"
	Misplaced Reason = "misplaced"
	Gap       Reason = "gap"
)

// reasons is what a person is told.
var reasons = map[Reason]struct{ key, english string }{
	BadHeader: {"damage.bad-header", "Line {{.Line}}, which names the session, is damaged."},
	BadSum:    {"damage.bad-checksum", "Line {{.Line}} is not as it was written: its checksum does not fit."},
	NotWhole:  {"damage.not-whole", "Line {{.Line}} is not whole."},
	NoEnd:     {"damage.no-end", "Line {{.Line}} has no end."},
	TooLong:   {"damage.too-long", "Line {{.Line}} is longer than a line can be."},
	NotAction: {"damage.not-an-action", "Line {{.Line}} is not an action, though its checksum fits."},
	Misplaced: {"damage.misplaced", "Line {{.Line}} is an action that stands at the wrong place."},
	Gap:       {"damage.gap", "Before line {{.Line}} something was taken out."},
}

// missing is what a person is told of the actions that are gone.
var missing = []struct{ key, english string }{
	{"missing.one", "Action {{.From}} is missing."},
	{"missing.some", "Actions {{.From}} to {{.To}} are missing."},
}

// Damage is a place in a file that is not what was written.
type Damage struct {
	Line   int    `json:"line"`   // the first bad line, counted from 1
	Lines  int    `json:"lines"`  // how many lines; 0 if lines are gone without a trace
	Offset int64  `json:"offset"` // in bytes
	Bytes  int64  `json:"bytes"`
	Reason Reason `json:"reason"` // of the first bad line
	Why    string `json:"why"`    // the sentence in English
	// Missing is the numbers of the actions that stood here; nil if none is missing.
	Missing *Range `json:"missing,omitempty"`
}

// Message gives the parts of the sentence for a person. What is missing has a sentence of its own: see [Range.Message].
func (d Damage) Message() (key, english string, args map[string]any) {
	s := reasons[d.Reason]
	return "journal." + s.key, s.english, map[string]any{"Line": d.Line}
}

// why is the sentence in English.
func (d Damage) why() string {
	return strings.ReplaceAll(reasons[d.Reason].english, "{{.Line}}", strconv.Itoa(d.Line))
}

// Message gives the parts of the sentence that the actions with these numbers are missing.
func (r Range) Message() (key, english string, args map[string]any) {
	s := missing[1]
	if r.From == r.To {
		s = missing[0]
	}
	return "journal." + s.key, s.english, map[string]any{"From": r.From, "To": r.To}
}

package replay

import (
	"fmt"
	"strings"

	"folkmoot/session"
)

// redact reads "redact Mrs Moss" and "redact Mrs Moss: other words": every place with these words, in all that reports print.
func (p *player) redact(rest string) error {
	words, with, reworded := strings.Cut(rest, ":")
	if reworded {
		return p.decide(words, session.Reworded, strings.TrimSpace(with))
	}
	return p.decide(words, session.Replaced, "")
}

// keep reads "keep Mrs Moss": nobody is asked about these words again.
func (p *player) keep(rest string) error { return p.decide(rest, session.Kept, "") }

func (p *player) decide(words string, choice session.Choice, with string) error {
	words = strings.TrimSpace(words)
	var at []session.RedactionSpot
	for _, x := range p.t.State().RedactionSpots(nil) {
		if strings.EqualFold(x.Words, words) {
			at = append(at, x)
		}
	}
	if len(at) == 0 {
		return fmt.Errorf("no place that may tell who is meant says %q; the command redact lists those that there are", words)
	}
	return p.t.Do(session.DecideSpots(at, choice, with))
}

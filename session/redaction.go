package session

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"folkmoot/session/redact"
)

// Choice is what was decided about a place in a text that may tell who is meant.
type Choice string

// The choices.
const (
	Kept     Choice = "kept"     // it stays as it is
	Replaced Choice = "replaced" // a word in [brackets] stands for it
	Reworded Choice = "reworded" // other words stand for it
)

// Decided is what was decided about one place in a text. From and To count code points.
type Decided struct {
	From   int         `json:"from"`
	To     int         `json:"to"`
	Kind   redact.Kind `json:"kind"`
	Choice Choice      `json:"choice"`
	With   string      `json:"with,omitempty"` // what stands for it
	At     time.Time   `json:"-"`
}

func (d Decided) same(o Decided) bool {
	d.At, o.At = time.Time{}, time.Time{}
	return d == o
}

// Redaction is what was decided about one text.
type Redaction struct {
	TextKey
	Text      string // what the decisions are about
	Shown     string // the session's wording when they were made
	Printed   string // what reports print instead
	Decisions []Decided
}

// Redacting is what is decided about one text, all of it: what was decided before and is not named here is open again.
type Redacting struct {
	TextKey
	Text      string    `json:"text"` // as it was when a person decided
	Decisions []Decided `json:"decisions,omitempty"`
}

// Redact decides about places in texts that reports print, as one action. It can be done after the seal, which stands on what
// was before: the texts themselves stay as they are.
type Redact struct{ Texts []Redacting }

// TextsRedacted holds what was decided.
type TextsRedacted struct {
	Texts []Redacting `json:"texts"`
}

// Kind is the event's kind in the file.
func (*TextsRedacted) Kind() string { return "texts.redacted" }

func (e *TextsRedacted) label(*State) Label {
	n := 0
	for _, x := range e.Texts {
		n += len(x.Decisions)
	}
	if n == 0 {
		return say("redactedback", "take back what was decided about a place")
	}
	return sayN("redacted", len(e.Texts), "decide what reports print of {{.N}} text", "decide what reports print of {{.N}} texts")
}

func (e *TextsRedacted) apply(s *State, r Record) {
	slots := s.slotsByKey(e.Texts)
	for _, x := range e.Texts {
		sl, there := slots[x.TextKey]
		if !there {
			continue
		}
		key := x.TextKey.key()
		before := s.Redactions[key]
		if len(x.Decisions) == 0 {
			s.takeBack(sl, before)
			delete(s.Redactions, key)
			continue
		}
		rec := &Redaction{TextKey: x.TextKey, Text: x.Text, Shown: sl.shown, Printed: Replace(x.Text, x.Decisions)}
		for _, d := range x.Decisions {
			d.At = r.At
			if before != nil {
				if i := slices.IndexFunc(before.Decisions, d.same); i >= 0 && before.Text == x.Text {
					d.At = before.Decisions[i].At
				}
			}
			rec.Decisions = append(rec.Decisions, d)
		}
		if s.Redactions == nil {
			s.Redactions = map[string]*Redaction{}
		}
		s.Redactions[key] = rec
		if sl.own != nil {
			*sl.own = rec.Printed
			if rec.Printed == sl.shown {
				*sl.own = ""
			}
		}
	}
}

// takeBack gives an idea or a piece of evidence the wording for print that it had before the decisions.
func (s *State) takeBack(sl slot, before *Redaction) {
	if sl.own == nil || before == nil || before.Printed != *sl.own {
		return
	}
	*sl.own = ""
	if before.Text != before.Shown {
		*sl.own = before.Text
	}
}

func (s *State) slotsByKey(texts []Redacting) map[TextKey]slot {
	wanted := map[TextKey]bool{}
	for _, x := range texts {
		wanted[x.TextKey] = true
	}
	out := make(map[TextKey]slot, len(wanted))
	for _, sl := range s.slots() {
		if wanted[sl.key] {
			out[sl.key] = sl
		}
	}
	return out
}

// Replace gives a text with what was decided about it. Decisions that do not fit are left out.
func Replace(text string, decisions []Decided) string {
	var b strings.Builder
	points := []rune(text)
	at := 0
	for _, d := range slices.SortedFunc(slices.Values(decisions), func(a, b Decided) int { return cmp.Compare(a.From, b.From) }) {
		if d.Choice == Kept || d.From < at || d.To <= d.From || d.To > len(points) {
			continue
		}
		b.WriteString(string(points[at:d.From]))
		b.WriteString(d.With)
		at = d.To
	}
	b.WriteString(string(points[at:]))
	return b.String()
}

func (c Redact) decide(s *State, _ Env) (Event, error) {
	if len(c.Texts) == 0 {
		return nil, ErrNothing
	}
	e := &TextsRedacted{}
	slots := s.slotsByKey(c.Texts)
	named := s.pseudonyms()
	seen := map[TextKey]bool{}
	for _, x := range c.Texts {
		sl, there := slots[x.TextKey]
		if !there {
			return nil, refuse("redact.gone", "That text is no longer in this session.")
		}
		now := s.printedText(sl)
		if now.Text != x.Text {
			return nil, refuse("redact.changed", "The words of this text have changed. Look at it again, then decide.")
		}
		if seen[x.TextKey] {
			return nil, refuse("redact.twice", "A text can be decided about once in one action.")
		}
		seen[x.TextKey] = true
		decisions, err := checkDecisions(x, named)
		if err != nil {
			return nil, err
		}
		if slices.EqualFunc(decisions, now.Decisions, Decided.same) {
			continue
		}
		if err := checkNote(Replace(x.Text, decisions)); err != nil {
			return nil, err
		}
		e.Texts = append(e.Texts, Redacting{TextKey: x.TextKey, Text: x.Text, Decisions: decisions})
	}
	if len(e.Texts) == 0 {
		return nil, ErrNothing
	}
	return e, nil
}

// checkDecisions puts the decisions about a text in order and gives each place that is replaced its word.
func checkDecisions(x Redacting, named *pseudonyms) ([]Decided, error) {
	points := []rune(x.Text)
	out := slices.SortedFunc(slices.Values(x.Decisions), func(a, b Decided) int { return cmp.Compare(a.From, b.From) })
	at := 0
	for i := range out {
		d := &out[i]
		d.At = time.Time{}
		d.With = cleanLine(d.With)
		switch {
		case d.From < at || d.To <= d.From || d.To > len(points):
			return nil, refuse("redact.place", "Two places in this text overlap, or one is outside it. Look at it again.")
		case !slices.Contains(redact.Kinds(), d.Kind):
			return nil, refuse("redact.kind", "A place is a name, a place or another kind of thing that tells who is meant, not “{{.Kind}}”.", args{"Kind": short(string(d.Kind))})
		case tooLong(d.With, MaxTitle):
			return nil, refuse("redact.long", "What stands for a place has {{.Have}} characters; {{.Most}} is the most. Shorten it.", args{"Have": utf8.RuneCountInString(d.With), "Most": MaxTitle})
		}
		at = d.To
		switch d.Choice {
		case Kept:
			d.With = ""
		case Replaced:
			if d.With == "" {
				d.With = named.of(string(points[d.From:d.To]), d.Kind)
			}
		case Reworded:
			if d.With == "" {
				return nil, refuse("redact.empty", "Type what should stand for “{{.Text}}”, or replace it by a word in brackets.", args{"Text": short(string(points[d.From:d.To]))})
			}
		default:
			return nil, refuse("redact.choice", "A place is kept, replaced or reworded, not “{{.Choice}}”.", args{"Choice": short(string(d.Choice))})
		}
	}
	return out, nil
}

// pseudonyms gives the same words in brackets for the same string all through a session.
type pseudonyms struct {
	lang string
	by   map[string]string // by kind and string
	used map[string]bool
}

func (s *State) pseudonyms() *pseudonyms {
	p := &pseudonyms{lang: s.spoken(), by: map[string]string{}, used: map[string]bool{}}
	for _, k := range slices.Sorted(mapKeys(s.Redactions)) {
		rec := s.Redactions[k]
		points := []rune(rec.Text)
		for _, d := range rec.Decisions {
			if d.Choice == Replaced && d.To <= len(points) && d.From < d.To && d.From >= 0 {
				p.by[pseudonymKey(string(points[d.From:d.To]), d.Kind)] = d.With
				p.used[d.With] = true
			}
		}
	}
	return p
}

func pseudonymKey(text string, k redact.Kind) string {
	return string(k) + " " + strings.ToLower(strings.Join(strings.Fields(text), " "))
}

func (p *pseudonyms) of(text string, k redact.Kind) string {
	key := pseudonymKey(text, k)
	if with := p.by[key]; with != "" {
		return with
	}
	with := redact.Label(k, p.lang, 0)
	for n := 1; k.Apart(); n++ {
		if with = redact.Label(k, p.lang, n); !p.used[with] {
			break
		}
	}
	p.by[key], p.used[with] = with, true
	return with
}

// spoken is the language of the session's texts.
func (s *State) spoken() string { return cmp.Or(s.Details.Language, s.Framework.Language, "en") }

func init() { register(func() Event { return &TextsRedacted{} }) }

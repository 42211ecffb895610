package session

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"folkmoot/session/redact"
)

// PrintedText is one text that reports print, with what was decided about it.
type PrintedText struct {
	TextKey
	Text      string    // what is decided about
	Printed   string    // what reports print
	Decisions []Decided // those that still hold
	Lang      string
}

// PrintedTexts lists every text that reports print, in the order of a report.
func (s *State) PrintedTexts() []PrintedText {
	var out []PrintedText
	for _, sl := range s.slots() {
		out = append(out, s.printedText(sl))
	}
	return out
}

// PrintedTitle is the title as reports print it, and as the names of their files have to say it.
func (s *State) PrintedTitle() string {
	return s.printedText(slot{key: TextKey{Of: TextTitle}, shown: s.Title}).Printed
}

// printedText tells what is printed for a text. Decisions hold as long as its words are those they were made about.
func (s *State) printedText(sl slot) PrintedText {
	x := PrintedText{TextKey: sl.key, Text: sl.shown, Lang: sl.lang}
	if x.Lang == "" {
		x.Lang = s.spoken()
	}
	rec := s.redactionOf(sl)
	if sl.own != nil {
		x.Printed = sl.shown
		if *sl.own != "" {
			x.Printed = *sl.own
		}
		switch {
		case rec == nil || rec.Printed != x.Printed: // worded for print by hand
			x.Text = x.Printed
		case rec.Shown == sl.shown:
			x.Text, x.Decisions = rec.Text, rec.Decisions
		}
		return x
	}
	if rec != nil && rec.Shown == sl.shown {
		x.Printed, x.Decisions = rec.Printed, rec.Decisions
		return x
	}
	x.Printed = s.again(sl)
	return x
}

// redactionOf finds the decisions about a text. A behaviour or a rule that moved to another place keeps its own.
func (s *State) redactionOf(sl slot) *Redaction {
	rec := s.Redactions[sl.key.key()]
	if rec != nil && rec.Shown == sl.shown || sl.key.Of != TextBehaviour && sl.key.Of != TextRule {
		return rec
	}
	for _, x := range s.Redactions {
		if x.Of == sl.key.Of && x.ID == sl.key.ID && x.Shown == sl.shown {
			return x
		}
	}
	return rec
}

// again takes out of a text that changed what was taken out of it before: a name that came out once must not come back with a
// corrected comma. A person is asked again all the same.
func (s *State) again(sl slot) string {
	if len(s.Redactions) == 0 {
		return sl.shown
	}
	var pairs [][2]string
	for _, k := range slices.Sorted(mapKeys(s.Redactions)) {
		rec := s.Redactions[k]
		if same := rec.Of == sl.key.Of && rec.ID == sl.key.ID; !same && (sl.kin.Of == "" || rec.TextKey != sl.kin) {
			continue
		}
		points := []rune(rec.Text)
		for _, d := range rec.Decisions {
			if d.Choice != Kept && d.From >= 0 && d.From < d.To && d.To <= len(points) {
				pairs = append(pairs, [2]string{string(points[d.From:d.To]), d.With})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b [2]string) int { return len(b[0]) - len(a[0]) })
	text := sl.shown
	for _, p := range pairs {
		text = strings.ReplaceAll(text, p[0], p[1])
	}
	return text
}

// RedactionSpot is a place in a text that may tell who is meant, or that a person decided about.
type RedactionSpot struct {
	Text     PrintedText
	From, To int
	Kind     redact.Kind
	Words    string
	Why      redact.Why // empty where a person chose the place
	Decision *Decided   // nil while it is open
}

// Finder looks for places in a text in a language. See [State.Finder].
type Finder func(text, lang string) []redact.Span

// Finder knows the names that the session says of itself.
func (s *State) Finder() Finder {
	known := redact.Known{Organisation: s.Details.Organisation.Name, Place: s.Details.Place, Facilitator: s.Details.Facilitator}
	finders := map[string]*redact.Finder{}
	return func(text, lang string) []redact.Span {
		if finders[lang] == nil {
			finders[lang] = redact.NewFinder(lang, known)
		}
		return finders[lang].Find(text)
	}
}

// RedactionSpots lists the places that may tell who is meant in everything that reports print, in the order of a report. find may be
// nil; a screen that asks often hands in one that remembers.
func (s *State) RedactionSpots(find Finder) []RedactionSpot {
	if find == nil {
		find = s.Finder()
	}
	var out []RedactionSpot
	for _, x := range s.PrintedTexts() {
		out = append(out, spotsOf(x, find)...)
	}
	return out
}

func spotsOf(x PrintedText, find Finder) []RedactionSpot {
	var out []RedactionSpot
	points := []rune(nil)
	for i := range x.Decisions {
		d := x.Decisions[i]
		if points == nil {
			points = []rune(x.Text)
		}
		if d.From < 0 || d.To > len(points) || d.From >= d.To {
			continue
		}
		out = append(out, RedactionSpot{Text: x, From: d.From, To: d.To, Kind: d.Kind, Words: string(points[d.From:d.To]), Decision: &d})
	}
	for _, f := range find(x.Text, x.Lang) {
		i := slices.IndexFunc(out, func(o RedactionSpot) bool { return o.Decision != nil && o.From < f.To && f.From < o.To })
		if i >= 0 {
			out[i].Why = f.Why
			continue
		}
		out = append(out, RedactionSpot{Text: x, From: f.From, To: f.To, Kind: f.Kind, Words: f.Text, Why: f.Why})
	}
	slices.SortStableFunc(out, func(a, b RedactionSpot) int { return a.From - b.From })
	return out
}

// Undecided counts the places that nobody has decided about.
func (s *State) Undecided() int {
	n := 0
	for _, x := range s.RedactionSpots(nil) {
		if x.Decision == nil {
			n++
		}
	}
	return n
}

// DecideSpots makes one action of one choice about several places, keeping what else was decided about their texts. An empty
// choice opens them again.
func DecideSpots(spots []RedactionSpot, choice Choice, with string) Redact {
	var c Redact
	at := map[TextKey]int{}
	for _, x := range spots {
		i, there := at[x.Text.TextKey]
		if !there {
			i = len(c.Texts)
			at[x.Text.TextKey] = i
			c.Texts = append(c.Texts, Redacting{TextKey: x.Text.TextKey, Text: x.Text.Text, Decisions: slices.Clone(x.Text.Decisions)})
		}
		t := &c.Texts[i]
		t.Decisions = slices.DeleteFunc(t.Decisions, func(d Decided) bool { return d.From < x.To && x.From < d.To })
		if choice != "" {
			t.Decisions = append(t.Decisions, Decided{From: x.From, To: x.To, Kind: x.Kind, Choice: choice, With: with})
		}
	}
	return c
}

// Alike gives the spots among many that name the same thing as one of them does: the same words of the same kind.
func Alike(all []RedactionSpot, x RedactionSpot) []RedactionSpot {
	var out []RedactionSpot
	for _, o := range all {
		if o.Kind == x.Kind && pseudonymKey(o.Words, o.Kind) == pseudonymKey(x.Words, x.Kind) {
			out = append(out, o)
		}
	}
	return out
}

// RedactionEntry is one line of the log of replacements.
type RedactionEntry struct {
	TextKey
	At          time.Time
	Kind        redact.Kind
	Choice      Choice
	Original    string
	Replacement string
	Gone        bool // the text is no longer printed, or its words have changed since
}

// RedactionLog lists what was taken out of which text and what stands for it. It holds the originals, so it belongs to
// the facilitators alone: no edition and no export contains it.
func (s *State) RedactionLog() []RedactionEntry {
	var out []RedactionEntry
	listed := map[string]bool{}
	list := func(rec *Redaction, gone bool) {
		listed[rec.TextKey.key()] = true
		points := []rune(rec.Text)
		for _, d := range rec.Decisions {
			if d.Choice != Kept && d.From >= 0 && d.From < d.To && d.To <= len(points) {
				out = append(out, RedactionEntry{TextKey: rec.TextKey, At: d.At, Kind: d.Kind, Choice: d.Choice, Original: string(points[d.From:d.To]), Replacement: d.With, Gone: gone})
			}
		}
	}
	for _, sl := range s.slots() {
		if rec := s.Redactions[sl.key.key()]; rec != nil {
			list(rec, rec.Shown != sl.shown)
		}
	}
	for _, k := range slices.Sorted(mapKeys(s.Redactions)) {
		if !listed[k] {
			list(s.Redactions[k], true)
		}
	}
	return out
}

// RedactedTexts counts the texts that reports print in other words than the session shows.
func (s *State) RedactedTexts() int {
	n := 0
	for _, sl := range s.slots() {
		if sl.key.Of != TextDebrief && s.printedText(sl).Printed != sl.shown {
			n++
		}
	}
	return n
}

func mapKeys[V any](m map[string]V) iter.Seq[string] { return maps.Keys(m) }

// Brackets gives the words that would stand for a place if it were replaced now.
func (s *State) Brackets(x RedactionSpot) string { return s.pseudonyms().of(x.Words, x.Kind) }

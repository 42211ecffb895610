package redact

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Kind is what a place in a text seems to be.
type Kind string

// The kinds, in the order in which a person is offered them.
const (
	Name         Kind = "name"
	JobTitle     Kind = "job title"
	Place        Kind = "place"
	Organisation Kind = "organisation"
	Address      Kind = "address"
	Postcode     Kind = "postcode"
	Phone        Kind = "phone"
	Email        Kind = "email"
	Web          Kind = "web"
	Number       Kind = "number"
	Date         Kind = "date"
	Detail       Kind = "detail" // what is true of one person only: an age, "the only one who ..."
)

// Kinds lists the kinds in the order in which a person is offered them.
func Kinds() []Kind {
	return []Kind{Name, JobTitle, Place, Organisation, Address, Postcode, Phone, Email, Web, Number, Date, Detail}
}

// Why is the reason for which a place was found.
type Why string

// The reasons.
const (
	WhyKnown     Why = "known"     // the session names it: its organisation, its place, its facilitator
	WhyTitle     Why = "title"     // it follows Mr, Ms, Dr and the like
	WhyFirst     Why = "first"     // a first name that many people have
	WhyCapital   Why = "capital"   // a capital letter inside a sentence
	WhyCapitals  Why = "capitals"  // letters that look short for something
	WhyPost      Why = "post"      // one person holds such a post
	WhyGazetteer Why = "gazetteer" // a place that everybody knows
	WhyBody      Why = "body"      // ends or begins as organisations are named
	WhyShape     Why = "shape"     // is written as such things are
	WhyOnly      Why = "only"      // is true of one person only
)

// Span is one place in a text, in code points: the first is 0, and To is behind the last.
type Span struct {
	From, To int
	Kind     Kind
	Text     string
	Why      Why
}

// Known is what the session says of itself. Its names are found in any case of letters.
type Known struct {
	Organisation string
	Place        string
	Facilitator  string
}

// find is one place in bytes.
type find struct {
	from, to int
	kind     Kind
	why      Why
}

// Find lists the places in a text that may tell who is meant, in order; none overlaps another. The language is a tag such as
// en or cy-GB; of others only what is written alike everywhere is found.
func Find(text, lang string, known Known) []Span { return NewFinder(lang, known).Find(text) }

// Finder reads many texts of one session.
type Finder struct {
	lang  string
	known []knownText
}

// NewFinder makes a finder for texts in a language.
func NewFinder(lang string, known Known) *Finder {
	return &Finder{lang: base(lang), known: compile(known)}
}

// Find does as [Find] does.
func (f *Finder) Find(text string) []Span {
	if text == "" {
		return nil
	}
	s := scan(text, f.lang)
	s.known(f.known)
	s.shapes()
	s.addresses()
	s.honorifics()
	s.organisations()
	s.gazetteer()
	s.posts()
	s.details()
	s.names()
	return s.spans()
}

// scanner reads one text.
type scanner struct {
	text  string
	lang  string
	words []word
	taken []find
	shout bool // the whole text is in capitals, or every word of it begins with one: capitals tell nothing
}

// free reports whether nothing was found yet between two bytes.
func (s *scanner) free(from, to int) bool {
	return !slices.ContainsFunc(s.taken, func(f find) bool { return from < f.to && f.from < to })
}

// take keeps a place where nothing was found yet.
func (s *scanner) take(from, to int, k Kind, why Why) {
	if from < to && s.free(from, to) {
		s.taken = append(s.taken, find{from, to, k, why})
	}
}

// spans turns bytes into code points, in the order of the text.
func (s *scanner) spans() []Span {
	if len(s.taken) == 0 {
		return nil
	}
	slices.SortFunc(s.taken, func(a, b find) int { return cmp.Compare(a.from, b.from) })
	out := make([]Span, 0, len(s.taken))
	at, points := 0, 0
	for _, f := range s.taken {
		points += utf8.RuneCountInString(s.text[at:f.from])
		long := utf8.RuneCountInString(s.text[f.from:f.to])
		out = append(out, Span{From: points, To: points + long, Kind: f.kind, Text: s.text[f.from:f.to], Why: f.why})
		at, points = f.to, points+long
	}
	return out
}

// base is the language of a tag without its region.
func base(tag string) string {
	b, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return b
}

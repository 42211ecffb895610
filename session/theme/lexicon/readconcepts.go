package lexicon

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	mostFaults   = 20 // how many faults are told at once
	mostTermLen  = 6  // how many words a term has at most
	mostNameLen  = 6
	mostConcepts = 2 // in how many concepts a term stands at most
)

// Fault is one thing that is wrong in the files of concepts, and what to do about it.
type Fault struct {
	File         string
	Line, Column int // from 1; the column counts characters
	What         string
}

func (f *Fault) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.What)
}

// ReadConcepts reads files of concepts as doc.go specifies them, by name. stem cuts a term into its stems, as the texts
// are cut that Match is asked about. The error holds a Fault for each thing that is wrong, up to twenty.
func ReadConcepts(files map[string][]byte, stem func(term string) []string) (*Concepts, error) {
	r := reader{
		stem:  stem,
		out:   &Concepts{phrases: map[string][]phrase{}},
		areas: map[string]int{},
		terms: map[string]places{},
	}
	for _, r.file = range slices.Sorted(maps.Keys(files)) {
		r.area = -1
		r.line = 0
		for text := range strings.Lines(string(files[r.file])) {
			r.line++
			r.read(strings.TrimRight(text, "\r\n"))
		}
	}
	if len(r.faults) > 0 {
		return nil, errors.Join(r.faults...)
	}
	for _, all := range r.out.phrases {
		slices.SortStableFunc(all, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
	}
	return r.out, nil
}

// reader is where the reading stands.
type reader struct {
	stem   func(string) []string
	out    *Concepts
	areas  map[string]int
	names  map[string]bool   // of the concepts of the area at hand
	terms  map[string]places // as written
	faults []error

	file string
	line int
	area int // -1 before the first of a file
}

// places are the concepts that a term stands in.
type places struct {
	in    [mostConcepts]int
	count int
}

// fault notes what is wrong with the rest of a line that begins with tail.
func (r *reader) fault(text, tail, format string, args ...any) {
	if len(r.faults) < mostFaults {
		column := 1 + utf8.RuneCountInString(text[:len(text)-len(tail)])
		r.faults = append(r.faults, &Fault{File: r.file, Line: r.line, Column: column, What: fmt.Sprintf(format, args...)})
	}
}

func (r *reader) read(text string) {
	rest := strings.TrimLeft(text, " \t")
	switch {
	case !utf8.ValidString(text):
		r.fault(text, text[strings.IndexRune(text, utf8.RuneError):], "this line is not UTF-8; save the file as UTF-8")
	case rest == "" || rest[0] == '#':
	case rest[0] == '[':
		r.readArea(text, rest)
	default:
		r.readConcept(text, rest)
	}
}

func (r *reader) readArea(text, rest string) {
	name, title, closed := strings.Cut(rest[1:], "]")
	title = strings.TrimSpace(title)
	r.names = map[string]bool{}
	if r.area = len(r.out.areas); !closed || !isID(name) {
		r.fault(text, rest, "an area begins with its name in brackets, in lower-case letters and hyphens, as in [getting-about]")
	} else if title == "" {
		r.fault(text, "", "the area %q has no sentence; write behind the bracket what it is", name)
	} else if other, twice := r.areas[name]; twice {
		r.fault(text, rest, "the area %q stands here a second time; its first title is %q; put both together or rename one", name, r.out.areas[other].title)
	} else {
		r.areas[name] = r.area
	}
	r.out.areas = append(r.out.areas, area{name, title})
}

func (r *reader) readConcept(text, rest string) {
	head, list, found := strings.Cut(rest, ":")
	name := strings.TrimSpace(head)
	switch {
	case !found:
		r.fault(text, rest, "this is no area, no concept and no comment; a concept is a line such as bus: bus, coach, bus stop")
		return
	case r.area < 0:
		r.fault(text, rest, "the concept %q stands before the first area; write a line such as [transport] Getting about above it", name)
		return
	case !plain(name, mostNameLen):
		r.fault(text, rest, "the name %q is not one to %d words of lower-case letters, digits, apostrophes and hyphens; give it a plain name", name, mostNameLen)
		return
	case r.names[name]:
		r.fault(text, rest, "the area has a concept %q already; put both lines together or rename one", name)
		return
	}
	r.names[name] = true
	r.out.concepts = append(r.out.concepts, concept{name, r.area})
	for tail, more := list, true; more; {
		var written string
		begin := strings.TrimLeft(tail, " \t")
		written, tail, more = strings.Cut(begin, ",")
		r.readTerm(text, begin, strings.TrimRight(written, " \t"))
	}
}

// readTerm adds a term to the newest concept.
func (r *reader) readTerm(text, begin, written string) {
	here := len(r.out.concepts) - 1
	term, pointsWeakly := strings.CutPrefix(written, "~")
	switch {
	case written == "":
		r.fault(text, begin, "a term is missing here; take the comma or the colon away, or write a term")
		return
	case !plain(term, mostTermLen):
		r.fault(text, begin, "the term %q is not one to %d words of lower-case letters, digits, apostrophes and hyphens; write it so, or leave it out", term, mostTermLen)
		return
	}
	at := r.terms[term]
	for _, other := range at.in[:at.count] {
		switch {
		case other == here:
			r.fault(text, begin, "the term %q stands twice in this concept; take one away", term)
			return
		case r.out.concepts[other].area == r.area:
			r.fault(text, begin, "the term %q stands in the concept %q of this area too; leave it in one", term, r.out.concepts[other].name)
			return
		}
	}
	if at.count == mostConcepts {
		r.fault(text, begin, "the term %q stands in %d concepts already, %q and %q; take one away", term, mostConcepts, r.out.concepts[at.in[0]].name, r.out.concepts[at.in[1]].name)
		return
	}
	stems := r.stem(term)
	if len(stems) == 0 {
		r.fault(text, begin, "of the term %q nothing is left once it is cut into words; leave it out", term)
		return
	}
	at.in[at.count] = here
	at.count++
	r.terms[term] = at
	r.out.terms++
	weight := float32(1)
	if pointsWeakly {
		weight = weak
	}
	r.out.add(stems, target{here, weight})
}

// add lets stems stand for one more concept. Terms that differ as written may have the same stems: of two in one concept
// the stronger counts.
func (c *Concepts) add(stems []string, t target) {
	c.longest = max(c.longest, len(stems))
	all := c.phrases[stems[0]]
	i := slices.IndexFunc(all, func(p phrase) bool { return slices.Equal(p.rest, stems[1:]) })
	if i < 0 {
		c.phrases[stems[0]] = append(all, phrase{rest: slices.Clone(stems[1:]), targets: []target{t}})
		return
	}
	p := &all[i]
	if last := &p.targets[len(p.targets)-1]; last.concept == t.concept {
		last.weight = max(last.weight, t.weight)
		return
	}
	p.targets = append(p.targets, t)
}

// plain holds for so many words at most, with one blank between them.
func plain(text string, words int) bool {
	count := 0
	for word := range strings.SplitSeq(text, " ") {
		if count++; word == "" || word[0] == '-' {
			return false
		}
		for i := range len(word) {
			if c := word[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '\'' && c != '-' && c != '&' {
				return false
			}
		}
	}
	return count <= words
}

func isID(name string) bool {
	return name != "" && name[0] != '-' && !strings.ContainsFunc(name, func(r rune) bool { return (r < 'a' || r > 'z') && r != '-' })
}

package session

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxNotes is the longest text of notes at one prompt, in characters.
const MaxNotes = 200000

// WriteNotes puts the notes of a stage in place: the long text of an interview, or what was said in between.
type WriteNotes struct {
	Stage ID
	Text  string
}

// NotesWritten holds what changed in a stage's notes: from the character At, Cut characters went and Put came.
type NotesWritten struct {
	Stage ID     `json:"stage"`
	At    int    `json:"at"`
	Cut   int    `json:"cut,omitempty"`
	Put   string `json:"put,omitempty"`
}

// Kind is the event's kind in the file.
func (*NotesWritten) Kind() string { return "notes.written" }

func (e *NotesWritten) apply(s *State, _ Record) {
	x := s.stages[e.Stage]
	if x == nil {
		return
	}
	old := []rune(x.Notes)
	at := min(max(e.At, 0), len(old))
	end := min(at+max(e.Cut, 0), len(old))
	x.Notes = string(old[:at]) + e.Put + string(old[end:])
	put := utf8.RuneCountInString(e.Put)
	for _, v := range s.Evidence {
		if v.Passage != nil && v.Stage == e.Stage {
			v.Passage = v.Passage.after(at, end, put).holding(v.Text, x.Notes)
		}
	}
}

func (e *NotesWritten) label(*State) Label { return say("notes", "change the notes") }

func (c WriteNotes) decide(s *State, _ Env) (Event, error) {
	x, err := s.promptStage(c.Stage)
	if err != nil {
		return nil, err
	}
	text := cleanNotes(c.Text)
	if tooLong(text, MaxNotes) {
		return nil, refuse("notes.long", "The notes have {{.Have}} characters; {{.Most}} is the most. Go on in the notes of the next prompt.",
			args{"Have": utf8.RuneCountInString(text), "Most": MaxNotes})
	}
	old, now := []rune(x.Notes), []rune(text)
	at := 0
	for at < len(old) && at < len(now) && old[at] == now[at] {
		at++
	}
	tail := 0
	for tail < len(old)-at && tail < len(now)-at && old[len(old)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	e := &NotesWritten{Stage: c.Stage, At: at, Cut: len(old) - at - tail, Put: string(now[at : len(now)-tail])}
	if e.Cut == 0 && e.Put == "" {
		return nil, ErrNothing
	}
	return e, nil
}

// cleanNotes makes text fit to keep and leaves the white space that is being typed.
func cleanNotes(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case r == '\r':
			return '\n'
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
}

// Passage is a part of a stage's notes, in characters.
type Passage struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// after is the passage once the characters from at to end were replaced by put others.
func (p *Passage) after(at, end, put int) *Passage {
	move := func(x int, first bool) int {
		switch {
		case x < at || x == at && !first:
			return x
		case x >= end:
			return x + put - (end - at)
		case first:
			return at + put
		}
		return at
	}
	q := &Passage{From: move(p.From, true), To: move(p.To, false)}
	q.To = max(q.From, q.To)
	return q
}

// holding is the passage, or the first place of its words where a change went over it and left them standing.
func (p *Passage) holding(words, notes string) *Passage {
	if r := []rune(notes); p.To <= len(r) && p.From < p.To && string(r[p.From:p.To]) == words {
		return p
	}
	if i := strings.Index(notes, words); i >= 0 && words != "" {
		from := utf8.RuneCountInString(notes[:i])
		return &Passage{From: from, To: from + utf8.RuneCountInString(words)}
	}
	return p
}

// MarkPassage makes evidence of a part of a stage's notes. The evidence keeps the words as they are now.
type MarkPassage struct {
	Stage    ID
	From, To int // in characters
	Kind     EvidenceKind
	Seat     ID
	Theme    ID
}

// PassageMarked holds a piece of evidence with its place in the notes.
type PassageMarked struct {
	ID ID `json:"id"`
	EvidenceBody
	Passage Passage `json:"passage"`
}

// Kind is the event's kind in the file.
func (*PassageMarked) Kind() string { return "passage.marked" }

func (e *PassageMarked) apply(s *State, r Record) {
	p := e.Passage
	s.Evidence = append(s.Evidence, &Evidence{ID: e.ID, EvidenceBody: e.EvidenceBody, Passage: &p, At: r.At})
}

func (e *PassageMarked) label(*State) Label {
	return say("passage", "mark “{{.Text}}”", args{"Text": short(e.Text)})
}

func (c MarkPassage) decide(s *State, env Env) (Event, error) {
	x, err := s.promptStage(c.Stage)
	if err != nil {
		return nil, err
	}
	notes := []rune(x.Notes)
	if c.From < 0 || c.To > len(notes) || c.From >= c.To {
		return nil, refuse("passage.empty", "Select some words of the notes first, then mark them.")
	}
	for c.From < c.To && unicode.IsSpace(notes[c.From]) {
		c.From++
	}
	for c.To > c.From && unicode.IsSpace(notes[c.To-1]) {
		c.To--
	}
	b, err := s.checkEvidence(EvidenceBody{Kind: c.Kind, Text: string(notes[c.From:c.To]), Stage: c.Stage, Seat: c.Seat, Theme: c.Theme})
	if err != nil {
		return nil, err
	}
	return &PassageMarked{ID: env.NewID(), EvidenceBody: b, Passage: Passage{From: c.From, To: c.To}}, nil
}

func init() {
	register(func() Event { return &NotesWritten{} }, func() Event { return &PassageMarked{} })
}

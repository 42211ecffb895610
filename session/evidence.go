package session

import (
	"slices"
	"time"
)

// EvidenceKind keeps what a participant said apart from what others made of it.
type EvidenceKind string

// The kinds of evidence.
const (
	Verbatim    EvidenceKind = "verbatim"
	Paraphrase  EvidenceKind = "paraphrase"
	Observation EvidenceKind = "observation"
	Comment     EvidenceKind = "comment" // the facilitator's own
	Decision    EvidenceKind = "decision"
)

// EvidenceKinds lists the kinds in the order in which a person is offered them.
func EvidenceKinds() []EvidenceKind {
	return []EvidenceKind{Verbatim, Paraphrase, Observation, Comment, Decision}
}

// QuoteConsent is the id of the consent item that lets a seat's words be quoted.
const QuoteConsent = "quotes"

// Evidence is one note of what was said or seen.
type Evidence struct {
	EvidenceBody
	ID      ID
	Passage *Passage // where its words stand in the stage's notes, or nil
	At      time.Time
}

func (x *Evidence) id() ID { return x.ID }

// EvidenceBody is what can be changed about a piece of evidence.
type EvidenceBody struct {
	Kind      EvidenceKind `json:"kind"`
	Text      string       `json:"text"`
	Redaction string       `json:"redaction,omitempty"` // wording for print, where the words must not go out
	Stage     ID           `json:"stage,omitempty"`
	Seat      ID           `json:"seat,omitempty"`
	Theme     ID           `json:"theme,omitempty"`
	Complete  bool         `json:"to_complete,omitempty"` // first words only, to be completed later
	Hold      bool         `json:"hold,omitempty"`        // not for the report
}

// MayQuote reports whether a piece of evidence may be quoted anywhere outside the facilitators' own desk: a verbatim quote
// that is complete, is not held back, and whose seat consents to being quoted. A quote that no seat is noted for may be
// anybody's, so it is quoted only where nobody has to be left out.
func (s *State) MayQuote(x *Evidence) bool {
	if x.Kind != Verbatim || x.Hold || x.Complete {
		return false
	}
	if x.Seat == "" {
		return len(s.NotQuoted()) == 0
	}
	return s.Consents(x.Seat, QuoteConsent)
}

// NotQuoted lists the seats that took part and have not said yes to being quoted.
func (s *State) NotQuoted() []*Seat {
	var out []*Seat
	for _, x := range s.Seats {
		if came := !x.Absent || len(x.Consent) > 0; came && !x.Consent[QuoteConsent] {
			out = append(out, x)
		}
	}
	return out
}

// MayPrint reports whether a piece of evidence may stand in a report: a quote as [State.MayQuote] says, and a note in the
// facilitators' own words where it is complete and not held back.
func (s *State) MayPrint(x *Evidence) bool {
	if x.Kind == Verbatim {
		return s.MayQuote(x)
	}
	return !x.Hold && !x.Complete
}

// NoteEvidence adds a piece of evidence.
type NoteEvidence struct{ EvidenceBody }

// EvidenceNoted holds a new piece of evidence.
type EvidenceNoted struct {
	ID ID `json:"id"`
	EvidenceBody
}

// Kind is the event's kind in the file.
func (*EvidenceNoted) Kind() string { return "evidence.noted" }

func (e *EvidenceNoted) apply(s *State, r Record) {
	s.Evidence = append(s.Evidence, &Evidence{ID: e.ID, EvidenceBody: e.EvidenceBody, At: r.At})
}

func (e *EvidenceNoted) label(*State) Label {
	return say("noted", "note “{{.Text}}”", args{"Text": short(e.Text)})
}

func (c NoteEvidence) decide(s *State, env Env) (Event, error) {
	b, err := s.checkEvidence(c.EvidenceBody)
	if err != nil {
		return nil, err
	}
	return &EvidenceNoted{ID: env.NewID(), EvidenceBody: b}, nil
}

func (s *State) checkEvidence(b EvidenceBody) (EvidenceBody, error) {
	b.Text, b.Redaction = clean(b.Text), clean(b.Redaction)
	if b.Text == "" {
		return b, refuse("evidence.empty", "Evidence needs some words. Type what was said or seen.")
	}
	if err := checkNote(b.Text); err != nil {
		return b, err
	}
	if err := checkNote(b.Redaction); err != nil {
		return b, err
	}
	if !slices.Contains(EvidenceKinds(), b.Kind) {
		return b, refuse("evidence.kind", "Evidence is verbatim, a paraphrase, an observation, a comment or a decision, not “{{.Kind}}”.", args{"Kind": string(b.Kind)})
	}
	if b.Stage != "" && s.Stage(b.Stage) == nil {
		return b, refuse("stage.none", "That stage is not in the agenda.")
	}
	if b.Seat != "" && s.Seat(b.Seat) == nil {
		return b, refuse("seats.none", "That seat is not in this session.")
	}
	if b.Theme != "" && s.Theme(b.Theme) == nil {
		return b, errNoTheme()
	}
	return b, nil
}

// ChangeEvidence puts a new body in place of the old one.
type ChangeEvidence struct {
	Evidence ID
	EvidenceBody
}

// EvidenceChanged holds a piece of evidence from now on.
type EvidenceChanged struct {
	Evidence ID `json:"evidence"`
	EvidenceBody
}

// Kind is the event's kind in the file.
func (*EvidenceChanged) Kind() string { return "evidence.changed" }

func (e *EvidenceChanged) apply(s *State, _ Record) {
	if x := s.Note(e.Evidence); x != nil {
		x.EvidenceBody = e.EvidenceBody
	}
}

func (e *EvidenceChanged) label(*State) Label {
	return say("evidencechanged", "change the note “{{.Text}}”", args{"Text": short(e.Text)})
}

func (c ChangeEvidence) decide(s *State, _ Env) (Event, error) {
	x := s.Note(c.Evidence)
	if x == nil {
		return nil, errNoEvidence()
	}
	b, err := s.checkEvidence(c.EvidenceBody)
	if err != nil {
		return nil, err
	}
	if b == x.EvidenceBody {
		return nil, ErrNothing
	}
	return &EvidenceChanged{Evidence: c.Evidence, EvidenceBody: b}, nil
}

func errNoEvidence() error {
	return refuse("evidence.gone", "That note is no longer in this session.")
}

// DropEvidence takes a piece of evidence away.
type DropEvidence struct{ Evidence ID }

// EvidenceDropped holds the piece of evidence taken away.
type EvidenceDropped struct {
	Evidence ID `json:"evidence"`
}

// Kind is the event's kind in the file.
func (*EvidenceDropped) Kind() string { return "evidence.dropped" }

func (e *EvidenceDropped) apply(s *State, _ Record) { s.Evidence = without(s.Evidence, e.Evidence) }

func (e *EvidenceDropped) label(*State) Label { return say("evidencedropped", "take one note away") }

func (c DropEvidence) decide(s *State, _ Env) (Event, error) {
	if s.Note(c.Evidence) == nil {
		return nil, errNoEvidence()
	}
	return &EvidenceDropped{Evidence: c.Evidence}, nil
}

func init() {
	register(func() Event { return &EvidenceNoted{} }, func() Event { return &EvidenceChanged{} }, func() Event { return &EvidenceDropped{} })
}

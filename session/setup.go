package session

import (
	"regexp"
	"time"

	"folkmoot/session/framework"
)

// Kinds of session, as a framework names them too.
const (
	Interview       = "interview"
	DiscussionGroup = "discussion group"
	FocusGroup      = "focus group"
	Seminar         = "seminar"
)

// SessionKinds lists the kinds of session in the order in which a person is offered them.
func SessionKinds() []string { return []string{FocusGroup, DiscussionGroup, Interview, Seminar} }

// Details say whom a session hears, where and when.
type Details struct {
	Kind         string       `json:"kind"`
	Cohort       string       `json:"cohort,omitempty"` // chief executives, frontline employees, residents ...
	Organisation Organisation `json:"organisation,omitzero"`
	Place        string       `json:"place,omitempty"`
	Date         string       `json:"date,omitempty"` // 2006-01-02
	Minutes      int          `json:"minutes"`        // the slot
	Aims         string       `json:"aims,omitempty"`
	Focus        string       `json:"focus,omitempty"` // the focus question that theme titles answer
	Language     string       `json:"language,omitempty"`
	Second       string       `json:"second,omitempty"`      // a second language that titles, prompts and ideas can be said in
	Invited      int          `json:"invited,omitempty"`     // how many people were asked to come; 0 is not known
	Facilitator  string       `json:"facilitator,omitempty"` // a role or initials
	Sample       bool         `json:"sample,omitempty"`
}

// Organisation is where the people come from. It can be published by type alone.
type Organisation struct {
	Name   string `json:"name,omitempty"`
	Type   string `json:"type,omitempty"`
	Region string `json:"region,omitempty"`
}

// NewSession starts a session from a framework.
type NewSession struct {
	Title     string
	Framework framework.Framework
	Details   Details
}

// FirstSeats are the seats that such a session begins with: an interview hears one person, other sessions are asked.
func (c NewSession) FirstSeats() []NewSeat {
	if c.Details.Kind != Interview {
		return nil
	}
	return make([]NewSeat, 1)
}

// SessionCreated is the first event of every session.
type SessionCreated struct {
	Title     string              `json:"title"`
	Details   Details             `json:"details"`
	Framework framework.Framework `json:"framework"`
	Agenda    []StagePlan         `json:"agenda"`
}

// Kind is the event's kind in the file.
func (*SessionCreated) Kind() string { return "session.created" }

func (e *SessionCreated) apply(s *State, r Record) {
	s.exists = true
	s.Title, s.Details, s.Framework, s.Created = e.Title, e.Details, e.Framework, r.At
	s.setAgenda(e.Agenda)
}

func (c NewSession) decide(s *State, env Env) (Event, error) {
	if s.exists {
		return nil, refuse("session.twice", "This file already holds a session. Start a new file for another one.")
	}
	title := cleanLine(c.Title)
	if err := checkTitle(word("title", "The title"), title); err != nil {
		return nil, err
	}
	d, err := checkDetails(c.Details)
	if err != nil {
		return nil, err
	}
	if ps := c.Framework.Validate(); len(ps) > 0 {
		return nil, refuse("framework.bad", "The framework “{{.Name}}” cannot be used: {{.Why}}", args{"Name": c.Framework.Name, "Why": ps[0].String()})
	}
	if d.Second == "" && c.Framework.Second != d.Language {
		d.Second = c.Framework.Second
	}
	return &SessionCreated{Title: title, Details: d, Framework: c.Framework.Clone(), Agenda: planFrom(c.Framework, d.Minutes, env)}, nil
}

var isoDate = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

func checkDetails(d Details) (Details, error) {
	for _, f := range []*string{&d.Cohort, &d.Organisation.Name, &d.Organisation.Type, &d.Organisation.Region, &d.Place, &d.Date, &d.Language, &d.Second, &d.Facilitator, &d.Kind} {
		*f = cleanLine(*f)
		if tooLong(*f, MaxTitle) {
			return d, refuse("details.long", "“{{.Text}}” is longer than {{.Most}} characters. Shorten it.", args{"Text": short(*f), "Most": MaxTitle})
		}
	}
	d.Aims, d.Focus = clean(d.Aims), clean(d.Focus)
	for _, t := range []string{d.Aims, d.Focus} {
		if err := checkNote(t); err != nil {
			return d, err
		}
	}
	if d.Kind == "" {
		d.Kind = FocusGroup
	}
	if d.Date != "" {
		if _, err := time.Parse(time.DateOnly, d.Date); err != nil || !isoDate.MatchString(d.Date) {
			return d, refuse("details.date", "“{{.Date}}” is not a date. Write year, month and day, such as 2026-11-12.", args{"Date": d.Date})
		}
	}
	if d.Invited < 0 || d.Invited > 10*MaxSeats {
		return d, refuse("details.invited", "Between 0 and {{.Most}} people can have been invited, not {{.Have}}.", args{"Most": 10 * MaxSeats, "Have": d.Invited})
	}
	if d.Second == d.Language {
		d.Second = ""
	}
	if d.Minutes == 0 {
		d.Minutes = 60
	}
	if d.Minutes < 5 || d.Minutes > MaxMinutes {
		return d, refuse("details.minutes", "A session takes between 5 and {{.Most}} minutes; this says {{.Have}}.", args{"Most": MaxMinutes, "Have": d.Minutes})
	}
	return d, nil
}

// Describe changes the title and the details.
type Describe struct {
	Title   string
	Details Details
}

// SessionDescribed holds the title and the details from now on.
type SessionDescribed struct {
	Title   string  `json:"title"`
	Details Details `json:"details"`
}

// Kind is the event's kind in the file.
func (*SessionDescribed) Kind() string { return "session.described" }

func (e *SessionDescribed) apply(s *State, _ Record) { s.Title, s.Details = e.Title, e.Details }

func (e *SessionDescribed) label(*State) Label {
	return say("described", "change the session's details")
}

func (c Describe) decide(s *State, _ Env) (Event, error) {
	title := cleanLine(c.Title)
	if err := checkTitle(word("title", "The title"), title); err != nil {
		return nil, err
	}
	d, err := checkDetails(c.Details)
	if err != nil {
		return nil, err
	}
	d.Sample = s.Details.Sample
	if title == s.Title && d == s.Details {
		return nil, ErrNothing
	}
	return &SessionDescribed{Title: title, Details: d}, nil
}

// ChooseFramework puts another framework, and its agenda, in place of the one chosen before.
type ChooseFramework struct{ Framework framework.Framework }

// FrameworkChosen holds the framework and the agenda made from it.
type FrameworkChosen struct {
	Framework framework.Framework `json:"framework"`
	Agenda    []StagePlan         `json:"agenda"`
}

// Kind is the event's kind in the file.
func (*FrameworkChosen) Kind() string { return "framework.chosen" }

func (e *FrameworkChosen) apply(s *State, _ Record) {
	s.Framework = e.Framework
	s.setAgenda(e.Agenda)
}

func (e *FrameworkChosen) label(*State) Label {
	return say("framework", "choose the framework “{{.Name}}”", args{"Name": short(e.Framework.Name)})
}

func (c ChooseFramework) decide(s *State, env Env) (Event, error) {
	if len(s.Ideas) > 0 || s.Current != "" {
		return nil, refuse("framework.late", "The session has begun, so its framework stays. Start a new session to use another one.")
	}
	if ps := c.Framework.Validate(); len(ps) > 0 {
		return nil, refuse("framework.bad", "The framework “{{.Name}}” cannot be used: {{.Why}}", args{"Name": c.Framework.Name, "Why": ps[0].String()})
	}
	return &FrameworkChosen{Framework: c.Framework.Clone(), Agenda: planFrom(c.Framework, s.Details.Minutes, env)}, nil
}

// ErrNothing is given for a command that would change nothing; no one needs to be told.
var ErrNothing = refuse("nothing", "Nothing would change.")

func init() {
	register(func() Event { return &SessionCreated{} }, func() Event { return &SessionDescribed{} }, func() Event { return &FrameworkChosen{} })
}

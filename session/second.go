package session

import "slices"

// Translatable says what a second wording is of.
type Translatable string

// What can be said in a second language. Ideas have their own wording for it.
const (
	OfTitle    Translatable = "title"
	OfAims     Translatable = "aims"
	OfFocus    Translatable = "focus"
	OfPrompt   Translatable = "prompt"   // by the prompt's id
	OfRule     Translatable = "rule"     // by the rule's text
	OfTheme    Translatable = "theme"    // by the theme's id
	OfQuestion Translatable = "question" // by the poll's id
)

// Translate says something in the session's second language; an empty text takes it away again.
type Translate struct {
	What     Translatable
	ID, Text string
}

// Translated holds a wording in the second language.
type Translated struct {
	What Translatable `json:"what"`
	ID   string       `json:"id,omitempty"`
	Text string       `json:"text"`
}

// Kind is the event's kind in the file.
func (*Translated) Kind() string { return "translated" }

func (e *Translated) apply(s *State, _ Record) {
	if e.Text == "" {
		delete(s.Translations, e.What.key(e.ID))
		return
	}
	if s.Translations == nil {
		s.Translations = map[string]string{}
	}
	s.Translations[e.What.key(e.ID)] = e.Text
}

func (e *Translated) label(*State) Label { return say("translated", "change a second wording") }

func (w Translatable) key(id string) string { return string(w) + " " + id }

func (c Translate) decide(s *State, _ Env) (Event, error) {
	c.Text = clean(c.Text)
	if err := checkIdea(c.Text); err != nil {
		return nil, err
	}
	if s.Details.Second == "" && c.Text != "" {
		return nil, refuse("second.none", "This session has one language. Choose a second one in Set-up first.")
	}
	known := true
	switch c.What {
	case OfTitle, OfAims, OfFocus:
		c.ID = ""
	case OfPrompt:
		known = s.hasPrompt(c.ID)
	case OfRule:
		known = slices.Contains(s.GroundRules(), c.ID)
	case OfTheme:
		known = s.themes[ID(c.ID)] != nil
	case OfQuestion:
		known = s.Poll(ID(c.ID)) != nil
	default:
		known = false
	}
	if !known {
		return nil, refuse("second.what", "What should be said in the second language is no longer in this session.")
	}
	if s.Translations[c.What.key(c.ID)] == c.Text {
		return nil, ErrNothing
	}
	return &Translated{What: c.What, ID: c.ID, Text: c.Text}, nil
}

// Second is a wording in the session's second language, or empty where there is none.
func (s *State) Second(what Translatable, id string) string {
	if s.Details.Second == "" {
		return ""
	}
	if text := s.Translations[what.key(id)]; text != "" || s.Framework.Second != s.Details.Second {
		return text
	}
	switch what {
	case OfPrompt:
		p, _ := s.promptByID(id)
		return p.Second
	case OfRule:
		if i := slices.Index(s.Framework.GroundRules, id); i >= 0 && i < len(s.Framework.GroundRulesSecond) {
			return s.Framework.GroundRulesSecond[i]
		}
	case OfTitle, OfAims, OfFocus, OfTheme, OfQuestion: // a framework has none of these
	}
	return ""
}

// SecondOfIdea is an idea in the session's second language, or empty where there is none. A redacted idea has none: the
// translation was made from what must not be shown.
func (s *State) SecondOfIdea(x *Idea) string {
	if s.Details.Second == "" || x.Redaction != "" {
		return ""
	}
	return x.Translation
}

func init() { register(func() Event { return &Translated{} }) }

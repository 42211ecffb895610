package session

import (
	"cmp"
	"slices"
	"strconv"
)

// TextOf says what a printed text is.
type TextOf string

// What a report prints of what people said and wrote. The names stand in files for ever.
const (
	TextTitle       TextOf = "title"
	TextAims        TextOf = "aims"
	TextFocus       TextOf = "focus"
	TextAdapted     TextOf = "adapted"     // the wording in which a prompt was put; by the stage's id
	TextRule        TextOf = "rule"        // a ground rule, by its place
	TextIdea        TextOf = "idea"        // as it is shown
	TextFirst       TextOf = "first"       // an idea's first wording, where another is shown
	TextTranslation TextOf = "translation" // an idea in the second language
	TextEvidence    TextOf = "evidence"
	TextTheme       TextOf = "theme" // its title, and as number 1 what it is about
	TextQuestion    TextOf = "question"
	TextOption      TextOf = "option" // of a poll, where it is worded otherwise than the theme or the idea it stands for
	TextCriteria    TextOf = "criteria"
	TextDecidedBy   TextOf = "decided by"
	TextCalledOff   TextOf = "called off"
	TextFinding     TextOf = "finding"
	TextWho         TextOf = "who" // should act on a finding
	TextBehaviour   TextOf = "behaviour"
	TextHowever     TextOf = "however"
	TextCorrections TextOf = "corrections"
	TextAction      TextOf = "action"
	TextActor       TextOf = "actor"
	TextByWhen      TextOf = "by when"
	TextFirstStep   TextOf = "first step"
	TextParked      TextOf = "parked"
	TextOwner       TextOf = "owner"
	TextAnswer      TextOf = "answer" // to a parked item
	TextReopened    TextOf = "reopened"
	TextDebrief     TextOf = "debrief"
	TextSecond      TextOf = "second" // a wording in the second language, by the key of its translation
)

// TextKey names one printed text.
type TextKey struct {
	Of TextOf `json:"of"`
	ID string `json:"id,omitempty"`
	N  int    `json:"n,omitempty"` // of several of one kind, from 0
}

func (k TextKey) key() string { return string(k.Of) + " " + k.ID + " " + strconv.Itoa(k.N) }

// slot is a printed text with the way to put another in its place.
type slot struct {
	key   TextKey
	shown string  // what the session shows
	own   *string // the wording for print that ideas and evidence have of their own, or nil
	kin   TextKey // what it was worded after: the theme or the idea that an option stands for
	lang  string  // empty: the session's
	put   func(printed string)
}

// slots lists the printed texts of a state, in the order of a report. Their put changes that state.
func (s *State) slots() []slot {
	var out []slot
	add := func(x slot) {
		if x.shown != "" {
			out = append(out, x)
		}
	}
	plain := func(of TextOf, id ID, n int, text *string) {
		add(slot{key: TextKey{of, string(id), n}, shown: *text, put: func(p string) { *text = p }})
	}
	// both is a text that can stand in a second language too, which must not say what the first may not.
	both := func(of TextOf, id ID, text *string, second Translatable) {
		add(slot{key: TextKey{Of: of, ID: string(id)}, shown: *text, put: func(p string) {
			*text = p
			delete(s.Translations, second.key(string(id)))
		}})
	}
	both(TextTitle, "", &s.Title, OfTitle)
	both(TextAims, "", &s.Details.Aims, OfAims)
	both(TextFocus, "", &s.Details.Focus, OfFocus)
	for _, x := range s.Agenda {
		plain(TextAdapted, x.ID, 0, &x.Adapted)
	}
	for i := range s.OwnRules {
		plain(TextRule, "", i, &s.OwnRules[i])
	}
	for _, x := range s.Ideas {
		if !x.Withdrawn {
			s.ideaSlots(x, add)
		}
	}
	for _, x := range s.Evidence {
		add(slot{key: TextKey{Of: TextEvidence, ID: string(x.ID)}, shown: x.Text, own: &x.Redaction, put: func(p string) { x.Text = p }})
	}
	for _, x := range s.Themes {
		both(TextTheme, x.ID, &x.Title, OfTheme)
		plain(TextTheme, x.ID, 1, &x.Description)
	}
	for _, x := range s.Polls {
		both(TextQuestion, x.ID, &x.Question, OfQuestion)
		s.optionSlots(x, add)
		add(slot{key: TextKey{Of: TextCriteria, ID: string(x.ID)}, shown: x.Rules.Criteria, put: func(p string) { x.Rules.Criteria, x.Tally.Rules.Criteria = p, p }})
		plain(TextDecidedBy, x.ID, 0, &x.DecidedBy)
		plain(TextCalledOff, x.ID, 0, &x.Why)
	}
	for _, x := range s.Findings {
		plain(TextFinding, x.ID, 0, &x.Statement)
		plain(TextWho, x.ID, 0, &x.Who)
		for i := range x.Behaviours {
			plain(TextBehaviour, x.ID, i, &x.Behaviours[i])
		}
		plain(TextHowever, x.ID, 0, &x.However)
	}
	if s.Confirmed != nil {
		plain(TextCorrections, "", 0, &s.Confirmed.Corrections)
	}
	for _, x := range s.Actions {
		plain(TextAction, x.ID, 0, &x.What)
		plain(TextActor, x.ID, 0, &x.Who)
		plain(TextByWhen, x.ID, 0, &x.ByWhen)
		plain(TextFirstStep, x.ID, 0, &x.FirstStep)
	}
	for _, x := range s.Parking {
		plain(TextParked, x.ID, 0, &x.Text)
		plain(TextOwner, x.ID, 0, &x.Owner)
		plain(TextAnswer, x.ID, 0, &x.Note)
	}
	for i := range s.Reopened {
		plain(TextReopened, "", i, &s.Reopened[i].Why)
	}
	if d := s.Debrief; d != nil {
		for i, t := range []*string{&d.Top, &d.Surprises, &d.Hypotheses, &d.Questions, &d.Changes} {
			plain(TextDebrief, "", i, t)
		}
	}
	s.secondSlots(add)
	return out
}

// ideaSlots are an idea's wordings. One that has a wording for print is printed in that alone.
func (s *State) ideaSlots(x *Idea, add func(slot)) {
	key := func(of TextOf) TextKey { return TextKey{Of: of, ID: string(x.ID)} }
	shown := x.Text()
	add(slot{key: key(TextIdea), shown: shown, own: &x.Redaction, put: func(p string) {
		x.First, x.Display, x.Translation = p, "", ""
	}})
	if x.Redaction != "" {
		return
	}
	if x.First != shown {
		add(slot{key: key(TextFirst), shown: x.First, put: func(p string) { x.First = p }})
	}
	add(slot{key: key(TextTranslation), shown: x.Translation, lang: s.Details.Second, put: func(p string) { x.Translation = p }})
}

// optionSlots are a poll's options. One that is worded as the idea or the theme it stands for follows that.
func (s *State) optionSlots(p *Poll, add func(slot)) {
	for i := range p.Options {
		o := p.Options[i]
		x := slot{key: TextKey{Of: TextOption, ID: string(p.ID) + "/" + o.ID}, shown: o.Text, put: func(text string) { p.sayOption(o.ID, text) }}
		if idea := s.ideas[ID(o.ID)]; idea != nil {
			if idea.Withdrawn || idea.Redaction != "" || idea.Text() == o.Text {
				continue
			}
			x.kin = TextKey{Of: TextIdea, ID: o.ID}
		} else if theme := s.themes[ID(o.ID)]; theme != nil {
			if theme.Name() == o.Text {
				continue
			}
			x.kin = TextKey{Of: TextTheme, ID: o.ID}
		}
		add(x)
	}
}

// sayOption words an option anew, in the poll and in its count.
func (x *Poll) sayOption(id, text string) {
	for i := range x.Options {
		if x.Options[i].ID == id {
			x.Options[i].Text = text
		}
	}
	for i := range x.Tally.Rows {
		if x.Tally.Rows[i].Option.ID == id {
			x.Tally.Rows[i].Option.Text = text
		}
	}
}

// secondSlots are the wordings in the second language.
func (s *State) secondSlots(add func(slot)) {
	if s.Details.Second == "" {
		return
	}
	keys := make([]string, 0, len(s.Translations))
	for k := range s.Translations {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, cmp.Compare[string])
	for _, k := range keys {
		add(slot{key: TextKey{Of: TextSecond, ID: k}, shown: s.Translations[k], lang: s.Details.Second, put: func(p string) {
			if _, there := s.Translations[k]; there { // it is gone where what it says in the first language was replaced
				s.Translations[k] = p
			}
		}})
	}
}

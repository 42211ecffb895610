package replay

import (
	"fmt"
	"slices"
	"strings"

	"folkmoot/session"
)

// gatherVerbs are the steps of how ideas are gathered, who is there, and what is noted at length.
var gatherVerbs = map[string]verb{
	"technique": (*player).technique, "hide": hidden(true), "reveal": hidden(false), "turn": (*player).turn, "step": (*player).step, "group": (*player).group,
	"pass": func(p *player, _ string) error { return p.t.Do(session.PassTurn{Stage: p.t.State().Current}) },

	"heads": (*player).heads, "rules": (*player).rules, "second": (*player).second, "information": (*player).information, "debrief": (*player).debrief,
	"redact": (*player).redact, "keep": (*player).keep,
	"notes": (*player).notes, "mark": (*player).markPassage, "unfinished": (*player).unfinished,
}

func (p *player) technique(rest string) error {
	if rest == "open" {
		rest = ""
	}
	return p.t.Do(session.ChooseTechnique{Stage: p.t.State().Current, Technique: session.Technique(rest)})
}

func hidden(hide bool) verb {
	return func(p *player, _ string) error {
		return p.t.Do(session.HideIdeas{Stage: p.t.State().Current, Hidden: hide})
	}
}

func (p *player) turn(rest string) error {
	var seat session.ID
	if rest != "end" {
		id, err := p.seat(rest)
		if err != nil {
			return err
		}
		seat = id
	}
	return p.t.Do(session.GiveTurn{Stage: p.t.State().Current, Seat: seat})
}

var steps = []string{"none", "alone", "pairs", "fours", "all"}

func (p *player) step(rest string) error {
	at := slices.Index(steps, rest)
	if at < 0 {
		return fmt.Errorf("%q is not a step of 1-2-4-All. There are: %s", rest, strings.Join(steps, ", "))
	}
	return p.t.Do(session.GoToStep{Stage: p.t.State().Current, Step: at})
}

func (p *player) group(rest string) error {
	name, words, err := colon(rest, "group Pair 2: words")
	if err != nil {
		return err
	}
	return p.t.Do(session.AddIdeas{Ideas: []session.NewIdea{{Text: words, Stage: p.t.State().Current, Group: name}}})
}

func (p *player) heads(rest string) error {
	n, err := number(rest)
	if err != nil {
		return err
	}
	return p.t.Do(session.CountHeads{N: n})
}

func (p *player) rules(rest string) error {
	if rest == "agreed" {
		return p.t.Do(session.AgreeRules{Agreed: true})
	}
	return p.t.Do(session.SetGroundRules{Rules: strings.Split(rest, " / ")})
}

// second reads "second title: words", "second prompt help: words", "second rule 2: words", "second theme A: words",
// "second question 1: words" and "second idea 12: words".
func (p *player) second(rest string) error {
	head, words, err := colon(rest, "second prompt help: words")
	if err != nil {
		return err
	}
	what, id, _ := strings.Cut(head, " ")
	s := p.t.State()
	switch session.Translatable(what) {
	case "idea":
		idea, err := p.idea1(id)
		if err != nil {
			return err
		}
		return p.t.Do(session.WordIdea{Idea: idea, Which: session.WordingTranslation, Text: words})
	case session.OfTheme:
		theme, err := p.themeID(id)
		if err != nil {
			return err
		}
		id = string(theme)
	case session.OfRule, session.OfQuestion:
		n, err := number(id)
		if err != nil {
			return err
		}
		id = ""
		if rules := s.GroundRules(); what == string(session.OfRule) && n >= 1 && n <= len(rules) {
			id = rules[n-1]
		}
		if what == string(session.OfQuestion) && n >= 1 && n <= len(s.Polls) {
			id = string(s.Polls[n-1].ID)
		}
		if id == "" {
			return fmt.Errorf("there is no %s %d", what, n)
		}
	case session.OfTitle, session.OfAims, session.OfFocus, session.OfPrompt: // by the id that was given, or by none
	}
	return p.t.Do(session.Translate{What: session.Translatable(what), ID: id, Text: words})
}

func (p *player) information(rest string) error {
	field, words, err := colon(rest, "information retention: words")
	if err != nil {
		return err
	}
	i := p.t.State().Information
	at := map[string]*string{
		"controller": &i.Controller, "contact": &i.Contact, "dpo": &i.DPO, "purposes": &i.Purposes, "basis": &i.Basis, "recipients": &i.Recipients,
		"transfers": &i.Transfers, "retention": &i.Retention, "rights": &i.Rights, "withdrawal": &i.Withdrawal, "complaint": &i.Complaint,
	}[field]
	if at == nil {
		return fmt.Errorf("%q is not a part of the information for participants", field)
	}
	*at = words
	return p.t.Do(session.SetInformation{Information: i})
}

func (p *player) debrief(rest string) error {
	field, words, err := colon(rest, "debrief surprises: words")
	if err != nil {
		return err
	}
	var d session.Debrief
	if x := p.t.State().Debrief; x != nil {
		d = *x
	}
	if field == "quality" {
		if d.Quality, err = number(words); err != nil {
			return err
		}
		return p.t.Do(session.WriteDebrief{Debrief: d})
	}
	at := map[string]*string{"top": &d.Top, "surprises": &d.Surprises, "hypotheses": &d.Hypotheses, "questions": &d.Questions, "changes": &d.Changes}[field]
	if at == nil {
		return fmt.Errorf("%q is not a part of the debrief", field)
	}
	*at = words
	return p.t.Do(session.WriteDebrief{Debrief: d})
}

// notes adds a paragraph to the notes of the current stage.
func (p *player) notes(rest string) error {
	s := p.t.State()
	text := rest
	if x := s.Stage(s.Current); x != nil && x.Notes != "" {
		text = x.Notes + "\n" + rest
	}
	return p.t.Do(session.WriteNotes{Stage: s.Current, Text: text})
}

// markPassage reads "mark verbatim P1 of A: words as they stand in the notes"; the seat and the theme may be left out.
func (p *player) markPassage(rest string) error {
	head, words, err := colon(rest, "mark verbatim P1 of A: words in the notes")
	if err != nil {
		return err
	}
	s := p.t.State()
	c := session.MarkPassage{Stage: s.Current}
	head, theme, ok := strings.Cut(head, " of ")
	if ok {
		if c.Theme, err = p.themeID(strings.TrimSpace(theme)); err != nil {
			return err
		}
	}
	kind, seat, _ := strings.Cut(strings.TrimSpace(head), " ")
	c.Kind = session.EvidenceKind(kind)
	if seat != "" {
		if c.Seat, err = p.seat(seat); err != nil {
			return err
		}
	}
	notes := ""
	if x := s.Stage(s.Current); x != nil {
		notes = x.Notes
	}
	at := strings.Index(notes, words)
	if at < 0 {
		return fmt.Errorf("the notes do not hold the words “%s”", words)
	}
	c.From = len([]rune(notes[:at]))
	c.To = c.From + len([]rune(words))
	return p.t.Do(c)
}

// unfinished notes the first words of a quote, to be completed later.
func (p *player) unfinished(rest string) error {
	seat, words := p.said(rest)
	return p.t.Do(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Text: words, Stage: p.t.State().Current, Seat: seat, Complete: true}})
}

package session

import "slices"

// maxRules is how many ground rules a session may have.
const maxRules = 20

// GroundRules are the session's own, or those of its framework.
func (s *State) GroundRules() []string {
	if s.OwnRules != nil {
		return s.OwnRules
	}
	return s.Framework.GroundRules
}

// SetGroundRules puts the session's own ground rules in place.
type SetGroundRules struct{ Rules []string }

// GroundRulesSet holds the ground rules from now on.
type GroundRulesSet struct {
	Rules []string `json:"rules"`
}

// Kind is the event's kind in the file.
func (*GroundRulesSet) Kind() string { return "rules.set" }

func (e *GroundRulesSet) apply(s *State, _ Record) {
	s.OwnRules, s.RulesAgreed = append([]string{}, e.Rules...), false
}

func (e *GroundRulesSet) label(*State) Label { return say("rules", "change the ground rules") }

func (c SetGroundRules) decide(s *State, _ Env) (Event, error) {
	rules := []string{}
	for _, r := range c.Rules {
		if r = cleanLine(r); r == "" || slices.Contains(rules, r) {
			continue
		}
		if tooLong(r, MaxTitle) {
			return nil, checkTitle(word("rule.any", "A ground rule"), r)
		}
		rules = append(rules, r)
	}
	if len(rules) > maxRules {
		return nil, refuse("rules.many", "At most {{.Most}} ground rules fit; this would make {{.Have}}. Fewer are remembered better.", args{"Most": maxRules, "Have": len(rules)})
	}
	if slices.Equal(rules, s.GroundRules()) {
		return nil, ErrNothing
	}
	return &GroundRulesSet{Rules: rules}, nil
}

// AgreeRules notes whether the group agreed to the ground rules as they stand.
type AgreeRules struct{ Agreed bool }

// RulesAgreed says whether the group agreed to the ground rules.
type RulesAgreed struct {
	Agreed bool `json:"agreed"`
}

// Kind is the event's kind in the file.
func (*RulesAgreed) Kind() string { return "rules.agreed" }

func (e *RulesAgreed) apply(s *State, _ Record) { s.RulesAgreed = e.Agreed }

func (e *RulesAgreed) label(*State) Label {
	return say("agreed", "note whether the ground rules are agreed")
}

func (c AgreeRules) decide(s *State, _ Env) (Event, error) {
	if s.RulesAgreed == c.Agreed {
		return nil, ErrNothing
	}
	return &RulesAgreed{Agreed: c.Agreed}, nil
}

func init() {
	register(func() Event { return &GroundRulesSet{} }, func() Event { return &RulesAgreed{} })
}

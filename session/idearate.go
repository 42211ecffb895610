package session

import (
	"slices"

	"folkmoot/session/framework"
)

// RateIdea answers one of the framework's scales for an idea; Clear takes the answer away.
type RateIdea struct {
	Idea  ID
	Scale string
	Value int
	Clear bool
}

// IdeaRated holds an answer to a scale. Of a yes-no scale 1 is yes and 0 is no; of a place scale it is the step from 0.
type IdeaRated struct {
	Idea  ID     `json:"idea"`
	Scale string `json:"scale"`
	Value int    `json:"value"`
	Clear bool   `json:"clear,omitempty"`
}

// Kind is the event's kind in the file.
func (*IdeaRated) Kind() string { return "idea.rated" }

func (e *IdeaRated) apply(s *State, _ Record) {
	x := s.ideas[e.Idea]
	if x == nil {
		return
	}
	if e.Clear {
		delete(x.Ratings, e.Scale)
		return
	}
	if x.Ratings == nil {
		x.Ratings = map[string]int{}
	}
	x.Ratings[e.Scale] = e.Value
}

func (e *IdeaRated) label(s *State) Label {
	return say("rated", "rate idea {{.Number}}", args{"Number": s.ideaNumber(e.Idea)})
}

func (c RateIdea) decide(s *State, _ Env) (Event, error) {
	if err := s.checkIdeas([]ID{c.Idea}); err != nil {
		return nil, err
	}
	i := slices.IndexFunc(s.Framework.Scales, func(x framework.Scale) bool { return x.ID == c.Scale })
	if i < 0 {
		return nil, refuse("scale.none", "The framework has no scale “{{.Scale}}”.", args{"Scale": c.Scale})
	}
	most := topStep(s.Framework.Scales[i])
	if !c.Clear && (c.Value < 0 || c.Value > most) {
		return nil, refuse("scale.range", "The answer is between 0 and {{.Most}}; this says {{.Have}}.", args{"Most": most, "Have": c.Value})
	}
	now, has := s.ideas[c.Idea].Ratings[c.Scale]
	if has == !c.Clear && (c.Clear || now == c.Value) {
		return nil, ErrNothing
	}
	if c.Clear {
		c.Value = 0
	}
	return &IdeaRated{Idea: c.Idea, Scale: c.Scale, Value: c.Value, Clear: c.Clear}, nil
}

func init() { register(func() Event { return &IdeaRated{} }) }

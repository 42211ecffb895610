package session

import "slices"

// Technique says how ideas are gathered at a prompt.
type Technique string

// The techniques.
const (
	OpenTalk      Technique = "" // as they come
	SilentWriting Technique = "silent writing"
	RoundRobin    Technique = "round robin"
	OneTwoFourAll Technique = "1-2-4-all"
)

// Techniques lists them in the order in which a person is offered them.
func Techniques() []Technique { return []Technique{OpenTalk, SilentWriting, RoundRobin, OneTwoFourAll} }

// The steps of 1-2-4-All. 0 is before the first.
const (
	StepAlone = 1
	StepPairs = 2
	StepFours = 3
	StepAll   = 4
)

// ChooseTechnique says how ideas are gathered at a prompt. Silent writing hides them from the room until the reveal.
type ChooseTechnique struct {
	Stage     ID
	Technique Technique
}

// TechniqueChosen holds how ideas are gathered at a stage.
type TechniqueChosen struct {
	Stage     ID        `json:"stage"`
	Technique Technique `json:"technique"`
}

// Kind is the event's kind in the file.
func (*TechniqueChosen) Kind() string { return "technique.chosen" }

func (e *TechniqueChosen) apply(s *State, _ Record) {
	x := s.stages[e.Stage]
	if x == nil {
		return
	}
	x.Technique = e.Technique
	x.Turn, x.Passed = "", nil
	if e.Technique != OneTwoFourAll {
		x.Step = 0
	}
	if e.Technique == SilentWriting {
		x.Hidden = true
	} else if len(s.IdeasOf(x.ID)) == 0 {
		x.Hidden = false // there is nothing that a reveal would show
	}
}

func (e *TechniqueChosen) label(*State) Label {
	return say("technique", "change how ideas are gathered")
}

func (c ChooseTechnique) decide(s *State, _ Env) (Event, error) {
	x, err := s.promptStage(c.Stage)
	if err != nil {
		return nil, err
	}
	if !slices.Contains(Techniques(), c.Technique) {
		return nil, errNoTechnique(c.Technique)
	}
	if x.Technique == c.Technique {
		return nil, ErrNothing
	}
	return &TechniqueChosen{Stage: c.Stage, Technique: c.Technique}, nil
}

func errNoTechnique(t Technique) error {
	return refuse("technique.none", "Ideas are gathered as they come, by silent writing, round robin or 1-2-4-All, not by “{{.How}}”.", args{"How": string(t)})
}

func (s *State) promptStage(id ID) (*Stage, error) {
	x := s.Stage(id)
	if x == nil || x.Kind != StagePrompt {
		return nil, refuse("prompt.none", "That stage has no prompt.")
	}
	return x, nil
}

// HideIdeas hides the ideas of a stage from the room, or shows all of them at once.
type HideIdeas struct {
	Stage  ID
	Hidden bool
}

// IdeasHidden says whether the room sees the ideas of a stage.
type IdeasHidden struct {
	Stage  ID   `json:"stage"`
	Hidden bool `json:"hidden"`
}

// Kind is the event's kind in the file.
func (*IdeasHidden) Kind() string { return "ideas.hidden" }

func (e *IdeasHidden) apply(s *State, _ Record) {
	if x := s.stages[e.Stage]; x != nil {
		x.Hidden = e.Hidden
	}
}

func (e *IdeasHidden) label(*State) Label {
	if e.Hidden {
		return say("hidden", "hide the ideas from the room")
	}
	return say("revealed", "show the ideas to the room")
}

func (c HideIdeas) decide(s *State, _ Env) (Event, error) {
	x, err := s.promptStage(c.Stage)
	if err != nil {
		return nil, err
	}
	if x.Hidden == c.Hidden {
		return nil, ErrNothing
	}
	return &IdeasHidden{Stage: c.Stage, Hidden: c.Hidden}, nil
}

// Hides reports whether the room must not see an idea yet.
func (s *State) Hides(x *Idea) bool {
	st := s.stages[x.Stage]
	return st != nil && st.Hidden
}

// revealAll shows everything: what is grouped, voted on or concluded is seen by all.
func (s *State) revealAll() {
	for _, x := range s.Agenda {
		x.Hidden = false
	}
}

// GoToStep goes to a step of 1-2-4-All.
type GoToStep struct {
	Stage ID
	Step  int
}

// StepEntered says at which step of 1-2-4-All the group is.
type StepEntered struct {
	Stage ID  `json:"stage"`
	Step  int `json:"step"`
}

// Kind is the event's kind in the file.
func (*StepEntered) Kind() string { return "step.entered" }

func (e *StepEntered) apply(s *State, r Record) {
	if x := s.stages[e.Stage]; x != nil {
		x.Step, x.StepSince = e.Step, r.At
	}
}

func (e *StepEntered) label(*State) Label { return say("step", "go to the next step of 1-2-4-All") }

func (c GoToStep) decide(s *State, _ Env) (Event, error) {
	x, err := s.promptStage(c.Stage)
	if err != nil {
		return nil, err
	}
	if x.Technique != OneTwoFourAll {
		return nil, refuse("step.technique", "This question is not asked by 1-2-4-All. Choose that first.")
	}
	if c.Step < 0 || c.Step > StepAll {
		return nil, refuse("step.none", "1-2-4-All has the steps alone, in pairs, in fours and all together.")
	}
	if x.Step == c.Step {
		return nil, ErrNothing
	}
	return &StepEntered{Stage: c.Stage, Step: c.Step}, nil
}

func init() {
	register(func() Event { return &TechniqueChosen{} }, func() Event { return &IdeasHidden{} }, func() Event { return &StepEntered{} })
}

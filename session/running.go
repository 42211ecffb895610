package session

import "time"

// Events of running a session are not undone: they say what the clock did. Undo passes over them.

// EnterStage goes to a stage, forward or back. Nothing is lost by going back.
type EnterStage struct{ Stage ID }

// StageEntered says that the group is at this stage from now on.
type StageEntered struct {
	Stage ID `json:"stage"`
}

// Kind is the event's kind in the file.
func (*StageEntered) Kind() string { return "stage.entered" }

func (e *StageEntered) apply(s *State, r Record) {
	to := s.stages[e.Stage]
	if to == nil {
		return
	}
	if from := s.stages[s.Current]; from != nil && from != to {
		from.Spent = from.Elapsed(r.At)
		from.Since, from.Paused = zeroTime, false
	}
	s.Current = e.Stage
	if !to.Visited {
		to.Visited, to.First = true, r.At
		to.Hidden = to.Technique == SilentWriting
	}
	if to.Kind != StagePrompt && to.Kind != StageWelcome {
		s.revealAll()
	}
	if to.Since.IsZero() && !to.Paused && s.Sealed == nil {
		to.Since = r.At
	}
}

func (c EnterStage) decide(s *State, _ Env) (Event, error) {
	if s.Stage(c.Stage) == nil {
		return nil, refuse("stage.none", "That stage is not in the agenda.")
	}
	if c.Stage == s.Current {
		return nil, ErrNothing
	}
	if p := s.OpenPoll(); p != nil && s.Sealed == nil {
		return nil, refuse("stage.poll", "A poll is open. Close it or call it off before you go on.")
	}
	return &StageEntered{Stage: c.Stage}, nil
}

// PauseStage stops the timer of the current stage: now, or as it stood at an earlier time, such as when the app was closed.
type PauseStage struct{ As time.Time }

// ResumeStage lets the timer of the current stage run again.
type ResumeStage struct{}

// StagePaused stops a timer, at As where that is set.
type StagePaused struct {
	Stage ID        `json:"stage"`
	As    time.Time `json:"as,omitzero"`
}

// StageResumed starts a timer again.
type StageResumed struct {
	Stage ID `json:"stage"`
}

// Kind is the event's kind in the file.
func (*StagePaused) Kind() string { return "stage.paused" }

// Kind is the event's kind in the file.
func (*StageResumed) Kind() string { return "stage.resumed" }

func (e *StagePaused) apply(s *State, r Record) {
	if x := s.stages[e.Stage]; x != nil && !x.Paused {
		at := r.At
		if !e.As.IsZero() && e.As.Before(at) {
			at = e.As
		}
		x.Spent, x.Since, x.Paused = x.Elapsed(at), zeroTime, true
	}
}

func (e *StageResumed) apply(s *State, r Record) {
	if x := s.stages[e.Stage]; x != nil && x.Paused {
		x.Since, x.Paused = r.At, false
	}
}

func (c PauseStage) decide(s *State, _ Env) (Event, error) {
	x := s.Stage(s.Current)
	if x == nil {
		return nil, refuse("stage.notrunning", "No stage is running. Start the session first.")
	}
	if x.Paused {
		return nil, ErrNothing
	}
	return &StagePaused{Stage: x.ID, As: c.As}, nil
}

func (ResumeStage) decide(s *State, _ Env) (Event, error) {
	x := s.Stage(s.Current)
	if x == nil {
		return nil, refuse("stage.notrunning", "No stage is running. Start the session first.")
	}
	if !x.Paused {
		return nil, ErrNothing
	}
	return &StageResumed{Stage: x.ID}, nil
}

// ExtendStage gives the current stage more minutes, or takes some back.
type ExtendStage struct{ Minutes int }

// StageExtended adds minutes to a stage.
type StageExtended struct {
	Stage   ID  `json:"stage"`
	Minutes int `json:"minutes"`
}

// Kind is the event's kind in the file.
func (*StageExtended) Kind() string { return "stage.extended" }

func (e *StageExtended) apply(s *State, _ Record) {
	if x := s.stages[e.Stage]; x != nil {
		x.Extended += e.Minutes
	}
}

func (e *StageExtended) label(*State) Label {
	if e.Minutes < 0 {
		return sayN("shortened", -e.Minutes, "take {{.N}} minute back", "take {{.N}} minutes back")
	}
	return sayN("extended", e.Minutes, "extend by {{.N}} minute", "extend by {{.N}} minutes")
}

func (c ExtendStage) decide(s *State, _ Env) (Event, error) {
	x := s.Stage(s.Current)
	if x == nil {
		return nil, refuse("stage.notrunning", "No stage is running. Start the session first.")
	}
	if n := x.Minutes + x.Extended + c.Minutes; c.Minutes == 0 || n < 0 || n > MaxMinutes {
		return nil, refuse("stage.extend", "The stage would take {{.N}} minutes; it can take between 0 and {{.Most}}.", args{"N": n, "Most": MaxMinutes})
	}
	return &StageExtended{Stage: x.ID, Minutes: c.Minutes}, nil
}

// MarkPrompt says how the prompt of a stage was put to the group.
type MarkPrompt struct {
	Stage   ID
	Asked   Asked
	Adapted string // the wording used, when adapted
}

// PromptMarked holds how a prompt was put.
type PromptMarked struct {
	Stage   ID     `json:"stage"`
	Asked   Asked  `json:"asked"`
	Adapted string `json:"adapted,omitempty"`
}

// Kind is the event's kind in the file.
func (*PromptMarked) Kind() string { return "prompt.marked" }

func (e *PromptMarked) apply(s *State, _ Record) {
	if x := s.stages[e.Stage]; x != nil {
		x.Asked, x.Adapted = e.Asked, e.Adapted
	}
}

func (e *PromptMarked) label(*State) Label {
	switch e.Asked {
	case AskedAsWorded:
		return say("marked.worded", "mark the prompt as asked as worded")
	case AskedAdapted:
		return say("marked.adapted", "mark the prompt as adapted")
	case AskedSkipped:
		return say("marked.skipped", "mark the prompt as skipped")
	}
	return say("marked.not", "take the mark off the prompt")
}

func (c MarkPrompt) decide(s *State, _ Env) (Event, error) {
	x := s.Stage(c.Stage)
	if x == nil || x.Kind != StagePrompt {
		return nil, refuse("prompt.none", "That stage has no prompt.")
	}
	switch c.Asked {
	case AskedAsWorded, AskedSkipped, "":
		c.Adapted = ""
	case AskedAdapted:
		c.Adapted = cleanLine(c.Adapted)
		if tooLong(c.Adapted, MaxIdea) {
			return nil, checkNote(c.Adapted)
		}
	default:
		return nil, refuse("prompt.asked", "A prompt is asked as worded, adapted or skipped, not “{{.How}}”.", args{"How": string(c.Asked)})
	}
	if x.Asked == c.Asked && x.Adapted == c.Adapted {
		return nil, ErrNothing
	}
	return &PromptMarked{Stage: c.Stage, Asked: c.Asked, Adapted: c.Adapted}, nil
}

func init() {
	register(func() Event { return &StageEntered{} }, func() Event { return &StagePaused{} }, func() Event { return &StageResumed{} },
		func() Event { return &StageExtended{} }, func() Event { return &PromptMarked{} })
}

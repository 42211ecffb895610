package session

// Action is who does what by when.
type Action struct {
	ID ID
	ActionBody
}

func (x *Action) id() ID { return x.ID }

// ActionBody is what can be changed about an action.
type ActionBody struct {
	Who       string `json:"who"`
	What      string `json:"what"`
	ByWhen    string `json:"by_when,omitempty"` // as said: a date or "before Easter"
	FirstStep string `json:"first_step,omitempty"`
	Finding   ID     `json:"finding,omitempty"`
}

// AgreeAction adds an action.
type AgreeAction struct{ ActionBody }

// ActionAgreed holds a new action.
type ActionAgreed struct {
	ID ID `json:"id"`
	ActionBody
}

// Kind is the event's kind in the file.
func (*ActionAgreed) Kind() string { return "action.agreed" }

func (e *ActionAgreed) apply(s *State, _ Record) {
	s.Actions = append(s.Actions, &Action{ID: e.ID, ActionBody: e.ActionBody})
}

func (e *ActionAgreed) label(*State) Label {
	return say("action", "agree “{{.What}}”", args{"What": short(e.What)})
}

func (s *State) checkAction(b ActionBody) (ActionBody, error) {
	b.Who, b.What, b.ByWhen, b.FirstStep = cleanLine(b.Who), clean(b.What), cleanLine(b.ByWhen), clean(b.FirstStep)
	if b.What == "" {
		return b, refuse("action.empty", "An action needs to say what will be done.")
	}
	for _, t := range []string{b.What, b.FirstStep} {
		if err := checkIdea(t); err != nil {
			return b, err
		}
	}
	for _, t := range []string{b.Who, b.ByWhen} {
		if tooLong(t, MaxTitle) {
			return b, checkTitle(word("action", "The action"), t)
		}
	}
	if b.Finding != "" && s.Finding(b.Finding) == nil {
		return b, errNoFinding()
	}
	return b, nil
}

func (c AgreeAction) decide(s *State, env Env) (Event, error) {
	b, err := s.checkAction(c.ActionBody)
	if err != nil {
		return nil, err
	}
	return &ActionAgreed{ID: env.NewID(), ActionBody: b}, nil
}

// ChangeAction puts a new body in place of the old one.
type ChangeAction struct {
	Action ID
	ActionBody
}

// ActionChanged holds an action from now on.
type ActionChanged struct {
	Action ID `json:"action"`
	ActionBody
}

// Kind is the event's kind in the file.
func (*ActionChanged) Kind() string { return "action.changed" }

func (e *ActionChanged) apply(s *State, _ Record) {
	if x := s.Action(e.Action); x != nil {
		x.ActionBody = e.ActionBody
	}
}

func (e *ActionChanged) label(*State) Label {
	return say("actionchanged", "change the action “{{.What}}”", args{"What": short(e.What)})
}

func errNoAction() error {
	return refuse("action.gone", "That action is no longer in this session.")
}

func (c ChangeAction) decide(s *State, _ Env) (Event, error) {
	x := s.Action(c.Action)
	if x == nil {
		return nil, errNoAction()
	}
	b, err := s.checkAction(c.ActionBody)
	if err != nil {
		return nil, err
	}
	if b == x.ActionBody {
		return nil, ErrNothing
	}
	return &ActionChanged{Action: c.Action, ActionBody: b}, nil
}

// DropAction takes an action away.
type DropAction struct{ Action ID }

// ActionDropped holds the action taken away.
type ActionDropped struct {
	Action ID `json:"action"`
}

// Kind is the event's kind in the file.
func (*ActionDropped) Kind() string { return "action.dropped" }

func (e *ActionDropped) apply(s *State, _ Record) { s.Actions = without(s.Actions, e.Action) }

func (e *ActionDropped) label(*State) Label { return say("actiondropped", "take one action away") }

func (c DropAction) decide(s *State, _ Env) (Event, error) {
	if s.Action(c.Action) == nil {
		return nil, errNoAction()
	}
	return &ActionDropped{Action: c.Action}, nil
}

func init() {
	register(func() Event { return &ActionAgreed{} }, func() Event { return &ActionChanged{} }, func() Event { return &ActionDropped{} })
}

package session

// HelpMode says whether a facilitator switched the help with grouping on or off.
type HelpMode string

// The modes of help. With none of them the template decides.
const (
	HelpByTemplate HelpMode = ""
	HelpAlways     HelpMode = "on"
	HelpNever      HelpMode = "off"
)

// Help is how a session is helped with grouping.
type Help struct {
	Mode      HelpMode         `json:"mode,omitempty"`
	Technical bool             `json:"technical,omitempty"` // words are technical: everyday meanings are left out of account
	Embedding *EmbeddingSource `json:"embedding,omitempty"` // none unless the facilitator gives one; not to be changed in place
}

// Equal reports whether two ways of helping are the same.
func (h Help) Equal(o Help) bool {
	if h.Embedding != nil && o.Embedding != nil && *h.Embedding == *o.Embedding {
		o.Embedding = h.Embedding
	}
	return h == o
}

// HelpState says what the help does now.
type HelpState string

// The states of help.
const (
	HelpOn    HelpState = "on"
	HelpOff   HelpState = "off"
	HelpWaits HelpState = "waits" // until the group has sorted by itself
)

// HelpNow tells what the help with grouping does now: what the facilitator chose; else it waits where the template wants
// the group to sort by itself first and the group has not said that it did; else it helps.
func (s *State) HelpNow() HelpState {
	switch {
	case s.Help.Mode == HelpNever:
		return HelpOff
	case s.Help.Mode != HelpAlways && s.Framework.HelpAfterOwnSort && !s.Sorted:
		return HelpWaits
	}
	return HelpOn
}

// SetHelp says how the session is helped with grouping.
type SetHelp struct{ Help Help }

// HelpSet holds the help from now on.
type HelpSet struct {
	Help Help `json:"help"`
}

// Kind is the event's kind in the file.
func (*HelpSet) Kind() string { return "help.set" }

func (e *HelpSet) apply(s *State, _ Record) { s.Help = e.Help }

func (e *HelpSet) label(*State) Label {
	switch e.Help.Mode {
	case HelpNever:
		return say("helpoff", "switch the help with grouping off")
	case HelpAlways:
		return say("helpon", "switch the help with grouping on")
	case HelpByTemplate:
	}
	return say("helpset", "change the help with grouping")
}

func (c SetHelp) decide(s *State, _ Env) (Event, error) {
	switch c.Help.Mode {
	case HelpByTemplate, HelpAlways, HelpNever:
	default:
		return nil, refuse("help.mode", "Help with grouping is on, off, or as the template says; “{{.Mode}}” is none of them.", args{"Mode": short(string(c.Help.Mode))})
	}
	if c.Help.Embedding != nil {
		x, err := checkEmbedding(*c.Help.Embedding)
		if err != nil {
			return nil, err
		}
		c.Help.Embedding = &x
	}
	if c.Help.Equal(s.Help) {
		return nil, ErrNothing
	}
	return &HelpSet{Help: c.Help}, nil
}

// SayGroupSorted says that the group has sorted its ideas by itself, so that help that waited for it may come.
type SayGroupSorted struct{}

// GroupSorted says that the group has sorted its ideas by itself.
type GroupSorted struct{}

// Kind is the event's kind in the file.
func (*GroupSorted) Kind() string { return "group.sorted" }

func (*GroupSorted) apply(s *State, _ Record) { s.Sorted = true }

func (*GroupSorted) label(*State) Label {
	return say("groupsorted", "say that the group has sorted by itself")
}

func (SayGroupSorted) decide(s *State, _ Env) (Event, error) {
	if s.Sorted {
		return nil, ErrNothing
	}
	return &GroupSorted{}, nil
}

func init() {
	register(func() Event { return &HelpSet{} }, func() Event { return &GroupSorted{} })
}

package session

import (
	"slices"
	"time"
	"unicode/utf8"
)

// Idea is one contribution. First never changes; what is shown is Display, or First where Display is empty.
type Idea struct {
	ID          ID
	Number      int // 1, 2, 3 ... as given when it was added
	First       string
	Display     string
	Translation string
	Redaction   string // wording for print when the display wording must not go out
	Stage       ID     // the stage in which it was said
	Seat        ID     // who said it, or empty
	Group       string // the subgroup that said it, such as a pair, or empty
	Theme       ID     // empty: in the tray
	Source      string // a file it came from, or empty when typed
	At          time.Time
	Withdrawn   bool
	MergedInto  ID             // the idea that it is shown as
	Merged      []ID           // the ideas that are shown as this one
	Ratings     map[string]int // by id of the framework's scale
}

func (x *Idea) id() ID { return x.ID }

// Text is the wording that is shown in the session.
func (x *Idea) Text() string {
	if x.Display != "" {
		return x.Display
	}
	return x.First
}

// Shown lists the ideas that are neither withdrawn nor merged into another, in the order in which they were added.
func (s *State) Shown() []*Idea {
	out := make([]*Idea, 0, len(s.Ideas))
	for _, x := range s.Ideas {
		if !x.Out() {
			out = append(out, x)
		}
	}
	return out
}

// IdeasOf lists the ideas of a stage that are neither withdrawn nor merged into another.
func (s *State) IdeasOf(stage ID) []*Idea {
	var out []*Idea
	for _, x := range s.Ideas {
		if x.Stage == stage && !x.Out() {
			out = append(out, x)
		}
	}
	return out
}

// NewIdea is an idea as added.
type NewIdea struct {
	ID     ID     `json:"id"`
	Text   string `json:"text"`
	Stage  ID     `json:"stage,omitempty"`
	Seat   ID     `json:"seat,omitempty"`
	Group  string `json:"group,omitempty"` // the subgroup that said it
	Theme  ID     `json:"theme,omitempty"`
	Source string `json:"source,omitempty"`
}

// AddIdeas adds one idea or many as one action.
type AddIdeas struct{ Ideas []NewIdea }

// AddIdea adds one idea to a stage.
func AddIdea(text string, stage, seat ID) AddIdeas {
	return AddIdeas{Ideas: []NewIdea{{Text: text, Stage: stage, Seat: seat}}}
}

// IdeasAdded holds the ideas added.
type IdeasAdded struct {
	Ideas []NewIdea `json:"ideas"`
}

// Kind is the event's kind in the file.
func (*IdeasAdded) Kind() string { return "ideas.added" }

func (e *IdeasAdded) apply(s *State, r Record) {
	for _, n := range e.Ideas {
		if s.ideas[n.ID] != nil {
			continue
		}
		s.spoke(s.addIdea(n, r.At))
	}
}

// addIdea puts a new idea behind the others, and into its theme.
func (s *State) addIdea(n NewIdea, at time.Time) *Idea {
	x := &Idea{ID: n.ID, Number: len(s.Ideas) + 1, First: n.Text, Stage: n.Stage, Seat: n.Seat, Group: n.Group, Source: n.Source, At: at}
	s.Ideas = append(s.Ideas, x)
	s.ideas[n.ID] = x
	if t := s.themes[n.Theme]; t != nil {
		s.place(x, n.Theme, len(t.Ideas))
	}
	return x
}

func (e *IdeasAdded) label(*State) Label {
	if len(e.Ideas) == 1 {
		return say("idea", "add “{{.Text}}”", args{"Text": short(e.Ideas[0].Text)})
	}
	return sayN("ideas", len(e.Ideas), "add {{.N}} idea", "add {{.N}} ideas")
}

func (c AddIdeas) decide(s *State, env Env) (Event, error) {
	if len(c.Ideas) > MaxAtATime {
		return nil, refuse("ideas.batch", "{{.Have}} ideas at once are too many; {{.Most}} is the most. Bring them in in parts.", args{"Have": len(c.Ideas), "Most": MaxAtATime})
	}
	if n := len(s.Ideas) + len(c.Ideas); n > MaxIdeas {
		return nil, refuse("ideas.many", "A session holds at most {{.Most}} ideas; this would make {{.Have}}.", args{"Most": MaxIdeas, "Have": n})
	}
	e := &IdeasAdded{}
	for _, n := range c.Ideas {
		n.Text = clean(n.Text)
		if n.Text == "" {
			if len(c.Ideas) == 1 {
				return nil, refuse("idea.empty", "An idea needs some words. Type them and press Enter.")
			}
			continue
		}
		if err := checkIdea(n.Text); err != nil {
			return nil, err
		}
		if n.Stage != "" && s.Stage(n.Stage) == nil {
			return nil, refuse("stage.none", "That stage is not in the agenda.")
		}
		if n.Seat != "" && s.Seat(n.Seat) == nil {
			return nil, refuse("seats.none", "That seat is not in this session.")
		}
		if n.Theme != "" && s.Theme(n.Theme) == nil {
			return nil, errNoTheme()
		}
		n.Source, n.Group = cleanLine(n.Source), cleanLine(n.Group)
		if tooLong(n.Group, MaxGroup) {
			return nil, refuse("group.long", "The name of a subgroup has at most {{.Most}} characters. Shorten “{{.Text}}”.", args{"Most": MaxGroup, "Text": short(n.Group)})
		}
		if n.ID == "" {
			n.ID = env.NewID()
		}
		e.Ideas = append(e.Ideas, n)
	}
	if len(e.Ideas) == 0 {
		return nil, refuse("ideas.none", "There is no idea in what was given.")
	}
	return e, nil
}

func checkIdea(text string) error {
	if tooLong(text, MaxIdea) {
		return refuse("idea.long", "This idea has {{.Have}} characters; {{.Most}} is the most. Shorten it, or keep the long text as evidence.",
			args{"Have": utf8.RuneCountInString(text), "Most": MaxIdea})
	}
	return nil
}

func (s *State) checkIdeas(ids []ID) error {
	if len(ids) == 0 {
		return refuse("ideas.choose", "Choose at least one idea first.")
	}
	for _, id := range ids {
		if err := s.checkWords(id); err != nil {
			return err
		}
		if x := s.ideas[id]; x.MergedInto != "" {
			return refuse("idea.merged", "Idea {{.Number}} was merged into idea {{.Into}}. Bring the merged ideas back first, or choose idea {{.Into}}.",
				args{"Number": x.Number, "Into": s.ideaNumber(x.MergedInto)})
		}
	}
	return nil
}

func errNoIdea() error { return refuse("idea.gone", "That idea is no longer in this session.") }

// checkWords says whether an idea's words are still in the session, shown by itself or merged into another idea.
func (s *State) checkWords(id ID) error {
	if x := s.ideas[id]; x == nil || x.Withdrawn {
		return errNoIdea()
	}
	return nil
}

func (s *State) ideaNumber(id ID) int {
	if x := s.ideas[id]; x != nil {
		return x.Number
	}
	return 0
}

// WithdrawIdeas takes ideas out of the session. Their words stay in the file and are shown nowhere. An idea that others were
// merged into is refused: what other people said must not go with it.
type WithdrawIdeas struct{ Ideas []ID }

// IdeasWithdrawn holds the ideas taken out.
type IdeasWithdrawn struct {
	Ideas []ID `json:"ideas"`
}

// Kind is the event's kind in the file.
func (*IdeasWithdrawn) Kind() string { return "ideas.withdrawn" }

func (e *IdeasWithdrawn) apply(s *State, _ Record) {
	for _, id := range e.Ideas {
		if x := s.ideas[id]; x != nil {
			s.unmerge(x)
			if h := s.ideas[x.MergedInto]; h != nil {
				h.Merged = slices.DeleteFunc(h.Merged, func(m ID) bool { return m == id })
				x.MergedInto = ""
			}
			s.place(x, "", -1)
			x.Withdrawn = true
		}
	}
}

func (e *IdeasWithdrawn) label(*State) Label {
	return sayN("withdrawn", len(e.Ideas), "withdraw {{.N}} idea", "withdraw {{.N}} ideas")
}

func (c WithdrawIdeas) decide(s *State, _ Env) (Event, error) {
	if err := s.checkIdeas(c.Ideas); err != nil {
		return nil, err
	}
	for _, id := range c.Ideas {
		if x := s.ideas[id]; len(x.Merged) > 0 {
			return nil, refuse("withdraw.merged", "Idea {{.Number}} also stands for ideas that were merged into it. Bring those back first, then withdraw it.", args{"Number": x.Number})
		}
	}
	return &IdeasWithdrawn{Ideas: c.Ideas}, nil
}

func init() {
	register(func() Event { return &IdeasAdded{} }, func() Event { return &IdeasWithdrawn{} })
}

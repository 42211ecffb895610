package session

import (
	"encoding/json"

	"folkmoot/session/poll"
)

// MaxImport is the most bytes that one import takes in the file: it is one action, and so one line.
const MaxImport = 7 << 20

// Import brings in what was gathered elsewhere: themes, ideas and votes that were held without this session, as one
// action. Keys are names that hold inside one import and are not kept.
type Import struct {
	File   string // where it comes from, in the words of the person: the name of a file or of several
	Themes []ImportTheme
	Ideas  []ImportIdea
	Polls  []ImportPoll
}

// ImportTheme is a theme to bring in. Where a theme of the same name stands at the same place already, it is used.
type ImportTheme struct {
	Key         string
	Under       string // the key of the theme that it is a sub-theme of, or empty
	Title       string
	Description string
}

// ImportIdea is an idea to bring in.
type ImportIdea struct {
	Key         string // for options of a poll that mean the idea
	Text        string
	Theme       string // the key of a theme of the import, or empty
	Stage       ID
	Source      string // the file it comes from; empty for that of the import
	Group       string
	Translation string
	Ratings     map[string]int // by id of the framework's scale
}

// ImportedTheme is a theme that was brought in.
type ImportedTheme struct {
	ID          ID     `json:"id"`
	Tag         string `json:"tag"`
	Title       string `json:"title"`
	Under       ID     `json:"under,omitempty"`
	Description string `json:"description,omitempty"`
}

// ImportedIdea is an idea that was brought in.
type ImportedIdea struct {
	NewIdea
	Translation string         `json:"translation,omitempty"`
	Ratings     map[string]int `json:"ratings,omitempty"`
}

// ImportedPoll is a vote that was held elsewhere. Its ballots are sorted and name nobody.
type ImportedPoll struct {
	ID ID `json:"id"`
	PollBody
	Brought Brought           `json:"brought"`
	Voters  int               `json:"voters"`
	Ballots []json.RawMessage `json:"ballots"`
	Hash    string            `json:"hash"`
	Count   []Counted         `json:"count,omitempty"`
}

// Brought says where a vote was held that was not held in this session. Of a vote of this session it is empty.
type Brought struct {
	File    string `json:"file,omitempty"`
	Program string `json:"program,omitempty"` // such as Polis; empty where it is not known
}

// Elsewhere reports whether the vote was brought in and not held in this session.
func (x *Poll) Elsewhere() bool { return x.Brought != Brought{} }

// Imported holds all that one import added.
type Imported struct {
	File   string          `json:"file,omitempty"`
	Themes []ImportedTheme `json:"themes,omitempty"`
	Ideas  []ImportedIdea  `json:"ideas,omitempty"`
	Polls  []ImportedPoll  `json:"polls,omitempty"`
}

// Kind is the event's kind in the file.
func (*Imported) Kind() string { return "imported" }

func (e *Imported) apply(s *State, r Record) {
	for _, n := range e.Themes {
		if s.themes[n.ID] != nil {
			continue
		}
		t := &Theme{ID: n.ID, Tag: n.Tag, Title: n.Title, Parent: n.Under, Description: n.Description}
		s.Themes = append(s.Themes, t)
		s.themes[n.ID] = t
	}
	if len(e.Themes) > 0 {
		s.orderThemes()
	}
	for _, n := range e.Ideas {
		if s.ideas[n.ID] != nil {
			continue
		}
		x := s.addIdea(n.NewIdea, r.At)
		x.Translation = n.Translation
		for scale, value := range n.Ratings {
			if x.Ratings == nil {
				x.Ratings = map[string]int{}
			}
			x.Ratings[scale] = value
		}
	}
	for _, n := range e.Polls {
		if s.Poll(n.ID) == nil {
			s.Polls = append(s.Polls, n.closed(r))
		}
	}
}

// closed gives the poll as it stands in the session: counted again by the rules of this version.
func (n ImportedPoll) closed(r Record) *Poll {
	x := &Poll{ID: n.ID, PollBody: n.PollBody, Phase: PollClosed, Brought: n.Brought, Closed: r.At, Voters: n.Voters, Hash: n.Hash, Recorded: n.Count}
	if x.Brought == (Brought{}) {
		x.Brought.Program = "?" // a file that somebody changed must not pass for a vote of the room
	}
	x.readBallots(n.Ballots)
	x.Ways = Ways{Elsewhere: len(n.Ballots)}
	x.Tally = poll.CountAll(x.Rules, x.Options, x.Ballots, x.Hands)
	return x
}

func (e *Imported) label(*State) Label {
	l := sayN("imported", len(e.Ideas), "bring in {{.N}} idea from {{.File}}", "bring in {{.N}} ideas from {{.File}}")
	if len(e.Ideas) == 0 {
		l = sayN("imported.themes", len(e.Themes), "bring in {{.N}} theme from {{.File}}", "bring in {{.N}} themes from {{.File}}")
	}
	if len(e.Ideas)+len(e.Themes) == 0 {
		l = sayN("imported.polls", len(e.Polls), "bring in {{.N}} vote from {{.File}}", "bring in {{.N}} votes from {{.File}}")
	}
	l.Args = args{"File": short(e.File)}
	return l
}

func (c Import) decide(s *State, env Env) (Event, error) {
	in := &importing{s: s, env: env, e: &Imported{File: cleanLine(c.File)}, themes: map[string]ID{}, ideas: map[string]*ImportedIdea{}}
	if tooLong(in.e.File, MaxTitle) {
		in.e.File = string([]rune(in.e.File)[:MaxTitle-1]) + "…"
	}
	if in.e.File == "" {
		in.e.File = "?"
	}
	for _, step := range []func(Import) error{in.takeThemes, in.takeIdeas, in.takePolls} {
		if err := step(c); err != nil {
			return nil, err
		}
	}
	if len(in.e.Themes)+len(in.e.Ideas)+len(in.e.Polls) == 0 {
		return nil, refuse("import.nothing", "There is nothing in {{.File}} that this session does not have.", args{"File": in.e.File})
	}
	if data, err := json.Marshal(in.e); err != nil || len(data) > MaxImport {
		return nil, refuse("import.large", "What {{.File}} holds takes {{.Have}} megabytes, and one action can have {{.Most}}. Bring it in in parts.",
			args{"File": in.e.File, "Have": (len(data) + 1<<20 - 1) >> 20, "Most": MaxImport >> 20})
	}
	return in.e, nil
}

func init() { register(func() Event { return &Imported{} }) }

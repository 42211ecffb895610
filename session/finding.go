package session

import "slices"

// Finding is what the group concluded. Its rank is its place in [State.Findings], from 1.
type Finding struct {
	ID ID
	FindingBody
}

func (x *Finding) id() ID { return x.ID }

// FindingBody is what can be changed about a finding.
type FindingBody struct {
	Who        string   `json:"who,omitempty"` // who should act
	Statement  string   `json:"statement"`
	Behaviours []string `json:"behaviours,omitempty"`
	Quotes     []ID     `json:"quotes,omitempty"` // pieces of evidence
	Theme      ID       `json:"theme,omitempty"`
	Poll       ID       `json:"poll,omitempty"`    // the numbers behind it
	Option     string   `json:"option,omitempty"`  // the option of that poll
	However    string   `json:"however,omitempty"` // what the group did not agree on
}

func (b FindingBody) equal(o FindingBody) bool {
	return b.Who == o.Who && b.Statement == o.Statement && slices.Equal(b.Behaviours, o.Behaviours) && slices.Equal(b.Quotes, o.Quotes) &&
		b.Theme == o.Theme && b.Poll == o.Poll && b.Option == o.Option && b.However == o.However
}

// WriteFinding adds a finding at the end of the ranking.
type WriteFinding struct{ FindingBody }

// FindingWritten holds a new finding.
type FindingWritten struct {
	ID ID `json:"id"`
	FindingBody
}

// Kind is the event's kind in the file.
func (*FindingWritten) Kind() string { return "finding.written" }

func (e *FindingWritten) apply(s *State, _ Record) {
	s.Findings = append(s.Findings, &Finding{ID: e.ID, FindingBody: e.FindingBody})
}

func (e *FindingWritten) label(*State) Label {
	return say("finding", "write the finding “{{.Text}}”", args{"Text": short(e.Statement)})
}

func (s *State) checkFinding(b FindingBody) (FindingBody, error) {
	b.Who, b.Statement, b.However = cleanLine(b.Who), clean(b.Statement), clean(b.However)
	if b.Statement == "" {
		return b, refuse("finding.empty", "A finding needs a statement: what did the group conclude?")
	}
	for _, t := range []string{b.Statement, b.However} {
		if err := checkIdea(t); err != nil {
			return b, err
		}
	}
	if tooLong(b.Who, MaxTitle) {
		return b, checkTitle(word("who", "Who should act"), b.Who)
	}
	var list []string
	for _, t := range b.Behaviours {
		if t = clean(t); t != "" {
			if err := checkIdea(t); err != nil {
				return b, err
			}
			list = append(list, t)
		}
	}
	b.Behaviours = list
	for _, q := range b.Quotes {
		if s.Note(q) == nil {
			return b, errNoEvidence()
		}
	}
	if b.Theme != "" && s.Theme(b.Theme) == nil {
		return b, errNoTheme()
	}
	if b.Poll != "" {
		p, err := s.pollIn(b.Poll, PollClosed)
		if err != nil {
			return b, err
		}
		found := false
		for _, o := range p.Options {
			found = found || o.ID == b.Option
		}
		if !found {
			return b, refuse("finding.option", "That poll has no such option. Choose one of its options.")
		}
	} else {
		b.Option = ""
	}
	return b, nil
}

func (c WriteFinding) decide(s *State, env Env) (Event, error) {
	if len(s.Findings) >= MaxFindings {
		return nil, refuse("findings.many", "A session holds at most {{.Most}} findings. Put some together.", args{"Most": MaxFindings})
	}
	b, err := s.checkFinding(c.FindingBody)
	if err != nil {
		return nil, err
	}
	return &FindingWritten{ID: env.NewID(), FindingBody: b}, nil
}

// ChangeFinding puts a new body in place of the old one.
type ChangeFinding struct {
	Finding ID
	FindingBody
}

// FindingChanged holds a finding from now on.
type FindingChanged struct {
	Finding ID `json:"finding"`
	FindingBody
}

// Kind is the event's kind in the file.
func (*FindingChanged) Kind() string { return "finding.changed" }

func (e *FindingChanged) apply(s *State, _ Record) {
	if x := s.Finding(e.Finding); x != nil {
		x.FindingBody = e.FindingBody
	}
}

func (e *FindingChanged) label(*State) Label {
	return say("findingchanged", "change the finding “{{.Text}}”", args{"Text": short(e.Statement)})
}

func errNoFinding() error {
	return refuse("finding.gone", "That finding is no longer in this session.")
}

func (c ChangeFinding) decide(s *State, _ Env) (Event, error) {
	x := s.Finding(c.Finding)
	if x == nil {
		return nil, errNoFinding()
	}
	b, err := s.checkFinding(c.FindingBody)
	if err != nil {
		return nil, err
	}
	if b.equal(x.FindingBody) {
		return nil, ErrNothing
	}
	return &FindingChanged{Finding: c.Finding, FindingBody: b}, nil
}

// RankFinding puts a finding at a rank, counted from 1.
type RankFinding struct {
	Finding ID
	Rank    int
}

// FindingRanked holds a finding's new rank.
type FindingRanked struct {
	Finding ID  `json:"finding"`
	Rank    int `json:"rank"`
}

// Kind is the event's kind in the file.
func (*FindingRanked) Kind() string { return "finding.ranked" }

func (e *FindingRanked) apply(s *State, _ Record) {
	s.Findings = moveTo(s.Findings, e.Finding, e.Rank-1)
}

func (e *FindingRanked) label(*State) Label {
	return say("findingranked", "give a finding rank {{.Rank}}", args{"Rank": e.Rank})
}

func (c RankFinding) decide(s *State, _ Env) (Event, error) {
	if s.Finding(c.Finding) == nil {
		return nil, errNoFinding()
	}
	c.Rank = min(max(c.Rank, 1), len(s.Findings))
	if s.Findings[c.Rank-1].ID == c.Finding {
		return nil, ErrNothing
	}
	return &FindingRanked{Finding: c.Finding, Rank: c.Rank}, nil
}

// DropFinding takes a finding away.
type DropFinding struct{ Finding ID }

// FindingDropped holds the finding taken away.
type FindingDropped struct {
	Finding ID `json:"finding"`
}

// Kind is the event's kind in the file.
func (*FindingDropped) Kind() string { return "finding.dropped" }

func (e *FindingDropped) apply(s *State, _ Record) { s.Findings = without(s.Findings, e.Finding) }

func (e *FindingDropped) label(*State) Label { return say("findingdropped", "take one finding away") }

func (c DropFinding) decide(s *State, _ Env) (Event, error) {
	if s.Finding(c.Finding) == nil {
		return nil, errNoFinding()
	}
	return &FindingDropped{Finding: c.Finding}, nil
}

// Confirmation is the group's answer to the findings as read out at the close.
type Confirmation struct {
	Confirmed   bool   `json:"confirmed"`
	Corrections string `json:"corrections,omitempty"`
}

// ConfirmFindings notes whether the group confirmed the findings, and what it corrected.
type ConfirmFindings struct{ Confirmation }

// FindingsConfirmed holds the group's answer.
type FindingsConfirmed struct{ Confirmation }

// Kind is the event's kind in the file.
func (*FindingsConfirmed) Kind() string { return "findings.confirmed" }

func (e *FindingsConfirmed) apply(s *State, _ Record) {
	c := e.Confirmation
	s.Confirmed = &c
}

func (e *FindingsConfirmed) label(*State) Label {
	return say("confirmed", "note the group's answer to the findings")
}

func (c ConfirmFindings) decide(s *State, _ Env) (Event, error) {
	c.Corrections = clean(c.Corrections)
	if err := checkNote(c.Corrections); err != nil {
		return nil, err
	}
	if s.Confirmed != nil && *s.Confirmed == c.Confirmation {
		return nil, ErrNothing
	}
	return &FindingsConfirmed{Confirmation: c.Confirmation}, nil
}

func init() {
	register(func() Event { return &FindingWritten{} }, func() Event { return &FindingChanged{} }, func() Event { return &FindingRanked{} },
		func() Event { return &FindingDropped{} }, func() Event { return &FindingsConfirmed{} })
}

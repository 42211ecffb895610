package session

import (
	"encoding/json"
	"slices"
	"time"

	"folkmoot/session/poll"
)

// PollPhase says where a poll is in its life.
type PollPhase string

// The phases of a poll.
const (
	PollDraft     PollPhase = "draft"
	PollOpen      PollPhase = "open"
	PollClosed    PollPhase = "closed"
	PollCalledOff PollPhase = "called off"
)

// Poll is one question put to the vote. While it is open its ballots are in the ballot box and nowhere else.
type Poll struct {
	ID ID
	PollBody
	Phase    PollPhase
	Seed     uint64 // gives the order of options on each ballot
	Eligible []ID   // seats that may vote, as present when it opened
	Voters   int    // the N of "n of N people", of a closed poll
	Opened   time.Time
	Closed   time.Time
	Ballots  []poll.Ballot // sorted; only of a closed poll
	Hash     string        // of the sorted ballots
	Tally    poll.Tally    // only of a closed poll
	Why      string        // it was called off
}

func (x *Poll) id() ID { return x.ID }

// PollBody is what can be changed about a poll until it opens.
type PollBody struct {
	Stage    ID            `json:"stage,omitempty"`
	Question string        `json:"question"`
	Options  []poll.Option `json:"options"`
	Rules    poll.Rules    `json:"rules"`
}

// OpenPoll gives the poll that is open, or nil. At most one is.
func (s *State) OpenPoll() *Poll {
	for _, x := range s.Polls {
		if x.Phase == PollOpen {
			return x
		}
	}
	return nil
}

// ClosedPolls lists the polls that were counted.
func (s *State) ClosedPolls() []*Poll {
	var out []*Poll
	for _, x := range s.Polls {
		if x.Phase == PollClosed {
			out = append(out, x)
		}
	}
	return out
}

// ThemeOptions offers every theme at the top that holds an idea as an option, itself or in a sub-theme: sub-themes beside
// it would divide its votes.
func (s *State) ThemeOptions() []poll.Option {
	var out []poll.Option
	for _, t := range s.TopThemes() {
		if len(s.IdeasUnder(t.ID)) > 0 {
			out = append(out, poll.Option{ID: string(t.ID), Text: t.Name()})
		}
	}
	return out
}

// IdeaOptions offers ideas as options; without ids, every idea that is shown.
func (s *State) IdeaOptions(ids ...ID) []poll.Option {
	var out []poll.Option
	for _, x := range s.Shown() {
		if len(ids) == 0 || slices.Contains(ids, x.ID) {
			out = append(out, poll.Option{ID: string(x.ID), Text: x.Text()})
		}
	}
	return out
}

// DraftPoll prepares a poll. Options without an id are given one.
type DraftPoll struct{ PollBody }

// PollDrafted holds a prepared poll.
type PollDrafted struct {
	ID ID `json:"id"`
	PollBody
}

// Kind is the event's kind in the file.
func (*PollDrafted) Kind() string { return "poll.drafted" }

func (e *PollDrafted) apply(s *State, _ Record) {
	s.Polls = append(s.Polls, &Poll{ID: e.ID, PollBody: e.PollBody, Phase: PollDraft})
}

func (e *PollDrafted) label(*State) Label {
	return say("polldrafted", "prepare the poll “{{.Question}}”", args{"Question": short(e.Question)})
}

func (s *State) checkPoll(b PollBody, env Env) (PollBody, error) {
	b.Question = cleanLine(b.Question)
	if err := checkTitle("The poll's question", b.Question); err != nil {
		return b, err
	}
	if b.Stage != "" && s.Stage(b.Stage) == nil {
		return b, refuse("stage.none", "That stage is not in the agenda.")
	}
	if len(b.Options) > MaxOptions {
		return b, refuse("poll.options", "A poll has at most {{.Most}} options; this one has {{.Have}}. Vote on themes instead of ideas.", args{"Most": MaxOptions, "Have": len(b.Options)})
	}
	b.Options = slices.Clone(b.Options)
	seen := map[string]bool{}
	for i := range b.Options {
		o := &b.Options[i]
		if x := s.ideas[ID(o.ID)]; x != nil && x.MergedInto != "" {
			return b, refuse("poll.option.merged", "Idea {{.Number}} was merged into idea {{.Into}}. Let people vote on idea {{.Into}} instead.",
				args{"Number": x.Number, "Into": s.ideaNumber(x.MergedInto)})
		}
		o.Text = clean(o.Text)
		if o.Text == "" {
			return b, refuse("poll.option.empty", "Option {{.N}} of the poll has no words.", args{"N": i + 1})
		}
		if err := checkIdea(o.Text); err != nil {
			return b, err
		}
		if o.ID == "" {
			o.ID = string(env.NewID())
		}
		if seen[o.ID] {
			return b, refuse("poll.option.twice", "“{{.Text}}” is an option twice. Take one out.", args{"Text": short(o.Text)})
		}
		seen[o.ID] = true
	}
	return b, nil
}

func (c DraftPoll) decide(s *State, env Env) (Event, error) {
	b, err := s.checkPoll(c.PollBody, env)
	if err != nil {
		return nil, err
	}
	return &PollDrafted{ID: env.NewID(), PollBody: b}, nil
}

// ChangePoll puts a new body in place of a prepared poll's old one.
type ChangePoll struct {
	Poll ID
	PollBody
}

// PollChanged holds a prepared poll from now on.
type PollChanged struct {
	Poll ID `json:"poll"`
	PollBody
}

// Kind is the event's kind in the file.
func (*PollChanged) Kind() string { return "poll.changed" }

func (e *PollChanged) apply(s *State, _ Record) {
	if x := s.Poll(e.Poll); x != nil && x.Phase == PollDraft {
		x.PollBody = e.PollBody
	}
}

func (e *PollChanged) label(*State) Label {
	return say("pollchanged", "change the poll “{{.Question}}”", args{"Question": short(e.Question)})
}

func (s *State) pollIn(id ID, phase PollPhase) (*Poll, error) {
	x := s.Poll(id)
	switch {
	case x == nil:
		return nil, refuse("poll.gone", "That poll is no longer in this session.")
	case x.Phase == phase:
		return x, nil
	case x.Phase == PollOpen:
		return nil, refuse("poll.isopen", "The poll is open, so its question and options stay as they are. Close it, or call it off and prepare another one.")
	case x.Phase == PollClosed:
		return nil, refuse("poll.isclosed", "The poll is closed and its ballots are sealed. Prepare another poll to ask again.")
	case x.Phase == PollCalledOff:
		return nil, refuse("poll.iscalledoff", "The poll was called off. Prepare another one.")
	}
	return nil, refuse("poll.notopen", "The poll is not open yet. Open it first.")
}

func (c ChangePoll) decide(s *State, env Env) (Event, error) {
	x, err := s.pollIn(c.Poll, PollDraft)
	if err != nil {
		return nil, err
	}
	b, err := s.checkPoll(c.PollBody, env)
	if err != nil {
		return nil, err
	}
	if b.Stage == x.Stage && b.Question == x.Question && b.Rules == x.Rules && slices.Equal(b.Options, x.Options) {
		return nil, ErrNothing
	}
	return &PollChanged{Poll: c.Poll, PollBody: b}, nil
}

// DropPoll takes a prepared poll away.
type DropPoll struct{ Poll ID }

// PollDropped holds the prepared poll taken away.
type PollDropped struct {
	Poll ID `json:"poll"`
}

// Kind is the event's kind in the file.
func (*PollDropped) Kind() string { return "poll.dropped" }

func (e *PollDropped) apply(s *State, _ Record) {
	if x := s.Poll(e.Poll); x != nil && x.Phase == PollDraft {
		s.Polls = without(s.Polls, e.Poll)
	}
}

func (e *PollDropped) label(*State) Label { return say("polldropped", "take the prepared poll away") }

func (c DropPoll) decide(s *State, _ Env) (Event, error) {
	if _, err := s.pollIn(c.Poll, PollDraft); err != nil {
		return nil, err
	}
	return &PollDropped{Poll: c.Poll}, nil
}

// OpenPoll lets the seats that are present vote.
type OpenPoll struct{ Poll ID }

// PollOpened fixes the options, the seed and who may vote.
type PollOpened struct {
	Poll     ID     `json:"poll"`
	Seed     uint64 `json:"seed"`
	Eligible []ID   `json:"eligible"`
}

// Kind is the event's kind in the file.
func (*PollOpened) Kind() string { return "poll.opened" }

func (*PollOpened) barrier() {}

func (e *PollOpened) apply(s *State, r Record) {
	if x := s.Poll(e.Poll); x != nil && x.Phase == PollDraft {
		x.Phase, x.Seed, x.Eligible, x.Opened = PollOpen, e.Seed, e.Eligible, r.At
	}
}

func (c OpenPoll) decide(s *State, env Env) (Event, error) {
	x, err := s.pollIn(c.Poll, PollDraft)
	if err != nil {
		return nil, err
	}
	if s.OpenPoll() != nil {
		return nil, refuse("poll.another", "Another poll is open. Close it first.")
	}
	if err := x.Rules.Check(len(x.Options)); err != nil {
		return nil, err
	}
	var here []ID
	for _, seat := range s.Seats {
		if !seat.Absent {
			here = append(here, seat.ID)
		}
	}
	if len(here) == 0 {
		return nil, refuse("poll.nobody", "Nobody is there to vote. Add seats in the set-up first.")
	}
	return &PollOpened{Poll: c.Poll, Seed: env.Seed(), Eligible: here}, nil
}

// CheckVote says whether a seat may cast this ballot now. Who has voted is known to the ballot box alone.
func (s *State) CheckVote(id, seat ID, b poll.Ballot) error {
	x, err := s.pollIn(id, PollOpen)
	if err != nil {
		return err
	}
	if p := s.Seat(seat); p == nil {
		return refuse("seats.none", "That seat is not in this session.")
	} else if p.Absent {
		return refuse("poll.absent", "{{.Code}} is marked as having left. Mark the person as present first.", args{"Code": p.Code})
	}
	return x.Rules.CheckBallot(x.Options, b)
}

// MayVote lists the seats that may vote in an open poll: all that are present now.
// A person who came after the opening may vote; one who left may not.
func (s *State) MayVote() []ID {
	var out []ID
	for _, x := range s.Seats {
		if !x.Absent {
			out = append(out, x.ID)
		}
	}
	return out
}

// ClosePoll counts the ballots that the ballot box holds.
type ClosePoll struct {
	Poll    ID
	Ballots [][]byte
	Voters  int // seats that may vote or have voted: the N of "n of N people"
}

// PollWasClosed holds the sorted ballots. They name no seat, and their order tells nothing.
type PollWasClosed struct {
	Poll    ID                `json:"poll"`
	Voters  int               `json:"voters"`
	Ballots []json.RawMessage `json:"ballots"`
	Hash    string            `json:"hash"`
}

// Kind is the event's kind in the file.
func (*PollWasClosed) Kind() string { return "poll.closed" }

func (*PollWasClosed) barrier() {}

func (e *PollWasClosed) apply(s *State, r Record) {
	x := s.Poll(e.Poll)
	if x == nil || x.Phase != PollOpen {
		return
	}
	x.Phase, x.Closed, x.Hash = PollClosed, r.At, e.Hash
	x.Voters = e.Voters
	x.Ballots = nil
	for _, raw := range e.Ballots {
		if b, err := poll.DecodeBallot(raw); err == nil {
			x.Ballots = append(x.Ballots, b)
		}
	}
	x.Tally = poll.Count(x.Rules, x.Options, x.Ballots)
}

func (c ClosePoll) decide(s *State, _ Env) (Event, error) {
	x, err := s.pollIn(c.Poll, PollOpen)
	if err != nil {
		return nil, err
	}
	if len(c.Ballots) == 0 {
		return nil, refuse("poll.empty", "Nobody has voted yet, so there is nothing to count. Let people vote, or call the poll off.")
	}
	if len(c.Ballots) > c.Voters {
		return nil, refuse("poll.toomany", "The ballot box holds {{.Have}} ballots for {{.Most}} people. The poll cannot be counted; call it off and vote again.", args{"Have": len(c.Ballots), "Most": c.Voters})
	}
	e := &PollWasClosed{Poll: c.Poll, Voters: c.Voters, Hash: poll.Hash(c.Ballots)}
	for i, raw := range poll.Sort(c.Ballots) {
		b, err := poll.DecodeBallot(raw)
		if err == nil {
			err = x.Rules.CheckBallot(x.Options, b)
		}
		if err != nil {
			return nil, refuse("poll.badballot", "Ballot {{.N}} in the ballot box cannot be counted: {{.Why}}", args{"N": i + 1, "Why": err.Error()})
		}
		e.Ballots = append(e.Ballots, raw)
	}
	return e, nil
}

// CallOffPoll ends an open poll without a count. Its ballots are destroyed.
type CallOffPoll struct {
	Poll ID
	Why  string
}

// PollWasCalledOff ends a poll without a count.
type PollWasCalledOff struct {
	Poll ID     `json:"poll"`
	Why  string `json:"why,omitempty"`
}

// Kind is the event's kind in the file.
func (*PollWasCalledOff) Kind() string { return "poll.called_off" }

func (*PollWasCalledOff) barrier() {}

func (e *PollWasCalledOff) apply(s *State, r Record) {
	if x := s.Poll(e.Poll); x != nil && x.Phase == PollOpen {
		x.Phase, x.Closed, x.Why = PollCalledOff, r.At, e.Why
	}
}

func (c CallOffPoll) decide(s *State, _ Env) (Event, error) {
	if _, err := s.pollIn(c.Poll, PollOpen); err != nil {
		return nil, err
	}
	why := clean(c.Why)
	if err := checkNote(why); err != nil {
		return nil, err
	}
	return &PollWasCalledOff{Poll: c.Poll, Why: why}, nil
}

func init() {
	register(func() Event { return &PollDrafted{} }, func() Event { return &PollChanged{} }, func() Event { return &PollDropped{} },
		func() Event { return &PollOpened{} }, func() Event { return &PollWasClosed{} }, func() Event { return &PollWasCalledOff{} })
}

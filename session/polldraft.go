package session

import (
	"slices"
	"strings"

	"folkmoot/session/poll"
)

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
	if err := checkTitle(word("poll.question", "The poll's question"), b.Question); err != nil {
		return b, err
	}
	if b.Stage != "" && s.Stage(b.Stage) == nil {
		return b, refuse("stage.none", "That stage is not in the agenda.")
	}
	if err := s.checkPollTerms(&b); err != nil {
		return b, err
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
		if strings.ContainsAny(o.ID, "/>=") {
			return b, refuse("poll.option.id", "Option {{.N}} of the poll has an id with a sign that ballots need for themselves: / > =. Take the option out and add it again.", args{"N": i + 1})
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
		if !samePaper(x.PollBody, e.PollBody) {
			x.Papers = Papers{} // what was printed does not fit any more
		}
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
	if b.Equal(x.PollBody) {
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

// maxRound is the most rounds of a vote.
const maxRound = 9

func twice(list []string) bool {
	return len(slices.Compact(slices.Sorted(slices.Values(list)))) < len(list)
}

// checkPollTerms checks what a poll says besides its question and options.
func (s *State) checkPollTerms(b *PollBody) error {
	b.DecidedBy = cleanLine(b.DecidedBy)
	b.Rules.Unit = cleanLine(b.Rules.Unit)
	if b.Rules.Criteria = clean(b.Rules.Criteria); b.Rules.Criteria != "" {
		lines := strings.Split(b.Rules.Criteria, "\n")
		for i := range lines {
			lines[i] = cleanLine(lines[i])
		}
		b.Rules.Criteria = strings.Join(lines, "\n")
	}
	switch {
	case tooLong(b.DecidedBy, MaxTitle):
		return refuse("poll.decided.long", "Who decides is at most {{.Most}} characters long. Shorten it.", args{"Most": MaxTitle})
	case tooLong(b.Rules.Unit, 4):
		return refuse("poll.unit.long", "The sign of the money is at most 4 characters long, such as £.")
	case tooLong(b.Rules.Criteria, MaxTitle*poll.MaxCriteria):
		return refuse("poll.criteria.long", "The criteria are too long. Write each in a few words.")
	case twice(b.Rules.CriteriaList()):
		return refuse("poll.criteria.twice", "Two criteria have the same words. Change one of them, or take it out.")
	case b.Quorum < 0 || b.Quorum > poll.MaxWeight:
		return refuse("poll.quorum", "A quorum is between 0 and {{.Most}} people; this says {{.Have}}.", args{"Most": poll.MaxWeight, "Have": b.Quorum})
	case b.People < 0 || b.People > poll.MaxWeight:
		return refuse("poll.people", "The people in the room are between 0 and {{.Most}}; this says {{.Have}}.", args{"Most": poll.MaxWeight, "Have": b.People})
	case b.Floor != 0 && (b.Floor < LeastGroupFloor || b.Floor > poll.MaxWeight):
		return refuse("poll.floor", "Results of a group are shown from {{.Least}} people in it, or more; this says {{.Have}}.", args{"Least": LeastGroupFloor, "Have": b.Floor})
	case b.GroupBy != NoGroups && b.GroupBy != ByRole && b.GroupBy != ByTable:
		return refuse("poll.groupby", "Ballots can be tagged by role band or by table, not by “{{.Have}}”.", args{"Have": short(string(b.GroupBy))})
	case b.Source != "" && b.Source != OnThemes && b.Source != OnIdeas && b.Source != OnTyped:
		return refuse("poll.source", "Options are themes, ideas or typed, not “{{.Have}}”.", args{"Have": short(string(b.Source))})
	}
	if b.Of == "" && (b.Round != 0 || b.Revote) || b.Round < 0 || b.Round > maxRound || b.Revote && b.Round != 0 {
		return refuse("poll.round", "A second round and a revote follow a vote that is closed, and a vote has at most {{.Most}} rounds. Prepare it from that vote.", args{"Most": maxRound})
	}
	if b.Of != "" {
		if x := s.Poll(b.Of); x == nil || x.Phase != PollClosed {
			return refuse("poll.of", "A second vote follows one that is closed. Close the first one.")
		}
	}
	return nil
}

func init() {
	register(func() Event { return &PollDrafted{} }, func() Event { return &PollChanged{} }, func() Event { return &PollDropped{} })
}

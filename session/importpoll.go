package session

import (
	"encoding/json"
	"strings"

	"folkmoot/session/poll"
)

// The most that an import brings in of votes that were held elsewhere. Seats do not limit them: nobody of theirs sits here.
const (
	MaxImportPolls   = 50
	MaxImportBallots = 10000
)

// ImportPoll is a vote that was held elsewhere. Ballots mark options by their keys; who cast them is not asked.
type ImportPoll struct {
	Question string
	Stage    ID
	Program  string // that it was held with, such as Polis
	File     string // that holds its ballots; empty for that of the import
	Options  []ImportOption
	Rules    poll.Rules
	Ballots  []poll.Ballot
	Voters   int // people who could vote, as far as it is known; at least those who did
}

// ImportOption is what could be voted for: an idea of the import by its key, an idea of the session by its id, or else
// words of its own.
type ImportOption struct{ Key, Text string }

func (in *importing) takePolls(c Import) error {
	if len(c.Polls) > MaxImportPolls {
		return refuse("import.polls", "{{.File}} has {{.Have}} votes; {{.Most}} at once is the most. Bring them in in parts.", args{"File": in.e.File, "Have": len(c.Polls), "Most": MaxImportPolls})
	}
	for _, n := range c.Polls {
		p, ids, err := in.pollBody(n)
		if err != nil {
			return err
		}
		if err := in.ballots(&p, n, ids); err != nil {
			return err
		}
		in.e.Polls = append(in.e.Polls, p)
	}
	return nil
}

// pollBody takes the question, the options and the rules, and gives the ids of the options by their keys.
func (in *importing) pollBody(n ImportPoll) (p ImportedPoll, ids map[string]string, err error) {
	p = ImportedPoll{ID: in.env.NewID(), Brought: Brought{File: cleanLine(n.File), Program: cleanLine(n.Program)}, Voters: n.Voters}
	if p.Brought.File == "" {
		p.Brought.File = in.e.File
	}
	p.PollBody = PollBody{Question: n.Question, Stage: n.Stage, Rules: n.Rules, Source: OnIdeas}
	ids = map[string]string{}
	for _, o := range n.Options {
		option := poll.Option{Text: clean(o.Text)}
		switch x := in.ideas[o.Key]; {
		case x != nil:
			option = poll.Option{ID: string(x.ID), Text: x.Text}
		case in.s.ideas[ID(o.Key)] != nil && !in.s.ideas[ID(o.Key)].Withdrawn:
			x := in.s.Head(ID(o.Key))
			option = poll.Option{ID: string(x.ID), Text: x.Text()}
		default:
			option.ID, p.Source = string(in.env.NewID()), OnTyped
		}
		if _, twice := ids[o.Key]; twice {
			return p, nil, refuse("poll.option.twice", "“{{.Text}}” is an option twice. Take one out.", args{"Text": short(option.Text)})
		}
		ids[o.Key] = option.ID
		p.Options = append(p.Options, option)
	}
	if p.PollBody, err = in.s.checkPoll(p.PollBody, in.env); err != nil {
		return p, nil, err
	}
	rules := p.Rules
	if rules.Method == poll.Pairwise {
		rules.Pairs = min(rules.Pairs, poll.MaxPairs) // how many pairs somebody sees in a room does not limit what was done elsewhere
	}
	return p, ids, rules.Check(len(p.Options))
}

// ballots takes the ballots, as the options are now called, and sorts them.
func (in *importing) ballots(p *ImportedPoll, n ImportPoll, ids map[string]string) error {
	a := args{"Question": short(p.Question), "Have": len(n.Ballots), "Most": MaxImportBallots}
	switch {
	case len(n.Ballots) == 0:
		return refuse("import.noballots", "The vote “{{.Question}}” has no ballot, so there is nothing to count.", a)
	case len(n.Ballots) > MaxImportBallots:
		return refuse("import.ballots", "The vote “{{.Question}}” has {{.Have}} ballots; {{.Most}} is the most.", a)
	case p.Rules.Several():
		return refuse("import.criteria", "The vote “{{.Question}}” has several criteria, and such votes cannot be brought in.", a)
	}
	heads, raw, counted := 0, make([][]byte, 0, len(n.Ballots)), make([]poll.Ballot, 0, len(n.Ballots))
	for i, b := range n.Ballots {
		b = renamed(b, ids)
		b.Group = "" // a ballot of another meeting has no table here
		if err := p.Rules.CheckBallot(p.Options, b); err != nil {
			return refuse("import.ballot", "Ballot {{.N}} of “{{.Question}}” cannot be counted: {{.Why}}", args{"N": i + 1, "Question": short(p.Question), "Why": err.Error()})
		}
		heads += b.Heads()
		raw, counted = append(raw, b.Encode()), append(counted, b)
	}
	p.Voters = max(p.Voters, heads)
	for _, b := range poll.Sort(raw) {
		p.Ballots = append(p.Ballots, json.RawMessage(b))
	}
	p.Hash = poll.Hash(raw)
	p.Count = countedOf(poll.Count(p.Rules, p.Options, counted))
	return nil
}

// renamed gives a ballot whose marks name the options by their ids. A key that is no option stays, and is refused.
func renamed(b poll.Ballot, ids map[string]string) poll.Ballot {
	marks := make(map[string]int, len(b.Marks))
	name := func(key string) string {
		if id, ok := ids[key]; ok {
			return id
		}
		return key
	}
	for key, m := range b.Marks {
		if one, other, ok := strings.Cut(key, ">"); ok {
			key = poll.PairKey(name(one), name(other))
		} else if one, other, ok := strings.Cut(key, "="); ok {
			key = poll.EvenKey(name(one), name(other))
		} else {
			key = name(key)
		}
		marks[key] = m
	}
	b.Marks = marks
	return b
}

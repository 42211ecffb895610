package replay

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"folkmoot/session"
	"folkmoot/session/poll"
)

const pollForm = "poll themes choose 4 then rank: Question"

// poll reads "themes choose 4 then rank: Question", "ideas 1-9 5 dots cap 2: Question" or
// "typed approval: Question / option / option".
func (p *player) poll(rest string) error {
	head, question, err := colon(rest, pollForm)
	if err != nil {
		return err
	}
	source, words, _ := strings.Cut(head, " ")
	list, rules, err := splitRules(strings.Fields(words))
	if err != nil {
		return err
	}
	s := p.t.State()
	body := session.PollBody{Stage: s.Current, Question: question}
	switch source {
	case "themes":
		body.Source, body.Options = session.OnThemes, s.ThemeOptions()
	case "ideas":
		ids, err := p.ideas(list)
		if err != nil {
			return err
		}
		body.Source, body.Options = session.OnIdeas, s.IdeaOptions(ids...)
	case "typed":
		parts := strings.Split(question, " / ")
		body.Source, body.Question = session.OnTyped, parts[0]
		for _, text := range parts[1:] {
			body.Options = append(body.Options, poll.Option{Text: text})
		}
	default:
		return fmt.Errorf("a poll is on themes, on ideas or on typed options, not on %q", source)
	}
	if source != "ideas" && list != "" {
		return fmt.Errorf("%q stands before the rules. Write it as “%s”", list, pollForm)
	}
	if body.Rules, err = readRules(rules, len(body.Options)); err != nil {
		return err
	}
	return p.t.Do(session.DraftPoll{PollBody: body})
}

// methods are the first words of rules.
var methods = map[string]poll.Method{
	"dots": poll.Dots, "choose": poll.Choose, "approval": poll.Approval, "top-five": poll.TopFive, "ranking": poll.Ranking, "score": poll.Score,
	"likert": poll.Likert, "agree": poll.Agree, "fist": poll.FistToFive, "budget": poll.Budget, "impact-effort": poll.ImpactEffort,
	"pairs": poll.Pairwise, "credits": poll.Quadratic,
}

// splitRules parts "1-9 5 dots cap 2" into a list of numbers and the rules.
func splitRules(words []string) (list string, rules []string, err error) {
	for i, w := range words {
		if _, ok := methods[w]; !ok {
			continue
		}
		if w == "dots" && i > 0 {
			i-- // the number of dots stands before the word
		}
		return strings.Join(words[:i], " "), words[i:], nil
	}
	return "", nil, fmt.Errorf("the rules of the poll are not clear. Write it as “%s”", pollForm)
}

// readRules reads rules such as "5 dots cap 2", "choose 4 then rank" or "budget 100 step 5".
func readRules(w []string, options int) (poll.Rules, error) {
	bad := fmt.Errorf("the rules “%s” are not clear. Write them as “choose 4 then rank”, “5 dots cap 2” or another form of the list", strings.Join(w, " "))
	if len(w) == 4 && w[1] == "dots" && w[2] == "cap" {
		dots, err := number(w[0])
		if err != nil {
			return poll.Rules{}, err
		}
		most, err := number(w[3])
		return poll.Rules{Method: poll.Dots, Dots: dots, Cap: most}, err
	}
	method, ok := methods[w[0]]
	if !ok || method == poll.Dots {
		return poll.Rules{}, bad
	}
	w = w[1:]
	if method == poll.Choose && len(w) >= 2 && slices.Equal(w[len(w)-2:], []string{"then", "rank"}) {
		method, w = poll.ChooseRank, w[:len(w)-2]
	}
	r := poll.SuggestFor(method, options)
	if len(w) > 0 {
		if field := mainNumber(&r); field != nil {
			n, err := number(w[0])
			if err != nil {
				return r, err
			}
			*field, w = n, w[1:]
		}
	}
	if method == poll.Budget && len(w) >= 2 && w[0] == "step" {
		n, err := number(w[1])
		if err != nil {
			return r, err
		}
		r.Step, w = n, w[2:]
	}
	if method == poll.Budget && len(w) == 2 && w[0] == "in" {
		r.Unit, w = w[1], nil
	}
	if len(w) > 0 {
		return r, bad
	}
	return r, nil
}

// mainNumber is what the number after the method's name means.
func mainNumber(r *poll.Rules) *int {
	switch r.Method {
	case poll.Choose, poll.ChooseRank:
		return &r.Choose
	case poll.Score, poll.Likert, poll.ImpactEffort:
		return &r.Top
	case poll.FistToFive:
		return &r.Floor
	case poll.Budget, poll.Quadratic:
		return &r.Amount
	case poll.Pairwise:
		return &r.Pairs
	case poll.Approval, poll.Dots, poll.TopFive, poll.Ranking, poll.Agree:
	}
	return nil
}

// drafted gives the newest poll that is prepared.
func (p *player) drafted() (*session.Poll, error) {
	for _, x := range slices.Backward(p.t.State().Polls) {
		if x.Phase == session.PollDraft {
			return x, nil
		}
	}
	return nil, errors.New("no poll is prepared. Write a poll line first")
}

// terms changes the poll that is prepared.
func terms(change func(b *session.PollBody, rest string) error) verb {
	return func(p *player, rest string) error {
		x, err := p.drafted()
		if err != nil {
			return err
		}
		b := x.PollBody
		if err := change(&b, rest); err != nil {
			return err
		}
		return p.t.Do(session.ChangePoll{Poll: x.ID, PollBody: b})
	}
}

var pollTerms = map[string]verb{
	"quorum": terms(func(b *session.PollBody, rest string) (err error) { b.Quorum, err = number(rest); return err }),
	"people": terms(func(b *session.PollBody, rest string) (err error) { b.People, err = number(rest); return err }),
	"places": terms(func(b *session.PollBody, rest string) (err error) { b.Rules.Places, err = number(rest); return err }),
	"decided": terms(func(b *session.PollBody, rest string) error {
		who, ok := strings.CutPrefix(rest, "by ")
		if !ok {
			return errors.New("say who decides: decided by The board")
		}
		b.DecidedBy = who
		return nil
	}),
	"by": terms(func(b *session.PollBody, rest string) error {
		kind, floor, more := strings.Cut(rest, " from ")
		b.GroupBy = session.PollGroup(kind)
		if !more {
			return nil
		}
		var err error
		b.Floor, err = number(floor)
		return err
	}),
	"criteria": terms(func(b *session.PollBody, rest string) error {
		b.Rules.Criteria = strings.ReplaceAll(rest, " / ", "\n")
		return nil
	}),
	"order": terms(func(b *session.PollBody, rest string) error {
		if rest != "same" && rest != "shuffled" {
			return fmt.Errorf("an order is same or shuffled, not %q", rest)
		}
		b.SameOrder = rest == "same"
		return nil
	}),
}

// round reads "2": the same question again after the last vote that was closed.
func (p *player) round(rest string) error {
	n, err := number(rest)
	if err != nil {
		return err
	}
	x, err := p.lastClosed()
	if err != nil {
		return err
	}
	b := x.SecondRound()
	if b.Round != n {
		return fmt.Errorf("the next round of the last vote is %d, not %d", b.Round, n)
	}
	return p.t.Do(session.DraftPoll{PollBody: b})
}

// revote prepares a vote on what shares the highest place that is shared.
func (p *player) revote(string) error {
	x, err := p.lastClosed()
	if err != nil {
		return err
	}
	place := x.FirstTie()
	if place == 0 {
		return errors.New("the last vote has no tie")
	}
	return p.t.Do(session.DraftPoll{PollBody: x.RevoteTied(place)})
}

func (p *player) lastClosed() (*session.Poll, error) {
	closed := p.t.State().ClosedPolls()
	if len(closed) == 0 {
		return nil, errors.New("no vote is closed yet")
	}
	return closed[len(closed)-1], nil
}

func (p *player) open(string) error {
	x, err := p.drafted()
	if err != nil {
		return err
	}
	return p.t.Do(session.OpenPoll{Poll: x.ID})
}

func (p *player) close(string) error {
	x, err := p.isOpen()
	if err != nil {
		return err
	}
	return p.t.Do(session.ClosePoll{Poll: x.ID})
}

func (p *player) callOff(rest string) error {
	x, err := p.isOpen()
	if err != nil {
		return err
	}
	return p.t.Do(session.CallOffPoll{Poll: x.ID, Why: rest})
}

func (p *player) isOpen() (*session.Poll, error) {
	if x := p.t.State().OpenPoll(); x != nil {
		return x, nil
	}
	return nil, errors.New("no poll is open. Write “open” first")
}

// option finds an option of a poll: by a theme's tag, by an idea's number, or, where options are typed, by its letter or
// number in the poll's order.
func (p *player) option(x *session.Poll, key string) (string, error) {
	at := -1
	if x.Source == session.OnTyped {
		if n, err := strconv.Atoi(key); err == nil {
			at = n - 1
		} else if len(key) == 1 && key[0] >= 'A' && key[0] <= 'Z' {
			at = int(key[0] - 'A')
		}
	} else {
		id, err := p.themeID(key)
		if err != nil {
			id, _ = p.idea1(key)
		}
		at = slices.IndexFunc(x.Options, func(o poll.Option) bool { return id != "" && o.ID == string(id) })
	}
	if at < 0 || at >= len(x.Options) {
		return "", fmt.Errorf("the poll has no option %q", key)
	}
	return x.Options[at].ID, nil
}

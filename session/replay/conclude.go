package replay

import (
	"errors"
	"fmt"
	"strings"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// poll reads "themes 5 dots cap 2: Question" or "ideas 1-9 5 dots cap 2: Question".
func (p *player) poll(rest string) error {
	const form = "poll themes 5 dots cap 2: Question"
	head, question, err := colon(rest, form)
	if err != nil {
		return err
	}
	w := strings.Fields(head)
	n := len(w)
	if n < 5 || w[n-3] != "dots" || w[n-2] != "cap" {
		return fmt.Errorf("the rules of the poll are not clear. Write it as “%s”", form)
	}
	dots, err := number(w[n-4])
	if err != nil {
		return err
	}
	most, err := number(w[n-1])
	if err != nil {
		return err
	}
	s := p.t.State()
	var options []poll.Option
	switch w[0] {
	case "themes":
		options = s.ThemeOptions()
	case "ideas":
		ids, err := p.ideas(strings.Join(w[1:n-4], " "))
		if err != nil {
			return err
		}
		options = s.IdeaOptions(ids...)
	default:
		return fmt.Errorf("a poll is on themes or on ideas, not on %q", w[0])
	}
	return p.t.Do(session.DraftPoll{PollBody: session.PollBody{Stage: s.Current, Question: question, Options: options, Rules: poll.Rules{Method: poll.Dots, Dots: dots, Cap: most}}})
}

func (p *player) open(string) error {
	for _, x := range p.t.State().Polls {
		if x.Phase == session.PollDraft {
			return p.t.Do(session.OpenPoll{Poll: x.ID})
		}
	}
	return errors.New("no poll is prepared. Write a poll line first")
}

func (p *player) isOpen() (*session.Poll, error) {
	if x := p.t.State().OpenPoll(); x != nil {
		return x, nil
	}
	return nil, errors.New("no poll is open. Write “open” first")
}

func (p *player) vote(rest string) error {
	x, err := p.isOpen()
	if err != nil {
		return err
	}
	code, marks, err := colon(rest, "vote P1: A=2 C=1")
	if err != nil {
		return err
	}
	seat, err := p.seat(code)
	if err != nil {
		return err
	}
	b := poll.Ballot{}
	switch marks {
	case "blank":
	case "spoilt":
		b.Spoilt = true
	default:
		b.Marks = map[string]int{}
		for w := range strings.FieldsSeq(marks) {
			key, n, ok := strings.Cut(w, "=")
			if !ok {
				return fmt.Errorf("%q is not a mark. Write it as A=2", w)
			}
			id, err := p.option(x, key)
			if err != nil {
				return err
			}
			if b.Marks[id], err = number(n); err != nil {
				return err
			}
		}
	}
	return p.t.Cast(x.ID, seat, b)
}

// option finds an option of a poll by a theme's tag or an idea's number.
func (p *player) option(x *session.Poll, key string) (string, error) {
	id, err := p.themeID(key)
	if err != nil {
		if id, err = p.idea1(key); err != nil {
			return "", fmt.Errorf("the poll has no option %q", key)
		}
	}
	for _, o := range x.Options {
		if o.ID == string(id) {
			return o.ID, nil
		}
	}
	return "", fmt.Errorf("the poll has no option %q", key)
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

func (p *player) write(rest string) error {
	f := fields(rest, 2)
	if f[1] == "" {
		return errors.New("a finding has two parts: who should act | the statement")
	}
	b := session.FindingBody{Who: f[0], Statement: f[1]}
	if err := p.t.Do(session.WriteFinding{FindingBody: b}); err != nil {
		return err
	}
	p.finding = &b
	return nil
}

// more changes the finding just written.
func (p *player) more(change func(b *session.FindingBody) error) error {
	if p.finding == nil {
		return errors.New("this line belongs under a finding")
	}
	list := p.t.State().Findings
	b := list[len(list)-1].FindingBody
	if err := change(&b); err != nil {
		return err
	}
	return p.t.Do(session.ChangeFinding{Finding: list[len(list)-1].ID, FindingBody: b})
}

func (p *player) does(rest string) error {
	return p.more(func(b *session.FindingBody) error {
		b.Behaviours = append(append([]string(nil), b.Behaviours...), rest)
		return nil
	})
}

func (p *player) quote(rest string) error {
	return p.more(func(b *session.FindingBody) error {
		ns, err := numbers(rest)
		if err != nil {
			return err
		}
		all := p.t.State().Evidence
		quotes := append([]session.ID(nil), b.Quotes...)
		for _, n := range ns {
			if n < 1 || n > len(all) {
				return fmt.Errorf("there is no piece of evidence %d; there are %d", n, len(all))
			}
			quotes = append(quotes, all[n-1].ID)
		}
		b.Quotes = quotes
		return nil
	})
}

func (p *player) of(rest string) error {
	return p.more(func(b *session.FindingBody) (err error) {
		b.Theme, err = p.themeID(rest)
		return err
	})
}

// from reads "1 A": the number of a closed poll and one of its options.
func (p *player) from(rest string) error {
	return p.more(func(b *session.FindingBody) error {
		n, key, _ := strings.Cut(rest, " ")
		at, err := number(n)
		if err != nil {
			return err
		}
		closed := p.t.State().ClosedPolls()
		if at < 1 || at > len(closed) {
			return fmt.Errorf("there is no closed poll %d; there are %d", at, len(closed))
		}
		b.Poll = closed[at-1].ID
		b.Option, err = p.option(closed[at-1], strings.TrimSpace(key))
		return err
	})
}

func (p *player) however(rest string) error {
	return p.more(func(b *session.FindingBody) error {
		b.However = rest
		return nil
	})
}

func (p *player) action(rest string) error {
	f := fields(rest, 4)
	return p.t.Do(session.AgreeAction{ActionBody: session.ActionBody{Who: f[0], What: f[1], ByWhen: f[2], FirstStep: f[3]}})
}

func (p *player) confirm(rest string) error {
	return p.t.Do(session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: true, Corrections: rest}})
}

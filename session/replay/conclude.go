package replay

import (
	"errors"
	"fmt"
	"strings"

	"folkmoot/session"
)

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

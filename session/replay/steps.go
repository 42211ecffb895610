package replay

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"folkmoot/session"
)

func (p *player) seats(rest string) error {
	n, band, _ := strings.Cut(rest, " ")
	count, err := number(n)
	if err != nil {
		return err
	}
	if count < 1 || count > session.MaxSeats {
		return fmt.Errorf("%d seats cannot be added; 1 to %d can", count, session.MaxSeats)
	}
	return p.t.Do(session.AddSeats{Seats: slices.Repeat([]session.NewSeat{{Band: strings.TrimSpace(band)}}, count)})
}

func (p *player) refusals(rest string) error {
	n, err := number(rest)
	if err != nil {
		return err
	}
	return p.t.Do(session.CountRefusals{N: n})
}

func (p *player) consent(rest string) error {
	item, who, err := colon(rest, "consent quotes: P1 P2")
	if err != nil {
		return err
	}
	ids, err := p.seatList(who)
	if err != nil {
		return err
	}
	return p.t.Do(session.SetConsent{Seats: ids, Item: item, Given: true})
}

func presence(here bool) verb {
	return func(p *player, rest string) error {
		id, err := p.seat(rest)
		if err != nil {
			return err
		}
		return p.t.Do(session.SetPresence{Seat: id, Here: here})
	}
}

func (p *player) wait(rest string) error {
	d, err := time.ParseDuration(strings.ReplaceAll(rest, " ", ""))
	if err != nil || d < 0 || d > 24*time.Hour {
		return fmt.Errorf("%q is not a span of time. Write it as 4m or 30s", rest)
	}
	p.clock.now = p.clock.now.Add(d)
	return nil
}

func (p *player) enter(rest string) error {
	kind, prompt, _ := strings.Cut(rest, " ")
	prompt = strings.TrimSpace(prompt)
	for _, x := range p.t.State().Agenda {
		if string(x.Kind) == kind && (prompt == "" || x.Prompt == prompt || x.Name == prompt) {
			return p.t.Do(session.EnterStage{Stage: x.ID})
		}
	}
	return fmt.Errorf("the agenda has no stage %q", rest)
}

func (p *player) asked(rest string) error {
	how, words, _ := strings.Cut(rest, ":")
	return p.t.Do(session.MarkPrompt{Stage: p.t.State().Current, Asked: session.Asked(strings.TrimSpace(how)), Adapted: words})
}

func (p *player) idea(rest string) error {
	seat, words := p.said(rest)
	return p.t.Do(session.AddIdea(words, p.t.State().Current, seat))
}

func (p *player) reword(rest string) error {
	n, words, err := colon(rest, "reword 12: other words")
	if err != nil {
		return err
	}
	id, err := p.idea1(n)
	if err != nil {
		return err
	}
	return p.t.Do(session.WordIdea{Idea: id, Which: session.WordingDisplay, Text: words})
}

func (p *player) withdraw(rest string) error {
	ids, err := p.ideas(rest)
	if err != nil {
		return err
	}
	return p.t.Do(session.WithdrawIdeas{Ideas: ids})
}

func (p *player) rate(rest string) error {
	w := strings.Fields(rest)
	if len(w) != 3 {
		return errors.New("a rating has an idea, a scale and an answer: rate 12 new_here yes")
	}
	id, err := p.idea1(w[0])
	if err != nil {
		return err
	}
	value := 0
	switch w[2] {
	case "yes":
		value = 1
	case "no":
	default:
		if value, err = number(w[2]); err != nil {
			return err
		}
		value--
	}
	return p.t.Do(session.RateIdea{Idea: id, Scale: w[1], Value: value})
}

func (p *player) park(rest string) error {
	return p.t.Do(session.ParkItem{Text: rest, Stage: p.t.State().Current})
}

func (p *player) settle(rest string) error {
	head, words, _ := strings.Cut(rest, ":")
	owner, remark, _ := strings.Cut(words, ":")
	n, how, _ := strings.Cut(head, " ")
	at, err := number(n)
	if err != nil {
		return err
	}
	items := p.t.State().Parking
	if at < 1 || at > len(items) {
		return fmt.Errorf("there is no parked item %d; there are %d", at, len(items))
	}
	return p.t.Do(session.SettleItem{Item: items[at-1].ID, Disposition: session.Disposition(strings.TrimSpace(how)), Owner: owner, Note: remark})
}

func note(kind session.EvidenceKind) verb {
	return func(p *player, rest string) error {
		seat, words := p.said(rest)
		return p.t.Do(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: kind, Text: words, Stage: p.t.State().Current, Seat: seat}})
	}
}

func (p *player) theme(rest string) error {
	i := strings.LastIndex(rest, ":")
	if i < 0 {
		return errors.New("a colon is missing. Write it as “theme Title: 3 7 12-14”")
	}
	var ids []session.ID
	if list := strings.TrimSpace(rest[i+1:]); list != "" { // a theme of evidence has no ideas
		var err error
		if ids, err = p.ideas(list); err != nil {
			return err
		}
	}
	return p.t.Do(session.MakeTheme{Title: strings.TrimSpace(rest[:i]), Ideas: ids})
}

func (p *player) move(rest string) error {
	list, to, ok := strings.Cut(rest, " to ")
	if !ok {
		return errors.New("a move needs “to”: move 3 9 to A, or to tray")
	}
	ids, err := p.ideas(list)
	if err != nil {
		return err
	}
	var theme session.ID
	if to = strings.TrimSpace(to); to != "tray" {
		if theme, err = p.themeID(to); err != nil {
			return err
		}
	}
	return p.t.Do(session.MoveIdeas{Ideas: ids, To: theme, At: -1})
}

func (p *player) merge(rest string) error {
	a, b, ok := strings.Cut(rest, " into ")
	if !ok {
		return errors.New("a merge needs “into”: merge B into A")
	}
	from, err := p.themeID(strings.TrimSpace(a))
	if err != nil {
		return err
	}
	into, err := p.themeID(strings.TrimSpace(b))
	if err != nil {
		return err
	}
	return p.t.Do(session.MergeThemes{From: from, Into: into})
}

func (p *player) name(rest string) error {
	tag, title, err := colon(rest, "name A: Title")
	if err != nil {
		return err
	}
	id, err := p.themeID(tag)
	if err != nil {
		return err
	}
	return p.t.Do(session.NameTheme{Theme: id, Title: title})
}

func (p *player) link(rest string) error {
	tag, list, err := colon(rest, "link A: factor-id")
	if err != nil {
		return err
	}
	id, err := p.themeID(tag)
	if err != nil {
		return err
	}
	return p.t.Do(session.LinkTheme{Theme: id, Factors: strings.Fields(list)})
}

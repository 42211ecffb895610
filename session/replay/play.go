package replay

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
)

// Table is where a script is played: a session that takes commands and ballots.
type Table interface {
	Create(session.NewSession) error
	Do(session.Command) error
	Cast(poll, seat session.ID, b poll.Ballot) error
	CastPaper(poll session.ID, sheet int, b poll.Ballot) error
	CastTable(poll session.ID, table string, b poll.Ballot) error
	SetHands(poll session.ID, h poll.HandCount) error
	State() *session.State
}

// Find gives the framework with an id.
type Find func(id string) (framework.Framework, bool)

// Play plays the script on a table whose time is clock. It stops at the first step that cannot be done.
func (s *Script) Play(t Table, clock *Clock, find Find) error {
	begin, err := s.start()
	if err != nil {
		return err
	}
	clock.now = begin
	c, err := s.opening(find)
	if err != nil {
		return err
	}
	if err := t.Create(c); err != nil {
		return &Error{File: s.Name, Line: 1, Column: 1, Why: err.Error(), Cause: err}
	}
	p := &player{t: t, clock: clock}
	for _, step := range s.Steps {
		clock.now = clock.now.Add(5 * time.Second)
		err := verbs[step.Verb](p, step.Rest)
		if err == nil && step.Verb != "finding" && !findingLines[step.Verb] {
			p.finding = nil
		}
		if errors.Is(err, session.ErrNothing) {
			err = nil
		}
		if err != nil {
			return &Error{File: s.Name, Line: step.Line, Column: step.col, Why: err.Error(), Cause: err}
		}
	}
	return nil
}

// Begin is when the script's meeting begins.
func (s *Script) Begin() (time.Time, error) { return s.start() }

func (s *Script) opening(find Find) (session.NewSession, error) {
	f, ok := find(s.Head["framework"])
	if !ok {
		return session.NewSession{}, &Error{File: s.Name, Line: s.lines["framework"], Column: 1, Why: fmt.Sprintf("there is no framework with the id %q.", s.Head["framework"])}
	}
	d := session.Details{
		Kind: s.Head["kind"], Cohort: s.Head["cohort"], Place: s.Head["place"], Date: s.Head["date"], Aims: s.Head["aims"],
		Focus: s.Head["focus"], Facilitator: s.Head["facilitator"], Language: s.Head["language"], Second: s.Head["second"], Sample: s.Head["sample"] == "yes",
	}
	if slot := s.Head["slot"]; slot != "" {
		n, err := strconv.Atoi(slot)
		if err != nil {
			return session.NewSession{}, &Error{File: s.Name, Line: s.lines["slot"], Column: 1, Why: fmt.Sprintf("%q is not a number of minutes.", slot)}
		}
		d.Minutes = n
	}
	if invited := s.Head["invited"]; invited != "" {
		n, err := strconv.Atoi(invited)
		if err != nil {
			return session.NewSession{}, &Error{File: s.Name, Line: s.lines["invited"], Column: 1, Why: fmt.Sprintf("%q is not a number of people.", invited)}
		}
		d.Invited = n
	}
	if o := fields(s.Head["organisation"], 3); o[0] != "" {
		d.Organisation = session.Organisation{Name: o[0], Type: o[1], Region: o[2]}
	}
	return session.NewSession{Title: s.Head["session"], Framework: f, Details: d}, nil
}

type player struct {
	t       Table
	clock   *Clock
	finding *session.FindingBody
}

type verb func(p *player, rest string) error

var verbs map[string]verb

func init() { // the map's functions ask for the map's names
	verbs = map[string]verb{
		"seats": (*player).seats, "refusals": (*player).refusals, "consent": (*player).consent, "leave": presence(false), "arrive": presence(true),
		"+": (*player).wait, "go": (*player).enter, "asked": (*player).asked, "idea": (*player).idea, "reword": (*player).reword, "withdraw": (*player).withdraw,
		"rate": (*player).rate, "park": (*player).park, "settle": (*player).settle, "settlerest": func(p *player, rest string) error {
			return p.t.Do(session.SettleRest{Disposition: session.Disposition(rest)})
		},
		"verbatim": note(session.Verbatim), "paraphrase": note(session.Paraphrase), "observation": note(session.Observation), "comment": note(session.Comment), "decision": note(session.Decision),
		"theme": (*player).theme, "move": (*player).move, "merge": (*player).merge, "name": (*player).name, "link": (*player).link,
		"nest": (*player).nest, "take": (*player).take, "same": (*player).same, "unmerge": (*player).unmerge, "apart": (*player).apart,
		"help": (*player).help, "meaning": (*player).meaning, "sorted": plain(session.SayGroupSorted{}),
		"poll": (*player).poll, "round": (*player).round, "revote": (*player).revote, "open": (*player).open, "close": (*player).close, "calloff": (*player).callOff,
		"vote": (*player).vote, "papers": (*player).papers, "paper": (*player).paper, "table": (*player).table, "hands": (*player).hands,
		"finding": (*player).write, "does": (*player).does, "quote": (*player).quote, "of": (*player).of, "from": (*player).from, "however": (*player).however,
		"action": (*player).action, "confirm": (*player).confirm, "undo": plain(session.Undo{}), "redo": plain(session.Redo{}), "seal": plain(session.SealSession{}),
		"reopen": func(p *player, rest string) error { return p.t.Do(session.Reopen{Why: rest}) },
	}
	maps.Copy(verbs, pollTerms)
	maps.Copy(verbs, gatherVerbs)
	maps.Copy(verbs, importVerbs)
}

var findingLines = map[string]bool{"does": true, "quote": true, "of": true, "from": true, "however": true}

func sortedVerbs() []string { return slices.Sorted(maps.Keys(verbs)) }

func plain(c session.Command) verb { return func(p *player, _ string) error { return p.t.Do(c) } }

// fields cuts "a | b | c" into n parts, empty where there are fewer.
func fields(text string, n int) []string {
	out := make([]string, n)
	for i, part := range strings.SplitN(text, "|", n) {
		out[i] = strings.TrimSpace(part)
	}
	return out
}

// colon cuts "head: words".
func colon(rest, want string) (head, words string, err error) {
	head, words, ok := strings.Cut(rest, ":")
	if !ok {
		return "", "", fmt.Errorf("a colon is missing. Write it as “%s”", want)
	}
	return strings.TrimSpace(head), strings.TrimSpace(words), nil
}

func number(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("%q is not a number", text)
	}
	return n, nil
}

// numbers reads "3 7 12-14".
func numbers(text string) ([]int, error) {
	var out []int
	for w := range strings.FieldsSeq(strings.ReplaceAll(text, ",", " ")) {
		a, b, isRange := strings.Cut(w, "-")
		from, err := number(a)
		if err != nil {
			return nil, err
		}
		to := from
		if isRange {
			if to, err = number(b); err != nil {
				return nil, err
			}
		}
		if to < from || to-from > 1000 {
			return nil, fmt.Errorf("%q is not a range from a lower to a higher number", w)
		}
		for n := from; n <= to; n++ {
			out = append(out, n)
		}
	}
	if len(out) == 0 {
		return nil, errors.New("a list of numbers is missing, such as 3 7 12-14")
	}
	return out, nil
}

func (p *player) ideas(text string) ([]session.ID, error) {
	ns, err := numbers(text)
	if err != nil {
		return nil, err
	}
	all := p.t.State().Ideas
	var out []session.ID
	for _, n := range ns {
		if n < 1 || n > len(all) {
			return nil, fmt.Errorf("there is no idea %d; there are %d", n, len(all))
		}
		out = append(out, all[n-1].ID)
	}
	return out, nil
}

func (p *player) idea1(text string) (session.ID, error) {
	ids, err := p.ideas(text)
	if err != nil {
		return "", err
	}
	return ids[0], nil
}

func (p *player) seat(code string) (session.ID, error) {
	x := p.t.State().SeatByCode(code)
	if x == nil {
		return "", fmt.Errorf("there is no seat %q", code)
	}
	return x.ID, nil
}

// seatList reads "P1 P4-P9" or "all".
func (p *player) seatList(text string) ([]session.ID, error) {
	var out []session.ID
	if text == "all" {
		for _, x := range p.t.State().Seats {
			out = append(out, x.ID)
		}
		return out, nil
	}
	for w := range strings.FieldsSeq(text) {
		a, b, isRange := strings.Cut(w, "-")
		if !isRange {
			b = a
		}
		from, err := number(strings.TrimPrefix(a, "P"))
		if err != nil {
			return nil, err
		}
		to, err := number(strings.TrimPrefix(b, "P"))
		if err != nil {
			return nil, err
		}
		for n := from; n <= to && n <= from+session.MaxSeats; n++ {
			id, err := p.seat(fmt.Sprintf("P%d", n))
			if err != nil {
				return nil, err
			}
			out = append(out, id)
		}
	}
	return out, nil
}

func (p *player) themeID(tag string) (session.ID, error) {
	for _, t := range p.t.State().Themes {
		if t.Tag == tag || t.Title == tag {
			return t.ID, nil
		}
	}
	return "", fmt.Errorf("there is no theme %q", tag)
}

// said reads "P3: words" or "words".
func (p *player) said(rest string) (session.ID, string) {
	head, words, ok := strings.Cut(rest, ":")
	if ok {
		if x := p.t.State().SeatByCode(strings.TrimSpace(head)); x != nil {
			return x.ID, strings.TrimSpace(words)
		}
	}
	return "", rest
}

package view

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// VoteForm is a poll that is being prepared.
type VoteForm struct {
	Source    session.PollSource
	Sources   []session.PollSource
	Choices   []VoteChoice // what is offered; of typed options, what was typed
	Gone      []VoteGone   // options that can no longer be voted on
	GoneSays  string
	Chosen    int
	Count     string // "12 of 45 ideas chosen"
	Follows   string // it asks again, or on what was tied
	Method    string
	Use       string
	Numbers   []VoteNumber
	Why       string // the suggested number with its reason
	Suggested bool   // the numbers are as suggested
	Warn      []string
	Terms     VoteTerms
	Promise   []string // what the group is told
	How       []string // for those who ask
	Problem   string   // what keeps the poll from opening
	NoSeats   bool     // the problem is that nobody is there
	Here      string   // "12 people can vote"
}

// VoteChoice is one theme, idea or typed option.
type VoteChoice struct {
	ID     string
	Text   string
	Chosen bool
}

// VoteMethod is a way of voting as it is offered.
type VoteMethod struct {
	Method poll.Method
	Name   string
	Use    string
	Warn   string // it does not go well with these options
	Here   bool   // the one that is chosen
}

// VoteProposal is the poll that a stage is offered before anybody prepared one: every theme or, without themes, every
// idea.
func VoteProposal(s *session.State, stage session.ID, sp *say.Speaker) session.PollBody {
	b := session.PollBody{Stage: stage, Source: session.OnIdeas, Question: sp.T("vote.question", "Which matter most to you?")}
	if f := s.Details.Focus; f != "" {
		b.Question = sp.T("vote.question.focus", "{{.Focus}} Which matter most to you?", say.Args{"Focus": f})
	}
	if len(s.ThemeOptions()) > 0 {
		b.Source = session.OnThemes
	}
	if len(voteOffer(s, b)) > session.MaxOptions {
		return voteOptions(b, nil) // too many for one poll: which of them is for a person to say
	}
	return VoteAll(s, b)
}

// VoteMethods lists the ways of voting, the one that is offered first before the others.
func VoteMethods(b session.PollBody, sp *say.Speaker) []VoteMethod {
	out := make([]VoteMethod, 0, len(poll.Methods()))
	for _, m := range poll.Methods() {
		x := VoteMethod{Method: m, Name: reading.MethodName(m, sp), Use: reading.MethodUse(m, sp), Here: m == b.Rules.Method}
		n := len(b.Options)
		// What warns of the number of options whatever the method stands beside the list.
		if all, own := reading.Warn(poll.Rules{Method: poll.Approval}, n, sp), reading.Warn(VoteBy(b, m).Rules, n, sp); len(own) > len(all) {
			x.Warn = own[len(own)-1]
		}
		out = append(out, x)
	}
	return out
}

// VotePrepared computes what is seen of a poll that is being prepared.
func VotePrepared(s *session.State, b session.PollBody, sp *say.Speaker) VoteForm {
	v := VoteForm{
		Source: VoteSourceOf(s, b), Sources: VoteSources(s, b), Gone: VoteGoneOf(s, b, sp),
		Method: reading.MethodName(b.Rules.Method, sp), Use: reading.MethodUse(b.Rules.Method, sp),
		Numbers: VoteNumbers(b, sp), Why: reading.Why(b.Rules, len(b.Options), sp), Suggested: VoteSuggested(b),
		Warn: reading.Warn(b.Rules, len(b.Options), sp), Terms: VoteTermsOf(s, b, sp),
		Promise: reading.Promise(b, sp), How: reading.How(b, sp), Follows: voteFollows(s, b, sp),
	}
	for _, o := range voteOffer(s, b) {
		c := VoteChoice{ID: o.ID, Text: o.Text, Chosen: v.Source == session.OnTyped || voteHas(b.Options, o.ID)}
		if c.Chosen {
			v.Chosen++
		}
		v.Choices = append(v.Choices, c)
	}
	if n := len(v.Gone); n > 0 {
		v.GoneSays = sp.N("vote.gone", n, "{{.N}} option can no longer be voted on, because the session has gone on since this vote was prepared:",
			"{{.N}} options can no longer be voted on, because the session has gone on since this vote was prepared:")
	}
	v.count(sp)
	v.check(s, b, sp)
	return v
}

func (v *VoteForm) count(sp *say.Speaker) {
	n, some := len(v.Choices), say.Args{"Some": v.Chosen}
	switch v.Source {
	case session.OnThemes:
		v.Count = sp.N("vote.chosen.themes", n, "{{.Some}} of {{.N}} theme chosen", "{{.Some}} of {{.N}} themes chosen", some)
	case session.OnIdeas:
		v.Count = sp.N("vote.chosen.ideas", n, "{{.Some}} of {{.N}} idea chosen", "{{.Some}} of {{.N}} ideas chosen", some)
	case session.OnTyped:
		v.Count = sp.N("vote.chosen.typed", n, "{{.N}} option", "{{.N}} options")
	}
}

// check finds what keeps the poll from opening.
func (v *VoteForm) check(s *session.State, b session.PollBody, sp *say.Speaker) {
	here := max(s.Present(), b.People)
	v.Here = sp.N("vote.here", here, "{{.N}} person can vote", "{{.N}} people can vote")
	switch err := b.Rules.Check(len(b.Options)); {
	case len(v.Choices) == 0 && v.Source != session.OnTyped && len(v.Gone) == 0:
		v.Problem = sp.T("vote.nothing", "There is nothing to vote on yet. Note some ideas, or group them into themes, and come back.")
	case s.Present() == 0:
		v.Problem, v.NoSeats = sp.T("vote.nobody", "Nobody is there to vote. Add seats in the set-up first."), true
	case s.OpenPoll() != nil:
		v.Problem = sp.T("vote.another", "Another vote is open. Close it first.")
	case len(v.Gone) > 0:
		v.Problem = sp.T("vote.gone.first", "Bring the list up to date first.")
	case err != nil:
		v.Problem = sp.Say(err)
	}
}

// voteFollows says which vote a poll comes after.
func voteFollows(s *session.State, b session.PollBody, sp *say.Speaker) string {
	p := s.Poll(b.Of)
	switch {
	case b.Of == "" || p == nil:
		return ""
	case b.Revote:
		return sp.T("vote.follows.tied", "Vote again on what was tied in “{{.Question}}”. The first result stays beside this one.", say.Args{"Question": p.Question})
	}
	return sp.T("vote.follows.round", "Round {{.N}} of “{{.Question}}”. The first result stays beside this one, with what changed.", say.Args{"N": b.Round, "Question": p.Question})
}

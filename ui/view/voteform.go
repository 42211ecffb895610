package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// VoteSource says what is voted on.
type VoteSource int

// What can be voted on.
const (
	VoteOnThemes VoteSource = iota
	VoteOnIdeas
)

// voteMany is the number of options above which people can no longer weigh them all against one another.
const voteMany = 20

// VoteForm is a poll that is being prepared.
type VoteForm struct {
	Source    VoteSource
	HasThemes bool
	Choices   []VoteChoice
	Chosen    int
	Count     string // "12 of 45 ideas chosen"
	Why       string // the suggested number of dots, with its reason
	Suggested bool   // the dots are as suggested
	Warn      string // a long list
	Problem   string // what keeps the poll from opening
	NoSeats   bool   // the problem is that nobody is there
	Here      string // "12 people can vote"
}

// VoteChoice is one theme or idea that may be an option.
type VoteChoice struct {
	ID     string
	Text   string
	Chosen bool
}

// VoteProposal is the poll that a stage is offered before anybody prepared one: every theme or, without themes, every
// idea.
func VoteProposal(s *session.State, stage session.ID, sp *say.Speaker) session.PollBody {
	b := session.PollBody{Stage: stage, Question: sp.T("vote.question", "Which matter most to you?")}
	if f := s.Details.Focus; f != "" {
		b.Question = sp.T("vote.question.focus", "{{.Focus}} Which matter most to you?", say.Args{"Focus": f})
	}
	source := VoteOnIdeas
	if len(s.ThemeOptions()) > 0 {
		source = VoteOnThemes
	}
	if len(voteOffer(s, source)) > session.MaxOptions {
		return voteOptions(b, nil) // too many for one poll: which of them is for a person to say
	}
	return VoteAll(s, b, source)
}

func voteOffer(s *session.State, source VoteSource) []poll.Option {
	if source == VoteOnThemes {
		return s.ThemeOptions()
	}
	return s.IdeaOptions()
}

// VoteAll puts everything of a source to the vote.
func VoteAll(s *session.State, b session.PollBody, source VoteSource) session.PollBody {
	return voteOptions(b, voteOffer(s, source))
}

// VoteChoose puts one theme or idea to the vote, or takes it out.
func VoteChoose(s *session.State, b session.PollBody, source VoteSource, id string, on bool) session.PollBody {
	var options []poll.Option
	for _, o := range voteOffer(s, source) {
		if o.ID == id && on || o.ID != id && voteHas(b.Options, o.ID) {
			options = append(options, o)
		}
	}
	return voteOptions(b, options)
}

// VoteFresh gives the options their present words and leaves out those that are gone.
func VoteFresh(s *session.State, b session.PollBody) session.PollBody {
	var options []poll.Option
	for _, o := range voteOffer(s, VoteSourceOf(s, b)) {
		if voteHas(b.Options, o.ID) {
			options = append(options, o)
		}
	}
	return voteOptions(b, options)
}

// voteOptions changes the options. Dots that were as suggested stay as suggested.
func voteOptions(b session.PollBody, options []poll.Option) session.PollBody {
	if b.Rules == (poll.Rules{}) || b.Rules == poll.Suggest(len(b.Options)) {
		b.Rules = poll.Suggest(len(options))
	}
	b.Options = options
	return b
}

func voteHas(options []poll.Option, id string) bool {
	return slices.ContainsFunc(options, func(o poll.Option) bool { return o.ID == id })
}

// VoteSourceOf tells what a poll's options are.
func VoteSourceOf(s *session.State, b session.PollBody) VoteSource {
	for _, o := range b.Options {
		if s.Idea(session.ID(o.ID)) != nil {
			return VoteOnIdeas
		}
	}
	if len(b.Options) == 0 && len(s.ThemeOptions()) == 0 {
		return VoteOnIdeas
	}
	return VoteOnThemes
}

// VotePrepared computes what is seen of a poll that is being prepared. Where no option is chosen, source says which
// are offered.
func VotePrepared(s *session.State, b session.PollBody, source VoteSource, sp *say.Speaker) VoteForm {
	v := VoteForm{Source: source, HasThemes: len(s.ThemeOptions()) > 0}
	for _, o := range voteOffer(s, source) {
		c := VoteChoice{ID: o.ID, Text: o.Text, Chosen: voteHas(b.Options, o.ID)}
		if c.Chosen {
			v.Chosen++
		}
		v.Choices = append(v.Choices, c)
	}
	n := len(v.Choices)
	if source == VoteOnThemes {
		v.Count = sp.N("vote.chosen.themes", n, "{{.Some}} of {{.N}} theme chosen", "{{.Some}} of {{.N}} themes chosen", say.Args{"Some": v.Chosen})
	} else {
		v.Count = sp.N("vote.chosen.ideas", n, "{{.Some}} of {{.N}} idea chosen", "{{.Some}} of {{.N}} ideas chosen", say.Args{"Some": v.Chosen})
	}
	v.Why, v.Suggested = voteWhy(v.Chosen, sp), b.Rules == poll.Suggest(len(b.Options))
	if v.Chosen > voteMany {
		v.Warn = sp.N("vote.many", v.Chosen, "{{.N}} option is more than most people can weigh.", "{{.N}} options are more than most people can weigh. Up to 20 work well: group ideas into themes, or choose fewer.")
	}
	here := s.Present()
	v.Here = sp.N("vote.here", here, "{{.N}} person can vote", "{{.N}} people can vote")
	switch err := b.Rules.Check(v.Chosen); {
	case n == 0:
		v.Problem = sp.T("vote.nothing", "There is nothing to vote on yet. Note some ideas, or group them into themes, and come back.")
	case here == 0:
		v.Problem, v.NoSeats = sp.T("vote.nobody", "Nobody is there to vote. Add seats in the set-up first."), true
	case s.OpenPoll() != nil:
		v.Problem = sp.T("vote.another", "Another vote is open. Close it first.")
	case err != nil:
		v.Problem = sp.Say(err)
	}
	return v
}

// voteWhy gives the suggested number of dots with its reason.
func voteWhy(options int, sp *say.Speaker) string {
	dots := poll.Suggest(options).Dots
	a := say.Args{"Dots": dots}
	quarter := (options + 3) / 4
	switch {
	case options == 0:
		return ""
	case quarter == dots:
		return sp.N("vote.why", options, "{{.N}} option: a dot for every four options, so {{.Dots}}.", "{{.N}} options: a dot for every four options, so {{.Dots}}.", a)
	case quarter > dots:
		return sp.N("vote.why.most", options, "{{.N}} option: {{.Dots}} dots.", "{{.N}} options: a dot for every four would be more than people can place well, so {{.Dots}}.", a)
	}
	return sp.N("vote.why.least", options, "{{.N}} option: {{.Dots}} dots.", "{{.N}} options: a dot for every four would leave too little to choose with, so {{.Dots}}.", a)
}

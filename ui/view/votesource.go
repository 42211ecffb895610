package view

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// VoteSources lists what can be put to the vote now, in the order in which it is offered. Without themes there is nothing
// to choose of them.
func VoteSources(s *session.State, b session.PollBody) []session.PollSource {
	if len(s.ThemeOptions()) == 0 && VoteSourceOf(s, b) != session.OnThemes {
		return []session.PollSource{session.OnIdeas, session.OnTyped}
	}
	return []session.PollSource{session.OnThemes, session.OnIdeas, session.OnTyped}
}

// VoteSourceName is what a source is called.
func VoteSourceName(x session.PollSource, sp *say.Speaker) string {
	switch x {
	case session.OnThemes:
		return sp.T("vote.on.themes", "Themes")
	case session.OnIdeas:
		return sp.T("vote.on.ideas", "Ideas")
	case session.OnTyped:
	}
	return sp.T("vote.on.typed", "Typed")
}

// VoteSourceOf tells what a poll's options are. Polls prepared before version 0.4 do not say it themselves.
func VoteSourceOf(s *session.State, b session.PollBody) session.PollSource {
	if b.Source != "" {
		return b.Source
	}
	for _, o := range b.Options {
		if s.Idea(session.ID(o.ID)) != nil {
			return session.OnIdeas
		}
	}
	if len(b.Options) == 0 && len(s.ThemeOptions()) == 0 {
		return session.OnIdeas
	}
	return session.OnThemes
}

// voteOffer lists what of a source can be an option.
func voteOffer(s *session.State, b session.PollBody) []poll.Option {
	switch VoteSourceOf(s, b) {
	case session.OnThemes:
		return s.ThemeOptions()
	case session.OnIdeas:
		return s.IdeaOptions()
	case session.OnTyped:
	}
	return b.Options
}

// VoteOn puts something else to the vote: all of it, or these typed options.
func VoteOn(s *session.State, b session.PollBody, source session.PollSource, typed []poll.Option) session.PollBody {
	b.Source = source
	if source == session.OnTyped {
		return voteOptions(b, typed)
	}
	return VoteAll(s, b)
}

// VoteAll puts everything of the source to the vote.
func VoteAll(s *session.State, b session.PollBody) session.PollBody {
	return voteOptions(b, voteOffer(s, b))
}

// VoteNone takes everything out.
func VoteNone(b session.PollBody) session.PollBody { return voteOptions(b, nil) }

// VoteChoose puts one theme or idea to the vote, or takes it out. What is no longer offered stays as it is: what becomes
// of it is for a person to say.
func VoteChoose(s *session.State, b session.PollBody, id string, on bool) session.PollBody {
	var options []poll.Option
	for _, o := range voteOffer(s, b) {
		if o.ID == id && on || o.ID != id && voteHas(b.Options, o.ID) {
			options = append(options, o)
		}
	}
	for _, o := range b.Options {
		if !voteHas(options, o.ID) && o.ID != id {
			options = append(options, o)
		}
	}
	return voteOptions(b, options)
}

// VoteFresh gives the options their present words. What is no longer offered stays, and [VoteGoneOf] names it.
func VoteFresh(s *session.State, b session.PollBody) session.PollBody {
	b.Source = VoteSourceOf(s, b)
	if b.Source == session.OnTyped {
		return b
	}
	offer := voteOffer(s, b)
	b.Options = slices.Clone(b.Options)
	for i, o := range b.Options {
		if j := slices.IndexFunc(offer, func(x poll.Option) bool { return x.ID == o.ID }); j >= 0 {
			b.Options[i] = offer[j]
		}
	}
	return b
}

// VoteGone is an option that can no longer be voted on.
type VoteGone struct {
	Text string
	Why  string
}

// VoteGoneOf lists the options of a prepared poll that the session has moved away from.
func VoteGoneOf(s *session.State, b session.PollBody, sp *say.Speaker) []VoteGone {
	var out []VoteGone
	offer := voteOffer(s, b)
	for _, o := range b.Options {
		if !voteHas(offer, o.ID) {
			out = append(out, VoteGone{Text: reading.Option(s, o, sp), Why: voteGoneWhy(s, VoteSourceOf(s, b), session.ID(o.ID), sp)})
		}
	}
	return out
}

func voteGoneWhy(s *session.State, source session.PollSource, id session.ID, sp *say.Speaker) string {
	if source == session.OnIdeas {
		x := s.Idea(id)
		switch {
		case x == nil:
			return sp.T("vote.gone.idea", "The idea is no longer in the session.")
		case x.Withdrawn:
			return sp.T("vote.gone.withdrawn", "The idea was withdrawn.")
		}
		return sp.T("vote.gone.merged", "The idea was merged into another.")
	}
	t := s.Theme(id)
	switch {
	case t == nil:
		return sp.T("vote.gone.theme", "The theme is no longer in the session.")
	case t.Parent != "" && s.Theme(t.Parent) != nil:
		return sp.T("vote.gone.nested", "It is now a part of “{{.Theme}}”.", say.Args{"Theme": s.Theme(t.Parent).Name()})
	}
	return sp.T("vote.gone.empty", "No idea is left in the theme.")
}

// VoteUpToDate takes out what can no longer be voted on. Where it has become a part of something else, that stands in its
// place, once.
func VoteUpToDate(s *session.State, b session.PollBody) session.PollBody {
	b = VoteFresh(s, b)
	offer := voteOffer(s, b)
	var options []poll.Option
	for _, o := range b.Options {
		id := o.ID
		if !voteHas(offer, id) {
			id = voteNow(s, b.Source, session.ID(id))
		}
		if i := slices.IndexFunc(offer, func(x poll.Option) bool { return x.ID == id }); i >= 0 && !voteHas(options, id) {
			options = append(options, offer[i])
		}
	}
	return voteOptions(b, options)
}

// voteNow is what an option has become a part of, or nothing.
func voteNow(s *session.State, source session.PollSource, id session.ID) string {
	switch source {
	case session.OnIdeas:
		if x := s.Head(id); x != nil {
			return string(x.ID)
		}
	case session.OnThemes:
		if t := s.Theme(id); t != nil {
			return string(t.Parent)
		}
	case session.OnTyped:
	}
	return ""
}

// VoteType adds typed options, one for each line. A line that is there already is left out, and so is what is more than a
// poll takes; left says how many.
func VoteType(b session.PollBody, text string) (_ session.PollBody, left int) {
	options := slices.Clone(b.Options)
	for _, line := range RunLines(text) {
		same := func(o poll.Option) bool { return strings.EqualFold(o.Text, line) }
		if slices.ContainsFunc(options, same) || len(options) >= session.MaxOptions {
			left++
			continue
		}
		options = append(options, poll.Option{Text: line})
	}
	return voteOptions(b, options), left
}

// VoteRetype gives a typed option other words; without words it is taken out. One with words of its own keeps its id, so
// a change of a letter does not make another option of it.
func VoteRetype(b session.PollBody, at int, text string) session.PollBody {
	if at < 0 || at >= len(b.Options) {
		return b
	}
	options := slices.Clone(b.Options)
	text = strings.TrimSpace(text)
	if text == "" {
		return voteOptions(b, slices.Delete(options, at, at+1))
	}
	options[at].Text = text
	b.Options = options
	return b
}

func voteHas(options []poll.Option, id string) bool {
	return slices.ContainsFunc(options, func(o poll.Option) bool { return o.ID == id })
}

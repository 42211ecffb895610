package session

import (
	"slices"

	"folkmoot/session/poll"
)

// ThemeOptions offers every theme at the top that holds an idea as an option, itself or in a sub-theme: sub-themes beside
// it would divide its votes.
func (s *State) ThemeOptions() []poll.Option {
	var out []poll.Option
	for _, t := range s.TopThemes() {
		if len(s.IdeasUnder(t.ID)) > 0 {
			out = append(out, poll.Option{ID: string(t.ID), Text: t.Name()})
		}
	}
	return out
}

// IdeaOptions offers ideas as options; without ids, every idea that is shown.
func (s *State) IdeaOptions(ids ...ID) []poll.Option {
	var out []poll.Option
	for _, x := range s.Shown() {
		if len(ids) == 0 || slices.Contains(ids, x.ID) {
			out = append(out, poll.Option{ID: string(x.ID), Text: x.Text()})
		}
	}
	return out
}

// followMerge lets prepared polls offer the idea in place of those merged into it, once.
func (s *State) followMerge(into *Idea) {
	for _, p := range s.Polls {
		if p.Phase != PollDraft || !slices.ContainsFunc(p.Options, func(o poll.Option) bool { return slices.Contains(into.Merged, ID(o.ID)) }) {
			continue
		}
		has := slices.ContainsFunc(p.Options, func(o poll.Option) bool { return o.ID == string(into.ID) })
		var options []poll.Option
		for _, o := range p.Options {
			if slices.Contains(into.Merged, ID(o.ID)) {
				if has {
					continue
				}
				o, has = poll.Option{ID: string(into.ID), Text: into.Text()}, true
			}
			options = append(options, o)
		}
		p.Options = options
		p.Papers = Papers{} // what was printed does not fit any more
	}
}

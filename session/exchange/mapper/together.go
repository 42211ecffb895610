package mapper

import (
	"strconv"
	"strings"

	"folkmoot/session"
)

// Together is one action that brings in several previews. Themes of the same name are one.
func Together(all ...Preview) session.Import {
	var out session.Import
	var names []string
	for i, p := range all {
		c, mark := p.Command(), strconv.Itoa(i)+" "
		names = append(names, c.File)
		for _, t := range c.Themes {
			t.Key = mark + t.Key
			if t.Under != "" {
				t.Under = mark + t.Under
			}
			out.Themes = append(out.Themes, t)
		}
		for _, x := range c.Ideas {
			if x.Theme != "" {
				x.Theme = mark + x.Theme
			}
			x.Key = mark + x.Key
			out.Ideas = append(out.Ideas, x)
		}
		for _, p := range c.Polls {
			options := make([]session.ImportOption, len(p.Options))
			for k, o := range p.Options {
				options[k] = session.ImportOption{Key: mark + o.Key, Text: o.Text}
			}
			p.Options = options
			ballots := p.Ballots
			p.Ballots = nil
			for _, b := range ballots {
				marks := make(map[string]int, len(b.Marks))
				for key, m := range b.Marks {
					one, other, pair := strings.Cut(key, ">")
					if key = mark + one; pair {
						key += ">" + mark + other
					}
					marks[key] = m
				}
				b.Marks = marks
				p.Ballots = append(p.Ballots, b)
			}
			out.Polls = append(out.Polls, p)
		}
	}
	out.File = strings.Join(names, ", ")
	return out
}

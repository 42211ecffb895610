package view

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
)

// GroupRating is one scale of the framework with an idea's answer to it.
type GroupRating struct {
	Scale    string
	Question string
	Options  []string // the first is "not said"
	Answer   int      // index into Options
	Ends     string   // what the ends of a place scale mean, or empty
}

// GroupDetail is one idea in full.
type GroupDetail struct {
	ID      session.ID
	Head    string // "Idea 14, noted under P3"
	Text    string
	First   string
	Asked   string // the question that it answers
	Ratings []GroupRating
}

// GroupIdeaDetail computes an idea in full; ok is false where it is not in the session any more.
func GroupIdeaDetail(s *session.State, id session.ID, sp *say.Speaker) (d GroupDetail, ok bool) {
	x := s.Idea(id)
	if x == nil || x.Out() {
		return d, false
	}
	d = GroupDetail{ID: id, Text: x.Text(), Head: sp.T("group.idea", "Idea {{.N}}", say.Args{"N": x.Number})}
	if seat := s.Seat(x.Seat); seat != nil {
		d.Head = sp.T("group.ideaof", "Idea {{.N}}, noted under {{.Code}}", say.Args{"N": x.Number, "Code": seat.Code})
	}
	if d.Text != x.First {
		d.First = x.First
	}
	if p, _, ok := s.PromptOf(x.Stage); ok {
		d.Asked = p.Text
	}
	for _, sc := range s.Framework.Scales {
		d.Ratings = append(d.Ratings, groupRating(sc, x, sp))
	}
	return d, true
}

func groupRating(sc framework.Scale, x *session.Idea, sp *say.Speaker) GroupRating {
	r := GroupRating{Scale: sc.ID, Question: sc.Question, Options: []string{sp.T("group.notsaid", "–")}}
	if sc.Kind == framework.ScaleYesNo {
		r.Options = append(r.Options, sp.T("group.no", "No"), sp.T("group.yes", "Yes"))
	} else {
		for i := range sc.Steps {
			r.Options = append(r.Options, strconv.Itoa(i+1))
		}
		r.Ends = sp.T("group.ends", "1 is {{.Low}}, {{.Steps}} is {{.High}}", say.Args{"Low": sc.Low, "High": sc.High, "Steps": sc.Steps})
	}
	if v, has := x.Ratings[sc.ID]; has {
		r.Answer = v + 1
	}
	return r
}

// GroupAnswer is the command that gives an idea the option of a rating.
func GroupAnswer(idea session.ID, r GroupRating, option int) session.RateIdea {
	if option <= 0 {
		return session.RateIdea{Idea: idea, Scale: r.Scale, Clear: true}
	}
	return session.RateIdea{Idea: idea, Scale: r.Scale, Value: option - 1}
}

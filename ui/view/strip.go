package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
)

// StripView is the line from one end of a place scale to the other, with the ideas on it and those that wait.
type StripView struct {
	Scale   string // the id of the place scale; empty where the framework has none
	Low     string
	High    string
	Steps   []StripStep
	Tray    []StripIdea // not on the line
	Ideas   []StripIdea // all, in the order in which they were said
	Asks    []StripAsk  // the questions of the definition that the framework has
	Placed  int
	New     int    // ideas that are new here and add value
	Count   string // "12 of 30 placed; 5 are new here and add value"
	Missing string // what the framework lacks, or empty
}

// StripStep is one place on the line.
type StripStep struct {
	Place int    // 1, 2, 3 ... from the low end
	Name  string // "1, small-scale improvement"; the steps between the ends are numbers
	Ideas []StripIdea
}

// StripIdea is one idea.
type StripIdea struct {
	ID      session.ID
	Number  int
	Text    string
	Place   int // on the line, from 1; 0 while it waits
	Answers []StripAnswer
	New     bool // new here and of added value
}

// StripAsk is one question of the definition of an innovation.
type StripAsk struct {
	Scale    string
	Question string // in the framework's words
	Short    string
}

// StripAnswer is the answer to such a question.
type StripAnswer int

// The answers.
const (
	StripNotSaid StripAnswer = iota
	StripNo
	StripYes
)

// Next is the answer that one more press of the key gives: yes, no, not said.
func (a StripAnswer) Next() StripAnswer {
	return map[StripAnswer]StripAnswer{StripNotSaid: StripYes, StripYes: StripNo}[a]
}

// Strip computes the line.
func Strip(s *session.State, sp *say.Speaker) StripView {
	v := StripView{Asks: stripAsks(s, sp)}
	sc, ok := s.Continuum()
	if ok {
		v.Scale, v.Low, v.High = sc.ID, sc.Low, sc.High
		for i := range max(sc.Steps, 2) {
			v.Steps = append(v.Steps, StripStep{Place: i + 1, Name: stripName(s, sc, i+1, sp)})
		}
	}
	for _, x := range s.Shown() {
		g := StripIdea{ID: x.ID, Number: x.Number, Text: x.Text(), New: x.Innovation() && len(v.Asks) == 2}
		if step, placed := x.PlaceOn(sc); ok && placed {
			g.Place = step + 1
			v.Placed++
		}
		for _, a := range v.Asks {
			g.Answers = append(g.Answers, stripAnswer(x, a.Scale))
		}
		if g.New {
			v.New++
		}
		v.Ideas = append(v.Ideas, g)
		if g.Place == 0 {
			v.Tray = append(v.Tray, g)
		} else {
			v.Steps[g.Place-1].Ideas = append(v.Steps[g.Place-1].Ideas, g)
		}
	}
	v.say(sp)
	return v
}

func stripAnswer(x *session.Idea, scale string) StripAnswer {
	switch value, has := x.Ratings[scale]; {
	case !has:
		return StripNotSaid
	case value == 1:
		return StripYes
	}
	return StripNo
}

func stripName(s *session.State, sc framework.Scale, place int, sp *say.Speaker) string {
	end := ""
	switch place {
	case 1:
		end = sc.Low
	case max(sc.Steps, 2):
		end = sc.High
	default:
		return sp.T("strip.step", "{{.N}}", say.Args{"N": place})
	}
	return sp.T("strip.end", "{{.N}}, {{.Name}}", say.Args{"N": place, "Name": s.Framework.Within(end)})
}

func stripAsks(s *session.State, sp *say.Speaker) (out []StripAsk) {
	if sc, ok := s.Scale(framework.ScaleNewHere, framework.ScaleYesNo); ok {
		out = append(out, StripAsk{Scale: sc.ID, Question: sc.Question, Short: sp.T("strip.new", "New here?")})
	}
	if sc, ok := s.Scale(framework.ScaleAddsValue, framework.ScaleYesNo); ok {
		out = append(out, StripAsk{Scale: sc.ID, Question: sc.Question, Short: sp.T("strip.value", "Adds value?")})
	}
	return out
}

func (v *StripView) say(sp *say.Speaker) {
	v.Count = sp.T("strip.placed", "{{.Placed}} of {{.All}} placed", say.Args{"Placed": v.Placed, "All": len(v.Ideas)})
	if v.Scale == "" {
		v.Missing = sp.T("strip.noline", "This framework has no line to place ideas on. Add a scale with two ends to it under Frameworks, for the next session.")
		v.Count = sp.N("group.ideas", len(v.Ideas), "{{.N}} idea", "{{.N}} ideas")
	}
	if v.New > 0 {
		v.Count = sp.T("strip.counts", "{{.Placed}}; {{.New}}", say.Args{
			"Placed": v.Count, "New": sp.N("strip.innovations", v.New, "{{.N}} is new here and adds value", "{{.N}} are new here and add value"),
		})
	}
}

// Find gives an idea; ok is false where it is not there any more.
func (v *StripView) Find(id session.ID) (x StripIdea, ok bool) {
	i := v.index(id)
	if i < 0 {
		return x, false
	}
	return v.Ideas[i], true
}

func (v *StripView) index(id session.ID) int {
	return slices.IndexFunc(v.Ideas, func(x StripIdea) bool { return x.ID == id })
}

// Walk gives the idea so many before or after one; at the ends it stays.
func (v *StripView) Walk(from session.ID, by int) session.ID {
	if len(v.Ideas) == 0 {
		return ""
	}
	return v.Ideas[min(max(v.index(from)+by, 0), len(v.Ideas)-1)].ID
}

// Next gives the idea to place after one: the next that waits, from the first again after the last. done tells of ideas
// that are on their way to the line. Where none waits it is the next of all; ok tells which.
func (v *StripView) Next(from session.ID, done func(session.ID) bool) (next session.ID, ok bool) {
	at := v.index(from)
	for i := range v.Ideas {
		x := v.Ideas[(max(at, -1)+1+i)%len(v.Ideas)]
		if x.Place == 0 && x.ID != from && !done(x.ID) {
			return x.ID, true
		}
	}
	return v.Walk(from, 1), false
}

// StripSettle gives the idea in hand after the session changed: the same, or the one after it where it went, or the
// first that waits.
func StripSettle(old, now *StripView, hand session.ID) session.ID {
	if now.index(hand) >= 0 {
		return hand
	}
	if at := old.index(hand); at >= 0 {
		for _, x := range old.Ideas[at:] {
			if now.index(x.ID) >= 0 {
				return x.ID
			}
		}
		return now.Walk("", len(now.Ideas))
	}
	if len(now.Tray) > 0 {
		return now.Tray[0].ID
	}
	return now.Walk("", 1)
}

// Put is the command that puts an idea on a place, counted from 1; 0 takes it off the line.
func (v *StripView) Put(idea session.ID, place int) session.RateIdea {
	if place == 0 {
		return session.RateIdea{Idea: idea, Scale: v.Scale, Clear: true}
	}
	return session.RateIdea{Idea: idea, Scale: v.Scale, Value: place - 1}
}

// StripSay is the command that answers a question about an idea.
func StripSay(idea session.ID, scale string, a StripAnswer) session.RateIdea {
	if a == StripNotSaid {
		return session.RateIdea{Idea: idea, Scale: scale, Clear: true}
	}
	return session.RateIdea{Idea: idea, Scale: scale, Value: int(a) - 1}
}

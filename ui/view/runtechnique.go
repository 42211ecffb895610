package view

import (
	"slices"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// RunTechnique is how ideas are gathered at a question, and where the group is with it.
type RunTechnique struct {
	Kind   session.Technique
	Offers bool   // the question takes ideas of a group, so that a technique can be chosen
	Words  string // what is read first: "P4's turn"
	Note   string // beside it, quietly: "then P5 · round 2"
	Do     string // what a button says that goes on
	Brief  string // the same where there is little room
	Hidden bool   // the room does not see the ideas

	Turn session.ID // of a round robin

	Step   int
	Groups []RunGroup // of 1-2-4-All at this step
	Who    string     // "Pair 1: P1 and P2"
	Not    string     // "Nothing yet from: Pair 2"

	Secret string // that the ideas are hidden, where something else is read first
}

// Usual says under whom the next line is noted unless another is picked: whose turn it is, or the first group that has
// offered nothing yet. A group is given by its name.
func (t *RunTechnique) Usual() session.ID {
	for _, g := range t.Groups {
		if g.Ideas == 0 {
			return session.ID(g.Name)
		}
	}
	return t.Turn
}

// RunGroup is a few seats that talk with one another. Name is as the file holds it.
type RunGroup struct {
	Name  string
	Label string
	Seats []session.ID
	Ideas int
}

// RunTechniqueName is what a technique is called.
func RunTechniqueName(k session.Technique, sp *say.Speaker) string {
	switch k {
	case session.OpenTalk:
		return sp.T("run.technique.open", "As they come")
	case session.SilentWriting:
		return sp.T("run.technique.silent", "Silent writing")
	case session.RoundRobin:
		return sp.T("run.technique.round", "Round robin")
	case session.OneTwoFourAll:
		return sp.T("run.technique.steps", "1-2-4-All")
	}
	return string(k)
}

// RunTechniqueAt computes how ideas are gathered at the current stage.
func RunTechniqueAt(s *session.State, takes RunTakes, sp *say.Speaker) RunTechnique {
	st := s.Stage(s.Current)
	if st == nil || takes != RunIdeas {
		return RunTechnique{}
	}
	t := RunTechnique{Kind: st.Technique, Offers: s.Details.Kind != session.Interview, Hidden: st.Hidden}
	switch st.Technique {
	case session.RoundRobin:
		t.round(s, st, sp)
	case session.OneTwoFourAll:
		t.steps(s, st, sp)
	case session.SilentWriting, session.OpenTalk:
	}
	n := len(s.IdeasOf(st.ID))
	hidden := sp.N("run.hidden", n, "Hidden from the room: {{.N}} idea", "Hidden from the room: {{.N}} ideas")
	switch {
	case t.Hidden && t.Words != "":
		t.Secret = hidden
	case t.Hidden:
		t.Words, t.Do, t.Brief = hidden, sp.T("run.reveal", "Show them to the room"), sp.T("run.reveal.brief", "Show")
	case st.Technique == session.SilentWriting:
		t.Words = sp.N("run.shown", n, "The room sees {{.N}} idea", "The room sees {{.N}} ideas")
		t.Do, t.Brief = sp.T("run.hide", "Hide them again"), sp.T("run.hide.brief", "Hide")
	}
	if t.Brief == "" {
		t.Brief = t.Do
	}
	return t
}

func (t *RunTechnique) round(s *session.State, st *session.Stage, sp *say.Speaker) {
	t.Turn = st.Turn
	first, _ := s.NextSeat("")
	switch {
	case first == "":
		t.Words = sp.T("run.turn.empty", "Nobody is in the room to take turns")
	case st.Turn == "" && st.Round == 0:
		t.Words, t.Note = sp.T("run.turn.before", "Round robin"), sp.T("run.turn.how", "one idea each in turn; anyone may pass")
		t.Do = sp.T("run.turn.begin", "Begin with {{.Code}}", say.Args{"Code": runCode(s, first)})
	case st.Turn == "" && len(st.Passed) > 0:
		t.Words, t.Do = sp.T("run.turn.over", "Everyone has passed: the round is over"), sp.T("run.turn.again", "One more round")
	case st.Turn == "":
		t.Words, t.Do = sp.T("run.turn.ended", "The rounds are over"), sp.T("run.turn.again", "One more round")
	default:
		x := s.Seat(st.Turn)
		t.Words, t.Do = sp.T("run.turn", "{{.Code}}'s turn", say.Args{"Code": runCode(s, st.Turn)}), sp.T("run.turn.pass", "Pass")
		if x != nil && x.Absent {
			t.Words = sp.T("run.turn.left", "{{.Code}} has left", say.Args{"Code": x.Code})
			t.Do = sp.T("run.turn.on", "Go on")
		}
		next, _ := s.NextSeat(st.Turn)
		t.Note = sp.T("run.turn.next", "then {{.Code}} · round {{.Round}}", say.Args{"Code": runCode(s, next), "Round": st.Round})
		if n := len(st.Passed); n > 0 {
			t.Note = sp.N("run.turn.passed", n, "then {{.Code}} · round {{.Round}} · {{.N}} has passed", "then {{.Code}} · round {{.Round}} · {{.N}} have passed",
				say.Args{"Code": runCode(s, next), "Round": st.Round})
		}
	}
}

// runStepMinutes is how long each step of 1-2-4-All takes.
var runStepMinutes = [...]int{0, 1, 2, 4, 5}

func runStepName(step int, sp *say.Speaker) string {
	switch step {
	case session.StepAlone:
		return sp.T("run.step.alone", "Alone")
	case session.StepPairs:
		return sp.T("run.step.pairs", "In pairs")
	case session.StepFours:
		return sp.T("run.step.fours", "In fours")
	case session.StepAll:
		return sp.T("run.step.all", "All together")
	}
	return sp.T("run.step.before", "1-2-4-All")
}

func (t *RunTechnique) steps(s *session.State, st *session.Stage, sp *say.Speaker) {
	t.Step, t.Words = st.Step, runStepName(st.Step, sp)
	if st.Step < session.StepAll {
		t.Do = sp.T("run.step.next", "Next: {{.Step}}, {{.N}} min", say.Args{"Step": runStepName(st.Step+1, sp), "N": runStepMinutes[st.Step+1]})
		t.Brief = sp.T("run.step.brief", "Next step")
	}
	if st.Step == 0 {
		t.Note = sp.T("run.step.how", "1 minute alone, 2 in pairs, 4 in fours, 5 all together")
	}
	t.Groups = runGroups(s, st, sp)
	var not []string
	for i, g := range t.Groups {
		var codes []string
		for _, id := range g.Seats {
			codes = append(codes, runCode(s, id))
		}
		one := sp.T("run.group.who", "{{.Group}}: {{.Codes}}", say.Args{"Group": g.Label, "Codes": codes})
		if i > 0 {
			one = sp.T("run.group.join", "{{.First}} · {{.Then}}", say.Args{"First": t.Who, "Then": one})
		}
		t.Who = one
		if g.Ideas == 0 {
			not = append(not, g.Label)
		}
	}
	if len(not) > 0 {
		t.Not = sp.T("run.group.not", "Nothing yet from: {{.Groups}}", say.Args{"Groups": not})
	} else if len(t.Groups) > 0 {
		t.Not = sp.T("run.group.every", "Every group has offered an idea")
	}
}

// runGroups makes the groups of a step from those who are here: pairs in the order of the seats, of which an odd one makes
// a three, and fours of two such pairs; a pair or a three that is left is a group of its own. In the last step each four
// offers what it found.
func runGroups(s *session.State, st *session.Stage, sp *say.Speaker) []RunGroup {
	var here []session.ID
	for _, x := range s.Seats {
		if !x.Absent {
			here = append(here, x.ID)
		}
	}
	size := map[int]int{session.StepPairs: 2, session.StepFours: 4, session.StepAll: 4}[st.Step]
	if size == 0 || len(here) == 0 {
		return nil
	}
	var out []RunGroup
	n := len(here) / size
	if size == 4 {
		n = (len(here) + 2) / size
	}
	for n = max(1, n); len(out) < n; {
		from := len(out) * size
		to := min(from+size, len(here))
		if len(out) == n-1 {
			to = len(here)
		}
		g := RunGroup{Name: runGroupName(size, len(out)+1), Seats: here[from:to]}
		g.Label = RunGroupLabel(g.Name, sp)
		for _, x := range s.IdeasOf(st.ID) {
			if x.Group == g.Name {
				g.Ideas++
			}
		}
		out = append(out, g)
	}
	return out
}

// RunStepLeft is what is left of the time of a step of 1-2-4-All; ok is false where no step runs.
func RunStepLeft(s *session.State, now time.Time) (left time.Duration, ok bool) {
	st := s.Stage(s.Current)
	if st == nil || st.Technique != session.OneTwoFourAll || st.Step == 0 || st.StepSince.IsZero() {
		return 0, false
	}
	return time.Duration(runStepMinutes[st.Step])*time.Minute - now.Sub(st.StepSince), true
}

// RunGroupOf gives the group that a line begins with, as in "2: a shared van", and the rest of the line.
func RunGroupOf(groups []RunGroup, line string) (group, text string) {
	head, rest, ok := cutHead(line)
	if !ok {
		return "", line
	}
	i := slices.IndexFunc(groups, func(g RunGroup) bool { return g.number() == head })
	if i < 0 {
		return "", line
	}
	return groups[i].Name, rest
}

package view

import (
	"slices"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
)

// RunOffer is one way back into the plan: prompts that are passed over, or a stage that gets fewer minutes.
type RunOffer struct {
	Skip    []session.ID
	Shorten session.ID
	By      int // minutes
}

// None reports whether there is no way back that can be taken at once.
func (o RunOffer) None() bool { return len(o.Skip) == 0 && o.Shorten == "" }

// Same compares two offers.
func (o RunOffer) Same(b RunOffer) bool {
	return slices.Equal(o.Skip, b.Skip) && o.Shorten == b.Shorten && o.By == b.By
}

// Commands are what takes the offer, one Undo each.
func (o RunOffer) Commands(s *session.State) []session.Command {
	var out []session.Command
	for _, id := range o.Skip {
		out = append(out, session.MarkPrompt{Stage: id, Asked: session.AskedSkipped})
	}
	if o.Shorten == "" {
		return out
	}
	plan := make([]session.StagePlan, 0, len(s.Agenda))
	for _, x := range s.Agenda {
		p := x.StagePlan
		if x.ID == o.Shorten {
			p.Minutes -= o.By
		}
		plan = append(plan, p)
	}
	return append(out, session.PlanStages{Plan: plan})
}

// runCheapness orders the types by how little a study loses without such a question.
var runCheapness = []framework.PromptType{framework.Introductory, framework.Transition, framework.Opening, framework.Ending, framework.Key}

type runSkippable struct {
	stage   session.ID
	rank    int
	minutes int
	key     bool
}

// runSkippables lists the prompts that are still to be asked, the ones that are missed least first.
func runSkippables(s *session.State) []runSkippable {
	var out []runSkippable
	for _, x := range runToCome(s)[1:] {
		p, _, ok := s.PromptOf(x.ID)
		if !ok || x.Visited || x.Asked != "" || x.Planned() <= 0 || s.Answered(x.ID) {
			continue
		}
		out = append(out, runSkippable{x.ID, slices.Index(runCheapness, p.Type), int(x.Planned() / time.Minute), p.Type == framework.Key})
	}
	slices.SortStableFunc(out, func(a, b runSkippable) int {
		if a.rank != b.rank {
			return a.rank - b.rank
		}
		return a.minutes - b.minutes
	})
	return out
}

// runOffer finds the cheapest step that brings a session back: one prompt that is not a key question, else some minutes of
// the grouping or of a vote, else two such prompts, and only then a key question. It is none where no step is enough.
func runOffer(s *session.State, over int) RunOffer {
	all := runSkippables(s)
	easy := slices.DeleteFunc(slices.Clone(all), func(x runSkippable) bool { return x.key })
	if o := runOne(easy, over); !o.None() {
		return o
	}
	if o := runShorter(s, over); !o.None() {
		return o
	}
	for i, a := range easy {
		for _, b := range easy[i+1:] {
			if a.minutes+b.minutes >= over {
				return RunOffer{Skip: []session.ID{a.stage, b.stage}}
			}
		}
	}
	if runKeys(s) > 1 { // the only key question is what the group is here for
		return runOne(all, over)
	}
	return RunOffer{}
}

// runKeys counts the key questions that were asked or are still to be asked.
func runKeys(s *session.State) int {
	n := 0
	for _, x := range s.Agenda {
		if p, _, ok := s.PromptOf(x.ID); ok && p.Type == framework.Key && !x.PassedOver() {
			n++
		}
	}
	return n
}

func runOne(list []runSkippable, over int) RunOffer {
	for _, x := range list {
		if x.minutes >= over {
			return RunOffer{Skip: []session.ID{x.stage}}
		}
	}
	return RunOffer{}
}

// runShorter takes minutes from a grouping or a vote to come, which keeps half of its own and two at least.
func runShorter(s *session.State, over int) RunOffer {
	for _, x := range runToCome(s)[1:] {
		if x.Visited || x.Kind != session.StageGrouping && x.Kind != session.StagePoll {
			continue
		}
		if x.Minutes-over >= max(2, (x.Minutes+1)/2) {
			return RunOffer{Shorten: x.ID, By: over}
		}
	}
	return RunOffer{}
}

// words says how late the session is, and what would bring it back.
func (o RunOffer) words(s *session.State, minutes int, a say.Args, sp *say.Speaker) string {
	switch {
	case len(o.Skip) == 1:
		p, _, _ := s.PromptOf(o.Skip[0])
		at, _ := runQuestion(s, o.Skip[0])
		key, english := p.Type.Label()
		a["At"], a["Type"] = at, say.Text{Key: key, English: english}
		return sp.N("run.plan.skip", minutes, "{{.N}} minute over, to {{.Time}}; skipping question {{.At}} ({{.Type}}) would bring you back",
			"{{.N}} minutes over, to {{.Time}}; skipping question {{.At}} ({{.Type}}) would bring you back", a)
	case len(o.Skip) > 1:
		a["At"], _ = runQuestion(s, o.Skip[0])
		a["And"], _ = runQuestion(s, o.Skip[1])
		return sp.N("run.plan.skiptwo", minutes, "{{.N}} minute over, to {{.Time}}; skipping questions {{.At}} and {{.And}} would bring you back",
			"{{.N}} minutes over, to {{.Time}}; skipping questions {{.At}} and {{.And}} would bring you back", a)
	case o.Shorten != "":
		x := s.Stage(o.Shorten)
		a["Name"], a["From"], a["To"] = RunStageName(s, x, sp), x.Minutes, x.Minutes-o.By
		return sp.N("run.plan.shorten", minutes, "{{.N}} minute over, to {{.Time}}; “{{.Name}}” in {{.To}} minutes instead of {{.From}} would bring you back",
			"{{.N}} minutes over, to {{.Time}}; “{{.Name}}” in {{.To}} minutes instead of {{.From}} would bring you back", a)
	case s.Neighbour(s.Current, 1) == nil || minutes < int(runOfferFrom/time.Minute):
		return runOver(minutes, a, sp)
	}
	return sp.N("run.plan.cut", minutes, "{{.N}} minute over, to {{.Time}}; cut it from what is left", "{{.N}} minutes over, to {{.Time}}; cut them from what is left", a)
}

func runOver(minutes int, a say.Args, sp *say.Speaker) string {
	return sp.N("run.plan.over", minutes, "{{.N}} minute over, to {{.Time}}", "{{.N}} minutes over, to {{.Time}}", a)
}

// Button is what a button says that takes the offer.
func (o RunOffer) Button(s *session.State, sp *say.Speaker) string {
	switch {
	case len(o.Skip) == 1:
		at, _ := runQuestion(s, o.Skip[0])
		return sp.T("run.plan.do.skip", "Skip question {{.At}}", say.Args{"At": at})
	case len(o.Skip) > 1:
		return sp.T("run.plan.do.skiptwo", "Skip both")
	case o.Shorten != "":
		x := s.Stage(o.Shorten)
		return sp.T("run.plan.do.shorten", "{{.Name}}: {{.N}} min", say.Args{"Name": RunStageName(s, x, sp), "N": x.Minutes - o.By})
	}
	return ""
}

// Taken says what became of the plan when the offer was taken.
func (o RunOffer) Taken(s *session.State, sp *say.Speaker) string {
	switch {
	case len(o.Skip) == 1:
		at, _ := runQuestion(s, o.Skip[0])
		return sp.T("run.plan.took.skip", "Question {{.At}} is marked as skipped. Ctrl+Z brings it back.", say.Args{"At": at})
	case len(o.Skip) > 1:
		at, _ := runQuestion(s, o.Skip[0])
		and, _ := runQuestion(s, o.Skip[1])
		return sp.T("run.plan.took.skiptwo", "Questions {{.At}} and {{.And}} are marked as skipped. Ctrl+Z brings them back, one at a time.", say.Args{"At": at, "And": and})
	}
	return sp.T("run.plan.took.shorten", "“{{.Name}}” has {{.Minutes}} minutes now. Ctrl+Z gives them back.", say.Args{"Name": RunStageName(s, s.Stage(o.Shorten), sp), "Minutes": s.Stage(o.Shorten).Minutes})
}

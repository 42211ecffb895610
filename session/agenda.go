package session

import (
	"slices"
	"time"

	"folkmoot/session/framework"
)

// StageKind says what a stage of the agenda is for.
type StageKind string

// The kinds of stage.
const (
	StageWelcome  StageKind = "welcome"
	StagePrompt   StageKind = "prompt"
	StageGrouping StageKind = "grouping"
	StagePoll     StageKind = "poll"
	StageFindings StageKind = "findings"
	StageActions  StageKind = "actions"
	StageClose    StageKind = "close"
)

// StageKinds lists the kinds in the order in which a session usually runs them.
func StageKinds() []StageKind {
	return []StageKind{StageWelcome, StagePrompt, StageGrouping, StagePoll, StageFindings, StageActions, StageClose}
}

// StagePlan is a stage as planned.
type StagePlan struct {
	ID      ID        `json:"id"`
	Kind    StageKind `json:"kind"`
	Prompt  string    `json:"prompt,omitempty"` // id of the framework's prompt
	Name    string    `json:"name,omitempty"`   // own name; empty for the kind's usual name
	Minutes int       `json:"minutes"`

	Technique Technique `json:"technique,omitempty"` // how ideas are gathered at a prompt
}

// Stage is a stage of the agenda with what became of it.
type Stage struct {
	StagePlan
	Asked    Asked         // of a prompt: as worded, adapted or skipped
	Adapted  string        // the wording that was used, when adapted
	Visited  bool          // the group was here
	First    time.Time     // when the group came here first
	Spent    time.Duration // up to the last pause or change of stage
	Since    time.Time     // running since; zero when not running
	Paused   bool
	Extended int    // minutes added while running
	Notes    string // the long text of an interview, or what was said in between

	Hidden    bool      // the room does not see the ideas of this stage until the reveal
	Turn      ID        // of a round robin: whose turn it is; empty before it begins and after it ends
	Round     int       // of a round robin, from 1
	Passed    []ID      // of a round robin: who passed since the last idea
	Step      int       // of 1-2-4-All: 0 before it begins, then StepAlone to StepAll
	StepSince time.Time // when that step began
}

func (x *Stage) id() ID { return x.ID }

// Elapsed is the time spent at this stage by now.
func (x *Stage) Elapsed(now time.Time) time.Duration {
	d := x.Spent
	if !x.Since.IsZero() && now.After(x.Since) {
		d += now.Sub(x.Since)
	}
	return d
}

// Planned is the time the stage may take, extensions among it.
func (x *Stage) Planned() time.Duration { return time.Duration(x.Minutes+x.Extended) * time.Minute }

// Asked says how a prompt was put to the group.
type Asked string

// How a prompt was put.
const (
	AskedAsWorded Asked = "as worded"
	AskedAdapted  Asked = "adapted"
	AskedSkipped  Asked = "skipped"
)

// PromptOf gives the prompt of a stage and the factor it stands under; ok is false for other stages.
func (s *State) PromptOf(id ID) (p framework.Prompt, f framework.Factor, ok bool) {
	st := s.Stage(id)
	if st == nil || st.Kind != StagePrompt {
		return p, f, false
	}
	for _, f := range s.Framework.Factors {
		for _, p := range f.Prompts {
			if p.ID == st.Prompt {
				return p, f, true
			}
		}
	}
	return p, f, false
}

// PlannedMinutes is the sum of the agenda.
func (s *State) PlannedMinutes() int {
	n := 0
	for _, x := range s.Agenda {
		n += x.Minutes
	}
	return n
}

func (s *State) setAgenda(plan []StagePlan) {
	old := s.stages
	s.Agenda, s.stages = nil, make(map[ID]*Stage, len(plan))
	for _, p := range plan {
		x := &Stage{StagePlan: p}
		if o := old[p.ID]; o != nil {
			o.StagePlan = p
			x = o
		}
		s.Agenda = append(s.Agenda, x)
		s.stages[p.ID] = x
	}
	if s.Current != "" && s.stages[s.Current] == nil {
		s.Current = ""
	}
}

func (s *State) plan() []StagePlan {
	out := make([]StagePlan, len(s.Agenda))
	for i, x := range s.Agenda {
		out[i] = x.StagePlan
	}
	return out
}

// planFrom lays out the usual agenda: welcome, the framework's prompts, grouping, poll, findings, actions, close.
// What the prompts leave of the slot is shared among the other stages by their usual weight.
func planFrom(f framework.Framework, slot int, env Env) []StagePlan {
	plan := []StagePlan{{ID: env.NewID(), Kind: StageWelcome}}
	left := slot
	for _, fac := range f.Factors {
		for _, p := range fac.Prompts {
			plan = append(plan, StagePlan{ID: env.NewID(), Kind: StagePrompt, Prompt: p.ID, Minutes: p.Minutes})
			left -= p.Minutes
		}
	}
	weights := map[StageKind]int{StageWelcome: 5, StageGrouping: 9, StagePoll: 5, StageFindings: 6, StageActions: 4, StageClose: 1}
	kinds := []StageKind{StageGrouping, StagePoll, StageFindings, StageActions, StageClose}
	if f.Kind == Interview {
		weights = map[StageKind]int{StageWelcome: 4, StageFindings: 4, StageActions: 1, StageClose: 1}
		kinds = []StageKind{StageFindings, StageActions, StageClose}
	}
	for _, k := range kinds {
		plan = append(plan, StagePlan{ID: env.NewID(), Kind: k})
	}
	all := 0
	for _, w := range weights {
		all += w
	}
	for i := range plan {
		if w := weights[plan[i].Kind]; w > 0 {
			plan[i].Minutes = max(1, w*max(left, 0)/all)
		}
	}
	return plan
}

// PlanStages puts a new agenda in place: stages added, left out, moved, renamed or given other minutes.
// Stages that are already visited cannot be left out.
type PlanStages struct{ Plan []StagePlan }

// AgendaPlanned holds the agenda from now on.
type AgendaPlanned struct {
	Plan []StagePlan `json:"plan"`
}

// Kind is the event's kind in the file.
func (*AgendaPlanned) Kind() string { return "agenda.planned" }

func (e *AgendaPlanned) apply(s *State, _ Record) { s.setAgenda(e.Plan) }

func (e *AgendaPlanned) label(*State) Label { return say("agenda", "change the agenda") }

func (c PlanStages) decide(s *State, env Env) (Event, error) {
	if len(c.Plan) == 0 || len(c.Plan) > MaxStages {
		return nil, refuse("agenda.size", "An agenda has between 1 and {{.Most}} stages; this one has {{.Have}}.", args{"Most": MaxStages, "Have": len(c.Plan)})
	}
	plan := slices.Clone(c.Plan)
	seen := map[ID]bool{}
	for i := range plan {
		p := &plan[i]
		p.Name = cleanLine(p.Name)
		switch {
		case tooLong(p.Name, MaxTitle):
			return nil, checkTitle(word("stage.name", "The stage's name"), p.Name)
		case p.Minutes < 0 || p.Minutes > MaxMinutes:
			return nil, refuse("agenda.minutes", "A stage takes between 0 and {{.Most}} minutes; stage {{.N}} says {{.Have}}.", args{"Most": MaxMinutes, "N": i + 1, "Have": p.Minutes})
		case !slices.Contains(StageKinds(), p.Kind):
			return nil, refuse("agenda.kind", "Stage {{.N}} is of a kind that is not known: “{{.Kind}}”.", args{"N": i + 1, "Kind": string(p.Kind)})
		case !slices.Contains(Techniques(), p.Technique):
			return nil, errNoTechnique(p.Technique)
		case p.Kind == StagePrompt && !s.hasPrompt(p.Prompt):
			return nil, refuse("agenda.prompt", "Stage {{.N}} asks a prompt that is not in the framework.", args{"N": i + 1})
		}
		if p.ID == "" {
			p.ID = env.NewID()
		}
		if seen[p.ID] {
			return nil, refuse("agenda.twice", "Stage {{.N}} is in the agenda twice.", args{"N": i + 1})
		}
		seen[p.ID] = true
	}
	for _, x := range s.Agenda {
		if !seen[x.ID] && x.Visited {
			return nil, refuse("agenda.visited", "The group has been at this stage already, so it stays in the agenda. Give it 0 minutes instead.")
		}
	}
	if slices.Equal(plan, s.plan()) {
		return nil, ErrNothing
	}
	return &AgendaPlanned{Plan: plan}, nil
}

func (s *State) hasPrompt(id string) bool {
	_, ok := s.promptByID(id)
	return ok
}

func (s *State) promptByID(id string) (framework.Prompt, bool) {
	for _, f := range s.Framework.Factors {
		for _, p := range f.Prompts {
			if p.ID == id {
				return p, true
			}
		}
	}
	return framework.Prompt{}, false
}

func init() {
	register(func() Event { return &AgendaPlanned{} })
}

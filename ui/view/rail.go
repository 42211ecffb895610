package view

import (
	"strconv"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// RailWhere is what an entry of the rail leads to.
type RailWhere int

// What the rail leads to.
const (
	RailSetup RailWhere = iota
	RailStage
	RailReport
	RailElsewhere // none of them is in the window
)

// RailState says how far an entry of the rail is.
type RailState int

// How far an entry of the rail is. Shown is the one in the window.
const (
	RailComing RailState = iota
	RailShown
	RailDone
)

// RailEntry is one entry of the rail.
type RailEntry struct {
	Where RailWhere
	Stage session.ID // of a stage
	Label string
	Note  string // what it took against the plan
	Late  bool
	State RailState
	Skip  bool // the group goes past it
}

// Rail lists set-up, every stage of the agenda and the report. shown is what the window shows.
func Rail(s *session.State, now time.Time, shown RailWhere, sp *say.Speaker) []RailEntry {
	if !s.Exists() {
		return nil
	}
	started := s.Phase() != session.Draft
	out := make([]RailEntry, 0, len(s.Agenda)+2)
	out = append(out, RailEntry{Where: RailSetup, Label: sp.T("rail.setup", "Set-up"), State: railState(started, shown == RailSetup)})
	for _, x := range s.Agenda {
		out = append(out, railStage(s, x, now, shown, sp))
	}
	return append(out, RailEntry{Where: RailReport, Label: sp.T("rail.report", "Report"), State: railState(s.Phase() == session.Closed, shown == RailReport)})
}

func railState(done, shown bool) RailState {
	switch {
	case shown:
		return RailShown
	case done:
		return RailDone
	}
	return RailComing
}

func railStage(s *session.State, x *session.Stage, now time.Time, shown RailWhere, sp *say.Speaker) RailEntry {
	here := x.ID == s.Current
	e := RailEntry{Where: RailStage, Stage: x.ID, Label: RailStageName(s, x, sp), State: railState(x.Visited, here && shown == RailStage)}
	planned := x.Minutes + x.Extended
	if x.PassedOver() {
		e.Skip, e.Note = true, sp.T("rail.skipped", "skipped")
		return e
	}
	if !x.Visited {
		e.Note = sp.T("rail.planned", "{{.Planned}} min", say.Args{"Planned": planned})
		return e
	}
	spent := int(x.Elapsed(now) / time.Minute)
	e.Note = sp.T("rail.spent", "{{.Spent}} of {{.Planned}} min", say.Args{"Spent": spent, "Planned": planned})
	if !here {
		e.Note = sp.T("rail.took", "{{.Spent}} of {{.Planned}}", say.Args{"Spent": spent, "Planned": planned})
	}
	e.Late = spent > planned
	if here && e.State != RailShown {
		e.Note = sp.T("rail.here", "here, {{.Note}}", say.Args{"Note": e.Note})
	}
	return e
}

// RailStageName names a stage: by its own name, by its question, or by what it is for.
func RailStageName(s *session.State, x *session.Stage, sp *say.Speaker) string {
	if x.Name != "" {
		return x.Name
	}
	if p, _, ok := s.PromptOf(x.ID); ok {
		n := 0
		for _, y := range s.Agenda {
			if y.Kind == session.StagePrompt {
				n++
			}
			if y == x {
				break
			}
		}
		return strconv.Itoa(n) + "  " + p.Text
	}
	return RailKindName(x.Kind, sp)
}

// RailKindName says what a kind of stage is for.
func RailKindName(k session.StageKind, sp *say.Speaker) string {
	switch k {
	case session.StageWelcome:
		return sp.T("rail.welcome", "Welcome")
	case session.StagePrompt:
		return sp.T("rail.prompt", "Question")
	case session.StageGrouping:
		return sp.T("rail.grouping", "Group the ideas")
	case session.StagePoll:
		return sp.T("rail.poll", "Vote")
	case session.StageFindings:
		return sp.T("rail.findings", "Findings")
	case session.StageActions:
		return sp.T("rail.actions", "Actions")
	case session.StageClose:
		return sp.T("rail.close", "Close")
	}
	return string(k)
}

package view

import (
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
)

// RunView is what the facilitator sees while a stage is run.
type RunView struct {
	Stage   session.ID
	Kind    session.StageKind
	Place   string // "3 of 9 · Key question · Culture"
	Wording string // as it is put to the group
	Written string // the framework's wording, where another was used
	Probes  []string
	Asked   session.Asked
	Takes   RunTakes
	Items   []RunItem // newest first
	Count   string
	Next    RunNext
	Heard   []RunHeard
	People  RunPeople
	How     RunTechnique
	Parked  []RunItem // newest first
	Notes   []RunItem // evidence of this stage, newest first
	Sealed  bool
	// The numbers of the whole session, for the headings of the side panel.
	ParkedCount, NotesCount int
}

// RunTakes says what the capture line of a stage takes.
type RunTakes string

// What a capture line takes.
const (
	RunIdeas   RunTakes = "ideas"
	RunNotes   RunTakes = "notes"
	RunNothing RunTakes = "nothing"
)

// RunItem is one line of a list: an idea, a note or a parked item.
type RunItem struct {
	ID     session.ID
	Number int
	Text   string
	First  string // the first wording, where another is shown
	Second string // in the session's second language
	Seat   session.ID
	Code   string
	Kind   string // of a note: "Paraphrase", or "Verbatim, to complete"
}

// RunNext is where the group goes after this stage. ID is empty after the last one.
type RunNext struct {
	ID      session.ID
	Name    string
	Wording string
}

// Run computes what is seen at the current stage.
func Run(s *session.State, sp *say.Speaker) RunView {
	st := s.Stage(s.Current)
	if st == nil {
		return RunView{}
	}
	v := RunView{
		Stage: st.ID, Kind: st.Kind, Asked: st.Asked, Sealed: s.Sealed != nil, Takes: RunNothing,
		Next: runNext(s, sp), Heard: runHeard(s, st.ID), ParkedCount: len(s.Parking), NotesCount: len(s.Evidence),
	}
	if p, f, ok := s.PromptOf(st.ID); ok {
		v.Wording, v.Probes, v.Takes = p.Text, p.Probes, RunTakes(p.Answer)
		if st.Asked == session.AskedAdapted && st.Adapted != "" {
			v.Wording, v.Written = st.Adapted, p.Text
		}
		v.Place = runPlace(s, st, p, f, sp)
	} else {
		v.Place = RunStageName(s, st, sp)
	}
	if p, _, ok := s.PromptOf(st.ID); ok && p.Answer == framework.AnswerNone {
		v.Takes = RunNothing
	}
	v.People = runPeople(s, v.Heard, sp)
	v.How = RunTechniqueAt(s, v.Takes, sp)
	v.Parked = runParked(s)
	v.Notes = runNotes(s, st.ID, sp)
	v.items(s, st, sp)
	return v
}

func (v *RunView) items(s *session.State, st *session.Stage, sp *say.Speaker) {
	if v.Takes == RunNotes {
		v.Items = v.Notes
		v.Count = sp.N("run.notes", len(v.Items), "{{.N}} note", "{{.N}} notes")
		return
	}
	for _, x := range s.IdeasOf(st.ID) {
		v.Items = append(v.Items, runIdea(s, x, sp))
	}
	slices.Reverse(v.Items)
	v.Count = sp.N("run.ideas", len(v.Items), "{{.N}} idea", "{{.N}} ideas")
}

func runIdea(s *session.State, x *session.Idea, sp *say.Speaker) RunItem {
	it := RunItem{ID: x.ID, Number: x.Number, Text: x.Text(), Seat: x.Seat, Code: runCode(s, x.Seat)}
	if x.Group != "" {
		it.Code = RunGroupLabel(x.Group, sp)
	}
	if it.Text != x.First {
		it.First = x.First
	}
	it.Second = s.SecondOfIdea(x)
	return it
}

func runCode(s *session.State, seat session.ID) string {
	if x := s.Seat(seat); x != nil {
		return x.Code
	}
	return ""
}

func runParked(s *session.State) []RunItem {
	out := make([]RunItem, 0, len(s.Parking))
	for i, x := range slices.Backward(s.Parking) {
		out = append(out, RunItem{ID: x.ID, Number: i + 1, Text: x.Text})
	}
	return out
}

func runNotes(s *session.State, stage session.ID, sp *say.Speaker) []RunItem {
	var out []RunItem
	for _, x := range s.Evidence {
		if x.Stage == stage {
			out = append(out, RunItem{ID: x.ID, Number: len(out) + 1, Text: x.Text, Seat: x.Seat, Code: runCode(s, x.Seat), Kind: runNoteName(x, sp)})
		}
	}
	slices.Reverse(out)
	return out
}

func runPlace(s *session.State, st *session.Stage, p framework.Prompt, f framework.Factor, sp *say.Speaker) string {
	at, all := runQuestion(s, st.ID)
	key, english := p.Type.Label()
	return sp.T("run.place", "{{.At}} of {{.All}} · {{.Type}} · {{.Factor}}",
		say.Args{"At": at, "All": all, "Type": say.Text{Key: key, English: english}, "Factor": f.Label})
}

// runQuestion gives the place of a prompt among the prompts of the agenda.
func runQuestion(s *session.State, id session.ID) (at, all int) {
	for _, x := range s.Agenda {
		if x.Kind == session.StagePrompt {
			all++
			if x.ID == id {
				at = all
			}
		}
	}
	return at, all
}

func runNext(s *session.State, sp *say.Speaker) RunNext {
	x := s.Neighbour(s.Current, 1)
	if x == nil || s.Current == "" {
		return RunNext{Name: sp.T("run.report", "Report")}
	}
	p, _, _ := s.PromptOf(x.ID)
	return RunNext{ID: x.ID, Name: RunStageName(s, x, sp), Wording: p.Text}
}

// RunStageName is what a stage is called: its own name, or what it is for.
func RunStageName(s *session.State, x *session.Stage, sp *say.Speaker) string {
	if x.Name != "" {
		return x.Name
	}
	switch x.Kind {
	case session.StageWelcome:
		return sp.T("run.stage.welcome", "Welcome")
	case session.StagePrompt:
		at, _ := runQuestion(s, x.ID)
		return sp.T("run.stage.prompt", "Question {{.At}}", say.Args{"At": at})
	case session.StageGrouping:
		return sp.T("run.stage.grouping", "Group the ideas")
	case session.StagePoll:
		return sp.T("run.stage.poll", "Vote")
	case session.StageFindings:
		return sp.T("run.stage.findings", "Findings")
	case session.StageActions:
		return sp.T("run.stage.actions", "Actions")
	case session.StageClose:
		return sp.T("run.stage.close", "Close")
	}
	return string(x.Kind)
}

// RunEvidenceName is what a kind of evidence is called.
func RunEvidenceName(k session.EvidenceKind, sp *say.Speaker) string {
	switch k {
	case session.Verbatim:
		return sp.T("run.kind.verbatim", "Verbatim")
	case session.Paraphrase:
		return sp.T("run.kind.paraphrase", "Paraphrase")
	case session.Observation:
		return sp.T("run.kind.observation", "Observation")
	case session.Comment:
		return sp.T("run.kind.comment", "My comment")
	case session.Decision:
		return sp.T("run.kind.decision", "Decision")
	}
	return string(k)
}

// RunSplit reads who said a line from its beginning: "P3: more time" or "3: more time". Without a seat of that
// code the line stays whole.
func RunSplit(s *session.State, line string) (seat session.ID, text string) {
	head, rest, ok := cutHead(line)
	if !ok {
		return "", line
	}
	for _, x := range s.Seats {
		if strings.EqualFold(x.Code, head) {
			return x.ID, rest
		}
	}
	if _, err := strconv.Atoi(head); err == nil {
		if x := s.SeatByCode("P" + head); x != nil {
			return x.ID, rest
		}
	}
	return "", line
}

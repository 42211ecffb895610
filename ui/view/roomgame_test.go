package view_test

import (
	"fmt"
	"slices"
	"time"

	"pgregory.net/rapid"

	"folkmoot/assets/frameworks"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

// roomGame plays a session at random. What the room must not see is marked so that it can be found in any text.
type roomGame struct {
	t    *rapid.T
	kept *keeper.Kept
	n    int
}

const (
	seatMark      = "ZQSEAT"
	parkedMark    = "ZQPARKED"
	evidenceMark  = "ZQEVIDENCE"
	withdrawnMark = "ZQWITHDRAWN"
	nameMark      = "ZQNAME"  // in the wording that a redaction takes the place of
	tableMark     = "ZQTABLE" // ballots are tagged with it
	notesMark     = "ZQNOTES"
	debriefMark   = "ZQDEBRIEF"
	orgMark       = "ZQORGANISATION" // where the people come from, and what they are told about their data
	groupMark     = "ZQGROUP"        // the subgroup that said an idea
)

func newRoomGame(t *rapid.T) *roomGame {
	data, err := frameworks.FS.ReadFile(frameworks.Order()[0])
	if err != nil {
		t.Fatal(err)
	}
	f, err := framework.Decode("built in", data)
	if err != nil {
		t.Fatal(err)
	}
	g := &roomGame{t: t}
	ids := 0
	k := keeper.Keeper{Now: func() time.Time { return time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC) }, Seed: func() uint64 { return 7 }, Device: "game", NewID: func() string { ids++; return fmt.Sprintf("id%06d", ids) }}
	if g.kept, err = k.Practice(session.NewSession{Title: "A group", Framework: f, Details: session.Details{Aims: "To hear", Facilitator: evidenceMark, Minutes: 60, Second: "cy", Cohort: orgMark, Organisation: session.Organisation{Name: orgMark, Region: orgMark}}}); err != nil {
		t.Fatal(err)
	}
	g.do(session.SetInformation{Information: session.Information{Controller: orgMark, Contact: orgMark}})
	g.do(session.AddSeats{Seats: make([]session.NewSeat, 3)})
	for i, x := range slices.Clone(g.state().Seats) {
		g.do(session.RecodeSeat{Seat: x.ID, Code: fmt.Sprint(seatMark, i)})
	}
	// One vote has been closed already: its options can still be withdrawn or redacted.
	g.do(session.AddIdeas{Ideas: []session.NewIdea{{Text: g.words("idea")}, {Text: g.words("idea")}}})
	g.do(session.DraftPoll{PollBody: session.PollBody{Question: g.words("question"), Options: g.state().IdeaOptions(), Rules: poll.SuggestFor(rapid.SampledFrom([]poll.Method{poll.Dots, poll.Likert, poll.ImpactEffort, poll.Pairwise}).Draw(t, "first method"), 2)}})
	g.do(session.OpenPoll{Poll: g.state().Polls[0].ID})
	for _, x := range g.state().Seats {
		_ = g.kept.Cast(g.state().Polls[0].ID, x.ID, poll.Ballot{Marks: anyMarks(t, g.state().Polls[0])})
	}
	g.do(session.ClosePoll{Poll: g.state().Polls[0].ID})
	g.do(session.MakeTheme{Title: g.words("theme"), Ideas: []session.ID{g.state().Ideas[0].ID}})
	return g
}

func (g *roomGame) state() *session.State { return g.kept.State() }

// do tries a command; a refusal is as good.
func (g *roomGame) do(c session.Command) { _ = g.kept.Do(c) }

func (g *roomGame) words(mark string) string {
	g.n++
	return fmt.Sprintf("%s words %d", mark, g.n)
}

func pickOf[T any](g *roomGame, list []T) (x T) {
	if len(list) == 0 {
		return x
	}
	return list[rapid.IntRange(0, len(list)-1).Draw(g.t, "which")]
}

func idsOf[T any](list []T, id func(T) session.ID) (out []session.ID) {
	for _, x := range list {
		out = append(out, id(x))
	}
	return out
}

// vote prepares a vote on what there is.
func (g *roomGame) vote() {
	options := g.state().IdeaOptions()
	if rapid.Bool().Draw(g.t, "themes") {
		options = g.state().ThemeOptions()
	}
	b := session.PollBody{Stage: g.state().Current, Question: g.words("question"), Options: options, People: 30}
	b.Rules = poll.SuggestFor(rapid.SampledFrom(poll.Methods()).Draw(g.t, "method"), len(options))
	if rapid.Bool().Draw(g.t, "by table") {
		b.GroupBy = session.ByTable
	}
	g.do(session.DraftPoll{PollBody: b})
}

// cast lets somebody, a table or hands vote.
func (g *roomGame) cast(p *session.Poll, seat session.ID) {
	marks := anyMarks(g.t, p)
	switch rapid.IntRange(0, 3).Draw(g.t, "way") {
	case 0:
		b := poll.Ballot{Marks: marks, Weight: 6}
		if p.GroupBy == session.ByTable {
			b.Group = tableMark
		}
		_ = g.kept.CastTable(p.ID, tableMark, b)
	case 1:
		h := poll.HandCount{People: 2, Counts: map[string][]int{}}
		if n := p.Rules.HandLevels(); n > 0 {
			h.Counts[p.Options[0].ID] = make([]int, n)
			h.Counts[p.Options[0].ID][n-1] = 2
		}
		_ = g.kept.SetHands(p.ID, h)
	default:
		_ = g.kept.Cast(p.ID, seat, poll.Ballot{Marks: marks})
	}
}

// roomState is what the desk may know at this moment.
func (g *roomGame) roomState(reveal session.ID, turnout session.Turnout) view.RoomState {
	flag := func(name string) bool { return rapid.Bool().Draw(g.t, name) }
	r := view.RoomState{SoFar: flag("so far") && flag("really"), Now: time.Date(2026, 11, 12, 14, 1, 0, 0, time.UTC), Reveal: reveal, Turnout: turnout, Strip: flag("strip"), InBallotOrder: flag("ballot order"), Recount: flag("recount") && flag("of those shown"), At: rapid.IntRange(0, 9).Draw(g.t, "at")}
	if p := g.state().Poll(reveal); p != nil && p.Phase == session.PollClosed && flag("known") {
		r.Result, r.Known = p.Result(), true
	}
	return r
}

// enter goes to the first stage of a kind.
func (g *roomGame) enter(kind session.StageKind) {
	if i := slices.IndexFunc(g.state().Agenda, func(x *session.Stage) bool { return x.Kind == kind }); i >= 0 {
		g.do(session.EnterStage{Stage: g.state().Agenda[i].ID})
	}
}

func (g *roomGame) turn() {
	s := g.state()
	stages := idsOf(s.Agenda, func(x *session.Stage) session.ID { return x.ID })
	seats := idsOf(s.Seats, func(x *session.Seat) session.ID { return x.ID })
	ideas := idsOf(s.Ideas, func(x *session.Idea) session.ID { return x.ID })
	themes := idsOf(s.Themes, func(x *session.Theme) session.ID { return x.ID })
	polls := idsOf(s.Polls, func(x *session.Poll) session.ID { return x.ID })
	switch rapid.IntRange(0, 24).Draw(g.t, "turn") {
	case 0, 1, 2:
		g.do(session.AddIdea(g.words("idea"), pickOf(g, stages), pickOf(g, seats)))
	case 3, 4, 5:
		kind := rapid.SampledFrom([]session.StageKind{session.StageWelcome, session.StagePrompt, session.StageGrouping, session.StagePoll, session.StageFindings, session.StageClose}).Draw(g.t, "kind")
		g.enter(kind)
	case 6:
		g.do(session.ParkItem{Text: g.words(parkedMark), Stage: s.Current})
	case 7:
		g.do(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: pickOf(g, session.EvidenceKinds()), Text: g.words(evidenceMark), Stage: s.Current, Seat: pickOf(g, seats), Theme: pickOf(g, themes)}})
	case 8:
		id := pickOf(g, ideas)
		if x := s.Idea(id); x != nil {
			g.do(session.WordIdea{Idea: id, Which: session.WordingDisplay, Text: g.words(withdrawnMark)})
			g.vote()
			g.do(session.WithdrawIdeas{Ideas: []session.ID{id}})
		}
	case 9:
		id := pickOf(g, ideas)
		if x := s.Idea(id); x != nil && !x.Out() {
			g.do(session.WordIdea{Idea: id, Which: session.WordingRedaction, Text: g.words("redacted")})
			g.do(session.WordIdea{Idea: id, Which: session.WordingDisplay, Text: g.words(nameMark)})
			g.vote()
		}
	case 10:
		g.do(session.MakeTheme{Title: g.words("theme"), Ideas: []session.ID{pickOf(g, ideas)}})
	case 11:
		g.do(session.MoveIdeas{Ideas: []session.ID{pickOf(g, ideas)}, To: pickOf(g, themes), At: -1})
	case 12:
		g.vote()
	case 13, 14:
		if len(polls) == 0 {
			return
		}
		g.do(session.OpenPoll{Poll: polls[len(polls)-1]})
	case 15:
		if p := s.OpenPoll(); p != nil {
			g.cast(p, pickOf(g, seats))
		}
	case 16:
		if p := s.OpenPoll(); p != nil {
			if rapid.Bool().Draw(g.t, "called off") {
				g.do(session.CallOffPoll{Poll: p.ID})
				return
			}
			g.do(session.ClosePoll{Poll: p.ID})
		}
	case 18:
		g.do(session.RateIdea{Idea: pickOf(g, ideas), Scale: pickOf(g, s.Framework.Scales).ID, Value: rapid.IntRange(0, 1).Draw(g.t, "value")})
	case 19, 20:
		g.technique(s.Stage(s.Current), pickOf(g, seats))
	case 21:
		g.do(session.HideIdeas{Stage: pickOf(g, stages), Hidden: rapid.Bool().Draw(g.t, "hidden")})
	case 22:
		g.do(session.WriteNotes{Stage: s.Current, Text: g.words(notesMark)})
		g.do(session.MarkPassage{Stage: s.Current, From: 0, To: 5, Kind: pickOf(g, session.EvidenceKinds()), Seat: pickOf(g, seats), Theme: pickOf(g, themes)})
		g.do(session.CountHeads{N: 12})
	case 23:
		g.do(session.WriteDebrief{Debrief: session.Debrief{Top: g.words(debriefMark), Surprises: debriefMark, Hypotheses: debriefMark, Questions: debriefMark, Changes: debriefMark}})
	case 24:
		if x := s.Idea(pickOf(g, ideas)); x != nil {
			text := g.words("syniad")
			if x.Out() || x.Redaction != "" {
				text = g.words(withdrawnMark)
			}
			g.do(session.WordIdea{Idea: x.ID, Which: session.WordingTranslation, Text: text})
		}
	case 17:
		g.do(session.WriteFinding{FindingBody: session.FindingBody{Who: "managers", Statement: g.words("finding"), Quotes: idsOf(s.Evidence, func(x *session.Evidence) session.ID { return x.ID })}})
	}
}

// technique gathers ideas in one of the ways at the current stage, and goes a step on in it.
func (g *roomGame) technique(st *session.Stage, seat session.ID) {
	if st == nil || st.Kind != session.StagePrompt {
		return
	}
	g.do(session.ChooseTechnique{Stage: st.ID, Technique: pickOf(g, session.Techniques())})
	g.do(session.GiveTurn{Stage: st.ID, Seat: seat})
	g.do(session.PassTurn{Stage: st.ID})
	g.do(session.GoToStep{Stage: st.ID, Step: rapid.IntRange(0, session.StepAll).Draw(g.t, "step")})
	g.do(session.AddIdeas{Ideas: []session.NewIdea{{Text: g.words("idea"), Stage: st.ID, Seat: seat, Group: groupMark}}})
}

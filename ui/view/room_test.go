package view_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/assets/frameworks"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

// roomWords is everything that a view says, whatever fields it has.
func roomWords(v view.RoomView) string {
	var out []string
	var walk func(x reflect.Value)
	walk = func(x reflect.Value) {
		switch x.Kind() {
		case reflect.String:
			out = append(out, x.String())
		case reflect.Slice:
			for i := range x.Len() {
				walk(x.Index(i))
			}
		case reflect.Struct:
			for _, field := range x.Fields() {
				walk(field)
			}
		default: // numbers and the like say nothing
		}
	}
	walk(reflect.ValueOf(v))
	return strings.Join(out, "\n")
}

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
	if g.kept, err = k.Practice(session.NewSession{Title: "A group", Framework: f, Details: session.Details{Aims: "To hear", Facilitator: evidenceMark, Minutes: 60}}); err != nil {
		t.Fatal(err)
	}
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
	r := view.RoomState{Reveal: reveal, Turnout: turnout, Strip: flag("strip"), InBallotOrder: flag("ballot order"), Recount: flag("recount") && flag("of those shown"), At: rapid.IntRange(0, 9).Draw(g.t, "at")}
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
	switch rapid.IntRange(0, 18).Draw(g.t, "turn") {
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
	case 17:
		g.do(session.WriteFinding{FindingBody: session.FindingBody{Who: "managers", Statement: g.words("finding"), Quotes: idsOf(s.Evidence, func(x *session.Evidence) session.ID { return x.ID })}})
	}
}

func TestTheRoomIsShownNothingThatIsNotForIt(t *testing.T) {
	reached := map[view.RoomKind]bool{}
	open, counted := false, false
	rapid.Check(t, func(rt *rapid.T) {
		g := newRoomGame(rt)
		turns := rapid.IntRange(5, 60).Draw(rt, "turns")
		for i := range turns + 1 {
			if i < turns {
				g.turn()
			} else {
				g.enter(session.StageGrouping)
			}
			s := g.state()
			var turnout session.Turnout
			if s.OpenPoll() != nil {
				turnout = g.kept.Turnout()
			}
			// The desk may have any poll marked to be shown, also one that is not closed.
			reveal := pickOf(g, append([]session.ID{""}, idsOf(s.Polls, func(x *session.Poll) session.ID { return x.ID })...))
			v := view.Room(s, g.roomState(reveal, turnout), nil)
			reached[v.Kind] = true
			words := roomWords(v)
			for _, mark := range []string{seatMark, parkedMark, evidenceMark, withdrawnMark, nameMark, tableMark} {
				if strings.Contains(words, mark) {
					rt.Fatalf("the room reads %q:\n%s", mark, words)
				}
			}
			if p := s.OpenPoll(); p != nil {
				open = true
				counted = counted || turnout.People() > 0
				if len(v.Bars) > 0 || len(v.List) > 0 || len(v.Groups) > 0 || len(v.Line.Steps) > 0 {
					rt.Fatalf("while a vote is open the room reads\n%s", words)
				}
				for _, o := range p.Options {
					if strings.Contains(words, o.Text) {
						rt.Fatalf("while a vote is open the room reads the option %q", o.Text)
					}
				}
			}
			if len(v.Bars) > 0 || len(v.Field.Points) > 0 {
				if p := s.Poll(reveal); p == nil || p.Phase != session.PollClosed {
					rt.Fatal("a result is shown that was not revealed")
				}
			}
		}
	})
	for _, k := range []view.RoomKind{view.RoomStill, view.RoomPage, view.RoomIdeas, view.RoomBoard, view.RoomReveal, view.RoomField, view.RoomBallot, view.RoomStrip} {
		if !reached[k] {
			t.Errorf("no game led to the kind %q", k)
		}
	}
	if !open || !counted {
		t.Errorf("no game opened a vote (%v) and cast a ballot (%v)", open, counted)
	}
}

func TestTheRoomFollowsTheSession(t *testing.T) {
	k := reportSample(t)
	do := func(c session.Command) {
		t.Helper()
		if err := k.Do(c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
	do(session.Reopen{})
	at := func(kind session.StageKind) {
		t.Helper()
		i := slices.IndexFunc(k.State().Agenda, func(x *session.Stage) bool { return x.Kind == kind })
		if k.State().Current != k.State().Agenda[i].ID {
			do(session.EnterStage{Stage: k.State().Agenda[i].ID})
		}
	}
	shows := func(r view.RoomState, kind view.RoomKind, title, lead, foot string) {
		t.Helper()
		v := view.Room(k.State(), r, nil)
		got := []string{string(v.Kind), v.Title.Text, v.Lead.Text, v.Foot}
		if d := cmp.Diff([]string{string(kind), title, lead, foot}, got); d != "" {
			t.Error(d)
		}
	}
	at(session.StageWelcome)
	shows(view.RoomState{}, view.RoomPage, "What helps new ideas here", k.State().Details.Aims, "")
	shows(view.RoomState{Blank: true}, view.RoomBlank, "", "", "")
	at(session.StagePrompt)
	do(session.AddIdea("the first", k.State().Current, ""))
	do(session.AddIdea("the second", k.State().Current, ""))
	if v := view.Room(k.State(), view.RoomState{}, nil); v.List[0].Text != "the second" || v.List[1].Text != "the first" {
		t.Errorf("the newest is not the first: %v", v.List)
	}
	at(session.StagePoll)
	options := k.State().ThemeOptions()
	do(session.DraftPoll{PollBody: session.PollBody{Stage: k.State().Current, Question: "Which next?", Options: options, Rules: poll.Rules{Method: poll.Dots, Dots: 3, Cap: 2}}})
	p := k.State().Polls[len(k.State().Polls)-1]
	const secret = "Ballots are not linked to names. Nothing is counted or shown until the vote is closed."
	shows(view.RoomState{}, view.RoomPage, "Which next?", "3 dots each, at most 2 on one option", secret)
	do(session.OpenPoll{Poll: p.ID})
	voters := k.State().MayVote()
	if err := k.Cast(p.ID, voters[0], poll.Ballot{Marks: map[string]int{options[0].ID: 2, options[1].ID: 1}}); err != nil {
		t.Fatal(err)
	}
	do(session.SetPresence{Seat: voters[0]})
	shows(view.RoomState{Turnout: k.Turnout()}, view.RoomStill, "Which next?", fmt.Sprintf("1 of %d have voted", len(voters)), "")
	do(session.ClosePoll{Poll: p.ID})
	shows(view.RoomState{}, view.RoomStill, "Which next?", "The vote is closed.", "")
	shows(view.RoomState{Reveal: p.ID}, view.RoomStill, "Which next?", "The votes are being counted.", "") // until all that belongs to the result is known
	all := view.RoomState{Reveal: p.ID, Result: k.State().Poll(p.ID).Result(), Known: true}
	shows(all, view.RoomReveal, "Which next?", fmt.Sprintf("“%s” comes first: 1 of %d people gave it at least one dot, 2 of 3 in all.", options[0].Text, len(voters)),
		fmt.Sprintf("1 of %d people voted. Check value: %s", len(voters), p.Hash[:12]))
	if b := view.Room(k.State(), all, nil).Bars[0]; b.Rank != "1" || b.Share != 1 || b.Words != fmt.Sprintf("1 of %d people, 2 dots", len(voters)) {
		t.Errorf("%+v", b)
	}
	at(session.StageClose)
	if v := view.Room(k.State(), view.RoomState{}, nil); v.Title.Text != "Thank you" {
		t.Errorf("%+v", v)
	}
	if v := view.Room(session.NewState(), view.RoomState{}, nil); v.Kind != view.RoomStill || v.Title.Text != "Welcome" {
		t.Errorf("%+v", v)
	}
}

func TestALongIdeaIsShortenedForTheWall(t *testing.T) {
	k := reportSample(t)
	for _, c := range []session.Command{session.Reopen{}, session.AddIdea(strings.Repeat("word ", 390), k.State().Agenda[1].ID, ""), session.EnterStage{Stage: k.State().Agenda[1].ID}} {
		if err := k.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	v := view.Room(k.State(), view.RoomState{}, nil)
	if n := len([]rune(v.List[0].Text)); n > 241 || !strings.HasSuffix(v.List[0].Text, "word…") {
		t.Errorf("%d characters: %q", n, v.List[0].Text)
	}
}

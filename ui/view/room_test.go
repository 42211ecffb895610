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
	nameMark      = "ZQNAME" // in the wording that a redaction takes the place of
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
	g.do(session.DraftPoll{PollBody: session.PollBody{Question: g.words("question"), Options: g.state().IdeaOptions(), Rules: poll.SuggestFor(poll.Dots, 2)}})
	g.do(session.OpenPoll{Poll: g.state().Polls[0].ID})
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
	g.do(session.DraftPoll{PollBody: session.PollBody{Stage: g.state().Current, Question: g.words("question"), Options: options, Rules: poll.SuggestFor(poll.Dots, len(options))}})
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
			_ = g.kept.Cast(p.ID, pickOf(g, seats), poll.Ballot{Marks: map[string]int{p.Options[0].ID: 1}})
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
			var voted []session.ID
			if s.OpenPoll() != nil {
				voted = g.kept.Voted()
			}
			// The desk may have any poll marked to be shown, also one that is not closed.
			reveal := pickOf(g, append([]session.ID{""}, idsOf(s.Polls, func(x *session.Poll) session.ID { return x.ID })...))
			v := view.Room(s, view.RoomState{Reveal: reveal, Voted: voted, Strip: rapid.Bool().Draw(rt, "strip")}, nil)
			reached[v.Kind] = true
			words := roomWords(v)
			for _, mark := range []string{seatMark, parkedMark, evidenceMark, withdrawnMark, nameMark} {
				if strings.Contains(words, mark) {
					rt.Fatalf("the room reads %q:\n%s", mark, words)
				}
			}
			if p := s.OpenPoll(); p != nil {
				open = true
				counted = counted || len(voted) > 0
				if len(v.Bars) > 0 || len(v.List) > 0 || len(v.Groups) > 0 || len(v.Line.Steps) > 0 {
					rt.Fatalf("while a vote is open the room reads\n%s", words)
				}
				for _, o := range p.Options {
					if strings.Contains(words, o.Text) {
						rt.Fatalf("while a vote is open the room reads the option %q", o.Text)
					}
				}
			}
			if v.Kind == view.RoomReveal {
				if p := s.Poll(reveal); p == nil || p.Phase != session.PollClosed {
					rt.Fatal("a result is shown that was not revealed")
				}
			}
		}
	})
	for _, k := range []view.RoomKind{view.RoomStill, view.RoomPage, view.RoomIdeas, view.RoomBoard, view.RoomReveal, view.RoomStrip} {
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
		got := []string{string(v.Kind), v.Title, v.Lead, v.Foot}
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
	const secret = "You vote alone at the laptop. Your vote is not linked to you, and it cannot be changed once it is cast."
	shows(view.RoomState{}, view.RoomPage, "Which next?", "Each person has 3 dots, at most 2 on one option.", secret)
	do(session.OpenPoll{Poll: p.ID})
	voters := k.State().MayVote()
	if err := k.Cast(p.ID, voters[0], poll.Ballot{Marks: map[string]int{options[0].ID: 2, options[1].ID: 1}}); err != nil {
		t.Fatal(err)
	}
	do(session.SetPresence{Seat: voters[0]})
	shows(view.RoomState{Voted: k.Voted()}, view.RoomStill, "Which next?", fmt.Sprintf("1 of %d have voted", len(voters)), "")
	do(session.ClosePoll{Poll: p.ID})
	shows(view.RoomState{}, view.RoomStill, "Which next?", "The vote is closed.", "")
	shows(view.RoomState{Reveal: p.ID}, view.RoomReveal, "Which next?", "", fmt.Sprintf("1 of %d people voted. Options with “=” share their place.", len(voters)))
	if b := view.Room(k.State(), view.RoomState{Reveal: p.ID}, nil).Bars[0]; b.Rank != "1" || b.Share != 1 || b.Words != fmt.Sprintf("1 of %d people, 2 dots", len(voters)) {
		t.Errorf("%+v", b)
	}
	at(session.StageClose)
	if v := view.Room(k.State(), view.RoomState{}, nil); v.Title != "Thank you" {
		t.Errorf("%+v", v)
	}
	if v := view.Room(session.NewState(), view.RoomState{}, nil); v.Kind != view.RoomStill || v.Title != "Welcome" {
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

package view_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
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

package view_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

func TestTheRoomIsShownNothingThatIsNotForIt(t *testing.T) {
	reached := map[view.RoomKind]bool{}
	open, counted, hidden := false, false, false
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
			for _, mark := range []string{seatMark, parkedMark, evidenceMark, withdrawnMark, nameMark, tableMark, notesMark, debriefMark, orgMark, groupMark} {
				if strings.Contains(words, mark) {
					rt.Fatalf("the room reads %q:\n%s", mark, words)
				}
			}
			for _, x := range s.Ideas {
				if s.Hides(x) && !asked(s, x.ID) {
					hidden = true
					if strings.Contains(words+"\n", x.First+"\n") || x.Translation != "" && strings.Contains(words+"\n", x.Translation+"\n") {
						rt.Fatalf("the room reads the hidden idea %q:\n%s", x.First, words)
					}
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
	for _, k := range []view.RoomKind{view.RoomStill, view.RoomPage, view.RoomIdeas, view.RoomBoard, view.RoomReveal, view.RoomField, view.RoomBallot, view.RoomStrip, view.RoomSoFar} {
		if !reached[k] {
			t.Errorf("no game led to the kind %q", k)
		}
	}
	if !open || !counted || !hidden {
		t.Errorf("no game opened a vote (%v), cast a ballot (%v) and hid an idea (%v)", open, counted, hidden)
	}
}

// asked tells whether an idea was voted on, so that everybody has read it.
func asked(s *session.State, id session.ID) bool {
	return slices.ContainsFunc(s.Polls, func(p *session.Poll) bool {
		return slices.ContainsFunc(p.Options, func(o poll.Option) bool { return o.ID == string(id) })
	})
}

// At every stage of the sample session, with every page that the desk can ask for, the room reads nothing that it must not.
func TestTheSampleShowsTheRoomNothingThatIsNotForIt(t *testing.T) {
	k := reportSample(t)
	do := func(c session.Command) {
		t.Helper()
		if err := k.Do(c); err != nil && !errors.Is(err, session.ErrNothing) {
			t.Fatalf("%T: %v", c, err)
		}
	}
	do(session.Reopen{})
	do(session.WriteDebrief{Debrief: session.Debrief{Top: "they were tired of " + debriefMark}})
	s := k.State()
	secret := []string{debriefMark}
	add := func(texts ...string) {
		for _, x := range texts {
			if x = strings.TrimSpace(x); len(x) > 3 {
				secret = append(secret, x)
			}
		}
	}
	for _, x := range s.Seats {
		if len(x.Code) < 2 {
			t.Fatalf("the code %q is too short to be looked for", x.Code)
		}
		secret = append(secret, " "+x.Code+" ", "\n"+x.Code+"\n", "("+x.Code+")")
	}
	for _, x := range s.Evidence {
		add(x.Text)
	}
	for _, x := range s.Parking {
		add(x.Text)
	}
	add(s.Details.Organisation.Name, s.Details.Organisation.Region, s.Details.Cohort, s.Details.Facilitator, s.Details.Place)
	pages := 0
	look := func(r view.RoomState) {
		t.Helper()
		pages++
		words := "\n" + roomWords(view.Room(k.State(), r, nil)) + "\n"
		for _, x := range secret {
			if strings.Contains(words, x) {
				t.Errorf("at stage %s the room reads %q:\n%s", k.State().Current, x, words)
			}
		}
	}
	for _, st := range s.Agenda {
		do(session.EnterStage{Stage: st.ID})
		for _, sofar := range []bool{false, true} {
			look(view.RoomState{SoFar: sofar, Strip: true})
			look(view.RoomState{SoFar: sofar})
			for _, p := range k.State().Polls {
				look(view.RoomState{SoFar: sofar, Reveal: p.ID, Result: p.Result(), Known: true})
				for at := range view.RecountSteps(p) + 1 {
					look(view.RoomState{SoFar: sofar, Reveal: p.ID, Recount: true, At: at})
				}
			}
		}
	}
	if pages < 100 || len(secret) < 50 {
		t.Errorf("%d pages were looked at for %d secrets", pages, len(secret))
	}
}

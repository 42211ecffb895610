package view_test

import (
	"testing"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/ui/view"
)

func sampleState(t *testing.T) *session.State {
	t.Helper()
	k, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	return k.State()
}

func TestTheTourGoesThroughTheSampleAndEnds(t *testing.T) {
	s := sampleState(t)
	var seen []view.TourCard
	for at := (view.Tour{}).Begin(); at.On; at = at.Next(s) {
		c, ok := at.Card(s, nil)
		if !ok {
			t.Fatal("a tour that goes on has no card")
		}
		seen = append(seen, c)
	}
	if len(seen) < 6 || len(seen) > 8 {
		t.Fatalf("the tour has %d cards", len(seen))
	}
	kinds := map[session.StageKind]bool{}
	for i, c := range seen {
		if c.Title == "" || c.Text == "" {
			t.Errorf("card %d says nothing", i+1)
		}
		if c.First != (i == 0) || c.Last != (i == len(seen)-1) {
			t.Errorf("card %d: first %v, last %v", i+1, c.First, c.Last)
		}
		if x := s.Stage(c.Stage); x != nil {
			kinds[x.Kind] = true
		}
	}
	for _, k := range []session.StageKind{session.StagePrompt, session.StageGrouping, session.StagePoll, session.StageFindings} {
		if !kinds[k] {
			t.Errorf("the tour does not show the stage %s", k)
		}
	}
	if seen[0].Count != "1 of "+string(rune('0'+len(seen))) {
		t.Errorf("the first card counts %q", seen[0].Count)
	}
}

func TestTheTourSpeaksOfTheQuestionWithMostIdeas(t *testing.T) {
	s := sampleState(t)
	ideas := map[session.ID]int{}
	most := 0
	for _, x := range s.Ideas {
		ideas[x.Stage]++
		if st := s.Stage(x.Stage); st != nil && st.Kind == session.StagePrompt {
			most = max(most, ideas[x.Stage])
		}
	}
	at := view.Tour{}.Begin().Next(s).Next(s)
	c, _ := at.Card(s, nil)
	if ideas[c.Stage] != most {
		t.Errorf("it shows a question with %d ideas; another has %d", ideas[c.Stage], most)
	}
}

func TestTheTourGoesBackAndIsLeft(t *testing.T) {
	s := sampleState(t)
	at := view.Tour{}.Begin()
	first, _ := at.Card(s, nil)
	if again, _ := at.Back().Card(s, nil); again != first {
		t.Error("before the first card there is another")
	}
	if again, _ := at.Next(s).Back().Card(s, nil); again != first {
		t.Error("Back does not come to the card before")
	}
	if _, ok := at.Next(s).Leave().Card(s, nil); ok {
		t.Error("a tour that was left has a card")
	}
	if _, ok := (view.Tour{}).Card(s, nil); ok {
		t.Error("a tour that was not begun has a card")
	}
}

func TestATourOfASessionWithoutStagesKeepsToWhatThereIs(t *testing.T) {
	if _, ok := (view.Tour{}).Begin().Card(session.NewState(), nil); ok {
		t.Error("there is a tour of no session")
	}
}

package session_test

import (
	"testing"

	"folkmoot/session"
	"folkmoot/session/framework"
)

func TestAnInnovationIsBothNewHereAndOfValue(t *testing.T) {
	for _, c := range []struct {
		name    string
		ratings map[string]int
		want    bool
	}{
		{"nothing said", nil, false},
		{"new here", map[string]int{framework.ScaleNewHere: 1}, false},
		{"adds value", map[string]int{framework.ScaleAddsValue: 1}, false},
		{"new here, of no value", map[string]int{framework.ScaleNewHere: 1, framework.ScaleAddsValue: 0}, false},
		{"both", map[string]int{framework.ScaleNewHere: 1, framework.ScaleAddsValue: 1}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (&session.Idea{Ratings: c.ratings}).Innovation(); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestTheContinuumIsFoundAndIdeasStandOnIt(t *testing.T) {
	yes := framework.Scale{ID: framework.ScaleNewHere, Kind: framework.ScaleYesNo}
	other := framework.Scale{ID: "effort", Kind: framework.ScalePlace, Steps: 3}
	line := framework.Scale{ID: framework.ScaleContinuum, Kind: framework.ScalePlace, Steps: 5}
	for _, c := range []struct {
		name   string
		scales []framework.Scale
		want   string
	}{{"none", []framework.Scale{yes}, ""}, {"by its name", []framework.Scale{yes, other, line}, framework.ScaleContinuum}, {"else the first line", []framework.Scale{yes, other}, "effort"}} {
		t.Run(c.name, func(t *testing.T) {
			s := session.NewState()
			s.Framework.Scales = c.scales
			if sc, ok := s.Continuum(); sc.ID != c.want || ok != (c.want != "") {
				t.Errorf("got %q, %v", sc.ID, ok)
			}
		})
	}
	x := &session.Idea{Ratings: map[string]int{"effort": 4}}
	if step, placed := x.PlaceOn(other); step != 2 || !placed {
		t.Errorf("a step beyond the line is %d, %v; want its end", step, placed)
	}
	if _, placed := x.PlaceOn(line); placed {
		t.Error("an idea has a place on a line that it was not put on")
	}
}

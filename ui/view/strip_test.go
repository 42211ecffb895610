package view_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/view"
)

// stripPut rates an idea by its number.
func stripPut(b *runBench, number int, scale string, value int) {
	b.t.Helper()
	b.do(session.RateIdea{Idea: b.state().Ideas[number-1].ID, Scale: scale, Value: value})
}

func TestStripCountsInWords(t *testing.T) {
	b := groupBench(t, "a", "b", "c", "d")
	said := func(want string) {
		t.Helper()
		if got := view.Strip(b.state(), nil).Count; got != want {
			t.Errorf("the strip says %q, want %q", got, want)
		}
	}
	said("0 of 4 placed")
	stripPut(b, 1, framework.ScaleContinuum, 0)
	stripPut(b, 2, framework.ScaleContinuum, 4)
	stripPut(b, 2, framework.ScaleNewHere, 1)
	said("2 of 4 placed") // one yes is not an innovation
	stripPut(b, 2, framework.ScaleAddsValue, 1)
	said("2 of 4 placed; 1 is new here and adds value")
	stripPut(b, 3, framework.ScaleNewHere, 1)
	stripPut(b, 3, framework.ScaleAddsValue, 1)
	said("2 of 4 placed; 2 are new here and add value")
	stripPut(b, 2, framework.ScaleAddsValue, 0)
	said("2 of 4 placed; 1 is new here and adds value")
	b.do(session.WithdrawIdeas{Ideas: []session.ID{b.state().Ideas[2].ID}})
	said("2 of 3 placed")

	v := view.Strip(b.state(), nil)
	var names []string
	for _, x := range v.Steps {
		names = append(names, fmt.Sprint(x.Name, ": ", len(x.Ideas)))
	}
	if d := cmp.Diff([]string{"1, small-scale improvement: 1", "2: 0", "3: 0", "4: 0", "5, radical change: 1"}, names); d != "" {
		t.Error(d)
	}
}

func TestStripOffersOnlyTheScalesThereAre(t *testing.T) {
	for _, c := range []struct {
		name    string
		keep    []string
		asks    []string
		missing bool
	}{
		{"all", []string{framework.ScaleNewHere, framework.ScaleAddsValue, framework.ScaleContinuum}, []string{framework.ScaleNewHere, framework.ScaleAddsValue}, false},
		{"only the line", []string{framework.ScaleContinuum}, nil, false},
		{"no line", []string{framework.ScaleNewHere}, []string{framework.ScaleNewHere}, true},
		{"none", nil, nil, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := groupBench(t, "a")
			s := b.state()
			for _, scale := range c.keep {
				b.do(session.RateIdea{Idea: s.Ideas[0].ID, Scale: scale, Value: 1})
			}
			s.Framework.Scales = slices.DeleteFunc(slices.Clone(s.Framework.Scales), func(x framework.Scale) bool { return !slices.Contains(c.keep, x.ID) })
			v := view.Strip(s, nil)
			var asks []string
			for _, a := range v.Asks {
				asks = append(asks, a.Scale)
			}
			if d := cmp.Diff(c.asks, asks); d != "" {
				t.Error(d)
			}
			if (v.Missing != "") != c.missing || (len(v.Steps) == 0) != c.missing {
				t.Errorf("%d steps, and it says %q", len(v.Steps), v.Missing)
			}
			if len(v.Asks) < 2 && (v.New > 0 || strings.Contains(v.Count, "new here")) {
				t.Errorf("an innovation is marked without both questions: %q", v.Count)
			}
		})
	}
}

func TestStripAnswersGoRound(t *testing.T) {
	a := view.StripNotSaid
	var got []view.StripAnswer
	for range 3 {
		a = a.Next()
		got = append(got, a)
	}
	if d := cmp.Diff([]view.StripAnswer{view.StripYes, view.StripNo, view.StripNotSaid}, got); d != "" {
		t.Error(d)
	}
}

func TestStripNextIsTheNextThatWaits(t *testing.T) {
	b := groupBench(t, "a", "b", "c", "d")
	id := func(n int) session.ID { return b.state().Ideas[n-1].ID }
	stripPut(b, 2, framework.ScaleContinuum, 1)
	none := func(session.ID) bool { return false }
	for _, c := range []struct {
		name  string
		from  session.ID
		done  func(session.ID) bool
		want  session.ID
		waits bool
	}{
		{"over one that is placed", id(1), none, id(3), true},
		{"round the end", id(4), none, id(1), true},
		{"over one that is on its way", id(1), func(x session.ID) bool { return x == id(3) }, id(4), true},
		{"none waits: simply the next", id(1), func(session.ID) bool { return true }, id(2), false},
		{"none waits, and at the end it stays", id(4), func(session.ID) bool { return true }, id(4), false},
		{"from nowhere", "", none, id(1), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := view.Strip(b.state(), nil)
			if got, waits := v.Next(c.from, c.done); got != c.want || waits != c.waits {
				t.Errorf("%s, %v; want %s, %v", got, waits, c.want, c.waits)
			}
		})
	}
}

// Whatever is done, every idea is on the strip exactly once, where the session has it; the hand holds one that is there.
func TestStripLaws(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		b := groupBench(t, "a", "b", "c", "d", "e")
		v := view.Strip(b.state(), nil)
		hand := v.Walk("", 1)
		for range rapid.IntRange(1, 25).Draw(r, "steps") {
			switch rapid.IntRange(0, 5).Draw(r, "what") {
			case 0, 1:
				_ = b.try(v.Put(hand, rapid.IntRange(0, 6).Draw(r, "place")))
			case 2:
				_ = b.try(view.StripSay(hand, rapid.SampledFrom([]string{framework.ScaleNewHere, framework.ScaleAddsValue}).Draw(r, "scale"), rapid.SampledFrom([]view.StripAnswer{view.StripNotSaid, view.StripNo, view.StripYes}).Draw(r, "answer")))
			case 3:
				hand = v.Walk(hand, rapid.IntRange(-3, 3).Draw(r, "by"))
			case 4:
				_ = b.try(session.WithdrawIdeas{Ideas: []session.ID{hand}})
			case 5:
				_ = b.try(session.Undo{})
			}
			now := view.Strip(b.state(), nil)
			hand = view.StripSettle(&v, &now, hand)
			v = now
			if _, ok := v.Find(hand); !ok && len(v.Ideas) > 0 {
				r.Fatalf("in hand is %q, which is not there", hand)
			}
			seen, fresh := map[session.ID]int{}, 0
			for _, x := range v.Tray {
				seen[x.ID]++
			}
			for i, step := range v.Steps {
				for _, x := range step.Ideas {
					seen[x.ID]++
					if x.Place != i+1 || b.state().Idea(x.ID).Ratings[framework.ScaleContinuum] != i {
						r.Fatalf("idea %d stands on step %d", x.Number, i+1)
					}
				}
			}
			for _, x := range b.state().Shown() {
				if seen[x.ID] != 1 {
					r.Fatalf("idea %d is there %d times", x.Number, seen[x.ID])
				}
				if x.Innovation() {
					fresh++
				}
			}
			if len(seen) != len(b.state().Shown()) || fresh != v.New {
				r.Fatalf("%d ideas, %d of them new; want %d, %d", len(seen), v.New, len(b.state().Shown()), fresh)
			}
		}
	})
}

func TestTheRoomSeesTheLineOnlyWhileIdeasAreGrouped(t *testing.T) {
	b := groupBench(t, "a", "a name in it", "c")
	b.do(session.EnterStage{Stage: b.stage(session.StageGrouping, 1)})
	b.do(session.WordIdea{Idea: b.state().Ideas[1].ID, Which: session.WordingRedaction, Text: "b"})
	stripPut(b, 1, framework.ScaleContinuum, 0)
	stripPut(b, 2, framework.ScaleContinuum, 4)
	stripPut(b, 2, framework.ScaleNewHere, 1)
	stripPut(b, 2, framework.ScaleAddsValue, 1)
	v := view.Room(b.state(), view.RoomState{Strip: true}, nil)
	want := view.RoomView{
		Kind: view.RoomStrip, Title: view.RoomText{Text: "How far does it go, from a small-scale improvement to radical change?"},
		Line: view.RoomLine{Low: "Small-scale improvement", High: "Radical change", Steps: [][]view.RoomMark{{{Number: 1, RoomText: view.RoomText{Text: "a"}}}, nil, nil, nil, {{Number: 2, RoomText: view.RoomText{Text: "b"}, New: true}}}, Marked: true},
		Foot: "New here and adds value · 1 idea is not on the line yet",
	}
	if d := cmp.Diff(want, v); d != "" {
		t.Error(d)
	}
	if v := view.Room(b.state(), view.RoomState{}, nil); v.Kind == view.RoomStrip {
		t.Error("the room sees the line although the strip is shut")
	}
	b.do(session.EnterStage{Stage: b.stage(session.StageFindings, 1)})
	if v := view.Room(b.state(), view.RoomState{Strip: true}, nil); v.Kind != view.RoomPage {
		t.Errorf("in the stage after grouping the room sees %q", v.Kind)
	}
}

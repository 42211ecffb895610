package vote_test

import (
	"slices"
	"testing"
	"time"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

func field(t *testing.T, b *votetest.Bench) (found *widget.Entry) {
	t.Helper()
	votetest.Each(b, func(e *widget.Entry) { found = e })
	if found == nil {
		t.Fatal("no field to type in")
	}
	return found
}

func check(t *testing.T, b *votetest.Bench, text string) (found *widget.Check) {
	t.Helper()
	votetest.Each(b, func(c *widget.Check) {
		if c.Text == text {
			found = c
		}
	})
	if found == nil {
		t.Fatalf("no choice %q: %q", text, b.Texts())
	}
	return found
}

func stepper(t *testing.T, b *votetest.Bench, unit string) (found *widget.Stepper) {
	t.Helper()
	votetest.Each(b, func(s *widget.Stepper) {
		if s.Unit == unit {
			found = s
		}
	})
	if found == nil {
		t.Fatalf("no number of %q", unit)
	}
	return found
}

func TestLooks(t *testing.T) {
	sizes := map[string]struct {
		w, h float32
		o    look.Options
	}{
		"1366-light": {1156, 680, look.Options{Mode: look.ModeLight}},
		"1920-dark":  {1710, 990, look.Options{Mode: look.ModeDark}},
		"1366-200":   {1025, 640, look.Options{Mode: look.ModeLight, Scale: 2}},
	}
	for name, size := range sizes {
		t.Run(name, func(t *testing.T) {
			b := votetest.InFile(t, 12, size.o)
			b.Resize(size.w, size.h)
			b.At(session.StagePoll)
			b.Themes(append(slices.Clone(themes), "Being told what became of an idea, even where the answer is no", "Small sums that can be spent without a form", "Praise for trying", "Fewer forms")...)
			show(b)
			save(t, b, "vote-form-"+name)
			b.Desk.Go(desk.AtStage)
			id := b.Ballots([]int{2, 1}, []int{1, 0, 2}, []int{2, 1}, []int{0, 2, 1}, []int{2, 0, 1}, []int{}, []int{1, 2})
			save(t, b, "vote-open-"+name)
			b.Click("Call off")
			save(t, b, "vote-off-"+name)
			b.Click("Go back")
			b.Do(session.ClosePoll{Poll: id})
			b.Now = b.Now.Add(time.Minute)
			b.Click("Show the room")
			save(t, b, "vote-result-"+name)
			if !b.Sees("7 of 12 people voted. 1 ballot was blank.") {
				t.Errorf("it says %q", b.Texts())
			}
		})
	}
}

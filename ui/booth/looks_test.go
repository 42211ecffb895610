package booth_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/vote/votetest"
)

func TestLooks(t *testing.T) {
	sizes := map[string]struct {
		w, h float32
		o    look.Options
	}{
		"1366-light": {1366, 768, look.Options{Mode: look.ModeLight}},
		"1920-dark":  {1920, 1080, look.Options{Mode: look.ModeDark}},
		"1366-200":   {1366, 768, look.Options{Mode: look.ModeLight, Scale: 2}},
	}
	for name, size := range sizes {
		t.Run(name, func(t *testing.T) {
			b := votetest.InFile(t, 12, size.o)
			b.Resize(size.w, size.h)
			b.At(session.StagePoll)
			b.Themes(append(slices.Clone(themes), "Being told what became of an idea, even where the answer is no", "Small sums that can be spent without a form", "Praise for trying", "Fewer forms")...)
			id := b.Ballots([]int{2, 1}, []int{1, 0, 2})
			b.Desk.Go(desk.Booth)
			b.Show(booth.New(b.Desk, b.Window.Canvas()))
			save(t, b, "booth-curtain-"+name)
			b.Click("P5")
			b.Type("2")
			save(t, b, "booth-ballot-"+name)
			inside(t, b, "Cast my vote")
			b.Click("Spoil my ballot")
			save(t, b, "booth-ask-"+name)
			inside(t, b, "Hand it in spoilt")
			b.Click("Go back to my ballot")
			b.Click("Cast my vote")
			save(t, b, "booth-thanks-"+name)
			inside(t, b, "Next person")
			if got := len(b.Desk.Kept().Voted()); got != 3 || b.State().OpenPoll().ID != id {
				t.Errorf("%d have voted", got)
			}
		})
	}
}

// inside fails where a button that is needed is not wholly within the window.
func inside(t *testing.T, b *votetest.Bench, text string) {
	t.Helper()
	x := b.Buttons(text)[0]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(x)
	size := b.Window.Canvas().Size()
	if at.X < 0 || at.Y < 0 || at.X+x.Size().Width > size.Width || at.Y+x.Size().Height > size.Height {
		t.Errorf("%q is at %v with size %v in a window of %v", text, at, x.Size(), size)
	}
	if x.Size().Height < look.Size(x.Theme(), look.TargetBooth) {
		t.Errorf("%q is only %v high", text, x.Size().Height)
	}
}

// Whoever votes first, the same ballots leave the same bytes beside the session's file.
func TestTwoOrdersOfVotersLeaveTheSameBytes(t *testing.T) {
	run := func(order []int) (box, journal string) {
		b := votetest.InFile(t, 3, look.Options{Mode: look.ModeLight})
		b.At(session.StagePoll)
		b.Themes(themes...)
		id := b.Ballots()
		b.Desk.Go(desk.Booth)
		b.Show(booth.New(b.Desk, b.Window.Canvas()))
		for _, i := range order {
			b.Click([]string{"P1", "P2", "P3"}[i])
			dots(t, b, themes[i]).TypedRune('2')
			dots(t, b, themes[3]).TypedRune('1')
			b.Click("Cast my vote")
			next(b)
		}
		files, err := filepath.Glob(b.Desk.Kept().Path() + ".box-*")
		if err != nil || len(files) != 1 {
			t.Fatalf("boxes %v, %v", files, err)
		}
		read := func(path string) string {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			return string(data)
		}
		box = read(files[0])
		b.Now = b.Now.Add(time.Hour)
		b.Do(session.ClosePoll{Poll: id})
		return box, read(b.Desk.Kept().Path())
	}
	box, journal := run([]int{0, 1, 2})
	box2, journal2 := run([]int{2, 0, 1})
	if d := cmp.Diff(box, box2); d != "" {
		t.Errorf("the boxes differ: %s", d)
	}
	if d := cmp.Diff(journal, journal2); d != "" {
		t.Errorf("the session's files differ: %s", d)
	}
}

package twins_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/twins"
	"folkmoot/ui/vote/votetest"
)

// TestEverythingFits looks at the pairs at three sizes, and writes pictures where FOLKMOOT_GALLERY names a folder.
func TestEverythingFits(t *testing.T) {
	long := "A slot in the team meeting that is only for ideas, with somebody from the other service in the room who can say yes, and a note of what became of each of them by the next meeting at the latest"
	for name, c := range map[string]struct {
		w, h, scale float32
		mode        look.Mode
	}{"1366": {1366, 768, 1, look.ModeLight}, "1920": {1920, 1080, 1, look.ModeDark}, "200": {1366, 768, 2, look.ModeContrast}} {
		t.Run(name, func(t *testing.T) {
			b := votetest.New(t, 3)
			test.ApplyTheme(t, look.New(look.Options{Mode: c.mode, Scale: c.scale}))
			b.Resize(c.w, c.h)
			seats := b.State().Seats
			b.Do(session.AddIdeas{Ideas: []session.NewIdea{{Text: long, Seat: seats[0].ID}, {Text: long + ", please", Seat: seats[1].ID}, {Text: long + ", or sooner", Seat: seats[2].ID}}})
			b.Do(session.MakeTheme{Title: "Time that is really ours", Ideas: []session.ID{b.State().Ideas[0].ID}})
			b.Do(session.MergeIdeas{Into: b.State().Ideas[1].ID, Ideas: []session.ID{b.State().Ideas[2].ID}})
			twins.Show(b.Desk, b.Window.Canvas(), nil, nil)
			b.Settle()
			var before fyne.Position
			for _, words := range []string{"They say the same", "Keep both", "Close"} {
				x := b.Buttons(words)
				if len(x) != 1 {
					t.Fatalf("there are %d buttons %q", len(x), words)
				}
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(x[0])
				if m := x[0].MinSize(); x[0].Size().Width < m.Width || x[0].Size().Height < m.Height || at == before {
					t.Errorf("%q has %v of %v at %v, and the one before is at %v", words, x[0].Size(), m, at, before)
				}
				before = at
				if end := at.Add(x[0].Size()); at.X < 0 || at.Y < 0 || end.X > c.w || end.Y > c.h {
					t.Errorf("%q is at %v to %v, outside of %v by %v", words, at, end, c.w, c.h)
				}
			}
			picture := b.Picture()
			if dir := os.Getenv("FOLKMOOT_GALLERY"); dir != "" {
				f, err := os.Create(filepath.Join(dir, "twins-"+name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer func() { _ = f.Close() }()
				if err := png.Encode(f, picture); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

package board_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/look"
	"folkmoot/ui/run/runtest"
)

var looks = []struct {
	name          string
	width, height float32
	o             look.Options
}{
	{"1366", 1120, 640, look.Options{Mode: look.ModeLight}},
	{"1920", 1680, 952, look.Options{Mode: look.ModeDark}},
	{"200", 1120, 640, look.Options{Mode: look.ModeLight, Scale: 2}},
	{"contrast", 1120, 640, look.Options{Mode: look.ModeContrastDark}},
}

// TestPictures draws the board; with FOLKMOOT_PICTURES set the pictures can be looked at.
func TestPictures(t *testing.T) {
	for _, l := range looks {
		t.Run(l.name, func(t *testing.T) {
			b := runtest.New(t, "employee-group.toml", 12)
			b.App.Settings().SetTheme(look.New(l.o))
			b.Ideas(b.Stage(session.StagePrompt, 3), runtest.Said()...)
			b.Ideas(b.Stage(session.StagePrompt, 4), runtest.Said()...)
			id := func(ns ...int) (out []session.ID) {
				for _, n := range ns {
					out = append(out, b.State().Ideas[n-1].ID)
				}
				return out
			}
			b.Must(session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)},
				session.MakeTheme{Title: "Time that is really ours", Ideas: id(2, 5, 19, 16)},
				session.MakeTheme{Title: "Being listened to", Ideas: id(1, 8, 11)},
				session.MakeTheme{Title: "Seeing ideas tried", Ideas: id(3, 6)},
				session.MakeTheme{Ideas: id(9)},
				session.MakeTheme{Title: "Money without three signatures", Ideas: id(7)},
				session.AttributeIdea{Idea: id(8)[0], Seat: b.State().Seats[2].ID})
			factors, themes := b.State().Framework.Factors, b.State().Themes
			b.Must(session.NestTheme{Theme: themes[2].ID, Under: themes[1].ID},
				session.LinkTheme{Theme: themes[0].ID, Factors: []string{factors[0].ID, factors[2].ID}})
			s := board.New(b.Desk, board.NewKeep())
			b.Show(s, l.width, l.height)
			b.Press(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
			save(t, b, "group-"+l.name)
			b.Press(fyne.KeyDown)
			b.Type("n")
			save(t, b, "group-title-"+l.name)
			b.Press(fyne.KeyEscape)
			b.Press(fyne.KeyDown)
			b.Type("ti")
			save(t, b, "group-typed-"+l.name)
			b.Press(fyne.KeyEscape)
			for _, size := range []string{"room", "far"} {
				b.Type("+")
				save(t, b, "group-"+size+"-"+l.name)
			}
			b.Press(fyne.KeyRight, fyne.KeyF2)
			save(t, b, "group-far-edit-"+l.name)
			b.Press(fyne.KeyEscape)
			b.Type("--r")
			save(t, b, "group-detail-"+l.name)
			b.Press(fyne.KeyEscape)
			b.Type("rf")
			save(t, b, "group-links-"+l.name)
			b.Press(fyne.KeyEscape)
			b.Type("h")
			b.Press(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn)
			save(t, b, "group-past-"+l.name)
			b.Press(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape)
			b.Must(session.MergeIdeas{Into: id(13)[0], Ideas: id(10, 12)})
			b.Key(s, "Ctrl+End")
			b.Type("r")
			save(t, b, "group-merged-"+l.name)
			b.Key(s, "Esc")
			b.Press(fyne.KeyReturn, fyne.KeyDown)
			save(t, b, "group-menu-"+l.name)
			b.Press(fyne.KeyEscape)
			if got := b.Win.Canvas().Size(); got.Width > l.width || got.Height > l.height {
				t.Errorf("the window had to grow from %vx%v to %v", l.width, l.height, got)
			}
		})
	}
}

// save writes what the window shows to a PNG in the folder that FOLKMOOT_PICTURES names. Without it none
// is written, and what counts is that the screen fits its window.
func save(t *testing.T, b *runtest.Bench, name string) {
	t.Helper()
	dir := os.Getenv("FOLKMOOT_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, b.Picture()); err != nil {
		t.Fatal(err)
	}
}

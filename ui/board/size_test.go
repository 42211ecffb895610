package board_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
)

// areas gives the tray and the themes.
func areas(b *runtest.Bench) (tray, themes *parts.Area) {
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if a, ok := o.(*parts.Area); ok {
			switch {
			case tray == nil:
				tray = a
			case themes == nil: // a third one may stand in a panel
				themes = a
			}
		}
	}
	return tray, themes
}

// body is the size in which the cards are set.
func body(a *parts.Area, scale float32) float32 { return a.Cells()[0].Face.Scale() * 15 * scale }

func TestTheCardsAreReadFromThreeDistances(t *testing.T) {
	for _, window := range []fyne.Size{fyne.NewSize(1120, 640), fyne.NewSize(1680, 952)} {
		for _, scale := range []float32{1, 2} {
			t.Run(fmt.Sprintf("%v at %v", window.Height, scale), func(t *testing.T) {
				b := runtest.New(t, "employee-group.toml", 4)
				b.App.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight, Scale: scale}))
				b.Ideas(b.Stage(session.StagePrompt, 3), runtest.Said()...)
				b.Must(session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)},
					session.MakeTheme{Title: "Time that is really ours", Ideas: []session.ID{b.State().Ideas[6].ID, b.State().Ideas[7].ID}}, session.MakeTheme{Title: "Being asked"})
				keep := board.NewKeep()
				b.Show(board.New(b.Desk, keep), window.Width, window.Height)
				tray, themes := areas(b)
				desk := body(tray, scale)
				b.Type("+")
				room := body(tray, scale)
				whole(t, b, tray, themes)
				b.Type("+")
				far := body(tray, scale)
				whole(t, b, tray, themes)
				if want := window.Height / 28; room < want || room < 1.25*desk {
					t.Errorf("for the room the cards are set in %v; %v is asked, at the desk they are %v", room, want, desk)
				}
				if want := window.Height / 20; far < want || far < 1.25*room {
					t.Errorf("from far away the cards are set in %v; %v is asked, for the room they are %v", far, want, room)
				}
				b.Type("-")
				if now := body(tray, scale); now != room {
					t.Errorf("back at the room they are set in %v and not in %v", now, room)
				}
				b.Show(board.New(b.Desk, keep), window.Width, window.Height)
				if again, _ := areas(b); body(again, scale) != room {
					t.Errorf("when the board is opened again the cards are set in %v and not in %v", body(again, scale), room)
				}
			})
		}
	}
}

// whole checks that no card reaches over its side, none lies on another and no words are cut.
func whole(t *testing.T, b *runtest.Bench, areas ...*parts.Area) {
	t.Helper()
	for _, a := range areas {
		cells := a.Cells()
		for i, c := range cells {
			if c.At.X < 0 || c.At.X+c.Size.Width > a.Size().Width {
				t.Errorf("%q reaches from %v to %v of %v", c.Face.Words, c.At.X, c.At.X+c.Size.Width, a.Size().Width)
			}
			free := c.Face
			free.Lines = 0
			if need := parts.NewRuler().Height(free, c.Size.Width); c.Face.Style != parts.Ground && c.Size.Height < need {
				t.Errorf("%q needs %v and has %v", c.Face.Words, need, c.Size.Height)
			}
			for _, d := range cells[:i] {
				if c.Face.Style != parts.Ground && c.Face.Style != parts.Inner && d.Face.Style != parts.Ground && d.Face.Style != parts.Inner && c.At.X < d.At.X+d.Size.Width && d.At.X < c.At.X+c.Size.Width && c.At.Y < d.At.Y+d.Size.Height && d.At.Y < c.At.Y+c.Size.Height {
					t.Errorf("%q lies on %q", c.Face.Words, d.Face.Words)
				}
			}
		}
	}
	if got, want := b.Win.Canvas().Size(), b.Win.Content().Size(); got != want {
		t.Errorf("the window grew to %v", got)
	}
}

func TestTheSizeByThePointer(t *testing.T) {
	b, s := sorted(t, "a", "b")
	tray, _ := areas(b)
	before := body(tray, 1)
	for _, k := range s.Keys() {
		if k.Label == "+" {
			k.Run()
		}
	}
	if now := body(tray, 1); now <= before {
		t.Errorf("the cards stay at %v", now)
	}
}

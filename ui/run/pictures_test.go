package run_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run"
	"folkmoot/ui/run/runtest"
)

// looks are the ways in which a screen is looked at.
var looks = []struct {
	name          string
	width, height float32
	o             look.Options
}{
	{"1366", 1120, 640, look.Options{Mode: look.ModeLight}},
	{"1920", 1680, 952, look.Options{Mode: look.ModeDark}},
	{"200", 1120, 640, look.Options{Mode: look.ModeLight, Scale: 2}},
}

// TestPictures draws every screen of the package; with FOLKMOOT_PICTURES set the pictures can be looked at.
func TestPictures(t *testing.T) {
	for _, l := range looks {
		for name, kind := range map[string]session.StageKind{"welcome": session.StageWelcome, "prompt": session.StagePrompt, "notes": session.StagePrompt, "close": session.StageClose} {
			t.Run(name+l.name, func(t *testing.T) {
				b := runtest.New(t, "employee-group.toml", 12)
				b.App.Settings().SetTheme(look.New(l.o))
				fill(b)
				nth := map[string]int{"prompt": 3, "notes": 2}[name]
				b.Must(session.EnterStage{Stage: b.Stage(kind, max(nth, 1))})
				s := run.New(b.Desk, kind, nil)
				b.Show(s, l.width, l.height)
				if name == "prompt" {
					b.Type("Managers asking more")
					if l.name == "1920" {
						b.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyF2)
					}
				}
				save(t, b, name+"-"+l.name)
				if got := b.Win.Canvas().Size(); got.Width > l.width || got.Height > l.height {
					t.Errorf("the window had to grow from %vx%v to %v", l.width, l.height, got)
				}
			})
		}
	}
}

func fill(b *runtest.Bench) {
	ask, notes := b.Stage(session.StagePrompt, 3), b.Stage(session.StagePrompt, 2)
	b.Ideas(ask, runtest.Said()...)
	seats := b.State().Seats
	b.Must(
		session.WordIdea{Idea: b.State().Ideas[12].ID, Which: session.WordingDisplay, Text: "Residents telling us in their own words"},
		session.AttributeIdea{Idea: b.State().Ideas[11].ID, Seat: seats[2].ID},
		session.ParkItem{Text: "The car park at the depot", Stage: ask},
		session.ParkItem{Text: "Who decides about the new phones", Stage: ask},
		session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Text: "It was the first time that anyone had asked us.", Stage: ask, Seat: seats[4].ID}},
		session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Paraphrase, Text: "The library lends tools now, and people come who never came before.", Stage: notes, Seat: seats[1].ID}},
		session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Paraphrase, Text: "Bins are weighed, so the round is planned by weight.", Stage: notes}},
		session.MakeTheme{Title: "Being listened to", Ideas: []session.ID{b.State().Ideas[0].ID, b.State().Ideas[7].ID}},
		session.WriteFinding{FindingBody: session.FindingBody{Who: "Senior and middle managers", Statement: "Genuinely listen to us and involve us before deciding"}},
		session.WriteFinding{FindingBody: session.FindingBody{Who: "Frontline managers", Statement: "Keep time free for trying things"}},
		session.SetConsent{Seats: []session.ID{seats[0].ID, seats[1].ID, seats[2].ID, seats[3].ID, seats[4].ID, seats[5].ID, seats[6].ID, seats[7].ID}, Item: b.State().Framework.Consent[0].ID, Given: true},
	)
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

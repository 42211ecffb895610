package booth_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/vote/votetest"
)

// files reads everything beside the session's file.
func files(t *testing.T, b *votetest.Bench) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(filepath.Dir(b.Desk.Kept().Path()), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		out[filepath.Base(path)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A practice ballot works like the real one, as often as one likes, and not a byte on the disk changes.
func TestAPracticeBallotTouchesNothing(t *testing.T) {
	for _, method := range poll.Methods() {
		t.Run(string(method), func(t *testing.T) {
			b := votetest.InFile(t, 3, look.Options{Mode: look.ModeLight})
			b.At(session.StagePoll)
			put(b, four, session.PollBody{Rules: poll.SuggestFor(method, 4)})
			b.Desk.Go(desk.Booth)
			b.Show(booth.New(b.Desk, b.Window.Canvas()))
			before := files(t, b)
			for range 2 {
				b.Click("Try a practice ballot")
				if !b.Sees("Practice ballot: nothing on it is counted or kept") || !b.Sees("fruits") {
					t.Fatalf("%q", b.Texts())
				}
				if len(b.Buttons("Cast my vote")) != 0 || len(b.Buttons("Spoil my ballot")) != 0 || b.Sees("Trust") {
					t.Fatalf("practice could be taken for the vote: %q", b.Texts())
				}
				some(b, method)
				b.Click("Begin again")
				some(b, method)
				b.Press(fyne.KeyEscape)
				b.Click("Finish practising")
				if len(b.Buttons("P1")) != 1 {
					t.Fatalf("not back at the codes: %q", b.Texts())
				}
			}
			if d := cmp.Diff(before, files(t, b)); d != "" {
				t.Errorf("practice changed what is on the disk: %s", d)
			}
			if n := len(b.Desk.Kept().Voted()); n != 0 || !b.Sees("0 of 3 have voted.") {
				t.Errorf("%d have voted: %q", n, b.Texts())
			}
		})
	}
}

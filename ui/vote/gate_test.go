package vote_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/vote/votetest"
)

// ideas begins at a vote on these ideas.
func ideas(t *testing.T, texts ...string) *votetest.Bench {
	t.Helper()
	b := votetest.New(t, 5)
	b.At(session.StagePoll)
	add := session.AddIdeas{}
	for _, x := range texts {
		add.Ideas = append(add.Ideas, session.NewIdea{Text: x})
	}
	b.Do(add)
	show(b)
	return b
}

func letter(b *votetest.Bench, letters string) {
	for _, r := range letters {
		b.Window.Canvas().Focused().TypedRune(r)
		b.Settle()
	}
}

var alike = []string{"A slot in the team meeting for ideas", "A slot in team meetings for ideas", "Parking near the hall", "Parking near the town hall", "Longer library hours"}

func TestPairsAreOfferedBeforeAVoteOpens(t *testing.T) {
	b := ideas(t, alike...)
	b.Press(fyne.KeyReturn) // on the button that opens
	if b.State().OpenPoll() != nil || !b.Sees("2 pairs may say the same") {
		t.Fatalf("the form says %q", b.Texts())
	}
	b.Press(fyne.KeyReturn) // look at them first
	letter(b, "mk")
	b.Press(fyne.KeyReturn) // close
	if b.Sees("may say the same") || !b.Sees("4 of 4 ideas chosen") {
		t.Errorf("afterwards the form says %q", b.Texts())
	}
	b.Press(fyne.KeyReturn)
	p := b.State().OpenPoll()
	if p == nil || len(p.Options) != 4 || p.Rules != poll.Suggest(4) {
		t.Errorf("open is %+v, the form says %q", p, b.Texts())
	}
}

func TestOpeningWithPairsLeft(t *testing.T) {
	b := ideas(t, alike...)
	b.Click("Open the vote")
	b.Click("Look at them first")
	letter(b, "m")
	b.Press(fyne.KeyEscape)
	if !b.Sees("1 pair may say the same") {
		t.Fatalf("the form says %q", b.Texts())
	}
	b.Click("Go back")
	if b.Sees("may say the same") || b.State().OpenPoll() != nil {
		t.Errorf("back at the form it says %q", b.Texts())
	}
	b.Click("Open the vote")
	b.Click("Open it as it is")
	if p := b.State().OpenPoll(); p == nil || len(p.Options) != 4 || b.Desk.Place() != desk.Booth {
		t.Errorf("open is %+v at %q", p, b.Desk.Place())
	}
}

// A number that was as suggested for fourteen options is as suggested for the twelve that are left.
func TestTheNumberFollowsWhatIsMerged(t *testing.T) {
	b := ideas(t, append([]string{"Warmer rooms", "A printer that works", "Coffee", "Lifts", "A quiet room", "Bicycles", "Trees", "Buses at night", "Benches"}, alike...)...)
	stepper(t, b, "options each").TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	b.Settle()
	b.Click("As suggested") // prepared, and kept in the session
	b.Click("Open the vote")
	b.Click("Look at them first")
	letter(b, "mm")
	b.Press(fyne.KeyReturn)
	if p := b.State().Polls[0]; len(p.Options) != 12 || p.Rules != poll.Suggest(12) || poll.Suggest(12) == poll.Suggest(14) {
		t.Errorf("prepared is %+v", p.PollBody)
	}
}

func TestNothingIsAskedBeforeAVote(t *testing.T) {
	cases := map[string]struct {
		texts []string
		help  session.HelpMode
	}{
		"of numbers":          {[]string{"Make it 20 mph on the High Street", "Make it 30 mph on the High Street", "Coffee"}, session.HelpAlways},
		"of negations":        {[]string{"Cars should be allowed in the park", "Cars should not be allowed in the park", "Coffee"}, session.HelpAlways},
		"where help is off":   {alike, session.HelpNever},
		"where all are alone": {[]string{"Coffee", "Lifts", "Warmer rooms"}, session.HelpAlways},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := ideas(t, c.texts...)
			b.Do(session.SetHelp{Help: session.Help{Mode: c.help}})
			b.Click("Open the vote")
			if b.State().OpenPoll() == nil || len(b.State().OpenPoll().Options) != len(c.texts) {
				t.Errorf("the form says %q", b.Texts())
			}
		})
	}
}

// Where themes are voted on, only the ideas in them are looked at.
func TestPairsWithinTheThemesVotedOn(t *testing.T) {
	b := ideas(t, alike...)
	id := func(i int) session.ID { return b.State().Ideas[i].ID }
	b.Do(session.MakeTheme{Title: "Meetings", Ideas: []session.ID{id(0)}})
	b.Do(session.MakeTheme{Title: "Time", Ideas: []session.ID{id(4), id(1)}})
	b.Click("Open the vote")
	if !b.Sees("1 pair may say the same") { // the two about parking are in no theme
		t.Errorf("the form says %q", b.Texts())
	}
}

func TestTheGateAtThreeSizes(t *testing.T) {
	for name, c := range map[string]struct{ w, h, scale float32 }{"1366": {1156, 640, 1}, "1920": {1680, 952, 1}, "200": {1156, 640, 2}} {
		t.Run(name, func(t *testing.T) {
			b := ideas(t, alike...)
			test.ApplyTheme(t, look.New(look.Options{Mode: look.ModeLight, Scale: c.scale}))
			b.Resize(c.w, c.h)
			show(b)
			b.Click("Open the vote")
			for _, words := range []string{"Look at them first", "Open it as it is", "Go back"} {
				for _, x := range b.Buttons(words) {
					at := fyne.CurrentApp().Driver().AbsolutePositionForObject(x)
					if m, end := x.MinSize(), at.Add(x.Size()); x.Size().Width < m.Width || end.X > c.w || end.Y > c.h {
						t.Errorf("%q has %v of %v, from %v to %v", words, x.Size(), m, at, end)
					}
				}
			}
			save(t, b, "gate-"+name)
		})
	}
}

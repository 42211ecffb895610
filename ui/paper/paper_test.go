package paper_test

import (
	"bytes"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/paper"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// press is the place to print in a window, with a shelf for what is saved.
type press struct {
	*shelltest.Window
	keep    *paper.Keep
	saved   map[string][]byte
	opened  []string
	ballots [][2]int
	refuse  error
}

func open(t *testing.T, o look.Options, seats int) *press {
	t.Helper()
	b := shelltest.New(t, o)
	b.Begin("What helps new ideas happen here")
	if seats > 0 {
		b.Order(session.AddSeats{Seats: make([]session.NewSeat, seats)})
	}
	p := &press{keep: paper.NewKeep(), saved: map[string][]byte{}}
	p.show(b)
	return p
}

func (p *press) show(b *shelltest.Bench) {
	s := paper.New(b.Desk, paper.Hooks{
		SavePDF: func(name string, data []byte, done func(string, error)) {
			if p.refuse == nil {
				p.saved[name] = data
			}
			done("shelf/"+name, p.refuse)
		},
		OpenFile: func(path string) { p.opened = append(p.opened, path) },
		Ballots: func(_ session.ID, first, last int, done func(error)) {
			p.ballots = append(p.ballots, [2]int{first, last})
			done(nil)
		},
	}, p.keep)
	p.Window = b.Show(s)
	b.T.Cleanup(s.Close)
}

// only ticks one kind alone.
func (p *press) only(name string) {
	p.T.Helper()
	for _, o := range test.LaidOutObjects(p.Win.Content()) {
		if c, ok := o.(*widget.Check); ok && !c.Disabled() && c.Checked != (c.Text == name) {
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			p.Settle()
		}
	}
}

func (p *press) one() (name string, data []byte) {
	p.T.Helper()
	if len(p.saved) != 1 {
		p.T.Fatalf("%d files were saved", len(p.saved))
	}
	for name, data = range p.saved {
	}
	return name, data
}

func TestSheetsAreSavedAndOpenedToBePrinted(t *testing.T) {
	p := open(t, look.Options{}, 4)
	if shelltest.Buttons(p.Win.Content())[0] == "" || p.Reads("Open it to print") {
		t.Fatal("something can be opened before it is saved")
	}
	p.Combination("Ctrl+S")
	name, data := p.one()
	if name != "2026-11-12 What helps new ideas happen here - Sheets.pdf" || !bytes.HasPrefix(data, []byte("%PDF")) {
		t.Errorf("saved is %q, %d bytes", name, len(data))
	}
	if !p.Reads("Saved as shelf/"+name) || !p.Reads("The information sheet has gaps") {
		t.Error("it does not say where the sheets are, or what they lack")
	}
	p.Press("Open it to print")
	if len(p.opened) != 1 || p.opened[0] != "shelf/"+name {
		t.Errorf("opened are %q", p.opened)
	}
	p.only("Sign-in sheet")
	if !p.Reads("Something has changed since it was saved") {
		t.Error("it does not say that other sheets are chosen now")
	}
}

func TestOneKindHasItsOwnName(t *testing.T) {
	p := open(t, look.Options{}, 4)
	p.only("Consent sheets")
	if !p.Reads("4 sheets") {
		t.Error("it does not say how many sheets there will be")
	}
	p.Combination("Ctrl+S")
	if name, _ := p.one(); !strings.HasSuffix(name, " - Consent sheets.pdf") {
		t.Errorf("saved is %q", name)
	}
}

func TestWithNothingTickedNothingIsMade(t *testing.T) {
	p := open(t, look.Options{}, 4)
	p.only("no such sheet")
	p.Combination("Ctrl+S")
	if len(p.saved) != 0 || !p.Reads("Nothing is ticked.") {
		t.Errorf("%d files were saved", len(p.saved))
	}
}

func TestATimeThatIsNoneIsSaid(t *testing.T) {
	p := open(t, look.Options{}, 0)
	p.Win.Canvas().Focus(p.Field("Such as 14:00"))
	p.Type("soon")
	p.Key(fyne.KeyReturn)
	if len(p.saved) != 0 || !strings.Contains(p.Message().Text, "“soon” is no time of day") {
		t.Errorf("%d files, and it says %q", len(p.saved), p.Message().Text)
	}
}

func TestAFileThatCannotBeWrittenIsSaid(t *testing.T) {
	p := open(t, look.Options{}, 0)
	p.refuse = errors.New("the disk is full")
	p.Combination("Ctrl+S")
	if !strings.Contains(p.Message().Text, "the disk is full") || p.Reads("Open it to print") {
		t.Errorf("it says %q", p.Message().Text)
	}
}

func TestWhatWasChosenIsStillChosenLater(t *testing.T) {
	p := open(t, look.Options{}, 3)
	p.only("Sign-in sheet")
	p.Win.Canvas().Focus(p.Field("Such as 14:00"))
	p.Type("9:30")
	p.show(p.Bench)
	if p.Field("9:30") == nil {
		t.Error("the time is gone")
	}
	p.Combination("Ctrl+S")
	if name, _ := p.one(); !strings.HasSuffix(name, " - Sign-in sheet.pdf") {
		t.Errorf("saved is %q", name)
	}
}

func TestBallotsAreOfferedWhereAVoteIsPrepared(t *testing.T) {
	p := open(t, look.Options{}, 5)
	if p.Reads("Print ballots") {
		t.Fatal("ballots are offered without a vote")
	}
	p.Order(session.DraftPoll{PollBody: session.PollBody{Question: "Which first?", Options: []poll.Option{{Text: "Tea"}, {Text: "Coffee"}}, Rules: poll.SuggestFor(poll.Approval, 2)}})
	if !p.Reads("Which first?") || !p.Reads("No ballot is printed yet.") {
		t.Fatal("the vote is not offered")
	}
	p.Press("Print ballots")
	p.Press("Print ballots")
	if len(p.ballots) != 2 || p.ballots[0] != [2]int{1, 5} || p.ballots[1] != [2]int{6, 6} {
		t.Errorf("printed were %v", p.ballots)
	}
	if got := p.State().Polls[0].Papers.Printed; got != 6 {
		t.Errorf("%d are noted", got)
	}
}

func TestEscapeLeadsBack(t *testing.T) {
	p := open(t, look.Options{}, 0)
	p.Go(desk.Setup)
	p.TogglePaper()
	if p.Place() != desk.Paper {
		t.Fatalf("the window shows %s", p.Place())
	}
	p.Bare(fyne.KeyEscape)
	if p.Place() != desk.Setup {
		t.Errorf("the window shows %s", p.Place())
	}
}

// Whatever can be worked is inside the window, also where text is twice as large. With FOLKMOOT_PICTURES set, what is
// seen is kept to be looked at.
func TestThePlaceFitsTheWindow(t *testing.T) {
	for name, c := range map[string]struct {
		o    look.Options
		w, h float32
	}{
		"light": {look.Options{}, 1366, 768}, "dark": {look.Options{Mode: look.ModeDark}, 1366, 768}, "large": {look.Options{Scale: 2}, 1366, 768},
	} {
		t.Run(name, func(t *testing.T) {
			p := open(t, c.o, 12)
			p.Order(session.DraftPoll{PollBody: session.PollBody{Question: "Which first?", Options: []poll.Option{{Text: "Tea"}, {Text: "Coffee"}}, Rules: poll.SuggestFor(poll.Approval, 2)}})
			p.Win.Resize(fyne.NewSize(c.w-210, c.h-88))
			p.Settle()
			p.Combination("Ctrl+S")
			if dir := os.Getenv("FOLKMOOT_PICTURES"); dir != "" {
				f, err := os.Create(filepath.Join(dir, "paper-"+name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				if err := png.Encode(f, p.Win.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
			}
			width := p.Win.Canvas().Size().Width
			for _, o := range test.LaidOutObjects(p.Win.Content()) {
				if _, can := o.(fyne.Focusable); !can || !o.Visible() || o.Size().Width == 0 {
					continue
				}
				if x := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X; x < 0 || x+o.Size().Width > width+1 {
					t.Errorf("a %T runs from %.0f to %.0f in a window of %.0f", o, x, x+o.Size().Width, width)
				}
			}
		})
	}
}

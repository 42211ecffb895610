package redact_test

import (
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/redact"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// clerk is the screen in a window, with a shelf for the log.
type clerk struct {
	*shelltest.Window
	saved  map[string][]byte
	refuse error
	keep   *redact.Keep
}

func sit(b *shelltest.Bench) *clerk {
	c := &clerk{saved: map[string][]byte{}, keep: redact.NewKeep()}
	b.Go(desk.Redaction)
	s := redact.New(b.Desk, redact.Hooks{SaveLog: func(name string, data []byte, done func(string, error)) {
		if c.refuse == nil {
			c.saved[name] = data
		}
		done("shelf/"+name, c.refuse)
	}}, c.keep)
	c.Window = b.Show(s)
	b.T.Cleanup(s.Close)
	return c
}

// with opens the screen on a session of these ideas.
func with(t *testing.T, o look.Options, ideas ...string) *clerk {
	t.Helper()
	b := shelltest.New(t, o)
	b.Begin("What helps new ideas happen here")
	for _, text := range ideas {
		b.Order(session.AddIdea(text, "", ""))
	}
	return sit(b)
}

func (c *clerk) letter(names ...fyne.KeyName) {
	for _, n := range names {
		if _, typing := c.Win.Canvas().Focused().(*widget.Entry); typing {
			c.Key(n)
			continue
		}
		c.Bare(n)
	}
}

// pick chooses a kind by its name and number.
func (c *clerk) pick(name string) {
	c.T.Helper()
	p, ok := shelltest.Find(c.Win.Content(), func(*parts.Pick) bool { return true })
	i := -1
	if ok {
		i = slices.Index(p.Options, name)
	}
	if i < 0 {
		c.T.Fatalf("%q cannot be chosen", name)
	}
	p.OnPick(i)
	c.Settle()
}

// offers tells whether a check with these words can be ticked.
func (c *clerk) offers(words string) bool {
	_, ok := shelltest.Find(c.Win.Content(), func(x *widget.Check) bool { return x.Visible() && x.Text == words })
	return ok
}

func (c *clerk) redactions() []string {
	var out []string
	for _, x := range c.State().Ideas {
		out = append(out, x.Redaction)
	}
	return out
}

func (c *clerk) expect(want ...string) {
	c.T.Helper()
	if got := c.redactions(); strings.Join(got, " | ") != strings.Join(want, " | ") {
		c.T.Fatalf("printed is %q, want %q", got, want)
	}
}

func (c *clerk) says(words ...string) {
	c.T.Helper()
	for _, w := range words {
		if !c.Reads(w) {
			c.T.Errorf("the window does not say %q", w)
		}
	}
}

func TestOneKeyDecidesForAllWithTheSameWords(t *testing.T) {
	c := with(t, look.Options{}, "I asked Mrs Quillfeather", "We trust Mr Dunmore", "Tell Mrs Quillfeather")
	c.says("0 of 3 looked at", "Idea 1")
	if !c.offers("The same for all 2 places with these words") {
		t.Error("it does not offer to decide about both")
	}
	c.letter(fyne.KeyR)
	c.expect("I asked [name 1]", "", "Tell [name 1]")
	c.says("2 of 3 looked at", "Idea 2")
	c.letter(fyne.KeyK)
	c.expect("I asked [name 1]", "", "Tell [name 1]")
	c.says("3 of 3 looked at")
}

func TestAPlaceCanBeDecidedAlone(t *testing.T) {
	c := with(t, look.Options{}, "I asked Mrs Quillfeather", "Tell Mrs Quillfeather")
	c.letter(fyne.KeyA, fyne.KeyR)
	c.expect("I asked [name 1]", "")
	c.says("1 of 2 looked at", "Idea 2")
}

func TestADecisionIsTakenBack(t *testing.T) {
	c := with(t, look.Options{}, "I asked Mrs Quillfeather", "We trust Mr Dunmore")
	c.letter(fyne.KeyR, fyne.KeyUp, fyne.KeyU)
	c.expect("", "")
	c.says("0 of 2 looked at", "Idea 1")
	c.letter(fyne.KeyR)
	c.Undo()
	c.Settle()
	c.expect("", "")
}

func TestOtherWordsAreTyped(t *testing.T) {
	c := with(t, look.Options{}, "I asked Mrs Quillfeather")
	c.letter(fyne.KeyW)
	c.Type("the woman at the kiosk") // K and R are letters now
	c.letter(fyne.KeyReturn)
	c.expect("I asked the woman at the kiosk")
	c.letter(fyne.KeyW, fyne.KeyEscape, fyne.KeyU)
	c.expect("")
}

func TestNoWordsAreRefusedWithAReason(t *testing.T) {
	c := with(t, look.Options{}, "I asked Mrs Quillfeather")
	c.letter(fyne.KeyW, fyne.KeyReturn)
	c.expect("")
	if m := c.Message(); m.Tone != desk.Warn || !strings.Contains(m.Text, "Type what should stand") {
		t.Fatalf("it says %q", m.Text)
	}
}

func TestEscapeLeadsToTheReport(t *testing.T) {
	c := with(t, look.Options{}, "I asked Mrs Quillfeather")
	c.letter(fyne.KeyEscape)
	if c.Place() != desk.Report {
		t.Fatalf("the window shows %s", c.Place())
	}
}

func TestAKindIsLookedAtAlone(t *testing.T) {
	c := with(t, look.Options{}, "I asked Mrs Quillfeather in Swansea", "It began in Swansea")
	c.pick("All kinds (3)")
	c.pick("Place (2)")
	c.says("1 to 2 of 2")
	c.letter(fyne.KeyR)
	c.expect("I asked Mrs Quillfeather in [place 1]", "It began in [place 1]")
}

func TestTheLogIsSavedApart(t *testing.T) {
	c := with(t, look.Options{}, "I asked Mrs Quillfeather")
	c.says("Nothing has been replaced yet")
	c.letter(fyne.KeyR)
	c.says("1 replacement with its original")
	c.refuse = errors.New("the disk is full")
	c.Press("Save the log apart")
	if len(c.saved) != 0 || c.Message().Tone != desk.Warn {
		t.Fatal("a full disk is not told")
	}
	c.refuse = nil
	c.Press("Save the log apart")
	for name, data := range c.saved {
		if name != "2026-11-12 What helps new ideas happen here - Log of replacements, confidential.csv" || !strings.Contains(string(data), "Mrs Quillfeather,[name 1]") {
			t.Errorf("saved is %q: %s", name, data)
		}
	}
	if len(c.saved) != 1 {
		t.Fatalf("%d files", len(c.saved))
	}
	c.says("Saved as shelf/")
}

func TestNothingFoundIsSaid(t *testing.T) {
	c := with(t, look.Options{}, "meetings are too long")
	c.says("No likely names or places were found")
	c.letter(fyne.KeyR, fyne.KeyW, fyne.KeyU, fyne.KeyDown, fyne.KeyA)
	c.expect("")
}

func TestManyPlacesArePaged(t *testing.T) {
	var ideas []string
	for i := range 30 {
		ideas = append(ideas, fmt.Sprintf("I asked Mr Dunmore%c", 'a'+rune(i%26)))
	}
	c := with(t, look.Options{}, ideas...)
	c.says("1 to 8 of 30")
	c.letter(fyne.KeyPageDown)
	c.says("9 to 16 of 30", "Idea 9")
	c.letter(fyne.KeyPageUp, fyne.KeyDown)
	c.says("1 to 8 of 30", "Idea 2")
}

// At every size of text and of window everything can be reached.
func TestEverythingHasRoom(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
			t.Run(fmt.Sprintf("%.0f %% %.0f", scale*100, size.Width), func(t *testing.T) {
				b := shelltest.New(t, look.Options{Scale: scale})
				k, err := demo.Practice("test")
				if err != nil {
					t.Fatal(err)
				}
				b.Use(k)
				b.Order(session.Reopen{Why: "to add names"})
				for _, text := range []string{
					"I asked Mrs Quillfeather about the forms, and she sent me to Mr Dunmore-Featherstonehaugh in Swansea",
					"Mrs Quillfeather's desk is the only one with a plant", "Write to ann.quill@quillfeather.example before 12 March 2027",
					"The head of housing has never seen our office at 14 Castle Street", "I am the only woman on the night shift", "Ring 01632 960 144",
					"Brackley Hospital does it better", "We trust Gwenllian", "Aisha ran the pilot",
				} {
					b.Order(session.AddIdea(text, "", ""))
				}
				c := sit(b)
				c.Win.Resize(size)
				c.Settle()
				c.letter(fyne.KeyR, fyne.KeyK, fyne.KeyW)
				c.picture(fmt.Sprintf("sample-%.0f-%.0f", scale*100, size.Width))
				width := c.Win.Canvas().Size().Width
				for _, o := range test.LaidOutObjects(c.Win.Content()) {
					if _, can := o.(fyne.Focusable); !can || !o.Visible() || o.Size().Width == 0 {
						continue
					}
					if x := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X; x < 0 || x+o.Size().Width > width+1 {
						t.Errorf("a %T runs from %.0f to %.0f in a window of %.0f", o, x, x+o.Size().Width, width)
					}
					if b, ok := o.(*widget.Button); ok && b.Size().Width < b.MinSize().Width-1 {
						t.Errorf("the button %q has %.0f of %.0f", b.Text, b.Size().Width, b.MinSize().Width)
					}
				}
			})
		}
	}
}

// picture writes what the window shows where FOLKMOOT_PICTURES names a folder, to be looked at.
func (c *clerk) picture(name string) {
	c.T.Helper()
	dir := os.Getenv("FOLKMOOT_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, "redact-"+name+".png"))
	if err != nil {
		c.T.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, c.Win.Canvas().Capture()); err != nil {
		c.T.Fatal(err)
	}
}

package run_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/run"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/widget"
)

// hand is a clock that is turned by hand.
type hand struct {
	*widget.Queue
	fast []func() // what is called more than once a second
}

func (h *hand) Every(t time.Duration, f func()) (stop func()) {
	if t >= time.Second {
		return func() {}
	}
	h.fast = append(h.fast, f)
	at := len(h.fast) - 1
	return func() { h.fast[at] = nil }
}

func (h *hand) tick() {
	for _, f := range slices.Clone(h.fast) {
		if f != nil {
			f()
		}
	}
}

type interview struct {
	*runtest.Bench
	s    *run.Screen
	hand *hand
}

func interviewed(t *testing.T, seats int) *interview {
	t.Helper()
	b := runtest.New(t, "chief-executive-interview.toml", seats)
	d := b.State().Details
	d.Kind = session.Interview
	b.Must(session.Describe{Title: "Interview 7", Details: d})
	h := &hand{Queue: b.Queue}
	b.Dispatch = h
	b.Must(session.EnterStage{Stage: b.Stage(session.StagePrompt, 2)})
	s := run.New(b.Desk, session.StagePrompt, run.NewDrafts())
	b.Show(s, 1120, 640)
	return &interview{b, s, h}
}

func (i *interview) tick() {
	i.hand.tick()
	i.Settle()
}

func (i *interview) notes() string { return i.State().Stage(i.State().Current).Notes }

func (i *interview) pad() *widget.Notepad {
	i.T.Helper()
	for _, o := range test.LaidOutObjects(i.Win.Content()) {
		if n, ok := o.(*widget.Notepad); ok {
			return n
		}
	}
	i.T.Fatal("there is no notepad")
	return nil
}

// marks lists the evidence with where it stands.
func (i *interview) marks() []string {
	var out []string
	s := i.State()
	for _, x := range s.Evidence {
		line := string(x.Kind)
		if seat := s.Seat(x.Seat); seat != nil {
			line += " " + seat.Code
		}
		if t := s.Theme(x.Theme); t != nil {
			line += " " + t.Tag + " " + t.Title
		}
		out = append(out, line+": "+x.Text)
	}
	return out
}

func (i *interview) wantMarks(want ...string) {
	i.T.Helper()
	if d := cmp.Diff(want, i.marks()); d != "" {
		i.T.Fatalf("marks (-want +got):\n%s", d)
	}
}

func TestNotesAreKeptByThemselves(t *testing.T) {
	i := interviewed(t, 1)
	i.Type("It means trying things")
	if i.notes() != "" {
		t.Fatal("each letter is written to the disk")
	}
	i.tick()
	i.Type(" out")
	i.tick() // no pause, but a second
	if got := i.notes(); got != "It means trying things out" {
		t.Fatalf("kept after a second without a pause: %q", got)
	}
	i.Type(".")
	i.tick()
	i.tick()
	if got := i.notes(); got != "It means trying things out." {
		t.Fatalf("kept after a pause: %q", got)
	}
	i.tick()
	if slices.ContainsFunc(i.hand.fast, func(f func()) bool { return f != nil }) {
		t.Error("the clock runs on with nothing to keep")
	}
	if !slices.Contains(runtest.Words(i.Bench), "Saved") {
		t.Error("it is not said that the notes are saved")
	}
}

func TestNotesAreKeptWhenTheyAreLeft(t *testing.T) {
	for name, leave := range map[string]func(i *interview){
		"the field":  func(i *interview) { i.Win.Canvas().FocusNext() },
		"the app":    func(i *interview) { i.s.Close() },
		"the stage":  func(i *interview) { i.Must(session.EnterStage{Stage: i.Stage(session.StagePrompt, 3)}) },
		"by marking": func(i *interview) { i.Key(i.s, "Ctrl+M") },
	} {
		t.Run(name, func(t *testing.T) {
			i := interviewed(t, 1)
			i.Type("Trying things out")
			leave(i)
			i.Settle()
			if got := i.State().Stage(i.Stage(session.StagePrompt, 2)).Notes; got != "Trying things out" {
				t.Fatalf("the notes are %q", got)
			}
			if name == "the stage" && i.pad().Text() != "" {
				t.Fatalf("the next question shows %q", i.pad().Text())
			}
		})
	}
}

func TestNotesFollowUndo(t *testing.T) {
	i := interviewed(t, 1)
	i.Type("One.")
	i.tick()
	i.tick()
	i.Type(" Two.")
	i.tick()
	i.tick()
	i.Undo()
	i.Settle()
	if got := i.pad().Text(); got != "One." || i.notes() != "One." {
		t.Fatalf("the notes show %q and are %q", got, i.notes())
	}
}

func TestMarkingAPassage(t *testing.T) {
	i := interviewed(t, 1)
	i.Type("We start small. Nobody asks for a business case. It works.")
	i.pad().Select(16, 48)
	i.Key(i.s, "Ctrl+M")
	i.Type("1")
	i.Type("Small steps")
	i.Press(fyne.KeyReturn)
	i.wantMarks("verbatim P1 A Small steps: Nobody asks for a business case.")
	if i.Focused() != i.pad() {
		t.Fatalf("the keyboard is at %T", i.Focused())
	}

	t.Run("the sentence at the cursor, under a theme that is there", func(t *testing.T) {
		i.pad().Select(58, 58)
		i.Key(i.s, "Ctrl+M")
		i.Type("2")
		i.Type("sma")
		i.Press(fyne.KeyReturn)
		i.wantMarks("verbatim P1 A Small steps: Nobody asks for a business case.", "paraphrase P1 A Small steps: It works.")
	})
	t.Run("the facilitator's own is nobody's, and needs no theme", func(t *testing.T) {
		i.pad().Select(0, 15)
		i.Key(i.s, "Ctrl+M")
		i.Type("4")
		i.Press(fyne.KeyReturn)
		i.wantMarks("verbatim P1 A Small steps: Nobody asks for a business case.", "paraphrase P1 A Small steps: It works.", "comment: We start small.")
	})
	t.Run("changed at its place", func(t *testing.T) {
		i.pad().Select(20, 20)
		i.Key(i.s, "Ctrl+M")
		i.Type("3")
		i.Type("Nothing in the way")
		i.Press(fyne.KeyReturn)
		i.wantMarks("observation P1 B Nothing in the way: Nobody asks for a business case.", "paraphrase P1 A Small steps: It works.", "comment: We start small.")
	})
	t.Run("taken away in the list", func(t *testing.T) {
		i.Key(i.s, "Ctrl+L")
		i.Press(fyne.KeyDelete)
		i.wantMarks("observation P1 B Nothing in the way: Nobody asks for a business case.", "paraphrase P1 A Small steps: It works.")
		if got := i.pad().Text(); !strings.HasPrefix(got, "We start small.") {
			t.Fatalf("the words went too: %q", got)
		}
	})
	t.Run("gone to from the list", func(t *testing.T) {
		i.Key(i.s, "Ctrl+L")
		i.Press(fyne.KeyEnd, fyne.KeyReturn)
		from, to := i.pad().Selection()
		if i.Focused() != i.pad() || string([]rune(i.pad().Text())[from:to]) != "It works." {
			t.Fatalf("%d to %d is selected and the keyboard is at %T", from, to, i.Focused())
		}
	})
}

func TestMarkingIsLeftByEscape(t *testing.T) {
	i := interviewed(t, 1)
	i.Type("We start small.")
	i.Key(i.s, "Ctrl+M")
	i.Type("1")
	i.Type("Small")
	i.Press(fyne.KeyEscape)
	i.wantMarks()
	if i.Focused() != i.pad() || len(i.State().Themes) != 0 {
		t.Fatalf("the keyboard is at %T, with %d themes", i.Focused(), len(i.State().Themes))
	}
}

func TestMarkingWithNothingWritten(t *testing.T) {
	i := interviewed(t, 1)
	i.Key(i.s, "Ctrl+M")
	if i.Message().Text == "" || i.Focused() != i.pad() {
		t.Fatalf("nothing is said, and the keyboard is at %T", i.Focused())
	}
}

func TestSeveralPeopleInAnInterview(t *testing.T) {
	i := interviewed(t, 2)
	i.Type("We start small.")
	i.Key(i.s, "Ctrl+M")
	i.Type("1")
	for _, o := range test.LaidOutObjects(i.Win.Content()) {
		if p, ok := o.(*parts.Pick); ok && p.Label == "Said by" && p.Visible() {
			p.SetSelected(2)
		}
	}
	i.Press(fyne.KeyReturn)
	i.wantMarks("verbatim P2: We start small.")
}

func TestParkingFromTheNotes(t *testing.T) {
	i := interviewed(t, 1)
	i.Key(i.s, "Ctrl+P")
	i.Type("The new building")
	i.Press(fyne.KeyReturn)
	if len(i.State().Parking) != 1 || i.Focused() != i.pad() {
		t.Fatalf("%d parked, the keyboard is at %T", len(i.State().Parking), i.Focused())
	}
}

package shell_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/journal/faultdisk"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

func plain(t *testing.T) *window {
	t.Helper()
	return open(t, look.Options{Mode: look.ModeLight}, shelf{entries: entries()})
}

func (w *window) write(text string) {
	w.T.Helper()
	f := w.win.Canvas().Focused()
	if f == nil {
		w.T.Fatal("nothing has the keyboard")
	}
	test.Type(f, text)
}

func (w *window) reads(text string) bool {
	for _, o := range test.LaidOutObjects(w.win.Content()) {
		switch x := o.(type) {
		case *widget.Text:
			if x.Visible() && strings.Contains(x.Text, text) {
				return true
			}
		case *widget.Button:
			if x.Visible() && strings.Contains(x.Text, text) {
				return true
			}
		}
	}
	return false
}

func TestANewSessionIsMadeSetUpAndStartedByKeysAlone(t *testing.T) {
	w := plain(t)
	w.key("Ctrl+N")
	w.write("Employee group, Council A")
	w.typed(fyne.KeyDown)
	w.typed(fyne.KeyUp)
	w.typed(fyne.KeyReturn)
	if w.Place() != desk.Setup || w.State().Title != "Employee group, Council A" {
		t.Fatalf("at %s with the title %q", w.Place(), w.State().Title)
	}
	w.key("Ctrl+Enter")
	s := w.State()
	if w.Place() != desk.AtStage || s.Current != s.Agenda[0].ID {
		t.Fatalf("the first stage was not entered: %s, %q", w.Place(), s.Current)
	}
	if d := s.Details; d.Minutes != 60 || d.Date != "2026-11-12" || d.Kind != session.FocusGroup {
		t.Errorf("the details are %+v", d)
	}
}

func TestAFieldIsHandedOverWhenTheStageIsChangedByKey(t *testing.T) {
	w := plain(t)
	w.Begin("Before")
	w.Go(desk.Setup)
	w.write(" and after")
	w.key("Ctrl+2")
	if got := w.State().Title; got != "Before and after" {
		t.Errorf("the title is %q", got)
	}
	if w.Place() != desk.AtStage {
		t.Errorf("the window is at %s", w.Place())
	}
}

func TestUndoSaysWhatItWillUndoAndWorksFromATextField(t *testing.T) {
	w := plain(t)
	w.Begin("A group")
	w.Go(desk.Setup)
	w.Order(session.AddSeats{Seats: make([]session.NewSeat, 5)})
	if !w.reads("Undo: add 5 seats") {
		t.Errorf("the button does not say what it undoes: %q", shelltest.Buttons(w.win.Content()))
	}
	w.key("Ctrl+Z") // the title field has the keyboard, with nothing of its own to undo
	if n := len(w.State().Seats); n != 0 {
		t.Fatalf("%d seats are left", n)
	}
	w.key("Ctrl+Shift+Z")
	if n := len(w.State().Seats); n != 5 {
		t.Fatalf("%d seats are back", n)
	}
}

func TestUndoDoesNotRepeatWhatIsCovered(t *testing.T) {
	w := plain(t)
	w.Begin("A group")
	w.Go(desk.Setup)
	w.Order(session.AddSeats{Seats: make([]session.NewSeat, 5)})
	w.Veil(true)
	if w.reads("Undo: add 5 seats") || !w.reads("Undo") {
		t.Errorf("the buttons say %q", shelltest.Buttons(w.win.Content()))
	}
	w.Veil(false)
	if !w.reads("Undo: add 5 seats") {
		t.Errorf("uncovered, the buttons say %q", shelltest.Buttons(w.win.Content()))
	}
}

func TestTheKeysWalkTheAgendaAndBackWithoutLosingAnything(t *testing.T) {
	w := plain(t)
	w.Begin("A group")
	w.Go(desk.Setup)
	agenda := w.State().Agenda
	steps := []struct {
		key   string
		place desk.Place
		stage session.ID
	}{
		{"Ctrl+PageDown", desk.AtStage, agenda[0].ID},
		{"Ctrl+PageDown", desk.AtStage, agenda[1].ID},
		{"Ctrl+PageUp", desk.AtStage, agenda[0].ID},
		{"Ctrl+PageUp", desk.Setup, agenda[0].ID},
		{"Ctrl+PageUp", desk.Setup, agenda[0].ID},
		{"Ctrl+PageDown", desk.AtStage, agenda[0].ID},
		{"Ctrl+4", desk.AtStage, agenda[2].ID},
		{"Ctrl+1", desk.Setup, agenda[2].ID},
		{"Ctrl+PageDown", desk.AtStage, agenda[2].ID},
	}
	for i, x := range steps {
		w.key(x.key)
		if w.Place() != x.place || w.State().Current != x.stage {
			t.Fatalf("step %d, %s: at %s %s, not at %s %s", i, x.key, w.Place(), w.State().Current, x.place, x.stage)
		}
	}
	w.Order(session.EnterStage{Stage: agenda[len(agenda)-1].ID})
	w.key("Ctrl+PageDown")
	if w.Place() != desk.Report {
		t.Errorf("after the last stage comes %s", w.Place())
	}
}

func TestTheRailGoesToAnyStageByPressAndByKey(t *testing.T) {
	w := plain(t)
	w.Begin("A group")
	w.Go(desk.Setup)
	rail, ok := shelltest.Find(w.win.Content(), func(*widget.Rail) bool { return true })
	if !ok {
		t.Fatal("there is no rail")
	}
	if n := len(w.State().Agenda); len(rail.Items) != n+2 {
		t.Fatalf("%d entries for %d stages", len(rail.Items), n)
	}
	w.win.Canvas().Focus(rail)
	for range 3 {
		w.typed(fyne.KeyDown)
	}
	w.typed(fyne.KeyReturn)
	if w.State().Current != w.State().Agenda[2].ID {
		t.Errorf("the group is at %s", w.State().Current)
	}
	w.Clock = w.Clock.Add(7 * time.Minute)
	w.Refresh()
	if got := rail.Items[3]; got.State != widget.Current || got.Note != "7 of 4 min" || !got.Late {
		t.Errorf("the rail says %+v", got)
	}
}

// stub is a screen that counts.
type stub struct {
	field                        *widget.Entry
	refreshed, focused, shutDown int
	keys                         []desk.Key
}

func (s *stub) Content() fyne.CanvasObject { return s.field }
func (s *stub) Refresh()                   { s.refreshed++ }
func (s *stub) Focus()                     { s.focused++ }
func (s *stub) Keys() []desk.Key           { return s.keys }
func (s *stub) Close()                     { s.shutDown++ }

func TestScreensAreKeptForTheSameKindOfStageAndEndedForAnother(t *testing.T) {
	w := plain(t)
	var made []*stub
	w.makers.Stage = map[session.StageKind]func() desk.Screen{}
	for _, k := range session.StageKinds() {
		w.makers.Stage[k] = func() desk.Screen {
			s := &stub{field: widget.NewEntry("")}
			made = append(made, s)
			return s
		}
	}
	w.restart()
	w.Begin("A group")
	agenda := w.State().Agenda
	w.Enter(agenda[1].ID)
	w.Settle()
	made[0].field.SetText("half typed")
	w.Enter(agenda[2].ID)
	w.Settle()
	if len(made) != 1 || made[0].field.Text != "half typed" || made[0].focused != 2 {
		t.Fatalf("%d screens, text %q, focused %d times", len(made), made[0].field.Text, made[0].focused)
	}
	w.Enter(agenda[0].ID)
	w.Settle()
	if len(made) != 2 || made[0].shutDown != 1 {
		t.Fatalf("%d screens; the first was ended %d times", len(made), made[0].shutDown)
	}
	before := made[1].refreshed
	w.Order(session.AddIdea("An idea", "", ""))
	if made[1].refreshed == before {
		t.Error("the screen was not told of a change")
	}
}

func TestTheBoothHasTheWholeWindowAndNoKeyButItsOwn(t *testing.T) {
	w := plain(t)
	pressed := 0
	w.makers.Booth = func() desk.Screen {
		return &stub{field: widget.NewEntry(""), keys: []desk.Key{{Name: fyne.KeyEscape, Label: "Esc", Does: "Leave", Run: func() { pressed++ }}}}
	}
	w.restart()
	w.Begin("A group")
	w.Order(session.AddSeats{Seats: make([]session.NewSeat, 3)})
	w.Go(desk.Booth)
	w.Settle()
	if got := shelltest.Buttons(w.win.Content()); len(got) > 0 {
		t.Errorf("a voter sees the buttons %q", got)
	}
	w.key("Ctrl+Z")
	w.key("Ctrl+PageDown")
	w.key("Ctrl+K")
	if len(w.State().Seats) != 3 || w.Place() != desk.Booth || w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("a voter's key reached the session: %d seats, at %s", len(w.State().Seats), w.Place())
	}
	w.typed(fyne.KeyEscape)
	if pressed != 1 {
		t.Errorf("the booth's own key was pressed %d times", pressed)
	}
	w.Go(desk.Setup)
	w.key("Ctrl+Z")
	if len(w.State().Seats) != 0 {
		t.Error("after the booth the keys do not work again")
	}
}

func TestThePaletteFindsAnActionAndDoesIt(t *testing.T) {
	w := plain(t)
	w.Begin("A group")
	w.Go(desk.Setup)
	w.key("Ctrl+K")
	w.write("vote")
	w.typed(fyne.KeyReturn)
	if x := w.State().Stage(w.State().Current); x == nil || x.Kind != session.StagePoll {
		t.Errorf("the palette went to %+v", x)
	}
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("the palette is still open")
	}
	w.key("Ctrl+K")
	w.picture("palette")
	w.typed(fyne.KeyEscape)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the palette")
	}
}

func TestSheetsArePrintedFromEverywhereAndTheKeyLeadsBack(t *testing.T) {
	w := plain(t)
	w.key("Ctrl+Shift+P")
	if w.Place() != desk.Home {
		t.Fatalf("without a session the window shows %s", w.Place())
	}
	w.Begin("A group")
	w.Enter(w.State().Agenda[0].ID)
	w.Settle()
	for _, from := range []desk.Place{desk.AtStage, desk.Setup, desk.Home} {
		w.Go(from)
		w.Settle()
		w.key("Ctrl+Shift+P")
		if w.Place() != desk.Paper || !w.reads("Sheets to print") || !w.reads("Welcome") {
			t.Errorf("from %s the window shows %s", from, w.Place())
		}
		w.key("Ctrl+Shift+P")
		if w.Place() != from {
			t.Errorf("back from %s the window shows %s", from, w.Place())
		}
	}
}

func TestTheKeyCardOpensAndCloses(t *testing.T) {
	w := plain(t)
	w.Begin("A group")
	w.Go(desk.Setup)
	w.typed(fyne.KeyF1)
	if w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("F1 shows nothing")
	}
	w.picture("keys")
	w.typed(fyne.KeyEscape)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the card")
	}
}

func TestBlankAndRoomKeys(t *testing.T) {
	w := plain(t)
	w.Begin("A group")
	w.Go(desk.Setup)
	w.key("Ctrl+B")
	if !w.Room().Blank {
		t.Error("Ctrl+B does not blank the room window")
	}
	w.key("Ctrl+B")
	if w.Room().Blank {
		t.Error("Ctrl+B does not show it again")
	}
	w.key("Ctrl+Shift+R")
	if len(w.calls) != 1 || w.calls[0] != "room" {
		t.Errorf("the room key called %q", w.calls)
	}
}

func TestALetterThatOpensAFieldIsNotWrittenIntoIt(t *testing.T) {
	w := plain(t)
	card, ok := w.win.Canvas().Focused().(*widget.Card)
	if !ok {
		t.Fatalf("the keyboard is on %T", w.win.Canvas().Focused())
	}
	// A window is sent the key first and then the letter, to whatever has the keyboard by then.
	card.TypedKey(&fyne.KeyEvent{Name: fyne.KeyN})
	w.Settle()
	if f, typing := w.win.Canvas().Focused().(*widget.Entry); typing {
		t.Fatalf("the key alone opened the field, which will be given the letter: %q", f.Text)
	}
	card.TypedRune('n')
	w.Settle()
	if f, typing := w.win.Canvas().Focused().(*widget.Entry); !typing || f.Text != "" {
		t.Errorf("the form is not open, or not empty")
	}
}

func TestASecondWindowSaysThatItOnlyReads(t *testing.T) {
	w := plain(t)
	k := w.Keeper()
	k.FS = faultdisk.New(512)
	e := shelltest.Catalogue(t).List()[0]
	first, err := k.Create("a.moot", session.NewSession{Title: "A group", Framework: e.Framework})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = first.Close() })
	second, err := k.Open("a.moot")
	if err != nil {
		t.Fatal(err)
	}
	w.Use(second)
	w.Go(desk.Setup)
	w.Settle()
	if !w.reads("it can only be read") || !w.reads("Read only") || !w.reads("Save a copy elsewhere") {
		t.Errorf("the window does not say that nothing can be changed")
	}
	w.picture("readonly")
	w.write(" changed")
	w.key("Ctrl+B")
	w.win.Canvas().Unfocus()
	w.Settle()
	if w.State().Title != "A group" || w.Message().Tone != desk.Warn {
		t.Errorf("title %q, message %+v", w.State().Title, w.Message())
	}
}

func TestADiskThatFailsIsToldAndACopyOffered(t *testing.T) {
	w := plain(t)
	disk := faultdisk.New(512)
	k := w.Keeper()
	k.FS = disk
	e := shelltest.Catalogue(t).List()[0]
	kept, err := k.Create("a.moot", session.NewSession{Title: "A group", Framework: e.Framework})
	if err != nil {
		t.Fatal(err)
	}
	w.Use(kept)
	w.Go(desk.Setup)
	w.Settle()
	if !w.reads("Saved") {
		t.Error("the head line does not say that all is saved")
	}
	disk.Err = errors.New("no space left on device")
	disk.Hook = func(faultdisk.Call) faultdisk.Fault { return faultdisk.Before }
	defer func() { disk.Hook = nil }()
	w.Order(session.AddSeats{Seats: make([]session.NewSeat, 2)})
	if n := len(w.State().Seats); n != 2 {
		t.Errorf("%d of 2 seats are on the screen", n)
	}
	if !w.reads("Not saved: 1 action") {
		t.Error("the head line does not say that an action is not saved")
	}
	w.picture("trouble")
	shelltest.Press(t, w.win.Content(), "Save a copy elsewhere")
	if len(w.calls) != 1 || w.calls[0] != "copy" {
		t.Errorf("the button called %q", w.calls)
	}
}

package shell_test

import (
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/frameworks"
	"folkmoot/ui/home"
	"folkmoot/ui/look"
	"folkmoot/ui/paper"
	"folkmoot/ui/setup"
	"folkmoot/ui/shell"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// shelf is a shelf of three sessions, one of them unreadable.
type shelf struct {
	entries []home.Entry
	all     framework.Catalogue
}

func (s shelf) Recent() []home.Entry           { return s.entries }
func (s shelf) Catalogue() framework.Catalogue { return s.all }

func entries() []home.Entry {
	day := time.Date(2026, 11, 12, 15, 0, 0, 0, time.UTC)
	return []home.Entry{
		{Path: "a.moot", Title: "Employee group, Council A", Date: "2026-11-12", Place: "Library, room 2", Group: "Frontline and support employees", Organisation: "Council A, county, South East", Phase: "running", Modified: day},
		{Path: "b.moot", Title: "Chief executives' group", Date: "2026-11-04", Group: "Chief executives", Phase: "draft", Modified: day.Add(-24 * time.Hour)},
		{Path: "c.moot", Title: "Interview 7", Date: "2025-11-02", Place: "By telephone", Group: "Middle managers", Phase: "sealed", Modified: day.Add(-48 * time.Hour)},
		{Path: "sessions/torn.moot", Trouble: "torn.moot, line 14: the line is damaged. Open it to see what is missing, and save what is left as a new file.", Modified: day.Add(-72 * time.Hour)},
	}
}

type window struct {
	*shelltest.Bench
	*shell.Shell
	win    fyne.Window
	makers shell.Makers
	hooks  shell.Hooks
	calls  []string
}

// restart fills the window anew, with other screens.
func (w *window) restart() {
	if w.Shell != nil {
		w.Shell.Close()
	}
	w.Shell = shell.New(w.Desk, w.win.Canvas(), w.makers, w.hooks)
	w.win.SetContent(w.Shell.Content())
	w.win.Resize(fyne.NewSize(1366, 768))
	w.Start()
	w.Settle()
}

// open makes a whole window with the real screens.
func open(t *testing.T, o look.Options, s shelf) *window {
	t.Helper()
	w := &window{Bench: shelltest.New(t, o)}
	if s.all.List() == nil {
		s.all = shelltest.Catalogue(t)
	}
	w.win = test.NewTempWindow(t, widget.Spacer())
	w.win.SetPadded(false)
	create := func(n session.NewSession, done func(error)) {
		k, err := w.Keeper().Practice(n)
		if err == nil {
			w.Use(k)
		}
		done(err)
	}
	hooks := home.Hooks{
		Create: create,
		Open: func(path string, done func(error)) {
			w.calls = append(w.calls, "open "+path)
			done(errors.New("not in a test"))
		},
		Sample: func(done func(error)) { w.calls = append(w.calls, "sample"); done(nil) }, OpenFile: func() { w.calls = append(w.calls, "open file") },
	}
	w.makers = shell.Makers{
		Home:  func() desk.Screen { return home.New(w.Desk, s, hooks) },
		Setup: func() desk.Screen { return setup.New(w.Desk, s) },
		Paper: func() desk.Screen { return paper.New(w.Desk, paper.Hooks{}, paper.NewKeep()) },
		Frameworks: func() desk.Screen {
			return frameworks.New(w.Desk, shelltest.NewStore(s.all), frameworks.Hooks{AskOpen: func(func(string)) {}, AskSave: func(string, func(string)) {}})
		},
	}
	w.hooks = shell.Hooks{
		ToggleRoom: func() { w.calls = append(w.calls, "room") }, OpenFile: hooks.OpenFile,
		OpenSample: func() { w.calls = append(w.calls, "sample") }, SaveCopy: func() { w.calls = append(w.calls, "copy") }, Settings: func() { w.calls = append(w.calls, "look") },
	}
	w.restart()
	t.Cleanup(func() { w.Shell.Close() })
	return w
}

// picture writes what the window shows where FOLKMOOT_PICTURES names a folder.
func (w *window) picture(name string) {
	dir := os.Getenv("FOLKMOOT_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		w.T.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.win.Canvas().Capture()); err != nil {
		w.T.Fatal(err)
	}
}

// inside fails the test for every button and field whose right edge cannot be reached.
func (w *window) inside(name string) {
	w.T.Helper()
	width := w.win.Canvas().Size().Width
	for _, o := range test.LaidOutObjects(w.win.Content()) {
		_, can := o.(fyne.Focusable)
		if !can || !o.Visible() || o.Size().Width == 0 {
			continue
		}
		x := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X
		if x < 0 || x+o.Size().Width > width+1 {
			w.T.Errorf("%s: a %T runs from %.0f to %.0f in a window of %.0f", name, o, x, x+o.Size().Width, width)
		}
	}
}

func TestEveryScreenFitsItsWindow(t *testing.T) {
	sizes := []fyne.Size{{Width: 1366, Height: 768}, {Width: 1920, Height: 1080}}
	looks := []struct {
		name string
		o    look.Options
	}{{"light", look.Options{Mode: look.ModeLight}}, {"dark", look.Options{Mode: look.ModeDark}}, {"large", look.Options{Mode: look.ModeLight, Scale: 2}}}
	for _, l := range looks {
		for _, size := range sizes {
			if l.name != "light" && size.Width > 1500 {
				continue
			}
			t.Run(fmt.Sprintf("%s %.0f", l.name, size.Width), func(t *testing.T) {
				w := open(t, l.o, shelf{entries: entries()})
				w.win.Resize(size)
				shot := func(name string) {
					w.Settle()
					w.inside(name)
					w.picture(fmt.Sprintf("%s-%s-%.0f", name, l.name, size.Width))
				}
				shot("home")
				shelltest.Press(t, w.win.Content(), "New session")
				shot("home-new")
				w.Go(desk.Frameworks)
				shot("frameworks")
				shelltest.Press(t, w.win.Content(), "New framework")
				shot("frameworks-edit")
				shelltest.Press(t, w.win.Content(), "Add a question")
				shot("frameworks-question")
				w.Begin("Employee group, Council A")
				w.fill()
				w.Go(desk.Setup)
				for i, name := range []string{"about", "framework", "seats", "consent", "agenda"} {
					w.key(fmt.Sprintf("Alt+%d", i+1))
					shot("setup-" + name)
				}
				w.key("Alt+7")
				shot("setup-information")
				w.key("Ctrl+Shift+P")
				shot("paper")
			})
		}
	}
}

func TestTheEmptyShelfFitsItsWindow(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		w := open(t, look.Options{Mode: look.ModeLight, Scale: scale}, shelf{})
		w.inside("empty home")
		w.picture(fmt.Sprintf("home-empty-%.0f", scale))
		w.Begin("Employee group, Council A")
		w.fill()
		w.Enter(w.State().Agenda[4].ID)
		w.Settle()
		w.inside("a stage")
		w.picture(fmt.Sprintf("stage-%.0f", scale))
	}
}

// fill makes the session look like one that is being prepared.
func (w *window) fill() {
	d := w.State().Details
	d.Cohort, d.Organisation = "Frontline and support employees", session.Organisation{Name: "Council A", Type: "county", Region: "South East"}
	d.Place, d.Aims = "Library, room 2", "To hear what would help employees to bring in new ideas, and what gets in their way."
	w.Order(session.Describe{Title: w.State().Title, Details: d})
	w.Order(session.AddSeats{Seats: make([]session.NewSeat, 12)})
	for i, c := range w.State().Framework.Consent {
		var ids []session.ID
		for j, x := range w.State().Seats {
			if j <= 11-i {
				ids = append(ids, x.ID)
			}
		}
		w.Order(session.SetConsent{Seats: ids, Item: c.ID, Given: true})
	}
	w.Order(session.SetPresence{Seat: w.State().Seats[3].ID})
}

// key presses a combination as the window would: in the field that has the keyboard, or in the window.
func (w *window) key(combination string) {
	w.T.Helper()
	sc, err := widget.ParseShortcut(combination)
	if err != nil {
		w.T.Fatal(err)
	}
	if f, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(sc)
	} else if err := w.Press(combination); err != nil {
		w.T.Fatal(err)
	}
	w.Settle()
}

// typed presses a plain key.
func (w *window) typed(k fyne.KeyName) {
	w.T.Helper()
	switch f := w.win.Canvas().Focused(); {
	case f != nil:
		f.TypedKey(&fyne.KeyEvent{Name: k})
	case w.win.Canvas().OnTypedKey() != nil:
		w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
	}
	w.Settle()
}

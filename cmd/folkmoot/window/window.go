package window

import (
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	known "folkmoot/assets/lexicon"
	"folkmoot/cmd/folkmoot/screens"
	"folkmoot/internal/library"
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/keeper"
	"folkmoot/session/theme/lexicon"
	"folkmoot/ui/desk"
	"folkmoot/ui/frameworks"
	"folkmoot/ui/home"
	"folkmoot/ui/look"
	"folkmoot/ui/room"
	"folkmoot/ui/shell"
	"folkmoot/ui/widget"
)

// ID names the app to the desktop, as FyneApp.toml does.
const ID = "org.folkmoot.Folkmoot"

// backupEvery is how often a session that changed is copied beside itself.
const backupEvery = 10 * time.Minute

// Config is what the app is started with.
type Config struct {
	Keeper  keeper.Keeper
	Library *library.Library
	Speaker *say.Speaker
	System  string // the language of the computer
	Version string
	Icon    []byte
	Path    string // a session to open, or empty
	Sample  bool   // open the sample session
	Crashed bool   // the app ended unexpectedly the last time
}

// App is the running app.
type App struct {
	Config
	app   fyne.App
	win   fyne.Window
	d     *desk.Desk
	shell *shell.Shell
	room  *room.Window
	here  *room.Here
	stop  func() // of the backups
}

// Open shows the window and returns when it is closed.
func Open(c Config) error {
	app.SetMetadata(fyne.AppMetadata{ID: ID, Name: "Folkmoot", Version: c.Version, Icon: fyne.NewStaticResource("Icon.png", c.Icon), Migrations: map[string]bool{"fyneDo": true}})
	a := &App{Config: c, app: app.NewWithID(ID)}
	fyne.SetCurrentApp(calm{a.app})
	a.app.Settings().SetTheme(look.New(a.look()))
	a.build()
	a.app.Lifecycle().SetOnStarted(a.begin)
	a.win.ShowAndRun()
	return a.end()
}

// build makes the window with its desk.
func (a *App) build() {
	a.win = a.app.NewWindow("Folkmoot")
	a.win.SetMaster()
	a.win.SetPadded(false)
	a.win.SetIcon(a.app.Icon())
	a.win.Resize(fyne.NewSize(1280, 720))
	a.d = desk.New(a.Speaker, widget.Main{}, a.Keeper.Now)
	a.d.Lexicon = words
	a.d.Embed = askProgram
	a.room = room.NewWindow(a.app, a.d)
	a.room.Displays, a.room.Every, a.room.ToDesk = displays(), every, a.win.RequestFocus
	a.here = room.NewHere(a.win, a.d)
	a.here.Every = every
	set := a.screens()
	a.shell = shell.New(a.d, a.win.Canvas(), set.Makers(), shell.Hooks{
		BeginFrom: set.BeginFrom, BringIn: set.BringIn, LeftOut: set.ShowLeft,
		ToggleRoom: a.room.Present, RoomWindow: a.room.Toggle, RoomHere: true, OpenFile: a.askOpen, OpenSample: func() { a.openSample(nil) }, SaveCopy: a.askCopy, Keep: a.askKeep, Tour: func() { a.openTour(nil) }, TourLeft: a.tourLeft, Settings: a.askSettings, Languages: a.languages(), Quit: a.win.Close, Every: every,
	})
	a.win.SetContent(a.shell.Content())
	a.win.SetOnClosed(a.room.Close)
}

// screens are those of the window, with what they ask of the program.
func (a *App) screens() *screens.Set {
	return screens.New(a.d, a.win.Canvas(), shelf{a.Library}, screens.Hooks{
		Home:       home.Hooks{Open: a.open, OpenFile: a.askOpen, Sample: a.openSample, Create: a.create, Practise: a.practise, Tour: a.openTour},
		Frameworks: frameworks.Hooks{AskOpen: a.askFramework, AskSave: a.askFrameworkSave},
		Report:     a.reportHooks(), Sheets: a.sheetHooks(), Redaction: a.redactionHooks(), Papers: a.savePapers, BringIn: a.bringHooks(), Every: every,
	})
}

// begin is called once the event thread runs.
func (a *App) begin() {
	a.shell.Start()
	a.stop = every(backupEvery, a.backup)
	a.readFont()
	switch {
	case a.Sample:
		a.openSample(nil)
	case a.Path != "":
		a.open(a.Path, nil)
	}
	if a.Crashed {
		a.d.Tell(desk.Plain, a.Speaker.T("window.crashed", "Folkmoot ended unexpectedly the last time. Every action that was shown as saved is in its file."))
	}
}

// end lets everything go after the window was closed.
func (a *App) end() error {
	if a.stop != nil {
		a.stop()
	}
	a.here.Close()
	a.shell.Close()
	return a.d.Close()
}

// open puts a session from a file on the desk. done may be nil.
func (a *App) open(path string, done func(error)) {
	if k := a.d.Kept(); k != nil && k.ReadOnly() == "" && sameFile(k.Path(), path) {
		a.use(k) // it is on the desk already, and would be found locked by this very window
		a.answer(nil, done)
		return
	}
	var kept *keeper.Kept
	a.d.Work(func() (err error) {
		kept, err = a.Keeper.Open(path)
		return err
	}, func(err error) {
		if err == nil {
			a.use(kept)
			a.backup()
			a.stopClock()
			a.d.Work(func() error { return a.Library.Opened(path) }, func(error) {}) // only the list of recent sessions is the poorer without it
		}
		a.answer(err, done)
	})
}

// sameFile reports whether two names lead to one place.
func sameFile(a, b string) bool {
	one, err := filepath.Abs(a)
	if a == "" || err != nil {
		return false
	}
	other, err := filepath.Abs(b)
	return err == nil && one == other
}

func (a *App) openSample(done func(error)) {
	var kept *keeper.Kept
	a.d.Work(func() (err error) {
		kept, err = demo.Practice(a.Version)
		return err
	}, func(err error) {
		if err == nil {
			a.useSample(kept)
			a.d.Tell(desk.Plain, a.Speaker.T("window.sample", "This is the sample session. It is in memory only: reopen it at the close and try everything, nothing is written."))
		}
		a.answer(err, done)
		if err == nil && !a.Library.Settings().TourLeft {
			a.shell.StartTour()
		}
	})
}

func (a *App) create(n session.NewSession, done func(error)) {
	var kept *keeper.Kept
	a.d.Work(func() (err error) {
		path, err := a.Library.NewPath(n.Title, n.Details.Date)
		if err != nil {
			return err
		}
		if kept, err = a.Keeper.Create(path, n); err != nil {
			return err
		}
		return a.Library.MarkUsed(n.Framework.Ref())
	}, func(err error) {
		if kept != nil { // the session stands even where its template could not be marked as used
			a.use(kept)
		}
		a.answer(err, done)
	})
}

func (a *App) answer(err error, done func(error)) {
	switch {
	case done != nil:
		done(err)
	case err != nil:
		a.d.Tell(desk.Warn, a.Speaker.Say(err))
	}
}

// use puts a session on the desk and goes to where it stands.
func (a *App) use(k *keeper.Kept) { a.useAt(k, a.Keeper.Now) }

// useSample does the same, with the clock of the room in which the sample was played: its minutes go on from its last
// action, and not from a day that is long past.
func (a *App) useSample(k *keeper.Kept) {
	opened, last := a.Keeper.Now(), k.State().LastAt
	a.useAt(k, func() time.Time { return last.Add(a.Keeper.Now().Sub(opened)) })
}

func (a *App) useAt(k *keeper.Kept, now func() time.Time) {
	a.d.Now = now
	before := a.d.Kept()
	a.d.Use(k)
	a.name()
	defer func() {
		if before != nil && before != k && before.Practice() {
			a.d.Tell(desk.Plain, a.Speaker.T("shell.practice.left", "Practice is over. Nothing was kept."))
		}
	}()
	switch k.State().Phase() {
	case session.Draft:
		a.d.Go(desk.Setup)
	case session.Running:
		a.d.Go(desk.AtStage)
	case session.Closed:
		a.d.Go(desk.Report)
	}
}

// name puts the session's name on the window.
func (a *App) name() {
	if k := a.d.Kept(); k != nil {
		a.win.SetTitle(a.Speaker.T("window.title", "{{.Title}} - Folkmoot", say.Args{"Title": k.State().Title}))
	}
}

// longGap is how long nothing may have happened before the time in between no longer counts as the group's.
const longGap = 10 * time.Minute

// stopClock stops the timer of a session that was left while it ran, as it stood then.
func (a *App) stopClock() {
	s := a.d.State()
	st := s.Stage(s.Current)
	if s.Phase() != session.Running || st == nil || st.Since.IsZero() || a.Keeper.Now().Sub(s.LastAt) < longGap || a.d.Kept().ReadOnly() != "" {
		return
	}
	a.d.Do(session.PauseStage{As: s.LastAt}, func(err error) {
		if err == nil {
			a.d.Tell(desk.Plain, a.Speaker.T("window.clock", "The timer stands as it was when the session was left. Resume it when the group goes on."))
		}
	})
}

// backup copies the session beside itself, off the event thread.
func (a *App) backup() {
	k := a.d.Kept()
	if k == nil || k.Practice() {
		return
	}
	a.d.Work(k.Backup, func(err error) {
		if err != nil {
			a.d.Tell(desk.Warn, a.Speaker.Say(err))
		}
	})
}

// every calls f on the event thread again and again until stop is called.
func every(each time.Duration, f func()) (stop func()) {
	ticker, end := time.NewTicker(each), make(chan struct{})
	go func() {
		for {
			select {
			case <-ticker.C:
				fyne.Do(f)
			case <-end:
				ticker.Stop()
				return
			}
		}
	}()
	return func() { close(end) }
}

// words gives what the app knows of words; it is read once, when ideas are compared first.
func words() (*lexicon.Gloss, *lexicon.Concepts, error) {
	g, err := known.Gloss()
	if err != nil {
		return nil, nil, err
	}
	c, err := known.Concepts()
	return g, c, err
}

// shelf is the library as the home screen sees it.
type shelf struct{ *library.Library }

// Recent lists the sessions, newest first.
func (s shelf) Recent() []home.Entry {
	var out []home.Entry
	for _, x := range s.Sessions() {
		out = append(out, home.Entry{
			Path: x.Path, Title: x.Title, Date: x.Date, Place: x.Place, Group: x.Group, Organisation: x.Organisation,
			Phase: x.Phase, Trouble: x.Trouble, Modified: x.Modified,
		})
	}
	return out
}

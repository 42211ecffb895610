package headless

import (
	"errors"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	known "folkmoot/assets/lexicon"
	"folkmoot/cmd/folkmoot/screens"
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/journal/disk"
	"folkmoot/session/keeper"
	"folkmoot/session/report/press"
	"folkmoot/session/theme/lexicon"
	"folkmoot/ui/desk"
	"folkmoot/ui/frameworks"
	"folkmoot/ui/home"
	"folkmoot/ui/look"
	"folkmoot/ui/paper"
	"folkmoot/ui/redact"
	"folkmoot/ui/report"
	"folkmoot/ui/room"
	"folkmoot/ui/shell"
)

// Options say how the app is run.
type Options struct {
	Size    fyne.Size // of the facilitator's window; 1366 by 768 where it is zero
	Look    look.Options
	Speaker *say.Speaker // English where it is nil
	Version string
	Now     time.Time // until a script says otherwise
	Library screens.Library

	// FS and Folder are where new sessions are kept; without them a session is in memory only.
	FS     disk.FS
	Folder string

	// Watch, if set, is handed everything that runs on the event thread, with what it is done for, and must run it.
	Watch func(what string, f func())
}

// App is the app without a window.
type App struct {
	Desk  *desk.Desk
	Shell *shell.Shell
	Room  *room.Window

	options Options
	here    *room.Here
	thread  *thread
	driver  *driver
	win     fyne.Window
	now     func() time.Time
	ids     int
	made    int
	doing   string
}

// New starts the app at its home screen. Close ends it; one app may run at a time.
func New(o Options) *App {
	if o.Size.IsZero() {
		o.Size = fyne.NewSize(1366, 768)
	}
	if o.Library == nil {
		o.Library = NewShelf(nil)
	}
	a := &App{options: o, thread: newThread()}
	a.now = func() time.Time { return o.Now }
	base := test.NewApp() // forgets the fonts of the look before
	a.driver = &driver{Driver: base.Driver()}
	fyne.SetCurrentApp(&application{App: base, driver: a.driver})
	base.Settings().SetTheme(look.New(o.Look))
	a.win = base.NewWindow("Folkmoot")
	a.driver.desk = a.win
	a.win.SetPadded(false)
	a.Desk = desk.New(o.Speaker, a.thread, func() time.Time { return a.now() })
	a.Desk.Lexicon = words
	a.Room = room.NewWindow(fyne.CurrentApp(), a.Desk)
	a.Room.Every = a.thread.Every
	a.here = room.NewHere(a.win, a.Desk)
	a.here.Every = a.thread.Every
	set := screens.New(a.Desk, a.win.Canvas(), o.Library, screens.Hooks{
		Home: home.Hooks{
			Open: func(path string, done func(error)) { a.open(path, done) }, OpenFile: func() {},
			Sample: func(done func(error)) { done(errNotHere) }, Create: a.create, Practise: a.practise,
		},
		Frameworks: frameworks.Hooks{AskOpen: func(func(string)) {}, AskSave: func(string, func(string)) {}},
		Report: report.Hooks{
			Version: o.Version, Save: func(string, []byte, func(string, error)) {}, OpenFile: func(string) {},
			SaveFolder: func(string, []press.File, func(string, error)) {}, Print: func(string, int, []byte, func(string, error)) {},
		},
		Sheets:    paper.Hooks{SavePDF: func(string, []byte, func(string, error)) {}, OpenFile: func(string) {}},
		Redaction: redact.Hooks{SaveLog: func(string, []byte, func(string, error)) {}},
		Papers:    func(_ session.ID, _, _ int, done func(error)) { done(nil) },
		Every:     a.thread.Every,
	})
	nothing := func() {}
	a.Shell = shell.New(a.Desk, a.win.Canvas(), set.Makers(), shell.Hooks{
		ToggleRoom: a.Room.Present, RoomWindow: a.Room.Toggle, RoomHere: true, OpenFile: nothing, OpenSample: nothing, SaveCopy: nothing, Settings: nothing, Quit: nothing, Every: a.thread.Every,
	})
	a.win.SetContent(a.Shell.Content())
	a.win.Resize(o.Size)
	a.on("start", a.Shell.Start)
	a.Settle()
	return a
}

var errNotHere = errors.New("this is not done without a window")

// Close ends the app and lets the session's file go.
func (a *App) Close() error {
	a.Settle()
	a.Room.Close()
	a.here.Close()
	a.Shell.Close()
	err := a.Desk.Close()
	a.win.Close()
	return err
}

// Now is the time on the desk.
func (a *App) Now() time.Time { return a.now() }

// SetNow moves the clock of the desk.
func (a *App) SetNow(t time.Time) { a.now = func() time.Time { return t } }

// Canvas is what the facilitator's window shows.
func (a *App) Canvas() fyne.Canvas { return a.win.Canvas() }

// Keeper keeps sessions with ids that count, so that the same keys give the same session.
func (a *App) Keeper() keeper.Keeper {
	return keeper.Keeper{
		FS: a.options.FS, App: a.options.Version, Device: "headless", Now: func() time.Time { return a.now() },
		NewID: func() string { a.ids++; return fmt.Sprintf("00000000-0000-7000-8000-%012x", a.ids) },
		Seed:  func() uint64 { a.ids++; return uint64(a.ids) },
	}
}

// Begin puts a new session on the desk.
func (a *App) Begin(n session.NewSession) error {
	kept, err := a.keep(n)
	if err != nil {
		return err
	}
	a.on("new session", func() {
		a.Desk.Use(kept)
		a.Desk.Go(desk.Setup)
	})
	a.Settle()
	return nil
}

func (a *App) keep(n session.NewSession) (*keeper.Kept, error) {
	if a.options.FS == nil {
		return a.Keeper().Practice(n)
	}
	a.made++
	return a.Keeper().Create(fmt.Sprintf("%s/session-%d.moot", a.options.Folder, a.made), n)
}

func (a *App) create(n session.NewSession, done func(error)) {
	var kept *keeper.Kept
	a.Desk.Work(func() (err error) {
		kept, err = a.keep(n)
		return err
	}, func(err error) {
		if err == nil {
			a.Desk.Use(kept)
			a.Desk.Go(desk.Setup)
		}
		done(err)
	})
}

func (a *App) practise(n session.NewSession, done func(error)) {
	kept, err := a.Keeper().Practice(n)
	if err == nil {
		a.Desk.Use(kept)
		a.Desk.Go(desk.Setup)
	}
	done(err)
}

// Open puts a session from a file on the desk.
func (a *App) Open(path string) error {
	var got error
	a.on("open", func() { a.open(path, func(err error) { got = err }) })
	a.Settle()
	return got
}

func (a *App) open(path string, done func(error)) {
	if k := a.Desk.Kept(); k != nil && k.ReadOnly() == "" && path != "" && k.Path() == path {
		a.show() // it is on the desk already
		done(nil)
		return
	}
	var kept *keeper.Kept
	a.Desk.Work(func() (err error) {
		kept, err = a.Keeper().Open(path)
		return err
	}, func(err error) {
		if err == nil {
			a.Desk.Use(kept)
			a.show()
		}
		done(err)
	})
}

// show goes to where the session stands.
func (a *App) show() {
	place := desk.AtStage
	switch a.Desk.State().Phase() {
	case session.Draft:
		place = desk.Setup
	case session.Closed:
		place = desk.Report
	case session.Running:
	}
	a.Desk.Go(place)
}

// Go shows a place.
func (a *App) Go(p desk.Place) {
	a.on("go to "+string(p), func() { a.Desk.Go(p) })
	a.Settle()
}

// SetRoom changes what the room sees.
func (a *App) SetRoom(r desk.Room) {
	a.on("room", func() { a.Desk.SetRoom(r) })
	a.Settle()
}

// ToggleRoom opens the room's window, or closes it.
func (a *App) ToggleRoom() {
	a.on("room's window", a.Room.Toggle)
	a.Settle()
}

// OpenBooth gives the window to the voters.
func (a *App) OpenBooth() {
	a.on("booth", func() { a.Desk.OpenBooth(desk.BoothFor{}) })
	a.Settle()
}

// Tick does what the clocks of the window do.
func (a *App) Tick() {
	for id := range a.thread.nextTick {
		if f := a.thread.ticks[id]; f != nil {
			a.on("tick", f)
		}
	}
	a.Settle()
}

func words() (*lexicon.Gloss, *lexicon.Concepts, error) {
	g, err := known.Gloss()
	if err != nil {
		return nil, nil, err
	}
	c, err := known.Concepts()
	return g, c, err
}

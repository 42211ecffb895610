package window

import (
	"path/filepath"

	"folkmoot/internal/library"
	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/keeper"
	"folkmoot/ui/desk"
	"folkmoot/ui/files"
)

// practise begins a session that writes to nothing: no file, no list of recent sessions, no mark on its template.
func (a *App) practise(n session.NewSession, done func(error)) {
	var kept *keeper.Kept
	a.d.Work(func() (err error) {
		kept, err = a.Keeper.Practice(n)
		return err
	}, func(err error) {
		if err == nil {
			a.use(kept)
		}
		a.answer(err, done)
	})
}

// askKeep writes a practice session to a file after all and goes on there.
func (a *App) askKeep() {
	k := a.d.Kept()
	if k == nil || !k.Practice() {
		return
	}
	t, s := a.Speaker.T, k.State()
	name, err := a.Library.NewPath(s.Title, s.Details.Date)
	if err != nil {
		a.answer(err, nil)
		return
	}
	a.ask(files.Spec{
		Title: t("window.keep", "Keep this session"), Text: t("window.keep.text", "All that was done in practice goes into the file, and the session goes on there."),
		Agree: t("window.save", "Save"), Ending: ".moot", Save: true, Name: filepath.Base(name),
	}, func(path string) {
		records := k.Records()
		var moved *keeper.Kept
		a.d.Work(func() (err error) {
			moved, err = a.Keeper.Keep(path, records)
			return err
		}, func(err error) {
			if err != nil {
				a.answer(err, nil)
				return
			}
			a.d.Now = a.Keeper.Now // the clock of the sample stands still from here on
			a.d.Use(moved)
			a.name()
			a.stopClock()
			a.d.Tell(desk.Plain, t("window.kept", "Saved. From now on every action is written to the file."))
		})
	})
}

// openTour opens the sample and walks through it, also where the tour was left before.
func (a *App) openTour(done func(error)) {
	var kept *keeper.Kept
	a.d.Work(func() (err error) {
		kept, err = demo.Practice(a.Version)
		return err
	}, func(err error) {
		if err == nil {
			a.useSample(kept)
			a.shell.StartTour()
		}
		a.answer(err, done)
	})
}

// tourLeft remembers that the sample is to be opened without the tour from now on.
func (a *App) tourLeft() {
	if !a.Library.Settings().TourLeft {
		a.changeSettings(func(s *library.Settings) { s.TourLeft = true })
	}
}

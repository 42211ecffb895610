package window

import (
	"os"
	"path/filepath"

	"folkmoot/session/keeper"
	"folkmoot/ui/desk"
	"folkmoot/ui/files"
	"folkmoot/ui/paper"
	"folkmoot/ui/redact"
)

// list reads a folder for the chooser.
func (a *App) list(folder string) ([]files.Entry, error) {
	found, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	out := make([]files.Entry, 0, len(found))
	for _, x := range found {
		e := files.Entry{Name: x.Name(), Folder: x.IsDir()}
		if info, err := x.Info(); err == nil && !x.IsDir() {
			e.Note = a.Speaker.ShortDate(info.ModTime())
		}
		out = append(out, e)
	}
	return out, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (a *App) ask(s files.Spec, then func(string)) {
	s.List, s.Exists = a.list, exists
	if s.Folder == "" {
		s.Folder = a.Library.Folder()
	}
	files.Ask(a.win.Canvas(), a.Speaker, s, then)
}

func (a *App) askOpen() {
	a.ask(files.Spec{
		Title: a.Speaker.T("window.open", "Open a session"), Agree: a.Speaker.T("window.open.agree", "Open"), Ending: ".moot",
	}, func(path string) { a.open(path, nil) })
}

// askCopy writes everything to another file and goes on there.
func (a *App) askCopy() {
	k := a.d.Kept()
	if k == nil {
		return
	}
	t := a.Speaker.T
	a.ask(files.Spec{
		Title: t("window.copy", "Save a copy elsewhere"), Text: t("window.copy.text", "Everything goes into the new file, and the session goes on there."),
		Agree: t("window.copy.agree", "Save the copy"), Ending: ".moot", Save: true, Name: filepath.Base(k.Path()),
	}, func(path string) {
		var moved *keeper.Kept
		a.d.Work(func() (err error) {
			moved, err = k.SaveCopy(path)
			return err
		}, func(err error) {
			if err != nil {
				a.d.Tell(desk.Warn, a.Speaker.Say(err))
				return
			}
			place := a.d.Place()
			a.d.Use(moved)
			a.d.Go(place)
			a.d.Tell(desk.Plain, t("window.copied", "Saved. The session goes on in the new file."))
		})
	})
}

func (a *App) askFramework(then func(string)) {
	a.ask(files.Spec{Title: a.Speaker.T("window.framework", "Bring in a framework"), Agree: a.Speaker.T("window.framework.agree", "Bring in"), Ending: ".toml"}, then)
}

func (a *App) askFrameworkSave(name string, then func(string)) {
	a.ask(files.Spec{
		Title: a.Speaker.T("window.framework.save", "Save the framework as a file"), Agree: a.Speaker.T("window.save", "Save"), Ending: ".toml", Save: true, Name: name,
	}, then)
}

// sheetHooks save the sheets to print and open them.
func (a *App) sheetHooks() paper.Hooks {
	title := func() string { return a.Speaker.T("window.sheets", "Save the sheets") }
	return paper.Hooks{SavePDF: a.saveFile(title), OpenFile: a.openFile}
}

// redactionHooks save the log of replacements.
func (a *App) redactionHooks() redact.Hooks {
	title := func() string { return a.Speaker.T("window.redaction", "Save the log of replacements") }
	return redact.Hooks{SaveLog: a.saveFile(title)}
}

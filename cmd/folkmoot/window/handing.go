package window

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"

	"folkmoot/internal/printing"
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
	"folkmoot/session/report/press"
	"folkmoot/ui/desk"
	"folkmoot/ui/files"
	"folkmoot/ui/look"
	"folkmoot/ui/report"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// reportHooks save the report, open it with the system's reader, and print it.
func (a *App) reportHooks() report.Hooks {
	title := func() string { return a.Speaker.T("window.pdf", "Save the report") }
	return report.Hooks{Version: a.Version, Save: a.saveFile(title), SaveFolder: a.saveFolder, OpenFile: a.openFile, Print: a.print}
}

// beside is the folder of the session, where what is made of it is saved unless the person says otherwise.
func (a *App) beside() string {
	if k := a.d.Kept(); k != nil && k.Path() != "" {
		return filepath.Dir(k.Path())
	}
	return ""
}

// saveFile asks where to save a file and does it.
func (a *App) saveFile(title func() string) func(name string, data []byte, done func(string, error)) {
	return func(name string, data []byte, done func(string, error)) {
		a.ask(files.Spec{Title: title(), Agree: a.Speaker.T("window.save", "Save"), Ending: filepath.Ext(name), Save: true, Name: name, Folder: a.beside()}, func(path string) {
			a.d.Work(func() error { return unwritable(path, disk.Replace(a.Keeper.FS, path, data)) }, func(err error) { done(path, err) })
		})
	}
}

// saveFolder asks where to save files that lie together and does it.
func (a *App) saveFolder(name string, list []press.File, done func(string, error)) {
	t := a.Speaker.T
	a.ask(files.Spec{
		Title: t("window.folder", "Save for everyone"), Text: t("window.folder.text", "A new folder with the PDF, the web page, the tables and a covering note."),
		Agree: t("window.save", "Save"), Save: true, Name: name, Folder: a.beside(), NewFolder: true,
	}, func(path string) {
		parts := make([]disk.Part, len(list))
		for i, f := range list {
			parts[i] = disk.Part(f)
		}
		a.d.Work(func() error {
			err := disk.WriteFolder(a.Keeper.FS, path, parts)
			if errors.Is(err, fs.ErrExist) {
				return &session.Refusal{Key: "window.folder.there", English: "There is already a folder {{.Path}}. Nothing was written. Type another name.", Args: map[string]any{"Path": path}}
			}
			return unwritable(path, err)
		}, func(err error) { done(path, err) })
	})
}

// unwritable names the file that could not be written and says what to do.
func unwritable(path string, err error) error {
	if err == nil {
		return nil
	}
	return &journal.Problem{Kind: journal.ErrUnwritable, Path: path, Err: err}
}

// openFile shows a file with the program that the system has for it.
func (a *App) openFile(path string) {
	if err := a.app.OpenURL(fileURL(path)); err != nil {
		a.d.Tell(desk.Warn, a.Speaker.T("window.noreader", "No program on this computer opens such files. The file is saved all the same."))
	}
}

// print asks for a printer and hands it the report.
func (a *App) print(name string, pages int, pdf []byte, done func(string, error)) {
	var printers []string
	a.d.Work(func() (err error) {
		printers, err = printing.Printers(context.Background())
		return err
	}, func(err error) {
		if err != nil {
			done("", err)
			return
		}
		a.choosePrinter(printers, pages, func(printer string, bothSides bool) {
			a.d.Work(func() error {
				return printing.Print(context.Background(), printing.Job{Printer: printer, Title: name, BothSides: bothSides, PDF: pdf})
			}, func(err error) { done(printer, err) })
		})
	})
}

func (a *App) choosePrinter(printers []string, pages int, then func(printer string, bothSides bool)) {
	t := a.Speaker.T
	const most = 12 // of a longer list the others are reached by the system's own programs
	which := widget.NewChoice(printers[:min(most, len(printers))], 0, nil)
	sides := widget.NewCheck(t("window.print.sides", "Print on both sides"), true, nil)
	modal.Show(a.win.Canvas(), modal.Spec{
		Title: t("window.print", "Print the report"),
		Text:  a.Speaker.N("window.print.text", pages, "{{.N}} page goes to the printer.", "{{.N}} pages go to the printer.", say.Args{}),
		Body:  widget.Stack(look.M, widget.Label(t("window.print.printer", "Printer")), which, sides), First: which,
		Agree: t("window.print.agree", "Print"), Leave: t("files.leave", "Cancel"),
		OnAgree: func() string {
			then(printers[which.Selected], sides.Checked)
			return ""
		},
	})
}

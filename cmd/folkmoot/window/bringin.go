package window

import (
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"folkmoot/session"
	"folkmoot/session/exchange/mapper"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
	"folkmoot/ui/bringin"
	"folkmoot/ui/files"
)

// bringHooks let files be brought in.
func (a *App) bringHooks() bringin.Hooks {
	return bringin.Hooks{Choose: a.chooseFiles, Memory: a.Library.Imports, Remember: a.Library.SaveImports, SaveList: a.saveList, Begin: a.beginFrom}
}

// chooseFiles asks for a file. Those that belong with it, as the files of a conversation do, are read as well.
func (a *App) chooseFiles(then func(name string, read func() ([]mapper.File, error))) {
	t := a.Speaker.T
	a.ask(files.Spec{
		Title: t("window.bring", "Bring in from a file"),
		Text:  t("window.bring.text", "A table (CSV, TSV, XLSX), a list with one idea a line, or a file of a Polis conversation or an All Our Ideas survey. You see what comes in first."),
		Agree: t("window.bring.agree", "Look at it"),
	}, func(path string) {
		then(filepath.Base(path), func() ([]mapper.File, error) { return a.readFiles(path) })
	})
}

func (a *App) readFiles(path string) ([]mapper.File, error) {
	first, err := a.readToBring(path)
	if err != nil {
		return nil, err
	}
	out := []mapper.File{{Name: filepath.Base(path), Data: first}}
	for _, name := range mapper.Beside(filepath.Base(path)) {
		other, err := a.readToBring(filepath.Join(filepath.Dir(path), name))
		switch {
		case err == nil:
			out = append(out, mapper.File{Name: name, Data: other})
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
	}
	return out, nil
}

func (a *App) readToBring(path string) ([]byte, error) {
	data, err := disk.ReadFile(a.Keeper.FS, path, mapper.MaxBytes)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &journal.Problem{Kind: journal.ErrMissing, Path: path, Err: err}
	case errors.Is(err, disk.ErrTooLarge):
		return nil, &session.Refusal{
			Key: "refusal.large", English: "{{.File}} is larger than {{.Most}} megabytes, which is the most that is read. Check that it is the right file, or split it.",
			Args: map[string]any{"File": filepath.Base(path), "Most": mapper.MaxBytes >> 20},
		}
	case err != nil:
		return nil, &journal.Problem{Kind: journal.ErrUnreadable, Path: path, Err: err}
	}
	return data, nil
}

// saveList asks where to save a table and does it.
func (a *App) saveList(name string, data []byte, done func(string, error)) {
	folder := ""
	if k := a.d.Kept(); k != nil && k.Path() != "" {
		folder = filepath.Dir(k.Path())
	}
	a.ask(files.Spec{Title: a.Speaker.T("window.list", "Save the list"), Agree: a.Speaker.T("window.save", "Save"), Ending: ".csv", Save: true, Name: name, Folder: folder}, func(path string) {
		a.d.Work(func() error { return disk.Replace(a.Keeper.FS, path, data) }, func(err error) { done(path, err) })
	})
}

// beginFrom puts a new session on the desk for what a file holds: with the framework for an open discussion, or else the
// first that there is.
func (a *App) beginFrom(title string, done func(error)) {
	all := a.Library.Catalogue()
	e, ok := all.Newest("open-discussion")
	if list := all.List(); !ok && len(list) > 0 {
		e = list[0]
	}
	n := session.NewSession{Title: shortTitle(title), Framework: e.Framework, Details: session.Details{Date: a.Keeper.Now().Format(time.DateOnly)}}
	a.create(n, done)
}

// shortTitle is a text as long as a title can be.
func shortTitle(text string) string {
	if r := []rune(text); len(r) > session.MaxTitle {
		return string(r[:session.MaxTitle-1]) + "…"
	}
	return text
}

package report

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session/exchange/outbox"
	"folkmoot/session/report"
	"folkmoot/session/report/press"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// saving is the place where files are made of the report, saved, opened and printed.
type saving struct {
	s       *Screen
	save    *widget.Button
	all     *widget.Button
	more    *widget.Button
	press   *widget.Button
	open    *widget.Button
	line    *widget.Text
	content *fyne.Container

	busy string  // what is being made, or empty
	path string  // where something was saved last, or empty
	of   edition // what was saved there
}

func newSaving(s *Screen) *saving {
	x := &saving{s: s, line: widget.Small("")}
	t := s.d.Say.T
	x.save = widget.NewButton(t("preview.save", "Save the PDF"), x.begin).As(widget.Primary).WithIcon("save").WithHint("Ctrl+S")
	x.all = widget.NewButton(t("preview.everyone", "Save for everyone"), x.everyone).WithHint("Alt+E")
	x.more = widget.NewButton(t("preview.other", "Save as"), x.other).WithHint("Alt+S")
	x.press = widget.NewButton(t("preview.print", "Print"), x.print).WithHint("Ctrl+P")
	x.open = widget.NewButton(t("preview.open", "Open it"), func() { s.hooks.OpenFile(x.path) })
	x.open.Hide()
	two := widget.Row(look.S, widget.Grow(x.more), widget.Grow(x.press))
	if look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody) > 22 || x.more.MinSize().Width+x.press.MinSize().Width > 280 {
		two = widget.Stack(look.S, x.more, x.press) // words that would not fit beside each other
	}
	x.content = widget.Stack(look.S, x.save, x.all, two, x.line, x.open)
	return x
}

// refresh says what the file would be called, or where it lies and whether it still holds what the session does.
func (x *saving) refresh() {
	t := x.s.d.Say.T
	there := x.s.d.Kept() != nil
	x.save.SetEnabled(there)
	x.more.SetEnabled(there)
	x.press.SetEnabled(there)
	x.all.SetEnabled(there && !x.s.view.Guarded)
	switch {
	case x.busy != "":
		x.line.SetText(x.busy)
	case x.path == "" || x.of.kept != x.s.d.Kept():
		x.line.SetText(x.name(press.PDF.Ending()))
	case x.of != x.s.now():
		x.line.SetText(t("preview.stale", "The session, the edition or the choice of parts has changed since it was saved as {{.Path}}", say.Args{"Path": x.path}))
	default:
		x.line.SetText(t("preview.saved", "Saved as {{.Path}}", say.Args{"Path": x.path}))
	}
	if saved := x.path != "" && x.of.kept == x.s.d.Kept(); saved != x.open.Visible() {
		x.open.Hidden = !saved
		x.content.Refresh()
		widget.Settle(x.open)
	}
}

// name is what is suggested for a file of the edition. The title is that of the pages: what is published may have another
// one than the session.
func (x *saving) name(ending string) string {
	title := x.s.d.State().PrintedTitle()
	switch {
	case x.s.shown == x.s.now():
		title = x.s.pages.preview.Title
	case x.s.which().Rights().Organisation == report.ByType:
		title = "" // the session's own may name the organisation
	}
	return view.ReportFile(title, x.s.d.State().Details.Date, x.s.which(), ending, x.s.d.Say)
}

// start says what is being made and reports whether it can be begun.
func (x *saving) start(doing string) (edition, bool) {
	e := x.s.now()
	if x.busy != "" || e.kept == nil {
		return e, false
	}
	x.busy = doing
	x.refresh()
	return e, true
}

// end takes the word back, and tells what went wrong.
func (x *saving) end(err error) bool {
	x.busy = ""
	x.refresh()
	if err != nil {
		x.s.d.Tell(desk.Warn, x.s.d.Say.Say(err))
	}
	return err == nil
}

// begin makes the PDF and asks where to save it.
func (x *saving) begin() { x.saveAs(press.PDF) }

func (x *saving) saveAs(f press.Format) {
	t := x.s.d.Say.T
	doing := t("preview.making.file", "The file is being made.")
	if f == press.PDF {
		doing = t("preview.making", "The PDF is being made.")
	}
	e, ok := x.start(doing)
	if !ok {
		return
	}
	x.s.maker.file(e, f, func(data []byte, err error) {
		if x.end(err) {
			x.s.hooks.Save(x.name(f.Ending()), data, x.saved(e))
		}
	})
}

// saveData makes a file of records and asks where to save it.
func (x *saving) saveData(k outbox.Kind) {
	e, ok := x.start(x.s.d.Say.T("preview.making.file", "The file is being made."))
	if !ok {
		return
	}
	x.s.maker.data(e, k, func(f outbox.File, err error) {
		if !x.end(err) {
			return
		}
		x.s.hooks.Save(x.name(k.Suffix()+k.Ending()), f.Data, func(path string, err error) {
			x.saved(e)(path, err)
			if err == nil && len(f.Notes) > 0 {
				x.s.d.Tell(desk.Warn, x.s.d.Say.Say(f.Notes[0]))
			}
		})
	})
}

// saved notes where something was saved.
func (x *saving) saved(e edition) func(path string, err error) {
	return func(path string, err error) {
		if err != nil {
			x.s.d.Tell(desk.Warn, x.s.d.Say.Say(err))
			return
		}
		x.path, x.of = path, e
		x.s.d.Tell(desk.Plain, x.s.d.Say.T("preview.done", "The report is saved."))
		x.refresh()
	}
}

// everyone makes the folder that is handed to others.
func (x *saving) everyone() {
	if x.s.view.Guarded {
		x.s.d.Tell(desk.Warn, x.s.d.Say.Say(press.Confidential{}))
		return
	}
	e, ok := x.start(x.s.d.Say.T("preview.making.all", "The files are being made."))
	if !ok {
		return
	}
	x.s.maker.everyone(e, func(files []press.File, err error) {
		if x.end(err) {
			x.s.hooks.SaveFolder(x.s.d.Say.T("press.folder", "{{.Name}} for everyone", say.Args{"Name": x.name("")}), files, x.saved(e))
		}
	})
}

// print makes the PDF and hands it to a printer.
func (x *saving) print() {
	e, ok := x.start(x.s.d.Say.T("preview.making", "The PDF is being made."))
	if !ok {
		return
	}
	x.s.maker.file(e, press.PDF, func(data []byte, err error) {
		if !x.end(err) {
			return
		}
		x.s.hooks.Print(x.name(""), x.s.pages.preview.Count(), data, func(printer string, err error) {
			if err != nil {
				x.s.d.Tell(desk.Warn, x.s.d.Say.Say(err))
				return
			}
			x.s.d.Tell(desk.Plain, x.s.d.Say.T("preview.printed", "The report is with the printer {{.Printer}}.", say.Args{"Printer": printer}))
		})
	})
}

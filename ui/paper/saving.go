package paper

import (
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// saving is where the PDF is made, saved and opened to be printed.
type saving struct {
	s       *Screen
	save    *widget.Button
	open    *widget.Button
	line    *widget.Text
	notes   *widget.Text
	content *fyne.Container

	busy, closed bool
	path         string  // where the sheets were saved, or empty
	of           edition // what was saved there
}

func newSaving(s *Screen) *saving {
	t := s.d.Say.T
	x := &saving{s: s, line: widget.Small(""), notes: widget.Small("").In(look.Warn)}
	x.save = widget.NewButton(t("preview.save", "Save the PDF"), x.begin).As(widget.Primary).WithIcon("save").WithHint("Ctrl+S")
	x.open = widget.NewButton(t("paper.open", "Open it to print"), func() { s.hooks.OpenFile(x.path) })
	x.open.Hide()
	x.notes.Hide()
	x.content = widget.Stack(look.S, widget.Row(look.M, x.save, x.open, widget.Spacer()), x.line, x.notes)
	return x
}

// refresh says what the file would be called, or where it lies and whether it still holds what is chosen.
func (x *saving) refresh() {
	s, t := x.s, x.s.d.Say.T
	kinds := s.kinds()
	x.save.SetEnabled(s.d.Kept() != nil && len(kinds) > 0 && !x.busy)
	switch {
	case x.busy:
		x.line.SetText(t("preview.making", "The PDF is being made."))
	case len(kinds) == 0:
		x.line.SetText(t("paper.none", "Nothing is ticked."))
	case x.path == "" || x.of.kept != s.edition().kept:
		x.line.SetText(view.SheetFile(s.d.State(), kinds, s.d.Say))
	case x.of != s.edition():
		x.line.SetText(t("paper.stale", "Something has changed since it was saved as {{.Path}}", say.Args{"Path": x.path}))
	default:
		x.line.SetText(t("preview.saved", "Saved as {{.Path}}", say.Args{"Path": x.path}))
	}
	saved := x.path != "" && x.of.kept == s.edition().kept && s.hooks.OpenFile != nil
	if saved != x.open.Visible() {
		x.open.Hidden = !saved
		x.content.Refresh()
		widget.Settle(x.open)
	}
}

// begin makes the PDF and asks where to save it.
func (x *saving) begin() {
	s, d := x.s, x.s.d
	e, kinds, kept := s.edition(), s.kinds(), d.Kept()
	if x.busy || kept == nil || len(kinds) == 0 || s.hooks.SavePDF == nil {
		return
	}
	x.busy = true
	x.refresh()
	speaker := d.Say
	records, font := kept.Records(), d.Font // folded again off the event thread, which alone may read the state of the session
	name := view.SheetFile(d.State(), kinds, d.Say)
	var set report.SheetSet
	d.Work(func() error {
		if e.lang != speaker.Lang() {
			other, err := say.New(e.lang)
			if err != nil {
				return err
			}
			speaker = other
		}
		var err error
		set, err = report.Sheets(session.NewLog(records).State(), e.choice, report.Options{Speaker: speaker, Font: font}, kinds...)
		return err
	}, func(err error) {
		x.busy = false
		x.refresh()
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			return
		}
		if x.closed {
			return
		}
		s.hooks.SavePDF(name, set.PDF, func(path string, err error) { x.saved(e, path, set.Notes(d.Say), err) })
	})
}

// saved says where the sheets are, and what to know before they are handed out.
func (x *saving) saved(e edition, path string, notes []string, err error) {
	d := x.s.d
	if err != nil {
		d.Tell(desk.Warn, d.Say.Say(err))
		return
	}
	x.path, x.of = path, e
	x.notes.SetText(strings.Join(notes, " "))
	x.notes.Hidden = len(notes) == 0
	d.Tell(desk.Plain, d.Say.T("paper.done", "The sheets are saved."))
	x.refresh()
	x.content.Refresh()
	widget.Settle(x.notes)
}

package report

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// saving is the place where the PDF is made and saved.
type saving struct {
	s       *Screen
	save    *widget.Button
	open    *widget.Button
	line    *widget.Text
	content *fyne.Container

	busy bool
	path string  // where the report was saved, or empty
	of   edition // what was saved there
}

func newSaving(s *Screen) *saving {
	x := &saving{s: s, line: widget.Small("")}
	t := s.d.Say.T
	x.save = widget.NewButton(t("preview.save", "Save the PDF"), x.begin).As(widget.Primary).WithIcon("save").WithHint("Ctrl+S")
	x.open = widget.NewButton(t("preview.open", "Open it"), func() { s.hooks.OpenFile(x.path) })
	x.open.Hide()
	x.content = widget.Stack(look.S, x.save, x.line, x.open)
	return x
}

// refresh says what the file would be called, or where it lies and whether it still holds what the session does.
func (x *saving) refresh() {
	t := x.s.d.Say.T
	x.save.SetEnabled(x.s.d.Kept() != nil)
	switch {
	case x.busy:
		x.line.SetText(t("preview.making", "The PDF is being made."))
	case x.path == "" || x.of.kept != x.s.d.Kept():
		x.line.SetText(x.s.view.Name)
	case x.of != x.s.edition():
		x.line.SetText(t("preview.stale", "The session or the choice of parts has changed since it was saved as {{.Path}}", say.Args{"Path": x.path}))
	default:
		x.line.SetText(t("preview.saved", "Saved as {{.Path}}", say.Args{"Path": x.path}))
	}
	if saved := x.path != "" && x.of.kept == x.s.d.Kept(); saved != x.open.Visible() {
		x.open.Hidden = !saved
		x.content.Refresh()
		widget.Settle(x.open)
	}
}

// begin makes the PDF and asks where to save it.
func (x *saving) begin() {
	e := x.s.edition()
	if x.busy || e.kept == nil {
		return
	}
	x.busy = true
	x.refresh()
	x.s.press.pdf(e, func(data []byte, err error) {
		x.busy = false
		x.refresh()
		if err != nil {
			x.s.d.Tell(desk.Warn, x.s.d.Say.Say(err))
			return
		}
		x.s.hooks.SavePDF(x.s.view.Name, data, func(path string, err error) {
			if err != nil {
				x.s.d.Tell(desk.Warn, x.s.d.Say.Say(err))
				return
			}
			x.path, x.of = path, e
			x.s.d.Tell(desk.Plain, x.s.d.Say.T("preview.done", "The report is saved."))
			x.refresh()
		})
	})
}

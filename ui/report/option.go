package report

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// option is a part of the report that can be left out.
type option struct {
	of      view.ReportOption
	check   *widget.Check
	count   *widget.Text
	content fyne.CanvasObject
}

func newOption(s *Screen) *option {
	o := &option{check: widget.NewCheck("", true, func(bool) { s.Refresh() }), count: widget.Small("").Whole()}
	o.content = widget.Row(look.M, widget.Grow(o.check), o.count)
	return o
}

func (o *option) show(v view.ReportOption) {
	if o.of == v {
		return
	}
	o.of = v
	o.check.Text = v.Label
	o.check.Refresh()
	o.check.SetEnabled(v.There)
	o.count.SetText(v.Count)
}

func pageArg(page int) say.Args { return say.Args{"Page": page + 1} }

package report

import (
	"slices"

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
	content *fyne.Container
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

// offer shows the parts that the edition may contain. Those that it may not stay as they are ticked, for the next edition.
func (s *Screen) offer(list []view.ReportOption) {
	t := s.d.Say.T
	shown := map[view.ReportPart]*option{}
	for _, o := range s.options {
		shown[o.of.Part] = o
		o.content.Hidden = true
	}
	var (
		rows    []fyne.CanvasObject
		offered []view.ReportPart
	)
	appendix := false
	for _, v := range list {
		offered = append(offered, v.Part)
		o := shown[v.Part]
		if o == nil {
			o = newOption(s)
			s.options = append(s.options, o)
		}
		o.show(v)
		o.content.Hidden = false
		if v.Part == view.ReportQuotes {
			consent := t("preview.consent", "Quotes are printed only with consent.")
			if s.view.Guarded {
				consent = t("preview.consent.record", "Words that may not be quoted are in it too, each marked.")
			}
			rows = append(rows, o.content, widget.PadEach(0, 0, look.S, 0, widget.Small(consent)))
			continue
		}
		if !appendix {
			rows, appendix = append(rows, widget.Label(t("preview.appendix", "In the appendix"))), true
		}
		rows = append(rows, o.content)
	}
	if len(rows) == 0 {
		rows = append(rows, widget.Small(t("preview.noparts", "This edition has no parts to choose from.")))
	}
	if s.guarded != s.view.Guarded || !slices.Equal(offered, s.offered) || len(s.parts.Objects) == 0 {
		s.offered, s.guarded = offered, s.view.Guarded
		widget.Replace(s.parts, rows...)
	}
}

func pageArg(page int) say.Args { return say.Args{"Page": page + 1} }

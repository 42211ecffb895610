package setup

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// information is what people are told about their data: eleven fields, each kept when it is left.
type information struct {
	d       *desk.Desk
	draft   session.Information // as handed over last
	flying  int                 // commands under way
	missing *widget.Text
	fields  []*infoField
	whole   fyne.CanvasObject
}

func newInformation(d *desk.Desk) *information {
	t := d.Say.T
	x := &information{d: d, missing: widget.Small("")}
	var left, right []fyne.CanvasObject
	fields := view.InformationFields(d.State(), d.Say)
	for i, v := range fields {
		f := newInfoField(x, v)
		x.fields = append(x.fields, f)
		if i < (len(fields)+1)/2 {
			left = append(left, f.whole)
		} else {
			right = append(right, f.whole)
		}
	}
	x.whole = widget.NewScroll(widget.PadEach(look.XS, look.S, look.L, look.XS, widget.Narrow(1180, false, widget.Stack(look.L,
		widget.Stack(look.XS, widget.Soft(t("information.lead", "What people read before they take part. {{.Key}} prints it.", say.Args{"Key": d.Say.Keys("Ctrl+Shift+P")})), x.missing),
		fit.NewBeside(look.XL, 40, widget.Stack(look.L, left...), widget.Stack(look.L, right...))))))
	return x
}

func (x *information) sync() {
	if x.flying == 0 {
		x.draft = x.d.State().Information
	}
}

// change hands over what one field says. Others may be on their way, so it is made on the draft and not on the state.
func (x *information) change(f *infoField, text string) {
	x.sync()
	next := x.draft
	*f.of.Of(&next) = text
	if next == x.draft {
		return
	}
	x.draft = next
	x.flying++
	x.d.Do(session.SetInformation{Information: next}, func(err error) {
		x.flying--
		x.sync()
		if err != nil {
			f.shown = f.value()
			x.d.Tell(desk.Warn, x.d.Say.Say(err))
		}
	})
}

func (x *information) content() fyne.CanvasObject { return x.whole }

func (x *information) refresh(view.SetupView) {
	x.sync()
	text, none := view.InformationMissing(x.d.State(), x.d.Say)
	x.missing.SetText(text)
	tone := look.Warn
	if none {
		tone = look.Soft
	}
	x.missing.SetTone(tone)
	for i, v := range view.InformationFields(x.d.State(), x.d.Say) {
		x.fields[i].show(v)
	}
}

func (x *information) focus() { fit.Focus(x.fields[0].entry) }

func (x *information) leave() {
	for _, f := range x.fields {
		f.commit()
	}
}

// infoField is one of the fields. Words to begin with stand under it while it is empty, and are taken by a press.
type infoField struct {
	x     *information
	of    view.InformationField
	entry *widget.Area
	offer *widget.Text
	take  *widget.Button
	row   *fyne.Container
	whole *fyne.Container
	shown string // what the session had when the field was filled; other words were typed, or refused
}

func newInfoField(x *information, v view.InformationField) *infoField {
	t := x.d.Say.T
	f := &infoField{x: x, of: v, entry: widget.NewArea("", 2), offer: widget.Small("")}
	f.entry.OnEnter = func(string) { f.commit() }
	f.entry.OnEscape = f.reset
	f.entry.OnFocus = func(focused bool) {
		if !focused {
			f.commit()
		}
	}
	f.entry.OnChanged = func(string) { f.propose() }
	f.take = widget.NewButton(t("information.take", "Take these words"), func() {
		f.entry.SetText(f.of.Offer)
		f.commit()
		fit.Focus(f.entry)
	}).As(widget.Quiet)
	f.row = widget.RowTop(look.S, widget.Grow(f.offer), f.take)
	f.whole = widget.Stack(look.XS, widget.Field(v.Name, f.entry, v.Help), f.row)
	f.propose()
	return f
}

// propose shows the words to begin with where nothing is typed.
func (f *infoField) propose() {
	on := f.entry.Text == "" && f.of.Offer != ""
	f.offer.SetText(f.x.d.Say.T("information.offer", "For example: {{.Words}}", say.Args{"Words": f.of.Offer}))
	f.take.Hidden, f.offer.Hidden = !on, !on
	if on != f.row.Visible() {
		f.row.Hidden = !on
		f.whole.Refresh()
		widget.Settle(f.row)
	}
}

func (f *infoField) value() string { return *f.of.Of(&f.x.draft) }

func (f *infoField) show(v view.InformationField) {
	f.of = v
	if v := f.value(); v != f.shown && (!fit.Focused(f.entry) || f.entry.Text == f.shown) {
		f.shown = v
		f.entry.SetText(v)
	}
	f.propose()
}

func (f *infoField) reset() {
	f.shown = f.value()
	f.entry.SetText(f.shown)
}

func (f *infoField) commit() {
	text := f.entry.Text
	if text == f.shown {
		return
	}
	f.shown = text
	f.x.change(f, text)
}

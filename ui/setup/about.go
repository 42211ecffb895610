package setup

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// about is whom the session hears, where, when and why.
type about struct {
	d      *desk.Desk
	of     *draft
	title  *line
	fields []field
	kind   *widget.Choice
	slot   *widget.Stepper
	spoken *parts.Pick
	second *parts.Pick
	tags   []string // of the languages that second offers
	whole  fyne.CanvasObject
}

func newAbout(d *desk.Desk) *about {
	t := d.Say.T
	a := &about{d: d, of: &draft{d: d}}
	a.of.sync()
	text := func(hint string, p func(d *session.Details) *string) *line {
		l := newLine(a.of, hint, func(_ *string, d *session.Details) *string { return p(d) })
		a.fields = append(a.fields, l)
		return l
	}
	a.title = newLine(a.of, t("setup.title.hint", "What this session is called"), func(title *string, _ *session.Details) *string { return title })
	a.fields = append(a.fields, a.title)
	cohort := text(t("setup.cohort.hint", "Whom this session hears"), func(d *session.Details) *string { return &d.Cohort }).
		suggest(cohorts(d), t("setup.cohort", "Group"))
	org := text(t("setup.org.hint", "Such as: Council A"), func(d *session.Details) *string { return &d.Organisation.Name })
	orgType := text(t("setup.orgtype.hint", "Such as: county"), func(d *session.Details) *string { return &d.Organisation.Type })
	region := text(t("setup.region.hint", "Such as: South East"), func(d *session.Details) *string { return &d.Organisation.Region })
	place := text(t("setup.place.hint", "Where people meet"), func(d *session.Details) *string { return &d.Place })
	date := text("2026-11-12", func(d *session.Details) *string { return &d.Date })
	lead := text(t("setup.lead.hint", "A role or initials"), func(d *session.Details) *string { return &d.Facilitator })
	focusField := text(t("setup.focus.hint", "Such as: What would help new ideas here?"), func(d *session.Details) *string { return &d.Focus })
	aims := newAreaField(a.of, t("setup.aims.hint", "What the session is for, in a sentence or two. It stands at the beginning of the report."), 4,
		func(_ *string, d *session.Details) *string { return &d.Aims })
	a.fields = append(a.fields, aims)

	a.kind = widget.NewChoice(view.FrameworkKinds(d.Say), -1, func(i int) {
		a.of.change(func(_ *string, d *session.Details) { d.Kind = session.SessionKinds()[i] }, nil)
	})
	a.slot = widget.NewStepper(60, 5, session.MaxMinutes, func(v int) {
		a.of.change(func(_ *string, d *session.Details) { d.Minutes = v }, nil)
	})
	a.slot.Unit = t("setup.min", "min")

	a.spoken = parts.NewPick("", nil, 0, func(i int) {
		a.of.change(func(_ *string, d *session.Details) { d.Language = view.LanguageTag(i, d.Language, a.d.Say) }, nil)
	})
	a.spoken.Options, _ = view.Languages("", d.Say)

	a.second = parts.NewPick("", nil, 0, func(i int) {
		a.of.change(func(_ *string, d *session.Details) { d.Second = a.tags[i] }, nil)
	})
	a.second.Options, a.tags, _ = view.SecondLanguages("", "", d.Say)

	left := widget.Stack(look.M,
		widget.Field(t("setup.title", "Title"), a.title.object(), ""),
		widget.Field(t("setup.kind", "Kind of meeting"), a.kind, ""),
		widget.Field(t("setup.cohort", "Group"), cohort.object(), t("setup.cohort.note", "Down goes through the usual groups. Any other words will do.")),
		widget.Field(t("setup.org", "Organisation"), org.object(), ""),
		fit.NewBeside(look.M, 16, widget.Field(t("setup.orgtype", "Type"), orgType.object(), ""), widget.Field(t("setup.region", "Region"), region.object(), "")),
		widget.Small(t("setup.org.note", "The report can name the type and the region alone.")))
	right := widget.Stack(look.M,
		widget.Field(t("setup.place", "Place"), place.object(), ""),
		fit.NewBeside(look.M, 22, widget.Field(t("setup.date", "Date"), date.object(), ""),
			widget.Field(t("setup.slot", "Time for the whole session"), widget.Row(0, a.slot, widget.Spacer()), "")),
		widget.Field(t("setup.lead", "Led by"), lead.object(), ""),
		fit.NewBeside(look.M, 22, widget.Field(t("language.session", "Language of the session"), widget.Row(0, a.spoken, widget.Spacer()), view.LanguageNote(d.Say)),
			widget.Field(t("language.second", "Second language"), widget.Row(0, a.second, widget.Spacer()), t("language.second.note", "Shown with the first one in the room and in the report."))),
		widget.Field(t("setup.focus", "Focus question"), focusField.object(), t("setup.focus.note", "The themes that the group makes are answers to it.")),
		widget.Field(t("setup.aims", "Aims"), aims.object(), ""))
	a.whole = widget.NewScroll(widget.PadEach(look.XS, look.S, look.L, look.XS, widget.Narrow(1180, false, fit.NewBeside(look.XL, 48, left, right))))
	return a
}

// cohorts are the usual groups of such studies.
func cohorts(d *desk.Desk) []string {
	t := d.Say.T
	return []string{
		t("setup.cohort.chief", "Chief executives"),
		t("setup.cohort.councillors", "Councillors"),
		t("setup.cohort.middle", "Middle managers"),
		t("setup.cohort.frontline", "Frontline and support employees"),
		t("setup.cohort.residents", "Residents"),
	}
}

func (a *about) content() fyne.CanvasObject { return a.whole }

func (a *about) refresh(view.SetupView) {
	a.of.sync()
	for _, f := range a.fields {
		f.show()
	}
	a.kind.SetSelected(slices.Index(session.SessionKinds(), a.of.details.Kind))
	a.slot.SetValue(a.of.details.Minutes)
	a.spoken.Set(view.Languages(a.of.details.Language, a.d.Say))
	var names []string
	at := 0
	names, a.tags, at = view.SecondLanguages(a.of.details.Language, a.of.details.Second, a.d.Say)
	a.second.Set(names, at)
}

func (a *about) focus() { fit.Focus(a.title.entry) }

func (a *about) leave() {
	for _, f := range a.fields {
		f.commit()
	}
}

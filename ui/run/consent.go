package run

import (
	"strconv"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// consentRow is one thing that people are asked for: a key says that everybody agrees, and who does not is named by code.
type consentRow struct {
	d       *desk.Desk
	seen    view.RunConsent
	sealed  bool
	words   *widget.Text
	means   *widget.Text
	all     *widget.Button
	no      *widget.Entry
	content *fyne.Container
}

func newConsentRow(d *desk.Desk, n int, x view.RunConsent) *consentRow {
	t := d.Say.T
	r := &consentRow{d: d, words: widget.Small(""), means: widget.Small("")}
	text := x.Text
	if x.Needed {
		text = t("welcome.needed", "{{.Text}} (needed to take part)", say.Args{"Text": x.Text})
	}
	r.all = widget.NewButton(t("welcome.allyes", "They all say yes"), r.everybody)
	if n <= 9 {
		r.all.WithHint("Alt+" + strconv.Itoa(n))
	}
	r.no = widget.NewEntry(t("welcome.no.hint", "Who says no: 4 7"))
	r.no.OnEnter = func(string) { r.except() }
	r.no.OnEscape = func() { r.no.SetText("") }
	answers := widget.Row(look.S, r.all, widget.Grow(r.no))
	if veryLarge(r.no) {
		answers = widget.Stack(look.XS, widget.Row(0, r.all), r.no)
	}
	r.content = widget.Stack(look.XS, widget.Body(strconv.Itoa(n)+" "+text), r.words, r.means, answers)
	return r
}

func (r *consentRow) refresh(x view.RunConsent, sealed bool) {
	r.seen, r.sealed = x, sealed
	tone := look.Soft
	if len(x.Open) > 0 {
		tone = look.Warn
	}
	r.words.SetTone(tone)
	r.words.SetText(x.Words)
	r.means.SetText(x.Means)
	r.means.Hidden = x.Means == ""
	r.all.SetEnabled(!sealed && len(x.Open) > 0)
	if sealed {
		r.no.Disable()
	} else {
		r.no.Enable()
	}
}

// everybody notes the yes of those who are here and have not answered.
func (r *consentRow) everybody() {
	switch {
	case r.sealed:
	case len(r.seen.Open) == 0:
		r.d.Tell(desk.Plain, r.d.Say.T("welcome.answered", "Everybody here has answered that. A code in its line changes an answer."))
	default:
		r.d.Do(session.SetConsent{Seats: r.seen.Open, Item: r.seen.Item, Given: true}, nil)
	}
}

// except notes a no by code. A code that says no already says yes from now on, so that a slip is taken back the same way.
func (r *consentRow) except() {
	seats, unknown := view.RunSeatCodes(r.d.State(), r.no.Text)
	if len(unknown) > 0 {
		r.d.Tell(desk.Warn, r.d.Say.T("welcome.nocode", "There is no seat {{.Codes}}. Type codes such as 4 or P4, with a space between them.", say.Args{"Codes": unknown}))
		return
	}
	var yes, no []session.ID
	for _, id := range seats {
		if given, answered := r.d.State().Seat(id).Consent[r.seen.Item]; answered && !given {
			yes = append(yes, id)
		} else {
			no = append(no, id)
		}
	}
	done := func(err error) {
		if err != nil {
			r.d.Tell(desk.Warn, r.d.Say.Say(err))
			return
		}
		r.no.SetText("")
	}
	if len(no) > 0 {
		r.d.Do(session.SetConsent{Seats: no, Item: r.seen.Item}, done)
	}
	if len(yes) > 0 {
		r.d.Do(session.SetConsent{Seats: yes, Item: r.seen.Item, Given: true}, done)
	}
	parts.FocusOn(r.no)
}

package run

import (
	"reflect"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// welcome is what is read and asked while people arrive.
type welcome struct {
	d       *desk.Desk
	seen    view.RunWelcome
	sealed  bool
	left    *fyne.Container
	right   *fyne.Container
	rules   *rules
	present *widget.Text
	away    *widget.Text
	invited *widget.Text
	refused *widget.Stepper
	consent *fyne.Container
	rows    []*consentRow
	setup   *widget.Button
	scrolls []*widget.Scroll
	content fyne.CanvasObject
}

func newWelcome(d *desk.Desk) *welcome {
	t := d.Say.T
	w := &welcome{d: d, left: widget.Stack(look.L), present: widget.Lead(""), away: widget.Soft(""), invited: widget.Soft(""), consent: widget.Stack(look.L)}
	w.rules = newRules(d, w.moved)
	w.refused = widget.NewStepper(0, 0, 10000, func(v int) { d.Do(session.CountRefusals{N: v}, nil) })
	w.setup = widget.NewButton(t("welcome.setup", "Seats and consent in Set-up"), func() { d.Go(desk.Setup) }).As(widget.Quiet)
	people := widget.Stack(look.XS, w.present, w.away, w.invited,
		widget.Field(t("welcome.refused", "Invited, but did not take part"), widget.Row(look.S, w.refused, widget.Small("+  –").Whole(), widget.Spacer()), ""))
	if look.Scale() > 1.3 {
		w.setup.Text = d.Say.T("rail.setup", "Set-up") // the whole of it is wider than its column
	}
	w.right = widget.Stack(look.M, widget.Section(t("welcome.people", "People"), nil, people),
		widget.Section(t("welcome.consent", "Consent"), nil, w.consent), widget.Row(0, w.setup))
	main, side := widget.NewScroll(widget.PadEach(0, look.L, look.L, 0, widget.Narrow(760, false, w.left))), widget.NewScroll(widget.PadEach(0, look.XS, look.L, look.XS, w.right))
	w.scrolls = []*widget.Scroll{main, side}
	w.content = widget.Columns(look.XL, widget.Column{Object: main, Min: 480, Weight: 3}, widget.Column{Object: side, Min: min(520, 320*look.Scale()), Max: 520, Weight: 2})
	return w
}

func (w *welcome) object() fyne.CanvasObject { return w.content }

func (w *welcome) moved() {
	for _, s := range w.scrolls {
		s.Refresh()
	}
}

func (w *welcome) refresh() {
	v, sealed := view.RunAtWelcome(w.d.State(), w.d.Say), w.d.State().Sealed != nil
	if reflect.DeepEqual(v, w.seen) && sealed == w.sealed {
		return
	}
	first := w.seen.Title == ""
	if first || v.Purpose != w.seen.Purpose || v.Title != w.seen.Title || v.Focus != w.seen.Focus {
		w.read(v)
	}
	w.rules.refresh(v, sealed)
	w.present.SetText(v.Present)
	w.away.SetText(v.Away)
	w.away.Hidden = v.Away == ""
	w.invited.SetText(v.Invited)
	w.invited.Hidden = v.Invited == ""
	w.refused.SetValue(v.Refused)
	w.refused.SetEnabled(!sealed)
	w.ask(v, sealed)
	w.seen, w.sealed = v, sealed
	w.moved()
}

// read shows what is read aloud.
func (w *welcome) read(v view.RunWelcome) {
	sp := w.d.Say
	objects := []fyne.CanvasObject{widget.Display(v.Title)}
	if v.Purpose != "" {
		objects = append(objects, widget.Lead(v.Purpose))
	}
	if v.Focus != "" {
		objects = append(objects, widget.Section(sp.T("welcome.focus", "The question behind it all"), nil, widget.Lead(v.Focus)))
	}
	objects = append(objects, widget.Section(sp.T("welcome.rules", "How we talk with one another"), nil, w.rules.content))
	if len(v.Glossary) > 0 {
		terms := widget.Stack(look.M)
		for _, t := range v.Glossary {
			terms.Objects = append(terms.Objects, widget.Stack(2, widget.Lead(t.Word).Strong(), widget.Body(t.Meaning)))
		}
		objects = append(objects, widget.Section(sp.T("welcome.words", "What we mean by"), nil, terms))
	}
	w.left.Objects = objects
}

// ask shows the consent items. Their rows stay, and with them the keyboard.
func (w *welcome) ask(v view.RunWelcome, sealed bool) {
	same := slices.EqualFunc(v.Consent, w.rows, func(x view.RunConsent, r *consentRow) bool {
		return x.Item == r.seen.Item && x.Text == r.seen.Text && x.Needed == r.seen.Needed
	})
	if !same || len(w.consent.Objects) == 0 {
		w.rows, w.consent.Objects = nil, nil
		for i, x := range v.Consent {
			r := newConsentRow(w.d, i+1, x)
			w.rows = append(w.rows, r)
			w.consent.Objects = append(w.consent.Objects, r.content)
		}
		if len(v.Consent) == 0 {
			w.consent.Objects = append(w.consent.Objects, widget.Soft(w.d.Say.T("welcome.noconsent", "This framework asks for no consent. Say that taking part is voluntary.")))
		}
	}
	had := slices.IndexFunc(w.rows, func(r *consentRow) bool { return r.all.Focused() })
	for i, x := range v.Consent {
		w.rows[i].refresh(x, sealed)
	}
	if had >= 0 && w.rows[had].all.Disabled() { // the keyboard goes on to what is still open
		w.open(parts.CanvasOf(w.content) != nil)
	}
}

// open puts the keyboard on the first item that is not answered by everybody.
func (w *welcome) open(orSetup bool) {
	for _, r := range w.rows {
		if !r.all.Disabled() {
			parts.FocusOn(r.all)
			return
		}
	}
	if orSetup {
		parts.FocusOn(w.setup)
	}
}

func (w *welcome) focus() { w.open(false) }

func (w *welcome) keys() []desk.Key {
	t := w.d.Say.T
	out := []desk.Key{
		withAlt(fyne.KeyG, t("welcome.key.agree", "The group agrees to the ground rules, or no longer does"), w.rules.agree),
		withAlt(fyne.KeyR, t("welcome.key.rules", "Go to the ground rules: Enter words one anew, Delete leaves it out, Insert adds one"), func() { w.rules.walk(0) }),
		{Name: "+", Label: "+", Does: t("welcome.key.refused", "One more was invited and did not take part"), Run: func() { w.refuse(1) }},
		{Name: "-", Label: "-", Does: t("welcome.key.refused.less", "One fewer"), Run: func() { w.refuse(-1) }},
	}
	for i := range min(9, len(w.rows)) {
		n := strconv.Itoa(i + 1)
		k := desk.Key{Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyName(n), Modifier: fyne.KeyModifierAlt}, Run: func() { w.rows[i].everybody() }}
		if i == 0 {
			k.Label, k.Does = "Alt+1 … 9", t("welcome.key.all", "Everybody who has not answered says yes to this item")
		}
		out = append(out, k)
	}
	return out
}

func (w *welcome) refuse(by int) {
	if n := w.d.State().Refusals + by; n >= 0 && !w.sealed {
		w.d.Do(session.CountRefusals{N: n}, nil)
	}
}

func (w *welcome) close() { w.rules.leave() }

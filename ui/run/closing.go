package run

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// closing is the end of a session: the summary read aloud, the group's answer, the parking lot, the seal.
type closing struct {
	d       *desk.Desk
	seen    view.RunClose
	drawn   bool
	summary *fyne.Container
	answer  *widget.Choice
	correct *widget.Entry
	parking *widget.Text
	parked  *fyne.Container
	rows    map[session.ID]*parkedRow
	rest    *widget.Button
	seal    *widget.Button
	sealed  *fyne.Container
	when    *widget.Text
	hash    *widget.Text
	why     *widget.Entry
	reopen  *widget.Button
	scrolls []*widget.Scroll
	content fyne.CanvasObject
}

func newClosing(d *desk.Desk) *closing {
	sp := d.Say
	c := &closing{d: d, summary: widget.Stack(look.M), parking: widget.Body(""), parked: widget.Stack(look.M), rows: map[session.ID]*parkedRow{}, when: widget.Lead(""), hash: widget.Small("")}
	c.answer = widget.NewChoice([]string{sp.T("close.yes", "Confirmed"), sp.T("close.corrected", "Corrected"), sp.T("close.not", "Not confirmed")}, -1, c.confirm)
	c.correct = widget.NewEntry(sp.T("close.corrections", "What the group corrected, then Enter")).Growing(4)
	c.correct.OnEnter = func(string) { c.keepCorrections() }
	c.correct.OnFocus = func(on bool) {
		if !on {
			c.keepCorrections()
		}
	}
	c.correct.Hide()
	c.rest = widget.NewButton(sp.T("close.rest", "Keep the rest for later"), func() { d.Do(session.SettleRest{Disposition: session.Later}, c.told) })
	c.seal = widget.NewButton(sp.T("close.seal", "Close and seal the session"), func() { d.Do(session.SealSession{}, c.told) }).As(widget.Primary)
	c.why = widget.NewEntry(sp.T("close.why", "Why it is opened again"))
	c.why.OnEnter = func(string) { c.again() }
	c.reopen = widget.NewButton(sp.T("close.reopen", "Reopen"), c.again)
	c.sealed = widget.Stack(look.S, c.when, c.hash, widget.Row(look.S, widget.Grow(c.why), c.reopen))
	left := widget.Stack(look.L,
		widget.Section(sp.T("close.read", "Read aloud"), nil, c.summary),
		widget.Section(sp.T("close.confirm", "Does the group confirm the findings?"), nil, widget.Stack(look.S, c.answer, c.correct)))
	right := widget.Stack(look.L,
		widget.Section(sp.T("close.parking", "Parking lot"), nil, widget.Stack(look.M, c.parking, c.parked)),
		widget.Section(sp.T("close.end", "The end"), nil, widget.Stack(look.S, widget.Row(look.S, c.rest, c.seal), c.sealed)))
	a, b := widget.NewScroll(widget.PadEach(0, look.L, look.L, look.XS, widget.Narrow(760, false, left))), widget.NewScroll(widget.PadEach(0, look.XS, look.L, look.XS, right))
	c.scrolls = []*widget.Scroll{a, b}
	c.content = widget.Columns(look.XL, widget.Column{Object: a, Min: 460, Weight: 3}, widget.Column{Object: b, Min: 380, Max: 640, Weight: 2})
	return c
}

func (c *closing) object() fyne.CanvasObject { return c.content }

func (c *closing) told(err error) {
	if err != nil {
		c.d.Tell(desk.Warn, c.d.Say.Say(err))
	}
}

func (c *closing) refresh() {
	v := view.RunAtClose(c.d.State(), c.d.Say)
	if c.drawn && reflect.DeepEqual(v, c.seen) {
		return
	}
	c.read(v)
	c.confirmed(v)
	c.lot(v)
	c.end(v)
	c.seen, c.drawn = v, true
	for _, s := range c.scrolls {
		s.Refresh()
	}
}

func (c *closing) read(v view.RunClose) {
	if c.drawn && slices.Equal(v.Summary, c.seen.Summary) && slices.Equal(v.Findings, c.seen.Findings) {
		return
	}
	c.summary.Objects = []fyne.CanvasObject{widget.Title(v.Summary[0])}
	for _, f := range v.Findings {
		c.summary.Objects = append(c.summary.Objects, widget.Lead(f))
	}
	if len(v.Findings) == 0 {
		c.summary.Objects = append(c.summary.Objects, widget.Soft(c.d.Say.T("close.nofindings", "No finding is written down yet. You can go back to Findings in the rail and return here.")))
	}
	for _, t := range v.Summary[1:] {
		c.summary.Objects = append(c.summary.Objects, widget.Lead(t))
	}
}

func (c *closing) confirmed(v view.RunClose) {
	at := -1
	if x := v.Confirmed; x != nil {
		switch {
		case x.Confirmed && x.Corrections == "" && (c.answer.Selected != 1 || !c.drawn):
			at = 0
		case x.Confirmed:
			at = 1
		default:
			at = 2
		}
		if x.Corrections != "" && !focused(c.content, c.correct) {
			c.correct.SetText(x.Corrections)
		}
	}
	c.answer.SetSelected(at)
	c.correct.Hidden = at < 1
	c.answer.SetEnabled(v.Sealed == "")
}

func focused(in fyne.CanvasObject, o fyne.Focusable) bool {
	c := parts.CanvasOf(in)
	return c != nil && c.Focused() == o
}

func (c *closing) confirm(i int) {
	c.correct.Hidden = i < 1
	for _, s := range c.scrolls {
		s.Refresh()
	}
	text := c.correct.Text
	if i == 0 {
		text = ""
	}
	c.d.Do(session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: i < 2, Corrections: text}}, nil)
	if i > 0 {
		parts.FocusOn(c.correct)
	}
}

func (c *closing) keepCorrections() {
	if i := c.answer.Selected; i > 0 && c.seen.Sealed == "" {
		c.d.Do(session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: i < 2, Corrections: c.correct.Text}}, nil)
	}
}

// lot draws the parking lot; a row that is there already is changed and not made anew, so that the keyboard stays.
func (c *closing) lot(v view.RunClose) {
	c.parking.SetText(v.Parking)
	tone := look.Soft
	if v.Unsettled > 0 {
		tone = look.Warn
	}
	c.parking.SetTone(tone)
	c.parked.Objects = nil
	for _, x := range v.Parked {
		r := c.rows[x.ID]
		if r == nil {
			r = newParkedRow(c.d, x.ID)
			c.rows[x.ID] = r
		}
		r.set(x, v.Sealed != "")
		c.parked.Objects = append(c.parked.Objects, r.content)
	}
}

func (c *closing) end(v view.RunClose) {
	sp := c.d.Say
	sealed := v.Sealed != ""
	c.rest.Hidden = sealed || v.Unsettled == 0
	c.seal.Hidden, c.sealed.Hidden = sealed, !sealed
	c.when.SetText(v.Sealed)
	c.hash.SetText(sp.T("close.hash", "SHA-256 of all before the seal: {{.Hash}}", say.Args{"Hash": v.Hash}))
	c.hash.Hidden = v.Hash == ""
	c.seen.Unsettled = v.Unsettled
	c.sealable()
}

func (c *closing) sealable() {
	c.seal.SetEnabled(c.seen.Unsettled == 0)
}

func (c *closing) again() {
	why := c.why.Text
	c.d.Do(session.Reopen{Why: why}, func(err error) {
		if err != nil {
			c.told(err)
			return
		}
		c.why.SetText("")
	})
}

func (c *closing) focus() { parts.FocusOn(c.answer) }

func (c *closing) keys() []desk.Key { return nil }

func (c *closing) close() {}

// parkedRow is one parked item: its words, what becomes of it, and who takes it.
type parkedRow struct {
	d       *desk.Desk
	id      session.ID
	words   *widget.Text
	pick    *parts.Pick
	owner   *widget.Entry
	content *fyne.Container
}

func dispositions() []session.Disposition {
	return append([]session.Disposition{""}, session.Dispositions()...)
}

func newParkedRow(d *desk.Desk, id session.ID) *parkedRow {
	r := &parkedRow{d: d, id: id, words: widget.Body("")}
	var names []string
	for _, x := range dispositions() {
		names = append(names, view.RunDispositionName(x, d.Say))
	}
	r.pick = parts.NewPick("", names, 0, func(int) { r.keep() })
	r.owner = widget.NewEntry(d.Say.T("close.owner", "Who takes it"))
	r.owner.OnEnter = func(string) { r.keep() }
	r.owner.OnFocus = func(on bool) {
		if !on {
			r.keep()
		}
	}
	r.content = widget.Stack(look.XS, r.words, widget.Row(look.S, r.pick, widget.Grow(r.owner)))
	if veryLarge(r.owner) { // beside a long disposition no room would be left
		r.content = widget.Stack(look.XS, r.words, r.pick, r.owner)
	}
	return r
}

func (r *parkedRow) keep() {
	x := r.d.State().Parked(r.id)
	if x == nil || r.d.State().Sealed != nil {
		return
	}
	how := dispositions()[r.pick.Selected]
	if x.Disposition != how || x.Owner != r.owner.Text {
		r.d.Do(session.SettleItem{Item: r.id, Disposition: how, Owner: r.owner.Text, Note: x.Note}, nil)
	}
}

func (r *parkedRow) set(x view.RunParked, sealed bool) {
	r.words.SetText(x.Text)
	r.pick.SetSelected(slices.Index(dispositions(), x.Disposition))
	if !focused(r.content, r.owner) && r.owner.Text != x.Owner {
		r.owner.SetText(x.Owner)
	}
	if sealed {
		r.owner.Disable()
	} else {
		r.owner.Enable()
	}
}

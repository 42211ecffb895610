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
	"folkmoot/ui/shell/fit"
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
	digits  *widget.Text
	parked  *fyne.Container
	open    *unfinished
	todo    *fyne.Container
	todoSay *widget.Text
	todoGo  *widget.Button
	rows    map[session.ID]*parkedRow
	rest    *widget.Button
	seal    *widget.Button
	sealed  *fyne.Container
	next    *fyne.Container
	debrief *widget.Button
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
	c.digits = widget.Small(sp.T("close.digits", "1 taken up, 2 passed on, 3 for later, 4 let go. Who takes it can be left empty."))
	c.rest = widget.NewButton(sp.T("close.rest", "Keep the rest for later"), c.keepRest).WithHint("Alt+L")
	c.seal = widget.NewButton(sp.T("close.seal", "Close and seal the session"), c.sealIt).As(widget.Primary).WithHint("Alt+S")
	c.open = newUnfinished(d, c.moved, c.focus)
	c.todoSay = widget.Body("").In(look.Warn)
	c.todoGo = widget.NewButton(sp.T("close.complete", "Complete them"), c.open.nextAnyway).WithHint("Alt+U")
	c.todo = widget.Section(sp.T("close.todo", "First words only"), nil, widget.Stack(look.S, c.todoSay, c.open.content, widget.Row(0, c.todoGo)))
	c.todo.Hide()
	c.debrief = widget.NewButton(sp.T("close.debrief", "Write the debrief"), d.OpenDebrief).WithHint("Alt+D")
	report := widget.NewButton(sp.T("close.report", "See the report"), func() { d.Go(desk.Report) }).WithHint("Alt+R")
	c.next = widget.Section(sp.T("close.next", "What comes next"), nil, widget.Stack(look.S,
		widget.Small(sp.T("close.next.note", "The debrief is for the facilitators only. It is best written within a quarter of an hour.")), fit.NewFlow(look.S, c.debrief, report)))
	c.next.Hide()
	c.why = widget.NewEntry(sp.T("close.why", "Why it is opened again"))
	c.why.OnEnter = func(string) { c.again() }
	c.reopen = widget.NewButton(sp.T("close.reopen", "Reopen"), c.again)
	c.sealed = widget.Stack(look.S, c.when, c.hash, widget.Row(look.S, widget.Grow(c.why), c.reopen))
	left := widget.Stack(look.L,
		widget.Section(sp.T("close.read", "Read aloud"), nil, c.summary),
		widget.Section(sp.T("close.confirm", "Does the group confirm the findings?"), nil, widget.Stack(look.S, c.answer, c.correct)))
	right := widget.Stack(look.L,
		c.next,
		widget.Section(sp.T("close.parking", "Parking lot"), nil, widget.Stack(look.M, c.parking, c.digits, c.parked)),
		c.todo,
		widget.Section(sp.T("close.end", "The end"), nil, widget.Stack(look.S, widget.Row(0, c.rest), widget.Row(0, c.seal), c.sealed)))
	a, b := widget.NewScroll(widget.PadEach(0, look.L, look.L, look.XS, widget.Narrow(760, false, left))), widget.NewScroll(widget.PadEach(0, look.XS, look.L, look.XS, right))
	c.scrolls = []*widget.Scroll{a, b}
	if look.Scale() > 1.3 { // large text has no room for two columns
		a = widget.NewScroll(widget.PadEach(0, look.L, look.L, look.XS, widget.Stack(look.L, left, right)))
		c.scrolls = []*widget.Scroll{a}
		c.content = widget.Stack(0, widget.Grow(a))
		return c
	}
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
	c.unfinished(v)
	c.end(v)
	c.seen, c.drawn = v, true
	c.moved()
}

func (c *closing) moved() {
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
	c.digits.Hidden = v.Sealed != "" || len(v.Parked) == 0
	c.parked.Objects = nil
	for _, x := range v.Parked {
		r := c.rows[x.ID]
		if r == nil {
			r = newParkedRow(c.d, x.ID, c.onward)
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
	c.seal.Hidden, c.sealed.Hidden, c.next.Hidden = sealed, !sealed, !sealed
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

// unfinished says how many notes have their first words only. After the seal they can still be completed: the session is
// opened again for it, and says so.
func (c *closing) unfinished(v view.RunClose) {
	c.todo.Hidden = v.Unfinished == ""
	c.todoSay.SetText(v.Unfinished)
	label := c.d.Say.T("close.complete", "Complete them")
	if v.Sealed != "" {
		label = c.d.Say.T("close.complete.reopen", "Reopen and complete them")
	}
	c.todoGo.SetText(label)
	c.open.refresh()
}

func (c *closing) keepRest() { c.d.Do(session.SettleRest{Disposition: session.Later}, c.told) }

// sealIt closes the session. What comes next is then where the keyboard is.
func (c *closing) sealIt() {
	c.d.Do(session.SealSession{}, func(err error) {
		if err != nil {
			c.told(err)
			c.onward()
			return
		}
		c.refresh()
		parts.FocusOn(c.debrief)
	})
}

// onward puts the keyboard at the first parked item that is still open, or at the seal.
func (c *closing) onward() {
	for _, x := range c.d.State().Parking {
		if r := c.rows[x.ID]; r != nil && r.pick.Selected == 0 {
			parts.FocusOn(r.pick)
			return
		}
	}
	if c.seal.Visible() {
		parts.FocusOn(c.seal)
	}
}

func (c *closing) focus() {
	if c.seen.Sealed != "" {
		parts.FocusOn(c.debrief)
		return
	}
	parts.FocusOn(c.answer)
}

func (c *closing) keys() []desk.Key {
	t := c.d.Say.T
	return []desk.Key{
		{Shortcut: ctrl(fyne.KeyP), Label: "Ctrl+P", Does: t("close.key.parking", "Go to what is parked and still open: 1 to 4 say what becomes of it"), Run: c.onward},
		withAlt(fyne.KeyL, t("close.key.rest", "Keep for later whatever is still open in the parking lot"), c.keepRest),
		withAlt(fyne.KeyU, t("run.key.complete", "Complete what has its first words only, one after another"), c.open.nextAnyway),
		withAlt(fyne.KeyS, t("close.key.seal", "Close and seal the session"), c.sealIt),
		withAlt(fyne.KeyD, t("close.key.debrief", "Write the debrief, for the facilitators only"), c.d.OpenDebrief),
		withAlt(fyne.KeyR, t("close.key.report", "See the report"), func() { c.d.Go(desk.Report) }),
	}
}

func (c *closing) close() {}

package vote

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// papers prints paper ballots and leads to where they are keyed.
type papers struct {
	o       *open
	number  *widget.Stepper
	print   *widget.Button
	again   *widget.Button
	printed *widget.Text
	code    *widget.Text
	key     *widget.Button
	keyed   *widget.Text
	whole   fyne.CanvasObject
	busy    bool
}

func newPapers(o *open) *papers {
	t := o.s.d.Say.T
	p := &papers{o: o, printed: widget.Body(""), code: widget.Body(""), keyed: widget.Body("")}
	p.number = widget.NewStepper(1, 1, session.MaxPapers, func(v int) { o.keep().papers = v })
	p.number.Unit = t("papers.unit", "to print")
	p.print = widget.NewButton(t("papers.print", "Print ballots"), p.more)
	p.again = widget.NewButton(t("papers.again", "Save them again"), func() { p.save(1, p.o.state().Papers.Printed) }).As(widget.Quiet)
	p.key = widget.NewButton(t("papers.key", "Key in paper ballots"), func() { o.goTo(keyPapers) }).WithIcon("keyboard")
	how := func(s string) *widget.Text { return widget.Soft(s) }
	first := widget.Section(t("papers.one", "1. Print"), nil, widget.Stack(look.M,
		how(t("papers.one.how", "Every sheet lists the options in an order of its own and has a number. The number belongs to the sheet and not to a person: shuffle the sheets before you hand them out.")),
		widget.Row(look.M, p.number, p.print, p.again, widget.Spacer()), p.printed))
	second := widget.Section(t("papers.two", "2. Fill in and collect"), nil, widget.Stack(look.M,
		how(t("papers.two.how", "People fill their sheets in where nobody looks on, fold them and put them into something that cannot be looked into. Shuffle them before you key them in.")), p.code))
	third := widget.Section(t("papers.three", "3. Key in"), nil, widget.Stack(look.M,
		how(t("papers.three.how", "Each sheet is keyed twice, the second time into an empty grid and by another person where there is one. What differs is settled before anything goes into the ballot box. Until then it is in this window only, and not on the disk.")),
		widget.Row(look.M, p.key, widget.Grow(p.keyed))))
	p.whole = onFoot(widget.Stack(look.L, o.head(t("vote.paper", "Paper ballots")), widget.Narrow(860, false, widget.Stack(look.L, first, second, third))), nil)
	return p
}

func (p *papers) content() fyne.CanvasObject { return p.whole }

func (p *papers) refresh() {
	x, sp := p.o.state(), p.o.s.d.Say
	if x == nil {
		return
	}
	v, _ := p.o.view()
	turnout := p.o.s.d.Turnout()
	in := len(turnout.Papers)
	left := session.MaxPapers - x.Papers.Printed
	p.number.Max = max(1, left)
	want := p.o.keep().papers
	if want == 0 {
		want = v.Left - (x.Papers.Printed - in)
	}
	p.number.SetValue(min(max(1, want), p.number.Max))
	can := p.o.s.hooks.Papers != nil && !p.busy
	p.print.SetEnabled(can && left > 0)
	p.again.Hidden = x.Papers.Printed == 0
	p.again.SetEnabled(can)
	p.key.SetEnabled(x.Papers.Printed > 0)
	style := widget.Secondary
	if x.Papers.Printed > 0 {
		style = widget.Primary
	}
	p.key.SetStyle(style)
	if p.print.SetStyle(widget.Primary); style == widget.Primary {
		p.print.SetStyle(widget.Secondary)
	}
	a := say.Args{"Code": x.PaperCode(), "Last": x.Papers.Printed, "In": in}
	p.printed.SetText(sp.T("papers.printed.none", "No ballot is printed yet."))
	p.code.SetText("")
	if x.Papers.Printed > 0 {
		p.printed.SetText(sp.N("papers.printed", x.Papers.Printed, "Ballot 1 is printed.", "Ballots 1 to {{.N}} are printed."))
		p.code.SetText(sp.T("papers.code", "The sheets of this vote carry the code {{.Code}}. A sheet with another one does not belong to it.", a))
	}
	p.code.Hidden = p.code.Text == ""
	p.keyed.SetText(sp.N("papers.in", in, "{{.N}} ballot is in the box.", "{{.N}} ballots are in the box."))
	if k := p.o.keep().keying; k != nil && k.Sheets() > 0 {
		p.keyed.SetText(sp.N("papers.underway", k.Sheets(), "{{.N}} sheet is keyed and not in the box yet.", "{{.N}} sheets are keyed and not in the box yet."))
	}
	p.whole.Refresh()
}

// more notes that more ballots are printed, and has them made.
func (p *papers) more() {
	x := p.o.state()
	if x == nil || p.busy {
		return
	}
	first, count := x.Papers.Printed+1, p.number.Value
	p.busy = true
	d := p.o.s.d
	d.Do(session.PrintPapers{Poll: p.o.poll, Count: count}, func(err error) {
		p.busy = false
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			return
		}
		p.o.keep().papers = 0
		p.key.Enable()
		p.o.s.canvas.Focus(p.key) // a second Enter is not to print more
		p.save(first, first+count-1)
	})
}

func (p *papers) save(first, last int) {
	d := p.o.s.d
	if p.o.s.hooks.Papers == nil || last < first {
		return
	}
	p.o.s.hooks.Papers(p.o.poll, first, last, func(err error) {
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			return
		}
		d.Tell(desk.Plain, d.Say.N("papers.saved", last-first+1, "The ballot is saved. Print it.", "The {{.N}} ballots are saved. Print them on one side, all on the same paper, and cut where a line is dotted.", say.Args{"First": first, "Last": last}))
	})
}

func (p *papers) focus() {
	if p.o.state().Papers.Printed > 0 {
		p.o.s.canvas.Focus(p.key)
		return
	}
	p.o.s.canvas.Focus(p.print)
}

func (p *papers) leave() {}

func (p *papers) back() bool { return true }

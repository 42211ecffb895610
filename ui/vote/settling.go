package vote

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session/keeper"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// settling shows one difference of the two passes after another, and then puts the ballots into the box.
type settling struct {
	k     *keyer
	count *widget.Text
	where *widget.Text
	what  *widget.Text

	choice *widget.Choice
	other  *widget.Entry
	stands *widget.Button
	one    *widget.Button // what a sheet in one pass, or one that breaks the rules, needs
	two    *widget.Button
	cast   *widget.Button
	again  *widget.Button
	whole  *fyne.Container

	diff    view.Difference
	unfit   view.Unfit
	shown   string
	casting bool
}

func newSettling(k *keyer) *settling {
	t := k.o.s.d.Say.T
	s := &settling{k: k, count: widget.Soft(""), where: widget.Title(""), what: widget.Body("")}
	s.choice = widget.NewChoice(nil, -1, s.chosen)
	s.other = widget.NewEntry(t("settle.other.hint", "What the sheet says"))
	s.other.OnEnter = func(string) { s.agree() }
	s.other.OnChanged = func(text string) { s.stands.SetEnabled(text != "") }
	s.other.OnEscape = k.o.back
	s.stands = widget.NewButton(t("settle.stands", "This stands on the sheet"), s.agree).As(widget.Primary)
	s.one = widget.NewButton("", func() { s.first() }).As(widget.Primary)
	s.two = widget.NewButton("", func() { s.second() })
	s.cast = widget.NewButton("", s.put).As(widget.Primary).WithIcon("vote")
	s.again = widget.NewButton(t("settle.again", "Back to the grid"), func() { k.stage(view.KeySecond) }).As(widget.Quiet)
	panel := widget.NewPanel(widget.Stack(look.L, s.count, s.where, s.what, s.choice, s.other,
		widget.Row(look.M, s.stands, s.one, s.two, s.cast, widget.Spacer(), s.again)))
	s.whole = widget.Stack(look.L, widget.Narrow(900, false, panel))
	if large() { // where the heading scrolls with the grid
		s.whole = widget.Grow(onFoot(widget.Stack(look.L, k.o.head(t("keying.title", "Key in paper ballots")), panel), nil))
	}
	return s
}

// draw shows the next thing to settle.
func (s *settling) draw(v view.KeyingView) {
	if v.Stage != view.KeySettle {
		s.shown = ""
		return
	}
	sp, k := s.k.o.s.d.Say, s.k.k
	diffs, unfits := k.Differences(), k.Unfits()
	s.choice.Hidden, s.stands.Hidden, s.other.Hidden = true, true, true
	s.one.Hidden, s.two.Hidden, s.cast.Hidden = true, true, true
	switch {
	case len(diffs) > 0:
		s.diff = diffs[0]
		s.count.SetText(sp.N("settle.left", len(diffs), "{{.N}} difference is still to be settled. Look at the sheet.", "{{.N}} differences are still to be settled. Look at the sheet."))
		s.difference()
	case len(unfits) > 0:
		s.unfit = unfits[0]
		s.count.SetText(sp.N("settle.unfit", len(unfits), "{{.N}} sheet breaks the rules as it was settled.", "{{.N}} sheets break the rules as they were settled."))
		s.where.SetText(sp.T("keying.sheet", "Ballot {{.N}}", say.Args{"N": s.unfit.Number}))
		s.what.SetText(s.unfit.Why)
		s.buttons(sp.T("settle.afresh", "Key it again"), sp.T("keying.spoil", "Hand it in as spoilt"))
	default:
		s.ready()
	}
	s.count.Hidden = s.count.Text == ""
	if now := s.count.Text + s.where.Text + s.what.Text; now != s.shown {
		s.shown = now
		s.choice.SetSelected(-1)
		s.other.SetText("")
		s.whole.Refresh()
		widget.Settle(s.count)
	}
	s.stands.SetEnabled(s.choice.Visible() && s.choice.Selected >= 0 || s.other.Visible() && s.other.Text != "")
}

func (s *settling) buttons(one, two string) {
	s.one.SetText(one)
	s.two.SetText(two)
	s.one.Hidden, s.two.Hidden = false, false
}

func (s *settling) difference() {
	sp, k, d := s.k.o.s.d.Say, s.k.k, s.diff
	s.where.SetText(k.Where(d))
	switch d.Kind {
	case view.OnlyFirst:
		s.what.SetText(sp.T("settle.onlyfirst", "This sheet was keyed the first time only. Key it again, or take it out if there is no such sheet."))
		s.buttons(sp.T("settle.keysecond", "Key it the second time"), sp.T("settle.takeout", "Take it out"))
		return
	case view.OnlySecond:
		s.what.SetText(sp.T("settle.onlysecond", "This sheet was keyed the second time only. Key it the first time too, or take it out if there is no such sheet."))
		s.buttons(sp.T("settle.keyfirst", "Key it the first time"), sp.T("settle.takeout", "Take it out"))
		return
	case view.BoxDiffers, view.SpoiltDiffers, view.TableDiffers:
	}
	a := say.Args{"First": k.What(d, false), "Second": k.What(d, true)}
	s.stands.Hidden = false
	if k.Written(d) { // a digit that is typed is what the sheet says, and never the number of a choice
		s.what.SetText(sp.T("settle.type", "First time: {{.First}}. Second time: {{.Second}}. Type what the sheet says, or - for an empty box.", a))
		s.other.Hidden = false
		return
	}
	s.what.SetText(sp.T("settle.which", "First time: {{.First}}. Second time: {{.Second}}. Which stands on the sheet?", a))
	s.choice.Options = []string{sp.T("settle.first", "1: {{.First}}", a), sp.T("settle.second", "2: {{.Second}}", a)}
	s.choice.Hidden = false
	s.choice.Refresh()
}

// chosen goes on to the button: settling takes a choice and Enter, so that no key that is held settles two.
func (s *settling) chosen(int) {
	s.stands.Enable()
	s.k.o.s.canvas.Focus(s.stands)
}

// agree settles the difference that is shown as was chosen.
func (s *settling) agree() {
	d := s.k.o.s.d
	switch i := s.choice.Selected; {
	case s.other.Visible() && s.other.Text == "" || s.choice.Visible() && i < 0:
		return
	case s.choice.Visible():
		s.k.k.Settle(s.diff, i == 1)
	case !s.k.k.SettleAs(s.diff, s.other.Text):
		d.Tell(desk.Warn, d.Say.T("settle.cannot", "A box of this sheet cannot hold that. Type the number that stands there, or - if it is empty."))
		return
	}
	s.goOn()
}

// goOn shows the next difference and puts the keyboard there.
func (s *settling) goOn() {
	s.shown = ""
	s.k.draw()
	s.k.focus()
}

func (s *settling) first() {
	if len(s.k.k.Differences()) > 0 {
		s.k.k.KeyAgain(s.diff)
	} else {
		s.k.k.KeyAfresh(s.unfit.Number)
	}
	s.goOn()
}

func (s *settling) second() {
	if len(s.k.k.Differences()) > 0 {
		s.k.k.TakeOut(s.diff.Number)
	} else {
		s.k.k.SpoilBoth(s.unfit.Number)
	}
	s.goOn()
}

// ready says that both passes agree.
func (s *settling) ready() {
	sp := s.k.o.s.d.Say
	ballots, ok := s.k.k.Ballots()
	if !ok {
		s.count.SetText("")
		s.where.SetText(sp.T("settle.none", "No sheet is left"))
		s.what.SetText(sp.T("settle.none.how", "All that was keyed was taken out. Go back to the grid and key the sheets."))
		return
	}
	s.count.SetText("")
	if s.k.k.Settled() > 0 {
		s.count.SetText(sp.N("settle.settled", s.k.k.Settled(), "{{.N}} difference was settled.", "{{.N}} differences were settled."))
	}
	s.where.SetText(sp.N("settle.same", len(ballots), "{{.N}} sheet is the same both times", "All {{.N}} sheets are the same both times"))
	s.what.SetText(sp.T("settle.put", "They go into the ballot box together. After that they cannot be found or changed."))
	s.cast.SetText(sp.N("settle.cast", len(ballots), "Put {{.N}} ballot into the box", "Put {{.N}} ballots into the box"))
	s.cast.Hidden = false
	s.cast.SetEnabled(!s.casting)
}

// put puts all ballots into the box, or none.
func (s *settling) put() {
	ballots, ok := s.k.k.Ballots()
	if !ok || s.casting {
		return
	}
	s.casting = true
	s.cast.Disable()
	papers := make([]keeper.PaperBallot, len(ballots))
	for i, b := range ballots {
		papers[i] = keeper.PaperBallot{Number: b.Number, Ballot: b.Ballot}
	}
	d := s.k.o.s.d
	d.CastPapers(s.k.o.poll, papers, func(err error) {
		s.casting = false
		s.cast.Enable()
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			s.k.o.s.canvas.Focus(s.cast)
			return
		}
		s.k.k.Clear()
		d.Tell(desk.Plain, d.Say.N("settle.done", len(papers), "{{.N}} paper ballot is in the box.", "{{.N}} paper ballots are in the box."))
		s.k.o.cards.last = onPaper
		s.k.o.goTo(allWays)
	})
}

func (s *settling) focus() {
	c := s.k.o.s.canvas
	switch {
	case s.cast.Visible() && !s.cast.Disabled():
		c.Focus(s.cast)
	case s.other.Visible():
		c.Focus(s.other)
	case s.choice.Visible():
		c.Focus(s.choice)
	case len(s.k.k.Differences()) > 0:
		c.Focus(s.one)
	default:
		c.Focus(s.again) // a key that is held must not take a sheet out or spoil it
	}
}

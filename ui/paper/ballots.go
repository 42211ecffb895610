package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// ballots prints those of the vote that is open or prepared.
type ballots struct {
	s       *Screen
	of      view.SheetBallots
	asked   *widget.Text
	printed *widget.Text
	count   *widget.Stepper
	print   *widget.Button
	full    fyne.CanvasObject
	content *fyne.Container // full, or nothing
	busy    bool
}

func newBallots(s *Screen) *ballots {
	t := s.d.Say.T
	b := &ballots{s: s, asked: widget.Body(""), printed: widget.Small(""), count: widget.NewStepper(1, 1, session.MaxPapers, nil)}
	b.count.Unit = t("papers.unit", "to print")
	b.print = widget.NewButton(t("papers.print", "Print ballots"), b.begin)
	b.full = widget.Section(t("paper.ballots", "Paper ballots"), nil, widget.Stack(look.S, b.asked, widget.Row(look.M, b.count, b.print, widget.Spacer()), b.printed))
	b.content = container.NewStack()
	b.content.Hide()
	return b
}

// refresh offers the ballots of the vote that can still be voted in.
func (b *ballots) refresh() {
	v, ok := view.SheetBallotsOf(b.s.d.State(), b.s.d.Say)
	ok = ok && b.s.hooks.Ballots != nil
	if ok && v != b.of {
		b.of = v
		b.asked.SetText(v.Question)
		b.printed.SetText(v.Printed)
		b.count.Max = v.Most
		b.count.SetValue(v.Count)
	}
	b.print.SetEnabled(ok && !b.busy)
	if ok == b.content.Visible() {
		return
	}
	b.content.Hidden = !ok
	if ok {
		widget.Replace(b.content, b.full)
	} else {
		widget.Replace(b.content)
	}
	widget.Settle(b.content)
}

// begin notes that more ballots are printed, and has them made: a number that is on paper is never given out again.
func (b *ballots) begin() {
	d, of, count := b.s.d, b.of, b.count.Value
	if b.busy {
		return
	}
	b.busy = true
	b.refresh()
	d.Do(session.PrintPapers{Poll: of.Poll, Count: count}, func(err error) {
		b.busy = false
		b.refresh()
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			return
		}
		b.s.hooks.Ballots(of.Poll, of.First, of.First+count-1, func(err error) {
			if err != nil {
				d.Tell(desk.Warn, d.Say.Say(err))
			}
		})
	})
}

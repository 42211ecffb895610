package vote

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// terms is what most votes leave as it is. It stays closed unless something in it is set.
type terms struct {
	f         *form
	open      bool
	turn      *widget.Button
	says      *widget.Text
	numbers   numbers
	rows      *fyne.Container
	criteria  *line
	criterion *fyne.Container
	decided   *line
	status    *widget.Text
	same      *widget.Check
	sameNote  *widget.Text
	groups    *widget.Choice
	groupNote *widget.Text
	unit      *line
	unitField *fyne.Container
	inside    *fyne.Container
	content   *fyne.Container
}

func newTerms(f *form) *terms {
	d, t := f.s.d, f.s.d.Say.T
	x := &terms{f: f, numbers: numbers{f: f}, rows: widget.Stack(look.L), says: widget.Soft(""), status: widget.Small(""), sameNote: widget.Small(""), groupNote: widget.Small("")}
	v := view.VoteTermsOf(d.State(), f.body(), d.Say)
	x.open = v.Set
	x.turn = widget.NewButton("", func() {
		x.open = !x.open
		x.show(f.drawn.view.Terms)
		f.whole.Refresh()
		widget.Settle(x.content)
	}).As(widget.Quiet)

	area := widget.NewArea(t("vote.criteria.hint", "Such as “effect on residents”, and “cost” in the next line"), 3)
	x.criteria = f.newLines(area, view.VoteCriteria)
	x.criterion = widget.Field(t("vote.criteria", "Criteria, one a line"), area, t("vote.criteria.note", "Each option is judged by each of them. Without any it is judged once."))

	who := widget.NewEntry(t("vote.decided.hint", "Nobody: the vote is indicative"))
	x.decided = f.newLine(who, func(b session.PollBody, text string) session.PollBody {
		b.DecidedBy = text
		return b
	}, f.focus)
	x.same = widget.NewCheck(t("vote.same", "The same order of options for everyone"), false, func(on bool) {
		b := f.body()
		b.SameOrder = on
		f.change(b)
	})
	x.groups = widget.NewChoice(v.Groups, v.GroupBy, func(i int) { f.change(view.VoteGroup(f.body(), i)) })
	sign := widget.NewEntry("£")
	x.unit = f.newLine(sign, func(b session.PollBody, text string) session.PollBody {
		b.Rules.Unit = text
		return b
	}, f.focus)
	x.unitField = widget.Field(t("vote.unit", "Sign of the money"), widget.Narrow(120, false, sign), "")
	x.inside = widget.Stack(look.L,
		x.criterion, x.unitField, x.rows,
		widget.Stack(look.XS, widget.Label(t("vote.decided", "Decided by")), who, x.status),
		widget.Stack(look.XS, widget.Label(t("vote.groups", "Compare groups")), x.groups, x.groupNote),
		widget.Stack(0, x.same, x.sameNote))
	x.content = widget.Stack(look.S, x.says, x.inside)
	return x
}

func (x *terms) show(v view.VoteTerms) {
	t := x.f.s.d.Say.T
	x.turn.SetText(t("vote.more", "More settings"))
	if x.open {
		x.turn.SetText(t("vote.less", "Fewer settings"))
	}
	x.content.Hidden = !x.open && !v.Set
	x.inside.Hidden = !x.open
	x.says.Hidden = x.open || !v.Set
	x.says.SetText(v.Says)
	if x.numbers.show(v.Numbers) {
		x.rows.Objects = x.numbers.asRows()
	}
	x.criterion.Hidden = !v.TakeCriteria
	x.criteria.show(v.Criteria)
	x.decided.show(v.DecidedBy)
	x.status.SetText(v.Status)
	x.same.SetChecked(v.SameOrder)
	x.sameNote.SetText(v.OrderNote)
	x.sameNote.Hidden = v.OrderNote == ""
	x.groups.SetSelected(v.GroupBy)
	x.groupNote.SetText(v.GroupNote)
	x.groupNote.Hidden = v.GroupNote == ""
	x.unitField.Hidden = !v.TakeUnit
	x.unit.show(v.Unit)
}

// lines are the fields that are kept when they are left.
func (x *terms) lines() []*line { return []*line{x.criteria, x.decided, x.unit} }

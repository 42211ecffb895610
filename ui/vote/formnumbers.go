package vote

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// numbers is a row of numbers that can be changed. Which they are depends on how people vote.
type numbers struct {
	f     *form
	shown []view.VoteNumber
	steps []*widget.Stepper
}

// show sets the numbers, and reports whether they are others than before.
func (n *numbers) show(now []view.VoteNumber) (others bool) {
	same := slices.EqualFunc(n.shown, now, func(a, b view.VoteNumber) bool {
		return a.Field == b.Field && a.Label == b.Label && a.Note == b.Note
	})
	if !same {
		n.steps = make([]*widget.Stepper, len(now))
		for i, x := range now {
			n.steps[i] = widget.NewStepper(x.Value, x.Least, x.Most, func(v int) {
				n.f.change(view.VoteSet(n.f.s.d.State(), n.f.body(), x.Field, v))
			})
		}
	}
	n.shown = now
	for i, x := range now {
		s := n.steps[i]
		if s.Value == x.Value && s.Min == x.Least && s.Max == x.Most && s.By == x.By && s.Sign == x.Sign && s.Unit == x.Unit {
			continue
		}
		s.Value, s.Min, s.Max, s.By, s.Sign, s.Unit = x.Value, x.Least, x.Most, x.By, x.Sign, x.Unit
		s.Refresh()
	}
	return !same
}

// inLine gives the numbers side by side, with something behind them.
func (n *numbers) inLine(behind fyne.CanvasObject) *fit.Flow {
	objects := make([]fyne.CanvasObject, 0, len(n.steps)+1)
	for _, s := range n.steps {
		objects = append(objects, s)
	}
	return fit.NewFlow(look.M, append(objects, behind)...)
}

// asRows gives each number beside what it is, or under it where text is large.
func (n *numbers) asRows() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(n.steps))
	for i, x := range n.shown {
		if large() {
			out[i] = widget.Field(x.Label, n.steps[i], x.Note)
			continue
		}
		out[i] = widget.RowTop(look.M, widget.AtLeast(numberWidth, 0, n.steps[i]), widget.Grow(widget.Stack(0, widget.Body(x.Label), widget.Small(x.Note))))
	}
	return out
}

// numberWidth lets the words beside the numbers stand under one another.
const numberWidth = 128

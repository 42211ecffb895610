package booth

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// pairSheet asks which of two, one pair after another.
type pairSheet struct {
	b     *ballot
	pair  *widget.Pair
	done  *widget.Text
	prior *widget.Button
	whole fyne.CanvasObject
}

func newPairSheet(b *ballot) *pairSheet {
	x := &pairSheet{b: b}
	t := b.s.d.Say.T
	x.pair = widget.NewPair(t("booth.pair.even", "I cannot decide"), [3]string{
		t("booth.pair.left", "Left key"), t("booth.pair.right", "Right key"), t("booth.pair.down", "Down key"),
	}, x.prefer)
	x.pair.OnBack = x.back
	x.pair.OnKey = func(e *fyne.KeyEvent) bool {
		return (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && b.walk(0, e)
	}
	b.s.scale.add(body, func(points float32) {
		if x.pair.Points != points {
			x.pair.Points = points
			x.pair.Refresh()
		}
	})
	x.done = b.s.scale.text(t("booth.pair.done", "That was the last pair. Cast your vote, or go back to change an answer."), body, false).Middle()
	x.done.Hide()
	x.prior = widget.NewButton(t("booth.pair.back", "One pair back"), x.back).As(widget.Quiet).WithIcon("left").WithHint(t("booth.pair.backkey", "Backspace"))
	middle := widget.Grow(x.pair)
	middle.Objects = append(middle.Objects, widget.Stack(0, widget.Spacer(), widget.Narrow(900, true, x.done), widget.Spacer()))
	x.whole = b.paper(widget.Grow(widget.Stack(look.L, middle, widget.Centre(x.prior))))
	return x
}

func (x *pairSheet) prefer(answer int) {
	side := map[int]view.Side{widget.PairLeft: view.LeftSide, widget.PairRight: view.RightSide, widget.PairEven: view.Even}[answer]
	x.b.do(func(m *view.Marking) string {
		m.Prefer(side)
		return ""
	})
	if _, _, ok := x.b.marks.Pair(); !ok {
		x.b.s.canvas.Focus(x.b.cast)
	}
}

func (x *pairSheet) back() {
	x.b.do(func(m *view.Marking) string {
		m.PairBack()
		return ""
	})
	x.b.s.canvas.Focus(x.pair)
}

func (x *pairSheet) content() fyne.CanvasObject { return x.whole }

func (x *pairSheet) draw() {
	m := x.b.marks
	left, right, ok := m.Pair()
	chosen := map[view.Side]int{view.LeftSide: widget.PairLeft, view.RightSide: widget.PairRight, view.Even: widget.PairEven}[m.Chosen()]
	x.pair.SetPair(left.Text, right.Text, chosen)
	x.prior.SetEnabled(m.At > 0)
	if x.pair.Hidden == ok {
		x.pair.Hidden, x.done.Hidden = !ok, ok
	}
	x.whole.Refresh()
	widget.Settle(x.pair)
}

func (x *pairSheet) rows() []row {
	if _, _, ok := x.b.marks.Pair(); !ok {
		return nil
	}
	return []row{x.pair}
}

func (x *pairSheet) wipe() { x.pair.SetPair("", "", widget.PairNone) }

package run

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

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

// newParkedRow makes a row; settled is called once a digit has said what becomes of it.
func newParkedRow(d *desk.Desk, id session.ID, settled func()) *parkedRow {
	r := &parkedRow{d: d, id: id, words: widget.Body("")}
	var names []string
	for _, x := range dispositions() {
		names = append(names, view.RunDispositionName(x, d.Say))
	}
	r.pick = parts.NewPick("", names, 0, func(int) { r.keep() })
	r.pick.Digits, r.pick.OnSure = true, settled
	r.owner = widget.NewEntry(d.Say.T("close.owner", "Who takes it"))
	r.owner.OnEnter = func(string) { r.keep(); settled() }
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
	if x == nil {
		return
	}
	if r.d.State().Sealed != nil {
		r.pick.SetSelected(slices.Index(dispositions(), x.Disposition))
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

package vote

import (
	"fmt"
	"reflect"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// keyer is the grid into which paper ballots are keyed, and the place where what differs is settled.
type keyer struct {
	o     *open
	k     *view.Keying
	drawn *view.KeyingView

	pass    *widget.Text
	code    *widget.Text
	name    *widget.Text
	how     *widget.Text
	table   *widget.Entry
	atTable *fyne.Container
	sheet   *widget.Boxes
	answer  *widget.Text
	spoil   *widget.Button
	out     *widget.Button
	rows    *fyne.Container
	next    *widget.Button
	before  *widget.Button
	grid    *fyne.Container
	settle  *settling
	whole   *fyne.Container
}

func newKeyer(o *open) *keyer {
	t := o.s.d.Say.T
	keep := o.keep()
	if keep.keying == nil {
		keep.keying = view.NewKeying(o.state(), o.s.d.Say)
	}
	keep.keying.Speak(o.s.d.Say) // it may have been begun in another language
	k := &keyer{o: o, k: keep.keying, pass: widget.Lead("").Strong(), code: widget.Soft("").Whole(), name: widget.Title(""), how: widget.Body(""), answer: widget.Body("")}
	k.sheet = widget.NewBoxes()
	k.sheet.OnType = func(r rune) { k.k.Type(r); k.draw() }
	k.sheet.OnKey = k.key
	k.sheet.OnTap = func(box int) { k.k.To(box); k.draw() }
	k.spoil = widget.NewButton(t("keying.spoil", "Hand it in as spoilt"), func() { k.k.Spoil(); k.draw(); k.focus() }).WithHint("*")
	k.out = widget.NewButton(t("keying.out", "Take this sheet out"), func() { k.k.TakeOut(k.k.View().Open); k.draw(); k.focus() }).As(widget.Quiet)
	k.table = widget.NewEntry(t("keying.table.hint", "Table 1"))
	k.table.OnChanged = func(s string) { k.k.SetTable(s) }
	k.table.OnEnter = func(string) { k.focus() }
	k.table.OnEscape = k.focus
	k.atTable = widget.Field(t("keying.table", "Table of the sheets that are keyed now"), k.table, "")
	k.rows = widget.Stack(0)
	k.next = widget.NewButton("", k.goOn)
	k.before = widget.NewButton(t("keying.before", "Back to the first time"), func() { k.stage(view.KeyFirst) }).As(widget.Quiet)
	k.settle = newSettling(k)
	k.lay()
	return k
}

// lay puts the sheet at the left and what was keyed at its right; large text needs the whole width for each.
func (k *keyer) lay() {
	title := k.o.s.d.Say.T("keying.title", "Key in paper ballots")
	above := widget.Stack(look.XS, k.name, k.how)
	below := widget.Row(look.M, k.spoil, k.out, widget.Spacer())
	if large() {
		k.code.Wrap = true
		all := widget.Stack(look.M, k.o.head(title), k.code, above, k.atTable, k.answer, k.sheet, below, k.pass, k.rows, k.next, k.before)
		k.grid = widget.Grow(widget.NewScroll(widget.PadEach(look.XS, look.M, look.L, look.XS, all)))
		k.whole = widget.Stack(look.M, k.grid, k.settle.whole)
		return
	}
	left := widget.Stack(look.M, above, k.atTable, widget.Grow(widget.NewScroll(widget.PadEach(0, look.M, 0, 0, k.sheet))), k.answer, below)
	right := widget.Stack(look.M, k.pass, widget.Grow(widget.NewScroll(k.rows)), k.next, k.before)
	k.grid = widget.Grow(widget.Columns(look.XL, widget.Column{Object: left, Min: 380, Weight: 3}, widget.Column{Object: widget.NewPanel(right), Min: 240, Weight: 1, Max: 420}))
	k.whole = widget.Stack(look.M, k.o.head(title, k.code), k.grid, k.settle.whole)
}

func (k *keyer) content() fyne.CanvasObject { return k.whole }

// refresh follows which sheets were printed and are in the box.
func (k *keyer) refresh() {
	if p := k.o.state(); p != nil {
		k.k.Follow(p, k.o.s.d.Turnout().Papers)
		k.draw()
	}
}

// key answers a key of the grid.
func (k *keyer) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
		if k.k.Enter() {
			k.o.s.canvas.Focus(k.next)
		}
	case fyne.KeyBackspace, fyne.KeyDelete:
		k.k.Erase()
	case fyne.KeyUp, fyne.KeyLeft:
		k.k.Move(-1)
	case fyne.KeyDown, fyne.KeyRight:
		k.k.Move(1)
	case fyne.KeyEnd:
		k.k.Finish()
	case fyne.KeyEscape:
		k.o.back()
		return true
	default:
		return false
	}
	k.draw()
	return true
}

// goOn goes from the first time to the second, and from there to what differs.
func (k *keyer) goOn() {
	if k.k.Stage() == view.KeyFirst {
		k.stage(view.KeySecond)
		return
	}
	k.stage(view.KeySettle)
}

func (k *keyer) stage(to view.KeyingStage) {
	k.k.Go(to)
	k.table.SetText(k.k.Table())
	k.draw()
	k.focus()
}

// draw shows how the batch stands.
func (k *keyer) draw() {
	v := k.k.View()
	if k.drawn != nil && reflect.DeepEqual(*k.drawn, v) {
		k.settle.draw(v)
		return
	}
	first := k.drawn == nil
	rows := first || !reflect.DeepEqual(k.drawn.Rows, v.Rows)
	k.drawn = &v
	t := k.o.s.d.Say.T
	k.code.SetText(v.Code)
	k.pass.SetText(v.Pass)
	k.how.SetText(v.How)
	k.atTable.Hidden = !v.ByTable
	k.name.SetText(k.title(v))
	k.sheet.Draw(sheetForm(v))
	k.answer.SetText(v.Answer)
	k.answer.SetTone(look.Ink)
	if v.Trouble != "" && v.Answer == "" {
		k.answer.SetText(v.Trouble + " " + t("keying.trouble", "Look at the sheet again: put it right here, or hand it in as spoilt if that is what it says."))
		k.answer.SetTone(look.Warn)
	}
	k.spoil.Hidden = v.Open == 0
	k.out.Hidden = true
	for _, r := range v.Rows {
		k.out.Hidden = k.out.Hidden && r.Number != v.Open
	}
	if rows {
		k.list(v.Rows)
	}
	k.next.SetText(t("keying.next.second", "All are keyed: the second time"))
	k.before.Hidden = v.Stage != view.KeySecond
	if v.Stage == view.KeySecond {
		k.next.SetText(t("keying.next.compare", "Compare the two"))
	}
	k.next.SetEnabled(v.Open == 0 && (len(v.Rows) > 0 || v.Stage == view.KeySecond))
	k.grid.Hidden = v.Stage == view.KeySettle
	k.settle.whole.Hidden = v.Stage != view.KeySettle
	k.settle.draw(v)
	k.whole.Refresh()
}

// title names what is typed now; it stands still while a long sheet scrolls.
func (k *keyer) title(v view.KeyingView) string {
	t := k.o.s.d.Say.T
	switch {
	case v.Open == 0:
		return t("keying.number", "Ballot number")
	case v.Typing != "":
		return t("keying.typing", "{{.Ballot}}, line {{.Line}}", say.Args{"Ballot": v.Name, "Line": v.Typing})
	}
	return v.Name
}

// sheetForm is the sheet that is keyed, or the field for the number of the next.
func sheetForm(v view.KeyingView) widget.BoxForm {
	if v.Open == 0 {
		return widget.BoxForm{Field: v.Number, Typed: true, At: -1}
	}
	f := widget.BoxForm{At: v.At, Tab: true, Ticks: v.At < 0, Heads: v.Heads}
	for _, l := range v.Lines {
		f.Lines = append(f.Lines, widget.BoxLine{Text: l.Text, Boxes: l.Boxes})
	}
	return f
}

// list shows the sheets of this pass, the last one at the top.
func (k *keyer) list(rows []view.KeyingRow) {
	objects := make([]fyne.CanvasObject, len(rows))
	for i, r := range rows {
		number := widget.Body(fmt.Sprint(r.Number)).Strong().Right()
		number.Wrap = false
		card := widget.NewCard(widget.RowTop(look.M, widget.AtLeast(36, 0, number), widget.Grow(widget.Body(r.Text))), func() {
			k.k.Reopen(r.Number)
			k.draw()
			k.focus()
		})
		card.Plain, card.Inset = true, look.XS
		objects[len(rows)-1-i] = card
	}
	widget.Replace(k.rows, objects...)
}

func (k *keyer) focus() {
	if k.k.Stage() == view.KeySettle {
		k.settle.focus()
		return
	}
	k.o.s.canvas.Focus(k.sheet)
}

func (k *keyer) leave() {}

// back drops what is typed of a number or a sheet, and then leads out. What was taken over stays.
func (k *keyer) back() bool {
	if k.k.Stage() != view.KeySettle && !k.k.Cancel() {
		k.draw()
		return false
	}
	k.o.keep().way = allWays
	k.o.goTo(onPaper)
	return false
}

package redact

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// rows is how many places the list shows at once; the others are a page away, so that ten thousand cost no more.
const rows = 8

// list is the places, a page at a time.
type list struct {
	s       *Screen
	content *fyne.Container
	rows    []*row
	page    *widget.Text
	back    *widget.Button
	on      *widget.Button
}

// row is one place of the list.
type row struct {
	card  *widget.Card
	words *widget.Text
	where *widget.Text
	state *widget.Text
	n     int
}

func newList(s *Screen) *list {
	t := s.d.Say.T
	l := &list{s: s, page: widget.Small("").Whole()}
	objects := make([]fyne.CanvasObject, 0, rows+1)
	wide := 6.5 * look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody)
	for range rows {
		r := &row{words: widget.Line("").Strong(), where: widget.Small("").OneLine(), state: widget.Small("").OneLine().Right()}
		r.card = widget.NewCard(widget.Row(look.M, widget.Grow(widget.Stack(0, r.words, r.where)), widget.AtLeast(wide, 0, r.state)), func() {
			s.looking.leave()
			s.show(r.n)
		})
		r.card.Plain, r.card.Inset = true, look.XS+2
		l.rows = append(l.rows, r)
		objects = append(objects, r.card)
	}
	l.back = widget.NewButton(t("paper.back", "Back"), func() { s.page(-1) }).As(widget.Quiet).WithIcon("up")
	l.on = widget.NewButton(t("redact.list.on", "On"), func() { s.page(1) }).As(widget.Quiet).WithIcon("down")
	l.content = widget.Stack(0, append(objects, widget.Row(look.S, l.page, l.back, l.on, widget.Spacer()))...)
	return l
}

func (l *list) refresh() {
	s := l.s
	first := max(s.at, 0) / rows * rows
	changed := false
	for i, r := range l.rows {
		n := first + i
		there := n < len(s.shown)
		changed = changed || there != r.card.Visible()
		r.card.Hidden = !there
		if !there {
			continue
		}
		v := view.RedactionRowOf(s.d.State(), s.shown[n], s.d.Say)
		r.n = n
		r.words.SetText(v.Words)
		r.where.SetText(v.Where)
		r.state.SetText(v.State)
		tone := look.Soft
		if s.shown[n].Decision == nil {
			tone = look.Warn
		}
		r.state.SetTone(tone)
		r.card.SetSelected(n == s.at)
	}
	l.page.SetText(s.d.Say.T("redact.list.page", "{{.From}} to {{.To}} of {{.All}}", say.Args{"From": min(first+1, len(s.shown)), "To": min(first+rows, len(s.shown)), "All": len(s.shown)}))
	l.back.SetEnabled(first > 0)
	l.on.SetEnabled(first+rows < len(s.shown))
	if changed {
		l.content.Refresh()
		widget.Settle(l.content)
	}
}

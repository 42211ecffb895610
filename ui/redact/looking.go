package redact

import (
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// looking is the place that is being looked at, in the text it stands in, with what can be decided about it.
type looking struct {
	s       *Screen
	content *fyne.Container
	none    *fyne.Container
	all     *fyne.Container

	where   *widget.Text
	about   *widget.Text
	text    *fyne.Container
	printed *widget.Text
	same    *widget.Check
	keep    *widget.Button
	replace *widget.Button
	word    *widget.Button
	back    *widget.Button
	field   *fyne.Container
	entry   *widget.Entry

	drawn view.RedactionSpotView
	one   bool // a decision is about this place alone
}

func newLooking(s *Screen) *looking {
	t := s.d.Say.T
	l := &looking{s: s, where: widget.Label(""), about: widget.Small(""), printed: widget.Small(""), text: widget.Stack(0)}
	l.same = widget.NewCheck("", true, func(on bool) { l.one = !on })
	l.keep = widget.NewButton(t("redact.do.keep", "Keep"), func() { s.decide(session.Kept, "") }).WithHint("K")
	l.replace = widget.NewButton("", func() { s.decide(session.Replaced, "") }).As(widget.Primary).WithHint("R")
	l.word = widget.NewButton(t("run.reword", "Reword"), l.reword).WithHint("W")
	l.back = widget.NewButton(t("redact.do.back", "Take back"), func() { s.decide("", "") }).As(widget.Quiet).WithHint("U")
	l.entry = widget.NewEntry(t("redact.words", "Other words, such as: a colleague"))
	l.entry.OnEnter = func(text string) { s.decide(session.Reworded, text) }
	l.entry.OnEscape = func() {
		l.leave()
		l.focus()
	}
	l.field = widget.Field(t("redact.words.label", "What stands for it"), l.entry, t("redact.words.note", "Enter takes these words, Esc leaves it."))
	l.field.Hide()
	l.all = widget.Stack(look.M,
		widget.NewPanel(widget.Pad(look.L, widget.Stack(look.M, l.where, l.text, l.about, l.printed))),
		fit.NewFlow(look.S, l.replace, l.keep, l.word, l.back), l.same, l.field)
	l.none = widget.NewEmpty("check", t("redact.none", "No likely names or places were found"),
		t("redact.none.how", "Names that are written like other words are not found. Read the report before you pass it on."), nil)
	l.content = widget.Stack(0, l.all, l.none)
	return l
}

// refresh draws the place anew.
func (l *looking) refresh() {
	x, ok := l.s.current()
	if ok != l.all.Visible() || ok == l.none.Visible() {
		l.all.Hidden, l.none.Hidden = !ok, ok
		l.content.Refresh()
		widget.Settle(l.content)
	}
	if !ok {
		return
	}
	v := view.RedactionSpotOf(l.s.d.State(), l.s.all, x, l.s.d.Say)
	l.back.SetEnabled(x.Decision != nil)
	if v == l.drawn {
		return
	}
	l.drawn = v
	l.where.SetText(v.Where)
	l.about.SetText(strings.TrimSpace(v.Kind + ". " + v.Why))
	l.printed.SetText(v.Printed)
	l.printed.Hidden = v.Printed == ""
	l.replace.SetText(v.Replace)
	l.same.Text = v.Same
	l.same.Hidden = v.Same == ""
	l.same.SetChecked(!l.one)
	l.same.Refresh()
	widget.Replace(l.text, marked(v))
	l.all.Refresh()
	widget.Settle(l.same)
}

// marked is a text in which the place stands out by its weight and its colour.
func marked(v view.RedactionSpotView) fyne.CanvasObject {
	type piece struct {
		text string
		mark bool
	}
	var words [][]piece // each is drawn without a gap inside
	glued := false
	for _, p := range []piece{{v.Before, false}, {v.Words, true}, {v.After, false}} {
		if p.text == "" {
			continue
		}
		glued = glued && !strings.HasPrefix(p.text, " ") && !strings.HasPrefix(p.text, "\n")
		for i, w := range strings.Fields(p.text) {
			if i == 0 && glued && len(words) > 0 {
				words[len(words)-1] = append(words[len(words)-1], piece{w, p.mark})
				continue
			}
			words = append(words, []piece{{w, p.mark}})
		}
		glued = !strings.HasSuffix(p.text, " ") && !strings.HasSuffix(p.text, "\n")
	}
	objects := make([]fyne.CanvasObject, len(words))
	const long = 30 // a longer word is cut rather than drawn over the edge
	for i, w := range words {
		var row []fyne.CanvasObject
		for _, p := range w {
			t := widget.Body(p.text).Whole()
			if len([]rune(p.text)) > long {
				t = t.OneLine()
			}
			if p.mark {
				t = t.Strong().In(look.Accent)
			}
			row = append(row, t)
		}
		objects[i] = row[0]
		if len(row) > 1 {
			objects[i] = widget.Row(0, row...)
		}
	}
	gap := fyne.MeasureText(" ", look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody), fyne.TextStyle{}).Width
	return fit.NewFlow(gap, objects...)
}

// alike reports whether a decision is about all places with these words.
func (l *looking) alike() bool { return l.drawn.Same != "" && !l.one }

func (l *looking) toggle() {
	if l.drawn.Same != "" {
		l.one = !l.one
		l.same.SetChecked(!l.one)
	}
}

// reword opens the field for other words.
func (l *looking) reword() {
	x, ok := l.s.current()
	if !ok {
		return
	}
	l.entry.SetText("")
	if x.Decision != nil && x.Decision.Choice == session.Reworded {
		l.entry.SetText(x.Decision.With)
	}
	l.field.Show()
	l.all.Refresh()
	widget.Settle(l.field)
	fit.Focus(l.entry)
}

// leave closes the field.
func (l *looking) leave() {
	if l.field.Visible() {
		l.field.Hide()
		l.all.Refresh()
		widget.Settle(l.field)
		l.focus()
	}
}

func (l *looking) focus() { fit.Focus(l.replace) }

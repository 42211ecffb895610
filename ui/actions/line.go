package actions

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/findings/pick"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// line is one action to type in: who, what, by when, the first step, and the finding that it follows from.
type line struct {
	s       *Screen
	base    session.ActionBody // what the session has
	fields  []*widget.Entry
	link    *pick.Field
	finding session.ID
	content fyne.CanvasObject

	last   func() // Enter in the last field
	escape func()
	left   func() // a field was left; may be nil
}

func newLine(s *Screen, b session.ActionBody) *line {
	t := s.d.Say.T
	l := &line{s: s, base: b}
	for i, hint := range []string{t("actions.who.hint", "Who does it"), t("actions.what.hint", "What will be done"), t("actions.when.hint", "By when"), t("actions.step.hint", "First step")} {
		e := widget.NewEntry(hint).Growing(4)
		e.OnEnter = func(string) { l.next(i) }
		e.OnEscape = func() { l.escape() }
		e.OnFocus = func(on bool) {
			if !on && l.left != nil {
				l.left()
			}
		}
		l.fields = append(l.fields, e)
	}
	l.link = pick.New(pick.Spec{
		Canvas: s.canvas, Say: s.d.Say, Title: t("actions.link.pick", "Which finding does it follow from?"),
		List: func() []view.FindingPick { return view.ActionFindings(s.d.State(), s.d.Say) },
		Take: func(p view.FindingPick) {
			l.finding = p.ID
			l.links()
			if l.left != nil {
				l.left()
			}
		},
	})
	l.content = columns(l.fields[0], l.fields[1], l.fields[2], l.fields[3], l.link.Card)
	l.set(b)
	l.links()
	return l
}

// body is the action as the fields have it.
func (l *line) body() session.ActionBody {
	return session.ActionBody{Who: l.fields[0].Text, What: l.fields[1].Text, ByWhen: l.fields[2].Text, FirstStep: l.fields[3].Text, Finding: l.finding}
}

func texts(b session.ActionBody) [4]string { return [4]string{b.Who, b.What, b.ByWhen, b.FirstStep} }

// set fills the fields.
func (l *line) set(b session.ActionBody) {
	for i, text := range texts(b) {
		if l.fields[i].Text != text {
			l.fields[i].SetText(text)
		}
	}
	l.finding = b.Finding
	l.links()
}

// follow shows what the session has now in the fields that are not half typed.
func (l *line) follow(now session.ActionBody) {
	was, is := texts(l.base), texts(now)
	for i, f := range l.fields {
		if f.Text == was[i] && was[i] != is[i] {
			f.SetText(is[i])
		}
	}
	if l.finding == l.base.Finding {
		l.finding = now.Finding
	}
	l.base = now
}

// links says which finding the action follows from.
func (l *line) links() {
	list := view.ActionFindings(l.s.d.State(), l.s.d.Say)
	at := view.FindingPicked(list, l.finding, "")
	l.link.Set(list[0].Text)
	if at > 0 {
		l.link.Set(list[at].Note)
	} else {
		l.finding = ""
	}
	if l.link.Visible() != (len(list) > 1) {
		l.link.Hidden = len(list) <= 1
	}
}

// next goes to the field after the i-th.
func (l *line) next(i int) {
	if i+1 < len(l.fields) {
		l.focus(i + 1)
		return
	}
	l.last()
}

func (l *line) focus(i int) { l.s.canvas.Focus(l.fields[i]) }

// large says whether the text is so large that five columns have no room.
func large() bool {
	return look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody) > 20
}

// columns puts the parts of an action side by side or, for large text, on three lines.
func columns(who, what, when, step, link fyne.CanvasObject) fyne.CanvasObject {
	c := func(o fyne.CanvasObject, weight float32) widget.Column {
		return widget.Column{Object: widget.Stack(0, o), Min: 80, Weight: weight}
	}
	if large() {
		return widget.Stack(look.S, widget.Columns(look.M, c(who, 2), c(what, 4)), widget.Columns(look.M, c(when, 2), c(step, 4)), link)
	}
	return widget.Columns(look.M, c(who, 3), c(what, 6), c(when, 2), c(step, 5), c(link, 2))
}

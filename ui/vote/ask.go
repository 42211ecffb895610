package vote

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// question is something to be agreed to in the place of the buttons.
type question struct {
	text   string
	reason string // a hint for a reason to be typed, or empty
	yes    string
	danger bool
	do     func(reason string)
}

// ask shows a question in the place of the buttons.
type ask struct {
	s       *Screen
	q       question
	text    *widget.Text
	reason  *widget.Entry
	yes, no *widget.Button
	content *fyne.Container
	after   func()
}

func newAsk(s *Screen, after func()) *ask {
	a := &ask{s: s, text: widget.Body(""), reason: widget.NewEntry(""), after: after}
	a.yes = widget.NewButton("", func() { a.q.do(a.reason.Text) })
	a.no = widget.NewButton(s.d.Say.T("vote.goback", "Go back"), a.close)
	a.reason.OnEscape = a.close
	a.reason.OnEnter = func(string) { s.canvas.Focus(a.yes) } // a second press, on the button, does it
	a.content = widget.Stack(0, widget.NewPanel(widget.Stack(look.M, a.text, a.reason, widget.Row(look.M, a.yes, a.no, widget.Spacer()))))
	a.content.Hide()
	return a
}

func (a *ask) open() bool { return a.content.Visible() }

func (a *ask) show(q question) {
	a.q = q
	a.text.SetText(q.text)
	a.reason.SetText("")
	a.reason.SetPlaceHolder(q.reason)
	a.reason.Hidden = q.reason == ""
	a.yes.SetText(q.yes)
	a.yes.SetStyle(widget.Secondary)
	if q.danger {
		a.yes.SetStyle(widget.Danger)
	}
	a.content.Show()
}

func (a *ask) focus() {
	if a.reason.Visible() {
		a.s.canvas.Focus(a.reason)
		return
	}
	a.s.canvas.Focus(a.no)
}

func (a *ask) close() {
	if a.open() {
		a.content.Hide()
		a.after()
	}
}

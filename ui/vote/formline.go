package vote

import (
	"folkmoot/session"
	"folkmoot/ui/widget"
)

// line is a field of the form. Its words are kept when it is left.
type line struct {
	f     *form
	field interface{ SetText(string) }
	text  func() string
	base  string // what is kept; what the field holds besides is half typed
	needs bool   // it is never kept empty
	keep  func(b session.PollBody, text string) session.PollBody
}

// newLine follows an entry. Enter keeps what was typed and goes on.
func (f *form) newLine(e *widget.Entry, keep func(session.PollBody, string) session.PollBody, on func()) *line {
	l := &line{f: f, field: e, text: func() string { return e.Text }, keep: keep}
	e.OnEnter = func(string) { l.take(); on() }
	e.OnEscape = func() { e.SetText(l.base); on() }
	e.OnFocus = l.left
	return l
}

// newLines follows a field of several lines.
func (f *form) newLines(a *widget.Area, keep func(session.PollBody, string) session.PollBody) *line {
	l := &line{f: f, field: a, text: func() string { return a.Text }, keep: keep}
	a.OnFocus = l.left
	return l
}

func (l *line) left(on bool) {
	if !on {
		l.take()
	}
}

// take hands over what was typed.
func (l *line) take() {
	text := l.text()
	if text == l.base || text == "" && l.needs {
		return
	}
	l.base = text
	l.f.change(l.keep(l.f.body(), text))
}

// show puts what is kept into the field, unless something is half typed there.
func (l *line) show(kept string) {
	if kept == l.base {
		return
	}
	if l.text() == l.base {
		l.field.SetText(kept)
	}
	l.base = kept
}

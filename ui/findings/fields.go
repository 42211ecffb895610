package findings

import (
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/widget"
)

// field holds one text of a finding. base is what the session has; while the field says something else it is half
// typed, and nothing that happens elsewhere takes it away.
type field struct {
	object fyne.CanvasObject
	input  fyne.Focusable
	text   func() string
	set    func(string)
	get    func(session.FindingBody) string
	put    func(*session.FindingBody, string)
	canvas fyne.Canvas
	base   string
}

func (f *field) focus() { f.canvas.Focus(f.input) }

// refresh shows what the session has, unless something is half typed.
func (f *field) refresh(b session.FindingBody) {
	now := f.get(b)
	if f.text() == f.base && f.text() != now {
		f.set(now)
	}
	f.base = now
}

// reset drops what is half typed.
func (f *field) reset() { f.set(f.base) }

// settle shows what the session made of what was typed, such as without white space at its ends.
func (f *field) settle(b session.FindingBody) {
	f.base = f.get(b)
	if f.canvas.Focused() != f.input {
		f.set(f.base)
	}
}

func (f *field) into(b *session.FindingBody) { f.put(b, f.text()) }

func newLine(e *editor, hint string, get func(session.FindingBody) string, put func(*session.FindingBody, string)) *field {
	w := widget.NewEntry(hint)
	f := &field{object: w, input: w, canvas: e.s.canvas, text: func() string { return w.Text }, set: w.SetText, get: get, put: put}
	w.OnEnter = func(string) { e.next(f) }
	w.OnEscape = func() { e.escape(f) }
	w.OnFocus = e.left
	return f
}

func newText(e *editor, hint string, rows int, get func(session.FindingBody) string, put func(*session.FindingBody, string)) *field {
	w := widget.NewArea(hint, rows)
	f := &field{object: w, input: w, canvas: e.s.canvas, text: func() string { return w.Text }, set: w.SetText, get: get, put: put}
	w.OnEnter = func(string) { e.next(f) }
	w.OnEscape = func() { e.escape(f) }
	w.OnFocus = e.left
	return f
}

// lines splits a text into its lines that say something.
func lines(text string) []string {
	var out []string
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

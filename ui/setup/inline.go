package setup

import (
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/widget"
)

// inline is a short text in a row of a list that is handed over, as a command of its own, when it is left.
type inline struct {
	d     *desk.Desk
	entry *widget.Entry
	order func(text string) session.Command
	has   string // in the session
	sent  string // what was typed and handed over last, perhaps refused
}

func newInline(d *desk.Desk, hint string, order func(string) session.Command) *inline {
	f := &inline{d: d, entry: widget.NewEntry(hint), order: order}
	f.entry.OnEnter = func(string) { f.commit() }
	f.entry.OnEscape = f.reset
	f.entry.OnFocus = func(focused bool) {
		if !focused {
			f.commit()
		}
	}
	return f
}

// show takes over what the session has. What is being typed, or was refused and waits to be corrected, stays.
func (f *inline) show(v string) {
	if v == f.has {
		return
	}
	untouched := f.entry.Text == f.has || f.entry.Text == f.sent || !fit.Focused(f.entry)
	f.has, f.sent = v, v
	if untouched {
		f.entry.SetText(v)
	}
}

func (f *inline) reset() {
	f.sent = f.has
	f.entry.SetText(f.has)
}

func (f *inline) commit() {
	text := f.entry.Text
	if text == f.sent {
		return
	}
	f.sent = text
	f.d.Do(f.order(text), func(err error) {
		switch {
		case err != nil:
			f.d.Tell(desk.Warn, f.d.Say.Say(err))
		case f.entry.Text == text:
			f.reset() // without the spaces around it
		}
	})
}

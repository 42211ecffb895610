package vote

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// typed is the list of typed options: a line to add one, and each of them to be changed in its place.
type typed struct {
	f       *form
	add     *widget.Entry
	paste   *widget.Button
	rows    []*typedRow
	list    *fyne.Container
	content *fyne.Container
}

// typedRow is one option.
type typedRow struct {
	line   *line
	entry  *widget.Entry
	object fyne.CanvasObject
}

func newTyped(f *form) *typed {
	t := f.s.d.Say.T
	x := &typed{f: f, add: widget.NewEntry(t("vote.typed.add", "Another option, and Enter…")), list: widget.Stack(look.XS)}
	x.add.OnEnter = func(string) { x.take() }
	x.add.OnEscape = func() { x.add.SetText("") }
	x.add.OnChanged = x.changed
	x.add.OnFocus = func(on bool) {
		if !on {
			x.take() // nothing that was typed is lost by going on without Enter
		}
	}
	x.paste = widget.NewButton(t("vote.typed.paste", "Paste a list"), func() { x.lines(fyne.CurrentApp().Clipboard().Content()) }).As(widget.Quiet)
	x.content = widget.Stack(look.S, widget.Row(look.M, widget.Grow(x.add), x.paste), x.list)
	return x
}

// take makes an option of what was typed.
func (x *typed) take() {
	text := strings.TrimSpace(x.add.Text)
	if text == "" {
		return
	}
	x.add.SetText("")
	x.lines(text)
}

// lines makes an option of each line, and says what was left out.
func (x *typed) lines(text string) {
	d, before := x.f.s.d, x.f.body()
	b, left := view.VoteType(before, text)
	said := ""
	switch {
	case left > 0 && len(b.Options) >= session.MaxOptions:
		said = d.Say.N("vote.typed.full", left, "{{.N}} line was left out: a vote has no more options than these.", "{{.N}} lines were left out: a vote has no more options than these.")
	case left > 0:
		said = d.Say.N("vote.typed.twice", left, "{{.N}} line was left out, because it is there already.", "{{.N}} lines were left out, because they are there already.")
	case len(b.Options) == len(before.Options):
		said = d.Say.T("vote.typed.nothing", "There are no lines to paste. Copy a list first, with one option a line.")
	}
	if len(b.Options) == len(before.Options) {
		d.Tell(desk.Plain, said)
		return
	}
	if said != "" {
		x.f.then = func() { d.Tell(desk.Plain, said) } // an action that is done clears what was said before
	}
	x.f.change(b)
}

// changed looks whether several lines were pasted: a line to type in makes one of them.
func (x *typed) changed(text string) {
	clip := fyne.CurrentApp().Clipboard().Content()
	if len(view.RunLines(clip)) < 2 || text != strings.ReplaceAll(clip, "\n", " ") {
		return
	}
	x.add.SetText("")
	x.lines(clip)
}

// show draws the options. Rows are kept, so that what is being typed in one stays.
func (x *typed) show(choices []view.VoteChoice) {
	if len(x.rows) != len(choices) {
		had := slices.ContainsFunc(x.rows[min(len(x.rows), len(choices)):], func(r *typedRow) bool { return x.f.s.canvas.Focused() == fyne.Focusable(r.entry) })
		x.rows = x.rows[:min(len(x.rows), len(choices))]
		for len(x.rows) < len(choices) {
			x.rows = append(x.rows, x.row(len(x.rows)))
		}
		objects := make([]fyne.CanvasObject, len(x.rows))
		for i, r := range x.rows {
			objects[i] = r.object
		}
		x.list.Objects = objects
		if had {
			x.f.s.canvas.Focus(x.add)
		}
	}
	for i, r := range x.rows {
		r.line.show(choices[i].Text)
	}
}

func (x *typed) row(i int) *typedRow {
	t := x.f.s.d.Say.T
	r := &typedRow{entry: widget.NewEntry("")}
	r.line = x.f.newLine(r.entry, func(b session.PollBody, text string) session.PollBody { return view.VoteRetype(b, i, text) }, func() { x.f.s.canvas.Focus(x.add) })
	remove := widget.NewButton(t("vote.typed.remove", "Remove"), func() {
		x.f.s.canvas.Focus(x.add)
		x.f.change(view.VoteRetype(x.f.body(), i, ""))
	}).As(widget.Quiet)
	r.object = widget.Row(look.M, widget.Grow(r.entry), remove)
	return r
}

// leave keeps what was typed in any of the lines.
func (x *typed) leave() {
	if x.content.Hidden {
		return
	}
	x.take()
	for _, r := range slices.Backward(x.rows) { // an emptied one is taken out, and those above keep their place
		r.line.take()
	}
}

package run

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// unfinished goes through the notes of which only the first words are written down.
type unfinished struct {
	d       *desk.Desk
	id      session.ID // the one that is open
	text    string     // its words when it was opened
	where   *widget.Text
	entry   *widget.Entry
	content *fyne.Container
	moved   func() // what is around has to move
	left    func() // it was closed
}

func newUnfinished(d *desk.Desk, moved, left func()) *unfinished {
	t := d.Say.T
	u := &unfinished{d: d, where: widget.Label(""), moved: moved, left: left}
	u.where.Clip = true
	u.entry = widget.NewEntry(t("run.complete.hint", "The whole of it, then Enter")).Growing(5)
	u.entry.Breaks = true
	u.entry.OnEnter = func(string) { u.keep() }
	u.entry.OnEscape = u.close
	done := widget.NewButton(t("run.complete.done", "Complete"), u.keep)
	next := widget.NewButton(t("run.complete.next", "Next one"), u.next).As(widget.Quiet).WithHint("Alt+U")
	leave := widget.NewButton(t("run.complete.leave", "Leave it"), u.close).As(widget.Quiet)
	u.content = widget.Stack(look.XS, u.where, u.entry, fit.NewFlow(look.S, done, next, leave))
	u.content.Hide()
	return u
}

// next opens the first unfinished note, or the one after that which is open. What was typed in that one is kept, and it
// stays unfinished.
func (u *unfinished) next() {
	if u.d.State().Sealed != nil {
		u.d.Tell(desk.Plain, u.d.Say.T("run.complete.sealed", "The session is sealed. Reopen it at the close to complete what is unfinished."))
		return
	}
	u.store(true, func() { u.show(u.after(u.id)) })
}

// nextAnyway is next where the session may be sealed already: it is opened again, and why stands in the file.
func (u *unfinished) nextAnyway() {
	if u.d.State().Sealed == nil {
		u.next()
		return
	}
	if len(view.RunToComplete(u.d.State(), u.d.Say)) == 0 {
		u.d.Tell(desk.Plain, u.d.Say.T("run.complete.none", "Nothing is unfinished."))
		return
	}
	u.d.Do(session.Reopen{Why: u.d.Say.T("run.complete.why", "To complete notes of which only the first words were written down")}, func(err error) {
		if err != nil {
			u.d.Tell(desk.Warn, u.d.Say.Say(err))
			return
		}
		u.next()
		u.d.Tell(desk.Plain, u.d.Say.T("run.complete.reopened", "The session is open again. Seal it once more when the notes are complete."))
	})
}

// after finds the unfinished note after one; the first comes after the last.
func (u *unfinished) after(id session.ID) session.ID {
	all := view.RunToComplete(u.d.State(), u.d.Say)
	if len(all) == 0 {
		return ""
	}
	i := slices.IndexFunc(all, func(x view.RunUnfinished) bool { return x.ID == id })
	return all[(i+1)%len(all)].ID
}

func (u *unfinished) show(id session.ID) {
	if id == "" {
		u.d.Tell(desk.Plain, u.d.Say.T("run.complete.none", "Nothing is unfinished."))
		u.close()
		return
	}
	u.id = id
	u.refresh()
	u.text = u.d.State().Note(id).Text
	u.entry.SetText(u.text)
	u.content.Show()
	u.moved()
	parts.FocusOn(u.entry)
}

// refresh follows the session: the note that is open may be completed or gone.
func (u *unfinished) refresh() {
	if u.id == "" {
		return
	}
	all := view.RunToComplete(u.d.State(), u.d.Say)
	i := slices.IndexFunc(all, func(x view.RunUnfinished) bool { return x.ID == u.id })
	if i < 0 {
		u.hide()
		return
	}
	u.where.SetText(u.d.Say.T("run.complete.where", "To complete, {{.At}} of {{.All}} · {{.Of}}", say.Args{"At": i + 1, "All": len(all), "Of": all[i].Line}))
}

// keep completes the note that is open and goes to the next.
func (u *unfinished) keep() {
	if u.id == "" {
		return
	}
	next := u.after(u.id)
	if next == u.id {
		next = ""
	}
	u.store(false, func() {
		if next != "" {
			u.show(next)
			return
		}
		u.close()
		u.d.Tell(desk.Plain, u.d.Say.T("run.complete.all", "That was the last one. Everything is complete."))
	})
}

// store hands over the words of the note that is open, where they changed or the note is complete now.
func (u *unfinished) store(unfinished bool, then func()) {
	x := u.d.State().Note(u.id)
	if x == nil {
		then()
		return
	}
	b := x.EvidenceBody
	if u.entry.Text != u.text {
		b.Text = u.entry.Text
	}
	b.Complete = unfinished
	if b == x.EvidenceBody {
		then()
		return
	}
	u.d.Do(session.ChangeEvidence{Evidence: x.ID, EvidenceBody: b}, func(err error) {
		if err != nil {
			u.d.Tell(desk.Warn, u.d.Say.Say(err))
			parts.FocusOn(u.entry)
			return
		}
		then()
	})
}

func (u *unfinished) close() {
	u.hide()
	u.left()
}

func (u *unfinished) hide() {
	u.id = ""
	if u.content.Visible() {
		u.content.Hide()
		u.moved()
	}
}

package run

import (
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// noteForm takes one piece of evidence: what kind, the words, who.
type noteForm struct {
	d       *desk.Desk
	stage   session.ID
	seats   []session.ID
	kind    *parts.Pick
	text    *widget.Entry
	seat    *parts.Pick
	later   *widget.Check
	content *fyne.Container
	closed  func()
}

func newNoteForm(d *desk.Desk, closed func()) *noteForm {
	sp := d.Say
	f := &noteForm{d: d, closed: closed}
	var kinds []string
	for _, k := range session.EvidenceKinds() {
		kinds = append(kinds, view.RunEvidenceName(k, sp))
	}
	f.text = widget.NewEntry(sp.T("run.note.hint", "What was said or seen")).Growing(5)
	f.text.OnEnter = func(string) { f.keep() }
	f.text.OnEscape = f.close
	f.kind = parts.NewPick("", kinds, 0, nil)
	f.seat = parts.NewPick(sp.T("run.saidby", "Said by"), nil, 0, nil)
	for _, p := range []*parts.Pick{f.kind, f.seat} {
		p.OnEscape = f.close
		p.OnEnter = f.keep
	}
	f.later = widget.NewCheck(sp.T("run.note.later", "First words only, complete later"), false, nil)
	keep := widget.NewButton(sp.T("run.note.keep", "Note it"), f.keep)
	leave := widget.NewButton(sp.T("run.note.leave", "Cancel"), f.close).As(widget.Quiet)
	f.content = widget.Stack(look.S, f.text, f.kind, f.seat, f.later, widget.Row(look.S, keep, leave))
	f.content.Hide()
	return f
}

func (f *noteForm) open() { f.content.Show() }

func (f *noteForm) close() {
	f.text.SetText("")
	f.later.SetChecked(false)
	f.content.Hide()
	f.closed()
}

func (f *noteForm) refresh(v view.RunView) bool {
	f.stage = v.Stage
	if len(f.seats) == len(v.Heard)+1 {
		return false
	}
	f.seats = []session.ID{""}
	names := []string{f.d.Say.T("run.nobody", "nobody noted")}
	for _, h := range v.Heard {
		f.seats, names = append(f.seats, h.Seat), append(names, h.Code)
	}
	f.seat.Set(names, 0)
	return true
}

func (f *noteForm) keep() {
	b := session.EvidenceBody{Kind: session.EvidenceKinds()[f.kind.Selected], Text: f.text.Text, Stage: f.stage, Complete: f.later.Checked}
	if f.seat.Selected < len(f.seats) {
		b.Seat = f.seats[f.seat.Selected]
	}
	if strings.TrimSpace(b.Text) == "" {
		f.d.Tell(desk.Warn, f.d.Say.T("run.note.empty", "Type what was said or seen, then press Enter."))
		parts.FocusOn(f.text)
		return
	}
	f.d.Do(session.NoteEvidence{EvidenceBody: b}, func(err error) {
		if err != nil {
			f.d.Tell(desk.Warn, f.d.Say.Say(err)) // the form keeps what was typed
			return
		}
		f.seat.SetSelected(0)
		f.close()
	})
}

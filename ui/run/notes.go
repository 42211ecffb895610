package run

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// notes is one question of an interview: its wording and probes, a long text for what is said, and the passages of it that
// are marked as evidence. What is written is kept by itself: after a short pause, every second at the latest, and whenever
// the field, the stage or the app is left.
type notes struct {
	*prompt
	pad     *widget.Notepad
	marking *marking
	marked  *marked
	status  *widget.Text

	stage session.ID
	kept  string // the session's notes as they were shown last
	dirty bool   // something was typed since it was handed over last
	since bool   // something was typed since the last tick
	ticks int    // since the first letter that is not handed over
	under int    // commands under way
	wrong bool   // the last command was refused
	stop  func() // ends the clock; nil while nothing is to be kept
}

// noteTick is how often it is asked whether something is to be kept, and noteLate after how many of them it is kept though
// the typing goes on.
const (
	noteTick = 500 * time.Millisecond
	noteLate = 2
)

func newNotes(d *desk.Desk, drafts *Drafts) *notes {
	sp := d.Say
	n := &notes{prompt: newPrompt(d, drafts), status: widget.Small("").OneLine()}
	n.pad = widget.NewNotepad(sp.T("run.notes.hint", "Write what is said. It is kept as you type."))
	n.pad.OnChanged = n.typed
	n.pad.OnFocus = func(on bool) {
		if !on {
			n.keep()
		}
	}
	n.capture.instead, n.redraw = n.focus, n.refresh
	n.adapted.OnEnter = func(string) { n.keepAdapted(); n.focus() }
	n.adapted.OnEscape = func() { n.adapted.SetText(n.state().Adapted); n.focus() }
	n.marking = newMarking(n)
	n.marked = newMarked(n)
	n.wording.Type = look.TextHead
	foot := widget.Row(look.M, widget.AtLeast(3*look.L, 0, n.status), widget.Grow(n.marking.content))
	lines := []fyne.CanvasObject{widget.Narrow(920, false, n.wording), n.written, n.probes.content, n.adapted}
	if veryLarge(n.capture.entry) {
		n.wording.Type = look.TextLead
		lines = slices.Insert(lines, 3, fyne.CanvasObject(widget.Row(0, n.asked)))
	}
	asked := widget.Stack(look.S, lines...)
	n.main = widget.NewScroll(asked)
	left := widget.PadEach(0, look.XS, 0, look.XS, container.New(&underneath{asked}, n.main, n.pad, foot))
	n.content = container.New(beside{}, left, n.marked.content)
	return n
}

// underneath puts the notes under the question. The question takes no more than a good third of the height, and is scrolled
// where it needs more: the notes need the room.
type underneath struct{ asked fyne.CanvasObject }

func (l *underneath) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	foot := widget.HeightFor(objects[2], s.Width)
	top := min(widget.HeightFor(l.asked, s.Width), 0.42*s.Height)
	place := func(o fyne.CanvasObject, y, h float32) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(s.Width, max(1, h)))
	}
	place(objects[0], 0, top)
	place(objects[1], top+look.M, s.Height-top-foot-look.M-look.S)
	place(objects[2], s.Height-foot, foot)
}

func (l *underneath) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[1].MinSize().Width, objects[1].MinSize().Height+objects[2].MinSize().Height+3*look.XL)
}

func (n *notes) focus() { parts.FocusOn(n.pad) }

// typed starts the clock by which what is written is kept.
func (n *notes) typed() {
	if !n.dirty {
		n.dirty, n.ticks = true, 0
		n.say()
	}
	n.since = true
	if n.stop == nil {
		n.stop = every(noteTick, n.d.Dispatch, n.tick)
	}
}

func (n *notes) tick() {
	n.ticks++
	still := !n.since
	n.since = false
	if n.dirty && (still || n.ticks >= noteLate) {
		n.keep()
	}
	if !n.dirty && n.stop != nil {
		n.stop()
		n.stop = nil
	}
}

// keep hands over what is written.
func (n *notes) keep() {
	if !n.dirty || n.stage == "" {
		return
	}
	n.dirty = false
	n.under++
	n.d.Do(session.WriteNotes{Stage: n.stage, Text: n.pad.Text()}, func(err error) {
		n.under--
		n.wrong = err != nil
		if err != nil {
			n.d.Tell(desk.Warn, n.d.Say.Say(err))
		}
		n.say()
	})
	n.say()
}

// say says quietly how what is written stands.
func (n *notes) say() {
	text := ""
	switch {
	case n.wrong:
		text = n.d.Say.T("run.notes.not", "Not saved")
	case n.dirty || n.under > 0:
		text = "…"
	case n.kept != "":
		text = n.d.Say.T("run.notes.saved", "Saved")
	}
	n.status.SetText(text)
}

func (n *notes) refresh() {
	s, sp := n.d.State(), n.d.Say
	v := view.Run(s, sp)
	if v.Kind != session.StagePrompt {
		return
	}
	if v.Stage != n.stage {
		n.keep() // of the question before
		n.marking.leave()
	}
	old := n.seen
	n.seen = v
	again := n.words(old, v)
	n.side.refresh(v)
	now := n.state().Notes
	switch {
	case v.Stage != n.stage:
		n.stage, n.wrong = v.Stage, false
		n.kept = now
		n.pad.SetText(now)
		n.pad.Select(len([]rune(now)), len([]rune(now)))
	case n.kept != now:
		n.kept = now
		if !n.dirty && n.under == 0 && now != n.pad.Text() { // undone, or done again
			n.pad.SetText(now)
		}
	}
	n.pad.SetSealed(v.Sealed)
	marks := view.RunMarks(s, v.Stage, sp)
	n.marking.refresh(v.Sealed)
	if n.marked.refresh(marks, v.Sealed) || v.Stage != old.Stage {
		shown := make([]widget.NoteMark, len(marks))
		for i, m := range marks {
			shown[i] = widget.NoteMark{ID: string(m.ID), From: m.From, To: m.To, Sign: m.Sign}
		}
		n.pad.SetMarks(shown)
	}
	n.say()
	if again {
		widget.Settle(n.wording)
	}
}

func (n *notes) close() {
	n.keep()
	if n.stop != nil {
		n.stop()
		n.stop = nil
	}
	n.prompt.close()
}

func (n *notes) keys() []desk.Key {
	t := n.d.Say.T
	out := []desk.Key{
		{Shortcut: ctrl(fyne.KeyI), Label: "Ctrl+I", Does: t("run.notes.key.notes", "Go to the notes"), Run: n.focus},
		{Shortcut: ctrl(fyne.KeyM), Label: "Ctrl+M", Does: t("run.notes.key.mark", "Mark what is selected, or the sentence at the cursor"), Run: n.marking.open},
		{Shortcut: ctrl(fyne.KeyL), Label: "Ctrl+L", Does: t("run.notes.key.list", "Go to the marked passages"), Run: n.marked.enter},
		{Shortcut: ctrl(fyne.KeyP), Label: "Ctrl+P", Does: t("run.key.park", "Park something for later"), Run: n.side.openPark},
		{Name: fyne.KeyEscape, Run: n.marking.cancel},
	}
	return append(out, n.askedKeys()...)
}

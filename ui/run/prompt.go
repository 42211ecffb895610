package run

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// prompt is one question: its wording, its probes, the capture line and what was said.
type prompt struct {
	d       *desk.Desk
	seen    view.RunView
	wording *widget.Text
	written *widget.Text
	probes  *probes
	asked   *widget.Choice
	adapted *widget.Entry
	capture *capture
	list    *list
	how     *technique
	side    *side
	main    *widget.Scroll
	beside  fyne.CanvasObject // what stands in the line below
	content fyne.CanvasObject
	redraw  func() // draws the whole screen
}

var askedOrder = []session.Asked{session.AskedAsWorded, session.AskedAdapted, session.AskedSkipped}

func newPrompt(d *desk.Desk, drafts *Drafts) *prompt {
	if drafts == nil {
		drafts = NewDrafts()
	}
	sp := d.Say
	p := &prompt{d: d, wording: widget.Display(""), written: widget.Small(""), probes: newProbes(drafts)}
	p.asked = widget.NewChoice([]string{sp.T("run.asked.worded", "Asked as worded"), sp.T("run.asked.adapted", "Adapted"), sp.T("run.asked.skipped", "Skipped")}, -1, p.mark)
	p.adapted = widget.NewEntry(sp.T("run.adapted.hint", "The wording you used, then Enter")).Growing(3)
	p.adapted.OnEnter = func(string) { p.keepAdapted(); p.focus() }
	p.adapted.OnEscape = func() { p.adapted.SetText(p.state().Adapted); p.focus() }
	p.adapted.OnFocus = func(on bool) {
		if !on {
			p.keepAdapted()
		}
	}
	p.adapted.Hide()
	p.redraw = p.refresh
	p.capture = newCapture(d, drafts)
	p.how = newTechnique(d, p.capture)
	p.how.covered = p.refresh
	p.list = newList(d, p.capture, p.how.pick)
	p.capture.below = p.list.enter
	p.capture.moved = func() { widget.Settle(p.capture.content); p.main.Refresh() }
	p.side = newSide(d, p.capture)
	lines := []fyne.CanvasObject{widget.Narrow(920, false, p.wording), p.written, p.probes.content, p.adapted, p.how.panel, p.capture.content, p.list.head, widget.Grow(p.list.area)}
	large := veryLarge(p.capture.entry)
	if large { // the line to type in stays in sight under what is scrolled
		p.wording.Type = look.TextLead
		lines = slices.Replace(lines, 4, 6, fyne.CanvasObject(widget.Row(0, p.asked)))
	}
	p.main = widget.NewScroll(widget.PadEach(0, look.XS, 0, look.XS, widget.Stack(look.M, lines...)))
	var left fyne.CanvasObject = p.main
	if large {
		left = widget.Stack(look.S, widget.Grow(p.main), widget.PadEach(0, look.XS, look.XS, look.XS, widget.Stack(look.S, p.how.panel, p.capture.content)))
	}
	if !large {
		p.beside = p.asked
	}
	p.content = container.New(beside{}, left, p.side.content)
	return p
}

// beside puts the side panel at the right. It grows with the text, but not as fast: the question needs the room more.
type beside struct{}

func (beside) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	body := look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody)
	side := min(110+10*body, 0.36*s.Width)
	objects[0].Resize(fyne.NewSize(s.Width-side-look.L, s.Height))
	objects[1].Move(fyne.NewPos(s.Width-side, 0))
	objects[1].Resize(fyne.NewSize(side, s.Height))
}

func (beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+b.Width+look.L, max(a.Height, b.Height))
}

func (p *prompt) object() fyne.CanvasObject { return p.content }

func (p *prompt) state() *session.Stage {
	if st := p.d.State().Stage(p.d.State().Current); st != nil {
		return st
	}
	return &session.Stage{}
}

func (p *prompt) mark(i int) {
	if askedOrder[i] == session.AskedAdapted {
		p.adapted.SetText(p.state().Adapted)
	}
	p.d.Do(session.MarkPrompt{Stage: p.seen.Stage, Asked: askedOrder[i], Adapted: p.adapted.Text}, nil)
}

// markAs comes from a key: what is marked already is not marked any more, so that the same key takes a slip back. After
// "adapted" the wording that was used can be typed.
func (p *prompt) markAs(i int) {
	if p.seen.Sealed {
		return
	}
	how := askedOrder[i]
	if p.state().Asked == how && how != session.AskedAdapted {
		how = ""
	}
	if how != session.AskedAdapted {
		p.d.Do(session.MarkPrompt{Stage: p.seen.Stage, Asked: how}, nil)
		return
	}
	p.d.Do(session.MarkPrompt{Stage: p.seen.Stage, Asked: how, Adapted: p.state().Adapted}, func(err error) {
		if err != nil {
			p.d.Tell(desk.Warn, p.d.Say.Say(err))
			return
		}
		p.redraw()
		parts.FocusOn(p.adapted)
	})
}

func (p *prompt) keepAdapted() {
	if st := p.state(); st.Asked == session.AskedAdapted && st.Adapted != p.adapted.Text {
		p.d.Do(session.MarkPrompt{Stage: st.ID, Asked: session.AskedAdapted, Adapted: p.adapted.Text}, nil)
	}
}

func (p *prompt) refresh() {
	s, sp := p.d.State(), p.d.Say
	v := view.Run(s, sp)
	if v.Kind != session.StagePrompt {
		return
	}
	old := p.seen
	p.seen = v
	if v.Stage != old.Stage {
		p.main.Top()
		p.list.area.SetCursor("")
	}
	again := p.how.refresh(v)
	again = p.words(old, v) || again
	again = p.capture.refresh(v) || again
	p.list.refresh(v)
	p.side.refresh(v)
	if again {
		p.main.Refresh()
	}
}

// words shows the question and reports whether the lines below it have to move.
func (p *prompt) words(old, v view.RunView) bool {
	if v.Stage == old.Stage && v.Wording == old.Wording && v.Written == old.Written && v.Asked == old.Asked && slices.Equal(v.Probes, old.Probes) {
		return false
	}
	p.wording.SetText(v.Wording)
	p.written.Hidden = v.Written == ""
	p.written.SetText(p.d.Say.T("run.written", "As written: {{.Text}}", say.Args{"Text": v.Written}))
	if v.Stage != old.Stage || !slices.Equal(v.Probes, old.Probes) {
		p.probes.show(v.Stage, v.Probes)
	}
	p.asked.SetSelected(slices.Index(askedOrder, v.Asked))
	p.adapted.Hidden = v.Asked != session.AskedAdapted
	if v.Stage != old.Stage || !p.focusedOn(p.adapted) {
		p.adapted.SetText(p.state().Adapted)
	}
	p.asked.SetEnabled(!v.Sealed)
	return true
}

func (p *prompt) focusedOn(o fyne.Focusable) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(p.content)
	return c != nil && c.Focused() == o
}

func (p *prompt) focus() { p.capture.focus() }

func (p *prompt) close() {
	p.capture.close()
	p.how.close()
}

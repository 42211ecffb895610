package run

import (
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// offer asks what to do with several pasted lines.
type offer struct {
	c       *capture
	of      view.RunPasted
	words   *widget.Text
	each    *widget.Button
	one     *widget.Button
	content *fyne.Container
}

func newOffer(c *capture) *offer {
	o := &offer{c: c, words: widget.Line("")}
	o.each = widget.NewButton("", o.addEach)
	o.one = widget.NewButton(c.d.Say.T("run.paste.one", "Keep as one line"), o.keepOne).As(widget.Quiet)
	drop := widget.NewButton(c.d.Say.T("run.paste.drop", "Leave it"), func() { o.hide(); c.focus() }).As(widget.Quiet)
	o.content = widget.Row(look.S, widget.Grow(o.words), o.each, o.one, drop)
	o.content.Hide()
	return o
}

func (o *offer) show(p view.RunPasted) {
	o.of = p
	sp := o.c.d.Say
	a := say.Args{"First": strings.Join(strings.Fields(p.Lines[0]), " "), "Column": p.Column}
	o.words.SetText(sp.T("run.paste", "Pasted: “{{.First}}” and more", a))
	if p.Columns > 0 {
		o.words.SetText(sp.N("run.paste.table", p.Columns, "Pasted from a table: “{{.First}}” and more", "Column “{{.Column}}” of {{.N}}: “{{.First}}” and more", a))
	}
	o.each.SetText(sp.N("run.paste.each", len(p.Lines), "Add {{.N}} idea", "Add {{.N}} ideas"))
	if o.c.kind != "" {
		o.each.SetText(sp.T("run.paste.note", "Add as one note"))
	}
	o.content.Show()
	o.moved()
	parts.FocusOn(o.each)
}

func (o *offer) hide() {
	o.of = view.RunPasted{}
	if o.content.Visible() {
		o.content.Hide()
		o.moved()
	}
}

func (o *offer) moved() { o.c.moved() }

func (o *offer) addEach() {
	lines, seat := o.of.Lines, session.ID("")
	if o.c.seat.Selected < len(o.c.seats) {
		seat = o.c.seats[o.c.seat.Selected]
	}
	o.c.d.Do(o.c.command(lines, seat, false), func(err error) {
		if err != nil {
			o.c.d.Tell(desk.Warn, o.c.d.Say.Say(err)) // the lines stay on offer
			return
		}
		o.c.choose(o.c.usual)
		o.c.wear(o.c.usualKind())
		o.hide()
		o.c.focus()
	})
}

func (o *offer) keepOne() {
	text := o.c.entry.Text + o.of.Flat
	o.hide()
	o.c.set(text)
	o.c.focus()
}

// held shows lines that could not be added while the next one was being typed.
type held struct {
	c       *capture
	lines   []heldLine
	words   *widget.Text
	content *fyne.Container
}

type heldLine struct {
	text string
	kind session.EvidenceKind
}

func newHeld(c *capture) *held {
	h := &held{c: c, words: widget.Body("").In(look.Warn)}
	back := widget.NewButton(c.d.Say.T("run.putback", "Put it back"), h.putBack)
	h.content = widget.Row(look.S, widget.Grow(h.words), back)
	h.content.Hide()
	return h
}

func (h *held) add(l heldLine, why string) {
	h.lines = append(h.lines, l)
	h.say(why)
}

func (h *held) say(why string) {
	h.content.Hidden = len(h.lines) == 0
	if len(h.lines) > 0 {
		h.words.SetText(h.c.d.Say.T("run.held", "Not added: “{{.Text}}”. {{.Why}}", say.Args{"Text": h.lines[0].text, "Why": why}))
	}
	h.c.moved()
}

// putBack brings the line back to be corrected; what stands in the line takes its place.
func (h *held) putBack() {
	back := h.lines[0]
	h.lines = h.lines[1:]
	if now := h.c.entry.Text; now != "" {
		h.lines = append(h.lines, heldLine{now, h.c.kind})
	}
	h.c.set(back.text)
	h.c.wear(back.kind)
	h.say("")
	h.c.focus()
}

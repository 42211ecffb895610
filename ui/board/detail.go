package board

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// detail is the panel with one idea in full and its ratings.
type detail struct {
	d       *desk.Desk
	seen    view.GroupDetail
	none    *widget.Text
	head    *widget.Text
	text    *widget.Text
	first   *widget.Text
	asked   *widget.Text
	scales  *fyne.Container
	choices []*widget.Choice
	scroll  *widget.Scroll
	content *widget.Panel
}

func newDetail(d *desk.Desk, leave func()) *detail {
	p := &detail{d: d, head: widget.Label(""), text: widget.Lead(""), first: widget.Small(""), asked: widget.Small(""), scales: widget.Stack(look.L)}
	p.none = widget.Soft(d.Say.T("group.detail.none", "Walk to an idea, or click one, to see it in full."))
	shut := widget.NewButton(d.Say.T("group.detail.close", "Back to the board"), leave).As(widget.Quiet)
	body := widget.Stack(look.M, p.none, p.head, p.text, p.first, p.asked, p.scales, widget.Row(0, shut))
	p.scroll = widget.NewScroll(widget.PadEach(look.XS, look.L, look.XS, look.XS, body))
	p.content = widget.NewPanel(p.scroll)
	p.content.Inset = look.M
	p.content.Hide()
	return p
}

func (p *detail) toggle() {
	if p.content.Visible() {
		p.content.Hide()
		return
	}
	p.content.Show()
}

// show draws an idea; what is drawn already is left alone, so that the keyboard stays where it is.
func (p *detail) show(id session.ID) {
	if !p.content.Visible() {
		return
	}
	v, ok := view.GroupIdeaDetail(p.d.State(), id, p.d.Say)
	for _, o := range []fyne.CanvasObject{p.head, p.text, p.scales} {
		setHidden(o, !ok)
	}
	setHidden(p.none, ok)
	setHidden(p.first, v.First == "")
	setHidden(p.asked, v.Asked == "")
	p.head.SetText(v.Head)
	p.text.SetText(v.Text)
	p.first.SetText(p.d.Say.T("run.first", "First said: {{.Text}}", say.Args{"Text": v.First}))
	p.asked.SetText(p.d.Say.T("group.answers", "Asked: {{.Text}}", say.Args{"Text": v.Asked}))
	if len(p.choices) != len(v.Ratings) {
		p.ask(v)
	}
	p.seen = v
	for i, r := range v.Ratings {
		p.choices[i].SetSelected(r.Answer)
	}
	p.scroll.Refresh()
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	if hidden {
		o.Hide()
	} else {
		o.Show()
	}
}

func (p *detail) ask(v view.GroupDetail) {
	p.choices, p.scales.Objects = nil, nil
	for i, r := range v.Ratings {
		c := widget.NewChoice(r.Options, r.Answer, func(option int) {
			p.d.Do(view.GroupAnswer(p.seen.ID, p.seen.Ratings[i], option), nil)
		})
		p.choices = append(p.choices, c)
		block := widget.Stack(look.XS, widget.Body(r.Question), c)
		if r.Ends != "" {
			block.Add(widget.Small(r.Ends))
		}
		p.scales.Objects = append(p.scales.Objects, block)
	}
	if len(v.Ratings) == 0 && v.ID != "" {
		p.scales.Objects = []fyne.CanvasObject{widget.Soft(p.d.Say.T("group.noscales", "This framework has no scales to rate ideas by."))}
	}
}

// focus gives the first scale the keyboard.
func (p *detail) focus() {
	if p.content.Visible() && len(p.choices) > 0 {
		parts.FocusOn(p.choices[0])
	}
}

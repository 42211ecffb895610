package setup

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// program is the program on this laptop that may be asked what ideas mean. It is off unless a person sets it up here.
type program struct {
	d       *desk.Desk
	address *widget.Entry
	model   *widget.Entry
	style   *widget.Choice
	ask     *widget.Button
	stop    *widget.Button
	off     *widget.Button
	line    *widget.Text
	content *fyne.Container
	shown   session.EmbeddingSource // what the session had when the fields were filled
	refused string                  // why what is in the fields was not taken
}

func newProgram(d *desk.Desk) *program {
	t := d.Say.T
	p := &program{d: d, address: widget.NewEntry("http://127.0.0.1:11434"), model: widget.NewEntry(t("setup.help.model.hint", "Such as: nomic-embed-text")), line: widget.Small("")}
	for _, e := range []*widget.Entry{p.address, p.model} {
		e.OnEnter = func(string) { p.askNow() }
		e.OnEscape = p.fill
		e.OnChanged = func(string) { p.clear() }
	}
	p.style = widget.NewChoice(view.SetupHelpStyles(), 0, nil)
	p.ask = widget.NewButton(t("setup.help.ask", "Ask it now"), p.askNow)
	p.stop = widget.NewButton(t("setup.help.stop", "Stop asking"), func() {
		fit.Focus(p.ask)
		d.StopAsking()
	}).As(widget.Quiet)
	p.off = widget.NewButton(t("setup.help.without", "Do without it"), p.without).As(widget.Quiet)
	p.content = widget.Stack(look.M,
		widget.Section(t("setup.help.program", "A program on this laptop that knows what texts mean"), nil,
			widget.Soft(t("setup.help.program.note", "Only for those who run one, such as Ollama. It is not needed, and off until it is asked. Addresses that are not on this laptop are refused: what people say stays here."))),
		fit.NewBeside(look.M, 22, widget.Field(t("setup.help.address", "Address"), p.address, ""), widget.Field(t("setup.help.model", "Model"), p.model, "")),
		widget.Field(t("setup.help.style", "Asked in the way of"), widget.Row(0, p.style, widget.Spacer()), ""),
		widget.AtLeast(0, 3*look.Size(p.address.Theme(), look.TextSmall), p.line), // above the buttons, where it is in sight
		fit.NewFlow(look.S, p.ask, p.stop, p.off))
	return p
}

func (p *program) typed() session.EmbeddingSource {
	return session.EmbeddingSource{Address: strings.TrimSpace(p.address.Text), Model: strings.TrimSpace(p.model.Text), Style: view.SetupHelpStyle(p.style.Selected)}
}

// fill puts what the session has into the fields.
func (p *program) fill() {
	p.address.SetText(p.shown.Address)
	p.model.SetText(p.shown.Model)
	p.style.SetSelected(view.SetupHelpStyleAt(p.shown.Style))
}

func (p *program) clear() {
	if p.refused != "" {
		p.refused = ""
		p.refresh(view.SetupHelpOf(p.d.State(), p.d.Say))
	}
}

func (p *program) refresh(v view.SetupHelp) {
	if v.Source != p.shown {
		p.shown = v.Source
		p.fill()
	}
	m := p.d.Meanings()
	p.ask.SetEnabled(!v.Sealed) // also while it is asked, so that the keyboard stays where it is
	p.stop.SetEnabled(m.Asking)
	p.off.SetEnabled(v.Used && !m.Asking && !v.Sealed)
	sp, tone := p.d.Say, look.Soft
	var explained say.Explainer
	text := v.Known
	switch {
	case p.refused != "":
		text, tone = p.refused, look.Warn
	case m.Asking:
		text = sp.N("setup.help.asking", m.All, "Asking: {{.Done}} of {{.N}} idea", "Asking: {{.Done}} of {{.N}} ideas", say.Args{"Done": m.Done})
	case v.Missing > 0 && errors.As(m.Err, &explained):
		text, tone = sp.Say(m.Err)+" "+v.Known, look.Warn
	case v.Missing > 0 && m.Err != nil:
		tone = look.Warn
		text = sp.T("setup.help.failed", "The program did not answer as it should: {{.Why}}. Start it, see that it has the model, and ask again. {{.Known}}", say.Args{"Why": m.Err.Error(), "Known": v.Known})
	}
	p.line.SetTone(tone)
	p.line.SetText(text)
	for _, e := range []*widget.Entry{p.address, p.model} {
		if v.Sealed {
			e.Disable()
		} else {
			e.Enable()
		}
	}
	p.style.SetEnabled(!v.Sealed)
}

// askNow takes the fields over and asks for what is not known yet.
func (p *program) askNow() {
	if p.d.Meanings().Asking {
		return
	}
	x, typed := p.d.State().Help, p.typed()
	x.Embedding = &typed
	p.d.Do(session.SetHelp{Help: x}, func(err error) {
		if err != nil {
			p.refused = p.d.Say.Say(err)
			p.refresh(view.SetupHelpOf(p.d.State(), p.d.Say))
			return
		}
		p.refused = ""
		p.d.AskMeanings()
	})
}

// without goes on without the program. What it said stays in the file, for when it is used again.
func (p *program) without() {
	x := p.d.State().Help
	x.Embedding = nil
	fit.Focus(p.ask)
	p.d.Do(session.SetHelp{Help: x}, nil)
}

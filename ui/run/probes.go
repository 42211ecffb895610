package run

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// probes are the questions with which a facilitator asks on. Each can be ticked as used; that is kept while the session is
// open, and not in its file.
type probes struct {
	drafts  *Drafts
	stage   session.ID
	texts   []string
	content *fyne.Container
}

func newProbes(drafts *Drafts) *probes { return &probes{drafts: drafts, content: widget.Stack(2)} }

// show lists the probes of a stage.
func (p *probes) show(stage session.ID, texts []string) {
	p.stage, p.texts = stage, texts
	p.content.Objects = nil
	for i, text := range texts {
		p.content.Objects = append(p.content.Objects, newProbe(i, text, p.drafts.used[stage][i], func() { p.tick(i) }))
	}
	p.content.Hidden = len(texts) == 0
}

// tick says of a probe that it was used, or that it was not.
func (p *probes) tick(i int) {
	if i >= len(p.texts) {
		return
	}
	if p.drafts.used[p.stage] == nil {
		p.drafts.used[p.stage] = map[int]bool{}
	}
	used := !p.drafts.used[p.stage][i]
	p.drafts.used[p.stage][i] = used
	if x, ok := p.content.Objects[i].(*probe); ok {
		x.set(used)
	}
}

// probe is one line: its number, which is the key that ticks it, or a tick, and its words.
type probe struct {
	fw.BaseWidget
	tap   func()
	used  bool
	n     *widget.Text
	mark  *widget.Glyph
	words *widget.Text
}

func newProbe(i int, text string, used bool, tap func()) *probe {
	p := &probe{tap: tap, n: widget.Label(strconv.Itoa(i + 1)).Right(), mark: widget.NewGlyph("check", look.Accent), words: widget.Body(text)}
	p.ExtendBaseWidget(p)
	p.set(used)
	return p
}

func (p *probe) set(used bool) {
	p.used = used
	p.n.Hidden, p.mark.Hidden = used, !used
	p.words.Tone = look.Ink
	if used {
		p.words.Tone = look.Soft
	}
	p.words.Refresh()
	p.Refresh()
}

// Tapped ticks the probe.
func (p *probe) Tapped(*fyne.PointEvent) { p.tap() }

// AccessibilityLabel is what a screen reader says.
func (p *probe) AccessibilityLabel() string {
	if p.used {
		return "✓ " + p.words.Text
	}
	return p.n.Text + " " + p.words.Text
}

// AccessibilityRole is part of fyne.Accessible.
func (p *probe) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (p *probe) lead() float32 { return 1.3 * look.Size(p.words.Theme(), look.TextBody) }

// HeightFor is the height at this width.
func (p *probe) HeightFor(width float32) float32 {
	return p.words.HeightFor(max(1, width-p.lead()))
}

// CreateRenderer is part of fyne.Widget.
func (p *probe) CreateRenderer() fyne.WidgetRenderer { return &probeRenderer{p} }

type probeRenderer struct{ p *probe }

func (r *probeRenderer) Destroy() {}
func (r *probeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.n, r.p.mark, r.p.words}
}

func (r *probeRenderer) MinSize() fyne.Size {
	m := r.p.words.MinSize()
	return fyne.NewSize(m.Width+r.p.lead(), m.Height)
}

func (r *probeRenderer) Layout(s fyne.Size) {
	p := r.p
	lead, line := p.lead(), p.words.HeightFor(10000)
	side, small := look.Size(p.words.Theme(), look.TextBody), p.n.HeightFor(0)
	p.n.Move(fyne.NewPos(0, (line-small)*0.77))
	p.n.Resize(fyne.NewSize(lead-look.S, small))
	p.mark.Move(fyne.NewPos(lead-look.S-side, (line-side)/2))
	p.mark.Resize(fyne.NewSquareSize(side))
	p.words.Move(fyne.NewPos(lead, 0))
	p.words.Resize(fyne.NewSize(max(1, s.Width-lead), s.Height))
}

func (r *probeRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}

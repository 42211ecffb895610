package board

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// detail is the panel with one idea in full and its ratings.
type detail struct {
	s       *Screen
	seen    view.GroupDetail
	none    *widget.Text
	head    *widget.Text
	text    *widget.Text
	first   *widget.Text
	asked   *widget.Text
	said    *widget.Text
	others  *fyne.Container
	apart   *widget.Button
	where   *widget.Text
	told    whereabouts
	reading bool
	scales  *fyne.Container
	choices []*widget.Choice
	scroll  *widget.Scroll
}

func newDetail(s *Screen) *detail {
	sp := s.d.Say
	p := &detail{s: s, head: widget.Label(""), text: widget.Lead(""), first: widget.Small(""), asked: widget.Small(""), scales: widget.Stack(look.L)}
	p.none = widget.Soft(sp.T("group.detail.none", "Walk to an idea, or click one, to see it in full."))
	p.where = widget.Small("")
	p.said, p.others = widget.Body("").Strong(), widget.Stack(look.S)
	p.apart = widget.NewButton(sp.T("group.apart", "Take them apart again"), func() { s.do(session.UnmergeIdeas{Idea: p.seen.ID}, nil) })
	shut := widget.NewButton(sp.T("group.detail.close", "Back to the board"), s.toBoard).As(widget.Quiet)
	body := widget.Stack(look.M, p.none, p.head, p.text, p.first, p.said, p.others, widget.Row(0, p.apart), p.asked, p.scales, p.where, widget.Row(0, shut))
	p.scroll = widget.NewScroll(widget.PadEach(look.XS, look.L, look.XS, look.XS, body))
	return p
}

func (p *detail) body() fyne.CanvasObject { return p.scroll }

func (p *detail) leave() {}

func (p *detail) refresh() {
	sp := p.s.d.Say
	v, ok := view.GroupIdeaDetail(p.s.state(), p.s.at.Idea, sp)
	for _, o := range []fyne.CanvasObject{p.head, p.text, p.scales} {
		setHidden(o, !ok)
	}
	setHidden(p.none, ok)
	setHidden(p.first, v.First == "")
	setHidden(p.asked, v.Asked == "")
	p.head.SetText(v.Head)
	p.text.SetText(v.Text)
	p.first.SetText(sp.T("run.first", "First said: {{.Text}}", say.Args{"Text": v.First}))
	p.asked.SetText(sp.T("group.answers", "Asked: {{.Text}}", say.Args{"Text": v.Asked}))
	p.merged(v)
	p.was(v.ID)
	if len(p.choices) != len(v.Ratings) {
		p.ask(v)
	}
	p.seen = v
	for i, r := range v.Ratings {
		p.choices[i].SetSelected(r.Answer)
	}
	p.scroll.Refresh()
}

// merged shows what was merged into the idea, and the way to take it apart.
func (p *detail) merged(v view.GroupDetail) {
	p.said.SetText(v.Said)
	for _, o := range []fyne.CanvasObject{p.said, p.others, p.apart} {
		setHidden(o, v.Said == "")
	}
	if p.apart.Disabled() == p.s.open() {
		p.apart.SetEnabled(p.s.open())
	}
	if slices.Equal(p.seen.Others, v.Others) {
		return
	}
	var list []fyne.CanvasObject
	for _, w := range v.Others {
		list = append(list, widget.Stack(0, widget.Body(w.Text), widget.Small(w.From)))
	}
	widget.Replace(p.others, list...)
}

// was tells where the idea was before it came to where it is. It is read off the event thread, as the history is.
func (p *detail) was(idea session.ID) {
	k := p.s.d.Kept()
	if k == nil || idea == "" {
		p.told = whereabouts{}
		p.where.Hide()
		return
	}
	want := whereabouts{idea, len(k.Records())}
	if p.told == want {
		return
	}
	p.told = want
	if !p.reading {
		p.read(want)
	}
}

// read tells where an idea was, one idea at a time: where the keyboard walked on meanwhile, the next is the one it is at now.
func (p *detail) read(want whereabouts) {
	p.reading = true
	records := p.s.d.Kept().Records()[:want.records]
	var moves []session.Move
	p.s.d.Work(func() error {
		moves = session.Moves(records, want.idea)
		return nil
	}, func(error) {
		p.reading = false
		switch {
		case p.told == want:
			p.where.SetText(p.s.d.Say.T("group.where", "Where it went") + "\n" + strings.Join(view.GroupWhere(moves, p.s.d.Say), "\n"))
			p.where.Show()
			p.scroll.Refresh()
		case p.told.idea != "" && p.s.d.Kept() != nil && len(p.s.d.Kept().Records()) >= p.told.records:
			p.read(p.told)
		}
	})
}

// whereabouts is an idea, and how many records were read to tell where it was.
type whereabouts struct {
	idea    session.ID
	records int
}

func (p *detail) ask(v view.GroupDetail) {
	p.choices, p.scales.Objects = nil, nil
	for i, r := range v.Ratings {
		c := widget.NewChoice(r.Options, r.Answer, func(option int) {
			p.s.do(view.GroupAnswer(p.seen.ID, p.seen.Ratings[i], option), nil)
		})
		p.choices = append(p.choices, c)
		block := widget.Stack(look.XS, widget.Body(r.Question), c)
		if r.Ends != "" {
			block.Add(widget.Small(r.Ends))
		}
		p.scales.Objects = append(p.scales.Objects, block)
	}
	if len(v.Ratings) == 0 && v.ID != "" {
		p.scales.Objects = []fyne.CanvasObject{widget.Soft(p.s.d.Say.T("group.noscales", "This framework has no scales to rate ideas by."))}
	}
}

// enter gives the first scale the keyboard.
func (p *detail) enter() {
	if len(p.choices) > 0 {
		parts.FocusOn(p.choices[0])
	}
}

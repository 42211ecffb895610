package vote

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// filterFrom is how many things must be offered before the list can be narrowed to those that are chosen.
const filterFrom = 10

// options is what is voted on: themes or ideas by ticks, or typed lines.
type options struct {
	f       *form
	sources []session.PollSource
	on      *widget.Choice
	count   *widget.Text
	all     *widget.Button
	none    *widget.Button
	only    *widget.Check // show only what is chosen
	warn    *widget.Text
	gone    *gone
	checks  []*widget.Check
	shown   []view.VoteChoice
	list    *fyne.Container
	typed   *typed
	before  []poll.Option // what was typed, while something else is put to the vote
	content *fyne.Container
}

func newOptions(f *form) *options {
	t, s := f.s.d.Say.T, f.s.d.State
	o := &options{f: f, count: widget.Soft("").Whole(), warn: widget.Body("").In(look.Warn), list: widget.Stack(0)}
	o.on = widget.NewChoice(nil, 0, func(i int) { o.put(o.sources[i]) })
	o.all = widget.NewButton(t("vote.all", "Choose all"), func() { f.change(view.VoteAll(s(), f.body())) }).As(widget.Quiet)
	o.none = widget.NewButton(t("vote.none", "Choose none"), func() { f.change(view.VoteNone(f.body())) }).As(widget.Quiet)
	o.only = widget.NewCheck(t("vote.only", "Show only what is chosen"), false, func(bool) {
		o.show(f.drawn.view)
		f.whole.Refresh()
	})
	o.gone = newGone(f)
	o.typed = newTyped(f)
	o.content = widget.Stack(look.S, widget.Label(t("vote.on", "What is voted on")),
		fit.NewFlow(look.M, o.on, widget.PadXY(0, look.XS, o.count), o.all, o.none, o.only), o.warn, o.gone.content, o.list, o.typed.content)
	return o
}

// put puts something else to the vote. What was typed is kept here meanwhile.
func (o *options) put(source session.PollSource) {
	b := o.f.body()
	if view.VoteSourceOf(o.f.s.d.State(), b) == session.OnTyped {
		o.before = b.Options
	}
	o.f.change(view.VoteOn(o.f.s.d.State(), b, source, o.before))
}

func (o *options) show(v view.VoteForm) {
	o.sources = v.Sources
	names := make([]string, len(v.Sources))
	for i, x := range v.Sources {
		names[i] = view.VoteSourceName(x, o.f.s.d.Say)
	}
	o.on.Selected = slices.Index(v.Sources, v.Source)
	o.on.Options = names
	o.on.Refresh()
	o.count.SetText(v.Count)
	var warn strings.Builder
	for _, w := range v.Warn {
		warn.WriteString("\n" + w)
	}
	o.warn.Hidden = warn.String() == ""
	o.warn.SetText(warn.String()[min(1, len(warn.String())):])
	typed := v.Source == session.OnTyped
	o.all.Hidden, o.none.Hidden = typed || len(v.Choices) == 0, typed || len(v.Choices) == 0
	o.only.Hidden = typed || len(v.Choices) < filterFrom
	o.list.Hidden = typed
	o.typed.content.Hidden = !typed
	o.gone.show(v)
	if typed {
		o.typed.show(v.Choices)
		return
	}
	choices := v.Choices
	if o.only.Visible() && o.only.Checked {
		choices = slices.DeleteFunc(slices.Clone(choices), func(c view.VoteChoice) bool { return !c.Chosen })
	}
	o.tick(choices)
}

// tick draws the tick list, anew only where other things are offered.
func (o *options) tick(choices []view.VoteChoice) {
	same := slices.EqualFunc(o.shown, choices, func(a, b view.VoteChoice) bool { return a.ID == b.ID && a.Text == b.Text })
	o.shown = choices
	if same && len(o.checks) == len(choices) {
		for i, c := range choices {
			o.checks[i].SetChecked(c.Chosen)
		}
		return
	}
	at := slices.IndexFunc(o.checks, func(c *widget.Check) bool { return c.Focused() })
	o.checks = make([]*widget.Check, len(choices))
	objects := make([]fyne.CanvasObject, len(choices))
	for i, c := range choices {
		o.checks[i] = widget.NewCheck(c.Text, c.Chosen, func(on bool) {
			o.f.change(view.VoteChoose(o.f.s.d.State(), o.f.body(), c.ID, on))
		})
		objects[i] = o.checks[i]
	}
	o.list.Objects = inTwo(choices, objects)
	if at >= 0 { // what had the keyboard is gone: the next in its place has it
		o.list.Refresh()
		if len(o.checks) > 0 {
			o.f.s.canvas.Focus(o.checks[min(at, len(o.checks)-1)])
		} else {
			o.f.s.canvas.Focus(o.only)
		}
	}
}

// short is the widest option that still fits into half of the column of the smallest window.
const short = 285

// inTwo sets short options two in a line, so that the usual list is seen at once.
func inTwo(choices []view.VoteChoice, objects []fyne.CanvasObject) []fyne.CanvasObject {
	points := look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody)
	wide := func(c view.VoteChoice) bool { return fyne.MeasureText(c.Text, points, fyne.TextStyle{}).Width > short }
	if large() || slices.ContainsFunc(choices, wide) {
		return objects
	}
	var lines []fyne.CanvasObject
	for pair := range slices.Chunk(objects, 2) {
		if len(pair) == 1 {
			pair = append(pair, widget.Spacer())
		}
		lines = append(lines, widget.Columns(look.M, widget.Column{Object: pair[0], Weight: 1}, widget.Column{Object: pair[1], Weight: 1}))
	}
	return lines
}

// gone names the options that can no longer be voted on, with one press to bring the list up to date.
type gone struct {
	f       *form
	says    *widget.Text
	list    *fyne.Container
	drawn   []view.VoteGone
	fix     *widget.Button
	content *fyne.Container
}

func newGone(f *form) *gone {
	g := &gone{f: f, says: widget.Body("").Strong(), list: widget.Stack(look.S)}
	g.fix = widget.NewButton(f.s.d.Say.T("vote.gone.fix", "Bring the list up to date"), func() {
		f.change(view.VoteUpToDate(f.s.d.State(), f.body()))
		f.focus()
	})
	panel := widget.NewPanel(widget.Stack(look.M, widget.RowTop(look.S, widget.NewGlyph("warn", look.Warn), widget.Grow(g.says)), g.list, widget.Row(look.M, g.fix, widget.Spacer())))
	g.content = widget.Stack(0, panel)
	return g
}

func (g *gone) show(v view.VoteForm) {
	g.content.Hidden = len(v.Gone) == 0
	g.says.SetText(v.GoneSays)
	if slices.Equal(g.drawn, v.Gone) {
		return
	}
	g.drawn = v.Gone
	objects := make([]fyne.CanvasObject, len(v.Gone))
	for i, x := range v.Gone {
		objects[i] = widget.Stack(0, widget.Body(x.Text), widget.Soft(x.Why))
	}
	g.list.Objects = objects
}

package setup

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// agenda is the stages with their minutes, against the time for the whole session.
type agenda struct {
	d      *desk.Desk
	whole  fyne.CanvasObject
	sum    *widget.Text
	slot   *widget.Stepper
	list   *fyne.Container
	rows   map[session.ID]*stageRow
	order  []session.ID
	add    *widget.Button
	view   view.SetupView
	of     *draft
	wanted []session.StagePlan // handed over last
	flying int
}

type stageRow struct {
	card    *widget.Card
	name    *stageName
	kind    *widget.Text
	minutes *widget.Stepper
	remove  *widget.Button
}

func newAgenda(d *desk.Desk) *agenda {
	t := d.Say.T
	a := &agenda{d: d, of: &draft{d: d}, rows: map[session.ID]*stageRow{}, list: widget.Stack(2), sum: widget.Label("")}
	a.slot = widget.NewStepper(60, 5, session.MaxMinutes, func(v int) {
		a.of.change(func(_ *string, d *session.Details) { d.Minutes = v }, nil)
	})
	a.slot.Unit = t("setup.min", "min")
	a.add = widget.NewButton(t("setup.add.stage", "Add a stage"), a.offer).WithIcon("plus")
	a.sum.Type = look.TextLead
	bar := fit.NewFlow(look.L, widget.Row(look.S, a.sum), widget.Row(look.M, widget.Label(t("setup.slot", "Time for the whole session")), a.slot), a.add)
	a.whole = widget.Narrow(1000, false, widget.Stack(look.S, bar,
		widget.Small(t("setup.agenda.note", "Up and Down walk, Left and Right change the minutes, Enter gives a stage a name of its own, Alt+Up and Alt+Down move it, Delete leaves it out.")),
		widget.Grow(widget.NewScroll(widget.Pad(look.XS, a.list)))))
	return a
}

func (a *agenda) content() fyne.CanvasObject { return a.whole }

func (a *agenda) refresh(v view.SetupView) {
	a.view = v
	a.of.sync()
	a.slot.SetValue(a.of.details.Minutes)
	a.sum.SetText(v.Sum)
	a.sum.SetTone(look.Ink)
	if v.Over {
		a.sum.SetTone(look.Warn)
	}
	order := make([]session.ID, len(v.Agenda))
	for i, x := range v.Agenda {
		order[i] = x.ID
		r := a.rows[x.ID]
		if r == nil {
			r = a.row(x.ID)
			a.rows[x.ID] = r
		}
		r.show(x, a.flying > 0)
	}
	if slices.Equal(order, a.order) {
		return
	}
	a.order = order
	for id := range a.rows {
		if !slices.Contains(order, id) {
			delete(a.rows, id)
		}
	}
	a.list.Objects = make([]fyne.CanvasObject, len(order))
	for i, id := range order {
		a.list.Objects[i] = a.rows[id].card
	}
	a.list.Refresh()
	widget.Settle(a.list)
}

func (r *stageRow) show(x view.SetupStage, busy bool) {
	r.name.show(x)
	r.kind.SetText(x.Kind)
	if !busy {
		r.minutes.SetValue(x.Minutes)
	}
	r.remove.SetEnabled(!x.Visited)
}

func (a *agenda) row(id session.ID) *stageRow {
	t := a.d.Say.T
	r := &stageRow{kind: widget.Small("").OneLine()}
	r.name = newStageName(func(name string, refused func()) { a.rename(id, name, refused) }, func() { fit.Focus(r.card) })
	r.minutes = widget.NewStepper(0, 0, session.MaxMinutes, func(v int) { a.setMinutes(id, v) })
	r.minutes.Unit = t("setup.min", "min")
	edit := widget.NewButton("", r.name.open).As(widget.Quiet).WithIcon("edit")
	up := widget.NewButton("", func() { a.move(id, -1) }).As(widget.Quiet).WithIcon("up")
	down := widget.NewButton("", func() { a.move(id, 1) }).As(widget.Quiet).WithIcon("down")
	r.remove = widget.NewButton("", func() { a.remove(id) }).As(widget.Quiet).WithIcon("bin")
	r.card = widget.NewCard(widget.Columns(look.M,
		widget.Column{Object: middle(r.name.place), Min: 240, Weight: 1},
		widget.Column{Object: middle(r.kind), Min: 110},
		widget.Column{Object: r.minutes, Min: 140},
		widget.Column{Object: widget.Row(0, edit, up, down, r.remove), Min: 146}), func() {})
	r.card.Plain, r.card.Inset = true, look.XS
	r.card.OnKey = func(e *fyne.KeyEvent) bool { return a.key(id, e) }
	r.card.OnOpen = r.name.open
	return r
}

// middle puts a line at the middle of its height and leaves it its whole width.
func middle(o fyne.CanvasObject) fyne.CanvasObject {
	return widget.Stack(0, widget.Spacer(), o, widget.Spacer())
}

func (a *agenda) key(id session.ID, e *fyne.KeyEvent) bool {
	i := slices.Index(a.order, id)
	switch e.Name {
	case fyne.KeyUp:
		a.focusRow(i - 1)
	case fyne.KeyDown:
		a.focusRow(i + 1)
	case fyne.KeyHome:
		a.focusRow(0)
	case fyne.KeyEnd:
		a.focusRow(len(a.order) - 1)
	case fyne.KeyLeft, fyne.KeyMinus:
		a.setMinutes(id, a.minutesOf(id)-1)
	case fyne.KeyRight, fyne.KeyPlus:
		a.setMinutes(id, a.minutesOf(id)+1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		a.remove(id)
	default:
		return false
	}
	return true
}

func (a *agenda) focusRow(i int) {
	if i >= 0 && i < len(a.order) {
		fit.Focus(a.rows[a.order[i]].card)
	}
}

// plan is the agenda as it was handed over last, so that quick presses add up while the disk is slow.
func (a *agenda) plan() []session.StagePlan {
	if a.flying > 0 {
		return slices.Clone(a.wanted)
	}
	out := make([]session.StagePlan, len(a.d.State().Agenda))
	for i, x := range a.d.State().Agenda {
		out[i] = x.StagePlan
	}
	return out
}

func (a *agenda) hand(plan []session.StagePlan, refused ...func()) {
	a.wanted = plan
	a.flying++
	a.d.Do(session.PlanStages{Plan: plan}, func(err error) {
		a.flying--
		if err == nil {
			return
		}
		a.d.Tell(desk.Warn, a.d.Say.Say(err))
		for _, f := range refused {
			f()
		}
	})
}

func (a *agenda) rename(id session.ID, name string, refused func()) {
	plan := a.plan()
	for i := range plan {
		if plan[i].ID == id {
			plan[i].Name = name
		}
	}
	a.hand(plan, refused)
}

func (a *agenda) minutesOf(id session.ID) int {
	for _, p := range a.plan() {
		if p.ID == id {
			return p.Minutes
		}
	}
	return 0
}

func (a *agenda) setMinutes(id session.ID, v int) {
	plan := a.plan()
	for i := range plan {
		if plan[i].ID == id {
			plan[i].Minutes = max(0, v)
			a.rows[id].minutes.SetValue(max(0, v))
		}
	}
	a.hand(plan)
}

func (a *agenda) move(id session.ID, by int) {
	plan := a.plan()
	i := slices.IndexFunc(plan, func(p session.StagePlan) bool { return p.ID == id })
	if i < 0 || i+by < 0 || i+by >= len(plan) {
		return
	}
	plan[i], plan[i+by] = plan[i+by], plan[i]
	a.hand(plan)
}

// shift moves the stage that has the keyboard.
func (a *agenda) shift(by int) {
	for _, id := range a.order {
		if r := a.rows[id]; fit.Focused(r.card) || fit.Focused(r.minutes) {
			a.move(id, by)
			return
		}
	}
}

func (a *agenda) remove(id session.ID) {
	i := slices.Index(a.order, id)
	a.hand(slices.DeleteFunc(a.plan(), func(p session.StagePlan) bool { return p.ID == id }))
	a.focusRow(max(0, i-1))
}

// offer shows what can be added: the kinds of stage, and questions that were left out.
func (a *agenda) offer() {
	t := a.d.Say.T
	var items []widget.PaletteItem
	for _, k := range []session.StageKind{session.StageGrouping, session.StagePoll, session.StageFindings, session.StageActions, session.StageWelcome, session.StageClose} {
		items = append(items, widget.PaletteItem{Title: view.RailKindName(k, a.d.Say), Do: func() { a.insert(session.StagePlan{Kind: k, Minutes: 5}) }})
	}
	for _, p := range a.view.Left {
		items = append(items, widget.PaletteItem{Title: p.Text, Note: t("setup.left.note", "A question of the framework that is not in the agenda"), Do: func() {
			a.insert(session.StagePlan{Kind: session.StagePrompt, Prompt: p.ID, Minutes: a.promptMinutes(p.ID)})
		}})
	}
	offer(a.d.Say, a.add, t("setup.add.stage", "Add a stage"), items)
}

func (a *agenda) promptMinutes(id string) int {
	p, _, _ := a.d.State().Framework.PromptByID(id)
	return p.Minutes
}

// insert puts a stage before the last one, which is usually the close.
func (a *agenda) insert(p session.StagePlan) {
	plan := a.plan()
	a.hand(slices.Insert(plan, max(0, len(plan)-1), p))
}

func (a *agenda) focus() { a.focusRow(0) }

func (a *agenda) leave() {
	for _, r := range a.rows {
		r.name.keep()
	}
}

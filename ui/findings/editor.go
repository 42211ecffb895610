package findings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/findings/pick"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// editor is one finding with all that belongs to it.
type editor struct {
	s    *Screen
	id   session.ID // empty while the finding is not in the session yet
	kept session.FindingBody
	busy bool
	wait []func(*session.FindingBody) // links changed while another change was being written

	who, statement, behaviours, however *field
	fields                              []*field
	quotes                              *fyne.Container
	listed                              []view.FindingQuote
	theme, numbers                      *pick.Field
	up, down                            *widget.Button
	content                             fyne.CanvasObject
}

func newEditor(s *Screen, id session.ID) *editor {
	e := &editor{s: s, id: id}
	if f := s.d.State().Finding(id); f != nil {
		e.kept = f.FindingBody
	}
	t := s.d.Say.T
	e.who = newLine(e, t("findings.who.hint", "A group of people, not a name"), func(b session.FindingBody) string { return b.Who }, func(b *session.FindingBody, s string) { b.Who = s })
	e.statement = newText(e, t("findings.statement.hint", "What does the group want of them?"), 2, func(b session.FindingBody) string { return b.Statement }, func(b *session.FindingBody, s string) { b.Statement = s })
	e.behaviours = newText(e, t("findings.behaviours.hint", "What would one see day to day? One on each line"), 4, func(b session.FindingBody) string { return strings.Join(b.Behaviours, "\n") }, func(b *session.FindingBody, s string) { b.Behaviours = lines(s) })
	e.however = newText(e, t("findings.however.hint", "What did the group not agree on?"), 2, func(b session.FindingBody) string { return b.However }, func(b *session.FindingBody, s string) { b.However = s })
	e.fields = []*field{e.who, e.statement, e.behaviours, e.however}
	e.theme = e.pick(t("findings.theme.pick", "Which theme is it about?"), view.FindingThemes, func(b *session.FindingBody, p view.FindingPick) { b.Theme = p.ID })
	e.numbers = e.pick(t("findings.numbers.pick", "Which count is behind it?"), view.FindingCounts, func(b *session.FindingBody, p view.FindingPick) { b.Poll, b.Option = p.ID, p.Option })
	e.quotes = widget.Stack(look.XS)
	e.up = widget.NewButton(t("findings.up", "Up"), func() { s.move(-1) }).As(widget.Quiet).WithIcon("up").WithHint("Alt+Up")
	e.down = widget.NewButton(t("findings.down", "Down"), func() { s.move(1) }).As(widget.Quiet).WithIcon("down").WithHint("Alt+Down")
	bin := widget.NewButton(t("findings.remove", "Remove"), s.drop).As(widget.Quiet).WithIcon("bin")
	var tiers []fyne.CanvasObject
	for _, tier := range view.FindingTiers(s.d.Say) {
		tiers = append(tiers, widget.NewButton(tier, func() { e.tier(tier) }).As(widget.Quiet))
	}
	form := widget.Stack(look.L,
		widget.Stack(look.XS, widget.Field(t("findings.who", "Who should act"), e.who.object, ""), newFlow(tiers...)),
		widget.Field(t("findings.statement", "What the group concluded"), e.statement.object, ""),
		widget.Field(t("findings.behaviours", "What they would do"), e.behaviours.object, ""),
		widget.Field(t("findings.theme", "Theme"), e.theme.Card, ""),
		widget.Field(t("findings.numbers", "The numbers behind it"), e.numbers.Card, ""),
		widget.Stack(look.XS, widget.Label(t("findings.quotes", "Quotes")), e.quotes),
		widget.Field(t("findings.however", "However"), e.however.object, ""),
		newFlow(e.up, e.down, bin))
	e.content = widget.NewScroll(widget.PadEach(look.XS, look.M, look.XL, look.XS, form))
	for _, f := range e.fields {
		f.set(f.get(e.kept))
		f.base = f.get(e.kept)
	}
	return e
}

// refresh draws what the session has.
func (e *editor) refresh() {
	st := e.s.d.State()
	if f := st.Finding(e.id); f != nil {
		e.kept = f.FindingBody
	}
	if !e.busy {
		for _, f := range e.fields {
			f.refresh(e.kept)
		}
	}
	for _, f := range e.fields {
		if x, ok := f.input.(fyne.Disableable); ok && st.Sealed != nil && !x.Disabled() {
			x.Disable()
		}
	}
	e.theme.SetEnabled(st.Sealed == nil)
	e.numbers.SetEnabled(st.Sealed == nil)
	i := slices.IndexFunc(st.Findings, func(f *session.Finding) bool { return f.ID == e.id })
	e.up.SetEnabled(i > 0)
	e.down.SetEnabled(i >= 0 && i < len(st.Findings)-1)
	themes := view.FindingThemes(st, e.s.d.Say)
	e.theme.Set(themes[view.FindingPicked(themes, e.kept.Theme, "")].Text)
	counts := view.FindingCounts(st, e.s.d.Say)
	e.numbers.Set(counts[0].Text)
	if n := view.FindingNumbers(st, e.kept, e.s.d.Say); n != "" {
		e.numbers.Set(e.s.d.Say.T("findings.numbers.of", "{{.People}}: {{.Option}}", say.Args{"People": n, "Option": counts[view.FindingPicked(counts, e.kept.Poll, e.kept.Option)].Text}))
	}
	e.drawQuotes()
}

// drawQuotes draws the ticks anew only where other notes are offered.
func (e *editor) drawQuotes() {
	list := view.FindingQuotes(e.s.d.State(), e.kept, e.s.d.Say)
	if slices.Equal(list, e.listed) && len(e.quotes.Objects) > 0 {
		return
	}
	at := slices.IndexFunc(e.quotes.Objects, func(o fyne.CanvasObject) bool { return focusedIn(o) })
	e.listed = list
	t := e.s.d.Say.T
	objects := make([]fyne.CanvasObject, 0, len(list))
	for _, q := range list {
		text := t("findings.quote", "“{{.Text}}”", say.Args{"Text": q.Text})
		if q.Code != "" {
			text = t("findings.quote.by", "“{{.Text}}” {{.Code}}", say.Args{"Text": q.Text, "Code": q.Code})
		}
		c := widget.NewCheck(text, q.Chosen, func(on bool) { e.quote(q.ID, on) })
		c.SetEnabled(q.Why == "" || q.Chosen) // what may not be quoted can only be taken out
		row := []fyne.CanvasObject{c}
		if q.Why != "" {
			row = append(row, widget.PadEach(0, 0, look.XS, look.XL, widget.Small(q.Why).In(look.Warn)))
		}
		objects = append(objects, widget.Stack(0, row...))
	}
	if len(objects) == 0 {
		objects = []fyne.CanvasObject{widget.Soft(t("findings.quotes.none", "No verbatim notes yet. Note what people say word for word while a question is run."))}
	}
	e.quotes.Objects = objects
	e.content.Refresh()
	if at >= 0 && at < len(objects) {
		if c, ok := objects[at].(*fyne.Container).Objects[0].(*widget.Check); ok && at < len(list) {
			e.s.canvas.Focus(c)
		}
	}
}

func focusedIn(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	x, ok := c.Objects[0].(*widget.Check)
	return ok && x.Focused()
}

// focus puts the keyboard where there is something to say.
func (e *editor) focus() {
	if e.kept.Who == "" {
		e.who.focus()
		return
	}
	e.statement.focus()
}

// next goes to the field after f.
func (e *editor) next(f *field) {
	i := slices.Index(e.fields, f) + 1
	if i < len(e.fields) {
		e.fields[i].focus()
		return
	}
	e.commit()
}

// escape drops what is half typed, and then leaves the editor.
func (e *editor) escape(f *field) {
	if f.text() != f.base {
		f.reset()
		return
	}
	if e.s.fresh && e.body(func(*session.FindingBody) {}).Statement == "" {
		e.s.drop()
		return
	}
	e.s.Focus()
}

// left hands over when a field is left.
func (e *editor) left(focused bool) {
	if !focused {
		e.commit()
	}
}

// body is the finding as the fields have it.
func (e *editor) body(change func(*session.FindingBody)) session.FindingBody {
	b := e.kept
	b.Behaviours, b.Quotes = slices.Clone(b.Behaviours), slices.Clone(b.Quotes)
	for _, f := range e.fields {
		f.into(&b)
	}
	change(&b)
	return b
}

// commit hands over what the fields hold. Without a statement a new finding waits.
func (e *editor) commit() { e.send(func(*session.FindingBody) {}) }

func (e *editor) send(change func(*session.FindingBody)) {
	if e.busy {
		e.wait = append(e.wait, change)
		return
	}
	b := e.body(change)
	var c session.Command = session.ChangeFinding{Finding: e.id, FindingBody: b}
	if e.id == "" {
		if b.Statement == "" {
			e.kept = b // kept here, until there is a statement to go with it
			return
		}
		c = session.WriteFinding{FindingBody: b}
	} else if f := e.s.d.State().Finding(e.id); f == nil || same(f.FindingBody, b) {
		return
	}
	e.busy = true
	e.s.d.Do(c, func(err error) { e.done(b, err) })
}

// done takes in what the session made of the fields, and hands over what was typed meanwhile.
func (e *editor) done(sent session.FindingBody, err error) {
	e.busy = false
	d := e.s.d
	if err != nil {
		d.Tell(desk.Warn, d.Say.Say(err))
		return
	}
	all := d.State().Findings
	if e.id == "" && len(all) > 0 {
		e.id = all[len(all)-1].ID
		if e.s.editor == e {
			e.s.chosen, e.s.fresh = e.id, false
		}
	}
	f := d.State().Finding(e.id)
	if f == nil {
		return
	}
	typed := !same(e.body(func(*session.FindingBody) {}), withLinks(sent, e.kept))
	e.kept = f.FindingBody
	for _, x := range e.fields {
		if typed {
			x.base = x.get(e.kept)
		} else {
			x.settle(e.kept)
		}
	}
	if wait := e.wait; len(wait) > 0 {
		e.wait = nil
		e.send(func(b *session.FindingBody) {
			for _, change := range wait {
				change(b)
			}
		})
	}
}

// withLinks gives a finding the links of another: what was typed is compared without them.
func withLinks(b, links session.FindingBody) session.FindingBody {
	b.Quotes, b.Theme, b.Poll, b.Option = links.Quotes, links.Theme, links.Poll, links.Option
	return b
}

func same(a, b session.FindingBody) bool {
	return a.Who == b.Who && a.Statement == b.Statement && a.However == b.However && a.Theme == b.Theme && a.Poll == b.Poll && a.Option == b.Option &&
		slices.Equal(a.Behaviours, b.Behaviours) && slices.Equal(a.Quotes, b.Quotes)
}

// lost reports whether something is typed into a new finding that has no statement and so is not in the session.
func (e *editor) lost() bool {
	b := e.body(func(*session.FindingBody) {})
	return e.id == "" && b.Statement == "" && !same(b, session.FindingBody{})
}

func (e *editor) tier(who string) {
	e.who.set(who)
	e.commit()
	e.statement.focus()
}

func (e *editor) quote(id session.ID, on bool) {
	e.send(func(b *session.FindingBody) {
		b.Quotes = slices.DeleteFunc(b.Quotes, func(q session.ID) bool { return q == id })
		if on {
			b.Quotes = append(b.Quotes, id)
		}
	})
}

// pick makes a field that links the finding to one of many.
func (e *editor) pick(title string, list func(*session.State, *say.Speaker) []view.FindingPick, take func(*session.FindingBody, view.FindingPick)) *pick.Field {
	d := e.s.d
	return pick.New(pick.Spec{
		Canvas: e.s.canvas, Say: d.Say, Title: title, List: func() []view.FindingPick { return list(d.State(), d.Say) },
		Take: func(p view.FindingPick) {
			e.send(func(b *session.FindingBody) { take(b, p) })
			e.s.Refresh()
		},
	})
}

package frameworks

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session/framework"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// line is a field of one line that is handed over when it is left.
func (e *editor) line(value string, set func(string) bool) *widget.Entry {
	entry := widget.NewEntry("")
	entry.SetText(value)
	commit := func() {
		if entry.Text != value && set(entry.Text) {
			value = entry.Text
		}
	}
	entry.OnEnter = func(string) { commit() }
	entry.OnEscape = func() {
		entry.SetText(value)
		e.back()
	}
	entry.OnFocus = func(focused bool) {
		if !focused {
			commit()
		}
	}
	e.field(entry, commit)
	return entry
}

// text is a field of several lines that is handed over when it is left.
func (e *editor) text(value string, rows int, set func(string) bool) *widget.Area {
	area := widget.NewArea("", rows)
	area.SetText(value)
	commit := func() {
		if area.Text != value && set(area.Text) {
			value = area.Text
		}
	}
	area.OnEnter = func(string) { commit() }
	area.OnEscape = func() {
		area.SetText(value)
		e.back()
	}
	area.OnFocus = func(focused bool) {
		if !focused {
			commit()
		}
	}
	e.field(area, commit)
	return area
}

func (e *editor) field(o fyne.Focusable, commit func()) {
	if e.first == nil {
		e.first = o
	}
	e.commits = append(e.commits, commit)
}

// back puts the keyboard on the chosen row of the outline.
func (e *editor) back() {
	if c := e.cards[e.at]; c != nil {
		fit.Focus(c)
	}
}

func (e *editor) aboutForm() fyne.CanvasObject {
	t := e.s.d.Say.T
	with := func(edit func(framework.Framework, string) (framework.Framework, error)) func(string) bool {
		return func(s string) bool {
			return e.change(func(f framework.Framework) (framework.Framework, error) { return edit(f, s) })
		}
	}
	name := e.line(e.draft.Name, with(framework.SetName))
	summary := e.text(e.draft.Summary, 4, with(framework.SetSummary))
	kind := widget.NewChoice(view.FrameworkKinds(e.s.d.Say), slices.Index(framework.Kinds(), e.draft.Kind), func(i int) {
		with(framework.SetKind)(framework.Kinds()[i])
	})
	note := e.text(e.draft.Provenance, 5, with(func(f framework.Framework, s string) (framework.Framework, error) {
		return framework.SetProvenance(f, s, f.Licence)
	}))
	return widget.Stack(look.M,
		widget.Field(t("frameworks.field.name", "Name"), name, ""),
		widget.Field(t("frameworks.field.kind", "Kind of meeting"), kind, ""),
		widget.Field(t("frameworks.field.summary", "Summary"), summary, t("frameworks.field.summary.note", "What it is for, for how many people, and how long it takes.")),
		widget.Field(t("frameworks.field.note", "Where it comes from"), note, t("frameworks.field.note.note", "Shown in the app and printed in the report.")))
}

func (e *editor) factorForm(x framework.Factor) fyne.CanvasObject {
	t := e.s.d.Say.T
	set := func(with func(*framework.Factor)) bool {
		return e.change(func(f framework.Framework) (framework.Framework, error) {
			i := slices.IndexFunc(f.Factors, func(y framework.Factor) bool { return y.ID == x.ID })
			if i < 0 {
				return f, nil
			}
			now := f.Factors[i]
			with(&now)
			return framework.SetFactor(f, now)
		})
	}
	label := e.line(x.Label, func(s string) bool { return set(func(f *framework.Factor) { f.Label = s }) })
	about := e.text(x.Description, 4, func(s string) bool { return set(func(f *framework.Factor) { f.Description = s }) })
	return widget.Stack(look.M,
		widget.Field(t("frameworks.field.factor", "Factor"), label, t("frameworks.field.factor.note", "A heading that questions stand under.")),
		widget.Field(t("frameworks.field.about", "Description"), about, ""),
		e.moves(t("frameworks.removefactor", "Remove the factor and its questions")))
}

func (e *editor) promptForm(p framework.Prompt) fyne.CanvasObject {
	sp := e.s.d.Say
	t := sp.T
	set := func(with func(*framework.Prompt)) bool {
		return e.change(func(f framework.Framework) (framework.Framework, error) {
			now, _, ok := f.PromptByID(p.ID)
			if !ok {
				return f, nil
			}
			with(&now)
			return framework.SetPrompt(f, now)
		})
	}
	words := e.text(p.Text, 2, func(s string) bool { return set(func(p *framework.Prompt) { p.Text = s }) })
	types := make([]string, len(framework.PromptTypes()))
	for i, x := range framework.PromptTypes() {
		types[i] = view.FrameworkType(x, sp)
	}
	hint := widget.Small(view.FrameworkTypeHint(p.Type, sp))
	kind := widget.NewChoice(types, slices.Index(framework.PromptTypes(), p.Type), func(i int) {
		x := framework.PromptTypes()[i]
		if set(func(p *framework.Prompt) { p.Type = x }) {
			hint.SetText(view.FrameworkTypeHint(x, sp))
		}
	})
	answers := make([]string, len(framework.Answers()))
	for i, x := range framework.Answers() {
		answers[i] = view.FrameworkAnswer(x, sp)
	}
	answer := widget.NewChoice(answers, slices.Index(framework.Answers(), p.Answer), func(i int) {
		set(func(p *framework.Prompt) { p.Answer = framework.Answers()[i] })
	})
	minutes := widget.NewStepper(p.Minutes, 0, framework.MaxMinutes, func(v int) { set(func(p *framework.Prompt) { p.Minutes = v }) })
	minutes.Unit = t("setup.min", "min")
	probes := e.text(strings.Join(p.Probes, "\n"), 3, func(s string) bool {
		return set(func(p *framework.Prompt) { p.Probes = strings.Split(s, "\n") })
	})
	return widget.Stack(look.M,
		widget.Field(t("frameworks.field.question", "Question"), words, t("frameworks.field.question.note", "In the exact words in which it is read aloud.")),
		widget.Stack(look.XS, widget.Label(t("frameworks.field.type", "Type")), kind, hint),
		widget.Field(t("frameworks.field.minutes", "Time"), widget.Row(0, minutes, widget.Spacer()), ""),
		widget.Field(t("frameworks.field.answer", "What is written down"), answer, ""),
		widget.Field(t("frameworks.field.probes", "Probes"), probes, t("frameworks.field.probes.note", "One a line: what to ask when the answers stop.")),
		e.moves(t("frameworks.removequestion", "Remove the question")))
}

func (e *editor) moves(remove string) fyne.CanvasObject {
	t := e.s.d.Say.T
	return fit.NewFlow(look.S,
		widget.NewButton(t("frameworks.up", "Move up"), func() { e.move(-1) }).WithIcon("up"),
		widget.NewButton(t("frameworks.down", "Move down"), func() { e.move(1) }).WithIcon("down"),
		widget.NewButton(remove, e.remove).As(widget.Quiet).WithIcon("bin"))
}

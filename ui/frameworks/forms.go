package frameworks

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session/framework"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// edited is a field of the template as a whole or of one of its parts.
type edited struct {
	label, note string
	value       string
	rows        int // more than one is a text of several lines
	set         func(string) error
}

// field is a line or a text that is handed over when it is left. A refusal is said under it, and what was typed stays.
func (e *editor) field(x edited) fyne.CanvasObject {
	said, shown, has := e.newProblem(), e.shown, x.value
	var input fyne.CanvasObject
	var text func() string
	var put func(string)
	commit := func() {
		switch now := text(); {
		case shown != e.shown:
		case now == has:
			said.take(nil)
		case said.take(x.set(now)):
			has = now
		}
	}
	enter := func(string) { commit() }
	escape := func() {
		put(has)
		said.take(nil)
		e.back()
	}
	focus := func(focused bool) {
		if !focused {
			commit()
		}
	}
	if x.rows > 1 {
		area := widget.NewArea("", x.rows)
		area.OnEnter, area.OnEscape, area.OnFocus = enter, escape, focus
		input, put, text = area, area.SetText, func() string { return area.Text }
	} else {
		entry := widget.NewEntry("")
		entry.OnEnter, entry.OnEscape, entry.OnFocus = enter, escape, focus
		input, put, text = entry, entry.SetText, func() string { return entry.Text }
	}
	put(x.value)
	if e.first == nil {
		e.first = input.(fyne.Focusable)
	}
	e.commits = append(e.commits, commit)
	objects := []fyne.CanvasObject{widget.Label(x.label), input, said.place}
	if x.note != "" {
		objects = append(objects, widget.Small(x.note))
	}
	return widget.Stack(look.XS, objects...)
}

// back puts the keyboard on the chosen row of the outline.
func (e *editor) back() {
	if c := e.cards[e.at]; c != nil {
		fit.Focus(c)
	}
}

func (e *editor) aboutForm() fyne.CanvasObject {
	t := e.s.d.Say.T
	with := func(edit func(framework.Framework, string) (framework.Framework, error)) func(string) error {
		return func(s string) error {
			return e.change(func(f framework.Framework) (framework.Framework, error) { return edit(f, s) })
		}
	}
	kind := widget.NewChoice(view.FrameworkKinds(e.s.d.Say), slices.Index(framework.Kinds(), e.draft.Kind), func(i int) {
		e.tell(with(framework.SetKind)(framework.Kinds()[i]))
	})
	own := widget.NewCheck(t("frameworks.field.own", "Suggest no themes until the group has sorted its ideas itself"), e.draft.HelpAfterOwnSort, func(on bool) {
		e.tell(e.change(func(f framework.Framework) (framework.Framework, error) { return framework.SetHelpAfterOwnSort(f, on) }))
	})
	return widget.Stack(look.M,
		e.field(edited{label: t("frameworks.field.name", "Name"), value: e.draft.Name, set: with(framework.SetName)}),
		widget.Field(t("frameworks.field.kind", "Kind of meeting"), kind, ""),
		e.field(edited{
			label: t("frameworks.field.summary", "Summary"), value: e.draft.Summary, rows: 3, set: with(framework.SetSummary),
			note: t("frameworks.field.summary.note", "What it is for, for how many people, and how long it takes."),
		}),
		own,
		e.field(edited{
			label: t("frameworks.field.language", "Language of the questions"), value: e.draft.Language, set: with(framework.SetLanguage),
			note: t("frameworks.field.language.note", "A language tag: en-GB is British English, cy is Welsh."),
		}),
		e.field(edited{
			label: t("frameworks.field.second", "Second language"), value: e.draft.Second,
			note: t("frameworks.field.second.note", "A language tag, such as cy, where questions and ground rules are said in two languages. It may stay empty."),
			set: with(func(f framework.Framework, s string) (framework.Framework, error) {
				return framework.SetSecond(f, strings.TrimSpace(s), f.GroundRulesSecond)
			}),
		}),
		e.field(edited{
			label: t("frameworks.field.note", "Where it comes from"), value: e.draft.Provenance, rows: 5,
			note: t("frameworks.field.note.note", "Shown in the app and printed in the report."),
			set: with(func(f framework.Framework, s string) (framework.Framework, error) {
				return framework.SetProvenance(f, s, f.Licence)
			}),
		}),
		e.field(edited{
			label: t("frameworks.field.licence", "Licence"), value: e.draft.Licence,
			note: t("frameworks.field.licence.note", "Under which terms others may use it, such as CC BY 4.0. It may stay empty."),
			set: with(func(f framework.Framework, s string) (framework.Framework, error) {
				return framework.SetProvenance(f, f.Provenance, s)
			}),
		}))
}

// inSecond is the label of a field in the template's second language.
func (e *editor) inSecond() string {
	return e.s.d.Say.T("second.hint", "In {{.Language}}", say.Args{"Language": view.LanguageName(e.draft.Second)})
}

func (e *editor) factorForm(x framework.Factor) fyne.CanvasObject {
	t := e.s.d.Say.T
	set := func(with func(f *framework.Factor, s string)) func(string) error {
		return func(s string) error {
			return e.change(func(f framework.Framework) (framework.Framework, error) {
				i := slices.IndexFunc(f.Factors, func(y framework.Factor) bool { return y.ID == x.ID })
				if i < 0 {
					return f, nil
				}
				now := f.Factors[i]
				with(&now, s)
				return framework.SetFactor(f, now)
			})
		}
	}
	return widget.Stack(look.M,
		e.field(edited{
			label: t("frameworks.field.factor", "Factor"), value: x.Label, note: t("frameworks.field.factor.note", "A heading that questions stand under."),
			set: set(func(f *framework.Factor, s string) { f.Label = s }),
		}),
		e.field(edited{label: t("frameworks.field.about", "Description"), value: x.Description, rows: 4, set: set(func(f *framework.Factor, s string) { f.Description = s })}),
		e.field(edited{label: t("frameworks.field.note", "Where it comes from"), value: x.Provenance, rows: 2, set: set(func(f *framework.Factor, s string) { f.Provenance = s })}),
		e.moves(t("frameworks.removefactor", "Remove the factor and its questions")))
}

func (e *editor) promptForm(p framework.Prompt) fyne.CanvasObject {
	sp := e.s.d.Say
	t := sp.T
	set := func(with func(*framework.Prompt)) error {
		return e.change(func(f framework.Framework) (framework.Framework, error) {
			now, _, ok := f.PromptByID(p.ID)
			if !ok {
				return f, nil
			}
			with(&now)
			return framework.SetPrompt(f, now)
		})
	}
	types := make([]string, len(framework.PromptTypes()))
	for i, x := range framework.PromptTypes() {
		types[i] = view.FrameworkType(x, sp)
	}
	hint := widget.Small(view.FrameworkTypeHint(p.Type, sp))
	kind := widget.NewChoice(types, slices.Index(framework.PromptTypes(), p.Type), func(i int) {
		x := framework.PromptTypes()[i]
		if e.tell(set(func(p *framework.Prompt) { p.Type = x })) {
			hint.SetText(view.FrameworkTypeHint(x, sp))
		}
	})
	answers := make([]string, len(framework.Answers()))
	for i, x := range framework.Answers() {
		answers[i] = view.FrameworkAnswer(x, sp)
	}
	answer := widget.NewChoice(answers, slices.Index(framework.Answers(), p.Answer), func(i int) {
		e.tell(set(func(p *framework.Prompt) { p.Answer = framework.Answers()[i] }))
	})
	minutes := widget.NewStepper(p.Minutes, 0, framework.MaxMinutes, func(v int) { e.tell(set(func(p *framework.Prompt) { p.Minutes = v })) })
	minutes.Unit = t("setup.min", "min")
	wording := e.field(edited{
		label: t("frameworks.field.question", "Question"), value: p.Text, rows: 2, note: t("frameworks.field.question.note", "In the exact words in which it is read aloud."),
		set: func(s string) error { return set(func(p *framework.Prompt) { p.Text = s }) },
	})
	if e.draft.Second != "" {
		wording = widget.Stack(look.M, wording, e.field(edited{
			label: e.inSecond(), value: p.Second, rows: 2,
			set: func(s string) error { return set(func(p *framework.Prompt) { p.Second = s }) },
		}))
	}
	return widget.Stack(look.M,
		wording,
		widget.Stack(look.XS, widget.Label(t("frameworks.field.type", "Type")), kind, hint),
		widget.Field(t("frameworks.field.minutes", "Time"), widget.Row(0, minutes, widget.Spacer()), ""),
		widget.Field(t("frameworks.field.answer", "What is written down"), answer, ""),
		e.field(edited{
			label: t("frameworks.field.probes", "Probes"), value: strings.Join(p.Probes, "\n"), rows: 3, note: t("frameworks.field.probes.note", "One a line: what to ask when the answers stop."),
			set: func(s string) error { return set(func(p *framework.Prompt) { p.Probes = strings.Split(s, "\n") }) },
		}),
		e.moves(t("frameworks.removequestion", "Remove the question")))
}

func (e *editor) moves(remove string) fyne.CanvasObject {
	t := e.s.d.Say.T
	return fit.NewFlow(look.S,
		widget.NewButton(t("frameworks.up", "Move up"), func() { e.move(-1) }).WithIcon("up"),
		widget.NewButton(t("frameworks.down", "Move down"), func() { e.move(1) }).WithIcon("down"),
		widget.NewButton(remove, e.remove).As(widget.Quiet).WithIcon("bin"))
}

package frameworks

import (
	"strings"

	"folkmoot/session/framework"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

func (e *editor) glossary() *list[framework.Term] {
	t := e.s.d.Say.T
	return &list[framework.Term]{
		e: e, head: t("frameworks.glossary", "Glossary"), note: t("frameworks.glossary.note", "Words that the group should understand alike. They are shown at the welcome and printed in the report."),
		add: t("frameworks.glossary.add", "Add the word"),
		of:  func(f framework.Framework) []framework.Term { return f.Glossary }, put: framework.SetGlossary,
		fields: func(b *block[framework.Term]) {
			b.line(t("frameworks.glossary.word", "Word"), 1, func(x *framework.Term) *string { return &x.Word })
			b.line(t("frameworks.glossary.meaning", "Meaning"), 6, func(x *framework.Term) *string { return &x.Meaning })
		},
	}
}

// rule is a ground rule in both languages.
type rule struct{ first, second string }

func rulesOf(f framework.Framework) []rule {
	out := make([]rule, len(f.GroundRules))
	for i, s := range f.GroundRules {
		out[i].first = s
		if i < len(f.GroundRulesSecond) {
			out[i].second = f.GroundRulesSecond[i]
		}
	}
	return out
}

// putRules puts the rules in place, with their second wordings where there are some.
func putRules(f framework.Framework, rules []rule) (framework.Framework, error) {
	first, second, some := make([]string, len(rules)), make([]string, len(rules)), false
	for i, r := range rules {
		if strings.TrimSpace(r.first) == "" { // the template would leave it out, and a person would wonder where it went
			return f, &framework.Refusal{Key: "frameworks.rules.empty", English: "Ground rule {{.N}} is empty. Type some words, or remove it.", Args: map[string]any{"N": i + 1}}
		}
		first[i], second[i] = r.first, r.second
		some = some || strings.TrimSpace(r.second) != ""
	}
	f, err := framework.SetGroundRules(f, first)
	if err != nil || !some {
		return f, err
	}
	return framework.SetSecond(f, f.Second, second)
}

func (e *editor) rules() *list[rule] {
	t := e.s.d.Say.T
	return &list[rule]{
		e: e, head: t("frameworks.rules", "Ground rules"), note: t("frameworks.rules.note", "Shown to the room at the welcome."),
		add: t("frameworks.rules.add", "Add the rule"),
		of:  rulesOf, put: putRules,
		fields: func(b *block[rule]) {
			b.line(t("frameworks.rules.rule", "Rule"), 3, func(x *rule) *string { return &x.first })
			if e.draft.Second != "" {
				b.line(e.inSecond(), 3, func(x *rule) *string { return &x.second })
			}
		},
	}
}

func (e *editor) consent() *list[framework.ConsentItem] {
	t := e.s.d.Say.T
	return &list[framework.ConsentItem]{
		e: e, head: t("frameworks.consent", "What people agree to"), note: t("frameworks.consent.note", "Each person says yes to each item on its own. What is not needed to take part is a free choice."),
		add: t("frameworks.consent.add", "Add the item"),
		of:  func(f framework.Framework) []framework.ConsentItem { return f.Consent }, put: framework.SetConsent,
		fields: func(b *block[framework.ConsentItem]) {
			b.line(t("frameworks.consent.text", "Wording"), 5, func(x *framework.ConsentItem) *string { return &x.Text })
			needed := widget.NewCheck(t("frameworks.consent.needed", "Needed to take part"), b.item.Needed, func(bool) { b.commit() })
			b.pulls = append(b.pulls, func(x *framework.ConsentItem) { x.Needed = needed.Checked })
			b.fields = append(b.fields, needed)
		},
	}
}

func (e *editor) scales() *list[framework.Scale] {
	t := e.s.d.Say.T
	return &list[framework.Scale]{
		e: e, head: t("frameworks.scales", "Ratings that an idea can carry"), note: t("frameworks.scales.note", "Questions that are answered idea by idea."),
		add: t("frameworks.scales.add", "Add the rating"), fresh: framework.Scale{Kind: framework.ScaleYesNo},
		of: func(f framework.Framework) []framework.Scale { return f.Scales }, put: framework.SetScales,
		fields: e.scaleFields,
	}
}

// scaleFields are the question and how it is answered; the ends and steps are there only where they mean something.
func (e *editor) scaleFields(b *block[framework.Scale]) {
	t := e.s.d.Say.T
	b.line(t("frameworks.scales.question", "Question"), 2, func(x *framework.Scale) *string { return &x.Question })
	fields := b.fields
	b.fields = nil
	low := b.line(t("frameworks.scales.low", "Low end"), 1, func(x *framework.Scale) *string { return &x.Low })
	high := b.line(t("frameworks.scales.high", "High end"), 1, func(x *framework.Scale) *string { return &x.High })
	steps := widget.NewStepper(max(b.item.Steps, 2), 2, framework.MaxSteps, func(int) { b.commit() })
	if b.item.Steps == 0 {
		steps.SetValue(5)
	}
	b.fields = append(b.fields, widget.Field(t("frameworks.scales.steps", "Steps"), widget.Row(0, steps, widget.Spacer()), ""))
	ends := widget.Columns(look.M, widget.Column{Object: b.fields[0], Min: 120, Weight: 1}, widget.Column{Object: b.fields[1], Min: 120, Weight: 1}, widget.Column{Object: b.fields[2], Min: 130})
	ends.Hidden = b.item.Kind != framework.ScalePlace
	at := 0
	if !ends.Hidden {
		at = 1
	}
	var kind *widget.Choice
	kind = widget.NewChoice([]string{t("frameworks.yesno", "Yes or no"), t("frameworks.scales.place", "A place between two ends")}, at, func(i int) {
		if i == 1 && low.Text == "" && high.Text == "" {
			low.SetText(t("frameworks.scales.low.usual", "Not at all"))
			high.SetText(t("frameworks.scales.high.usual", "Very much"))
		}
		ends.Hidden = i == 0
		widget.Settle(kind)
		b.commit()
	})
	b.pulls = append(b.pulls, func(x *framework.Scale) {
		x.Kind, x.Steps = framework.ScalePlace, steps.Value
		if kind.Selected == 0 {
			x.Kind, x.Low, x.High, x.Steps = framework.ScaleYesNo, "", "", 0
		}
	})
	b.fields = append(fields, kind, ends)
}

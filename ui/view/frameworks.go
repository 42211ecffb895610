package view

import (
	"fmt"

	"folkmoot/internal/say"
	"folkmoot/session/framework"
)

// FrameworkCard is a framework in a list.
type FrameworkCard struct {
	Ref    framework.Ref
	Name   string
	Facts  string // kind, minutes, number of questions
	Origin string // comes with the app, own, used
	Locked bool
}

// FrameworkCards lists a catalogue.
func FrameworkCards(c framework.Catalogue, sp *say.Speaker) []FrameworkCard {
	list := c.List()
	out := make([]FrameworkCard, len(list))
	for i, e := range list {
		out[i] = FrameworkCard{Ref: e.Ref(), Name: e.Name, Facts: FrameworkFacts(e.Framework, sp), Origin: frameworkOrigin(e, sp), Locked: e.Editable() != nil}
	}
	return out
}

func frameworkOrigin(e framework.Entry, sp *say.Speaker) string {
	switch {
	case e.Builtin:
		return sp.T("frameworks.builtin", "Comes with Folkmoot")
	case e.Locked:
		return sp.T("frameworks.used", "Version {{.Version}}, used in a session", say.Args{"Version": e.Version})
	}
	return sp.T("frameworks.own", "Your own, version {{.Version}}", say.Args{"Version": e.Version})
}

// FrameworkFacts tells frameworks apart at a glance.
func FrameworkFacts(f framework.Framework, sp *say.Speaker) string {
	n := 0
	for _, x := range f.Factors {
		n += len(x.Prompts)
	}
	return Joined(FrameworkKind(f.Kind, sp),
		sp.N("frameworks.minutes", f.Minutes(), "{{.N}} minute", "{{.N}} minutes"),
		sp.N("frameworks.questions", n, "{{.N}} question", "{{.N}} questions"))
}

// FrameworkKind names a kind of meeting.
func FrameworkKind(kind string, sp *say.Speaker) string {
	switch kind {
	case framework.KindFocusGroup:
		return sp.T("frameworks.focusgroup", "Focus group")
	case framework.KindDiscussionGroup:
		return sp.T("frameworks.discussion", "Discussion group")
	case framework.KindInterview:
		return sp.T("frameworks.interview", "Interview")
	case framework.KindSeminar:
		return sp.T("frameworks.seminar", "Seminar")
	}
	return kind
}

// FrameworkKinds names all kinds of meeting, in the order of framework.Kinds.
func FrameworkKinds(sp *say.Speaker) []string {
	kinds := framework.Kinds()
	out := make([]string, len(kinds))
	for i, k := range kinds {
		out[i] = FrameworkKind(k, sp)
	}
	return out
}

// FrameworkPart is a heading of a framework with what stands under it.
type FrameworkPart struct {
	Heading string
	Note    string
	Lines   []FrameworkLine
}

// FrameworkLine is a question, a word or a rule.
type FrameworkLine struct {
	Number string
	Text   string
	Note   string   // type, minutes and answer of a question; the meaning of a word
	More   []string // probes
}

// FrameworkParts lays a framework out to be read.
func FrameworkParts(f framework.Framework, sp *say.Speaker) []FrameworkPart {
	var out []FrameworkPart
	n := 0
	for _, x := range f.Factors {
		p := FrameworkPart{Heading: x.Label, Note: joinedLines(x.Description, x.Provenance)}
		for _, q := range x.Prompts {
			n++
			p.Lines = append(p.Lines, FrameworkLine{Number: fmt.Sprint(n), Text: q.Text, Note: FrameworkPromptFacts(q, sp), More: q.Probes})
		}
		out = append(out, p)
	}
	if len(f.Glossary) > 0 {
		p := FrameworkPart{Heading: sp.T("frameworks.glossary", "Glossary")}
		for _, t := range f.Glossary {
			p.Lines = append(p.Lines, FrameworkLine{Text: t.Word, Note: t.Meaning})
		}
		out = append(out, p)
	}
	if len(f.Scales) > 0 {
		p := FrameworkPart{Heading: sp.T("frameworks.scales", "Ratings that an idea can carry")}
		for _, x := range f.Scales {
			p.Lines = append(p.Lines, FrameworkLine{Text: x.Question, Note: frameworkScale(x, sp)})
		}
		out = append(out, p)
	}
	if len(f.GroundRules) > 0 {
		p := FrameworkPart{Heading: sp.T("frameworks.rules", "Ground rules")}
		for _, r := range f.GroundRules {
			p.Lines = append(p.Lines, FrameworkLine{Text: r})
		}
		out = append(out, p)
	}
	if len(f.Consent) > 0 {
		p := FrameworkPart{Heading: sp.T("frameworks.consent", "What people agree to")}
		for _, c := range f.Consent {
			l := FrameworkLine{Text: c.Text}
			if c.Needed {
				l.Note = sp.T("frameworks.needed", "Needed to take part")
			}
			p.Lines = append(p.Lines, l)
		}
		out = append(out, p)
	}
	return out
}

func frameworkScale(x framework.Scale, sp *say.Speaker) string {
	if x.Kind == framework.ScaleYesNo {
		return sp.T("frameworks.yesno", "Yes or no")
	}
	return sp.T("frameworks.place", "{{.Steps}} steps from “{{.Low}}” to “{{.High}}”", say.Args{"Steps": x.Steps, "Low": x.Low, "High": x.High})
}

// FrameworkPromptFacts says how a question is asked.
func FrameworkPromptFacts(p framework.Prompt, sp *say.Speaker) string {
	return Joined(FrameworkType(p.Type, sp),
		sp.N("frameworks.minutes", p.Minutes, "{{.N}} minute", "{{.N}} minutes"), FrameworkAnswer(p.Answer, sp))
}

// FrameworkType names the type of a question.
func FrameworkType(t framework.PromptType, sp *say.Speaker) string {
	switch t {
	case framework.Opening:
		return sp.T("prompt_type.opening", "Opening")
	case framework.Introductory:
		return sp.T("prompt_type.introductory", "Introductory")
	case framework.Transition:
		return sp.T("prompt_type.transition", "Transition")
	case framework.Key:
		return sp.T("prompt_type.key", "Key question")
	case framework.Ending:
		return sp.T("prompt_type.ending", "Ending")
	}
	return string(t)
}

// FrameworkTypeHint says what a question of this type is for.
func FrameworkTypeHint(t framework.PromptType, sp *say.Speaker) string {
	switch t {
	case framework.Opening:
		return sp.T("prompt_type.opening.hint", "Everyone answers in a few words, so that every voice has been heard once. It is not analysed.")
	case framework.Introductory:
		return sp.T("prompt_type.introductory.hint", "An easy, open question that brings people to the subject.")
	case framework.Transition:
		return sp.T("prompt_type.transition.hint", "Leads from people's own experience towards the key questions.")
	case framework.Key:
		return sp.T("prompt_type.key.hint", "What the meeting is for. Gets the most time and the most analysis.")
	case framework.Ending:
		return sp.T("prompt_type.ending.hint", "Weighs up, checks the summary, and asks what was missed.")
	}
	return ""
}

// FrameworkAnswer says how the answers to a question are kept.
func FrameworkAnswer(a framework.Answer, sp *say.Speaker) string {
	switch a {
	case framework.AnswerIdeas:
		return sp.T("answer.ideas", "Ideas, one a line")
	case framework.AnswerNotes:
		return sp.T("answer.notes", "Notes")
	case framework.AnswerNone:
		return sp.T("answer.none", "Nothing is written down")
	}
	return string(a)
}

func joinedLines(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n" + b
}

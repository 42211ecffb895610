package frameworks

import (
	"folkmoot/internal/say"
	"folkmoot/session/framework"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
)

func (e *editor) factor() (framework.Factor, bool) {
	for _, f := range e.draft.Factors {
		if view.FrameworkFactorKey(f.ID) == e.at {
			return f, true
		}
	}
	return framework.Factor{}, false
}

func (e *editor) prompt() (framework.Prompt, bool) {
	for _, f := range e.draft.Factors {
		for _, p := range f.Prompts {
			if view.FrameworkPromptKey(p.ID) == e.at {
				return p, true
			}
		}
	}
	return framework.Prompt{}, false
}

// placeOf finds the factor that a question stands under, and its place there.
func (e *editor) placeOf(prompt string) (factor, at int) {
	for i, f := range e.draft.Factors {
		for j, p := range f.Prompts {
			if p.ID == prompt {
				return i, j
			}
		}
	}
	return -1, -1
}

func (e *editor) addFactor() {
	t := e.s.d.Say.T
	e.leave()
	at := len(e.draft.Factors)
	x := framework.Factor{Label: t("frameworks.factor.new", "New subject {{.N}}", say.Args{"N": at + 1}), Prompts: []framework.Prompt{
		{Text: t("frameworks.question.new", "What would you like to ask?"), Type: framework.Key, Minutes: 5, Answer: framework.AnswerIdeas},
	}}
	if e.tell(e.change(func(f framework.Framework) (framework.Framework, error) { return framework.AddFactor(f, at, x) })) {
		e.choose(view.FrameworkFactorKey(e.draft.Factors[at].ID))
		e.focus()
	}
}

// addQuestion puts a question after the chosen one, or at the end of the chosen factor.
func (e *editor) addQuestion() {
	e.leave()
	if len(e.draft.Factors) == 0 {
		e.addFactor()
		return
	}
	in, at := len(e.draft.Factors)-1, -1
	if p, ok := e.prompt(); ok {
		in, at = e.placeOf(p.ID)
		at++
	} else if f, ok := e.factor(); ok {
		for i, x := range e.draft.Factors {
			if x.ID == f.ID {
				in = i
			}
		}
	}
	if at < 0 {
		at = len(e.draft.Factors[in].Prompts)
	}
	x := framework.Prompt{Text: e.s.d.Say.T("frameworks.question.new", "What would you like to ask?"), Type: framework.Key, Minutes: 5, Answer: framework.AnswerIdeas}
	if e.tell(e.change(func(f framework.Framework) (framework.Framework, error) {
		return framework.AddPrompt(f, f.Factors[in].ID, at, x)
	})) {
		e.choose(view.FrameworkPromptKey(e.draft.Factors[in].Prompts[at].ID))
		e.focus()
	}
}

// remove takes the chosen part out; Undo brings it back.
func (e *editor) remove() {
	done := false
	if f, ok := e.factor(); ok {
		done = e.tell(e.change(func(x framework.Framework) (framework.Framework, error) { return framework.RemoveFactor(x, f.ID) }))
	} else if p, ok := e.prompt(); ok {
		done = e.tell(e.change(func(x framework.Framework) (framework.Framework, error) { return framework.RemovePrompt(x, p.ID) }))
	}
	if done {
		e.commits = nil
		e.choose(view.FrameworkAbout)
		fit.Focus(e.undoing)
	}
}

// move puts the chosen part before or after its neighbour; a question goes on into the next factor.
func (e *editor) move(by int) {
	e.leave()
	if f, ok := e.factor(); ok {
		for i, x := range e.draft.Factors {
			if x.ID == f.ID && i+by >= 0 && i+by < len(e.draft.Factors) {
				e.tell(e.change(func(y framework.Framework) (framework.Framework, error) { return framework.MoveFactor(y, f.ID, i+by) }))
				return
			}
		}
		return
	}
	p, ok := e.prompt()
	if !ok {
		return
	}
	in, at := e.placeOf(p.ID)
	to, n := in, at+by
	switch {
	case n < 0 && in > 0:
		to, n = in-1, len(e.draft.Factors[in-1].Prompts)
	case n >= len(e.draft.Factors[in].Prompts) && in+1 < len(e.draft.Factors):
		to, n = in+1, 0
	case n < 0 || n >= len(e.draft.Factors[in].Prompts):
		return
	}
	e.tell(e.change(func(f framework.Framework) (framework.Framework, error) {
		return framework.MovePrompt(f, p.ID, f.Factors[to].ID, n)
	}))
}

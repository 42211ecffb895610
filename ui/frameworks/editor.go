package frameworks

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// editor changes one template. Every change is saved at once and can be undone until the editor is left.
type editor struct {
	s       *Screen
	draft   framework.Framework
	before  []framework.Framework
	content fyne.CanvasObject
	title   *widget.Text
	undoing *widget.Button
	outline *fyne.Container
	form    *fyne.Container
	rows    []view.FrameworkRow
	cards   map[string]*widget.Card
	words   map[string]*widget.Text
	at      string   // key of the chosen row
	commits []func() // hand over what is being typed
	first   fyne.Focusable
}

func newEditor(s *Screen, f framework.Framework) *editor {
	t := s.d.Say.T
	e := &editor{s: s, draft: f, title: widget.Title(f.Name).OneLine(), outline: container.NewStack(), form: container.NewStack()}
	e.undoing = widget.NewButton(t("frameworks.undo", "Undo"), e.undo).WithIcon("undo")
	e.undoing.Disable()
	buttons := fit.NewFlow(look.S, widget.NewButton(t("frameworks.done", "Done"), s.read).As(widget.Primary).WithHint("Esc"), e.undoing,
		widget.NewButton(t("frameworks.addfactor", "Add a factor"), e.addFactor).WithIcon("plus"),
		widget.NewButton(t("frameworks.addquestion", "Add a question"), e.addQuestion).WithIcon("plus"))
	columns := widget.Columns(look.XL,
		widget.Column{Object: e.outline, Min: 320, Max: 460, Weight: 2},
		widget.Column{Object: e.form, Min: 460, Max: 820, Weight: 3})
	e.content = widget.PadEach(look.XL, look.XL, look.L, look.XL, widget.Narrow(1320, true, widget.Stack(look.M, e.title, buttons, widget.Grow(columns))))
	e.drawOutline()
	e.choose(view.FrameworkAbout)
	return e
}

func (e *editor) focus() {
	if e.first != nil {
		fit.Focus(e.first)
	}
}

// leave hands over what is being typed.
func (e *editor) leave() {
	for _, commit := range e.commits {
		commit()
	}
}

// change makes one edit, or says why not.
func (e *editor) change(with func(framework.Framework) (framework.Framework, error)) bool {
	next, err := with(e.draft)
	if err != nil {
		e.s.d.Tell(desk.Warn, e.s.d.Say.Say(err))
		return false
	}
	if next.Equal(e.draft) {
		return true
	}
	e.before = append(e.before, e.draft)
	e.take(next)
	return true
}

func (e *editor) take(f framework.Framework) {
	e.draft = f
	e.title.SetText(f.Name)
	e.undoing.SetEnabled(len(e.before) > 0)
	e.drawOutline()
	e.s.keep(f, nil)
}

func (e *editor) undo() {
	n := len(e.before)
	if n == 0 {
		return
	}
	e.commits = nil // what is typed belongs to what is taken back
	e.take(e.before[n-1])
	e.before = e.before[:n-1]
	e.undoing.SetEnabled(n > 1)
	e.s.d.Tell(desk.Plain, e.s.d.Say.T("frameworks.undone", "The last change is undone."))
	at := e.at
	e.at = ""
	if e.cards[at] == nil {
		at = view.FrameworkAbout
	}
	e.choose(at)
}

// drawOutline shows the parts of the template; rows that stay keep their place and the keyboard.
func (e *editor) drawOutline() {
	rows := view.FrameworkOutline(e.draft, e.s.d.Say)
	same := len(rows) == len(e.rows)
	for i := 0; same && i < len(rows); i++ {
		same = rows[i].Key == e.rows[i].Key
	}
	e.rows = rows
	if same {
		for _, r := range rows {
			e.words[r.Key].SetText(r.Text)
		}
		return
	}
	e.cards, e.words = map[string]*widget.Card{}, map[string]*widget.Text{}
	objects := make([]fyne.CanvasObject, len(rows))
	for i, r := range rows {
		words := widget.Body(r.Text).AtMost(2)
		words.Bold = r.Factor
		inset := look.XL
		if r.Factor {
			inset = 0
		}
		c := widget.NewCard(widget.PadEach(0, 0, 0, inset, words), func() { e.choose(r.Key) })
		c.Plain, c.Inset, c.Selected = true, look.S, r.Key == e.at
		c.OnFocus = func() { e.choose(r.Key) }
		c.OnOpen = e.focus
		c.OnKey = func(k *fyne.KeyEvent) bool { return e.walk(i, k) }
		e.cards[r.Key], e.words[r.Key] = c, words
		objects[i] = c
	}
	widget.Replace(e.outline, widget.NewScroll(widget.Pad(look.XS, widget.Stack(2, objects...))))
}

func (e *editor) walk(i int, k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyDelete:
		e.remove()
		return true
	default:
		return false
	}
	if i >= 0 && i < len(e.rows) {
		fit.Focus(e.cards[e.rows[i].Key])
	}
	return true
}

// choose shows the form of a part.
func (e *editor) choose(key string) {
	if key == e.at {
		return
	}
	e.leave()
	if e.cards[key] == nil {
		return
	}
	e.at, e.commits, e.first = key, nil, nil
	for k, c := range e.cards {
		c.SetSelected(k == key)
	}
	var body fyne.CanvasObject
	if f, ok := e.factor(); ok {
		body = e.factorForm(f)
	} else if p, ok := e.prompt(); ok {
		body = e.promptForm(p)
	} else {
		body = e.aboutForm()
	}
	widget.Replace(e.form, widget.NewPanel(widget.NewScroll(widget.Pad(look.XS, body))))
}

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
		{Text: t("frameworks.question.new", "What would you like to ask?"), Type: framework.Key, Minutes: 5, Answer: framework.AnswerIdeas}}}
	if e.change(func(f framework.Framework) (framework.Framework, error) { return framework.AddFactor(f, at, x) }) {
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
	if e.change(func(f framework.Framework) (framework.Framework, error) {
		return framework.AddPrompt(f, f.Factors[in].ID, at, x)
	}) {
		e.choose(view.FrameworkPromptKey(e.draft.Factors[in].Prompts[at].ID))
		e.focus()
	}
}

// remove takes the chosen part out; Undo brings it back.
func (e *editor) remove() {
	done := false
	if f, ok := e.factor(); ok {
		done = e.change(func(x framework.Framework) (framework.Framework, error) { return framework.RemoveFactor(x, f.ID) })
	} else if p, ok := e.prompt(); ok {
		done = e.change(func(x framework.Framework) (framework.Framework, error) { return framework.RemovePrompt(x, p.ID) })
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
				e.change(func(y framework.Framework) (framework.Framework, error) { return framework.MoveFactor(y, f.ID, i+by) })
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
	e.change(func(f framework.Framework) (framework.Framework, error) {
		return framework.MovePrompt(f, p.ID, f.Factors[to].ID, n)
	})
}

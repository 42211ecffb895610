package frameworks

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	scroll  *widget.Scroll // of the form
	rows    []view.FrameworkRow
	cards   map[string]*widget.Card
	words   map[string]*widget.Text
	at      string   // key of the chosen row
	commits []func() // hand over what is being typed
	first   fyne.Focusable
	leaving bool
	shown   int // counts the forms that were drawn: a field of one that is gone hands nothing over
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
	e.leaving = true
	for _, commit := range e.commits {
		commit()
	}
	e.leaving = false
}

// change makes one edit, or gives the reason why not.
func (e *editor) change(with func(framework.Framework) (framework.Framework, error)) error {
	next, err := with(e.draft)
	if err != nil {
		return err
	}
	if !next.Equal(e.draft) {
		e.before = append(e.before, e.draft)
		e.take(next)
	}
	return nil
}

// tell says a refusal that belongs to no field in the message line, and whether there was none.
func (e *editor) tell(err error) bool {
	if err != nil {
		e.s.d.Tell(desk.Warn, e.s.d.Say.Say(err))
	}
	return err == nil
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
	e.shown++
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
	if !fit.Focused(e.undoing) || n == 1 {
		e.back() // the field that had the keyboard may be gone
	}
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
	e.at = key
	for k, c := range e.cards {
		c.SetSelected(k == key)
	}
	e.draw(e.formOf(key))
}

func (e *editor) formOf(key string) func() fyne.CanvasObject {
	switch key {
	case view.FrameworkGlossary:
		return e.glossary().form
	case view.FrameworkScales:
		return e.scales().form
	case view.FrameworkRules:
		return e.rules().form
	case view.FrameworkConsent:
		return e.consent().form
	}
	if f, ok := e.factor(); ok {
		return func() fyne.CanvasObject { return e.factorForm(f) }
	}
	if p, ok := e.prompt(); ok {
		return func() fyne.CanvasObject { return e.promptForm(p) }
	}
	return e.aboutForm
}

// draw puts a form in the place of the one that is shown.
func (e *editor) draw(form func() fyne.CanvasObject) {
	e.commits, e.first = nil, nil
	e.shown++
	e.scroll = widget.NewScroll(widget.Pad(look.XS, form()))
	widget.Replace(e.form, widget.NewPanel(e.scroll))
}

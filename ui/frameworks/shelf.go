package frameworks

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/frameworks/sheet"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// shelf is the list of templates with the one that is chosen beside it.
type shelf struct {
	s       *Screen
	content fyne.CanvasObject
	place   *fyne.Container // of the list
	detail  *fyne.Container
	list    []view.FrameworkCard
	cards   []*widget.Card
	at      int
	gone    *framework.Framework // removed last
	back    *widget.Button
}

func newShelf(s *Screen) *shelf {
	t := s.d.Say.T
	h := &shelf{s: s, place: container.NewStack(), detail: container.NewStack()}
	buttons := []fyne.CanvasObject{widget.NewButton(t("frameworks.new", "New framework"), h.begin).WithIcon("new")}
	if s.hooks.AskOpen != nil {
		buttons = append(buttons, widget.NewButton(t("frameworks.import", "Import a file"), func() { s.hooks.AskOpen(h.bring) }).WithIcon("open"))
	}
	h.back = widget.NewButton("", h.restore).As(widget.Quiet).WithIcon("undo")
	h.back.Hide()
	buttons = append(buttons, h.back)
	top := widget.Stack(look.M, widget.Title(t("frameworks.head", "Frameworks")),
		widget.Soft(t("frameworks.lead", "The questions that sessions are run from. Those that come with Folkmoot stay as they are: copy one to make it yours.")),
		fit.NewFlow(look.M, buttons...))
	h.content = widget.PadEach(look.XL, look.XL, look.L, look.XL, widget.Narrow(1320, true, widget.Stack(look.M, top, widget.Grow(widget.Columns(look.XL,
		widget.Column{Object: h.place, Min: 300, Max: 400, Weight: 1}, widget.Column{Object: h.detail, Min: 460, Weight: 3})))))
	h.draw(framework.Ref{})
	return h
}

// draw shows the list anew, with the template of this name chosen, or the first.
func (h *shelf) draw(chosen framework.Ref) {
	h.list = view.FrameworkCards(h.s.store.Catalogue(), h.s.d.Say)
	h.cards, h.at = nil, -1
	objects := make([]fyne.CanvasObject, len(h.list))
	at := 0
	for i, f := range h.list {
		if f.Ref == chosen {
			at = i
		}
		c := widget.NewCard(widget.Stack(look.XS, widget.Body(f.Name).Strong(), widget.Small(f.Facts), widget.Small(f.Origin)), func() { h.choose(i) })
		c.OnFocus = func() { h.choose(i) }
		c.OnKey = func(e *fyne.KeyEvent) bool { return h.walk(i, e) }
		h.cards = append(h.cards, c)
		objects[i] = c
	}
	scroll := widget.NewScroll(widget.Pad(look.XS, widget.Stack(look.S, objects...)))
	widget.Replace(h.place, scroll)
	h.choose(at)
	if at > 0 && at < len(h.cards) {
		scroll.Reveal(h.cards[at])
	}
}

func (h *shelf) choose(i int) {
	if i == h.at || i < 0 || i >= len(h.list) {
		return
	}
	h.at = i
	for j, c := range h.cards {
		c.SetSelected(j == i)
	}
	e, ok := h.s.store.Catalogue().Find(h.list[i].Ref)
	if !ok {
		return
	}
	t := h.s.d.Say.T
	var buttons []fyne.CanvasObject
	why := e.Editable()
	if why == nil {
		buttons = append(buttons, widget.NewButton(t("frameworks.edit", "Edit"), func() { h.s.edit(e.Ref()) }).As(widget.Primary).WithIcon("edit"))
	}
	buttons = append(buttons, widget.NewButton(t("frameworks.copy", "Make a copy"), func() {
		h.copy(e, t("frameworks.copyof", "Copy of {{.Name}}", say.Args{"Name": e.Name}))
	}).WithIcon("copy"))
	if e.Locked && !e.Builtin {
		buttons = append(buttons, widget.NewButton(t("frameworks.version", "Make a new version"), func() { h.copy(e, "") }).WithIcon("plus"))
	}
	if h.s.hooks.AskSave != nil {
		buttons = append(buttons, widget.NewButton(t("frameworks.export", "Export"), func() { h.hand(e.Framework) }).WithIcon("share"))
	}
	if why == nil {
		buttons = append(buttons, widget.NewButton(t("frameworks.remove", "Remove"), func() { h.remove(e.Framework) }).As(widget.Quiet).WithIcon("bin"))
	}
	objects := []fyne.CanvasObject{fit.NewFlow(look.S, buttons...)}
	if why != nil {
		objects = append(objects, widget.Row(look.S, widget.NewGlyph("lock", look.Soft), widget.Grow(widget.Small(h.s.d.Say.Say(why)))))
	}
	objects = append(objects, widget.NewRule(), widget.Grow(widget.NewScroll(sheet.New(e.Framework, h.s.d.Say))))
	widget.Replace(h.detail, widget.NewPanel(widget.Stack(look.M, objects...)))
}

func (h *shelf) walk(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyReturn, fyne.KeyEnter:
		if !h.list[i].Locked {
			h.s.edit(h.list[i].Ref)
		}
		return true
	default:
		return false
	}
	if i >= 0 && i < len(h.cards) {
		fit.Focus(h.cards[i])
	}
	return true
}

func (h *shelf) focus() {
	if h.at >= 0 && h.at < len(h.cards) {
		fit.Focus(h.cards[h.at])
	}
}

// begin makes a template with one factor and one question and opens it.
func (h *shelf) begin() {
	t := h.s.d.Say.T
	id := "own-framework"
	all := h.s.store.Catalogue()
	for n := 2; ; n++ {
		if _, taken := all.Newest(id); !taken {
			break
		}
		id = fmt.Sprintf("own-framework-%d", n)
	}
	f, err := framework.New(id, t("frameworks.new.name", "My framework"), framework.KindFocusGroup,
		t("frameworks.new.factor", "First subject"), t("frameworks.new.question", "What would you like to ask first?"))
	if err != nil {
		h.s.d.Tell(desk.Warn, h.s.d.Say.Say(err))
		return
	}
	h.s.keep(f, func() { h.s.edit(f.Ref()) })
}

func (h *shelf) copy(e framework.Entry, name string) {
	_, made, err := h.s.store.Catalogue().Copy(e.Ref(), name)
	if err != nil {
		h.s.d.Tell(desk.Warn, h.s.d.Say.Say(err))
		return
	}
	h.s.keep(made.Framework, func() { h.s.edit(made.Ref()) })
}

func (h *shelf) remove(f framework.Framework) {
	h.s.work.do(func() error { return h.s.store.Remove(f.ID, f.Version) }, func() {
		h.gone = &f
		h.back.SetText(h.s.d.Say.T("frameworks.restore", "Bring back “{{.Name}}”", say.Args{"Name": f.Name}))
		h.back.Show()
		widget.Settle(h.back)
		h.draw(framework.Ref{})
		fit.Focus(h.back)
	})
}

func (h *shelf) restore() {
	if h.gone == nil {
		return
	}
	f := *h.gone
	h.gone = nil
	h.s.keep(f, func() {
		h.back.Hide()
		h.draw(f.Ref())
		h.focus()
	})
}

func (h *shelf) hand(f framework.Framework) {
	h.s.hooks.AskSave(f.ID+".toml", func(path string) {
		h.s.work.do(func() error { return h.s.store.Export(f, path) }, func() {
			h.s.d.Tell(desk.Plain, h.s.d.Say.T("frameworks.exported", "Exported to {{.Path}}", say.Args{"Path": path}))
		})
	})
}

func (h *shelf) bring(path string) {
	var f framework.Framework
	h.s.work.do(func() (err error) { f, err = h.s.store.Import(path); return err }, func() {
		h.draw(f.Ref())
		h.focus()
		h.s.d.Tell(desk.Plain, h.s.d.Say.T("frameworks.imported", "Imported “{{.Name}}”", say.Args{"Name": f.Name}))
	})
}

package actions

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Screen is the stage of actions.
type Screen struct {
	d      *desk.Desk
	canvas fyne.Canvas

	root    *fyne.Container
	scroll  *widget.Scroll
	list    *fyne.Container
	count   *widget.Text
	rows    []view.ActionRow
	cards   map[session.ID]*widget.Card
	drawn   bool
	editing session.ID
	editor  *line         // the row being edited, or nil
	open    *widget.Panel // what it stands on
	capture *line
	add     *widget.Button
	foot    *fyne.Container
}

// New makes the screen, in a window whose canvas this is.
func New(d *desk.Desk, canvas fyne.Canvas) *Screen {
	t := d.Say.T
	s := &Screen{d: d, canvas: canvas, list: widget.Stack(look.S), count: widget.Soft("")}
	s.count.Wrap = false
	s.scroll = widget.NewScroll(widget.PadEach(look.XS, look.M, look.L, look.XS, s.list))
	s.capture = newLine(s, session.ActionBody{})
	s.capture.last = s.put
	s.capture.escape = func() {
		s.capture.set(session.ActionBody{})
		s.Focus()
	}
	s.add = widget.NewButton(t("actions.add", "Add"), s.put).As(widget.Primary).WithIcon("plus")
	s.foot = widget.Stack(look.S, widget.NewRule(), s.capture.content, widget.Row(look.M, s.add, widget.Grow(widget.Small(t("actions.hint", "Enter goes to the next field, and adds the action after the last one.")))))
	head := widget.Row(look.M, widget.Grow(widget.Title(t("actions.title", "Actions"))), s.count)
	s.root = widget.PadXY(look.XL, look.L, widget.Stack(look.M, head, widget.Grow(s.scroll), s.foot))
	if large() { // the line for the next action would leave no room for the others, so it goes with them
		s.scroll.SetContent(widget.PadEach(look.XS, look.M, look.L, look.XS, widget.Stack(look.M, s.list, s.foot)))
		s.root = widget.PadXY(look.XL, look.L, widget.Stack(look.M, head, widget.Grow(s.scroll)))
	}
	s.Refresh()
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Refresh draws the table anew where it changed; what is being typed stays.
func (s *Screen) Refresh() {
	v := view.Actions(s.d.State(), s.d.Say)
	s.count.SetText(v.Count)
	if v.Sealed == s.foot.Visible() {
		s.foot.Hidden = v.Sealed
		s.root.Refresh()
	}
	s.capture.links()
	if s.editing != "" && s.d.State().Action(s.editing) == nil {
		s.editing, s.editor = "", nil
	}
	if s.editor != nil {
		s.editor.follow(s.d.State().Action(s.editing).ActionBody)
		s.editor.links()
	}
	if s.drawn && slices.Equal(s.rows, v.Rows) {
		return
	}
	s.rows = v.Rows
	s.draw()
}

// draw makes the rows anew. The row that is being edited keeps its fields, and a row that had the keyboard has it again.
func (s *Screen) draw() {
	var held session.ID
	for id, c := range s.cards {
		if c.Focused() {
			held = id
		}
	}
	t := s.d.Say.T
	s.drawn, s.cards = true, map[session.ID]*widget.Card{}
	objects := []fyne.CanvasObject{widget.PadXY(look.M, 0, s.heading())}
	if len(s.rows) == 0 {
		objects[0] = widget.NewEmpty("action", t("actions.empty", "No actions yet"),
			t("actions.empty.how", "Type below who does what, by when, and the first step."), nil)
	}
	for i, r := range s.rows {
		if r.ID == s.editing && s.editor != nil {
			objects = append(objects, s.open)
			continue
		}
		s.cards[r.ID] = s.card(i, r)
		objects = append(objects, s.cards[r.ID])
	}
	s.list.Objects = objects
	s.scroll.Refresh()
	if c := s.cards[held]; c != nil {
		s.canvas.Focus(c)
	}
}

// heading names the columns. Large text has no room for columns, and its fields are known by their hints.
func (s *Screen) heading() fyne.CanvasObject {
	t := s.d.Say.T
	if large() {
		return widget.Stack(0)
	}
	return columns(widget.Label(t("actions.who", "Who")), widget.Label(t("actions.what", "What")), widget.Label(t("actions.when", "By when")),
		widget.Label(t("actions.step", "First step")), widget.Label(t("actions.from", "Follows from")))
}

func (s *Screen) card(i int, r view.ActionRow) *widget.Card {
	t := s.d.Say.T
	text := func(words, without string) *widget.Text {
		if words == "" {
			return widget.Body(without).In(look.Soft)
		}
		return widget.Body(words)
	}
	who := text(r.Who, t("actions.nobody", "Nobody yet"))
	who.Bold = r.Who != ""
	c := widget.NewCard(columns(who, text(r.What, ""), text(r.ByWhen, t("actions.nodate", "No date")), text(r.FirstStep, ""), widget.Soft(r.Link)), func() { s.edit(r.ID) })
	c.OnKey = func(e *fyne.KeyEvent) bool { return s.walk(i, e) }
	return c
}

// walk goes along the rows, and from the last one to the line that takes the next.
func (s *Screen) walk(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyDelete:
		s.remove(s.rows[i].ID)
		return true
	default:
		return false
	}
	switch {
	case i >= len(s.rows):
		s.capture.focus(0)
	case i >= 0:
		if c := s.cards[s.rows[i].ID]; c != nil {
			s.canvas.Focus(c)
		}
	}
	return true
}

// edit opens a row in its place.
func (s *Screen) edit(id session.ID) {
	a := s.d.State().Action(id)
	if a == nil || s.d.State().Sealed != nil {
		return
	}
	s.shut()
	t := s.d.Say.T
	s.editing, s.editor = id, newLine(s, a.ActionBody)
	s.editor.left = s.keep
	done := func() {
		s.shut()
		if c := s.cards[id]; c != nil {
			s.canvas.Focus(c)
		}
	}
	s.editor.last = done
	s.editor.escape = func() {
		s.editor.set(s.editor.base)
		done()
	}
	s.open = widget.NewPanel(widget.Stack(look.S, s.editor.content, widget.Row(look.S, widget.NewButton(t("actions.done", "Done"), done), widget.Spacer(),
		widget.NewButton(t("actions.remove", "Remove"), func() { s.remove(id) }).As(widget.Quiet).WithIcon("bin"))))
	s.open.Inset = look.M // in line with the other rows
	s.draw()
	s.editor.focus(1)
}

// keep hands over what the open row holds.
func (s *Screen) keep() {
	if s.editor == nil || s.editor.body() == s.editor.base {
		return
	}
	e := s.editor
	s.do(session.ChangeAction{Action: s.editing, ActionBody: e.body()}, nil)
}

// shut closes the open row and keeps what it holds.
func (s *Screen) shut() {
	if s.editor == nil {
		return
	}
	s.keep()
	s.editing, s.editor, s.open = "", nil, nil
	s.draw()
}

// put adds the action of the capture line.
func (s *Screen) put() {
	if s.capture.body().What == "" && s.capture.body().Who != "" {
		s.d.Tell(desk.Warn, s.d.Say.T("actions.what.missing", "Say what will be done. The rest can follow."))
		s.capture.focus(1)
		return
	}
	sent := s.capture.body()
	s.do(session.AgreeAction{ActionBody: sent}, func() {
		if s.capture.body() == sent { // nothing was typed meanwhile
			s.capture.set(session.ActionBody{Finding: sent.Finding}) // the next one often follows from the same finding
			s.capture.focus(0)
		}
		s.scroll.Bottom()
	})
}

// remove takes an action away; undo brings it back.
func (s *Screen) remove(id session.ID) {
	s.editing, s.editor, s.open = "", nil, nil
	s.do(session.DropAction{Action: id}, func() {
		s.Refresh()
		s.Focus()
		s.d.Tell(desk.Plain, s.d.Say.T("actions.removed", "The action was taken away. {{.Undo}} brings it back.", say.Args{"Undo": s.d.Say.Keys("Ctrl+Z")}))
	})
}

func (s *Screen) do(c session.Command, then func()) {
	s.d.Do(c, func(err error) {
		switch {
		case err != nil:
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
		case then != nil:
			then()
		}
	})
}

// Focus puts the keyboard into the line that takes the next action.
func (s *Screen) Focus() {
	if s.d.State().Sealed == nil {
		s.capture.focus(0)
	}
}

// Keys are those of the rows and fields alone.
func (s *Screen) Keys() []desk.Key { return nil }

// Close keeps what is being typed: a row that is open, and a new action that says what will be done.
func (s *Screen) Close() {
	s.shut()
	if s.capture.body().What != "" {
		s.d.Do(session.AgreeAction{ActionBody: s.capture.body()}, nil)
	}
}

package frameworks

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/widget"
)

// Store keeps the templates. Catalogue answers from memory; the others may be slow and are called off the event
// thread, one at a time.
type Store interface {
	Catalogue() framework.Catalogue
	Save(f framework.Framework) error
	Remove(id string, version int) error
	Export(f framework.Framework, path string) error
	Import(path string) (framework.Framework, error)
}

// Hooks ask for files. A hook that is nil is not offered.
type Hooks struct {
	AskOpen func(then func(path string))
	AskSave func(suggested string, then func(path string))
}

// Screen is the screen of templates.
type Screen struct {
	d     *desk.Desk
	store Store
	hooks Hooks

	body   *fyne.Container
	shelf  *shelf
	editor *editor // nil while reading
	work   *work
}

// New makes the screen.
func New(d *desk.Desk, store Store, hooks Hooks) *Screen {
	s := &Screen{d: d, store: store, hooks: hooks, body: container.NewStack(), work: &work{d: d}}
	s.shelf = newShelf(s)
	s.body.Objects = []fyne.CanvasObject{s.shelf.content}
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.body }

// Refresh has nothing to do: templates do not follow from the session.
func (s *Screen) Refresh() {}

// Focus puts the keyboard on the list, or into the editor.
func (s *Screen) Focus() {
	if s.editor != nil {
		s.editor.focus()
		return
	}
	s.shelf.focus()
}

// Keys are the keys of the list and of the editor.
func (s *Screen) Keys() []desk.Key {
	t := s.d.Say.T
	return []desk.Key{
		{Shortcut: &fyne.ShortcutUndo{}, Label: "Ctrl+Z", Does: t("frameworks.key.undo", "Undo the last change to the framework"), Run: func() {
			if s.editor != nil {
				s.editor.undo()
			}
		}},
		{Name: fyne.KeyEscape, Label: "Esc", Does: t("frameworks.key.back", "Leave the editor, or go home"), Run: func() {
			if s.editor != nil {
				s.read()
				return
			}
			s.d.Go(desk.Home)
		}},
	}
}

// Close hands over what is being typed.
func (s *Screen) Close() {
	if s.editor != nil {
		s.editor.leave()
	}
}

// edit opens a template that may be changed.
func (s *Screen) edit(ref framework.Ref) {
	e, ok := s.store.Catalogue().Find(ref)
	if !ok {
		return
	}
	if err := e.Editable(); err != nil {
		s.d.Tell(desk.Warn, s.d.Say.Say(err))
		return
	}
	s.editor = newEditor(s, e.Framework)
	widget.Replace(s.body, s.editor.content)
	s.editor.focus()
}

// read leaves the editor.
func (s *Screen) read() {
	if s.editor == nil {
		return
	}
	s.editor.leave()
	ref := s.editor.draft.Ref()
	s.editor = nil
	widget.Replace(s.body, s.shelf.content)
	s.work.do(func() error { return nil }, func() { // after what is still being saved
		s.shelf.draw(ref)
		s.shelf.focus()
	})
}

// keep saves a template and then does what is to be done.
func (s *Screen) keep(f framework.Framework, then func()) {
	s.work.do(func() error { return s.store.Save(f) }, then)
}

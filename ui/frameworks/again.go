package frameworks

import (
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

var _ desk.Lasting = (*Screen)(nil)

// Hand keeps the framework that is read or edited, with what can be undone.
func (s *Screen) Hand() func(desk.Screen) {
	e, at := s.editor, framework.Ref{}
	if i := s.shelf.at; i >= 0 && i < len(s.shelf.list) {
		at = s.shelf.list[i].Ref
	}
	if e != nil {
		e.leave()
	}
	s.editor = nil
	return func(next desk.Screen) {
		n, ok := next.(*Screen)
		if !ok {
			return
		}
		n.work = s.work // what is still being saved is saved before what follows
		if e == nil {
			n.shelf.draw(at)
			return
		}
		n.editor = newEditor(n, e.draft)
		n.editor.before = e.before
		n.editor.undoing.SetEnabled(len(e.before) > 0)
		widget.Replace(n.body, n.editor.content)
		if e.at != view.FrameworkAbout {
			n.editor.choose(e.at)
		}
	}
}

package findings

import (
	"folkmoot/session"
	"folkmoot/ui/desk"
)

var _ desk.Lasting = (*Screen)(nil)

// Hand keeps the finding that is open, also one that has no statement yet and so is not in the session.
func (s *Screen) Hand() func(desk.Screen) {
	chosen, fresh, e := s.chosen, s.fresh, s.editor
	if fresh {
		s.editor = nil
	}
	return func(next desk.Screen) {
		n, ok := next.(*Screen)
		if !ok {
			return
		}
		n.chosen, n.fresh = chosen, fresh && chosen == ""
		n.editor = nil
		n.Refresh()
		if fresh && e != nil && n.editor != nil {
			n.editor.kept = e.body(func(*session.FindingBody) {})
			for _, f := range n.editor.fields {
				f.set(f.get(n.editor.kept))
			}
			n.editor.refresh()
		}
	}
}

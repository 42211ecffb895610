package actions

import (
	"folkmoot/session"
	"folkmoot/ui/desk"
)

var _ desk.Lasting = (*Screen)(nil)

// Hand keeps the row that is open and the action that is being typed, which is not agreed by this.
func (s *Screen) Hand() func(desk.Screen) {
	editing, begun := s.editing, s.capture.body()
	s.capture.set(session.ActionBody{})
	return func(next desk.Screen) {
		n, ok := next.(*Screen)
		if !ok {
			return
		}
		n.capture.set(begun)
		if editing != "" {
			n.edit(editing)
		}
	}
}

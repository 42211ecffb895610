package setup

import "folkmoot/ui/desk"

var _ desk.Lasting = (*Screen)(nil)

// Hand keeps the part of the set-up that is shown.
func (s *Screen) Hand() func(desk.Screen) {
	return func(next desk.Screen) {
		if n, ok := next.(*Screen); ok && n.at != s.at {
			n.show(s.at)
		}
	}
}

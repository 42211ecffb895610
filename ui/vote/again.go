package vote

import "folkmoot/ui/desk"

var _ desk.Lasting = (*Screen)(nil)

// Hand keeps the vote that is shown. The way of voting, and what is keyed in it, is kept in any case.
func (s *Screen) Hand() func(desk.Screen) {
	asked := s.asked
	return func(next desk.Screen) {
		if n, ok := next.(*Screen); ok && n.asked != asked {
			n.asked = asked
			n.Refresh()
		}
	}
}

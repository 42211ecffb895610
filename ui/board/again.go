package board

import "folkmoot/ui/desk"

var _ desk.Lasting = (*Screen)(nil)

// Hand keeps what is chosen and found, where the keyboard is, and the panel at the right.
func (s *Screen) Hand() func(desk.Screen) {
	return func(next desk.Screen) {
		n, ok := next.(*Screen)
		if !ok {
			return
		}
		n.query, n.chosen, n.merging = s.query, s.chosen, s.merging
		n.Refresh()
		if n.seen.Has(s.at) {
			n.put(s.at)
		}
		switch s.side.open {
		case panel(s.side.detail):
			n.side.toggle(n.side.detail)
		case panel(s.side.links):
			n.side.toggle(n.side.links)
		case panel(s.side.past):
			n.side.toggle(n.side.past)
		}
		n.draw()
	}
}

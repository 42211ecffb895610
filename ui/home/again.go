package home

import (
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

var _ desk.Lasting = (*Screen)(nil)

// Hand keeps the form of a new session open, with the framework and the language that were chosen in it.
func (s *Screen) Hand() func(desk.Screen) {
	f := s.form
	return func(next desk.Screen) {
		n, ok := next.(*Screen)
		if !ok || f == nil {
			return
		}
		n.start(f.practice)
		n.form.choose(f.at)
		n.form.tag = f.tag
		n.form.spoken.Set(view.Languages(n.form.language(), n.d.Say))
	}
}

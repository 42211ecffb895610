package report

import "folkmoot/ui/desk"

var _ desk.Lasting = (*Screen)(nil)

// Hand keeps what goes into the report, how large its pages are and which of them is looked at. The pages themselves are
// laid out anew: their words are in the language of the app.
func (s *Screen) Hand() func(desk.Screen) {
	return func(next desk.Screen) {
		n, ok := next.(*Screen)
		if !ok || len(n.options) != len(s.options) {
			return
		}
		for i, o := range n.options {
			o.check.SetChecked(s.options[i].check.Checked)
		}
		n.size.SetSelected(s.size.Selected)
		n.pages.whole, n.pages.place, n.pages.at = s.pages.whole, s.pages.place, s.pages.at
		n.Refresh()
	}
}

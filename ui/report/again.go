package report

import "folkmoot/ui/desk"

var _ desk.Lasting = (*Screen)(nil)

// Hand keeps the edition, what goes into the report, how large its pages are and which of them is looked at. The pages themselves are
// laid out anew: their words are in the language of the app.
func (s *Screen) Hand() func(desk.Screen) {
	return func(next desk.Screen) {
		n, ok := next.(*Screen)
		if !ok {
			return
		}
		n.edition.SetSelected(s.edition.Selected)
		n.Refresh()
		for _, o := range n.options {
			for _, old := range s.options {
				if old.of.Part == o.of.Part {
					o.check.SetChecked(old.check.Checked)
				}
			}
		}
		n.size.SetSelected(s.size.Selected)
		n.pages.whole, n.pages.place, n.pages.at = s.pages.whole, s.pages.place, s.pages.at
		n.Refresh()
	}
}

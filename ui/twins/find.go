package twins

import (
	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// Find looks off the event thread for pairs that likely say the same and that nobody keeps apart, among these ideas or, with
// none, among all, and hands them over on it.
func Find(d *desk.Desk, among []session.ID, found func([]view.Twin)) {
	s := d.State()
	items, language := view.TwinItems(s, among), s.Details.Language
	var pairs []theme.Twin
	d.Work(func() error {
		pairs = theme.Duplicates(items, language, theme.LikelySame)
		return nil
	}, func(error) { found(view.TwinsIn(items, pairs)) })
}

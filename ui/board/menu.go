package board

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// choice is one line of a menu.
type choice struct {
	words string
	do    func()
}

// offer opens a menu at a place on the window. The keyboard is on the board again before a choice is carried out.
func (s *Screen) offer(at fyne.Position, choices ...choice) {
	c := parts.CanvasOf(s.board)
	if c == nil {
		return
	}
	var items []*fyne.MenuItem
	for _, x := range choices {
		items = append(items, fyne.NewMenuItem(x.words, func() {
			s.toBoard()
			x.do()
		}))
	}
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
}

// menu offers every place that what is chosen can go to.
func (s *Screen) menu(at fyne.Position) {
	if len(s.hands()) == 0 {
		s.chooseFirst()
		return
	}
	sp := s.d.Say
	choices := []choice{
		{sp.T("group.to.new", "A new theme"), s.make},
		{sp.T("group.to.tray", "The tray"), func() { s.move("") }},
	}
	for _, t := range s.seen.Themes {
		choices = append(choices, choice{s.called(&t), func() { s.move(t.ID) }})
	}
	s.offer(at, choices...)
}

// called is a theme with its number.
func (s *Screen) called(t *view.GroupTheme) string {
	return s.d.Say.T("group.to.theme", "{{.N}}  {{.Name}}", say.Args{"N": t.Label, "Name": t.Name})
}

// pressMenu is a press with the other button.
func (s *Screen) pressMenu(cell string, at fyne.Position) {
	switch idea, theme := meant(cell); {
	case idea != "":
		s.put(s.placeOf(cell))
		if !s.chosen[idea] {
			clear(s.chosen)
		}
		s.draw()
		s.menu(at)
	case s.seen.Theme(theme) != nil:
		s.put(view.GroupPlace{Theme: theme})
		s.themeMenu(at)
	}
}

// themeMenu offers what can be done with the theme at hand.
func (s *Screen) themeMenu(at fyne.Position) {
	sp := s.d.Say
	s.offer(at,
		choice{sp.T("group.theme.name", "Give it a title"), s.edit},
		choice{sp.T("group.theme.merge", "Merge it into another theme"), s.startMerge},
		choice{sp.T("group.theme.up", "Move it up"), func() { s.order(-1) }},
		choice{sp.T("group.theme.down", "Move it down"), func() { s.order(1) }},
		choice{sp.T("group.theme.nest", "Put it under the one before it"), s.nest},
		choice{sp.T("group.theme.unnest", "Bring it back beside the one it is part of"), s.unnest},
		choice{sp.T("group.theme.links", "Link it to factors"), s.showLinks},
		choice{sp.T("group.theme.dissolve", "Dissolve it; its ideas go back to the tray"), s.dissolve})
}

// moreToDo is what has no button of its own; each says its key.
func (s *Screen) moreToDo() []choice {
	sp := s.d.Say
	return []choice{
		{sp.T("group.more.edit", "Rename the theme, or edit the idea (F2)"), s.edit},
		{sp.T("group.more.all", "Choose all of the theme or tray (Ctrl+A)"), s.chooseAll},
		{sp.T("group.more.one", "Make one idea of those chosen: they say the same"), s.makeOne},
		{sp.T("group.more.detail", "Idea in full, and rate it (R)"), s.showDetail},
		{sp.T("group.more.nest", "Put the theme under the one before it (>)"), s.nest},
		{sp.T("group.more.unnest", "Bring the theme back beside the one it is part of (<)"), s.unnest},
		{sp.T("group.more.links", "Link the theme to factors (F)"), s.showLinks},
		{sp.T("group.more.twins", "Ideas that may say the same (W)"), s.showTwins},
		{sp.T("group.more.line", "Place ideas on the line, from small to radical (C)"), s.toLine},
		{sp.T("group.more.past", "What was done, and back to then (H)"), s.showPast},
	}
}

// dropMenu asks what a theme that was dropped on another is to become.
func (s *Screen) dropMenu(theme, over session.ID, at fyne.Position) {
	a, b := s.seen.Theme(theme), s.seen.Theme(over)
	if a == nil || b == nil || theme == over {
		return
	}
	s.put(view.GroupPlace{Theme: theme})
	sp, name := s.d.Say, say.Args{"Name": b.Name}
	choices := []choice{{sp.T("group.drop.merge", "Merge into “{{.Name}}”", name), func() { s.doThere(session.MergeThemes{From: theme, Into: over}) }}}
	if b.Parent == "" && a.Parent != over {
		choices = append(choices, choice{sp.T("group.drop.nest", "Put under “{{.Name}}”", name), func() { s.doThere(session.NestTheme{Theme: theme, Under: over}) }})
	}
	if a.Parent == b.Parent {
		choices = append(choices, choice{sp.T("group.drop.order", "Put in the place of “{{.Name}}”", name), func() { s.doThere(session.MoveTheme{Theme: theme, To: b.Among}) }})
	}
	s.offer(at, choices...)
}

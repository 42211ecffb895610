package board

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// make makes a theme of what is chosen and asks for its title in place.
func (s *Screen) make() {
	var ideas []session.ID
	if !s.at.Head() || len(s.chosen) > 0 {
		ideas = s.hands()
	}
	s.begin(session.MakeTheme{Ideas: ideas}, ideas)
}

// begin carries out a command that brings a new theme, and opens the line for its title.
func (s *Screen) begin(c session.Command, ideas []session.ID) {
	done := s.letGo(ideas)
	before := map[session.ID]bool{}
	for _, t := range s.d.State().Themes {
		before[t.ID] = true
	}
	s.do(c, func(err error) {
		done(err)
		if err != nil {
			return
		}
		for _, t := range s.d.State().Themes {
			if !before[t.ID] {
				s.Refresh()
				s.editTitle(t.ID)
				return
			}
		}
	})
}

// startMerge asks into which theme this one goes.
func (s *Screen) startMerge() {
	switch {
	case s.at.Theme == "":
		s.d.Tell(desk.Plain, s.d.Say.T("group.mergewhich", "Walk to the theme that goes into another, or click its title, then press M."))
		return
	case len(s.seen.Themes) < 2:
		s.d.Tell(desk.Plain, s.d.Say.T("group.mergenone", "There is no other theme to merge it into."))
		return
	}
	s.merging = s.at.Theme
	s.put(view.GroupPlace{Theme: s.at.Theme})
	s.draw()
}

// merge ends a merge at the theme into which the other goes.
func (s *Screen) merge(into session.ID) {
	from := s.merging
	if from == into || into == "" {
		return
	}
	s.merging = ""
	s.put(view.GroupPlace{Theme: into})
	s.draw()
	s.doThere(session.MergeThemes{From: from, Into: into})
}

func (s *Screen) split() {
	ideas := s.hands()
	theme, ok := view.GroupCommon(s.state(), ideas)
	if !ok {
		s.d.Tell(desk.Plain, s.d.Say.T("group.splitwhich", "Choose ideas of one theme to split off. Ideas of the tray become a theme with N."))
		return
	}
	s.begin(session.SplitTheme{Theme: theme, Ideas: ideas}, ideas)
}

func (s *Screen) dissolve() {
	t := s.seen.Theme(s.at.Theme)
	if t == nil {
		s.d.Tell(desk.Plain, s.d.Say.T("group.dissolvewhich", "Walk to the theme to dissolve, or click its title."))
		return
	}
	name := t.Name
	s.do(session.DissolveTheme{Theme: t.ID}, func(err error) {
		switch {
		case err != nil:
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
		default:
			s.d.Tell(desk.Plain, s.d.Say.T("group.dissolved", "“{{.Name}}” is dissolved; its ideas are in the tray. Ctrl+Z brings it back.", say.Args{"Name": name}))
		}
	})
}

// doThere carries out a command that moves the theme at hand, and shows where it went.
func (s *Screen) doThere(c session.Command) {
	s.do(c, func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			return
		}
		s.Refresh()
		s.put(s.at)
	})
}

// order moves a theme up or down among the themes beside it.
func (s *Screen) order(by int) {
	if t := s.seen.Theme(s.at.Theme); t != nil {
		s.doThere(session.MoveTheme{Theme: t.ID, To: t.Among + by})
	}
}

// nest makes the theme at hand a part of the theme before it.
func (s *Screen) nest() {
	sp := s.d.Say
	t := s.seen.Theme(s.at.Theme)
	switch {
	case t == nil:
		s.d.Tell(desk.Plain, sp.T("group.nestwhich", "Walk to the theme that is to be part of the one before it, or click its title."))
	case t.Parent != "":
		s.d.Tell(desk.Plain, sp.T("group.nested", "“{{.Name}}” is part of “{{.Above}}” already. < brings it back.", say.Args{"Name": t.Name, "Above": s.seen.Theme(t.Parent).Name}))
	case t.Place == 1:
		s.d.Tell(desk.Plain, sp.T("group.nestnone", "There is no theme before this one. Alt+Down moves it down first."))
	default:
		s.doThere(session.NestTheme{Theme: t.ID, Under: s.seen.At(t.Place - 1).ID})
	}
}

// unnest brings a theme that is part of another back beside it.
func (s *Screen) unnest() {
	if t := s.seen.Theme(s.at.Theme); t != nil && t.Parent != "" {
		s.doThere(session.NestTheme{Theme: t.ID})
		return
	}
	s.d.Tell(desk.Plain, s.d.Say.T("group.unnestwhich", "Only a theme that is part of another can be brought back. > puts a theme under the one before it."))
}

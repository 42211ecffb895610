package group

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

func (s *Screen) hands() []session.ID { return view.GroupHands(s.d.State(), s.chosen, s.at) }

// letGo lets go of what was chosen before an action is carried out, and walks on to the next idea, so that keys typed
// faster than the disk writes are about the next idea and not about the same again. The function that it gives is for
// desk.Do: after a refusal all is as it was.
func (s *Screen) letGo(ideas []session.ID) func(error) {
	chosen, at := slices.Collect(maps.Keys(s.chosen)), s.at
	if len(chosen) == 0 && len(ideas) == 1 && ideas[0] == at.Idea {
		list := s.seen.Ideas(at.Theme)
		switch i := slices.IndexFunc(list, func(x view.GroupIdea) bool { return x.ID == at.Idea }); {
		case i >= 0 && i+1 < len(list):
			s.put(view.GroupPlace{Theme: at.Theme, Idea: list[i+1].ID})
		case i > 0:
			s.put(view.GroupPlace{Theme: at.Theme, Idea: list[i-1].ID})
		}
	}
	s.choose()
	return func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			s.choose(chosen...)
			s.put(at)
		}
	}
}

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
	s.d.Do(c, func(err error) {
		done(err)
		if err != nil {
			return
		}
		for _, t := range s.d.State().Themes {
			if !before[t.ID] {
				s.Refresh()
				s.title(t.ID)
				return
			}
		}
	})
}

// title opens the line for the title of a theme. Afterwards the keyboard goes back to where it was.
func (s *Screen) title(id session.ID) {
	t := s.seen.Theme(id)
	if t == nil {
		return
	}
	back := s.at
	s.hintTitle = view.GroupTitleHint(t.Title, s.d.Say)
	s.themes.Edit(parts.Edit{
		ID: headCell + string(id), Text: t.Title, Indent: 4, Placeholder: s.d.Say.T("group.title", "Title of theme {{.Tag}}", say.Args{"Tag": t.Tag}),
		OnChange: func(text string) {
			if hint := view.GroupTitleHint(text, s.d.Say); hint != s.hintTitle {
				s.hintTitle = hint
				s.themes.Again()
			}
		},
		OnKeep: func(text string) {
			s.comeBack(back)
			s.d.Do(session.NameTheme{Theme: id, Title: text}, nil)
		},
		OnLeave: func() { s.comeBack(back) },
	})
}

func (s *Screen) comeBack(p view.GroupPlace) {
	if !s.seen.Has(p) {
		p = s.seen.First()
	}
	s.put(p)
	s.draw()
}

// edit opens the title of a theme or the words of an idea.
func (s *Screen) edit() {
	if s.at.Head() {
		s.title(s.at.Theme)
		return
	}
	x := s.d.State().Idea(s.at.Idea)
	if x == nil {
		return
	}
	s.area(s.at).Edit(parts.Edit{ID: cellOf(s.at), Text: x.Text(), Placeholder: x.First, OnKeep: func(text string) {
		s.d.Do(session.WordIdea{Idea: x.ID, Which: session.WordingDisplay, Text: text}, nil)
	}})
}

// enter names a theme, ends a merge, or offers where an idea can go.
func (s *Screen) enter() {
	switch {
	case s.merging != "" && s.at.Theme != "":
		s.merge(s.at.Theme)
	case s.at.Head():
		s.edit()
	default:
		s.menu(s.area(s.at).Where(cellOf(s.at)))
	}
}

func (s *Screen) toggle(p view.GroupPlace) {
	switch {
	case p.Idea != "":
		s.chosen.Toggle(p.Idea)
	case p.Head():
		s.chooseIn(p.Theme)
	}
	s.draw()
}

func (s *Screen) chooseAll() {
	s.chooseIn(s.at.Theme)
	s.draw()
}

// chooseIn chooses all ideas of a theme that can be seen, or lets them go where all are chosen already.
func (s *Screen) chooseIn(theme session.ID) {
	list := s.seen.Ideas(theme)
	all := true
	for _, x := range list {
		all = all && s.chosen[x.ID]
	}
	for _, x := range list {
		if s.chosen[x.ID] == all {
			s.chosen.Toggle(x.ID)
		}
	}
}

// move moves what is chosen into a theme, or into the tray where it is empty.
func (s *Screen) move(to session.ID) {
	ideas := s.hands()
	if len(ideas) == 0 {
		s.d.Tell(desk.Plain, s.d.Say.T("group.choosefirst", "Choose an idea first: walk to it with the arrow keys, or click it."))
		return
	}
	s.d.Do(session.MoveIdeas{Ideas: ideas, To: to, At: -1}, s.letGo(ideas))
}

func (s *Screen) digit(n int) {
	t := s.seen.At(n)
	switch {
	case t == nil:
		s.d.Tell(desk.Plain, s.d.Say.T("group.notheme", "There is no theme {{.N}} yet. N makes a new one.", say.Args{"N": n}))
	case s.merging != "":
		s.merge(t.ID)
	default:
		s.move(t.ID)
	}
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

func (s *Screen) merge(into session.ID) {
	from := s.merging
	if from == into {
		return
	}
	s.merging = ""
	s.put(view.GroupPlace{Theme: into})
	s.draw()
	s.d.Do(session.MergeThemes{From: from, Into: into}, nil)
}

func (s *Screen) split() {
	ideas := s.hands()
	theme, ok := view.GroupCommon(s.d.State(), ideas)
	if !ok {
		s.d.Tell(desk.Plain, s.d.Say.T("group.splitwhich", "Choose ideas of one theme to split off. Ideas of the tray become a theme with N."))
		return
	}
	s.begin(session.SplitTheme{Theme: theme, Ideas: ideas}, ideas)
}

func (s *Screen) dissolve() {
	if s.at.Theme == "" {
		s.d.Tell(desk.Plain, s.d.Say.T("group.dissolvewhich", "Walk to the theme to dissolve, or click its title."))
		return
	}
	name := s.seen.Theme(s.at.Theme).Name
	s.d.Do(session.DissolveTheme{Theme: s.at.Theme}, func(err error) {
		switch {
		case err != nil:
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
		default:
			s.d.Tell(desk.Plain, s.d.Say.T("group.dissolved", "“{{.Name}}” is dissolved; its ideas are in the tray. Ctrl+Z brings it back.", say.Args{"Name": name}))
		}
	})
}

// order moves a theme up or down in the order of themes.
func (s *Screen) order(by int) {
	if t := s.seen.Theme(s.at.Theme); t != nil {
		s.d.Do(session.MoveTheme{Theme: t.ID, To: t.Place - 1 + by}, nil)
	}
}

func (s *Screen) toggleDetail() {
	s.detail.toggle()
	s.board.Refresh()
	s.tell()
	if s.detail.content.Visible() {
		s.detail.focus()
	} else {
		s.toBoard()
	}
}

// escape leaves the innermost of what is under way.
func (s *Screen) escape() {
	switch {
	case s.Dragging():
		s.cancel()
	case s.merging != "":
		s.merging = ""
	case len(s.chosen) > 0:
		clear(s.chosen)
	case s.query != "":
		s.tools.clear()
	}
	s.draw()
}

// tap is a press of the pointer on a cell.
func (s *Screen) tap(cell string, _ fyne.KeyModifier) {
	idea, theme := meant(cell)
	switch {
	case cell == newCell:
		s.make()
	case idea != "":
		s.put(s.seen.Find(idea))
		s.toggle(s.at)
	case theme != "" && s.merging != "":
		s.merge(theme)
	case theme != "" && s.seen.Theme(theme) != nil:
		again := s.at == view.GroupPlace{Theme: theme} && cell == headCell+string(theme)
		s.put(view.GroupPlace{Theme: theme})
		if again {
			s.edit()
		}
	}
}

func (s *Screen) pressMenu(cell string, at fyne.Position) {
	if idea, _ := meant(cell); idea != "" {
		s.put(s.seen.Find(idea))
		if !s.chosen[idea] {
			clear(s.chosen)
		}
		s.draw()
		s.menu(at)
	}
}

// menu offers every place that what is chosen can go to.
func (s *Screen) menu(at fyne.Position) {
	c := parts.CanvasOf(s.board)
	if c == nil || len(s.hands()) == 0 {
		s.move("") // says what to do first
		return
	}
	sp := s.d.Say
	back := func(do func()) func() {
		return func() {
			s.toBoard()
			do()
		}
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(sp.T("group.to.new", "A new theme"), back(s.make)),
		fyne.NewMenuItem(sp.T("group.to.tray", "The tray"), back(func() { s.move("") })),
	}
	for _, t := range s.seen.Themes {
		items = append(items, fyne.NewMenuItem(sp.T("group.to.theme", "{{.N}}  {{.Name}}", say.Args{"N": t.Place, "Name": t.Name}), back(func() { s.move(t.ID) })))
	}
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
}

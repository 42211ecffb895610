package board

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// letGo lets go of what was chosen before an action is carried out, and walks on to the next idea, so that keys typed
// faster than the disk writes are about the next idea and not about the same again. The function that it gives is for
// desk.Do: after a refusal all is as it was.
func (s *Screen) letGo(ideas []session.ID) func(error) {
	chosen, at := slices.Collect(maps.Keys(s.chosen)), s.at
	s.reach = reach{}
	if to := s.next(ideas); to != s.at {
		s.put(to)
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

// next is where the keyboard goes when these ideas leave: to the next that stays, else to the one before.
func (s *Screen) next(gone []session.ID) view.GroupPlace {
	if !slices.Contains(gone, s.at.Idea) {
		return s.at
	}
	list := s.seen.Around(s.at)
	i := slices.IndexFunc(list, func(x view.GroupIdea) bool { return x.ID == s.at.Idea })
	if i < 0 {
		return s.at
	}
	stays := func(x view.GroupIdea) bool { return !slices.Contains(gone, x.ID) }
	if j := slices.IndexFunc(list[i:], stays); j >= 0 {
		return view.GroupPlace{Theme: s.at.Theme, Draft: s.at.Draft, Idea: list[i+j].ID}
	}
	for _, x := range slices.Backward(list[:i]) {
		if stays(x) {
			return view.GroupPlace{Theme: s.at.Theme, Draft: s.at.Draft, Idea: x.ID}
		}
	}
	return s.at
}

func (s *Screen) chooseFirst() {
	s.d.Tell(desk.Plain, s.d.Say.T("group.choosefirst", "Choose an idea first: walk to it with the arrow keys, or click it."))
}

// move moves what is chosen into a theme, or into the tray where it is empty.
func (s *Screen) move(to session.ID) {
	ideas := s.hands()
	if len(ideas) == 0 {
		s.chooseFirst()
		return
	}
	s.do(session.MoveIdeas{Ideas: ideas, To: to, At: -1}, s.letGo(ideas))
}

// makeOne merges the chosen ideas into the one at which the keyboard is, or else into the first of them.
func (s *Screen) makeOne() {
	ideas := s.hands()
	if len(ideas) < 2 {
		s.d.Tell(desk.Plain, s.d.Say.T("group.onewhich", "Choose the ideas that say the same first: with Space, or click them."))
		return
	}
	into := ideas[0]
	if slices.Contains(ideas, s.at.Idea) {
		into = s.at.Idea
	}
	others := slices.DeleteFunc(ideas, func(id session.ID) bool { return id == into })
	s.choose()
	s.do(session.MergeIdeas{Into: into, Ideas: others}, func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			return
		}
		s.put(s.seen.Find(into))
		s.d.Tell(desk.Plain, s.d.Say.T("group.one", "They are one idea now and keep all their wordings: R shows them and takes them apart again."))
	})
}

func (s *Screen) digit(n int) {
	t := s.seen.At(n)
	if t == nil {
		s.d.Tell(desk.Plain, s.d.Say.T("group.notheme", "There is no theme {{.N}} yet. N makes a new one.", say.Args{"N": n}))
		return
	}
	s.assign(t.ID)
}

// assign moves what is in the hands into a theme, or ends a merge there.
func (s *Screen) assign(theme session.ID) {
	if s.merging != "" {
		s.merge(theme)
		return
	}
	s.move(theme)
}

// enter names a theme, ends a merge, or offers where an idea can go.
func (s *Screen) enter() {
	switch {
	case s.helpEnter():
	case s.merging != "" && s.at.Theme != "":
		s.merge(s.at.Theme)
	case s.at.Head() && len(s.chosen) == 0:
		s.edit()
	default:
		s.menu(s.area(s.at).Where(cellOf(s.at)))
	}
}

func (s *Screen) toggle(p view.GroupPlace) {
	s.reach = reach{}
	switch {
	case p.Idea != "":
		s.chosen.Toggle(p.Idea)
	case p.Head(), p.Draft != "":
		s.chooseIn(p)
	}
	s.draw()
}

func (s *Screen) chooseAll() {
	s.chooseIn(s.at)
	s.draw()
}

// chooseIn chooses all ideas around a place that can be seen, or lets them go where all are chosen already.
func (s *Screen) chooseIn(p view.GroupPlace) {
	list := s.seen.Around(p)
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

// escape leaves the innermost of what is under way.
func (s *Screen) escape() {
	switch {
	case s.Dragging():
		s.cancel()
	case s.side.past.here():
		s.side.past.escape()
	case s.merging != "":
		s.merging = ""
	case len(s.chosen) > 0:
		clear(s.chosen)
		s.reach = reach{}
	case s.help.showing:
		s.help.hide()
	case s.query != "":
		s.tools.clear()
	case s.side.open != nil:
		s.side.shut()
	}
	s.draw()
}

// tap is a press of the pointer on a cell. With Shift it chooses everything from where the keyboard is.
func (s *Screen) tap(cell string, mod fyne.KeyModifier) {
	s.endTyping()
	idea, theme := meant(cell)
	switch {
	case s.merging == "" && mod&fyne.KeyModifierShift == 0 && s.tapDraft(cell):
	case cell == newCell:
		s.make()
	case idea != "" && s.merging != "":
		s.merge(s.seen.Find(idea).Theme)
	case idea != "" && mod&fyne.KeyModifierShift != 0 && s.at.Idea != "":
		s.reach = reach{s.at.Idea, maps.Clone(s.chosen)}
		s.put(s.placeOf(cell))
		s.extend()
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

package board

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// titling is the line in which a title or a wording is typed.
type titling struct {
	note string // under the line
}

// edit opens the title of a theme or the words of an idea.
func (s *Screen) edit() {
	if !s.open() {
		return
	}
	if d := s.draft(); d != nil {
		if s.at.Idea == "" {
			s.takeDraft(d)
			return
		}
		s.put(view.GroupPlace{Idea: s.at.Idea}) // its card in the tray
	}
	if s.at.Head() {
		s.editTitle(s.at.Theme)
		return
	}
	if x := s.state().Idea(s.at.Idea); x != nil {
		s.editWording(x)
	}
}

// editTitle opens the line for the title of a theme. Afterwards the keyboard goes back to where it was.
func (s *Screen) editTitle(id session.ID) {
	t := s.seen.Theme(id)
	if t == nil {
		return
	}
	back, question := s.at, view.GroupQuestion(s.state(), id)
	s.title.note = view.GroupTitleNote(t.Title, question, s.d.Say)
	s.themes.Edit(parts.Edit{
		ID: headCell + string(id), Text: t.Title, Indent: 4, Placeholder: s.d.Say.T("group.title", "Title of theme {{.Tag}}", say.Args{"Tag": t.Tag}),
		OnChange: func(text string) {
			if note := view.GroupTitleNote(text, question, s.d.Say); note != s.title.note {
				s.title.note = note
				s.themes.Again()
			}
		},
		OnKeep: func(text string) {
			s.comeBack(back)
			s.do(session.NameTheme{Theme: id, Title: text}, nil)
		},
		OnLeave: func() { s.comeBack(back) },
	})
}

// editWording opens the line for the wording of an idea. The first wording stays, and is shown while another is typed.
func (s *Screen) editWording(x *session.Idea) {
	s.title.note = s.d.Say.T("run.first", "First said: {{.Text}}", say.Args{"Text": x.First})
	s.area(s.at).Edit(parts.Edit{ID: cellOf(s.at), Text: x.Text(), Placeholder: x.First, OnKeep: func(text string) {
		if text == "" { // nothing written: as it was said first
			text = x.First
		}
		s.do(session.WordIdea{Idea: x.ID, Which: session.WordingDisplay, Text: text}, nil)
	}})
}

func (s *Screen) comeBack(p view.GroupPlace) {
	if !s.seen.Has(p) {
		p = s.seen.First()
	}
	s.put(p)
	s.draw()
}

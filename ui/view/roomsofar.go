package view

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// roomSoFar is what the group has so far: how many ideas came to each question, how many there are under each theme, and
// what was concluded.
func roomSoFar(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomSoFar, Title: only(sp.T("room.sofar", "What we have so far"))}
	add := func(head string, list []RoomItem) {
		if len(list) > 0 {
			v.Sections = append(v.Sections, RoomSection{Head: head, List: list})
		}
	}
	add(sp.T("room.sofar.questions", "Ideas to each question"), roomQuestions(s))
	var themes []RoomItem
	for _, t := range s.TopThemes() {
		themes = append(themes, RoomItem{RoomText: roomBoth(s, t.Name(), session.OfTheme, string(t.ID)), Mark: strconv.Itoa(len(s.IdeasUnder(t.ID)))})
	}
	add(sp.T("room.sofar.themes", "Ideas in each theme"), themes)
	var findings []RoomItem
	for _, f := range s.Findings {
		findings = append(findings, RoomItem{RoomText: only(roomShort(f.Statement))})
	}
	add(sp.T("room.findings", "What we concluded"), findings)
	if len(v.Sections) == 0 {
		v.Kind, v.Lead = RoomStill, only(sp.T("room.sofar.none", "Nothing is written down yet."))
	}
	return v
}

// roomQuestions lists the questions to which something was said. Those to come are not given away.
func roomQuestions(s *session.State) (out []RoomItem) {
	for _, st := range s.Agenda {
		n := len(s.IdeasOf(st.ID))
		if st.Kind != session.StagePrompt || n == 0 {
			continue
		}
		p, _, _ := s.PromptOf(st.ID)
		x := RoomItem{RoomText: roomBoth(s, p.Text, session.OfPrompt, p.ID), Mark: strconv.Itoa(n)}
		if st.Asked == session.AskedAdapted && st.Adapted != "" {
			x.RoomText = only(roomShort(st.Adapted))
		}
		out = append(out, x)
	}
	return out
}

package view

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// RoomKind says how the room's window is laid out.
type RoomKind string

// The layouts of the room's window.
const (
	RoomBlank  RoomKind = "blank"
	RoomPage   RoomKind = "page"   // a title, a line or two, a list
	RoomBoard  RoomKind = "board"  // themes side by side
	RoomReveal RoomKind = "reveal" // bars
)

// RoomView is everything the room may see. It never holds a seat's code, a note, a parked item, a withdrawn idea or
// anything of a vote that is not both closed and revealed.
type RoomView struct {
	Kind   RoomKind
	Title  string      // the one large thing
	Lead   string      // one line under it
	List   []string    // newest or most important first; what does not fit is counted
	Ranked bool        // the list is numbered
	Groups []RoomGroup // of a board
	Bars   []RoomBar   // of a reveal
	Foot   string      // quiet, at the bottom
}

// RoomGroup is one theme on the board.
type RoomGroup struct {
	Title string
	Ideas []string
}

// RoomBar is one option of a revealed poll.
type RoomBar struct {
	Rank  string // "1", or "3=" for a tie
	Text  string
	Share float64 // of the longest bar
	Words string
}

// RoomState is what the desk knows besides the session: what is blank, what is revealed and how many have voted.
type RoomState struct {
	Blank  bool
	Reveal session.ID
	Voted  int
	AtHome bool // no session, or the facilitator is at the set-up
}

// Room says what the room's window shows.
func Room(s *session.State, r RoomState, sp *say.Speaker) RoomView {
	switch {
	case r.Blank:
		return RoomView{Kind: RoomBlank}
	case !s.Exists():
		return RoomView{Kind: RoomPage, Title: sp.T("room.welcome", "Welcome")}
	case r.Reveal != "":
		if p := s.Poll(r.Reveal); p != nil && p.Phase == session.PollClosed {
			return roomReveal(p, sp)
		}
	}
	st := s.Stage(s.Current)
	if st == nil {
		return RoomView{Kind: RoomPage, Title: s.Title, Lead: sp.T("room.welcome", "Welcome")}
	}
	if p := s.OpenPoll(); p != nil {
		return roomOpenPoll(s, p, r.Voted, sp)
	}
	switch st.Kind {
	case session.StageWelcome:
		return roomWelcome(s, sp)
	case session.StagePrompt:
		return roomPrompt(s, st, sp)
	case session.StageGrouping:
		return roomBoard(s, sp)
	case session.StagePoll:
		return roomPoll(s, st, sp)
	case session.StageFindings:
		return roomFindings(s, sp)
	case session.StageActions:
		return roomActions(s, sp)
	}
	return RoomView{
		Kind: RoomPage, Title: sp.T("room.thanks", "Thank you"),
		Lead: sp.T("room.thanks.next", "What you said will be written up and sent to you. Votes and ideas are not linked to names."),
	}
}

func roomWelcome(s *session.State, sp *say.Speaker) RoomView {
	return RoomView{Kind: RoomPage, Title: s.Title, Lead: s.Details.Aims, List: s.Framework.GroundRules, Foot: sp.T("room.rules", "How we work together")}
}

func roomPrompt(s *session.State, st *session.Stage, sp *say.Speaker) RoomView {
	p, _, _ := s.PromptOf(st.ID)
	v := RoomView{Kind: RoomPage, Title: p.Text}
	if st.Asked == session.AskedAdapted && st.Adapted != "" {
		v.Title = st.Adapted
	}
	ideas := s.IdeasOf(st.ID)
	for i := len(ideas) - 1; i >= 0; i-- {
		v.List = append(v.List, ideas[i].Text())
	}
	if n := len(ideas); n > 0 {
		v.Foot = sp.N("room.ideas", n, "{{.N}} idea so far", "{{.N}} ideas so far")
	}
	return v
}

func roomBoard(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomBoard, Title: s.Details.Focus}
	if v.Title == "" {
		v.Title = sp.T("room.board", "What belongs together?")
	}
	for _, t := range s.Themes {
		g := RoomGroup{Title: t.Name()}
		for _, id := range t.Ideas {
			if x := s.Idea(id); x != nil {
				g.Ideas = append(g.Ideas, x.Text())
			}
		}
		v.Groups = append(v.Groups, g)
	}
	if len(v.Groups) == 0 {
		v.Kind = RoomPage
		for _, x := range s.Tray() {
			v.List = append(v.List, x.Text())
		}
		return v
	}
	if n := len(s.Tray()); n > 0 {
		v.Foot = sp.N("room.tray", n, "{{.N}} idea is not in a theme", "{{.N}} ideas are not in a theme")
	}
	return v
}

func roomPoll(s *session.State, st *session.Stage, sp *say.Speaker) RoomView {
	var last *session.Poll
	for _, p := range s.Polls {
		if p.Stage == st.ID && p.Phase != session.PollCalledOff {
			last = p
		}
	}
	switch {
	case last == nil:
		return RoomView{Kind: RoomPage, Title: sp.T("room.poll.coming", "Next, we vote")}
	case last.Phase == session.PollClosed:
		return RoomView{Kind: RoomPage, Title: last.Question, Lead: sp.T("room.poll.closed", "The vote is closed.")}
	}
	v := RoomView{Kind: RoomPage, Title: last.Question, Lead: sp.N("room.poll.dots", last.Rules.Dots, "Each person has {{.N}} dot.", "Each person has {{.N}} dots, at most {{.Cap}} on one option.", say.Args{"Cap": last.Rules.Cap})}
	v.Foot = sp.T("room.poll.secret", "You vote alone at the laptop. Your vote is not linked to you, and it cannot be changed once it is cast.")
	for _, o := range last.Options {
		v.List = append(v.List, o.Text)
	}
	return v
}

func roomOpenPoll(s *session.State, p *session.Poll, voted int, sp *say.Speaker) RoomView {
	return RoomView{
		Kind: RoomPage, Title: p.Question,
		Lead: sp.T("room.poll.voted", "{{.Count}} have voted", say.Args{"Count": sp.T("room.of", "{{.A}} of {{.B}}", say.Args{"A": voted, "B": max(s.Present(), voted)})}),
	}
}

func roomReveal(p *session.Poll, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomReveal, Title: p.Question}
	v.Bars = roomBars(p.Tally, p.Voters, sp)
	v.Foot = sp.T("room.reveal.turnout", "{{.A}} of {{.B}} people voted", say.Args{"A": p.Tally.Ballots, "B": p.Voters})
	return v
}

func roomBars(t poll.Tally, people int, sp *say.Speaker) []RoomBar {
	most := 0
	for _, r := range t.Rows {
		most = max(most, r.Total)
	}
	var out []RoomBar
	for _, r := range t.Rows {
		b := RoomBar{Rank: sp.T("room.rank", "{{.N}}", say.Args{"N": r.Rank}), Text: r.Option.Text}
		if r.Tied {
			b.Rank = sp.T("room.rank.tied", "{{.N}}=", say.Args{"N": r.Rank})
		}
		if most > 0 {
			b.Share = float64(r.Total) / float64(most)
		}
		b.Words = sp.N("room.bar", r.Total, "{{.N}} dot from {{.A}} of {{.B}} people", "{{.N}} dots from {{.A}} of {{.B}} people", say.Args{"A": r.Supporters, "B": people})
		out = append(out, b)
	}
	return out
}

func roomFindings(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomPage, Title: sp.T("room.findings", "What we concluded"), Ranked: true}
	for _, f := range s.Findings {
		text := f.Statement
		if f.Who != "" {
			text = sp.T("room.finding", "{{.Who}}: {{.Statement}}", say.Args{"Who": f.Who, "Statement": f.Statement})
		}
		v.List = append(v.List, text)
	}
	if len(v.List) > 0 {
		v.Foot = sp.T("room.findings.right", "Have we got this right?")
	}
	return v
}

func roomActions(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomPage, Title: sp.T("room.actions", "What happens next")}
	for _, a := range s.Actions {
		text := a.What
		if a.Who != "" {
			text = sp.T("room.action", "{{.Who}}: {{.What}}", say.Args{"Who": a.Who, "What": a.What})
		}
		if a.ByWhen != "" {
			text = sp.T("room.action.when", "{{.Action}} ({{.When}})", say.Args{"Action": text, "When": a.ByWhen})
		}
		v.List = append(v.List, text)
	}
	return v
}

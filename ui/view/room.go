package view

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll/analysis"
)

// RoomKind says how the room's window is laid out.
type RoomKind string

// The layouts of the room's window.
const (
	RoomBlank  RoomKind = "blank"
	RoomStill  RoomKind = "still"  // a few words in the middle
	RoomPage   RoomKind = "page"   // a title, a line or two, a list as large as it can be
	RoomIdeas  RoomKind = "ideas"  // a question, and what is said, newest first, in a size that never changes
	RoomBoard  RoomKind = "board"  // themes side by side
	RoomReveal RoomKind = "reveal" // bars
	RoomField  RoomKind = "field"  // options as numbers in a field cut in four, and what the numbers mean
	RoomCount  RoomKind = "count"  // 3, 2, 1, show
	RoomBallot RoomKind = "ballot" // a ballot that is counted again, and the count so far
	RoomStrip  RoomKind = "strip"  // a line with ideas on its steps
)

// RoomView is everything the room may see. It never holds a seat's code, a note, a parked item, a withdrawn idea or
// anything of a vote that is not both closed and revealed.
type RoomView struct {
	Kind   RoomKind
	Title  string     // the one large thing
	Lead   string     // a line or two under it
	Head   string     // over the list
	List   []RoomItem // what does not fit is counted
	Ranked bool       // the list is numbered
	Groups []RoomGroup
	Care   string // what to be careful with in a result
	Bars   []RoomBar
	Scale  RoomScale
	Field  VoteQuadrants
	Line   RoomLine
	Foot   string // quiet, at the bottom
}

// RoomItem is one line of a list, with a quieter one under it. Mark stands before it: a bullet where it is empty.
type RoomItem struct{ Text, Note, Mark string }

// RoomGroup is one theme on the board.
type RoomGroup struct {
	Title string
	Ideas []string
}

// RoomState is what the desk knows besides the session: what is blank, what is revealed and how many have voted.
type RoomState struct {
	Blank   bool
	Reveal  session.ID
	Strip   bool            // while ideas are grouped, the line is shown instead of the board
	Turnout session.Turnout // of the open poll

	Count int    // seconds to "show" at a vote by hands; -1 while it says "show"; 0 when there is none
	Asked string // the option that hands are asked for, or empty

	Result        analysis.Result // what the revealed count says
	Known         bool            // Result is there
	InBallotOrder bool            // the options stand as in the poll, and not by place
	Recount       bool            // the ballots are counted again, one by one
	At            int             // steps of the recount that were taken
}

// Room says what the room's window shows.
func Room(s *session.State, r RoomState, sp *say.Speaker) RoomView {
	if r.Blank {
		return RoomView{Kind: RoomBlank}
	}
	if p := s.OpenPoll(); p != nil {
		return roomOpenPoll(s, p, r, sp)
	}
	if p := s.Poll(r.Reveal); p != nil && p.Phase == session.PollClosed {
		return roomClosedPoll(s, p, r, sp)
	}
	st := s.Stage(s.Current)
	if st == nil {
		return roomBefore(s, sp)
	}
	switch st.Kind {
	case session.StageWelcome:
		return roomWelcome(s, sp)
	case session.StagePrompt:
		return roomPrompt(s, st, sp)
	case session.StageGrouping:
		if sc, ok := s.Continuum(); ok && r.Strip {
			return roomStrip(s, sc, sp)
		}
		return roomBoard(s, sp)
	case session.StagePoll:
		return roomPoll(s, st, sp)
	case session.StageFindings:
		return roomFindings(s, sp)
	case session.StageActions:
		return roomActions(s, sp)
	case session.StageClose:
	}
	return RoomView{
		Kind: RoomStill, Title: sp.T("room.thanks", "Thank you"),
		Lead: sp.T("room.thanks.next", "What you said will be written up and sent to you. Votes and ideas are not linked to names."),
	}
}

func roomBefore(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomStill, Title: roomShort(s.Title), Lead: sp.T("room.welcome", "Welcome")}
	if v.Title == "" {
		v.Title, v.Lead = v.Lead, ""
	}
	return v
}

func roomWelcome(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomPage, Title: roomShort(s.Title), Lead: roomShort(s.Details.Aims)}
	if v.Title == "" {
		v.Title = sp.T("room.welcome", "Welcome")
	}
	for _, rule := range s.Framework.GroundRules {
		v.List = append(v.List, RoomItem{Text: roomShort(rule)})
	}
	if len(v.List) > 0 {
		v.Head = sp.T("room.rules", "How we work together")
	}
	return v
}

func roomPrompt(s *session.State, st *session.Stage, sp *say.Speaker) RoomView {
	p, _, _ := s.PromptOf(st.ID)
	v := RoomView{Kind: RoomIdeas, Title: roomShort(p.Text)}
	if st.Asked == session.AskedAdapted && st.Adapted != "" {
		v.Title = roomShort(st.Adapted)
	}
	ideas := s.IdeasOf(st.ID)
	for _, idea := range slices.Backward(ideas) {
		v.List = append(v.List, RoomItem{Text: roomIdea(idea)})
	}
	if n := len(ideas); n > 0 {
		v.Foot = sp.N("room.ideas", n, "{{.N}} idea so far", "{{.N}} ideas so far, the newest first")
	}
	return v
}

func roomBoard(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomBoard, Title: roomShort(s.Details.Focus)}
	if v.Title == "" {
		v.Title = sp.T("room.board", "What belongs together?")
	}
	for _, t := range s.Themes {
		g := RoomGroup{Title: roomShort(t.Name())}
		for _, id := range t.Ideas {
			if x := s.Idea(id); x != nil && !x.Out() {
				g.Ideas = append(g.Ideas, roomIdea(x))
			}
		}
		v.Groups = append(v.Groups, g)
	}
	if len(v.Groups) == 0 {
		v.Kind = RoomIdeas
		for _, x := range s.Tray() {
			v.List = append(v.List, RoomItem{Text: roomIdea(x)})
		}
		return v
	}
	if n := len(s.Tray()); n > 0 {
		v.Foot = sp.N("room.tray", n, "{{.N}} idea is not in a theme yet", "{{.N}} ideas are not in a theme yet")
	}
	return v
}

func roomFindings(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomPage, Title: sp.T("room.findings", "What we concluded"), Ranked: true}
	for _, f := range s.Findings {
		x := RoomItem{Text: roomShort(f.Statement)}
		if f.Who != "" {
			x.Note = sp.T("room.finding.who", "To act: {{.Who}}", say.Args{"Who": roomShort(f.Who)})
		}
		v.List = append(v.List, x)
	}
	if len(v.List) > 0 {
		v.Foot = sp.T("room.findings.right", "Have we got this right?")
	}
	return v
}

func roomActions(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomPage, Title: sp.T("room.actions", "What happens next")}
	for _, a := range s.Actions {
		v.List = append(v.List, RoomItem{Text: roomShort(a.What), Note: Joined(roomShort(a.Who), roomShort(a.ByWhen))})
	}
	if len(v.List) == 0 {
		v.Lead = sp.T("room.actions.none", "Who does what, and by when?")
	}
	return v
}

// roomIdea is the wording of an idea for everyone's eyes.
func roomIdea(x *session.Idea) string {
	if x.Redaction != "" {
		return roomShort(x.Redaction)
	}
	return roomShort(x.Text())
}

// roomShort ends a text that nobody could read from a wall.
func roomShort(text string) string { return shortened(text, 240) }

// shortened gives a text in one line of about so many characters at most, ended between words.
func shortened(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	short := string(r[:most])
	if i := strings.LastIndexByte(short, ' '); i > most/2 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:.") + "…"
}

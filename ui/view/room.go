package view

import (
	"strings"
	"time"
	"unicode"

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
	RoomSoFar  RoomKind = "so far" // sections side by side, each a list with its counts
)

// RoomView is everything the room may see. It never holds a seat's code, a note, a parked item, a withdrawn idea, one that
// is still hidden, or anything of a vote that is not both closed and revealed.
type RoomView struct {
	Kind     RoomKind
	Title    RoomText   // the one large thing
	Lead     RoomText   // a line or two under it
	Head     string     // over the list
	List     []RoomItem // what does not fit is counted
	Ranked   bool       // the list is numbered
	Groups   []RoomGroup
	Sections []RoomSection
	Steps    RoomSteps
	Care     string // what to be careful with in a result
	Bars     []RoomBar
	Scale    RoomScale
	Field    VoteQuadrants
	Line     RoomLine
	Foot     string // quiet, at the bottom
}

// RoomText is something said, in the session's second language too where that is known.
type RoomText struct{ Text, Second string }

// only is a text that has no second wording.
func only(text string) RoomText { return RoomText{Text: text} }

// RoomItem is one line of a list, with a quieter one under it. Mark stands before it: a bullet where it is empty.
type RoomItem struct {
	RoomText
	Note, Mark string
}

// RoomGroup is one theme on the board.
type RoomGroup struct {
	Title RoomText
	Ideas []RoomText
}

// RoomSection is one list among others.
type RoomSection struct {
	Head string
	List []RoomItem
}

// RoomSteps are the steps that a group takes together, and where it is.
type RoomSteps struct {
	Names []string
	At    int     // from 1; 0 before the first
	Timed bool    // Left is known
	Left  float64 // of the time for this step, from 1 to 0
}

// RoomState is what the desk knows besides the session: what is blank, what is revealed and how many have voted.
type RoomState struct {
	Blank   bool
	SoFar   bool // what there is so far is shown instead of what the group is at
	Reveal  session.ID
	Strip   bool            // while ideas are grouped, the line is shown instead of the board
	Turnout session.Turnout // of the open poll
	Now     time.Time       // zero where nobody looks at the clock

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
	switch roomShown(s, r) {
	case showsNothing:
		return RoomView{Kind: RoomBlank}
	case showsVote:
		return roomOpenPoll(s, s.OpenPoll(), r, sp)
	case showsSoFar:
		return roomSoFar(s, sp)
	case showsResult:
		return roomClosedPoll(s, s.Poll(r.Reveal), r, sp)
	case showsTitle:
		return roomBefore(s, sp)
	case showsWelcome:
		return roomWelcome(s, sp)
	case showsQuestion:
		return roomPrompt(s, s.Stage(s.Current), r, sp)
	case showsLine:
		sc, _ := s.Continuum()
		return roomStrip(s, sc, sp)
	case showsBoard:
		return roomBoard(s, sp)
	case showsPoll:
		return roomPoll(s, s.Stage(s.Current), sp)
	case showsFindings:
		return roomFindings(s, sp)
	case showsActions:
		return roomActions(s, sp)
	case showsClose:
	}
	return roomClose(s, sp)
}

func roomBefore(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomStill, Title: roomTitle(s), Lead: only(sp.T("room.welcome", "Welcome"))}
	if v.Title.Text == "" {
		v.Title, v.Lead = v.Lead, RoomText{}
	}
	return v
}

func roomTitle(s *session.State) RoomText { return roomBoth(s, s.Title, session.OfTitle, "") }

// roomBoth is a text for everyone's eyes with its wording in the session's second language.
func roomBoth(s *session.State, text string, what session.Translatable, id string) RoomText {
	return RoomText{roomShort(text), roomShort(s.Second(what, id))}
}

func roomWelcome(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomPage, Title: roomTitle(s), Lead: roomBoth(s, s.Details.Aims, session.OfAims, "")}
	if v.Title.Text == "" {
		v.Title = only(sp.T("room.welcome", "Welcome"))
	}
	for _, rule := range s.GroundRules() {
		v.List = append(v.List, RoomItem{RoomText: roomBoth(s, rule, session.OfRule, rule)})
	}
	if len(v.List) > 0 {
		v.Head = sp.T("room.rules", "How we work together")
		if s.RulesAgreed {
			v.Foot = sp.T("room.rules.agreed", "This is what we agreed on.")
		}
	}
	return v
}

func roomBoard(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomBoard, Title: roomBoth(s, s.Details.Focus, session.OfFocus, "")}
	if v.Title.Text == "" {
		v.Title = only(sp.T("room.board", "What belongs together?"))
	}
	for _, t := range s.Themes {
		g := RoomGroup{Title: roomBoth(s, t.Name(), session.OfTheme, string(t.ID))}
		for _, id := range t.Ideas {
			if x := s.Idea(id); x != nil && !x.Out() && !s.Hides(x) {
				g.Ideas = append(g.Ideas, roomIdea(s, x))
			}
		}
		v.Groups = append(v.Groups, g)
	}
	if len(v.Groups) == 0 {
		v.Kind = RoomIdeas
		for _, x := range s.Tray() {
			if !s.Hides(x) {
				v.List = append(v.List, RoomItem{RoomText: roomIdea(s, x)})
			}
		}
		return v
	}
	if n := len(s.Tray()); n > 0 {
		v.Foot = sp.N("room.tray", n, "{{.N}} idea is not in a theme yet", "{{.N}} ideas are not in a theme yet")
	}
	return v
}

func roomFindings(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomPage, Title: only(sp.T("room.findings", "What we concluded")), Ranked: true}
	for _, f := range s.Findings {
		x := RoomItem{RoomText: only(roomShort(f.Statement))}
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
	v := RoomView{Kind: RoomPage, Title: only(sp.T("room.actions", "What happens next")), List: roomNext(s)}
	if len(v.List) == 0 {
		v.Lead = only(sp.T("room.actions.none", "Who does what, and by when?"))
	}
	return v
}

// roomNext lists what was agreed to be done.
func roomNext(s *session.State) (out []RoomItem) {
	for _, a := range s.Actions {
		out = append(out, RoomItem{RoomText: only(roomShort(a.What)), Note: Joined(roomShort(a.Who), roomShort(a.ByWhen))})
	}
	return out
}

// roomClose thanks, and says what happens next.
func roomClose(s *session.State, sp *say.Speaker) RoomView {
	v := RoomView{
		Kind: RoomStill, Title: only(sp.T("room.thanks", "Thank you")),
		Lead: only(sp.T("room.thanks.next", "What you said will be written up and sent to you. Votes and ideas are not linked to names.")),
	}
	if v.List = roomNext(s); len(v.List) > 0 {
		v.Kind, v.Head = RoomPage, sp.T("room.actions", "What happens next")
	}
	return v
}

// roomIdea is the wording of an idea for everyone's eyes.
func roomIdea(s *session.State, x *session.Idea) RoomText {
	if x.Redaction != "" {
		return only(roomShort(x.Redaction))
	}
	return RoomText{roomShort(x.Text()), roomShort(s.SecondOfIdea(x))}
}

// roomShort ends a text that nobody could read from a wall.
func roomShort(text string) string { return shortened(text, 240) }

// parts tells whether a character parts words; spaces that hold two words together stay as they are.
func parts(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u2007' && r != '\u202f' }

// shortened gives a text in one line of about so many characters at most, ended between words.
func shortened(text string, most int) string {
	text = strings.Join(strings.FieldsFunc(text, parts), " ")
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

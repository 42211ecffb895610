package view

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
)

// RoomLine is a line with a name at each end and ideas on its steps.
type RoomLine struct {
	Low, High string
	Steps     [][]RoomMark // from the low end
	Marked    bool         // some idea is marked as an innovation; the foot begins with what the mark means
}

// RoomMark is one idea on the line.
type RoomMark struct {
	Number int
	RoomText
	New bool // marked as an innovation
}

// roomStrip shows the line with the ideas that have a place on it.
func roomStrip(s *session.State, sc framework.Scale, sp *say.Speaker) RoomView {
	line := Strip(s, sp)
	v := RoomView{Kind: RoomStrip, Title: only(roomShort(sc.Question)), Line: RoomLine{Low: roomShort(sc.Low), High: roomShort(sc.High)}}
	for _, step := range line.Steps {
		var marks []RoomMark
		for _, x := range step.Ideas {
			if s.Hides(s.Idea(x.ID)) {
				continue
			}
			marks = append(marks, RoomMark{Number: x.Number, RoomText: roomIdea(s, s.Idea(x.ID)), New: x.New})
			v.Line.Marked = v.Line.Marked || x.New
		}
		v.Line.Steps = append(v.Line.Steps, marks)
	}
	waits := ""
	if n := len(line.Tray); n > 0 {
		waits = sp.N("room.strip.waits", n, "{{.N}} idea is not on the line yet", "{{.N}} ideas are not on the line yet")
	}
	legend := ""
	if v.Line.Marked {
		legend = sp.T("room.strip.new", "New here and adds value")
	}
	v.Foot = Joined(legend, waits)
	return v
}

package view

import (
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// GroupPast is one action of grouping as it is told afterwards.
type GroupPast struct {
	After  int // records up to and with this one
	What   session.Label
	When   string // "14:32"
	Who    string // the device on which it was done
	Undone bool   // later, and not done again
	Moved  *session.IdeasMoved
}

// GroupHistory lists what was done to the board, oldest first. It folds the session anew for everything that was undone,
// so with many of those it is slow, and is asked off the event thread.
func GroupHistory(records []session.Record, sp *say.Speaker) []GroupPast {
	after := make(map[string]int, len(records))
	moved := map[string]*session.IdeasMoved{}
	for i, r := range records {
		after[r.ID] = i + 1
		if e, ok := r.Event.(*session.IdeasMoved); ok {
			moved[r.ID] = e
		}
	}
	var out []GroupPast
	for _, x := range session.History(records) {
		if x.Grouping || x.Kind == (&session.ThemeLinked{}).Kind() {
			out = append(out, GroupPast{After: after[x.ID], What: x.Label, When: sp.Time(x.At), Who: x.By, Undone: x.Undone, Moved: moved[x.ID]})
		}
	}
	return out
}

// GroupPastWords says what was done: of a move, which ideas went where, by the name that the theme has now.
func GroupPastWords(s *session.State, p GroupPast, label func(session.Label) string, sp *say.Speaker) string {
	if p.Moved == nil {
		return label(p.What)
	}
	var numbers []string
	for _, id := range p.Moved.Ideas {
		if x := s.Idea(id); x != nil {
			numbers = append(numbers, strconv.Itoa(x.Number))
		}
	}
	if more := len(numbers) - mostNumbers; more > 0 {
		numbers = append(numbers[:mostNumbers:mostNumbers], sp.N("group.past.more", more, "{{.N}} more", "{{.N}} more"))
	}
	a := say.Args{"Ideas": strings.Join(numbers, ", ")}
	if p.Moved.To == "" {
		return sp.N("group.past.totray", len(p.Moved.Ideas), "idea {{.Ideas}} to the tray", "ideas {{.Ideas}} to the tray", a)
	}
	t := s.Theme(p.Moved.To)
	if t == nil {
		return sp.N("group.past.gone", len(p.Moved.Ideas), "idea {{.Ideas}} into a theme that is gone now", "ideas {{.Ideas}} into a theme that is gone now", a)
	}
	a["Theme"] = t.Name()
	return sp.N("group.past.moved", len(p.Moved.Ideas), "idea {{.Ideas}} into “{{.Theme}}”", "ideas {{.Ideas}} into “{{.Theme}}”", a)
}

// mostNumbers is how many ideas of a move are named.
const mostNumbers = 6

// GroupPastNote says when and by whom an action was done, and whether it still stands.
func GroupPastNote(p GroupPast, sp *say.Speaker) string {
	out := p.When
	if p.Who != "" {
		out = sp.T("group.past.line", "{{.When}}, {{.Who}}", say.Args{"When": p.When, "Who": p.Who})
	}
	if p.Undone {
		out = sp.T("group.past.undone", "{{.Line}}, undone", say.Args{"Line": out})
	}
	return out
}

// GroupBand is what stands above a board that is shown as it was.
func GroupBand(p GroupPast, i, of int, sp *say.Speaker) string {
	return sp.T("group.past.band", "As it was at {{.When}}, action {{.N}} of {{.Of}}. Esc: back to now", say.Args{"When": p.When, "N": i + 1, "Of": of})
}

// mostMoves is how many places of an idea are told.
const mostMoves = 8

// GroupWhere tells where an idea was, the latest last: "14:32  into “Time that is really ours”".
func GroupWhere(moves []session.Move, sp *say.Speaker) []string {
	var out []string
	for _, m := range moves[max(0, len(moves)-mostMoves):] {
		a := say.Args{"When": sp.Time(m.At), "Theme": m.To.Name}
		switch {
		case m.To.Absent: // the adding of it was undone
		case m.From.Absent && m.To.Theme == "":
			out = append(out, sp.T("group.where.said", "{{.When}}  said", a))
		case m.To.Withdrawn:
			out = append(out, sp.T("group.where.out", "{{.When}}  withdrawn", a))
		case m.To.Into != "":
			out = append(out, sp.T("group.where.merged", "{{.When}}  merged into another idea", a))
		case m.To.Theme == "":
			out = append(out, sp.T("group.where.tray", "{{.When}}  into the tray", a))
		default:
			out = append(out, sp.T("group.where.theme", "{{.When}}  into “{{.Theme}}”", a))
		}
	}
	return out
}

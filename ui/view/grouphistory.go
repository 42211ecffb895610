package view

import (
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// GroupPast is one action of grouping as it is told afterwards.
type GroupPast struct {
	After  int    // records up to and with this one
	What   string // "move 3 ideas"
	When   string // "14:32"
	Who    string // the device on which it was done
	Undone bool   // later, and not done again
}

// GroupHistory is what was done to the board, oldest first.
type GroupHistory struct {
	Actions []GroupPast
	read    int // records that were read
	log     *session.Log
	labels  func(session.Label) string
	stacks  []*groupStep   // what could be undone after so many records
	of      map[string]int // the place of an action by the id of its record
	in      map[session.ID]session.ID
	moves   map[session.ID][]GroupMove
}

// GroupMove is where an idea went.
type GroupMove struct {
	Theme string // by the name that it had then; empty is the tray
	When  string
	Who   string
}

// groupStep is an action that can be undone, on top of those before it.
type groupStep struct {
	id    string
	under *groupStep
	deep  int
}

func (s *groupStep) push(id string) *groupStep {
	if s == nil {
		return &groupStep{id, nil, 1}
	}
	return &groupStep{id, s, s.deep + 1}
}

// NewGroupHistory begins to read; label says what an action did.
func NewGroupHistory(label func(session.Label) string) *GroupHistory {
	return &GroupHistory{log: session.NewLog(nil), labels: label, stacks: []*groupStep{nil}, of: map[string]int{}, in: map[session.ID]session.ID{}, moves: map[session.ID][]GroupMove{}}
}

// Read takes in the records that were added since, and reports whether there were any.
func (h *GroupHistory) Read(records []session.Record) bool {
	before := h.read
	for _, r := range records[h.read:] {
		h.log.Apply(r)
		h.read++
		h.note(r)
	}
	return h.read != before
}

func (h *GroupHistory) note(r session.Record) {
	undo, top := h.log.State().Undo, h.stacks[len(h.stacks)-1]
	switch e := r.Event.(type) {
	case *session.Undone:
		h.undone(e.Target, true)
		if top != nil && top.id == e.Target {
			top = top.under
		}
	case *session.Redone:
		h.undone(e.Target, false)
		if undo != nil && undo.Target == e.Target {
			top = top.push(e.Target)
		}
	default:
		switch {
		case undo == nil: // nothing before this can be undone any more
			top = nil
		case undo.Target == r.ID:
			top = top.push(r.ID)
			if groups(r.Event) {
				h.of[r.ID] = len(h.Actions)
				h.Actions = append(h.Actions, GroupPast{After: h.read, What: h.labels(undo.Label), When: clockAt(r.At), Who: r.By})
			}
		}
	}
	h.stacks = append(h.stacks, top)
	h.follow(r)
}

// follow notes which ideas a record moved: one of grouping, or one that undoes or does again.
func (h *GroupHistory) follow(r session.Record) {
	switch r.Event.(type) {
	case *session.Undone, *session.Redone, *session.IdeasAdded:
	default:
		if !groups(r.Event) {
			return
		}
	}
	st := h.log.State()
	for _, x := range st.Ideas {
		if x.Theme == h.in[x.ID] {
			continue
		}
		h.in[x.ID] = x.Theme
		m := GroupMove{When: clockAt(r.At), Who: r.By}
		if t := st.Theme(x.Theme); t != nil {
			m.Theme = t.Name()
		}
		h.moves[x.ID] = append(h.moves[x.ID], m)
	}
}

// Moves lists where an idea went, oldest first.
func (h *GroupHistory) Moves(idea session.ID) []GroupMove { return h.moves[idea] }

// mostMoves is how many of them are told.
const mostMoves = 8

// GroupWhere tells where an idea was, the latest last: "14:32 into Time that is really ours".
func GroupWhere(moves []GroupMove, sp *say.Speaker) []string {
	var out []string
	for _, m := range moves[max(0, len(moves)-mostMoves):] {
		if m.Theme == "" {
			out = append(out, sp.T("group.where.tray", "{{.When}}  into the tray", say.Args{"When": m.When}))
		} else {
			out = append(out, sp.T("group.where.theme", "{{.When}}  into “{{.Theme}}”", say.Args{"When": m.When, "Theme": m.Theme}))
		}
	}
	return out
}

func clockAt(t time.Time) string { return t.Format("15:04") }

func (h *GroupHistory) undone(target string, is bool) {
	if i, ok := h.of[target]; ok {
		h.Actions[i].Undone = is
	}
}

// groups reports whether an event changes the board.
func groups(e session.Event) bool {
	switch e.(type) {
	case *session.IdeasMoved, *session.ThemeMade, *session.ThemeNamed, *session.ThemesMerged, *session.ThemeSplit, *session.ThemeDissolved,
		*session.ThemeMoved, *session.ThemeNested, *session.ThemeLinked, *session.IdeasMerged, *session.IdeasUnmerged, *session.IdeaWorded, *session.DraftsTaken:
		return true
	}
	return false
}

// StepsBack counts the actions that have to be undone to come back to where the session stood after so many records; ok
// is false where undoing does not lead there, because something else was done since then or cannot be undone.
func (h *GroupHistory) StepsBack(after int) (n int, ok bool) {
	then, now := h.stacks[after], h.stacks[h.read]
	if then == nil || now == nil || now.deep < then.deep {
		return 0, false
	}
	n = now.deep - then.deep
	for range n {
		now = now.under
	}
	for now != then {
		if now.id != then.id {
			return 0, false
		}
		now, then = now.under, then.under
	}
	return n, true
}

// GroupBand is what stands above a board that is shown as it was.
func GroupBand(p GroupPast, i, of int, sp *say.Speaker) string {
	return sp.T("group.past.band", "As it was at {{.When}}, after action {{.N}} of {{.Of}}. Esc: back to now", say.Args{"When": p.When, "N": i + 1, "Of": of})
}

package session

import (
	"slices"
	"time"
)

// Past is one action as the history shows it.
type Past struct {
	N        int // of the record
	ID       string
	At       time.Time
	By       string // the device
	Kind     string
	Label    Label // what was done, in the names of that time
	Undone   bool  // it was taken back later and not brought back
	Grouping bool  // it is about how ideas were grouped and worded
}

var groupingKinds = []string{
	"drafts.taken", "idea.worded", "ideas.keptapart", "ideas.merged", "ideas.moved", "ideas.unmerged",
	"theme.dissolved", "theme.made", "theme.moved", "theme.named", "theme.nested", "theme.split", "themes.merged",
}

// History lists what people did, in order. Undo and redo are no entries of their own: they show in the action that they
// took back or brought back.
func History(records []Record) []Past {
	l := NewLog(nil)
	var out []Past
	for _, r := range records {
		if label, ok := told(r.Event, l.state); ok {
			k := r.Event.Kind()
			out = append(out, Past{N: r.N, ID: r.ID, At: r.At, By: r.By, Kind: k, Label: label, Grouping: slices.Contains(groupingKinds, k)})
		}
		l.Apply(r)
	}
	for i := range out {
		out[i].Undone = l.undone[out[i].ID]
	}
	return out
}

// told says what an action does, in the state before it; ok is false where no person did it, or where it is about another action.
func told(e Event, before *State) (l Label, ok bool) {
	switch e := e.(type) {
	case nil, *Undone, *Redone, *VectorsKept:
		return l, false
	case undoable:
		return e.label(before), true
	case *SessionCreated:
		return say("created", "start the session “{{.Title}}”", args{"Title": short(e.Title)}), true
	case *StageEntered:
		return say("entered", "go to another stage"), true
	case *StagePaused:
		return say("paused", "stop the timer"), true
	case *StageResumed:
		return say("resumed", "let the timer run again"), true
	case *PollOpened:
		return say("pollopened", "open the poll “{{.Question}}”", args{"Question": before.question(e.Poll)}), true
	case *PapersPrinted:
		l := sayN("papersprinted", e.Last-e.First+1, "print {{.N}} paper ballot for the poll “{{.Question}}”", "print {{.N}} paper ballots for the poll “{{.Question}}”")
		l.Args = args{"Question": before.question(e.Poll)}
		return l, true
	case *PollWasClosed:
		return say("pollclosed", "close the poll “{{.Question}}”", args{"Question": before.question(e.Poll)}), true
	case *PollWasCalledOff:
		return say("pollcalledoff", "call the poll “{{.Question}}” off", args{"Question": before.question(e.Poll)}), true
	case *SessionSealed:
		return say("sealed", "seal the session"), true
	case *SessionReopened:
		return say("reopened", "reopen the session"), true
	}
	return say("unknown", "do what only a newer version knows"), true
}

func (s *State) question(id ID) string {
	if x := s.Poll(id); x != nil {
		return short(x.Question)
	}
	return ""
}

// StateAt gives the state as it stood after the first n records: what was undone by then is not in it, what was undone
// later is.
func StateAt(records []Record, n int) *State {
	return NewLog(records[:min(max(n, 0), len(records))]).State()
}

// StepsBack counts how often Undo leads back to the state just after the first n records. Where it cannot lead there,
// it says why. Stages entered and timers since then stay as they are, for Undo leaves those alone.
func StepsBack(records []Record, n int) (int, error) {
	n = min(max(n, 0), len(records))
	l := NewLog(records)
	then, now := NewLog(records[:n]).steps(), l.steps()
	if len(then) > len(now) || !slices.Equal(then, now[:len(then)]) {
		return 0, refuse("back.undone", "What was done by then was undone since, so going back does not lead there. Choose another moment.")
	}
	back := len(now) - len(then)
	if back > len(l.done) {
		return 0, refuse("back.barrier", "A poll was opened or ended since then, or the session was sealed, and what came before that stays. Choose a later moment.")
	}
	return back, nil
}

// steps lists the places of the records that stand and that Undo takes back or stops at.
func (l *Log) steps() []int {
	var out []int
	for i, r := range l.records {
		_, can := r.Event.(undoable)
		_, stops := r.Event.(barrier)
		if (can || stops) && !l.undone[r.ID] {
			out = append(out, i)
		}
	}
	return out
}

// Move is one change of the place of an idea.
type Move struct {
	N      int // of the record; undo and redo move ideas too
	At     time.Time
	By     string // the device
	Kind   string
	From   Spot
	To     Spot
	Undone bool // the action was taken back later
}

// Spot is where an idea stands. With an empty theme and nothing else it is in the tray.
type Spot struct {
	Theme     ID
	Name      string // of the theme, at that time
	Into      ID     // the idea that it is shown as, where it was merged
	Withdrawn bool
	Absent    bool // it is not in the session
}

// Moves lists every place that an idea was in, in order, from being added on.
func Moves(records []Record, idea ID) []Move {
	l := NewLog(nil)
	var out []Move
	var ids []string
	at := Spot{Absent: true}
	for _, r := range records {
		l.Apply(r)
		now := l.state.spot(idea)
		if !now.same(at) {
			out = append(out, Move{N: r.N, At: r.At, By: r.By, Kind: r.Event.Kind(), From: at, To: now})
			ids = append(ids, r.ID)
		}
		at = now
	}
	for i, id := range ids {
		out[i].Undone = l.undone[id]
	}
	return out
}

// same reports whether two spots are one, by whatever name its theme went.
func (x Spot) same(o Spot) bool {
	x.Name, o.Name = "", ""
	return x == o
}

func (s *State) spot(id ID) Spot {
	x := s.ideas[id]
	if x == nil {
		return Spot{Absent: true}
	}
	p := Spot{Theme: x.Theme, Into: x.MergedInto, Withdrawn: x.Withdrawn}
	if t := s.themes[x.Theme]; t != nil {
		p.Name = t.Name()
	}
	return p
}

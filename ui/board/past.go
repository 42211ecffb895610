package board

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// past is the panel that lists what was done to the board. Walking along it shows the board as it stood after each
// action; the board can be gone back to there, and from there forward again.
type past struct {
	*sheet
	actions []view.GroupPast
	read    int            // records that they were read from
	reading bool           // off the event thread
	at      int            // the action at which the board is shown, or -1 for now
	state   *session.State // as it was then
	sure    bool           // going back was asked for once; the second time does it
	undoes  int            // actions that this undoes
}

const nowLine = "now"

// errPast refuses to change the board while it is shown as it was.
type errPast struct{}

func (errPast) Error() string { return "the board is shown as it was" }

// Message is what the app says.
func (errPast) Message() (key, english string, args map[string]any) {
	return "group.past.fixed", "This is the board as it was, so nothing can be moved. Esc goes back to now.", nil
}

func newPast(s *Screen) *past {
	p := &past{sheet: newSheet(s, 'h'), at: -1}
	p.do, p.walked, p.sheet.back = p.goBack, p.stepTo, p.escape
	return p
}

// here reports whether the board is shown as it was.
func (p *past) here() bool { return p.at >= 0 }

// refresh lists what was done. It is read off the event thread, for with much that was undone it takes a while.
func (p *past) refresh() {
	p.list()
	k := p.s.d.Kept()
	if k == nil || p.reading {
		return
	}
	records := k.Records()
	if len(records) == p.read {
		return
	}
	var actions []view.GroupPast
	sp := p.s.d.Say
	p.reading = true
	p.s.d.Work(func() error {
		actions = view.GroupHistory(records, sp)
		return nil
	}, func(error) {
		p.actions, p.read, p.reading = actions, len(records), false
		p.s.side.refresh()
		p.area.Reveal(p.area.Cursor())
	})
}

func (p *past) list() {
	sp := p.s.d.Say
	lines := make([]line, 0, len(p.actions)+1)
	for i, x := range p.actions {
		face := parts.Face{Style: parts.Sheet, Lead: strconv.Itoa(i + 1), Words: view.GroupPastWords(p.s.d.State(), x, p.s.d.Label, sp), Note: view.GroupPastNote(x, sp)}
		lines = append(lines, line{strconv.Itoa(i), face, false})
	}
	lines = append(lines, line{nowLine, parts.Face{Style: parts.Sheet, Words: sp.T("group.past.now", "Now")}, false})
	p.show(sp.T("group.past", "What was done"), sp.T("group.past.note", "Up and Down show the board as it stood after each action. Enter goes back to there, Esc comes back to now."), lines)
}

func (p *past) enter() { p.sheet.enter(nowLine) }

func (p *past) leave() { p.stepTo(nowLine) }

// stepTo shows the board as it was after an action, or as it is.
func (p *past) stepTo(id string) {
	p.at, p.state, p.sure = -1, nil, false
	if i := p.sheet.at(id); id != nowLine && i >= 0 {
		p.at = i
		p.state = session.StateAt(p.s.d.Kept().Records(), p.actions[i].After)
	}
	p.s.Refresh()
}

// escape leaves the innermost: the question, the past, the panel.
func (p *past) escape() {
	switch {
	case p.sure:
		p.sure = false
		p.s.tell()
	case p.here():
		p.sheet.enter(nowLine)
		p.stepTo(nowLine)
	default:
		p.s.side.shut()
	}
}

// goBack asks once, and the second time undoes everything since the action.
func (p *past) goBack(id string) {
	if !p.here() || id == nowLine {
		p.s.side.shut()
		return
	}
	sp, x := p.s.d.Say, p.actions[p.at]
	n, err := session.StepsBack(p.s.d.Kept().Records(), x.After)
	switch {
	case err != nil:
		p.s.d.Tell(desk.Plain, sp.Say(err))
	case n == 0:
		p.s.side.shut()
	case !p.sure:
		p.sure, p.undoes = true, n
		p.s.tell()
	default:
		p.s.side.shut()
		for range n - 1 {
			p.s.do(session.Undo{}, nil)
		}
		p.s.do(session.Undo{}, func(err error) {
			if err != nil {
				p.s.d.Tell(desk.Warn, sp.Say(err))
				return
			}
			p.s.d.Tell(desk.Plain, sp.N("group.past.back", n, "The board stands as it did at {{.When}}. Ctrl+Y does the {{.N}} action again.",
				"The board stands as it did at {{.When}}. Ctrl+Y does the {{.N}} actions again, one by one.", say.Args{"When": x.When}))
		})
	}
}

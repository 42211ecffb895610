package headless_test

import (
	"strings"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
)

// place is a screen and a way to it.
type place struct {
	name   string
	screen string
	bring  func()
}

// screen names what the facilitator's window shows.
func (m *monkey) screen() string {
	d := m.a.Desk
	if m.a.Canvas().Overlays().Top() != nil {
		if d.Room().Here && len(m.a.Canvas().Overlays().List()) == 1 {
			return "the room over the desk"
		}
		return "a small window"
	}
	name := string(d.Place())
	if d.Place() == desk.AtStage {
		st := d.State().Stage(d.State().Current)
		if st == nil {
			return "no stage"
		}
		name = string(st.Kind)
		if d.Part() != desk.WholeStage {
			name += " " + string(d.Part())
		}
		if st.Kind == session.StagePoll && d.State().OpenPoll() != nil {
			name += " open"
		}
	}
	return name
}

// home closes what is open, and sees to it that the first session can be worked on.
func (m *monkey) home() {
	for range 8 {
		if m.a.Canvas().Overlays().Top() == nil {
			break
		}
		m.key("Escape")
	}
	if m.a.Canvas().Overlays().Top() != nil {
		m.t.Errorf("a small window does not close by Escape: %q", m.a.Texts())
	}
	if m.a.Desk.Place() == desk.Booth {
		m.key("Ctrl+Shift+B")
	}
	m.settled()
	first := m.folder + "/session-1.moot"
	if k := m.a.Desk.Kept(); k == nil || k.Path() != first {
		if err := m.a.Open(first); err != nil {
			m.t.Errorf("the first session cannot be opened again: %v", err)
		}
	}
	if m.a.Desk.State().Sealed != nil && m.a.Desk.State().Phase() == session.Closed {
		m.do(session.Reopen{Why: "there is more to press"})
	}
	m.settled()
}

// do gives a command, which may be refused: the session is as the keys left it.
func (m *monkey) do(c session.Command) {
	if err := m.a.Do(c); err != nil {
		m.note("refused: " + err.Error())
	}
	m.settled()
}

func (m *monkey) enter(k session.StageKind) {
	for _, st := range m.a.Desk.State().Agenda {
		if st.Kind == k && (k != session.StagePrompt || m.rnd.IntN(3) == 0) || k == session.StagePrompt && st.Kind == k && st.ID == m.lastPrompt() {
			m.do(session.EnterStage{Stage: st.ID})
			m.a.Go(desk.AtStage)
			return
		}
	}
	// the keys took every such stage out of the agenda
	plan := session.StagePlan{Kind: k, Minutes: 3}
	if k == session.StagePrompt {
		for _, f := range m.a.Desk.State().Framework.Factors {
			for _, p := range f.Prompts {
				plan.Prompt = p.ID
			}
		}
	}
	m.do(session.PlanStages{Plan: append(m.plan(), plan)})
	for _, st := range m.a.Desk.State().Agenda {
		if st.Kind == k {
			m.do(session.EnterStage{Stage: st.ID})
		}
	}
	m.a.Go(desk.AtStage)
}

func (m *monkey) plan() (out []session.StagePlan) {
	for _, st := range m.a.Desk.State().Agenda {
		out = append(out, st.StagePlan)
	}
	return out
}

func (m *monkey) lastPrompt() (id session.ID) {
	for _, st := range m.a.Desk.State().Agenda {
		if st.Kind == session.StagePrompt {
			id = st.ID
		}
	}
	return id
}

// open sees to it that a vote is open.
func (m *monkey) open() {
	m.enter(session.StagePoll)
	if m.a.Desk.State().OpenPoll() != nil {
		return
	}
	if len(m.a.Desk.State().Seats) < 3 {
		m.do(session.AddSeats{Seats: make([]session.NewSeat, 5)})
	}
	method := pick(m, poll.Methods())
	body := session.PollBody{
		Stage: m.a.Desk.State().Current, Question: "Which of these?", Source: session.OnTyped,
		Options: []poll.Option{{Text: "Tea"}, {Text: "Coffee"}, {Text: "Water"}, {Text: "Juice"}, {Text: "Milk"}, {Text: "Nothing"}},
		Rules:   poll.SuggestFor(method, 6),
	}
	m.do(session.DraftPoll{PollBody: body})
	polls := m.a.Desk.State().Polls
	for _, p := range polls {
		if p.Phase == session.PollDraft && p.Question == body.Question {
			m.do(session.OpenPoll{Poll: p.ID})
			return
		}
	}
}

// close sees to it that no vote is open.
func (m *monkey) close() {
	m.enter(session.StagePoll)
	p := m.a.Desk.State().OpenPoll()
	if p == nil {
		return
	}
	m.do(session.ClosePoll{Poll: p.ID})
	if m.a.Desk.State().OpenPoll() != nil {
		m.do(session.CallOffPoll{Poll: p.ID, Why: "nobody voted"})
	}
}

// places are all screens of the app.
func (m *monkey) places() []place {
	at := func(p desk.Place) func() { return func() { m.a.Go(p) } }
	stage := func(k session.StageKind) func() { return func() { m.enter(k) } }
	then := func(bring func(), keys ...string) func() {
		return func() {
			bring()
			for _, k := range keys {
				if len(k) == 1 {
					m.a.Type(k)
				} else {
					m.key(k)
				}
			}
			m.settled()
		}
	}
	out := []place{
		{"home", "home", at(desk.Home)},
		{"new session", "home", then(at(desk.Home), "Ctrl+N")},
		{"frameworks", "frameworks", at(desk.Frameworks)},
		{"framework editor", "frameworks", func() { m.a.Go(desk.Frameworks); _ = m.a.Press("New framework") }},
	}
	for _, n := range []string{"1", "2", "3", "4", "5", "6"} {
		out = append(out, place{"set-up " + n, "setup", then(at(desk.Setup), "Alt+"+n)})
	}
	for _, k := range session.StageKinds() {
		out = append(out, place{string(k), string(k), stage(k)})
	}
	grouping, voting := stage(session.StageGrouping), stage(session.StagePoll)
	return append(out,
		place{"another prompt", string(session.StagePrompt), stage(session.StagePrompt)},
		place{"suggestions", string(session.StageGrouping), then(func() { grouping(); m.do(session.SayGroupSorted{}) }, "g")},
		place{"line", string(session.StageGrouping) + " " + string(desk.Line), then(grouping, "c")},
		place{"open vote", string(session.StagePoll) + " open", m.open},
		place{"booth", string(desk.Booth), func() { m.open(); m.a.OpenBooth() }},
		place{"booth", string(desk.Booth), func() { m.open(); m.a.OpenBooth() }},
		place{"papers", string(session.StagePoll) + " open", func() { m.open(); m.way("Paper ballots") }},
		place{"hands", string(session.StagePoll) + " open", func() { m.open(); m.way("Show of hands") }},
		place{"tables", string(session.StagePoll) + " open", func() { m.open(); m.way("Ballots of tables") }},
		place{"result", string(session.StagePoll), m.close},
		place{"palette", "a small window", then(voting, "Ctrl+K")},
		place{"keys", "a small window", then(stage(session.StagePrompt), "F1")},
		place{"room over the desk", "the room over the desk", then(stage(session.StagePrompt), "Ctrl+Shift+R")},
		place{"room's window", string(session.StagePrompt), func() { m.enter(session.StagePrompt); m.a.ToggleRoom() }},
		place{"report", "report", at(desk.Report)},
		place{"names and places", string(desk.Redaction), at(desk.Redaction)},
	)
}

// way opens a way of voting, which is a large button with more than its name.
func (m *monkey) way(name string) {
	for _, b := range m.a.Buttons() {
		if strings.HasPrefix(b.Text, name) {
			m.a.PressButton(b)
		}
	}
	m.settled()
}

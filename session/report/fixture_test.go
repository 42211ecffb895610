package report_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"folkmoot/assets/frameworks"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
)

// play carries out commands on a session without a file.
type play struct {
	t   testing.TB
	log *session.Log
	n   int
	ids int
	now time.Time
}

func newPlay(t testing.TB) *play {
	return &play{t: t, log: session.NewLog(nil), now: time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC)}
}

func (p *play) state() *session.State { return p.log.State() }

func (p *play) do(cs ...session.Command) {
	p.t.Helper()
	for _, c := range cs {
		e, err := session.Decide(p.state(), c, session.Env{Now: p.now, Seed: func() uint64 { return 42 }, NewID: func() session.ID {
			p.ids++
			return session.ID(fmt.Sprintf("id%05d", p.ids))
		}})
		if err != nil {
			p.t.Fatalf("%T: %v", c, err)
		}
		if sealed, ok := e.(*session.SessionSealed); ok {
			sealed.Count, sealed.SHA256 = p.n, strings.Repeat("9f2c4e1b7a6d5083", 4)
		}
		p.n++
		p.now = p.now.Add(5 * time.Second)
		p.log.Apply(session.Record{N: p.n, ID: fmt.Sprintf("r%05d", p.n), Lam: p.n, At: p.now, By: "test", Event: e})
	}
}

// wait lets time pass.
func (p *play) wait(d time.Duration) { p.now = p.now.Add(d) }

// prompt is the stage of a prompt of the framework.
func (p *play) prompt(id string) session.ID {
	p.t.Helper()
	for _, x := range p.state().Agenda {
		if x.Prompt == id {
			return x.ID
		}
	}
	p.t.Fatalf("no prompt %s", id)
	return ""
}

func (p *play) stage(k session.StageKind) session.ID {
	p.t.Helper()
	for _, x := range p.state().Agenda {
		if x.Kind == k {
			return x.ID
		}
	}
	p.t.Fatalf("no stage %s", k)
	return ""
}

// quotable lets everybody's words be quoted.
func (p *play) quotable() {
	var all []session.ID
	for _, x := range p.state().Seats {
		all = append(all, x.ID)
	}
	p.do(session.SetConsent{Seats: all, Item: session.QuoteConsent, Given: true})
}

func (p *play) seat(n int) session.ID { return p.state().Seats[n-1].ID }

// theme makes a theme of ideas given by their numbers.
func (p *play) theme(title string, numbers ...int) session.ID {
	p.t.Helper()
	var ids []session.ID
	for _, n := range numbers {
		ids = append(ids, p.state().Ideas[n-1].ID)
	}
	p.do(session.MakeTheme{Title: title, Ideas: ids})
	return p.state().Themes[len(p.state().Themes)-1].ID
}

// note adds evidence and gives its id.
func (p *play) note(b session.EvidenceBody) session.ID {
	p.t.Helper()
	p.do(session.NoteEvidence{EvidenceBody: b})
	return p.state().Evidence[len(p.state().Evidence)-1].ID
}

// open drafts and opens a poll.
func (p *play) open(question string, options []poll.Option, rules poll.Rules) *session.Poll {
	p.t.Helper()
	p.do(session.DraftPoll{PollBody: session.PollBody{Question: question, Options: options, Rules: rules}})
	x := p.state().Polls[len(p.state().Polls)-1]
	p.do(session.OpenPoll{Poll: x.ID})
	return x
}

// close counts ballots; each is the dots by place of the option, and nil is a blank one.
func (p *play) close(x *session.Poll, ballots ...map[int]int) {
	p.t.Helper()
	var raw [][]byte
	for _, b := range ballots {
		m := map[string]int{}
		for place, dots := range b {
			m[x.Options[place].ID] = dots
		}
		raw = append(raw, poll.Ballot{Marks: m}.Encode())
	}
	p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Voters: p.state().Present()})
}

var employee = sync.OnceValues(func() (framework.Framework, error) {
	const name = "employee-group.toml"
	data, err := frameworks.FS.ReadFile(name)
	if err != nil {
		return framework.Framework{}, err
	}
	return framework.Decode(name, data)
})

func employeeFramework(t testing.TB) framework.Framework {
	t.Helper()
	f, err := employee()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

var details = session.Details{
	Kind: session.FocusGroup, Cohort: "frontline employees", Place: "Meeting room, main office", Date: "2026-11-12", Minutes: 60, Facilitator: "Research officer",
	Organisation: session.Organisation{Name: "Council A", Type: "county", Region: "South East"},
	Aims:         "To learn from the people who do the work what helps them to bring in new ideas, what hinders them, and what they would ask of each level of management.",
	Focus:        "What would help new ideas to be tried here and to succeed?",
}

// draft is a session that has just been made.
func draft(t testing.TB) *play {
	p := newPlay(t)
	p.do(session.NewSession{Title: "What helps new ideas happen here", Framework: employeeFramework(t), Details: details})
	return p
}

// seated is a session with 14 seats: 6 frontline, 4 support, 3 first-line managers and 1 driver.
func seated(t testing.TB) *play {
	p := draft(t)
	var seats []session.NewSeat
	for i := range 14 {
		band := "frontline"
		switch {
		case i >= 13:
			band = "driver"
		case i >= 10:
			band = "first-line manager"
		case i >= 6:
			band = "support"
		}
		seats = append(seats, session.NewSeat{Band: band})
	}
	p.do(session.AddSeats{Seats: seats})
	var agreed []session.ID
	for i, s := range p.state().Seats {
		if i != 4 { // P5 does not want to be quoted
			agreed = append(agreed, s.ID)
		}
	}
	p.do(session.SetConsent{Seats: agreed, Item: session.QuoteConsent, Given: true})
	return p
}

var said = map[string][]string{
	"help": {
		"My manager asks first and decides afterwards", "A slot in every team meeting, even if nobody has anything that week",
		"Seeing an idea from our depot on the news page with our name for it", "Being let off the old form while we try the new one",
		"A colleague who has done it before and can be rung up", "The afternoon when we could just try the new route",
		"Somebody senior who came out on the van for a day", "Knowing that a no comes with a reason",
		"Residents telling us to our face what does not work", "A small budget that the team leader can spend without asking",
	},
	"hinder": {
		"It goes up and nothing ever comes down again", "Three signatures for a forty pound label printer", "The day is full before it starts",
		"We hear of a change when it is already printed", "People who tried something and were left alone when it went wrong",
		"Every service has its own system and none of them talk", "New managers start again from nothing", "The suggestion box that nobody opens",
		"Being told that it was tried in 2009", "Meetings at times when the shift is out",
	},
	"senior-managers": {
		"Come to where the work is, and not only at Christmas", "Say what became of each idea, also when it is a no", "Say in plain words where the council wants to go",
		"Stand by a team when a sensible try goes wrong", "Stop something before starting something new", "Ask us before the plan is written", "Pick one idea a quarter and see it through",
	},
	"middle-and-frontline-managers": {
		"Protect an hour a fortnight in the rota", "Ask the quiet ones", "Pass ideas on within a week and say to whom", "Let the person whose idea it was present it",
		"Do not take the hour back when it gets busy", "Try it small, on one round, before writing a paper", "Thank people in front of others", "Tell us what other teams are trying",
	},
	"cross-council": {
		"Spend a day with the same job in another service", "One list of what has been tried, and how it went", "A name in each service whom you can ring",
		"Bring the planners and the inspectors to one table", "Visit the council next door", "Share the van that stands still on Fridays", "One form for all of us",
		"A half-day each year where teams show what they tried", "Let residents sit in", "Move people between services for a month",
	},
}

// sample is a whole session of the study's shape: 12 of 14 people, 45 ideas, 6 themes, 2 polls, findings, sealed.
func sample(t testing.TB) *play {
	p := seated(t)
	p.do(session.CountRefusals{N: 2}, session.EnterStage{Stage: p.stage(session.StageWelcome)})
	p.do(session.SetPresence{Seat: p.seat(13), Here: false})
	p.wait(4 * time.Minute)
	p.do(session.EnterStage{Stage: p.prompt("your-work")}, session.MarkPrompt{Stage: p.prompt("your-work"), Asked: session.AskedAsWorded})
	p.wait(3 * time.Minute)
	p.do(session.EnterStage{Stage: p.prompt("something-new")}, session.MarkPrompt{Stage: p.prompt("something-new"), Asked: session.AskedSkipped})
	i := 0
	for _, id := range []string{"help", "hinder", "senior-managers", "middle-and-frontline-managers", "cross-council"} {
		st := p.prompt(id)
		p.do(session.EnterStage{Stage: st}, session.MarkPrompt{Stage: st, Asked: session.AskedAsWorded})
		for _, text := range said[id] {
			p.do(session.AddIdea(text, st, p.seat(1+i%12)))
			p.wait(20 * time.Second)
			i++
		}
	}
	p.do(session.MarkPrompt{Stage: p.prompt("hinder"), Asked: session.AskedAdapted, Adapted: "What gets in the way of new ideas in your own team?"})
	p.do(session.WordIdea{Idea: p.state().Ideas[2].ID, Which: session.WordingDisplay, Text: "Seeing an idea from our depot on the news page"})
	quotes := []session.ID{
		p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "They ask us when it is already printed.", Stage: p.prompt("hinder"), Seat: p.seat(2)}),
		p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "You come to the depot once and you learn more than from ten surveys.", Stage: p.prompt("help"), Seat: p.seat(8)}),
		p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "The hour is always what gives first.", Stage: p.prompt("hinder"), Seat: p.seat(14)}),
	}
	p.note(session.EvidenceBody{Kind: session.Verbatim, Text: "A no with a reason is worth more than a yes that never comes.", Stage: p.prompt("help"), Seat: p.seat(3)})
	p.note(session.EvidenceBody{Kind: session.Observation, Text: "Laughter, and several people nodding, at the story of the label printer.", Stage: p.prompt("hinder")})
	p.note(session.EvidenceBody{Kind: session.Paraphrase, Text: "Two people said that ideas get stuck between the team leader and the head of service.", Stage: p.prompt("hinder")})
	p.do(session.ParkItem{Text: "Parking at the depot", Stage: p.prompt("help")}, session.ParkItem{Text: "The new expenses system", Stage: p.prompt("hinder")}, session.ParkItem{Text: "Whether the survey of last year will be repeated"})

	p.do(session.EnterStage{Stage: p.stage(session.StageGrouping)})
	listened := p.theme("Being asked, and hearing what became of it", 1, 8, 11, 14, 18, 22, 26, 30, 29, 31)
	p.theme("Time that is really ours for trying things", 2, 6, 13, 20, 28, 32, 25)
	p.theme("Backing when a sensible try goes wrong", 4, 15, 24, 33)
	p.theme("Small money without a long form", 10, 12, 42)
	p.theme("Managers who come to where the work is", 7, 21, 3, 34)
	p.theme("Links to other services and other councils", 5, 16, 35, 36, 37, 38, 39, 40, 41, 43, 45)
	p.do(session.LinkTheme{Theme: listened, Factors: []string{"help-and-hinder", "priorities"}})
	p.wait(9 * time.Minute)
	for i, v := range []int{0, 1, 0, 2, 1, 3, 0, 4} {
		idea := p.state().Ideas[i*5].ID
		p.do(session.RateIdea{Idea: idea, Scale: framework.ScaleContinuum, Value: v}, session.RateIdea{Idea: idea, Scale: framework.ScaleNewHere, Value: i % 2}, session.RateIdea{Idea: idea, Scale: framework.ScaleAddsValue, Value: 1})
	}

	p.do(session.EnterStage{Stage: p.stage(session.StagePoll)})
	first := p.open("Which of these matter most for new ideas here?", p.state().ThemeOptions(), poll.Rules{Method: poll.Dots, Dots: 5, Cap: 2})
	p.wait(4 * time.Minute)
	p.close(first, map[int]int{0: 2, 1: 2, 5: 1}, map[int]int{0: 2, 2: 1, 5: 2}, map[int]int{0: 1, 1: 2, 4: 2}, map[int]int{0: 2, 3: 1, 1: 2}, map[int]int{0: 2, 5: 2, 1: 1}, map[int]int{1: 2, 2: 2, 5: 1},
		map[int]int{0: 1, 4: 1, 5: 2, 2: 1}, map[int]int{0: 2, 1: 1, 2: 2}, map[int]int{0: 1, 1: 2, 5: 1, 4: 1}, map[int]int{0: 2, 3: 2, 5: 1}, map[int]int{1: 1, 4: 2, 2: 2}, map[int]int{5: 2, 4: 1, 2: 1}, nil)
	off := p.open("Which one first?", p.state().ThemeOptions(), poll.Rules{Method: poll.Dots, Dots: 1, Cap: 1})
	p.do(session.CallOffPoll{Poll: off.ID, Why: "Two people had not understood that they had a single dot"})
	second := p.open("Which one would you begin with on Monday?", []poll.Option{{Text: "An hour a fortnight in the rota"}, {Text: "A line on what became of each idea"}, {Text: "A day with another service"}}, poll.Rules{Method: poll.Dots, Dots: 1, Cap: 1})
	p.close(second, map[int]int{0: 1}, map[int]int{0: 1}, map[int]int{0: 1}, map[int]int{0: 1}, map[int]int{0: 1}, map[int]int{1: 1}, map[int]int{1: 1}, map[int]int{1: 1}, map[int]int{1: 1}, map[int]int{1: 1}, map[int]int{2: 1}, map[int]int{2: 1}, map[int]int{2: 1})

	p.do(session.EnterStage{Stage: p.stage(session.StageFindings)})
	opts := first.Options
	p.do(
		session.WriteFinding{FindingBody: session.FindingBody{
			Who: "Senior and middle managers", Statement: "Genuinely listen to us, and say what became of what we said", Behaviours: []string{"Ask before deciding", "Come to where the work is", "Say what became of an idea, also when it is a no"},
			Quotes: quotes[:2], Theme: listened, Poll: first.ID, Option: opts[0].ID, However: "Two people did not want more meetings about ideas. They asked for the time to be spent on trying one",
		}},
		session.WriteFinding{FindingBody: session.FindingBody{Who: "Middle and frontline managers", Statement: "Protect time for trying things", Behaviours: []string{"Write an hour a fortnight into the rota", "Do not take it back when it gets busy"}, Quotes: quotes[2:], Poll: first.ID, Option: opts[1].ID}},
		session.WriteFinding{FindingBody: session.FindingBody{Who: "The council as a whole", Statement: "Help ideas to travel from one service to another", Behaviours: []string{"Keep one list of what was tried and how it went"}, Poll: first.ID, Option: opts[5].ID}},
	)
	p.do(session.EnterStage{Stage: p.stage(session.StageActions)},
		session.AgreeAction{ActionBody: session.ActionBody{Who: "Head of service", What: "Answer each of the ideas in a line", ByWhen: "12 December", FirstStep: "Print the list for the next meeting", Finding: p.state().Findings[0].ID}},
		session.AgreeAction{ActionBody: session.ActionBody{Who: "Team leaders", What: "Put an hour a fortnight into the rota", ByWhen: "1 February"}})
	parked := p.state().Parking
	p.do(session.SettleItem{Item: parked[0].ID, Disposition: session.PassedOn, Owner: "the facilities team"}, session.SettleItem{Item: parked[1].ID, Disposition: session.TakenUp}, session.SettleRest{Disposition: session.Later}, session.EnterStage{Stage: p.stage(session.StageClose)},
		session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: true, Corrections: "“listen” became “genuinely listen”"}})
	p.wait(2 * time.Minute)
	p.do(session.SealSession{})
	return p
}

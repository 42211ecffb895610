package session_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"folkmoot/session"
	"folkmoot/session/framework"
)

// bench plays commands against a log without a file, and keeps every record as it would stand in the file.
type bench struct {
	t   testing.TB
	log *session.Log
	n   int
	ids int
	now time.Time
}

func newBench(t testing.TB) *bench {
	return &bench{t: t, log: session.NewLog(nil), now: time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC)}
}

func (b *bench) env() session.Env {
	return session.Env{Now: b.now, Seed: func() uint64 { return 42 }, NewID: func() session.ID {
		b.ids++
		return session.ID(fmt.Sprintf("id%05d", b.ids))
	}}
}

func (b *bench) try(c session.Command) error {
	e, err := session.Decide(b.log.State(), c, b.env())
	if err != nil {
		return err
	}
	b.n++
	b.now = b.now.Add(7 * time.Second)
	// Through JSON, so that what is tested is what a file would give back.
	data, err := json.Marshal(e)
	if err != nil {
		b.t.Fatalf("event %s does not encode: %v", e.Kind(), err)
	}
	back, err := session.Decode(e.Kind(), data)
	if err != nil {
		b.t.Fatalf("event %s does not decode: %v", e.Kind(), err)
	}
	b.log.Apply(session.Record{N: b.n, ID: fmt.Sprintf("r%05d", b.n), Lam: b.n, At: b.now, By: "bench", Event: back})
	return nil
}

func (b *bench) do(c session.Command) {
	b.t.Helper()
	if err := b.try(c); err != nil {
		b.t.Fatalf("%T: %v", c, err)
	}
}

func (b *bench) state() *session.State { return b.log.State() }

// start gives a session with a framework of two prompts and a few seats.
func start(t testing.TB, seats int) *bench {
	b := newBench(t)
	b.do(session.NewSession{Title: "Employee group", Framework: smallFramework(), Details: session.Details{Cohort: "frontline employees", Minutes: 60}})
	if seats > 0 {
		b.do(session.AddSeats{Seats: make([]session.NewSeat, seats)})
	}
	return b
}

func smallFramework() framework.Framework {
	return framework.Framework{
		ID: "small", Version: 1, Name: "Small", Summary: "Two prompts.", Language: "en-GB", Kind: framework.KindFocusGroup, Provenance: "Made for the tests.",
		Factors: []framework.Factor{{ID: "culture", Label: "Culture", Prompts: []framework.Prompt{
			{ID: "open", Text: "What is your work here?", Type: framework.Opening, Minutes: 3, Answer: framework.AnswerNotes},
			{ID: "help", Text: "What helps you bring in new ideas here?", Type: framework.Key, Minutes: 10, Probes: []string{"Who listens?"}, Answer: framework.AnswerIdeas},
		}}},
		Scales: []framework.Scale{
			{ID: framework.ScaleNewHere, Question: "Is it new here?", Kind: framework.ScaleYesNo},
			{ID: framework.ScaleContinuum, Question: "How far does it go?", Kind: framework.ScalePlace, Low: "small improvement", High: "radical change", Steps: 5},
		},
		Consent: []framework.ConsentItem{{ID: "part", Text: "I take part of my own free will.", Needed: true}, {ID: session.QuoteConsent, Text: "My words may be quoted."}},
	}
}

func (b *bench) stage(k session.StageKind) session.ID {
	for _, x := range b.state().Agenda {
		if x.Kind == k {
			return x.ID
		}
	}
	b.t.Fatalf("no stage of kind %s", k)
	return ""
}

func snapshot(t testing.TB, s *session.State) string {
	t.Helper()
	c := *s
	c.LastAt = c.Created // undo and redo are records with a time of their own
	out, err := json.Marshal(&c)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

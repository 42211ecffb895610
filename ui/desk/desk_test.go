package desk_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
)

// thread is an event thread of its own: a goroutine that runs what it is given, in order.
type thread struct {
	work chan func()
	wg   sync.WaitGroup
}

func newThread(t *testing.T) *thread {
	x := &thread{work: make(chan func(), 100)}
	x.wg.Go(func() {
		for f := range x.work {
			f()
		}
	})
	t.Cleanup(func() { close(x.work); x.wg.Wait() })
	return x
}

func (x *thread) Do(f func()) { x.work <- f }

// on runs f on the thread and waits.
func (x *thread) on(f func()) {
	done := make(chan struct{})
	x.Do(func() { f(); close(done) })
	<-done
}

func bench(t *testing.T) (*desk.Desk, *thread) {
	t.Helper()
	th := newThread(t)
	n := 0
	now := func() time.Time { return time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC) }
	k := keeper.Keeper{Now: now, Device: "test", Seed: func() uint64 { return 1 }, NewID: func() string { n++; return fmt.Sprintf("id%04d", n) }}
	kept, err := k.Practice(session.NewSession{Title: "A group", Framework: framework.Framework{
		ID: "small", Version: 1, Name: "Small", Language: "en-GB", Kind: framework.KindFocusGroup,
		Factors: []framework.Factor{{ID: "f", Label: "Ideas", Prompts: []framework.Prompt{{ID: "help", Text: "What helps?", Type: framework.Key, Minutes: 10, Answer: framework.AnswerIdeas}}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d := desk.New(nil, th, now)
	th.on(func() { d.Use(kept) })
	return d, th
}

func TestCommandsAreDoneInOrderAndToldOnTheThread(t *testing.T) {
	d, th := bench(t)
	var told []string
	changes := 0
	th.on(func() {
		d.Listen(func() { changes++ })
		for i := range 20 {
			d.Do(session.AddIdea(fmt.Sprint("idea ", i), "", ""), func(err error) {
				if err != nil {
					t.Error(err)
				}
				ideas := d.State().Ideas
				told = append(told, ideas[len(ideas)-1].First)
			})
		}
	})
	d.Wait()
	th.on(func() {
		if len(told) != 20 || told[0] != "idea 0" || told[19] != "idea 19" {
			t.Errorf("%v", told)
		}
		if changes < 20 {
			t.Errorf("%d changes were told", changes)
		}
	})
}

func TestARefusalIsSaidWhereNobodyElseTakesIt(t *testing.T) {
	d, th := bench(t)
	th.on(func() { d.Do(session.AddIdea(" ", "", ""), nil) })
	d.Wait()
	th.on(func() {
		if m := d.Message(); m.Tone != desk.Warn || m.Text != "An idea needs some words. Type them and press Enter." {
			t.Errorf("%+v", m)
		}
	})
	var got error
	th.on(func() { d.Do(session.AddIdea(" ", "", ""), func(err error) { got = err }) })
	d.Wait()
	th.on(func() {
		if !session.Refused(got, "idea.empty") {
			t.Error(got)
		}
	})
}

func TestUndoSaysWhatItTookBack(t *testing.T) {
	d, th := bench(t)
	th.on(func() { d.Do(session.AddIdea("a slot", "", ""), nil) })
	d.Wait()
	th.on(d.Undo)
	d.Wait()
	th.on(func() {
		if m := d.Message().Text; m != "Undone: add “a slot”" || len(d.State().Ideas) != 0 {
			t.Errorf("%q, %d ideas", m, len(d.State().Ideas))
		}
	})
	th.on(d.Redo)
	d.Wait()
	th.on(func() {
		if len(d.State().Ideas) != 1 {
			t.Error("redo brought nothing back")
		}
	})
}

func TestStagesAreWalkedAndAnOpenPollHoldsThem(t *testing.T) {
	d, th := bench(t)
	th.on(func() { d.Step(1) })
	d.Wait()
	th.on(func() {
		if d.Place() != desk.AtStage || d.State().Current != d.State().Agenda[0].ID {
			t.Error("the first step does not lead to the first stage")
		}
		d.Do(session.AddSeats{Seats: make([]session.NewSeat, 2)}, nil)
		d.Do(session.AddIdeas{Ideas: []session.NewIdea{{Text: "one"}, {Text: "two"}}}, nil)
	})
	d.Wait()
	th.on(func() {
		d.Do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: d.State().IdeaOptions(), Rules: poll.SuggestFor(poll.Dots, 2)}}, nil)
	})
	d.Wait()
	th.on(func() { d.Do(session.OpenPoll{Poll: d.State().Polls[0].ID}, nil) })
	d.Wait()
	th.on(func() { d.Step(1) })
	d.Wait()
	th.on(func() {
		if d.Message().Tone != desk.Warn || d.State().Current != d.State().Agenda[0].ID {
			t.Errorf("the group went on while a poll was open: %+v", d.Message())
		}
		d.Cast(d.State().Polls[0].ID, d.State().Seats[0].ID, poll.Ballot{}, nil)
	})
	d.Wait()
	th.on(func() {
		if n := len(d.Kept().Voted()); n != 1 {
			t.Errorf("%d have voted", n)
		}
	})
}

func TestSlowWorkComesBackOnTheThread(t *testing.T) {
	d, th := bench(t)
	failed := errors.New("no")
	var got error
	d.Work(func() error { return failed }, func(err error) { got = err })
	d.Wait()
	th.on(func() {
		if !errors.Is(got, failed) {
			t.Error(got)
		}
	})
}

// deaf is an event thread that has ended: it takes work and never does it.
type deaf struct{}

func (deaf) Do(func()) {}

func TestClosingTheWindowWaitsForNobodyWhoDraws(t *testing.T) {
	d := desk.New(nil, deaf{}, time.Now)
	d.Work(func() error { return nil }, func(error) { t.Error("something was drawn after the end") })
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
}

// Keys may come faster than the disk writes, for as long as they like: whoever types never waits for the worker, which
// waits for the window.
func TestAnyNumberOfCommandsCanBeHandedOver(t *testing.T) {
	d, th := bench(t)
	const many = 1000
	th.on(func() {
		for i := range many {
			d.Do(session.AddIdea(fmt.Sprint("idea ", i), "", ""), nil)
		}
	})
	d.Wait()
	th.on(func() {
		if n := len(d.State().Ideas); n != many {
			t.Errorf("%d ideas of %d", n, many)
		}
	})
}

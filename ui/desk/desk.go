package desk

import (
	"errors"
	"sync"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/keeper"
	"folkmoot/session/report"
)

// Dispatcher runs a function on the event thread.
type Dispatcher interface{ Do(func()) }

// Place is what the facilitator's window shows.
type Place string

// The places. At the stage, the kind of the current stage says which screen is drawn.
const (
	Home       Place = "home"
	Frameworks Place = "frameworks"
	Setup      Place = "setup"
	AtStage    Place = "stage"
	Report     Place = "report"
	Redaction  Place = "redaction" // places in the report's texts that may tell who is meant
	Paper      Place = "paper"     // what can be printed besides the report
	Booth      Place = "booth"     // the whole window belongs to the voter
)

// Room is what the room's window shows besides what follows from the session.
type Room struct {
	Open   bool       // it has a window of its own
	Here   bool       // the facilitator's window shows it, over the desk
	Blank  bool       // it shows nothing
	SoFar  bool       // it shows what there is so far, instead of what the group is at
	Reveal session.ID // the closed poll whose result it shows, or empty
	Show   Show       // how it shows it
	Count  int        // seconds to "show" at a vote by hands: 3, 2, 1; -1 while it says "show"; 0 when there is none
	Asked  string     // the option that hands are asked for, or empty
	Strip  bool       // while ideas are grouped, it shows the line on which they are placed
}

// Tone says how a message is meant.
type Tone int

// The tones of a message.
const (
	Plain Tone = iota // done, or a hint
	Warn              // was not done, and why
	Stop              // something is damaged or not saved
)

// Message is the line in which the app answers.
type Message struct {
	Tone Tone
	Text string
}

// Desk holds the open session and where the window is. Its methods are called on the event thread.
type Desk struct {
	Say      *say.Speaker
	Dispatch Dispatcher
	Now      func() time.Time
	Lexicon  Lexicon      // may be nil
	Embed    Embedder     // may be nil
	Font     *report.Font // for what the embedded fonts lack; may be nil

	kept    *keeper.Kept
	empty   *session.State
	place   Place
	before  Place // where the window was before Paper
	part    Part
	room    Room
	message Message
	veiled  bool
	hear    map[int]func()
	next    int
	alike   alike
	counted counted

	boothFor BoothFor // empty while the window shows anything but the booth

	meanings   Meanings
	stopAsking func() // nil while nothing is asked

	jobs    *jobs
	waiting sync.WaitGroup
	over    chan struct{} // closed when the window is gone and nobody draws any more
}

// New makes a desk without a session. Close ends its worker.
func New(sp *say.Speaker, d Dispatcher, now func() time.Time) *Desk {
	k := &Desk{Say: sp, Dispatch: d, Now: now, empty: session.NewState(), place: Home, hear: map[int]func(){}, jobs: newJobs(), over: make(chan struct{})}
	go func() {
		for job := range k.jobs.all() {
			job()
			k.waiting.Done()
		}
	}()
	return k
}

// Close waits for what is being written, ends the worker and lets the session's file go. It is called once the window
// is gone: what was handed over is still written, and nothing is drawn any more.
func (d *Desk) Close() error {
	close(d.over)
	d.StopAsking()
	d.waiting.Wait()
	d.jobs.close()
	if d.kept != nil {
		return d.kept.Close()
	}
	return nil
}

// Wait returns when every command given so far is written and applied. It must not be called on the event thread of a window.
func (d *Desk) Wait() { d.waiting.Wait() }

// queue runs a job on the worker, in order.
func (d *Desk) queue(job func()) {
	d.waiting.Add(1)
	d.jobs.put(job)
}

// onThread runs f on the event thread and waits for it, or for the end of the window.
func (d *Desk) onThread(f func()) {
	done := make(chan struct{})
	d.Dispatch.Do(func() {
		defer close(done)
		f()
	})
	select {
	case <-done:
	case <-d.over:
	}
}

// Work runs a slow job, which must not touch widgets, off the event thread and then calls done on it.
func (d *Desk) Work(job func() error, done func(error)) {
	d.waiting.Go(func() {
		err := job()
		d.onThread(func() { done(err) })
	})
}

// Use puts a session on the desk, or takes it away with nil. The one before is closed.
func (d *Desk) Use(k *keeper.Kept) {
	if d.kept != nil && d.kept != k {
		old := d.kept
		d.queue(func() { _ = old.Close() }) // everything acknowledged is synced already
	}
	d.StopAsking()
	d.meanings.Err = nil
	d.kept = k
	d.counted = counted{}
	d.room.Reveal, d.room.Strip, d.room.SoFar, d.room.Here = "", false, false, false
	d.part = WholeStage
	d.Changed()
}

// Kept is the session on the desk, or nil.
func (d *Desk) Kept() *keeper.Kept { return d.kept }

// State is the session as it stands; an empty one when there is none. It must not be changed.
func (d *Desk) State() *session.State {
	if d.kept == nil {
		return d.empty
	}
	return d.kept.State()
}

// Do hands over a command. done, which may be nil, is called on the event thread with nil once the action is on the
// disk and applied, or with the refusal. A refusal that no done takes is said in the message line.
func (d *Desk) Do(c session.Command, done func(error)) {
	kept := d.kept
	if kept == nil {
		return
	}
	d.queue(func() {
		apply, err := kept.Prepare(c)
		d.onThread(func() {
			if err == nil {
				apply()
				d.message = Message{}
			}
			if errors.Is(err, session.ErrNothing) {
				err = nil
			}
			d.answer(err, done)
			d.Changed()
		})
	})
}

func (d *Desk) answer(err error, done func(error)) {
	switch {
	case done != nil:
		done(err)
	case err != nil:
		d.Tell(Warn, d.Say.Say(err))
	}
}

// Undo takes back the last action and says which it was.
func (d *Desk) Undo() { d.step(session.Undo{}, d.State().Undo, "desk.undone", "Undone: {{.What}}") }

// Redo brings back the last action that was undone and says which it was.
func (d *Desk) Redo() { d.step(session.Redo{}, d.State().Redo, "desk.redone", "Done again: {{.What}}") }

func (d *Desk) step(c session.Command, s *session.Step, key, english string) {
	what := ""
	if s != nil {
		what = d.Label(s.Label)
	}
	if d.veiled {
		what = d.Say.T("desk.covered", "something that is covered here")
	}
	d.Do(c, func(err error) {
		if err != nil {
			d.Tell(Warn, d.Say.Say(err))
			return
		}
		d.Tell(Plain, d.Say.T(key, english, say.Args{"What": what}))
	})
}

// Label says what an action did, such as "move 5 ideas".
func (d *Desk) Label(l session.Label) string {
	return d.Say.N(l.Key, l.N, l.One, l.Other, l.Args)
}

// Place is what the window shows.
func (d *Desk) Place() Place { return d.place }

// Go shows another place.
func (d *Desk) Go(p Place) {
	if d.place == p {
		return
	}
	d.place = p
	if p != Booth {
		d.boothFor = BoothFor{}
	}
	d.message = Message{}
	d.Changed()
}

// TogglePaper shows what can be printed, or leads back to where the window was.
func (d *Desk) TogglePaper() {
	switch {
	case d.place != Paper:
		d.before = d.place
		d.Go(Paper)
	case d.before == "" || d.before == Paper:
		d.Go(Setup)
	default:
		d.Go(d.before)
	}
}

// Enter goes to a stage and shows it.
func (d *Desk) Enter(stage session.ID) { d.EnterAnd(stage, func() {}) }

// EnterAnd goes to a stage, shows it, and then does something there.
func (d *Desk) EnterAnd(stage session.ID, then func()) {
	d.Do(session.EnterStage{Stage: stage}, func(err error) {
		if err != nil {
			d.Tell(Warn, d.Say.Say(err))
			return
		}
		d.room.Reveal, d.room.Strip, d.room.SoFar = "", false, false
		d.part = WholeStage
		d.place, d.boothFor = AtStage, BoothFor{}
		then()
	})
}

// Step goes to the stage after (1) or before (-1) the current one, past prompts that are marked as skipped. From before
// the first it goes to the first.
func (d *Desk) Step(by int) {
	if to := d.State().Neighbour(d.State().Current, by); to != nil {
		d.Enter(to.ID)
	}
}

// Room is what the room's window shows.
func (d *Desk) Room() Room { return d.room }

// SetRoom changes what the room's window shows.
func (d *Desk) SetRoom(r Room) {
	if d.room != r {
		d.room = r
		d.Changed()
	}
}

// Message is the line in which the app answers.
func (d *Desk) Message() Message { return d.message }

// Tell answers in the message line.
func (d *Desk) Tell(t Tone, text string) {
	d.message = Message{Tone: t, Text: text}
	d.Changed()
}

// Listen calls f on the event thread whenever something changed, until stop is called.
func (d *Desk) Listen(f func()) (stop func()) {
	id := d.next
	d.next++
	d.hear[id] = f
	return func() { delete(d.hear, id) }
}

// Changed tells all listeners, oldest first.
func (d *Desk) Changed() {
	for i := range d.next {
		if f := d.hear[i]; f != nil {
			f()
		}
	}
}

package headless

import (
	"fmt"

	"folkmoot/session"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/session/replay"
)

// Steps are called while a script is played, with all that came before drawn. Those that are nil are not called.
type Steps struct {
	Before, After func(c session.Command) error
	Voted         func() error // after each ballot
}

// Play plays a script through the desk while its screens are shown, on the clock of the script.
func (a *App) Play(s *replay.Script, find replay.Find, steps Steps) error {
	clock := &replay.Clock{}
	a.now = clock.Now
	return s.Play(&table{a: a, steps: steps}, clock, find)
}

// table is the desk as a script sees it.
type table struct {
	a     *App
	steps Steps
}

// Create begins the session.
func (t *table) Create(n session.NewSession) error { return t.a.Begin(n) }

// Do gives one command to the desk.
func (t *table) Do(c session.Command) error {
	if t.steps.Before != nil {
		if err := t.steps.Before(c); err != nil {
			return err
		}
	}
	if err := t.a.Do(c); err != nil {
		return err
	}
	if t.steps.After != nil {
		return t.steps.After(c)
	}
	return nil
}

// Do gives a command to the desk as its screens do, and waits until it is drawn. A stage that is entered is shown.
func (a *App) Do(c session.Command) error {
	var got error
	a.on(fmt.Sprintf("%T", c), func() {
		if x, ok := c.(session.EnterStage); ok {
			a.Desk.Enter(x.Stage)
			return
		}
		a.Desk.Do(c, func(err error) { got = err })
	})
	a.Settle()
	if x, ok := c.(session.EnterStage); ok && a.Desk.State().Current != x.Stage {
		return fmt.Errorf("the stage was not entered: %s", a.Desk.Message().Text)
	}
	if got == nil && a.Desk.Kept() != nil {
		got = a.Desk.Kept().Trouble()
	}
	return got
}

// box does something with the ballot box.
func (t *table) box(what string, do func(done func(error))) error {
	var got error
	t.a.on(what, func() { do(func(err error) { got = err }) })
	t.a.Settle()
	if got == nil && t.steps.Voted != nil {
		return t.steps.Voted()
	}
	return got
}

// Cast casts a seat's ballot.
func (t *table) Cast(id, seat session.ID, b poll.Ballot) error {
	return t.box("cast", func(done func(error)) { t.a.Desk.Cast(id, seat, b, done) })
}

// CastPaper enters a sheet.
func (t *table) CastPaper(id session.ID, sheet int, b poll.Ballot) error {
	return t.box("paper", func(done func(error)) {
		t.a.Desk.CastPapers(id, []keeper.PaperBallot{{Number: sheet, Ballot: b}}, done)
	})
}

// CastTable casts a table's ballot.
func (t *table) CastTable(id session.ID, name string, b poll.Ballot) error {
	return t.box("table", func(done func(error)) { t.a.Desk.CastTable(id, name, b, done) })
}

// SetHands keeps a count of hands.
func (t *table) SetHands(id session.ID, h poll.HandCount) error {
	return t.box("hands", func(done func(error)) { t.a.Desk.SetHands(id, h, done) })
}

// State is the session.
func (t *table) State() *session.State { return t.a.Desk.State() }

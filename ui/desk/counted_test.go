package desk_test

import (
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// What a count says is worked out once, off the event thread, and told.
func TestWhatACountSaysIsWorkedOutOnce(t *testing.T) {
	d, th := bench(t)
	do := func(c session.Command) {
		th.on(func() {
			d.Do(c, func(err error) {
				if err != nil {
					t.Error(err)
				}
			})
		})
		d.Wait()
	}
	do(session.AddSeats{Seats: make([]session.NewSeat, 2)})
	do(session.DraftPoll{PollBody: session.PollBody{
		Question: "Which?", Source: session.OnTyped, Options: []poll.Option{{ID: "a", Text: "Tea"}, {ID: "b", Text: "Coffee"}},
		Rules: poll.Rules{Method: poll.Approval},
	}})
	var id session.ID
	th.on(func() { id = d.State().Polls[0].ID })
	do(session.OpenPoll{Poll: id})
	th.on(func() {
		if _, known := d.Counted(d.State().Poll(id)); known {
			t.Error("something is known of an open vote")
		}
		d.Cast(id, d.State().Seats[0].ID, poll.Ballot{Marks: map[string]int{"b": 1}}, nil)
	})
	d.Wait()
	do(session.ClosePoll{Poll: id})
	told := 0
	th.on(func() {
		d.Listen(func() { told++ })
		for range 3 {
			if _, known := d.Counted(d.State().Poll(id)); known {
				t.Error("it is known before it was worked out")
			}
		}
	})
	d.Wait()
	th.on(func() {
		r, known := d.Counted(d.State().Poll(id))
		if !known || r.Tally.Rows[0].Option.ID != "b" || told != 1 {
			t.Errorf("known %v, told %d times: %+v", known, told, r)
		}
		d.Use(nil)
		if len(d.State().Polls) != 0 {
			t.Error("the session is still there")
		}
	})
}

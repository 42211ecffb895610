package vote

import (
	"folkmoot/session"
	"folkmoot/ui/desk"
)

// change keeps a changed poll. While one change is being written the next waits, and only the last of them is written.
func (f *form) change(b session.PollBody) {
	f.gate.leave() // what was found is of the poll as it was
	f.want = &b
	f.write()
	f.s.Refresh()
}

func (f *form) write() {
	if f.busy || f.want == nil {
		return
	}
	sent := *f.want
	var c session.Command = session.DraftPoll{PollBody: sent}
	if d := f.draft(); d != nil {
		c = session.ChangePoll{Poll: d.ID, PollBody: sent}
	}
	f.busy = true
	f.s.d.Do(c, func(err error) {
		f.busy = false
		if err != nil {
			f.want, f.then = nil, nil
			f.question.base = f.body().Question // what was typed stays in the field, to be put right
			f.terms.decided.base, f.terms.criteria.base, f.terms.unit.base = f.body().DecidedBy, f.body().Rules.Criteria, f.body().Rules.Unit
			f.s.d.Tell(desk.Warn, f.s.d.Say.Say(err))
			return
		}
		if polls := f.s.d.State().Polls; f.draft() == nil && len(polls) > 0 {
			f.poll = polls[len(polls)-1].ID
		}
		if f.want != nil && !f.want.Equal(sent) {
			f.write()
			return
		}
		f.want = nil
		if then := f.then; then != nil {
			f.then = nil
			then()
		}
	})
}

// start opens the poll as it stands and hands the window to the booth. So many pairs that look alike are knowingly left.
func (f *form) start(alike int) {
	f.takeAll()
	d := f.s.d
	f.then = func() {
		x := f.draft()
		if x == nil {
			return
		}
		d.Do(session.OpenPoll{Poll: x.ID, Alike: alike}, func(err error) {
			if err != nil {
				d.Tell(desk.Warn, d.Say.Say(err))
				return
			}
			f.s.asked = ""
			d.Go(desk.Booth)
		})
	}
	b := f.body() // with the present words of themes and ideas
	f.want = &b
	f.write()
}

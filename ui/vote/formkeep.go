package vote

import (
	"slices"

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
			f.base = f.body().Question // what was typed stays in the field, to be put right
			f.s.d.Tell(desk.Warn, f.s.d.Say.Say(err))
			return
		}
		if f.want != nil && !samePoll(*f.want, sent) {
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

func samePoll(a, b session.PollBody) bool {
	return a.Question == b.Question && a.Stage == b.Stage && a.Rules == b.Rules && slices.Equal(a.Options, b.Options)
}

// start opens the poll as it stands and hands the window to the booth.
func (f *form) start() {
	f.ask()
	d := f.s.d
	f.then = func() {
		x := f.draft()
		if x == nil {
			return
		}
		d.Do(session.OpenPoll{Poll: x.ID}, func(err error) {
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

package setup

import (
	"folkmoot/session"
	"folkmoot/ui/desk"
)

// draft is the title and details as handed over last. Commands are carried out one after another while the next field
// is being typed in, so a change is made on the draft and not on the state, which may be one field behind.
type draft struct {
	d       *desk.Desk
	title   string
	details session.Details
	flying  int // commands under way
}

func (f *draft) sync() {
	if f.flying == 0 {
		f.title, f.details = f.d.State().Title, f.d.State().Details
	}
}

// change hands over one change. refused, which may be nil, is called when it was not carried out.
func (f *draft) change(with func(title *string, d *session.Details), refused func()) {
	f.sync()
	title, details := f.title, f.details
	with(&title, &details)
	if title == f.title && details == f.details {
		return
	}
	f.title, f.details = title, details
	f.flying++
	f.d.Do(session.Describe{Title: title, Details: details}, func(err error) {
		f.flying--
		f.sync()
		if err == nil {
			return
		}
		if refused != nil {
			refused()
		}
		f.d.Tell(desk.Warn, f.d.Say.Say(err))
	})
}

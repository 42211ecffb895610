package pictures

import (
	"slices"

	"folkmoot/session"
	"folkmoot/ui/desk"
)

// visit opens a session and goes through its stages, each as the session left it.
func (t *tour) visit(path string) error {
	if err := t.a.Open(path); err != nil {
		return err
	}
	s := t.a.Desk.State()
	t.a.SetNow(s.LastAt)
	t.a.Go(desk.Setup)
	if err := t.setup(); err != nil {
		return err
	}
	if s.Sealed != nil {
		if err := t.a.Do(session.Reopen{Why: "pictures"}); err != nil {
			return err
		}
	}
	for _, st := range t.a.Desk.State().Agenda {
		if err := t.a.Do(session.EnterStage{Stage: st.ID}); err != nil {
			return err
		}
		t.a.Go(desk.AtStage)
		if st.Kind == session.StagePoll {
			t.poll()
		} else if err := t.leaving(); err != nil {
			return err
		}
	}
	return nil
}

// poll takes the votes as they stand, and the newest result as the room sees it.
func (t *tour) poll() {
	t.both("vote")
	for _, p := range slices.Backward(t.a.Desk.State().Polls) {
		if p.Phase == session.PollClosed {
			t.result(p.ID)
			return
		}
	}
}

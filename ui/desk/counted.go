package desk

import (
	"maps"

	"folkmoot/session"
	"folkmoot/session/poll/analysis"
)

// counted keeps what the counts of closed polls say: it takes too long to be worked out each time a screen is drawn, and
// the same ballots always give the same.
type counted struct {
	done    map[countKey]analysis.Result
	working map[countKey]bool
}

type countKey struct {
	poll session.ID
	hash string
}

// Counted gives what the count of a closed poll says. Where it is not known yet it is worked out off the event thread,
// and every listener is told once it is. The result is shared and must not be changed.
func (d *Desk) Counted(p *session.Poll) (r analysis.Result, known bool) {
	if p == nil || p.Phase != session.PollClosed {
		return r, false
	}
	key := countKey{p.ID, p.Hash}
	if r, known = d.counted.done[key]; known || d.counted.working[key] {
		return r, known
	}
	// The ballots of a closed poll never change, so they may be read while the session goes on. The poll itself may: it
	// is copied here, on the event thread.
	of, kept := *p, d.kept
	d.counted.put(key, nil)
	var found analysis.Result
	d.Work(func() error {
		found = of.Result()
		return nil
	}, func(error) {
		if d.kept == kept {
			d.counted.put(key, &found)
			d.Changed()
		}
	})
	return r, false
}

// put notes that a poll is being counted or, with a result, that it was.
func (c *counted) put(key countKey, r *analysis.Result) {
	if c.done == nil {
		c.done, c.working = map[countKey]analysis.Result{}, map[countKey]bool{}
	}
	if r == nil {
		c.working[key] = true
		return
	}
	delete(c.working, key)
	maps.DeleteFunc(c.done, func(k countKey, _ analysis.Result) bool { return k.poll == key.poll })
	c.done[key] = *r
}

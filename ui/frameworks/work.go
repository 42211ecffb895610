package frameworks

import "folkmoot/ui/desk"

// work does slow things one after another, in the order in which they were asked for.
type work struct {
	d     *desk.Desk
	queue []job
	busy  bool
}

type job struct {
	run  func() error
	then func()
}

func (w *work) do(run func() error, then func()) {
	w.queue = append(w.queue, job{run, then})
	w.next()
}

func (w *work) next() {
	if w.busy || len(w.queue) == 0 {
		return
	}
	j := w.queue[0]
	w.queue = w.queue[1:]
	w.busy = true
	w.d.Work(j.run, func(err error) {
		w.busy = false
		switch {
		case err != nil:
			w.d.Tell(desk.Warn, w.d.Say.Say(err))
		case j.then != nil:
			j.then()
		}
		w.next()
	})
}

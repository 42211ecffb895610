package report

import (
	"runtime"
	"sync"
)

// countAll works out what every closed vote shows, side by side: it is most of the work of a report, and no vote needs another.
func (w *writer) countAll() {
	polls := w.s.ClosedPolls()
	out := make([]counted, len(polls))
	room := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for i, p := range polls {
		wg.Go(func() {
			room <- struct{}{}
			defer func() { <-room }()
			out[i] = w.asShown(p)
		})
	}
	wg.Wait()
	for i, p := range polls {
		w.results[p.ID] = out[i]
	}
}

package widget

import (
	"sync"

	"fyne.io/fyne/v2"
)

// Dispatcher brings work from another goroutine to the one that draws.
type Dispatcher interface {
	Do(func())
}

// Main is the Dispatcher of the running app.
type Main struct{}

// Do runs f on the goroutine that draws, some time soon.
func (Main) Do(f func()) { fyne.Do(f) }

// Queue is a Dispatcher for tests: the work waits until Drain.
type Queue struct {
	mu   sync.Mutex
	work []func()
}

// Do puts f in the queue.
func (q *Queue) Do(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.work = append(q.work, f)
}

// Drain runs what waits, and what that adds, on the caller's goroutine, and
// says how many pieces of work that was.
func (q *Queue) Drain() int {
	n := 0
	for {
		q.mu.Lock()
		if len(q.work) == 0 {
			q.mu.Unlock()
			return n
		}
		f := q.work[0]
		q.work = q.work[1:]
		q.mu.Unlock()
		f()
		n++
	}
}

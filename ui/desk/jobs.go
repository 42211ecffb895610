package desk

import (
	"iter"
	"sync"
)

// jobs waits in order for the worker. It takes any number: the event thread hands over and must never wait for the
// worker, because the worker waits for the event thread.
type jobs struct {
	mu     sync.Mutex
	more   *sync.Cond
	list   []func()
	closed bool
}

func newJobs() *jobs {
	j := &jobs{}
	j.more = sync.NewCond(&j.mu)
	return j
}

func (j *jobs) put(f func()) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.list = append(j.list, f)
	j.more.Signal()
}

// close ends all once what is in the list was handed out.
func (j *jobs) close() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.closed = true
	j.more.Signal()
}

// all hands out one job after the other, and waits for more until close.
func (j *jobs) all() iter.Seq[func()] {
	return func(yield func(func()) bool) {
		for {
			f := j.next()
			if f == nil || !yield(f) {
				return
			}
		}
	}
}

func (j *jobs) next() func() {
	j.mu.Lock()
	defer j.mu.Unlock()
	for len(j.list) == 0 {
		if j.closed {
			return nil
		}
		j.more.Wait()
	}
	f := j.list[0]
	j.list[0] = nil
	j.list = j.list[1:]
	return f
}

package headless

import (
	"sync"
	"time"
)

// thread is where work for the event thread waits.
type thread struct {
	mu    sync.Mutex
	work  []func()
	ready chan struct{} // holds something while there may be work

	ticks    map[int]func() // touched on the event thread only
	nextTick int
}

func newThread() *thread {
	return &thread{ready: make(chan struct{}, 1), ticks: map[int]func(){}}
}

// Every keeps what is to be called again and again. Nothing calls it but Tick: here time passes only when it is told to.
func (t *thread) Every(_ time.Duration, f func()) (stop func()) {
	id := t.nextTick
	t.nextTick++
	t.ticks[id] = f
	return func() { delete(t.ticks, id) }
}

// Do puts f in the queue.
func (t *thread) Do(f func()) {
	t.mu.Lock()
	t.work = append(t.work, f)
	t.mu.Unlock()
	select {
	case t.ready <- struct{}{}:
	default:
	}
}

func (t *thread) next() func() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.work) == 0 {
		return nil
	}
	f := t.work[0]
	t.work = t.work[1:]
	return f
}

// on runs something on the event thread, which is the caller's.
func (a *App) on(what string, f func()) {
	a.doing = what
	a.run(f)
}

func (a *App) run(f func()) {
	if a.options.Watch == nil {
		f()
		return
	}
	a.options.Watch(a.doing, f)
}

// Settle does what waits for the event thread until everything that was asked for is written, applied and drawn.
func (a *App) Settle() {
	for {
		idle := make(chan struct{})
		go func() {
			a.Desk.Wait()
			close(idle)
		}()
		for waiting := true; waiting; {
			select {
			case <-a.thread.ready:
				a.drain()
			case <-idle:
				waiting = false
			}
		}
		if a.drain() == 0 {
			return
		}
	}
}

func (a *App) drain() (n int) {
	for f := a.thread.next(); f != nil; f = a.thread.next() {
		a.run(f)
		n++
	}
	return n
}

package run

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Bars are the lines above and below a stage: where the group is, how the time stands, and what comes next.
type Bars struct {
	d     *desk.Desk
	place *widget.Text
	slot  *widget.Text
	timer *widget.Timer
	words *widget.Text
	pause *widget.Button
	more  []*widget.Button
	then  *widget.Text
	next  *widget.Button
	seen  barsSeen
	quiet bool // the way on is not the accent

	stop func()
}

type barsSeen struct {
	place, next, then string
	sealed, paused    bool
	ending            bool
	to                session.ID
}

// NewBars makes the bars; Close ends their clock.
func NewBars(d *desk.Desk) *Bars {
	b := &Bars{d: d, place: widget.Line("").In(look.Soft).Strong(), slot: widget.Small(""), timer: widget.NewTimer(), words: widget.Small(""), then: widget.Line("").In(look.Soft)}
	b.slot.Wrap, b.words.Wrap = false, false
	b.pause = widget.NewButton(d.Say.T("run.pause", "Pause"), b.toggle).As(widget.Quiet).WithIcon("pause")
	for _, n := range []int{1, 5} {
		b.more = append(b.more, widget.NewButton(d.Say.T("run.more", "+{{.N}} min", say.Args{"N": n}), func() { d.Do(session.ExtendStage{Minutes: n}, nil) }).As(widget.Quiet))
	}
	b.next = widget.NewButton("", b.goOn).As(widget.Primary).WithHint("Ctrl+PageDown")
	b.stop = every(time.Second, d.Dispatch, b.tick)
	return b
}

// clocked is a dispatcher that has a clock of its own: where nothing may happen by itself, as in pictures.
type clocked interface {
	Every(t time.Duration, f func()) (stop func())
}

// every calls f on the event thread until stop is called; after that f is not called again.
func every(t time.Duration, d desk.Dispatcher, f func()) (stop func()) {
	if c, ok := d.(clocked); ok {
		return c.Every(t, f)
	}
	ticker, done, over := time.NewTicker(t), make(chan struct{}), false
	go func() {
		for {
			select {
			case <-ticker.C:
				d.Do(func() {
					if !over {
						f()
					}
				})
			case <-done:
				return
			}
		}
	}()
	return sync.OnceFunc(func() {
		over = true
		ticker.Stop()
		close(done)
	})
}

// Around puts the bars around a body; beside, which may be nil, stands at the left of the line below.
func (b *Bars) Around(body, beside fyne.CanvasObject) fyne.CanvasObject {
	top, bottom := b.lines(beside)
	return widget.PadEach(look.S, look.XL, look.M, look.XL, widget.Stack(look.S, top, widget.Grow(body), widget.NewRule(), bottom))
}

func (b *Bars) lines(beside fyne.CanvasObject) (top, bottom fyne.CanvasObject) {
	top = widget.Row(look.M, widget.Grow(b.place), b.slot, b.timer, b.words, b.pause, b.more[0], b.more[1])
	bottom = widget.Row(look.L, widget.Grow(b.then), b.next)
	if beside != nil {
		bottom = widget.Row(look.L, beside, widget.Grow(b.then), b.next)
	}
	return top, bottom
}

func (b *Bars) toggle() {
	if st := b.d.State().Stage(b.d.State().Current); st != nil && st.Paused {
		b.d.Do(session.ResumeStage{}, nil)
		return
	}
	b.d.Do(session.PauseStage{}, nil)
}

func (b *Bars) goOn() {
	if b.seen.to == "" {
		b.d.Go(desk.Report)
		return
	}
	b.d.Step(1)
}

// Refresh draws where the group is and what comes next.
func (b *Bars) Refresh() {
	s, sp := b.d.State(), b.d.Say
	v := view.Run(s, sp)
	seen := barsSeen{place: v.Place, sealed: v.Sealed, to: v.Next.ID, ending: v.Kind == session.StageClose && !v.Sealed, next: sp.T("run.next", "Next: {{.Name}}", say.Args{"Name": v.Next.Name})}
	if v.Next.Wording != "" {
		seen.then = v.Next.Wording
	}
	if st := s.Stage(s.Current); st != nil {
		seen.paused = st.Paused
	}
	if seen != b.seen {
		b.seen = seen
		if !b.quiet { // the screen inside says where it is
			b.place.SetText(seen.place)
		}
		b.then.SetText(seen.then)
		b.next.SetText(seen.next)
		// One accent a screen: before the seal it is the seal.
		style := widget.Primary
		if seen.ending || b.quiet {
			style = widget.Secondary
		}
		b.next.SetStyle(style)
		b.pause.Icon = "pause"
		b.pause.Text = sp.T("run.pause", "Pause")
		if seen.paused {
			b.pause.Icon, b.pause.Text = "play", sp.T("run.resume", "Resume")
		}
		b.pause.Refresh()
		b.pause.SetEnabled(!seen.sealed)
		for _, m := range b.more {
			m.SetEnabled(!seen.sealed)
		}
	}
	b.tick()
}

func (b *Bars) tick() {
	// In very large type the row has room for what matters most.
	small := look.Size(b.slot.Theme(), look.TextSmall)
	b.slot.Hidden, b.words.Hidden, b.then.Hidden = small > 17, small > 21, small > 21
	c := view.RunTime(b.d.State(), b.d.Now(), b.d.Say)
	state, tone := widget.Running, look.Soft
	switch c.State {
	case view.RunSoon:
		state = widget.Soon
	case view.RunNearly, view.RunOver:
		// Late is a quiet colour, not an alarm: the room can see this face.
		state, tone = widget.Soon, look.Warn
	case view.RunPaused:
		state = widget.Paused
	case view.RunInTime:
	}
	left := c.Left
	if c.State == view.RunOver {
		left = -left
	}
	b.timer.Set(left, state)
	b.words.SetText(c.Words)
	b.words.SetTone(tone)
	b.slot.SetText(c.Session)
}

// Close ends the clock.
func (b *Bars) Close() { b.stop() }

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
	d      *desk.Desk
	place  *widget.Text
	plan   *widget.Text
	stands *fyne.Container // the plan and the offer
	take   *widget.Button
	timer  *widget.Timer
	pause  *widget.Button
	more   []*widget.Button
	then   *widget.Text
	next   *widget.Button
	seen   barsSeen
	quiet  bool // the way on is not the accent

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
	b := &Bars{d: d, place: widget.Line("").In(look.Soft).Strong(), plan: widget.Small("").AtMost(2), timer: widget.NewTimer(), then: widget.Line("").In(look.Soft)}
	b.take = widget.NewButton("", b.takeOffer).As(widget.Quiet).WithHint("Alt+Y")
	b.take.Hide()
	b.pause = widget.NewButton(d.Say.T("run.pause", "Pause"), b.toggle).As(widget.Quiet).WithIcon("pause").WithHint("Ctrl+T")
	for _, n := range []int{1, 5} {
		b.more = append(b.more, widget.NewButton(d.Say.T("run.more", "+{{.N}} min", say.Args{"N": n}), func() { b.extend(n) }).As(widget.Quiet))
	}
	b.next = widget.NewButton("", b.goOn).As(widget.Primary).WithHint("Ctrl+PageDown")
	if b.large() {
		b.pause.Hint, b.next.Hint, b.take.Hint = "", "", ""
		b.more[1].Hide()
	}
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
	b.stands = widget.Row(look.S, widget.Grow(b.plan), b.take)
	left := widget.Stack(0, b.place, b.stands)
	top = widget.Row(look.M, widget.Grow(widget.AtLeast(0, b.height(), left)), b.timer, b.pause, b.more[0], b.more[1])
	bottom = widget.Row(look.L, widget.Grow(b.then), b.next)
	if beside != nil {
		bottom = widget.Row(look.L, beside, widget.Grow(b.then), b.next)
	}
	return top, bottom
}

// height is that of the line above with two lines of plan, so that nothing moves when a second one is needed.
func (b *Bars) height() float32 {
	if b.large() {
		return 0
	}
	return b.place.HeightFor(0) + 2*widget.Small("").OneLine().HeightFor(0)
}

// large says that the text is so large that the lines have room only for what matters most.
func (b *Bars) large() bool { return look.Size(b.plan.Theme(), look.TextSmall) > 21 }

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
		if b.large() {
			b.pause.Text = ""
		}
		b.pause.Refresh()
		for _, x := range append([]*widget.Button{b.pause}, b.more...) {
			x.SetEnabled(!seen.sealed)
		}
	}
	b.tick()
}

func (b *Bars) tick() {
	large := b.large()
	b.then.Hidden = large
	c := view.RunTime(b.d.State(), b.d.Now(), b.d.Say)
	left := c.Left
	if c.State == view.RunOver {
		left = min(left, -time.Second) // as soon as it is over it says so
	}
	b.timer.Set(left, timerState(c.State))
	if large {
		c.Words = ""
	}
	b.timer.SetWords(c.Words)
	b.against(view.RunAgainstPlan(b.d.State(), b.d.Now(), b.d.Say), c.Session, large)
}

func timerState(s view.RunClockState) widget.TimerState {
	switch s {
	case view.RunSoon:
		return widget.Soon
	case view.RunNearly:
		return widget.Nearly
	case view.RunOver:
		return widget.Over
	case view.RunPaused:
		return widget.Paused
	case view.RunInTime:
	}
	return widget.Running
}

// against shows how the session stands. In very large type it takes the place of where the group is, which the rail says
// too, and only where the session is late.
func (b *Bars) against(p view.RunPlan, session string, large bool) {
	late := p.State == view.RunLate
	words, tone := session, look.Soft
	if late {
		tone = look.Warn
	}
	switch {
	case large:
		words = p.Short
	case p.Words != "":
		words = b.d.Say.T("run.plan", "{{.Session}} · {{.Plan}}", say.Args{"Session": session, "Plan": p.Words})
	}
	b.plan.SetTone(tone)
	b.plan.SetText(words)
	b.take.SetText(p.Offer.Button(b.d.State(), b.d.Say))
	plan, place, offer := !large || late, !large || !late, !p.Offer.None()
	if b.stands.Visible() == plan && b.place.Visible() == place && b.take.Visible() == offer {
		return
	}
	b.stands.Hidden, b.place.Hidden, b.take.Hidden = !plan, !place, !offer
	widget.Settle(b.plan)
}

// Close ends the clock.
func (b *Bars) Close() { b.stop() }

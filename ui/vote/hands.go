package vote

import (
	"reflect"

	"fyne.io/fyne/v2"

	"folkmoot/session/poll"
	"folkmoot/session/reading"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// hands asks for hands, option by option, and takes down how many went up.
type hands struct {
	o     *open
	h     *view.HandCounting // nil until the box was asked for what it holds, and where hands cannot be counted
	drawn *view.HandsView
	stop  func() // of the countdown; nil while none runs
	kept  int    // people in the count that the box holds

	people *widget.Stepper
	boxes  *widget.Boxes
	now    *widget.Text
	say    *widget.Text // what the room is told: 3, 2, 1, show
	show   *widget.Button
	still  *widget.Text
	keep   *widget.Button
	drop   *widget.Button
	main   *fyne.Container
	whole  fyne.CanvasObject
	left   bool
	busy   bool
}

func newHands(o *open) *hands {
	t := o.s.d.Say.T
	h := &hands{o: o, now: widget.Lead("").Strong(), say: widget.Display(""), still: widget.Body("")}
	rules := o.state().Rules
	title := o.head(t("vote.hand", "Show of hands"))
	leaves := widget.Soft(reading.HandsLeaveOut(rules, o.s.d.Say))
	if rules.HandsAsk() == poll.NoHands {
		to := widget.NewButton(t("hands.topaper", "Go to paper ballots"), func() { o.goTo(onPaper) })
		h.show = to
		h.whole = widget.Stack(look.L, title, widget.NewEmpty("vote", t("hands.cannot", "No show of hands in this vote"), leaves.Text, to))
		return h
	}
	h.people = widget.NewStepper(1, 1, poll.MaxWeight, func(n int) {
		if h.h != nil {
			h.h.SetPeople(n)
			h.draw()
		}
	})
	h.boxes = widget.NewBoxes()
	h.boxes.OnType = h.typed
	h.boxes.OnKey = h.key
	h.boxes.OnTap = func(box int) {
		if h.h != nil {
			h.h.Move(box - h.h.View().At)
			h.asked()
		}
	}
	h.show = widget.NewButton(t("hands.show", "3, 2, 1, show"), h.count).WithHint(t("hands.space", "Space"))
	h.keep = widget.NewButton(t("hands.keep", "Keep this count"), h.put)
	h.drop = widget.NewButton(t("hands.drop", "Take the count back"), h.takeBack).As(widget.Quiet)
	seen := widget.Soft(t("hands.seen", "The room sees the option and the countdown, and never a count before the close. What you type is in this window only until you keep it."))
	row := widget.Row(look.M, h.people, widget.Grow(widget.Body(t("hands.unit", "people vote by hand"))))
	if large() { // everything needs the whole width
		h.main = widget.Stack(look.M, title, leaves, row, h.now, h.say, h.show, h.boxes, h.still, h.keep, h.drop, seen)
		h.whole = onFoot(h.main, nil)
	} else {
		right := widget.NewPanel(widget.Stack(look.L, h.now, h.say, h.show, h.still, h.keep, h.drop, seen))
		h.main = widget.Columns(look.XL,
			widget.Column{Object: widget.NewScroll(widget.PadEach(look.XS, look.M, look.XS, look.XS, h.boxes)), Min: 420, Weight: 5},
			widget.Column{Object: widget.NewScroll(widget.Stack(0, right)), Min: 260, Max: 380, Weight: 2})
		h.whole = widget.Stack(look.M, title, leaves, row, widget.Grow(h.main))
	}
	h.fetch()
	return h
}

// fetch asks the box for the count that it holds. It may have to wait for the disk, so not here.
func (h *hands) fetch() {
	keep, kept := h.o.keep(), h.o.s.d.Kept()
	if kept == nil {
		return
	}
	var held poll.HandCount
	h.o.s.d.Work(func() error {
		held = kept.Hands()
		return nil
	}, func(error) {
		if h.left {
			return
		}
		h.kept = held.People
		if keep.hands == nil || keep.hands.Poll() != h.o.poll {
			keep.hands = view.NewHandCounting(h.o.state(), held, h.o.s.d.Say)
		}
		keep.hands.Speak(h.o.s.d.Say)
		h.h = keep.hands
		h.refresh()
		h.asked()
	})
}

func (h *hands) content() fyne.CanvasObject { return h.whole }

func (h *hands) refresh() {
	if h.h == nil {
		return
	}
	t := h.o.s.d.Turnout()
	v, _ := h.o.view()
	h.kept = t.Hands
	h.h.Follow(v.Left + t.Hands)
	h.draw()
}

func (h *hands) typed(r rune) {
	if h.h == nil {
		return
	}
	if r == ' ' {
		h.count()
		return
	}
	h.h.Type(r)
	h.draw()
}

func (h *hands) key(e *fyne.KeyEvent) bool {
	if h.h == nil {
		return false
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
		if h.h.Enter() {
			h.draw()
			h.o.s.canvas.Focus(h.keep)
			return true
		}
	case fyne.KeyBackspace, fyne.KeyDelete:
		h.h.Erase()
	case fyne.KeyLeft:
		h.h.Move(-1)
	case fyne.KeyRight:
		h.h.Move(1)
	case fyne.KeyUp:
		h.h.MoveLine(-1)
	case fyne.KeyDown:
		h.h.MoveLine(1)
	case fyne.KeySpace:
		return true // what it writes begins the countdown
	case fyne.KeyEscape:
		h.o.back()
		return true
	default:
		return false
	}
	h.asked()
	return true
}

func (h *hands) draw() {
	if h.h == nil {
		return
	}
	sp, v := h.o.s.d.Say, h.h.View()
	h.counting()
	if h.drawn != nil && reflect.DeepEqual(*h.drawn, v) {
		return
	}
	h.drawn = &v
	h.people.Max = max(1, v.Most)
	h.people.SetValue(v.People)
	f := widget.BoxForm{Heads: v.Heads, At: v.At, Tab: true, Room: v.Room}
	for _, l := range v.Lines {
		f.Lines = append(f.Lines, widget.BoxLine{Text: l.Text, Boxes: append([]string(nil), l.Boxes...), Note: l.Note, Warn: l.Over})
	}
	h.boxes.Draw(f)
	h.now.SetText(v.Now)
	h.still.SetText(v.Still)
	h.still.Hidden = v.Still == ""
	h.still.SetTone(look.Ink)
	if v.Warn {
		h.still.SetTone(look.Warn)
	}
	h.keep.SetEnabled(v.Ready && !h.busy)
	h.keep.SetStyle(widget.Secondary)
	h.show.SetStyle(widget.Primary)
	if v.Ready {
		h.keep.SetStyle(widget.Primary)
		h.show.SetStyle(widget.Secondary)
	}
	h.drop.Hidden = h.kept == 0
	h.drop.SetText(sp.N("hands.drop.of", h.kept, "Take the count of {{.N}} person back", "Take the count of {{.N}} people back"))
	h.main.Refresh()
	widget.Settle(h.still)
}

// put keeps the count in the box, in place of the one before.
func (h *hands) put() {
	c, ok := h.h.Count()
	if !ok || h.busy {
		return
	}
	h.set(c, func() {
		d := h.o.s.d
		d.Tell(desk.Plain, d.Say.N("hands.kept", c.People, "The hands of {{.N}} person are counted. You can correct them until the close.", "The hands of {{.N}} people are counted. You can correct them until the close."))
		h.o.cards.last = byHand
		h.o.goTo(allWays)
	})
}

func (h *hands) takeBack() {
	h.set(poll.HandCount{}, func() {
		h.h = view.NewHandCounting(h.o.state(), poll.HandCount{}, h.o.s.d.Say)
		h.o.keep().hands = h.h
		h.o.s.d.Tell(desk.Plain, h.o.s.d.Say.T("hands.taken", "The count of hands is taken back. Nobody has voted by hand."))
		h.refresh()
		h.focus()
	})
}

func (h *hands) set(c poll.HandCount, then func()) {
	h.busy = true
	h.keep.Disable()
	d := h.o.s.d
	d.SetHands(h.o.poll, c, func(err error) {
		h.busy = false
		h.drawn = nil
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			h.draw()
			return
		}
		then()
	})
}

func (h *hands) focus() {
	if h.boxes == nil {
		h.o.s.canvas.Focus(h.show)
		return
	}
	h.o.s.canvas.Focus(h.boxes)
}

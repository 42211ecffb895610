package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/session"
	"folkmoot/session/keeper"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// tour is the card that walks through the screens with a person. It lies over the window and leaves all that is beneath
// it to be used.
type tour struct {
	s      *Shell
	at     view.Tour
	shown  view.TourCard
	kept   *keeper.Kept // the session that it walks through
	card   *tourCard
	next   *widget.Button
	wanted bool // the keyboard goes to the card once the screen has come
}

func newTour(s *Shell) *tour {
	t := &tour{s: s, card: newTourCard()}
	t.card.Hide()
	return t
}

// StartTour walks through the session on the desk. A sealed one that is practice is reopened for it.
func (s *Shell) StartTour() {
	state, k := s.d.State(), s.d.Kept()
	if k == nil {
		return
	}
	begin := func() {
		s.tour.kept = k
		s.tour.step(view.Tour{}.Begin())
	}
	if state.Sealed == nil || !k.Practice() {
		begin()
		return
	}
	s.d.Do(session.Reopen{Why: s.d.Say.T("tour.reopen", "for the tour")}, func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			return
		}
		begin()
	})
}

// step goes to a card and to the screen that it speaks of.
func (t *tour) step(to view.Tour) {
	t.at = to
	c, ok := to.Card(t.s.d.State(), t.s.d.Say)
	if !ok {
		t.leave()
		return
	}
	t.wanted = true
	switch c.Place {
	case view.TourSetup:
		t.s.d.Go(desk.Setup)
	case view.TourReport:
		t.s.d.Go(desk.Report)
	case view.TourStage:
		if t.s.d.State().Current == c.Stage {
			t.s.d.Go(desk.AtStage)
		} else {
			t.s.d.Enter(c.Stage)
		}
	}
	t.s.d.Changed() // the card changes where the screen does not
}

func (t *tour) leave() {
	t.at = t.at.Leave()
	call(t.s.hooks.TourLeft)
	t.s.d.Changed()
	if t.s.screen != nil {
		t.s.focus()
	}
}

// follow shows the card that belongs to the tour, over the screen that is there.
func (t *tour) follow() {
	d := t.s.d
	if t.at.On && d.Kept() != t.kept {
		t.at = t.at.Leave() // the session that it spoke of is gone
	}
	c, ok := t.at.Card(d.State(), d.Say)
	if !ok {
		t.shown = view.TourCard{}
		show(t.card, false)
		return
	}
	if c != t.shown {
		t.shown = c
		t.draw(c)
		show(t.card, true)
		t.s.over.Refresh()
	}
	if t.wanted && t.arrived(c) && !t.s.whole {
		t.wanted = false
		t.s.canvas.Focus(t.next)
	}
}

// arrived tells whether the screen that a card speaks of is there.
func (t *tour) arrived(c view.TourCard) bool {
	switch c.Place {
	case view.TourSetup:
		return t.s.d.Place() == desk.Setup
	case view.TourReport:
		return t.s.d.Place() == desk.Report
	case view.TourStage:
	}
	return t.s.d.Place() == desk.AtStage && t.s.d.State().Current == c.Stage
}

func (t *tour) draw(c view.TourCard) {
	say := t.s.d.Say.T
	forward := func() { t.step(t.at.Next(t.s.d.State())) }
	words := say("tour.next", "Next")
	if c.Last {
		words = say("tour.done", "Done")
	}
	t.next = widget.NewButton(words, forward).As(widget.Primary)
	back := widget.NewButton(say("tour.back", "Back"), func() { t.step(t.at.Back()) })
	back.Hidden = c.First
	leave := widget.NewButton(say("tour.leave", "Leave the tour"), t.leave).As(widget.Quiet).WithHint("Esc")
	leave.Hidden = c.Last
	for _, b := range []*widget.Button{t.next, back, leave} {
		b.OnKey = t.key
	}
	t.card.set(widget.Stack(look.S,
		widget.Row(look.M, widget.Grow(widget.Lead(c.Title).Strong()), widget.Small(c.Count).Whole()),
		widget.Body(c.Text),
		widget.Row(look.S, leave, widget.Spacer(), back, t.next)))
}

// key answers the arrows and Escape while the keyboard is on the card.
func (t *tour) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyRight:
		t.step(t.at.Next(t.s.d.State()))
	case fyne.KeyLeft:
		t.step(t.at.Back())
	case fyne.KeyEscape:
		t.leave()
	default:
		return false
	}
	return true
}

// tourCard is the sheet that the words stand on. It can be dragged out of the way.
type tourCard struct {
	fw.BaseWidget
	panel *widget.Panel
	moved fyne.Position // by hand
}

func newTourCard() *tourCard {
	c := &tourCard{panel: widget.NewPanel(widget.Stack(0))}
	c.panel.Edge = look.Accent
	c.ExtendBaseWidget(c)
	return c
}

func (c *tourCard) set(content fyne.CanvasObject) {
	c.moved = fyne.Position{}
	c.panel.SetContent(content)
	c.Refresh()
}

// Tapped keeps a press on the card from reaching what is under it.
func (c *tourCard) Tapped(*fyne.PointEvent) {}

// Dragged moves the card.
func (c *tourCard) Dragged(e *fyne.DragEvent) {
	c.moved = c.moved.Add(e.Dragged)
	c.Move(c.Position().Add(e.Dragged))
}

// DragEnd is part of fyne.Draggable.
func (c *tourCard) DragEnd() {}

// Children lets the keyboard find the buttons.
func (c *tourCard) Children() []fyne.CanvasObject { return []fyne.CanvasObject{c.panel} }

// HeightFor is the height at this width.
func (c *tourCard) HeightFor(width float32) float32 { return c.panel.HeightFor(width) }

// CreateRenderer is part of fyne.Widget.
func (c *tourCard) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(c.panel) }

// tourLayout gives the window to the frame, and lays the card over it near what it speaks of.
type tourLayout struct{ s *Shell }

func (l tourLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
	t := l.s.tour
	if !t.card.Visible() {
		return
	}
	w := min(26*look.Size(t.card.Theme(), look.TextBody), size.Width/2)
	h := min(t.card.HeightFor(w), size.Height-2*look.XL)
	top := l.s.head.content.Size().Height + look.L
	if b := l.s.banners.content; b.Visible() {
		top = b.Position().Y + b.Size().Height + look.L
	}
	left := l.s.rail.content.Size().Width + look.L
	at := fyne.NewPos(size.Width-w-look.L, top)
	switch t.shown.Beside {
	case view.TourBesideRail:
		at = fyne.NewPos(left, top)
	case view.TourBesideWork:
		at = fyne.NewPos(size.Width-w-look.L, size.Height-h-look.XXL)
	case view.TourBesideHead:
	}
	t.card.Resize(fyne.NewSize(w, h))
	t.card.Move(at.Add(t.card.moved))
}

func (l tourLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// over is the window with the card of the tour on it.
func newOver(s *Shell) *fyne.Container { return container.New(tourLayout{s}, s.frame, s.tour.card) }

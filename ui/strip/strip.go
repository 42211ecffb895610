package strip

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Strip is a part of the grouping stage, shown in the place of the board. It satisfies desk.Screen. Whoever shows it
// calls Open once its content is in the window, and Close when something else takes its place.
type Strip struct {
	d     *desk.Desk
	leave func()
	seen  view.StripView
	hand  session.ID
	open  bool
	sent  sent

	ruler *parts.Ruler
	tray  *parts.Area
	line  *parts.Area
	scale *scale
	waits *widget.Text
	count *widget.Text
	lacks *widget.Text
	card  *card
	drag
	empty   *fyne.Container
	body    *fyne.Container
	content fyne.CanvasObject
}

var _ desk.Screen = (*Strip)(nil)

// New makes the strip. leave is called when a person goes back to the board.
func New(d *desk.Desk, leave func()) *Strip {
	s := &Strip{d: d, leave: leave, sent: sent{}, ruler: parts.NewRuler(), waits: widget.Label(""), count: widget.Line("").In(look.Soft), lacks: widget.Soft("")}
	s.tray, s.line = parts.NewArea(s.layTray), parts.NewArea(s.layLine)
	for _, a := range []*parts.Area{s.tray, s.line} {
		a.OnKey = s.key
		a.OnRune = s.rune
		a.OnTap = s.tap
		a.OnMenu = s.pressMenu
		a.OnDrag = s.dragged
		a.OnDragEnd = s.dropped
	}
	s.scale = newScale(func(place int) { s.then(func() { s.put(s.hand, place) })() })
	s.card = newCard(s)
	s.ghosts()
	back := widget.NewButton(d.Say.T("strip.back", "Back to the themes"), s.escape).As(widget.Quiet).WithIcon("back").WithHint("Esc")
	top := widget.Row(look.M, widget.Grow(s.count), back)
	board := container.New(board{s}, widget.Stack(look.S, s.waits, widget.Grow(s.tray)), s.scale, s.line, s.lacks)
	s.body = widget.Stack(look.M, s.card.content, widget.Grow(board))
	s.empty = widget.NewEmpty("idea", d.Say.T("strip.none", "There are no ideas to place yet"),
		d.Say.T("strip.none.line", "Go back to a question in the rail and type what people say. Then place each idea here, with the group."), nil)
	s.content = container.NewStack(widget.Stack(look.S, top, widget.Grow(container.NewStack(s.body, s.empty))), s.layer)
	s.Refresh()
	return s
}

// board puts the ideas that wait at the left, and the line with what hangs on it beside them.
type board struct{ s *Strip }

func (b board) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	body := look.Size(b.s.line.Theme(), look.TextBody)
	tray, lacks := min(100+7*body, 0.28*size.Width), objects[3]
	objects[0].Resize(fyne.NewSize(tray, size.Height))
	at := fyne.NewPos(tray+look.M, 0)
	wide := size.Width - at.X
	lacks.Move(at)
	lacks.Resize(fyne.NewSize(wide, size.Height))
	tall := b.s.scale.HeightFor(wide)
	objects[1].Move(at)
	objects[1].Resize(fyne.NewSize(wide, tall))
	objects[2].Move(at.AddXY(0, tall))
	objects[2].Resize(fyne.NewSize(wide, max(size.Height-tall, 1)))
}

func (b board) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(360, 120) }

// Content is part of desk.Screen.
func (s *Strip) Content() fyne.CanvasObject { return s.content }

// Open takes the keyboard and shows the line to the room, from the first idea that waits.
func (s *Strip) Open() {
	s.open = true
	if x, ok := s.seen.Find(s.hand); !ok || x.Place > 0 {
		s.hand, _ = s.seen.Next("", s.sent.placed)
	}
	s.Refresh()
	s.Focus()
}

// Close shows the room the themes again.
func (s *Strip) Close() {
	s.open = false
	s.cancel()
	s.room(false)
}

// then gives the ideas the keyboard after something was pressed: what follows is Enter, for the next idea, and that is
// not to press it again.
func (s *Strip) then(do func()) func() {
	return func() {
		do()
		parts.FocusOn(s.area())
	}
}

// Opened reports whether the strip is open: while it is, keys of whoever shows it are not meant.
func (s *Strip) Opened() bool { return s.open }

func (s *Strip) room(on bool) {
	r := s.d.Room()
	r.Strip = on
	s.d.SetRoom(r)
}

// Focus is part of desk.Screen.
func (s *Strip) Focus() {
	if !s.open {
		s.Open()
		return
	}
	s.take(s.hand)
	parts.FocusOn(s.area())
	s.room(true)
}

// Refresh is part of desk.Screen.
func (s *Strip) Refresh() {
	v := view.Strip(s.d.State(), s.d.Say)
	if !reflect.DeepEqual(v, s.seen) || s.hand == "" {
		hand := view.StripSettle(&s.seen, &v, s.hand)
		s.seen = v
		s.scale.show(&v, s.d.Say)
		s.again()
		s.take(hand)
	}
	s.waits.SetText(s.d.Say.N("strip.waits", len(v.Tray), "{{.N}} not placed yet", "{{.N}} not placed yet"))
	s.count.SetText(v.Count)
	s.lacks.SetText(v.Missing)
	show(s.lacks, v.Missing != "")
	show(s.scale, v.Missing == "")
	show(s.line, v.Missing == "")
	if s.empty.Visible() != (len(v.Ideas) == 0) {
		s.empty.Hidden, s.body.Hidden = len(v.Ideas) > 0, len(v.Ideas) == 0
		s.content.Refresh()
	}
	s.card.show()
}

func show(o fyne.CanvasObject, on bool) {
	if o.Visible() == on {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func (s *Strip) again() {
	s.tray.Again()
	s.line.Again()
}

// area is where the idea in hand is drawn.
func (s *Strip) area() *parts.Area {
	if x, ok := s.seen.Find(s.hand); ok && x.Place > 0 {
		return s.line
	}
	return s.tray
}

// take takes another idea in hand. The focus follows where the strip has it.
func (s *Strip) take(id session.ID) {
	had := s.tray.Focused() || s.line.Focused()
	s.hand = id
	in, out := s.area(), s.tray
	if in == s.tray {
		out = s.line
	}
	in.SetCursor(ideaCell + string(id))
	if had && !in.Focused() {
		parts.FocusOn(in)
	}
	out.SetCursor("")
	s.card.show()
}

package room

import (
	"reflect"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/internal/say"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// growTime is how long the bars of a reveal grow.
const growTime = 900 * time.Millisecond

// Every calls f on the event thread again and again until stop is called.
type Every func(each time.Duration, f func()) (stop func())

// clockTime is how often the page looks at the clock: it shows no seconds.
const clockTime = 5 * time.Second

// Room draws what the room may see and follows the desk.
type Room struct {
	fw.BaseWidget
	d      *desk.Desk
	view   view.RoomView
	spoken *say.Speaker // in which the view is
	grown  float32
	anim   *fyne.Animation
	stop   func()
	clock  func() // stops looking at the clock

	OnTapped, OnDoubleTapped func() // a press or a double press anywhere
}

// New draws the room for a desk until Close.
func New(d *desk.Desk) *Room {
	r := &Room{d: d, spoken: d.Say, grown: 1}
	r.ExtendBaseWidget(r)
	r.view = r.wanted()
	r.stop = d.Listen(r.follow)
	return r
}

// WithClock lets the page look at the clock; every may be nil.
func (r *Room) WithClock(every Every) *Room {
	if every != nil {
		r.clock = every(clockTime, r.follow)
	}
	return r
}

// Close lets the desk go.
func (r *Room) Close() {
	if r.clock != nil {
		r.clock()
	}
	if r.anim != nil {
		r.anim.Stop()
	}
	r.stop()
}

// View is what is shown.
func (r *Room) View() view.RoomView { return r.view }

func (r *Room) wanted() view.RoomView {
	room := r.d.Room()
	st := view.RoomState{
		Blank: room.Blank, SoFar: room.SoFar, Reveal: room.Reveal, Strip: room.Strip, Count: room.Count, Asked: room.Asked,
		Now: r.d.Now(), InBallotOrder: room.Show.InBallotOrder, Recount: room.Show.Recount, At: room.Show.At,
	}
	switch s := r.d.State(); {
	case s.OpenPoll() != nil:
		st.Turnout = r.d.Turnout()
	case room.Reveal != "":
		st.Result, st.Known = r.d.Counted(s.Poll(room.Reveal))
	}
	return view.Room(r.d.State(), st, r.d.Say)
}

// follow draws anew where something changed that the room may see.
func (r *Room) follow() {
	v := r.wanted()
	if reflect.DeepEqual(v, r.view) && r.spoken == r.d.Say {
		return
	}
	revealed := v.Kind == view.RoomReveal && (r.view.Kind != v.Kind || r.view.Title != v.Title) && r.spoken == r.d.Say
	r.view, r.spoken = v, r.d.Say
	if r.anim != nil {
		r.anim.Stop()
		r.anim = nil
	}
	r.grown = 1
	if revealed {
		r.grow()
	}
	r.Refresh()
}

// grow lets all bars grow together from nothing; at once where reduced motion is asked for.
func (r *Room) grow() {
	if look.Motion(r.Theme()) == 0 {
		return
	}
	r.grown = 0
	r.anim = fyne.NewAnimation(growTime, func(done float32) {
		r.grown = done
		r.Refresh()
	})
	r.anim.Curve = fyne.AnimationEaseOut
	r.anim.Start()
}

// Tapped is a press with the pointer.
func (r *Room) Tapped(*fyne.PointEvent) {
	if r.OnTapped != nil {
		r.OnTapped()
	}
}

// DoubleTapped is a double press with the pointer.
func (r *Room) DoubleTapped(*fyne.PointEvent) {
	if r.OnDoubleTapped != nil {
		r.OnDoubleTapped()
	}
}

// Cursor is none: a pointer left on the wall is all that people look at.
func (r *Room) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// MinSize is small: the room's window may have any size.
func (r *Room) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// CreateRenderer is for the toolkit.
func (r *Room) CreateRenderer() fyne.WidgetRenderer {
	x := &renderer{r: r, paper: canvas.NewRectangle(nil)}
	x.Refresh()
	return x
}

type renderer struct {
	r       *Room
	paper   *canvas.Rectangle
	objects []fyne.CanvasObject
	size    fyne.Size
	sheet   sheet
	of      view.RoomView
	said    *say.Speaker
	ofSize  fyne.Size
}

func (x *renderer) Layout(size fyne.Size) {
	if x.size != size {
		x.size = size
		x.Refresh()
	}
}

func (x *renderer) MinSize() fyne.Size           { return x.r.MinSize() }
func (x *renderer) Objects() []fyne.CanvasObject { return x.objects }
func (x *renderer) Destroy()                     {}

func (x *renderer) Refresh() {
	th := x.r.Theme()
	inks := newInks(th)
	x.paper.FillColor = look.Color(th, look.Paper)
	x.paper.Resize(x.size)
	x.objects = append(x.objects[:0:0], x.paper)
	if x.size.Width < 1 || x.r.view.Kind == view.RoomBlank {
		canvas.Refresh(x.r)
		return
	}
	if x.ofSize != x.size || x.said != x.r.d.Say || !reflect.DeepEqual(x.of, x.r.view) {
		x.sheet, x.of, x.ofSize, x.said = compose(x.r.view, x.size, x.r.d.Say), x.r.view, x.size, x.r.d.Say
	}
	for _, b := range x.sheet.blocks {
		if b.mark {
			img := canvas.NewImageFromResource(look.Icon("diamond", inks.tone(look.Accent)))
			img.Resize(fyne.NewSize(b.w, b.h))
			img.Move(fyne.NewPos(b.x, b.y))
			x.objects = append(x.objects, img)
			continue
		}
		rect := canvas.NewRectangle(look.Color(th, b.fill))
		rect.StrokeColor, rect.StrokeWidth, rect.CornerRadius = look.Color(th, b.edge), 1, 6
		x0, w := b.x, b.w
		if b.bar {
			rect.FillColor, rect.CornerRadius = look.Data(th, 0), 2
			if b.levels > 0 {
				rect.FillColor = inks.level(b.level, b.levels)
			}
			if !b.key {
				x0, w = b.from+(b.x-b.from)*x.r.grown, max(b.w*x.r.grown, 1)
			}
		}
		if b.sharp {
			rect.StrokeWidth, rect.CornerRadius = 0, 0
		}
		rect.Resize(fyne.NewSize(w, b.h))
		rect.Move(fyne.NewPos(x0, b.y))
		x.objects = append(x.objects, rect)
	}
	for _, p := range x.sheet.texts {
		if p.levels > 0 && x.r.grown < 1 {
			continue // a number inside a bar waits for it
		}
		t := canvas.NewText(p.text, inks.tone(p.tone))
		if p.levels > 0 {
			t.Color = look.On(inks.level(p.level, p.levels))
		}
		t.TextSize, t.TextStyle = p.size, fyne.TextStyle{Bold: p.bold}
		t.Move(fyne.NewPos(p.x, p.y))
		t.Resize(t.MinSize())
		x.objects = append(x.objects, t)
	}
	canvas.Refresh(x.r)
}

package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// RailState says where the group is with a stage.
type RailState int

// The states of a stage.
const (
	Coming RailState = iota
	Current
	Done
)

// RailItem is one stage on the rail.
type RailItem struct {
	Label string
	State RailState
	Note  string // what it took against the plan: "12 of 10 min"
	Late  bool   // the note is a warning
	Group string // a heading above this item, "" for none

	Skipped bool // the group goes past it: the label is struck through
}

// Rail is the session at the left: every stage, where the group is, what it
// took. The whole rail is one stop of Tab; Up and Down move along it, Enter or
// Space goes to a stage, a press too.
type Rail struct {
	base
	Items    []RailItem
	OnChoose func(i int)

	at   int
	rows []railRow

	place func(width float32, move bool) (height float32) // the renderer's
}

type railRow struct{ top, height float32 }

// NewRail makes a rail; choose is called when a person picks a stage.
func NewRail(items []RailItem, choose func(i int)) *Rail {
	r := &Rail{OnChoose: choose}
	r.extend(r)
	r.SetItems(items)
	return r
}

// SetItems shows the stages anew; the place of the keyboard stays.
func (r *Rail) SetItems(items []RailItem) {
	r.Items = items
	if !r.focused {
		for i, item := range items {
			if item.State == Current {
				r.at = i
			}
		}
	}
	r.at = min(max(r.at, 0), max(0, len(items)-1))
	r.Refresh()
}

// At is the stage that the keyboard is on.
func (r *Rail) At() int { return r.at }

func (r *Rail) choose(i int) {
	if !r.disabled && i >= 0 && i < len(r.Items) && r.OnChoose != nil {
		r.OnChoose(i)
	}
}

// Tapped goes to the stage under the pointer.
func (r *Rail) Tapped(e *fyne.PointEvent) {
	if r.disabled {
		return
	}
	r.take()
	for i, row := range r.rows {
		if e.Position.Y >= row.top && e.Position.Y < row.top+row.height {
			r.at = i
			r.Refresh()
			r.choose(i)
			return
		}
	}
}

// TypedKey moves along the rail.
func (r *Rail) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		r.at = max(0, r.at-1)
	case fyne.KeyDown:
		r.at = min(len(r.Items)-1, r.at+1)
	case fyne.KeyHome:
		r.at = 0
	case fyne.KeyEnd:
		r.at = len(r.Items) - 1
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.choose(r.at)
		return
	default:
		bubbleKey(r, e)
		return
	}
	r.at = max(0, r.at)
	r.Refresh()
}

// TypedRune keeps the space to itself and hands other letters to the window.
func (r *Rail) TypedRune(c rune) {
	if c != ' ' {
		r.base.TypedRune(c)
	}
}

// railLine is what is drawn for one stage.
type railLine struct {
	back        *canvas.Rectangle
	strike      *canvas.Rectangle
	icon        *picture
	label, note *Text
	group       *Text
	fill        fyne.ThemeColorName
	beside      bool // the note stands beside the label, as for every stage but the current one
	shown       railShown
}

// railShown is what a line shows, and in what look: most lines stay as they are when one of them changes.
type railShown struct {
	item        RailItem
	marked      bool
	ink, accent color.NRGBA
	size        float32
}

func newRailLine() *railLine {
	return &railLine{
		back: canvas.NewRectangle(nil), strike: canvas.NewRectangle(nil), icon: newPicture(),
		label: Body("").AtMost(2), note: Small("").OneLine(), group: Label("").OneLine(), beside: true,
	}
}

func (l *railLine) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{l.back, l.icon.img, l.label, l.note, l.group, l.strike}
}

func (l *railLine) show(th fyne.Theme, item RailItem, marked bool) {
	now := railShown{item, marked, look.Color(th, look.Ink), look.Color(th, look.Accent), look.Size(th, look.TextBody)}
	if l.shown == now {
		return
	}
	l.shown = now
	name, tone := "circle", look.Soft
	l.label.Bold, l.fill = false, ""
	switch item.State {
	case Coming:
	case Done:
		name = "done"
	case Current:
		name, tone, l.label.Bold, l.fill = "current", look.Accent, true, look.AccentTint
	}
	if item.Skipped && item.State != Current {
		name = "minus"
	}
	l.icon.set(th, name, tone)
	l.label.Text, l.label.Tone = item.Label, look.Ink
	if item.State == Coming || item.Skipped {
		l.label.Tone = look.Soft
	}
	l.strike.FillColor, l.strike.Hidden = look.Color(th, look.Soft), !item.Skipped
	l.note.Text, l.note.Tone = item.Note, look.Soft
	if item.Late {
		l.note.Tone = look.Warn
	}
	l.note.Hidden = item.Note == ""
	l.beside = item.State != Current
	if l.beside {
		l.label.OneLine()
	} else {
		l.label.Wrap, l.label.Clip = true, false
		l.label.AtMost(2)
	}
	l.group.Text, l.group.Hidden = item.Group, item.Group == ""
	l.back.FillColor, l.back.CornerRadius = colorOrNone(th, l.fill), look.Size(th, look.Corner)
	l.back.StrokeWidth, l.back.StrokeColor = 0, nil
	if marked {
		l.back.StrokeWidth, l.back.StrokeColor = look.Size(th, look.Ring), look.Color(th, look.Accent)
	}
	for _, o := range l.objects() {
		o.Refresh()
	}
}

// HeightFor is the height at this width.
func (r *Rail) HeightFor(width float32) float32 {
	if r.place == nil {
		return r.MinSize().Height
	}
	return r.place(width, false)
}

// CreateRenderer is part of fyne.Widget.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	var lines []*railLine
	out := &renderer{}
	place := func(width float32, move bool) float32 {
		th := r.Theme()
		icon := look.Size(th, look.IconSize)
		if move {
			r.rows = r.rows[:0]
		}
		var y float32
		for i, l := range lines {
			_, lead := l.label.advance()
			x := look.S + icon + look.S
			room := max(1, width-x-look.S)
			var noteWidth, noteHeight float32
			if !l.note.Hidden {
				size := fyne.MeasureText(l.note.Text, l.note.points(), l.note.style())
				noteWidth, noteHeight = size.Width, size.Height
			}
			// A note that leaves the label less than half of the line goes under it.
			beside := l.beside && noteWidth+look.S < room/2
			if beside && noteWidth > 0 {
				room -= noteWidth + look.S
			}
			words := l.label.HeightFor(room)
			if !l.group.Hidden {
				_, h := l.group.advance()
				if i > 0 {
					y += look.M
				}
				if move {
					l.group.Move(fyne.NewPos(look.S, y))
					l.group.Resize(fyne.NewSize(width-2*look.S, h))
				}
				y += h + look.XS
			}
			h := words + look.S
			if !beside {
				h += noteHeight
			}
			h = max(h, look.Size(th, look.Target))
			if move {
				r.rows = append(r.rows, railRow{y, h})
				l.back.Move(fyne.NewPos(0, y))
				l.back.Resize(fyne.NewSize(width, h))
				top := y + look.XS
				if beside || l.note.Hidden {
					top = y + (h-words)/2
				}
				l.icon.place(look.S, top+(lead-icon)/2, icon)
				l.label.Move(fyne.NewPos(x, top))
				l.label.Resize(fyne.NewSize(room, words))
				l.strike.Move(fyne.NewPos(x, top+lead*0.56))
				l.strike.Resize(fyne.NewSize(min(room, l.label.measure(l.label.Text)), look.Size(th, look.Line)))
				if beside {
					l.note.Move(fyne.NewPos(width-look.S-noteWidth, y+(h-noteHeight)/2))
					l.note.Resize(fyne.NewSize(noteWidth+1, noteHeight))
				} else {
					l.note.Move(fyne.NewPos(x, top+words))
					l.note.Resize(fyne.NewSize(room, noteHeight))
				}
			}
			y += h + 2
		}
		return y
	}
	sync := func() {
		for len(lines) < len(r.Items) {
			lines = append(lines, newRailLine())
		}
		lines = lines[:len(r.Items)]
		out.objects = out.objects[:0]
		for i, l := range lines {
			l.show(r.Theme(), r.Items[i], r.focused && i == r.at)
			out.objects = append(out.objects, l.objects()...)
		}
	}
	r.place = place
	out.min = func() fyne.Size {
		least := 9 * look.Size(r.Theme(), look.TextBody)
		return fyne.NewSize(least, place(max(least, r.Size().Width), false))
	}
	out.layout = func(s fyne.Size) { place(s.Width, true) }
	out.refresh = func() {
		sync()
		place(r.Size().Width, true)
		canvas.Refresh(r)
	}
	out.refresh()
	return out
}

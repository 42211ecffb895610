package run

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// heard is the panel of the seats: who was heard, who not yet, and who is here. It never changes its order, so that a
// seat is found where it was.
type heard struct {
	d       *desk.Desk
	capture *capture
	seats   []view.RunHeard
	people  view.RunPeople
	sealed  bool
	columns int // seats side by side

	head    *widget.Text
	area    *parts.Area
	never   *widget.Text
	quiet   *widget.Text
	away    *widget.Text
	heads   *widget.Text
	count   *widget.Entry
	stage   session.ID
	content *fyne.Container
}

func newHeard(d *desk.Desk, c *capture) *heard {
	h := &heard{d: d, capture: c, columns: 3, head: widget.Label(d.Say.T("run.heard", "Heard")), never: widget.Small("").In(look.Ink), quiet: widget.Small(""), away: widget.Small(""), heads: widget.Small("")}
	h.count = widget.NewEntry(d.Say.T("run.heads.hint", "People in the room, then Enter"))
	h.count.OnEnter = func(string) { h.counted() }
	h.count.OnEscape = h.closeCount
	h.count.Hide()
	h.area = parts.NewArea(h.lay)
	h.area.OnTap = func(id string, _ fyne.KeyModifier) { h.pick(id) }
	h.area.OnKey = h.key
	h.area.OnRune = h.rune
	h.area.OnFocus = h.focused
	h.content = widget.Stack(look.XS, h.head, h.count, h.area, h.never, h.quiet, h.away, h.heads)
	return h
}

// inRow is how many seats stand side by side: as many as leave every code in one piece.
func (h *heard) inRow(width float32) int {
	th := h.area.Theme()
	small := look.Size(th, look.TextSmall)
	wide := func(s string) float32 { return fyne.MeasureText(s, small, fyne.TextStyle{}).Width }
	var widest float32
	often := "0" // how often a seat was heard; the digits are equally wide
	for _, x := range h.seats {
		widest = max(widest, wide(x.Code))
		if x.N > 9 {
			often = "00"
		}
	}
	each := widest + 2*parts.Inset + small + look.XS + wide(often) + look.S + look.XS
	return min(max(int(width/each), 1), 3)
}

func (h *heard) lay(width float32) ([]parts.Cell, float32) {
	height := look.Size(h.area.Theme(), look.Target)
	n := h.inRow(width)
	if n != h.columns { // more rows need more room, which is found once this layout is done
		h.columns = n
		h.d.Dispatch.Do(h.d.Changed)
	}
	w := width / float32(n)
	cells := make([]parts.Cell, 0, len(h.seats))
	for i, x := range h.seats {
		cells = append(cells, parts.Cell{
			ID: string(x.Seat), Face: heardFace(x), At: fyne.NewPos(w*float32(i%n), height*float32(i/n)), Size: fyne.NewSize(w-look.XS, height-2),
		})
	}
	return cells, height * float32((len(cells)+n-1)/n)
}

// heardFace shows a seat: a ring where it was never noted, a dot where it was noted at this question, and how often in all.
func heardFace(x view.RunHeard) parts.Face {
	f := parts.Face{Style: parts.Row, Words: x.Code, Size: look.TextSmall, Mark: "circle", Hush: true}
	if x.N > 0 {
		f.Trail, f.Mark = strconv.Itoa(x.N), ""
	}
	if x.Now > 0 {
		f.Mark = "dot"
	}
	if !x.Here {
		f.Style, f.Mark = parts.Gone, "minus"
	}
	return f
}

func (h *heard) key(e *fyne.KeyEvent) bool {
	step := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -h.columns, fyne.KeyDown: h.columns}[e.Name]
	switch {
	case step != 0:
		if to := h.at() + step; to >= 0 && to < len(h.seats) {
			h.area.SetCursor(string(h.seats[to].Seat))
		}
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace:
		h.pick(h.area.Cursor())
	case e.Name == fyne.KeyEscape:
		h.capture.focus()
	case e.Name == fyne.KeyL, e.Name == fyne.KeyN, e.Name == fyne.KeyT, e.Name == fyne.KeyH: // answered as letters, so that they are not done twice
	default:
		return false
	}
	return true
}

func (h *heard) rune(r rune) bool {
	switch r {
	case 'l', 'L':
		h.comeOrGo()
	case 'n', 'N':
		h.newSeat()
	case 't', 'T':
		h.giveTurn()
	case 'h', 'H':
		h.openCount()
	case ' ': // Space was answered as a key
	default:
		return false
	}
	return true
}

func (h *heard) at() int {
	return slices.IndexFunc(h.seats, func(x view.RunHeard) bool { return string(x.Seat) == h.area.Cursor() })
}

func (h *heard) focused(on bool) {
	if !on || len(h.seats) == 0 {
		return
	}
	if h.at() < 0 {
		h.area.SetCursor(string(h.seats[0].Seat))
	}
	h.d.Tell(desk.Plain, h.d.Say.T("run.heard.how", "Enter: this seat says the next line. L: it left, or came back. N: a new seat for somebody who came late. H: count the heads. T: its turn."))
}

// enter comes from a key of the screen.
func (h *heard) enter() {
	if len(h.seats) == 0 {
		h.d.Tell(desk.Warn, h.d.Say.T("run.heard.none", "There are no seats. Add them in Set-up, or make one for somebody who came late."))
		return
	}
	parts.FocusOn(h.area)
}

// pick notes the next line under a seat.
func (h *heard) pick(seat string) {
	if seat != "" {
		h.capture.pick(session.ID(seat))
	}
}

// comeOrGo says that the seat left, or that it is back.
func (h *heard) comeOrGo() {
	i := h.at()
	if i < 0 || h.sealed {
		return
	}
	h.d.Do(session.SetPresence{Seat: h.seats[i].Seat, Here: !h.seats[i].Here}, nil)
}

// giveTurn gives this seat the turn in a round robin.
func (h *heard) giveTurn() {
	if i := h.at(); i >= 0 && !h.sealed {
		h.d.Do(session.GiveTurn{Stage: h.stage, Seat: h.seats[i].Seat}, nil)
	}
}

// openCount asks how many people are in the room.
func (h *heard) openCount() {
	if h.sealed {
		return
	}
	h.count.SetText("")
	h.count.Show()
	widget.Settle(h.count)
	parts.FocusOn(h.count)
}

func (h *heard) closeCount() {
	h.count.Hide()
	widget.Settle(h.content)
	h.capture.focus()
}

func (h *heard) counted() {
	n, err := strconv.Atoi(strings.TrimSpace(h.count.Text))
	if err != nil {
		h.d.Tell(desk.Warn, h.d.Say.T("run.heads.number", "Type how many people are in the room, in figures."))
		return
	}
	h.closeCount()
	h.d.Do(session.CountHeads{N: n}, nil)
}

// newSeat makes a seat for somebody who came late; the next line can be theirs at once.
func (h *heard) newSeat() {
	if h.sealed {
		return
	}
	h.d.Do(session.AddSeats{Seats: make([]session.NewSeat, 1)}, func(err error) {
		if err != nil {
			h.d.Tell(desk.Warn, h.d.Say.Say(err))
			return
		}
		seats := h.d.State().Seats
		h.d.Tell(desk.Plain, h.d.Say.T("run.heard.new", "{{.Code}} is a new seat. Ask for consent before you note anything under it.", say.Args{"Code": seats[len(seats)-1].Code}))
	})
}

// refresh shows the seats and reports whether what is below has to move.
func (h *heard) refresh(v view.RunView) bool {
	h.sealed, h.stage = v.Sealed, v.Stage
	again := len(h.seats) != len(v.Heard) || h.people != v.People
	if !slices.Equal(h.seats, v.Heard) {
		h.seats = v.Heard
		h.area.Hidden = len(v.Heard) == 0
		h.area.Again() // says how many stand in a row
	}
	rows := (len(v.Heard) + h.columns - 1) / h.columns
	if least := look.Size(h.area.Theme(), look.Target) * float32(max(rows, 1)); least != h.area.Least {
		h.area.Least, again = least, true
	}
	h.people = v.People
	for t, words := range map[*widget.Text]string{h.never: v.People.Never, h.quiet: v.People.Quiet, h.away: v.People.Away, h.heads: v.People.Heads} {
		t.Hidden = words == ""
		t.SetText(words)
	}
	h.heads.SetTone(look.Soft)
	if v.People.Odd {
		h.heads.SetTone(look.Ink)
	}
	return again
}

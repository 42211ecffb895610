package run

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// side is the panel beside the question: who was heard, what was parked, what was noted.
type side struct {
	d       *desk.Desk
	capture *capture
	seen    view.RunView

	heard     *parts.Area
	parkHead  *widget.Text
	parkOpen  *widget.Button
	parkLine  *widget.Entry
	parkList  *fyne.Container
	noteHead  *widget.Text
	noteOpen  *widget.Button
	form      *noteForm
	todo      *fyne.Container
	todoWords *widget.Text
	noteList  *fyne.Container
	scroll    *widget.Scroll
	content   fyne.CanvasObject
	heardHead *widget.Text
}

func newSide(d *desk.Desk, c *capture) *side {
	sp := d.Say
	s := &side{d: d, capture: c, heardHead: widget.Label(sp.T("run.heard", "Heard")), parkHead: widget.Label(""), noteHead: widget.Label(""), parkList: widget.Stack(look.XS), noteList: widget.Stack(look.S)}
	s.heard = parts.NewArea(s.layHeard)
	s.heard.OnTap = func(id string, _ fyne.KeyModifier) { s.pick(id) }
	s.heard.OnKey = s.heardKey
	s.heard.OnFocus = func(on bool) {
		if on && s.heard.Cursor() == "" && len(s.seen.Heard) > 0 {
			s.heard.SetCursor(string(s.seen.Heard[0].Seat))
		}
	}
	s.parkOpen = widget.NewButton(sp.T("run.park", "Park"), s.openPark).As(widget.Quiet).WithHint("Ctrl+P")
	s.parkLine = widget.NewEntry(sp.T("run.park.hint", "For later, then Enter")).Growing(3)
	s.parkLine.OnEnter = func(string) { s.park() }
	s.parkLine.OnEscape = s.closePark
	s.parkLine.Hide()
	s.noteOpen = widget.NewButton(sp.T("run.note", "Note"), s.openNote).As(widget.Quiet).WithHint("Ctrl+E")
	s.form = newNoteForm(d, s.closeNote)
	s.todoWords = widget.Label("").In(look.Warn)
	s.todo = widget.Row(look.XS, widget.Grow(s.todoWords), widget.NewButton(sp.T("run.complete.open", "Complete"), c.open.next).As(widget.Quiet).WithHint("Alt+U"))
	s.todo.Hide()
	c.aside = s.openNoteAs
	body := widget.Stack(look.S,
		s.heardHead, s.heard,
		widget.NewRule(),
		widget.Row(look.XS, widget.Grow(s.parkHead), s.parkOpen), s.parkLine, s.parkList,
		widget.NewRule(),
		widget.Row(look.XS, widget.Grow(s.noteHead), s.noteOpen), s.form.content, s.todo, s.noteList)
	s.scroll = widget.NewScroll(widget.PadEach(look.XS, look.XS, look.S, look.L, body))
	s.content = widget.Columns(0, widget.Column{Object: widget.NewRule().Vertical(), Min: 1}, widget.Column{Object: s.scroll, Min: 100, Weight: 1})
	return s
}

const heardColumns = 3

func (s *side) layHeard(width float32) ([]parts.Cell, float32) {
	th := s.heard.Theme()
	h := look.Size(th, look.Target)
	w := width / heardColumns
	cells := make([]parts.Cell, 0, len(s.seen.Heard))
	for i, x := range s.seen.Heard {
		f := parts.Face{Style: parts.Row, Words: x.Code, Size: look.TextSmall, Trail: "–"}
		if x.N > 0 {
			f.Trail = strconv.Itoa(x.N)
		}
		cells = append(cells, parts.Cell{ID: string(x.Seat), Face: f, At: fyne.NewPos(w*float32(i%heardColumns), h*float32(i/heardColumns)), Size: fyne.NewSize(w-look.XS, h-2)})
	}
	return cells, h * float32((len(cells)+heardColumns-1)/heardColumns)
}

func (s *side) heardKey(e *fyne.KeyEvent) bool {
	step := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -heardColumns, fyne.KeyDown: heardColumns}[e.Name]
	switch {
	case step != 0:
		at := slices.IndexFunc(s.seen.Heard, func(x view.RunHeard) bool { return string(x.Seat) == s.heard.Cursor() })
		if to := at + step; to >= 0 && to < len(s.seen.Heard) {
			s.heard.SetCursor(string(s.seen.Heard[to].Seat))
		}
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace:
		s.pick(s.heard.Cursor())
	case e.Name == fyne.KeyEscape:
		s.capture.focus()
	default:
		return false
	}
	return true
}

// pick notes the next line under a seat.
func (s *side) pick(seat string) {
	if seat != "" {
		s.capture.pick(session.ID(seat))
	}
}

func (s *side) refresh(v view.RunView) {
	old := s.seen
	s.seen = v
	again := false
	if !slices.Equal(old.Heard, v.Heard) {
		rows := (len(v.Heard) + heardColumns - 1) / heardColumns
		s.heard.Least = look.Size(s.heard.Theme(), look.Target) * float32(max(rows, 1))
		s.heard.Hidden = len(v.Heard) == 0
		s.heard.Again()
		again = len(old.Heard) != len(v.Heard)
	}
	s.parkHead.SetText(s.d.Say.T("run.parked", "Parked {{.N}}", say.Args{"N": v.ParkedCount}))
	s.noteHead.SetText(s.d.Say.T("run.evidence", "Evidence {{.N}}", say.Args{"N": v.NotesCount}))
	if !slices.Equal(old.Parked, v.Parked) {
		s.parkList.Objects = nil
		for _, x := range v.Parked[:min(len(v.Parked), 5)] {
			s.parkList.Objects = append(s.parkList.Objects, widget.Small(x.Text).AtMost(2))
		}
		again = true
	}
	if !slices.Equal(old.Notes, v.Notes) || old.Takes != v.Takes {
		s.noteList.Objects = nil
		for _, x := range v.Notes[:min(len(v.Notes), 5)] {
			who := x.Kind
			if x.Code != "" {
				who += " · " + x.Code
			}
			s.noteList.Objects = append(s.noteList.Objects, widget.Stack(0, widget.Label(who), widget.Small(x.Text).AtMost(3)))
		}
		// Where the notes are the answer they stand in the middle already.
		s.noteList.Hidden = v.Takes == view.RunNotes
		again = true
	}
	if words := view.RunToCompleteCount(s.d.State(), s.d.Say); words != s.todoWords.Text || s.todo.Hidden != (words == "") {
		s.todoWords.SetText(words)
		s.todo.Hidden = words == ""
		again = true
	}
	again = s.form.refresh(v) || again
	if old.Sealed != v.Sealed {
		s.parkOpen.SetEnabled(!v.Sealed)
		s.noteOpen.SetEnabled(!v.Sealed)
	}
	if again {
		s.scroll.Refresh()
	}
}

func (s *side) openPark() {
	if s.seen.Sealed {
		return
	}
	s.parkLine.Show()
	s.scroll.Refresh()
	parts.FocusOn(s.parkLine)
}

func (s *side) closePark() {
	s.parkLine.SetText("")
	s.parkLine.Hide()
	s.scroll.Refresh()
	s.capture.focus()
}

func (s *side) park() {
	text := s.parkLine.Text
	if text == "" {
		s.closePark()
		return
	}
	s.closePark()
	s.d.Do(session.ParkItem{Text: text, Stage: s.seen.Stage}, func(err error) {
		if err != nil {
			s.openPark()
			s.parkLine.SetText(text)
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
		}
	})
}

func (s *side) openNote() {
	if s.seen.Sealed {
		return
	}
	s.form.open()
	s.scroll.Refresh()
	parts.FocusOn(s.form.text)
}

// openNoteAs takes a note of a kind where the line in the middle is not there.
func (s *side) openNoteAs(k session.EvidenceKind) {
	s.form.kind.SetSelected(slices.Index(session.EvidenceKinds(), k))
	s.openNote()
}

func (s *side) closeNote() {
	s.scroll.Refresh()
	s.capture.focus()
}

package run

import (
	"slices"

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

	heard     *heard
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
}

func newSide(d *desk.Desk, c *capture) *side {
	sp := d.Say
	s := &side{d: d, capture: c, heard: newHeard(d, c), parkHead: widget.Label(""), noteHead: widget.Label(""), parkList: widget.Stack(look.XS), noteList: widget.Stack(look.S)}
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
		s.heard.content,
		widget.NewRule(),
		widget.Row(look.XS, widget.Grow(s.parkHead), s.parkOpen), s.parkLine, s.parkList,
		widget.NewRule(),
		widget.Row(look.XS, widget.Grow(s.noteHead), s.noteOpen), s.form.content, s.todo, s.noteList)
	s.scroll = widget.NewScroll(widget.PadEach(look.XS, look.XS, look.S, look.L, body))
	s.content = widget.Columns(0, widget.Column{Object: widget.NewRule().Vertical(), Min: 1}, widget.Column{Object: s.scroll, Min: 100, Weight: 1})
	return s
}

func (s *side) refresh(v view.RunView) {
	old := s.seen
	s.seen = v
	again := s.heard.refresh(v)
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

package booth

import (
	"fyne.io/fyne/v2"

	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

// sheet is the part of a ballot that is marked, drawn for one shape of marks.
type sheet interface {
	content() fyne.CanvasObject
	// draw shows the marks as they stand.
	draw()
	// rows are what takes the keyboard, from the top.
	rows() []row
	// back answers Backspace where the keyboard is on no row.
	back()
	// wipe forgets what is on the screen and in no mark, such as an amount half typed.
	wipe()
}

// row is one thing on a ballot that takes the keyboard.
type row interface {
	fyne.CanvasObject
	fyne.Focusable
	SetEnabled(on bool)
}

func newSheet(b *ballot) sheet {
	switch r := b.marks.Rules; r.Method.Kind() {
	case poll.Levels:
		return newLevelSheet(b)
	case poll.Units:
		return newUnitSheet(b)
	case poll.Matches:
		return newPairSheet(b)
	case poll.Ticks, poll.Ranks:
	}
	return newPickSheet(b)
}

// walk goes from row to row, and after the last to the button; it says whether the key was one of walking.
func (b *ballot) walk(i int, e *fyne.KeyEvent) bool {
	rows := b.sheet.rows()
	switch e.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyPageUp:
		i = max(0, i-5)
	case fyne.KeyPageDown:
		i = min(len(rows)-1, i+5)
	case fyne.KeyHome:
		i = 0
	case fyne.KeyEnd:
		i = len(rows) - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		b.s.canvas.Focus(b.cast) // Enter on an option goes on to the button; it never casts by itself
		return true
	default:
		return false
	}
	b.goTo(max(0, i))
	return true
}

// goTo brings the keyboard to a row, or to the button after the last.
func (b *ballot) goTo(i int) {
	if rows := b.sheet.rows(); i < len(rows) {
		b.s.canvas.Focus(rows[i])
		return
	}
	b.s.canvas.Focus(b.cast)
}

// at is the row that has the keyboard, or -1.
func (b *ballot) at() int {
	for i, r := range b.sheet.rows() {
		if b.s.canvas.Focused() == fyne.Focusable(r) {
			return i
		}
	}
	return -1
}

// move gives the option that has the keyboard the place above or below.
func (b *ballot) move(by int) {
	b.idle.touch()
	i := b.at()
	if b.marks.Rules.Method.Kind() != poll.Ranks || i < 0 || i >= len(b.marks.Options) {
		return
	}
	b.do(func(m *view.Marking) string { return m.Move(m.Options[i].ID, by) })
}

package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/ui/look"
)

// Boxes is a form of numbered lines with small boxes at their right, as a paper
// ballot has, and perhaps a field above them. One box is typed into at a time.
// It never changes by itself: it says what was typed, and its owner, who knows
// what that means, answers with Draw.
type Boxes struct {
	base
	OnType func(r rune)
	OnKey  func(*fyne.KeyEvent) bool // true means that it is done with
	OnTap  func(box int)

	now   BoxForm
	words []*Text // of the lines, which also know their heights
	shift bool
	marks *boxMarks
}

// BoxForm is what a form of boxes shows.
type BoxForm struct {
	Label string   // above the lines: "Ballot 17"
	Field string   // what is typed into the field beside the label
	Typed bool     // the field is there, and is typed into
	Heads []string // above the columns of boxes
	Lines []BoxLine
	At    int    // the box that is typed into, counted along the lines; -1 for none
	Ticks bool   // boxes are ticked, not written in
	Room  string // a note as long as any: its room is kept, so that nothing moves when one comes
	Tab   bool   // Tab goes on in the form, and not out of it
}

// BoxLine is a line of a form of boxes.
type BoxLine struct {
	Text  string
	Boxes []string
	Note  string // behind the boxes
	Warn  bool   // the note is about something wrong
}

// NewBoxes makes an empty form.
func NewBoxes() *Boxes {
	b := &Boxes{now: BoxForm{At: -1}}
	b.extend(b)
	return b
}

// Draw shows what the owner says.
func (b *Boxes) Draw(f BoxForm) {
	before := b.now
	b.now = f
	for len(b.words) < len(f.Lines) {
		b.words = append(b.words, Lead(""))
	}
	b.words = b.words[:len(f.Lines)]
	tall := len(before.Lines) != len(f.Lines) || len(before.Heads) != len(f.Heads) || (before.Label == "" && !before.Typed) != !b.fielded()
	for i, l := range f.Lines {
		tall = tall || b.words[i].Text != l.Text
		b.words[i].Text = l.Text
	}
	b.Refresh()
	if tall {
		Settle(b)
	}
	if f.At != before.At || tall {
		b.follow()
	}
}

// Form is what is shown.
func (b *Boxes) Form() BoxForm { return b.now }

// follow brings the line that is typed into into view.
func (b *Boxes) follow() {
	if b.reveal == nil || b.marks == nil || !b.focused {
		return
	}
	if o := b.marks.cursor(); o != nil {
		b.reveal(o)
	}
}

// FocusGained draws the ring; the line that is typed into is shown, and not the whole form.
func (b *Boxes) FocusGained() {
	b.focused = true
	b.Refresh()
	b.follow()
}

// AcceptsTab keeps Tab in a form that is being filled in. Shift and Tab lead out of it.
func (b *Boxes) AcceptsTab() bool { return b.now.Tab && !b.shift }

// KeyDown and KeyUp follow the shift key.
func (b *Boxes) KeyDown(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		b.shift = true
	}
}

// KeyUp is part of desktop.Keyable.
func (b *Boxes) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		b.shift = false
	}
}

// FocusLost takes the ring away.
func (b *Boxes) FocusLost() {
	b.shift = false
	b.base.FocusLost()
}

// TypedKey tells of a key; what the owner does not know goes to the window.
func (b *Boxes) TypedKey(e *fyne.KeyEvent) {
	if b.OnKey == nil || !b.OnKey(e) {
		bubbleKey(b, e)
	}
}

// TypedRune tells of a letter.
func (b *Boxes) TypedRune(r rune) {
	if b.OnType != nil {
		b.OnType(r)
	}
}

// Tapped takes the focus, and tells of the box or the line that was pressed.
func (b *Boxes) Tapped(e *fyne.PointEvent) {
	b.take()
	if b.marks == nil || b.OnTap == nil {
		return
	}
	if box := b.marks.under(e.Position); box >= 0 {
		b.OnTap(box)
	}
}

// HeightFor is the height at this width.
func (b *Boxes) HeightFor(width float32) float32 {
	m := b.measure()
	h := m.head
	for i := range b.words {
		h += b.lineHeight(i, width, m)
	}
	return max(h, look.Size(b.Theme(), look.TargetBooth))
}

// boxMeasure are the sizes that the theme gives.
type boxMeasure struct {
	points, small      float32
	side, wide         float32 // of a box
	number, note, head float32 // widths of the number and of the note; height above the lines
	field              float32
	columns            int
}

func (b *Boxes) measure() boxMeasure {
	th := b.Theme()
	m := boxMeasure{points: look.Size(th, look.TextLead), small: look.Size(th, look.TextSmall), columns: 1}
	width := func(s string, points float32) float32 { return fyne.MeasureText(s, points, fyne.TextStyle{}).Width }
	m.side = max(m.points*1.75, look.Size(th, look.Target))
	m.wide = m.side
	m.columns = max(1, len(b.now.Heads))
	for _, h := range b.now.Heads {
		m.wide = max(m.wide, width(h, m.small)+look.S)
	}
	for _, l := range b.now.Lines {
		for _, s := range l.Boxes {
			m.wide = max(m.wide, width(s, m.points)+look.M)
		}
		m.note = max(m.note, width(l.Note, m.small))
	}
	if b.now.Room != "" {
		m.note = max(m.note, width(b.now.Room, m.small))
	}
	m.number = width("88", m.points) + look.S
	if b.fielded() {
		m.field = m.points * 2.2
		m.head += m.field + look.M
	}
	if b.named() {
		m.head += m.small*1.5 + look.XS
	}
	return m
}

// fielded reports whether there is a field above the lines.
func (b *Boxes) fielded() bool { return b.now.Label != "" || b.now.Typed }

// named reports whether the columns have names.
func (b *Boxes) named() bool {
	return len(b.now.Heads) > 1 || len(b.now.Heads) == 1 && b.now.Heads[0] != ""
}

// left is the width that the words of a line have.
func (b *Boxes) left(width float32, m boxMeasure) float32 {
	w := width - m.number - float32(m.columns)*(m.wide+look.XS) - 2*look.S
	if m.note > 0 {
		w -= m.note + look.M
	}
	return max(w, 4*m.points)
}

func (b *Boxes) lineHeight(i int, width float32, m boxMeasure) float32 {
	return max(m.side, b.words[i].HeightFor(b.left(width, m))) + look.XS + 2
}

// AccessibilityLabel is what a screen reader says.
func (b *Boxes) AccessibilityLabel() string {
	if b.now.At >= 0 && len(b.now.Heads) > 0 {
		if line := b.now.At / len(b.now.Heads); line < len(b.now.Lines) {
			return b.now.Label + " " + b.now.Lines[line].Text
		}
	}
	return b.now.Label + " " + b.now.Field
}

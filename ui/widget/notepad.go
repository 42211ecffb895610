package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// NoteMark is a passage of a notepad that stands out: its ground is coloured and its sign is in the margin.
type NoteMark struct {
	ID       string
	From, To int // in characters
	Sign     string
}

// Notepad is a field for a very long text with marked passages. A key costs no more in a long text than in a short one:
// Fyne's own field needs a quarter of a second for a thousand lines. It scrolls by whole lines, and its cursor is still.
type Notepad struct {
	fw.BaseWidget
	OnChanged func() // the text is another
	OnFocus   func(focused bool)
	OnMoved   func() // the cursor is elsewhere, or something else is selected

	text    noteText
	marks   []NoteMark
	hint    string
	sealed  bool
	focused bool
	shift   bool
	top     int // the first line that is shown
	goal    float32
	letters noteLetters
	draw    noteDraw
	reveal  func(fyne.CanvasObject)
}

var _ fyne.Widget = (*Notepad)(nil)

// NewNotepad makes an empty notepad; hint is shown where nothing is written.
func NewNotepad(hint string) *Notepad {
	n := &Notepad{hint: hint, goal: -1}
	n.text.lines = n.text.wrap(0, 0)
	n.text.step = n.letters.step
	n.ExtendBaseWidget(n)
	return n
}

// Text is what is written.
func (n *Notepad) Text() string { return string(n.text.text) }

// SetText shows another text, with nothing to take back, and does not tell.
func (n *Notepad) SetText(s string) {
	n.text.set(s)
	n.top = min(n.top, n.text.lineOf(n.text.at))
	n.show()
}

// SetHint changes what is shown where nothing is written.
func (n *Notepad) SetHint(hint string) {
	if n.hint != hint {
		n.hint = hint
		n.show()
	}
}

// SetMarks shows these marks.
func (n *Notepad) SetMarks(m []NoteMark) {
	n.marks = m
	n.show()
}

// SetSealed says whether the text can be changed. It can be read and marked up in any case.
func (n *Notepad) SetSealed(on bool) { n.sealed = on }

// Selection is what is selected, in characters; where nothing is, both are the place of the cursor.
func (n *Notepad) Selection() (from, to int) { return n.text.selection() }

// Sentence is the sentence in which the cursor is, or behind which it stands.
func (n *Notepad) Sentence() (from, to int) { return n.text.sentence() }

// Select selects a passage and shows it; where both ends are the same the cursor goes there.
func (n *Notepad) Select(from, to int) {
	n.text.move(from, false)
	n.text.move(to, true)
	n.moved()
}

// ForgetEdits leaves nothing to take back in the text itself, so that Undo takes back what was done after it was kept.
func (n *Notepad) ForgetEdits() { n.text.forget() }

// MarkAt is the mark at the cursor, or empty.
func (n *Notepad) MarkAt() string {
	from, to := n.text.selection()
	for _, m := range n.marks {
		if m.From <= from && to <= m.To && from < m.To {
			return m.ID
		}
	}
	return ""
}

// Focused reports whether the keyboard is here.
func (n *Notepad) Focused() bool { return n.focused }

func (n *Notepad) setReveal(f func(fyne.CanvasObject)) { n.reveal = f }

// AcceptsTab lets Tab leave the field: a field that swallows it is a trap.
func (n *Notepad) AcceptsTab() bool { return false }

// FocusGained shows the cursor.
func (n *Notepad) FocusGained() {
	if n.reveal != nil {
		n.reveal(n)
	}
	n.focus(true)
}

// FocusLost hides it.
func (n *Notepad) FocusLost() { n.focus(false) }

func (n *Notepad) focus(on bool) {
	n.focused, n.shift = on, false
	n.show()
	if n.OnFocus != nil {
		n.OnFocus(on)
	}
}

// changed is called after the text was edited.
func (n *Notepad) changed() {
	n.goal = -1
	n.follow()
	n.show()
	if n.OnChanged != nil {
		n.OnChanged()
	}
}

// moved is called after the cursor was moved by anything but Up and Down.
func (n *Notepad) moved() {
	n.goal = -1
	n.walked()
}

func (n *Notepad) walked() {
	n.follow()
	n.show()
	if n.OnMoved != nil {
		n.OnMoved()
	}
}

// follow scrolls no further than needed to show the cursor.
func (n *Notepad) follow() {
	rows, at := n.rows(), n.text.lineOf(n.text.at)
	switch {
	case at < n.top:
		n.top = at
	case at >= n.top+rows:
		n.top = at - rows + 1
	}
	n.top = min(n.top, n.lastTop())
}

func (n *Notepad) lastTop() int { return max(0, len(n.text.lines)-n.rows()) }

func (n *Notepad) lineHeight() float32 {
	return fyne.MeasureText("M", n.points(), fyne.TextStyle{}).Height
}

func (n *Notepad) points() float32 { return look.Size(n.Theme(), look.TextBody) }

// gutter is the margin in which the signs of marks stand.
func (n *Notepad) gutter() float32 { return 2.6 * look.Size(n.Theme(), look.TextSmall) }

// rows is how many lines can be seen.
func (n *Notepad) rows() int {
	return max(1, int((n.Size().Height-2*look.S)/n.lineHeight()))
}

// MinSize is a few lines.
func (n *Notepad) MinSize() fyne.Size {
	n.ExtendBaseWidget(n)
	return fyne.NewSize(10*look.L, 3*n.lineHeight()+2*look.S)
}

// AccessibilityLabel is what a screen reader says.
func (n *Notepad) AccessibilityLabel() string {
	if len(n.text.text) == 0 {
		return n.hint
	}
	return n.Text()
}

// CreateRenderer is part of fyne.Widget.
func (n *Notepad) CreateRenderer() fyne.WidgetRenderer {
	n.ExtendBaseWidget(n)
	n.draw.start(n)
	r := &notepadRenderer{n}
	r.Refresh()
	return r
}

type notepadRenderer struct{ n *Notepad }

func (r *notepadRenderer) Destroy()           {}
func (r *notepadRenderer) MinSize() fyne.Size { return r.n.MinSize() }

// Layout wraps the text to the width.
func (r *notepadRenderer) Layout(fyne.Size) {
	r.n.fit()
	r.n.follow()
	r.n.show()
}

// Refresh follows the theme.
func (r *notepadRenderer) Refresh() {
	r.n.fit()
	r.n.draw.worn = noteWorn{} // all is painted anew
	r.n.show()
	canvas.Refresh(r.n)
}

func (r *notepadRenderer) Objects() []fyne.CanvasObject { return r.n.draw.objects }

// fit wraps the text to the width that there is, in the size of the theme.
func (n *Notepad) fit() {
	if n.letters.to(n.points()) {
		n.text.width = -1
	}
	n.text.resize(n.Size().Width - n.gutter() - look.S - noteBar)
}

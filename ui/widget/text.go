package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// Text is words on the screen: wrapped, or one line that ends in an ellipsis
// where it does not fit. Change the fields, then Refresh; or use the setters.
type Text struct {
	fw.BaseWidget

	Text  string
	Type  fyne.ThemeSizeName  // look.TextSmall to look.TextDisplay
	Tone  fyne.ThemeColorName // look.Ink, look.Soft, look.Accent, look.Warn ...
	Bold  bool
	Align fyne.TextAlign

	Points float32 // a size of its own, for the room; 0 means Type
	Wrap   bool    // over several lines
	Lines  int     // at most so many; 0 means as many as it takes
	Clip   bool    // one line that may be cut: its least width is small

	memo memo
}

// memo keeps the last wrapping: layouts ask for the same one several times.
type memo struct {
	text          string
	width, points float32
	bold          bool
	most          int
	lines         []string
}

func newText(s string, size fyne.ThemeSizeName, tone fyne.ThemeColorName, bold, wrapped bool) *Text {
	t := &Text{Text: s, Type: size, Tone: tone, Bold: bold, Wrap: wrapped}
	t.ExtendBaseWidget(t)
	return t
}

// Display is the largest text at the desk: the question, the name of the screen.
func Display(s string) *Text { return newText(s, look.TextDisplay, look.Ink, true, true) }

// Title is a heading.
func Title(s string) *Text { return newText(s, look.TextHead, look.Ink, true, true) }

// Lead is text that is read first: an idea, a theme's name.
func Lead(s string) *Text { return newText(s, look.TextLead, look.Ink, false, true) }

// Body is running text.
func Body(s string) *Text { return newText(s, look.TextBody, look.Ink, false, true) }

// Soft is secondary running text.
func Soft(s string) *Text { return newText(s, look.TextBody, look.Soft, false, true) }

// Small is a note.
func Small(s string) *Text { return newText(s, look.TextSmall, look.Soft, false, true) }

// Label names a field or a group of things: one line, small, bold.
func Label(s string) *Text { return newText(s, look.TextSmall, look.Soft, true, false) }

// Line is one line of running text that is cut with an ellipsis where it does not fit.
func Line(s string) *Text {
	t := newText(s, look.TextBody, look.Ink, false, false)
	t.Clip = true
	return t
}

// Sized is wrapped text of exact size for the room and the booth.
func Sized(s string, points float32, bold bool) *Text {
	t := newText(s, look.TextBody, look.Ink, bold, true)
	t.Points = points
	return t
}

// SetText changes the words.
func (t *Text) SetText(s string) {
	if t.Text == s {
		return
	}
	t.Text = s
	t.Refresh()
	if size := t.Size(); size.Width > 0 && (t.HeightFor(size.Width) != size.Height || t.MinSize().Width > size.Width) {
		Settle(t)
	}
}

// SetTone changes the colour.
func (t *Text) SetTone(tone fyne.ThemeColorName) {
	if t.Tone == tone {
		return
	}
	t.Tone = tone
	t.Refresh()
}

// In gives the same text in another colour: Body("late").In(look.Warn).
func (t *Text) In(tone fyne.ThemeColorName) *Text { t.Tone = tone; return t }

// Strong gives the same text in bold.
func (t *Text) Strong() *Text { t.Bold = true; return t }

// Middle gives the same text centred.
func (t *Text) Middle() *Text { t.Align = fyne.TextAlignCenter; return t }

// Right gives the same text at the right.
func (t *Text) Right() *Text { t.Align = fyne.TextAlignTrailing; return t }

// AtMost gives the same text cut after so many lines.
func (t *Text) AtMost(lines int) *Text { t.Lines = lines; return t }

// OneLine gives the same text unwrapped and, where it does not fit, cut.
func (t *Text) OneLine() *Text { t.Wrap, t.Clip = false, true; return t }

// Whole gives the same text on one line that is never cut: a count, a date.
func (t *Text) Whole() *Text { t.Wrap, t.Clip = false, false; return t }

func (t *Text) points() float32 {
	if t.Points > 0 {
		return t.Points
	}
	return look.Size(t.Theme(), t.Type)
}

func (t *Text) style() fyne.TextStyle { return fyne.TextStyle{Bold: t.Bold} }

func (t *Text) measure(s string) float32 {
	return fyne.MeasureText(s, t.points(), t.style()).Width
}

// advance is the distance between lines: large type is set tighter.
func (t *Text) advance() (step, natural float32) { return advance(t.points(), t.style()) }

func advance(points float32, style fyne.TextStyle) (step, natural float32) {
	natural = fyne.MeasureText("M", points, style).Height
	if points >= 22 {
		return min(natural, points*1.28), natural
	}
	return natural, natural
}

// WrappedHeight is the height that wrapped text of a size would have at a width, for those who have a faster way to
// measure words than the toolkit. With most > 0 the text is cut after that many lines.
func WrappedHeight(text string, points float32, bold bool, width float32, most int, measure func(string) float32) float32 {
	step, natural := advance(points, fyne.TextStyle{Bold: bold})
	return step*float32(len(wrap(text, max(width, 1), most, measure))-1) + natural
}

// boldHeight is the height that the text has, or would have, in bold: what becomes bold when it is chosen keeps room for
// it, so that nothing moves.
func (t *Text) boldHeight(width float32) float32 {
	points := t.points()
	return max(t.HeightFor(width), WrappedHeight(t.Text, points, true, width, t.Lines, measureBold(points)))
}

func measureBold(points float32) func(string) float32 {
	return func(s string) float32 {
		return fyne.MeasureText(s, points, fyne.TextStyle{Bold: true}).Width
	}
}

func measurePlain(points float32) func(string) float32 {
	return func(s string) float32 { return fyne.MeasureText(s, points, fyne.TextStyle{}).Width }
}

func (t *Text) lines(width float32) []string {
	switch {
	case t.Wrap:
		now := memo{t.Text, width, t.points(), t.Bold, t.Lines, nil}
		if m := t.memo; m.lines == nil || m.text != now.text || m.width != now.width ||
			m.points != now.points || m.bold != now.bold || m.most != now.most {
			now.lines = wrap(t.Text, max(width, 1), t.Lines, t.measure)
			t.memo = now
		}
		return t.memo.lines
	case t.Clip:
		return []string{ellipsis(strings.ReplaceAll(t.Text, "\n", " "), max(width, 1), t.measure)}
	}
	return []string{strings.ReplaceAll(t.Text, "\n", " ")}
}

// HeightFor is the height of the text at this width.
func (t *Text) HeightFor(width float32) float32 {
	step, natural := t.advance()
	if !t.Wrap {
		return natural
	}
	return step*float32(len(t.lines(width))-1) + natural
}

// MinSize is one word wide where the text wraps.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	switch {
	case t.Wrap:
		width := t.Size().Width
		if width == 0 {
			width = min(t.measure(t.Text), 30*t.points())
		}
		return fyne.NewSize(min(t.measure(t.Text), 4*t.points()), t.HeightFor(width))
	case t.Clip:
		return fyne.NewSize(min(t.measure(t.Text), 3*t.points()), t.HeightFor(0))
	}
	return fyne.NewSize(t.measure(t.Text), t.HeightFor(0))
}

// AccessibilityLabel and AccessibilityRole let a screen reader say the text.
func (t *Text) AccessibilityLabel() string { return t.Text }

// AccessibilityRole is part of fyne.Accessible.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is part of fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &renderer{min: t.MinSize}
	r.layout = func(s fyne.Size) { t.draw(r, s) }
	r.refresh = func() {
		t.draw(r, t.Size())
		canvas.Refresh(t)
	}
	return r
}

func (t *Text) draw(r *renderer, s fyne.Size) {
	step, natural := t.advance()
	lines := t.lines(s.Width)
	for len(r.objects) > len(lines) {
		r.objects = r.objects[:len(r.objects)-1]
	}
	for i, line := range lines {
		if i == len(r.objects) {
			r.objects = append(r.objects, canvas.NewText("", nil))
		}
		o, ok := r.objects[i].(*canvas.Text)
		if !ok {
			continue
		}
		o.Text, o.TextSize, o.TextStyle = line, t.points(), t.style()
		o.Color, o.Alignment = look.Color(t.Theme(), t.Tone), t.Align
		o.Move(fyne.NewPos(0, step*float32(i)))
		o.Resize(fyne.NewSize(s.Width, natural))
		o.Refresh()
	}
}

package booth

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session/reading"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// levelSheet asks for an answer on a scale for each option, under each criterion.
type levelSheet struct {
	b       *ballot
	lines   []*widget.Levels
	of      []asked
	pending int // the line that was answered with 1 where a 0 would make it 10; -1 else
	whole   fyne.CanvasObject
}

type asked struct {
	option    string
	criterion int
}

func newLevelSheet(b *ballot) *levelSheet {
	x := &levelSheet{b: b, pending: -1}
	m := b.marks
	items := x.items()
	groups := make([]fyne.CanvasObject, len(m.Options))
	for i, o := range m.Options {
		var lines []fyne.CanvasObject
		for c := range m.Rules.CriteriaList() {
			text, label := o.Text, ""
			if m.Rules.Several() {
				label = reading.CriterionName(m.Rules, c, b.s.d.Say)
				if c > 0 {
					text = ""
				}
			}
			lines = append(lines, x.line(text, label, items, asked{o.ID, c}))
		}
		groups[i] = widget.Stack(look.XS, lines...)
		if len(lines) > 1 {
			for _, l := range x.lines[len(x.lines)-len(lines):] {
				l.BroughtIn = groups[i]
			}
			groups[i] = widget.PadEach(0, 0, look.S, 0, groups[i])
		}
	}
	x.whole = b.paper(widget.Stack(look.S, groups...))
	return x
}

// items are the answers: the value large and what it means under it, or the meaning and the digit that gives it.
func (x *levelSheet) items() []widget.Level {
	m := x.b.marks
	var out []widget.Level
	for i, name := range reading.LevelNames(m.Rules, x.b.s.d.Say) {
		level := widget.Level{Text: name, Key: m.LevelKey(i + 1)}
		value := strconv.Itoa(m.Rules.Value(i + 1))
		if rest, ok := strings.CutPrefix(name, value); ok {
			level.Text, level.Note = value, strings.TrimLeft(rest, ",: ")
		} else {
			level.Note = level.Key
		}
		out = append(out, level)
	}
	return out
}

func (x *levelSheet) line(text, label string, items []widget.Level, q asked) *widget.Levels {
	b, i := x.b, len(x.lines)
	l := widget.NewLevels(text, label, items, func(level int) {
		x.pending = -1
		x.answer(q, level)
	})
	l.OnDigit = func(level int) { x.digit(i, level) }
	l.OnZero = func() { x.zero(i) }
	l.OnKey = func(e *fyne.KeyEvent) bool {
		if len(e.Name) > 1 { // a digit comes as a letter too, and goes on with what was typed
			x.pending = -1
		}
		return b.walk(i, e)
	}
	b.s.scale.add(body, func(points float32) {
		if l.Points != points {
			l.Points = points
			l.Refresh()
		}
	})
	x.lines, x.of = append(x.lines, l), append(x.of, q)
	return l
}

func (x *levelSheet) answer(q asked, level int) {
	x.b.do(func(m *view.Marking) string {
		m.Answer(q.option, q.criterion, level+1)
		return ""
	})
}

// ten is the place of the answer 10, or -1.
func (x *levelSheet) ten() int {
	r := x.b.marks.Rules
	if i := r.Levels() - 1; r.Value(i+1) == 10 {
		return i
	}
	return -1
}

// digit answers and goes on to the next line. Where 10 can be said, a 1 waits for what follows.
func (x *levelSheet) digit(i, level int) {
	value, ten := x.b.marks.Rules.Value(level+1), x.ten()
	if x.pending == i && value == 0 {
		x.zero(i)
		return
	}
	if x.pending == i { // the 1 was the answer, and this is for the next line
		i = min(i+1, len(x.lines)-1)
		x.b.goTo(i)
	}
	x.pending = -1
	x.answer(x.of[i], level)
	if ten >= 0 && value == 1 {
		x.pending = i
		return
	}
	x.b.goTo(i + 1)
}

// zero makes a 1 a 10.
func (x *levelSheet) zero(i int) {
	if x.pending != i {
		return
	}
	x.pending = -1
	x.answer(x.of[i], x.ten())
	x.b.goTo(i + 1)
}

func (x *levelSheet) content() fyne.CanvasObject { return x.whole }

func (x *levelSheet) draw() {
	for i, l := range x.lines {
		l.SetSelected(x.b.marks.MarkOf(x.of[i].option, x.of[i].criterion) - 1)
	}
}

func (x *levelSheet) rows() []row {
	out := make([]row, len(x.lines))
	for i, l := range x.lines {
		out[i] = l
	}
	return out
}

func (x *levelSheet) back() {}
func (x *levelSheet) wipe() { x.pending = -1 }

package widget

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"folkmoot/ui/look"
)

func pad(t testing.TB, text string) (*Notepad, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight}))
	n := NewNotepad("Write")
	n.SetText(text)
	w := test.NewTempWindow(t, n)
	w.Resize(fyne.NewSize(600, 300))
	w.Canvas().Focus(n)
	return n, w
}

func press(n *Notepad, keys ...fyne.KeyName) {
	for _, k := range keys {
		n.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func withShift(n *Notepad, keys ...fyne.KeyName) {
	n.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(n, keys...)
	n.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func selected(n *Notepad) string {
	from, to := n.Selection()
	return string([]rune(n.Text())[from:to])
}

func TestNotepadTyping(t *testing.T) {
	n, _ := pad(t, "")
	told := 0
	n.OnChanged = func() { told++ }
	test.Type(n, "One twoo")
	press(n, fyne.KeyBackspace, fyne.KeyReturn)
	test.Type(n, "three")
	if got := n.Text(); got != "One two\nthree" || told != 15 {
		t.Fatalf("it says %q, told %d times", got, told)
	}
	press(n, fyne.KeyUp, fyne.KeyHome, fyne.KeyDelete)
	if got := n.Text(); got != "ne two\nthree" {
		t.Fatalf("it says %q", got)
	}
	for range 20 {
		if !n.shortcut(&fyne.ShortcutUndo{}) {
			break
		}
	}
	if got := n.Text(); got != "" {
		t.Fatalf("with all taken back it says %q", got)
	}
	for n.shortcut(&fyne.ShortcutRedo{}) {
	}
	if got := n.Text(); got != "ne two\nthree" {
		t.Fatalf("done again it says %q", got)
	}
}

func TestNotepadSelecting(t *testing.T) {
	ctrl := func(k fyne.KeyName, m fyne.KeyModifier) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault | m}
	}
	text := "We began with nothing. Then we asked why.\nNobody knew."
	for _, c := range []struct {
		name string
		do   func(n *Notepad)
		want string
	}{
		{"letters", func(n *Notepad) { withShift(n, fyne.KeyRight, fyne.KeyRight) }, "We"},
		{"to the end of the line", func(n *Notepad) { withShift(n, fyne.KeyEnd) }, "We began with nothing. Then we asked why."},
		{"words", func(n *Notepad) { n.TypedShortcut(ctrl(fyne.KeyRight, fyne.KeyModifierShift)) }, "We "},
		{"over the end of a paragraph", func(n *Notepad) { withShift(n, fyne.KeyDown, fyne.KeyDown) }, text},
		{"all", func(n *Notepad) { n.TypedShortcut(&fyne.ShortcutSelectAll{}) }, text},
		{"nothing after a step", func(n *Notepad) { withShift(n, fyne.KeyEnd); press(n, fyne.KeyLeft) }, ""},
		{"a word by two taps", func(n *Notepad) {
			n.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(n.x(n.text.lines[0], 5), n.y(0)+4)})
		}, "began"},
		{"by the pointer", func(n *Notepad) {
			n.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(n.x(n.text.lines[0], 3), n.y(0)+4)}, Button: desktop.MouseButtonPrimary})
			n.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(n.x(n.text.lines[1], n.text.lines[1].from+6), n.y(1)+4)}})
			n.DragEnd()
		}, "began with nothing. Then we asked why.\nNobody"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, _ := pad(t, text)
			c.do(n)
			if got := selected(n); got != c.want {
				t.Fatalf("selected is %q, wanted %q", got, c.want)
			}
		})
	}
}

func TestNotepadSentence(t *testing.T) {
	text := "We began with 1.5 people. Then we asked why! \nNobody knew"
	for at, want := range map[int]string{0: "We began with 1.5 people.", 25: "We began with 1.5 people.", 30: "Then we asked why!", 44: "Then we asked why!", 45: "Then we asked why!", 46: "Nobody knew", len(text): "Nobody knew"} {
		n, _ := pad(t, text)
		n.Select(at, at)
		from, to := n.Sentence()
		if got := text[from:to]; got != want {
			t.Errorf("at %d the sentence is %q, wanted %q", at, got, want)
		}
	}
}

func TestNotepadIsNotATrap(t *testing.T) {
	n, w := pad(t, "words")
	var got []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = append(got, e.Name) })
	press(n, fyne.KeyEscape, fyne.KeyF1)
	n.TypedShortcut(&fyne.ShortcutUndo{})
	if len(got) != 3 || n.AcceptsTab() {
		t.Fatalf("the window was given %v", got)
	}
	n.SetSealed(true)
	test.Type(n, "x")
	press(n, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn)
	if n.Text() != "words" {
		t.Fatalf("sealed, it says %q", n.Text())
	}
}

func TestNotepadShowsMarks(t *testing.T) {
	n, _ := pad(t, strings.Repeat("Some words of notes. ", 60))
	n.SetMarks([]NoteMark{{ID: "a", From: 5, To: 200, Sign: "A"}, {ID: "b", From: 1000, To: 1010, Sign: "B"}})
	if n.draw.used.grounds < 2 || n.draw.used.signs != 1 || n.draw.signs[0].Text != "A" {
		t.Fatalf("%d grounds, %d signs", n.draw.used.grounds, n.draw.used.signs)
	}
	n.Select(1005, 1005)
	if got := n.MarkAt(); got != "b" {
		t.Fatalf("the mark at the cursor is %q", got)
	}
}

// Whatever is done to a text, its lines hold all of it once, none is wider than the field, and undo brings back the beginning.
func TestNotepadLines(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Options{}))
	rapid.Check(t, func(t *rapid.T) {
		letters := noteLetters{}
		letters.to(15)
		x := noteText{step: letters.step, width: float32(rapid.IntRange(20, 400).Draw(t, "width"))}
		words := rapid.StringOfN(rapid.RuneFrom([]rune("ab w\n\té")), 0, 200, -1)
		begin := words.Draw(t, "text")
		x.set(begin)
		for range rapid.IntRange(0, 12).Draw(t, "edits") {
			x.move(rapid.IntRange(0, len(x.text)).Draw(t, "from"), false)
			x.move(rapid.IntRange(0, len(x.text)).Draw(t, "to"), true)
			x.insert([]rune(words.Draw(t, "put")), false)
			if want := (&noteText{text: x.text, step: x.step, width: x.width}).wrap(0, len(x.text)); !slices.Equal(want, x.lines) {
				t.Fatalf("lines are %v, wanted %v", x.lines, want)
			}
		}
		at := 0
		for i, l := range x.lines {
			if l.from != at || l.to < l.from || i > 0 && x.lineOf(l.from) != i {
				t.Fatalf("line %d is %v and begins at %d", i, l, at)
			}
			at = l.to
			if l.hard {
				at++
			}
		}
		if at != len(x.text)+1 {
			t.Fatalf("the lines hold %d of %d", at, len(x.text))
		}
		for x.back() {
		}
		if string(x.text) != string(noteRunes(begin)) {
			t.Fatalf("undo leads to %q, not %q", string(x.text), begin)
		}
	})
}

func longNotes(words int) string {
	var b strings.Builder
	for i := range words {
		fmt.Fprintf(&b, "word%d", i%97)
		switch {
		case i%60 == 59:
			b.WriteByte('\n')
		case i%13 == 12:
			b.WriteString(". ")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// A key in 10,000 words paints one line anew, or those below it where lines move, and is done in good time.
func TestNotepadIsQuick(t *testing.T) {
	n, _ := pad(t, longNotes(10_000))
	var marks []NoteMark
	for i := range 60 {
		marks = append(marks, NoteMark{ID: fmt.Sprint(i), From: i * 900, To: i*900 + 80, Sign: "A"})
	}
	n.SetMarks(marks)
	n.Select(40_000, 40_000)
	before := n.draw.painted
	n.TypedRune('x')
	if got := n.draw.painted - before; got > n.rows() {
		t.Errorf("%d lines were painted", got)
	}
	best := time.Hour
	for range 20 {
		start := time.Now()
		n.TypedRune('x')
		best = min(best, time.Since(start))
	}
	t.Logf("a key in 10,000 words: %v", best)
	if best > 16*time.Millisecond {
		t.Errorf("a key takes %v", best)
	}
}

func BenchmarkNotepadKey(b *testing.B) {
	for _, words := range []int{100, 10_000, 30_000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			n, _ := pad(b, longNotes(words))
			n.Select(len(n.text.text)/2, len(n.text.text)/2)
			for b.Loop() {
				n.TypedRune('x')
				n.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
		})
	}
}

func TestNotepadFollowsTheWheel(t *testing.T) {
	n, w := pad(t, longNotes(2000))
	if n.top != 0 {
		t.Fatalf("it begins at line %d", n.top)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(100, 100), 0, -3*n.lineHeight())
	if n.top != 3 {
		t.Errorf("three lines down it shows line %d first", n.top)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(100, 100), 0, 100*n.lineHeight())
	if n.top != 0 {
		t.Errorf("at the top it shows line %d first", n.top)
	}
	if _, cut := any(n).(fyne.Scrollable); cut {
		t.Error("the ring of the focus is cut off")
	}
}

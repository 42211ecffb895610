package headless_test

import (
	"strconv"

	"fyne.io/fyne/v2"
)

// What is pressed: the more often a key is used, the more often it stands here.
var (
	bare = []string{
		"Tab", "Tab", "Tab", "Shift+Tab", "Return", "Return", "Return", "Escape", "Escape", "Space", "Space", "Up", "Down", "Down", "Left", "Right",
		"Home", "End", "Prior", "Next", "BackSpace", "Delete", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "Insert",
	}
	combined = []string{
		"Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+K", "Ctrl+N", "Ctrl+O", "Ctrl+B", "Ctrl+E", "Ctrl+P", "Ctrl+S", "Ctrl+F", "Ctrl+H", "Ctrl+I", "Ctrl+D", "Ctrl+,",
		"Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+PageDown", "Ctrl+PageUp", "Ctrl+Shift+R", "Ctrl+Shift+B", "Ctrl+Shift+N", "Ctrl+Home", "Ctrl+End", "Ctrl+Shift+Home", "Ctrl+Shift+End",
		"Ctrl+Enter", "Ctrl+Up", "Ctrl+Down", "Ctrl+Left", "Ctrl+Right", "Ctrl+Shift+F",
		"Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8", "Alt+9", "Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right",
		"Alt+A", "Alt+D", "Alt+G", "Alt+H", "Alt+N", "Alt+P", "Alt+R", "Alt+S", "Alt+T", "Alt+Enter", "Alt+Plus", "Alt+Minus",
	}
	letters  = []rune("abcdefghijklmnopqrstuvwxyz0123456789?/,.-+=<>ABCŵłß€😀é’ ")
	roomKeys = []string{"Right", "Left", "Next", "Prior", "B", "S", "F", "F5", "F11", "Period", "Space", "BackSpace", "Return", "Escape", "Up"}
)

func pick[T any](m *monkey, from []T) T { return from[m.rnd.IntN(len(from))] }

// press does one thing at random.
func (m *monkey) press() {
	m.pressed++
	m.seen[m.screen()]++
	if m.a.Canvas().Overlays().Top() == nil {
		m.small = 0
	} else if m.small++; m.small > 10 { // there is more to see than one small window
		m.key("Escape")
	}
	size := m.a.Canvas().Size()
	at := fyne.NewPos(m.rnd.Float32()*size.Width, m.rnd.Float32()*size.Height)
	switch n := m.rnd.IntN(100); {
	case n < 35:
		m.key(pick(m, bare))
	case n < 55:
		r := pick(m, letters)
		m.note("letter " + string(r))
		m.a.Type(string(r))
	case n < 63:
		m.key(pick(m, combined))
	case n < 64:
		m.key("Ctrl+" + strconv.Itoa(1+m.rnd.IntN(9)))
	case n < 74:
		m.note("click")
		m.a.Tap(at)
	case n < 84:
		m.button()
	case n < 86:
		m.note("other click")
		m.a.TapOther(at)
	case n < 88:
		m.note("drag")
		m.a.Drag(at, fyne.NewPos(m.rnd.Float32()*400-200, m.rnd.Float32()*400-200))
	case n < 89:
		m.note("wheel")
		m.a.Scroll(at, m.rnd.Float32()*400-200)
	case n < 97:
		m.phrase()
	case n < 98:
		m.note("tick")
		m.a.Tick()
	default:
		k := pick(m, roomKeys)
		m.note("room " + k)
		m.a.RoomKey(k)
	}
	m.settled()
}

func (m *monkey) key(k string) {
	m.note("key " + k)
	if err := m.a.Key(k); err != nil {
		m.t.Errorf("the key %s: %v", k, err)
	}
}

// button presses a button that can be seen.
func (m *monkey) button() {
	all := m.a.Buttons()
	if len(all) == 0 {
		return
	}
	b := pick(m, all)
	m.note("button " + b.Text)
	m.a.PressButton(b)
}

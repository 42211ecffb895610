package strip

import (
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"

	"folkmoot/session/framework"
	"folkmoot/ui/desk"
)

// letters are the keys that are answered as letters. They come as keys first; these are not to reach the window too.
var letters = map[fyne.KeyName]bool{
	fyne.KeyN: true, fyne.KeyV: true,
	fyne.Key1: true, fyne.Key2: true, fyne.Key3: true, fyne.Key4: true, fyne.Key5: true, fyne.Key6: true, fyne.Key7: true, fyne.Key8: true, fyne.Key9: true,
}

// key answers the keys of the ideas that wait and of the line.
func (s *Strip) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		s.walk(-1)
	case fyne.KeyDown:
		s.walk(1)
	case fyne.KeyPageUp:
		s.walk(-10)
	case fyne.KeyPageDown:
		s.walk(10)
	case fyne.KeyHome:
		s.walk(-len(s.seen.Ideas))
	case fyne.KeyEnd:
		s.walk(len(s.seen.Ideas))
	case fyne.KeyLeft:
		s.shift(-1)
	case fyne.KeyRight:
		s.shift(1)
	case fyne.KeyBackspace, fyne.KeyDelete:
		s.put(s.hand, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.next()
	case fyne.KeySpace:
		s.menu(s.area().Where(ideaCell + string(s.hand)))
	case fyne.KeyEscape:
		s.escape()
	default:
		return letters[e.Name]
	}
	return true
}

// rune answers letters and digits.
func (s *Strip) rune(r rune) bool {
	switch r = unicode.ToLower(r); {
	case r == 'n':
		s.ask(framework.ScaleNewHere)
	case r == 'v':
		s.ask(framework.ScaleAddsValue)
	case r >= '1' && r <= '9':
		s.put(s.hand, int(r-'0'))
	case r == ' ':
	default:
		return false
	}
	return true
}

// Keys is part of desk.Screen. Those without words work while a button has the keyboard.
func (s *Strip) Keys() []desk.Key {
	sp := s.d.Say
	bare := func(k fyne.KeyName) func() {
		return func() { s.key(&fyne.KeyEvent{Name: k}) }
	}
	keys := []desk.Key{
		{Label: "1 – 9", Does: sp.T("strip.key.place", "Put the idea in hand on that step of the line")},
		{Label: sp.T("strip.key.sides", "Left, Right"), Does: sp.T("strip.key.shift", "Move it along the line")},
		{Name: fyne.KeyBackspace, Label: sp.T("strip.key.backspace", "Backspace"), Does: sp.T("strip.key.off", "Take it off the line"), Run: bare(fyne.KeyBackspace)},
		{Label: sp.T("strip.key.enter", "Enter"), Does: sp.T("strip.key.next", "Take the next idea that waits in hand")},
		{Label: sp.T("strip.key.updown", "Up, Down"), Does: sp.T("strip.key.walk", "Take the idea before or after it in hand")},
		{Label: sp.T("strip.key.space", "Space"), Does: sp.T("strip.key.menu", "Choose its place and its answers from a menu")},
		{Name: fyne.KeyEscape, Label: "Esc", Does: sp.T("strip.key.back", "Back to the themes"), Run: s.escape},
	}
	for _, a := range s.seen.Asks {
		k, does := fyne.KeyN, sp.T("strip.key.new", "New here? Yes, no or not said")
		if a.Scale == framework.ScaleAddsValue {
			k, does = fyne.KeyV, sp.T("strip.key.value", "Adds value? Yes, no or not said")
		}
		keys = append(keys, desk.Key{Name: k, Label: string(k), Does: does, Run: func() { s.ask(a.Scale) }})
	}
	for _, k := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight} {
		keys = append(keys, desk.Key{Name: k, Run: bare(k)})
	}
	for n := 1; n <= 9; n++ {
		keys = append(keys, desk.Key{Name: fyne.KeyName(strconv.Itoa(n)), Run: func() { s.put(s.hand, n) }})
	}
	return keys
}

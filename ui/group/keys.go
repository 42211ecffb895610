package group

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// letters are the keys that are answered as letters. They come as keys first; these are not to reach the window too.
var letters = map[fyne.KeyName]bool{
	fyne.KeyN: true, fyne.KeyM: true, fyne.KeyS: true, fyne.KeyU: true, fyne.KeyR: true, fyne.KeyD: true, fyne.KeySlash: true,
	fyne.Key1: true, fyne.Key2: true, fyne.Key3: true, fyne.Key4: true, fyne.Key5: true, fyne.Key6: true, fyne.Key7: true, fyne.Key8: true, fyne.Key9: true,
}

// key answers the keys of the tray and of the themes.
func (s *Screen) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		s.walk(e.Name)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		key := map[fyne.KeyName]fyne.KeyName{fyne.KeyPageUp: fyne.KeyUp, fyne.KeyPageDown: fyne.KeyDown}[e.Name]
		for range 8 {
			s.walk(key)
		}
	case fyne.KeyHome:
		s.put(s.seen.First())
	case fyne.KeyEnd:
		if n := len(s.seen.Themes); n > 0 {
			s.put(view.GroupPlace{Theme: s.seen.Themes[n-1].ID})
		}
	case fyne.KeySpace:
		s.toggle(s.at)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.enter()
	case fyne.KeyF2:
		s.edit()
	case fyne.KeyDelete, fyne.KeyBackspace:
		if s.at.Head() {
			s.dissolve()
		}
	case fyne.KeyEscape:
		s.escape()
	default:
		return letters[e.Name]
	}
	return true
}

// rune answers letters and digits. A key that opens a line to type in is answered here and not as a key, because
// the letter would be typed into the line that it has just opened.
func (s *Screen) rune(r rune) bool {
	switch r = unicode.ToLower(r); r {
	case 'n':
		s.make()
	case 'm':
		s.startMerge()
	case 's':
		s.split()
	case 'u':
		s.move(session.ID(""))
	case 'd':
		s.dissolve()
	case 'r':
		s.toggleDetail()
	case '/':
		s.tools.find()
	case ' ':
	default:
		if r < '1' || r > '9' {
			return false
		}
		s.digit(int(r - '0'))
	}
	return true
}

func (s *Screen) walk(key fyne.KeyName) {
	in := s.area(s.at)
	c, ok := in.Cell(cellOf(s.at))
	if !ok {
		s.put(s.seen.First())
		return
	}
	if id := beyond(in.Cells(), c.At, c.Size, key); id != "" {
		s.put(s.placeOf(id))
		return
	}
	// Over the edge between the tray and the themes, to what stands at the same height.
	switch {
	case in == s.tray && key == fyne.KeyRight:
		s.cross(s.tray, s.themes, c, key)
	case in == s.themes && key == fyne.KeyLeft:
		s.cross(s.themes, s.tray, c, key)
	}
}

func (s *Screen) cross(from, to *parts.Area, c parts.Cell, key fyne.KeyName) {
	at := fyne.NewPos(-10_000, c.At.Y-from.Scrolled()+to.Scrolled())
	if key == fyne.KeyLeft {
		at.X = 10_000
	}
	if id := beyond(to.Cells(), at, fyne.NewSize(1, c.Size.Height), key); id != "" {
		s.put(s.placeOf(id))
	}
}

func (s *Screen) placeOf(cell string) view.GroupPlace {
	idea, theme := meant(cell)
	if idea != "" {
		return s.seen.Find(idea)
	}
	return view.GroupPlace{Theme: theme}
}

// Keys is part of desk.Screen.
func (s *Screen) Keys() []desk.Key {
	sp := s.d.Say
	alt := func(k fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierAlt}
	}
	return []desk.Key{
		{Name: fyne.KeyN, Label: "N", Does: sp.T("group.key.new", "Make a theme from what is chosen"), Run: s.make},
		{Name: fyne.KeyM, Label: "M", Does: sp.T("group.key.merge", "Merge this theme into another"), Run: s.startMerge},
		{Name: fyne.KeyS, Label: "S", Does: sp.T("group.key.split", "Split what is chosen off its theme"), Run: s.split},
		{Name: fyne.KeyU, Label: "U", Does: sp.T("group.key.tray", "Back to the tray"), Run: func() { s.move("") }},
		{Name: fyne.KeyD, Label: "D", Does: sp.T("group.key.dissolve", "Dissolve this theme; its ideas go back to the tray"), Run: s.dissolve},
		{Name: fyne.KeyR, Label: "R", Does: sp.T("group.key.rate", "See an idea in full and rate it"), Run: s.toggleDetail},
		{Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault}, Label: "Ctrl+F", Does: sp.T("group.key.find", "Search; / does the same"), Run: s.tools.find},
		{Shortcut: &fyne.ShortcutSelectAll{}, Label: "Ctrl+A", Does: sp.T("group.key.all", "Choose all ideas of the tray or theme"), Run: s.chooseAll},
		{Name: fyne.KeyEscape, Label: "Esc", Does: sp.T("group.key.back", "Back to the board; there: let go of what is chosen"), Run: s.toBoard},
		{Shortcut: alt(fyne.KeyUp), Label: "Alt+Up", Does: sp.T("group.key.earlier", "Move this theme up"), Run: func() { s.order(-1) }},
		{Shortcut: alt(fyne.KeyDown), Label: "Alt+Down", Does: sp.T("group.key.later", "Move this theme down"), Run: func() { s.order(1) }},
	}
}

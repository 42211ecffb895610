package board

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/twins"
	"folkmoot/ui/view"
)

// key answers the keys of the tray and of the themes. What writes comes again as a letter and is answered there: a
// letter that opens a line to type in would else be typed into it.
func (s *Screen) key(e *fyne.KeyEvent) bool {
	if s.typing.text != "" && s.typingKey(e) {
		return true
	}
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		s.goTo(func() { s.walk(e.Name) })
	case fyne.KeyPageUp:
		s.goTo(func() { s.page(fyne.KeyUp) })
	case fyne.KeyPageDown:
		s.goTo(func() { s.page(fyne.KeyDown) })
	case fyne.KeyHome:
		s.goTo(func() { s.put(s.seen.BeginAt(s.at)) })
	case fyne.KeyEnd:
		s.goTo(func() { s.put(s.seen.EndAt(s.at)) })
	case fyne.KeySpace:
		s.toggle(s.at)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.enter()
	case fyne.KeyF2:
		s.edit()
	case fyne.KeyDelete, fyne.KeyBackspace:
		switch {
		case s.at.Draft != "":
			s.putAway(s.at)
		case s.at.Head():
			s.dissolve()
		}
	case fyne.KeyF6, fyne.KeyF7, fyne.KeyF8:
		s.chip(slices.Index([]fyne.KeyName{fyne.KeyF6, fyne.KeyF7, fyne.KeyF8}, e.Name))
	case fyne.KeyEscape:
		s.escape()
	default:
		return writes(e.Name)
	}
	return true
}

// rune answers letters, digits and signs.
func (s *Screen) rune(r rune) bool {
	switch {
	case s.typing.text != "":
		if len(s.typing.text) < mostTyped {
			s.typed(s.typing.text + string(unicode.ToLower(r)))
		}
	case r == ' ': // Space was answered as a key
	case r >= '1' && r <= '9':
		s.digit(int(r - '0'))
	case !s.yields(r) && s.command(r):
	case unicode.IsLetter(r), r == '0':
		s.beginTyping(r)
	default:
		return false
	}
	return true
}

// yielding are the letters that stand for an action unless a theme begins with them: then they begin to type its name, and
// Alt with the letter carries the action out. N, M, S and U never yield; with Shift they begin a name.
const yielding = "drcwfhgp"

// yields reports whether a letter begins the name of a theme that what is in the hands could go to.
func (s *Screen) yields(r rune) bool {
	return strings.ContainsRune(yielding, r) && len(s.hands()) > 0 && view.GroupBegins(&s.seen, string(r))
}

// altKeys lets Alt with a letter do what the letter alone does where no theme begins with it.
func (s *Screen) altKeys() []desk.Key {
	out := []desk.Key{{Label: "Alt+R …", Does: s.d.Say.T("group.key.alt", "What the letter alone does, where a theme begins with that letter")}}
	for _, r := range yielding {
		key := fyne.KeyName(strings.ToUpper(string(r)))
		out = append(out, desk.Key{Shortcut: &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}, Run: func() { s.command(r) }})
	}
	return out
}

// command carries out what a letter stands for. Large letters stand for nothing: with Shift every letter begins the
// name of a theme.
func (s *Screen) command(r rune) bool {
	does := map[rune]func(){
		'n': s.make, 'm': s.startMerge, 's': s.split, 'u': func() { s.move("") }, 'd': s.dissolve, 'r': s.showDetail, 'c': s.toLine, 'w': s.showTwins, 'f': s.showLinks, 'h': s.showPast,
		'>': s.nest, '<': s.unnest, '/': s.tools.find, 'g': s.suggest, 'p': s.suggestPairs, ',': func() { s.help.refine(-finer) }, '.': func() { s.help.refine(finer) },
		'+': func() { s.resize(1) }, '=': func() { s.resize(1) }, '-': func() { s.resize(-1) },
	}[r]
	if does != nil {
		does()
	}
	return does != nil
}

// Keys is part of desk.Screen.
func (s *Screen) Keys() []desk.Key {
	sp := s.d.Say
	with := func(m fyne.KeyModifier, k fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: k, Modifier: m}
	}
	const alt, ctrl = fyne.KeyModifierAlt, fyne.KeyModifierShortcutDefault
	return append([]desk.Key{
		{Label: "1 … 9", Does: sp.T("group.key.digit", "Move what is chosen into theme 1 to 9; 0 and two digits for the others")},
		{Label: "A … Z", Does: sp.T("group.key.letters", "Type the first letters of a theme and Enter; with Shift for N, M, S and U")},
		{Name: fyne.KeyN, Label: "N", Does: sp.T("group.key.new", "Make a theme from what is chosen"), Run: s.make},
		{Name: fyne.KeyM, Label: "M", Does: sp.T("group.key.merge", "Merge this theme into another"), Run: s.startMerge},
		{Name: fyne.KeyS, Label: "S", Does: sp.T("group.key.split", "Split what is chosen off its theme"), Run: s.split},
		{Name: fyne.KeyU, Label: "U", Does: sp.T("group.key.tray", "Back to the tray"), Run: func() { s.move("") }},
		{Name: fyne.KeyD, Label: "D", Does: sp.T("group.key.dissolve", "Dissolve this theme; its ideas go back to the tray"), Run: s.dissolve},
		{Name: fyne.KeyC, Label: "C", Does: sp.T("group.key.line", "Place ideas on the line from small improvement to radical change"), Run: s.toLine},
		{Name: fyne.KeyW, Label: "W", Does: sp.T("group.key.twins", "Look at ideas that may say the same"), Run: s.showTwins},
		{Name: fyne.KeyR, Label: "R", Does: sp.T("group.key.rate", "See an idea in full and rate it"), Run: s.showDetail},
		{Name: fyne.KeyF, Label: "F", Does: sp.T("group.key.links", "Link this theme to factors of the framework"), Run: s.showLinks},
		{Name: fyne.KeyH, Label: "H", Does: sp.T("group.key.past", "See what was done, step through it, and go back"), Run: s.showPast},
		{Label: "F2", Does: sp.T("group.key.edit", "Name this theme, or edit the wording of this idea"), Run: s.edit},
		{Label: "Space", Does: sp.T("group.key.choose", "Choose this idea, or all ideas of this theme")},
		{Label: "Enter", Does: sp.T("group.key.menu", "Choose from a menu where an idea goes; on a theme: name it"), Run: s.enter},
		{Shortcut: with(ctrl, fyne.KeyF), Label: "Ctrl+F", Does: sp.T("group.key.find", "Search; / does the same"), Run: s.tools.find},
		{Shortcut: &fyne.ShortcutSelectAll{}, Label: "Ctrl+A", Does: sp.T("group.key.all", "Choose all ideas of the tray or theme"), Run: s.chooseAll},
		{Label: "Shift+Down", Does: sp.T("group.key.extend", "Choose this idea and the next; so with every key that walks")},
		{Shortcut: with(ctrl, fyne.KeyHome), Label: "Ctrl+Home", Does: sp.T("group.key.first", "To the first idea of the board"), Run: func() { s.jump(s.seen.First()) }},
		{Shortcut: with(ctrl, fyne.KeyEnd), Label: "Ctrl+End", Does: sp.T("group.key.last", "To the last idea of the board"), Run: func() { s.jump(s.seen.Last()) }},
		{Shortcut: with(ctrl|fyne.KeyModifierShift, fyne.KeyHome), Run: func() { s.jump(s.seen.First()) }},
		{Shortcut: with(ctrl|fyne.KeyModifierShift, fyne.KeyEnd), Run: func() { s.jump(s.seen.Last()) }},
		{Name: fyne.KeyEscape, Label: "Esc", Does: sp.T("group.key.back", "Back to the board; there: let go of what is chosen"), Run: s.toBoard},
		{Shortcut: with(alt, fyne.KeyUp), Label: "Alt+Up", Does: sp.T("group.key.earlier", "Move this theme up"), Run: func() { s.order(-1) }},
		{Shortcut: with(alt, fyne.KeyDown), Label: "Alt+Down", Does: sp.T("group.key.later", "Move this theme down"), Run: func() { s.order(1) }},
		{Shortcut: with(alt, fyne.KeyRight), Label: "Alt+Right", Does: sp.T("group.key.nest", "Put this theme under the one before it; > does the same"), Run: s.nest},
		{Shortcut: with(alt, fyne.KeyLeft), Label: "Alt+Left", Does: sp.T("group.key.unnest", "Bring this theme back beside the one it is part of; < does the same"), Run: s.unnest},
		{Name: "+", Label: "+", Does: sp.T("group.key.larger", "Larger cards, to be read from further away"), Run: func() { s.resize(1) }},
		{Name: "-", Label: "-", Does: sp.T("group.key.smaller", "Smaller cards"), Run: func() { s.resize(-1) }},
	}, append(append(s.altKeys(), s.helpKeys()...), s.bars.Keys()...)...)
}

func (s *Screen) showDetail() { s.side.toggle(s.side.detail) }
func (s *Screen) showLinks()  { s.side.toggle(s.side.links) }

func (s *Screen) showPast() { s.side.toggle(s.side.past) }

func (s *Screen) jump(p view.GroupPlace) {
	s.toBoard()
	s.goTo(func() { s.put(p) })
}

// hands lists what an action is about: at the head of a suggestion that is all of its ideas.
func (s *Screen) hands() []session.ID {
	if d := s.draft(); d != nil && s.at.Idea == "" && len(s.chosen) == 0 {
		return d.IDs()
	}
	return view.GroupHands(s.state(), s.chosen, s.at)
}

// toLine shows the line in the place of the board, on both screens.
func (s *Screen) toLine() { s.d.ShowPart(desk.Line) }

// showTwins opens the pairs of ideas that may say the same.
func (s *Screen) showTwins() {
	if c := parts.CanvasOf(s.board); c != nil && s.open() {
		twins.Show(s.d, c, nil, s.toBoard)
	}
}

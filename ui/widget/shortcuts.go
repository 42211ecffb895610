package widget

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Shortcuts are the keys of one window. Those with Ctrl or Alt work wherever the
// focus is, in our text fields too; plain keys work where the focus is on
// nothing that wants them. None works while a modal is open.
type Shortcuts struct {
	canvas fyne.Canvas
	with   []fyne.Shortcut
	keys   map[fyne.KeyName]func()
	runes  map[rune]func()
}

// NewShortcuts takes over the keys of a window that has no Shortcuts yet.
func NewShortcuts(c fyne.Canvas) *Shortcuts {
	s := &Shortcuts{canvas: c, keys: map[fyne.KeyName]func(){}, runes: map[rune]func(){}}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { s.run(s.keys[e.Name]) })
	c.SetOnTypedRune(func(r rune) { s.run(s.runes[r]) })
	return s
}

func (s *Shortcuts) run(f func()) {
	if f != nil && s.canvas.Overlays().Top() == nil {
		f()
	}
}

// On binds a combination such as "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+1" or
// "Alt+Left". On a Mac, Ctrl is the command key. A combination that cannot be
// read is a mistake of the program and is told.
func (s *Shortcuts) On(combination string, f func()) error {
	sc, err := ParseShortcut(combination)
	if err != nil {
		return err
	}
	s.canvas.AddShortcut(sc, func(fyne.Shortcut) { s.run(f) })
	s.with = append(s.with, sc)
	s.keys[combinationKey(sc)] = f
	return nil
}

// Press does what a combination does where no text has the focus: for tests,
// and for a button that names the key.
func (s *Shortcuts) Press(combination string) error {
	sc, err := ParseShortcut(combination)
	if err != nil {
		return err
	}
	s.run(s.keys[combinationKey(sc)])
	return nil
}

// Key binds a key that is no letter: fyne.KeyF1, fyne.KeyEscape.
func (s *Shortcuts) Key(k fyne.KeyName, f func()) { s.keys[k] = f }

// Rune binds a letter, a digit or a sign: 'b', '/'.
func (s *Shortcuts) Rune(r rune, f func()) { s.runes[r] = f }

// Clear forgets all of them, for the next screen in the same window.
func (s *Shortcuts) Clear() {
	for _, sc := range s.with {
		s.canvas.RemoveShortcut(sc)
	}
	s.with = nil
	clear(s.keys)
	clear(s.runes)
}

// ParseShortcut reads a combination as it is written for people.
func ParseShortcut(combination string) (fyne.Shortcut, error) {
	parts := strings.Split(combination, "+")
	key := parts[len(parts)-1]
	var mod fyne.KeyModifier
	for _, p := range parts[:len(parts)-1] {
		switch p {
		case "Ctrl":
			mod |= fyne.KeyModifierShortcutDefault
		case "Shift":
			mod |= fyne.KeyModifierShift
		case "Alt":
			mod |= fyne.KeyModifierAlt
		default:
			return nil, fmt.Errorf("shortcut %q: unknown modifier %q", combination, p)
		}
	}
	if key == "" || mod == 0 || mod == fyne.KeyModifierShift {
		return nil, fmt.Errorf("shortcut %q: a key with Ctrl or Alt is wanted", combination)
	}
	name, ok := map[string]fyne.KeyName{
		"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape,
		"PageUp": fyne.KeyPageUp, "PageDown": fyne.KeyPageDown, "Del": fyne.KeyDelete,
	}[key]
	if !ok {
		name = fyne.KeyName(key)
	}
	if mod == fyne.KeyModifierShortcutDefault {
		switch name {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}, nil
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}, nil
		}
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: mod}, nil
}

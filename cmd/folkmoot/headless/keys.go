package headless

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/widget"
)

// Key presses a plain key, or a combination such as "Ctrl+K", as the window's driver would: what has the keyboard is asked
// first, and the window where nothing has it.
func (a *App) Key(key string) error {
	defer a.Settle()
	c := a.Canvas()
	if strings.Contains(key, "+") && key != "+" {
		if handled, err := a.combination(key); handled || err != nil {
			return err
		}
		return nil
	}
	name := fyne.KeyName(key)
	a.on("key "+key, func() { plain(c, name) })
	return nil
}

func plain(c fyne.Canvas, name fyne.KeyName) {
	focused := c.Focused()
	if name == fyne.KeyTab {
		if t, ok := focused.(fyne.Tabbable); !ok || !t.AcceptsTab() {
			c.FocusNext()
			return
		}
	}
	e := &fyne.KeyEvent{Name: name}
	switch {
	case focused != nil:
		focused.TypedKey(e)
	case c.OnTypedKey() != nil:
		c.OnTypedKey()(e)
	}
}

// standard are the combinations that the toolkit gives names of their own.
var standard = map[string]func(fyne.Clipboard) fyne.Shortcut{
	"Ctrl+A": func(fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutSelectAll{} },
	"Ctrl+C": func(b fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCopy{Clipboard: b} },
	"Ctrl+X": func(b fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCut{Clipboard: b} },
	"Ctrl+V": func(b fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutPaste{Clipboard: b} },
}

func (a *App) combination(key string) (handled bool, err error) {
	c := a.Canvas()
	if key == "Shift+Tab" {
		a.on("key "+key, c.FocusPrevious)
		return true, nil
	}
	var sc fyne.Shortcut
	if of, ok := standard[key]; ok {
		sc = of(fyne.CurrentApp().Clipboard())
	} else if sc, err = widget.ParseShortcut(key); err != nil {
		return false, fmt.Errorf("the key %s cannot be pressed: %w", key, err)
	}
	if f, ok := c.Focused().(fyne.Shortcutable); ok {
		a.on("key "+key, func() { f.TypedShortcut(sc) })
		return true, nil
	}
	if _, own := sc.(*desktop.CustomShortcut); own || key == "Ctrl+Z" || key == "Ctrl+Y" {
		a.on("key "+key, func() { err = a.Shell.Press(key) })
	}
	return true, err
}

// Keys presses one key after the other.
func (a *App) Keys(keys ...string) error {
	for _, k := range keys {
		if err := a.Key(k); err != nil {
			return err
		}
	}
	return nil
}

// Type types letters where the keyboard is. A window is sent the key before the letter, and so it is here.
func (a *App) Type(text string) {
	c := a.Canvas()
	for _, r := range text {
		a.on("typing "+string(r), func() {
			if name := strings.ToUpper(string(r)); len(name) == 1 {
				if name == " " {
					name = string(fyne.KeySpace)
				}
				plain(c, fyne.KeyName(name))
			}
			switch focused := c.Focused(); {
			case focused != nil:
				focused.TypedRune(r)
			case c.OnTypedRune() != nil:
				c.OnTypedRune()(r)
			}
		})
		a.Settle()
	}
}

// Tap clicks at a place of the facilitator's window.
func (a *App) Tap(at fyne.Position) {
	a.on("click", func() { test.TapCanvas(a.Canvas(), at) })
	a.Settle()
}

// TapOther clicks with the other button.
func (a *App) TapOther(at fyne.Position) {
	c := a.Canvas()
	roots := append(c.Overlays().List(), c.Content())
	if top := c.Overlays().Top(); top != nil {
		roots = []fyne.CanvasObject{top}
	}
	a.on("other click", func() {
		for _, root := range roots {
			if o, p, ok := deepest(root, at); ok {
				c.Unfocus()
				o.TappedSecondary(&fyne.PointEvent{Position: p, AbsolutePosition: at})
				return
			}
		}
	})
	a.Settle()
}

// Drag drags from one place to another.
func (a *App) Drag(from, by fyne.Position) {
	a.on("drag", func() { test.Drag(a.Canvas(), from, by.X, by.Y) })
	a.Settle()
}

// Scroll turns the wheel at a place.
func (a *App) Scroll(at fyne.Position, by float32) {
	a.on("wheel", func() { test.Scroll(a.Canvas(), at, 0, by) })
	a.Settle()
}

// RoomKey presses a plain key in the room's window, if there is one.
func (a *App) RoomKey(key string) {
	w := a.driver.room()
	if w == nil {
		return
	}
	a.on("key of the room "+key, func() { plain(w.Canvas(), fyne.KeyName(key)) })
	a.Settle()
}

// deepest finds what answers the other button at a place.
func deepest(o fyne.CanvasObject, at fyne.Position) (fyne.SecondaryTappable, fyne.Position, bool) {
	if o == nil || !o.Visible() {
		return nil, at, false
	}
	p := at.Subtract(o.Position())
	if s := o.Size(); p.X < 0 || p.Y < 0 || p.X > s.Width || p.Y > s.Height {
		return nil, at, false
	}
	for _, child := range slices.Backward(under(o)) {
		if x, q, ok := deepest(child, p); ok {
			return x, q, true
		}
	}
	x, ok := o.(fyne.SecondaryTappable)
	return x, p, ok
}

// Press presses the button of this text.
func (a *App) Press(text string) error {
	for _, b := range a.Buttons() {
		if b.Text == text {
			a.PressButton(b)
			return nil
		}
	}
	return fmt.Errorf("there is no button “%s” on the screen", text)
}

// PressButton presses a button.
func (a *App) PressButton(b *widget.Button) {
	a.on("press "+b.Text, func() { b.Tapped(&fyne.PointEvent{}) })
	a.Settle()
}

// Buttons are those that can be pressed now: of what is open over the screen, else of the screen.
func (a *App) Buttons() []*widget.Button {
	if top := a.Canvas().Overlays().Top(); top != nil {
		return buttons(nil, top)
	}
	return buttons(nil, a.Canvas().Content())
}

func buttons(out []*widget.Button, o fyne.CanvasObject) []*widget.Button {
	if o == nil || !o.Visible() {
		return out
	}
	if b, ok := o.(*widget.Button); ok && !b.Disabled() {
		out = append(out, b)
	}
	for _, child := range under(o) {
		out = buttons(out, child)
	}
	return out
}

package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// begin starts an app that wears the light look at 100 %.
func begin(t *testing.T) { beginWith(t, look.Options{Mode: look.ModeLight}) }

func beginWith(t *testing.T, o look.Options) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.New(o))
}

// window shows content; there is one window at a time, as the test driver wants it.
func window(t *testing.T, width, height float32, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		e := &fyne.KeyEvent{Name: k}
		switch f := w.Canvas().Focused(); {
		case k == fyne.KeyTab:
			w.Canvas().FocusNext()
		case f != nil:
			f.TypedKey(e)
			if k == fyne.KeySpace {
				f.TypedRune(' ')
			}
		case w.Canvas().OnTypedKey() != nil:
			w.Canvas().OnTypedKey()(e)
		}
	}
}

func typed(w fyne.Window, s string) {
	for _, r := range s {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedRune(r)
		} else if w.Canvas().OnTypedRune() != nil {
			w.Canvas().OnTypedRune()(r)
		}
	}
}

// shortcut presses a combination as the driver does while a text has the focus.
func shortcut(t *testing.T, w fyne.Window, combination string) {
	t.Helper()
	s, err := widget.ParseShortcut(combination)
	if err != nil {
		t.Fatal(err)
	}
	f, ok := w.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatalf("nothing that takes shortcuts has the focus for %s", combination)
	}
	f.TypedShortcut(s)
}

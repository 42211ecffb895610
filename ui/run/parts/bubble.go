package parts

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/shell/fit"
)

// CanvasOf gives the canvas that an object is shown on, also right after it was put there, or nil.
func CanvasOf(o fyne.CanvasObject) fyne.Canvas { return fit.CanvasOf(o) }

// FocusOn gives an object the keyboard where it is shown.
func FocusOn(o interface {
	fyne.CanvasObject
	fyne.Focusable
},
) {
	if c := CanvasOf(o); c != nil {
		c.Focus(o)
	}
}

// Origin is where an object is on its window.
func Origin(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// Inside reports whether a place on the window is on an object.
func Inside(o fyne.CanvasObject, at fyne.Position) bool {
	p := at.Subtract(Origin(o))
	return o.Visible() && p.X >= 0 && p.Y >= 0 && p.X < o.Size().Width && p.Y < o.Size().Height
}

// bubbleKey hands a key that means nothing here to the window: Fyne gives it to the widget or to the window, never to both.
func bubbleKey(from fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := CanvasOf(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

func bubbleRune(from fyne.CanvasObject, r rune) {
	if c := CanvasOf(from); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

package fit

import "fyne.io/fyne/v2"

// Known lets the driver know what was just put into a window. Fyne learns of new objects when it draws the next frame,
// and until then it cannot tell in which window they are, so none of them could be given the keyboard.
func Known(c fyne.Canvas) {
	if walks, ok := c.(interface{ EnsureMinSize() bool }); ok {
		walks.EnsureMinSize()
	}
}

// CanvasOf is the canvas that an object is on, also right after it was put there; nil where it is on none.
func CanvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	for _, w := range driver.AllWindows() {
		Known(w.Canvas())
	}
	return driver.CanvasForObject(o)
}

// Focus gives the keyboard to an object, also right after it was put into the window.
func Focus(o fyne.Focusable) {
	if x, ok := o.(fyne.CanvasObject); ok {
		if c := CanvasOf(x); c != nil {
			c.Focus(o)
		}
	}
}

// Focused tells whether an object has the keyboard.
func Focused(o fyne.Focusable) bool {
	x, ok := o.(fyne.CanvasObject)
	if !ok {
		return false
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(x)
	return c != nil && c.Focused() == o
}

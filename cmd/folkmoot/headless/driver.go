package headless

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// application is the toolkit's app for tests with a driver that knows two windows.
type application struct {
	fyne.App
	driver *driver
}

// Driver is the driver with two windows.
func (a *application) Driver() fyne.Driver { return a.driver }

// driver tells the room's window from the facilitator's. The toolkit's own driver without a window takes every object for
// one of the window that was made last.
type driver struct {
	fyne.Driver
	desk fyne.Window
}

// room is the other window, or nil.
func (d *driver) room() fyne.Window {
	all := d.AllWindows()
	if last := all[len(all)-1]; last != d.desk {
		return last
	}
	return nil
}

// CanvasForObject is that of the room's window for what stands in it, else that of the facilitator's.
func (d *driver) CanvasForObject(o fyne.CanvasObject) fyne.Canvas {
	if w := d.room(); w != nil {
		content := w.Canvas().Content()
		if o == content || slices.Contains(under(content), o) { // nothing stands deeper in the room's window
			return w.Canvas()
		}
	}
	return d.desk.Canvas()
}

// AbsolutePositionForObject is where an object stands in its window.
func (d *driver) AbsolutePositionForObject(o fyne.CanvasObject) fyne.Position {
	if d.room() == nil {
		return d.Driver.AbsolutePositionForObject(o)
	}
	c := d.CanvasForObject(o)
	for _, root := range append(c.Overlays().List(), c.Content()) {
		if p, ok := position(o, root); ok {
			return p
		}
	}
	return fyne.Position{}
}

// position finds an object under another.
func position(o, root fyne.CanvasObject) (fyne.Position, bool) {
	if root == nil {
		return fyne.Position{}, false
	}
	if o == root {
		return root.Position(), true
	}
	for _, child := range under(root) {
		if p, ok := position(o, child); ok {
			return root.Position().Add(p), true
		}
	}
	return fyne.Position{}, false
}

func under(o fyne.CanvasObject) []fyne.CanvasObject {
	switch x := o.(type) {
	case *fyne.Container:
		return x.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{x.Content}
	case fyne.Widget:
		return test.WidgetRenderer(x).Objects()
	}
	return nil
}

package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Settle lays out again what stands around o, from the window inwards, after
// o has come to need another size. Fyne does this by itself once a frame, but
// forgets all but one of the changes of a frame, and the test driver does it
// not at all. Our own texts, buttons and entries call it themselves.
func Settle(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	roots := append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)
	for _, root := range roots {
		if path := pathTo(root, o, nil); path != nil {
			for _, around := range path[:len(path)-1] {
				layOut(around)
			}
			return
		}
	}
}

// Replace gives a container other objects, draws it and settles around it. One that was never given a place is laid out when it
// gets one: doing it before would measure every text for a width that nobody will see.
func Replace(c *fyne.Container, objects ...fyne.CanvasObject) {
	c.Objects = objects
	if c.Size().IsZero() {
		return
	}
	c.Refresh()
	Settle(c)
}

// parent is a widget that says what stands in it.
type parent interface{ Children() []fyne.CanvasObject }

// childrenOf is what stands in o as far as it can be known.
func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch p := o.(type) {
	case *fyne.Container:
		return p.Objects
	case *container.ThemeOverride:
		return []fyne.CanvasObject{p.Content}
	case *container.Scroll:
		return []fyne.CanvasObject{p.Content}
	case parent:
		return p.Children()
	}
	return nil
}

func pathTo(at, o fyne.CanvasObject, path []fyne.CanvasObject) []fyne.CanvasObject {
	if at == nil {
		return nil
	}
	path = append(path, at)
	if at == o {
		return path
	}
	for _, child := range childrenOf(at) {
		if found := pathTo(child, o, path); found != nil {
			return found
		}
	}
	return nil
}

func layOut(o fyne.CanvasObject) {
	if c, ok := o.(*fyne.Container); ok {
		if c.Layout != nil {
			c.Layout.Layout(c.Objects, c.Size())
		}
		return
	}
	// Fyne lays a widget out only when its size changes.
	size := o.Size()
	o.Resize(size.AddWidthHeight(0, 1))
	o.Resize(size)
}

// Holds reports whether o stands somewhere in root.
func Holds(root, o fyne.CanvasObject) bool { return pathTo(root, o, nil) != nil }

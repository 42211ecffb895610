//go:build cgo && !ci

package window

import (
	"image"

	"github.com/go-gl/glfw/v3.4/glfw"

	"folkmoot/ui/room"
)

// displays tells where the displays are, for the toolkit only knows whether there is a second one, and fills the wrong one
// under some window managers. It is nil where windows cannot be placed, and there the toolkit is left to it. Displays that
// show the same are one. It is called before the driver runs, and what it returns on the event thread.
func displays() func() []room.Display {
	return func() []room.Display {
		if glfw.GetPlatform() == glfw.PlatformWayland {
			return nil
		}
		var out []room.Display
		var seen []image.Rectangle
		for _, m := range glfw.GetMonitors() { // the system's first one comes first
			x, y := m.GetPos()
			mode := m.GetVideoMode()
			if mode == nil {
				continue
			}
			at := image.Rect(x, y, x+mode.Width, y+mode.Height)
			if mirrored(at, seen) {
				continue
			}
			seen = append(seen, at)
			out = append(out, room.Display{X: x, Y: y})
		}
		return out
	}
}

// mirrored tells whether a display shows what another shows: a projector may show a part of a laptop's picture.
func mirrored(at image.Rectangle, seen []image.Rectangle) bool {
	for _, x := range seen {
		if at.Min == x.Min {
			return true
		}
	}
	return false
}

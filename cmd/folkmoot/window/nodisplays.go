//go:build !cgo || ci

package window

import "folkmoot/ui/room"

// displays is nil: without the graphics driver there is no display to speak of.
func displays() func() []room.Display { return nil }

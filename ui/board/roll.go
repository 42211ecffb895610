package board

import (
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/ui/run/parts"
)

// roll brings more into view while something is held near an edge of the tray or of the themes: also while the pointer
// keeps still, which a trackpad at its end of travel has to.
type roll struct {
	area  *parts.Area
	speed float32
	moves *fyne.Animation
}

// fastest is how far a step scrolls at the very edge, and rollEdge how near to it the rolling begins.
const (
	fastest  = float32(16)
	rollEdge = float32(48)
)

// at rolls, faster the nearer the pointer is to an edge, or stops; after is called after each step.
func (r *roll) at(at fyne.Position, after func(), areas ...*parts.Area) {
	r.area, r.speed = nil, 0
	for _, a := range areas {
		if !parts.Inside(a, at) {
			continue
		}
		y, high := at.Y-parts.Origin(a).Y, a.Size().Height
		edge := min(rollEdge, high/4)
		switch {
		case y < edge:
			r.area, r.speed = a, -fastest*(edge-y)/edge
		case y > high-edge:
			r.area, r.speed = a, fastest*(y-high+edge)/edge
		}
	}
	switch {
	case r.area == nil:
		r.stop()
	case r.moves == nil:
		r.moves = &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear, Tick: func(float32) {
			if r.area != nil {
				r.area.ScrollBy(r.speed)
				after()
			}
		}}
		r.moves.Start()
	}
}

func (r *roll) stop() {
	if r.moves != nil {
		r.moves.Stop()
		r.moves = nil
	}
	r.area = nil
}

package look

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Diverging is the colour of a place on a scale, from 0 at its low end over 0.5 in its middle to 1 at its high end:
// orange, grey and blue, which people who see few colours tell apart. It only accompanies words or numbers.
func Diverging(th fyne.Theme, at float32) color.NRGBA {
	low, middle, high := Data(th, 5), Color(th, Pressed), Data(th, 0)
	at = min(max(at, 0), 1)
	if at <= 0.5 {
		return Mix(low, middle, 2*at)
	}
	return Mix(middle, high, 2*at-1)
}

// Mix gives a colour that has this share of the second one, from 0 to 1.
func Mix(a, b color.NRGBA, share float32) color.NRGBA {
	part := func(x, y uint8) uint8 { return uint8(float32(x)*(1-share) + float32(y)*share + 0.5) }
	return color.NRGBA{R: part(a.R, b.R), G: part(a.G, b.G), B: part(a.B, b.B), A: 0xff}
}

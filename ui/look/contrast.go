package look

import (
	"image/color"
	"math"
)

// Luminance is the relative luminance of WCAG 2: 0 for black, 1 for white.
func Luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func linear(v uint32) float64 {
	s := float64(v) / 0xffff
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// ContrastRatio is the ratio of WCAG 2 between two opaque colours, from 1 to 21.
func ContrastRatio(a, b color.Color) float64 {
	la, lb := Luminance(a), Luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

// On gives black or white, whichever can be read better on ground.
func On(ground color.Color) color.NRGBA {
	black, white := rgb(0x000000), rgb(0xFFFFFF)
	if ContrastRatio(black, ground) >= ContrastRatio(white, ground) {
		return black
	}
	return white
}

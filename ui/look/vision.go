package look

import (
	"image/color"
	"math"
)

// Vision is how a person sees colours.
type Vision string

// The ways of seeing. About one man in twelve has one of the last three.
const (
	Trichromat Vision = "all colours"
	Protan     Vision = "without red"
	Deutan     Vision = "without green"
	Tritan     Vision = "without blue"
)

// dichromacy are the matrices for linear RGB at full severity of Machado, Oliveira and Fernandes, "A Physiologically-based
// Model for Simulation of Color Vision Deficiency" (2009), table of severity 1.0.
var dichromacy = map[Vision][3][3]float64{
	Protan: {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	Deutan: {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	Tritan: {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

// Seen is how a colour looks to a person.
func Seen(c color.Color, v Vision) color.NRGBA {
	r, g, b, _ := c.RGBA()
	in := [3]float64{linear(r), linear(g), linear(b)}
	out := in
	if m, ok := dichromacy[v]; ok {
		for i := range 3 {
			out[i] = m[i][0]*in[0] + m[i][1]*in[1] + m[i][2]*in[2]
		}
	}
	return color.NRGBA{R: gamma(out[0]), G: gamma(out[1]), B: gamma(out[2]), A: 0xff}
}

func gamma(v float64) uint8 {
	v = min(max(v, 0), 1)
	if v <= 0.0031308 {
		v *= 12.92
	} else {
		v = 1.055*math.Pow(v, 1/2.4) - 0.055
	}
	return uint8(v*255 + 0.5)
}

// Difference is how different two colours look: the CIE 1976 Delta E, where 2 can just be seen side by side.
func Difference(a, b color.Color) float64 {
	p, q := lab(a), lab(b)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

// lab gives CIE L*a*b* under the white of sRGB.
func lab(c color.Color) [3]float64 {
	r16, g16, b16, _ := c.RGBA()
	r, g, b := linear(r16), linear(g16), linear(b16)
	x := labStep((0.4124564*r + 0.3575761*g + 0.1804375*b) / 0.95047)
	y := labStep(0.2126729*r + 0.7151522*g + 0.0721750*b)
	z := labStep((0.0193339*r + 0.1191920*g + 0.9503041*b) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func labStep(t float64) float64 {
	if t > 216.0/24389 {
		return math.Cbrt(t)
	}
	return (24389.0/27*t + 16) / 116
}

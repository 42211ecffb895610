package main

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

var (
	paper  = color.NRGBA{R: 0xFA, G: 0xF8, B: 0xF4, A: 0xFF}
	accent = color.NRGBA{R: 0x0B, G: 0x5C, B: 0x6B, A: 0xFF}
)

const seats = 9

// draw makes the mark, in shares of its width: a sheet of paper with round corners, and nine seats in a ring. Each seat is
// a rounded back that faces the centre. The one at the bottom is whole: the facilitator's.
func draw(size int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	c := canvas{img: img, size: float64(size)}
	c.fill(paper, func(p *pen) { p.rounded(0.03, 0.03, 0.94, 0.94, 0.2) })
	for i := range seats {
		angle := math.Pi/2 + 2*math.Pi*float64(i)/seats
		if i == 0 {
			c.fill(accent, func(p *pen) { p.disc(0.5+0.285*math.Cos(angle), 0.5+0.285*math.Sin(angle), 0.082) })
			continue
		}
		c.fill(accent, func(p *pen) { p.arc(0.5, 0.5, 0.245, 0.325, angle-0.15, angle+0.15) })
	}
	wipe(img)
	return img
}

// wipe empties the pixels beside the sheet: sums of small numbers leave a trace there that is seen on a dark panel.
func wipe(img *image.RGBA) {
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i+3] < 8 {
			copy(img.Pix[i:i+4], []uint8{0, 0, 0, 0})
		}
	}
}

type canvas struct {
	img  *image.RGBA
	size float64
}

// fill paints a shape in one colour, with smooth edges.
func (c canvas) fill(with color.Color, shape func(*pen)) {
	r := vector.NewRasterizer(c.img.Bounds().Dx(), c.img.Bounds().Dy())
	shape(&pen{r: r, size: c.size})
	r.Draw(c.img, c.img.Bounds(), image.NewUniform(with), image.Point{})
}

// pen draws in shares of the width.
type pen struct {
	r       *vector.Rasterizer
	size    float64
	started bool
}

func (p *pen) to(x, y float64) {
	if !p.started {
		p.r.MoveTo(float32(x*p.size), float32(y*p.size))
		p.started = true
		return
	}
	p.r.LineTo(float32(x*p.size), float32(y*p.size))
}

func (p *pen) closed() {
	p.r.ClosePath()
	p.started = false
}

// steps is how many lines stand for a curve: enough that none is seen at the size of a poster.
const steps = 96

func (p *pen) curve(x, y, radius, from, to float64) {
	for i := range steps + 1 {
		a := from + (to-from)*float64(i)/steps
		p.to(x+radius*math.Cos(a), y+radius*math.Sin(a))
	}
}

func (p *pen) disc(x, y, radius float64) {
	p.curve(x, y, radius, 0, 2*math.Pi)
	p.closed()
}

func (p *pen) rounded(x, y, width, height, radius float64) {
	p.curve(x+width-radius, y+radius, radius, -math.Pi/2, 0)
	p.curve(x+width-radius, y+height-radius, radius, 0, math.Pi/2)
	p.curve(x+radius, y+height-radius, radius, math.Pi/2, math.Pi)
	p.curve(x+radius, y+radius, radius, math.Pi, 3*math.Pi/2)
	p.closed()
}

// arc is a piece of a ring with round ends.
func (p *pen) arc(x, y, inner, outer, from, to float64) {
	middle, half := (inner+outer)/2, (outer-inner)/2
	p.curve(x, y, outer, from, to)
	p.curve(x+middle*math.Cos(to), y+middle*math.Sin(to), half, to, to+math.Pi)
	p.curve(x, y, inner, to, from)
	p.curve(x+middle*math.Cos(from), y+middle*math.Sin(from), half, from+math.Pi, from+2*math.Pi)
	p.closed()
}

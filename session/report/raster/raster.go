// Package raster paints pages as images, for a preview that shows them exactly as the PDF will.
//
// It needs neither a window nor a file, and draws the same glyphs of the same fonts in the same places.
package raster

import (
	"image"
	"image/color"
	stddraw "image/draw"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

// maxPixels bounds a page, so that no scale asks for more memory than a desktop has.
const maxPixels = 64 << 20

// Painter paints pages at one scale. It keeps the glyphs it has drawn; it must not be used by two goroutines at once.
type Painter struct {
	fonts  *layout.Fonts
	scale  float64
	buf    sfnt.Buffer
	ras    *vector.Rasterizer
	glyphs map[glyphKey]mask
}

type glyphKey struct {
	face layout.Face
	id   sfnt.GlyphIndex
	size int32 // in 1/64 pixel
	sub  int8  // the quarter of a pixel it starts at
}

// mask is a drawn glyph and where it stands from its origin.
type mask struct {
	img *image.Alpha
	at  image.Point
}

// New gives a painter; scale is pixels for each point, so 110 dots an inch is 110.0/72. Scales that make no sense
// become 1.
func New(fonts *layout.Fonts, scale float64) *Painter {
	if !(scale > 0.01) || scale > 40 {
		scale = 1
	}
	return &Painter{fonts: fonts, scale: scale, ras: vector.NewRasterizer(1, 1), glyphs: map[glyphKey]mask{}}
}

// Page paints one page on white.
func (p *Painter) Page(pg layout.Page) *image.RGBA {
	w, h := int(math.Ceil(pg.W*p.scale)), int(math.Ceil(pg.H*p.scale))
	if w <= 0 || h <= 0 || w*h > maxPixels {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = 0xFF
	}
	for _, it := range pg.Items {
		if it.Text != nil {
			p.text(img, it.Text)
		}
		if it.Shape != nil {
			p.shape(img, it.Shape)
		}
	}
	return img
}

func uniform(c draw.Colour) *image.Uniform {
	return image.NewUniform(color.RGBA{c.R, c.G, c.B, 0xFF})
}

func (p *Painter) text(img *image.RGBA, t *layout.Text) {
	ft := p.fonts.Font(t.Face)
	if ft == nil {
		return
	}
	src := uniform(t.Colour)
	x, y := t.X*p.scale, int(math.Round(t.Y*p.scale))
	size := int32(math.Round(t.Size * p.scale * 64))
	for _, g := range t.Glyphs {
		quarter := math.Floor(x * 4)
		px := int(math.Floor(quarter / 4))
		m := p.glyph(ft, glyphKey{t.Face, g.ID, size, int8(int(quarter) - 4*px)})
		if m.img != nil {
			r := m.img.Bounds().Add(image.Pt(px, y).Add(m.at))
			stddraw.DrawMask(img, r, src, image.Point{}, m.img, image.Point{}, stddraw.Over)
		}
		x += (g.W + g.Kern) * t.Size * p.scale / 1000
	}
}

// glyph draws a glyph once for each size and quarter of a pixel.
func (p *Painter) glyph(ft *sfnt.Font, k glyphKey) mask {
	if m, ok := p.glyphs[k]; ok {
		return m
	}
	var m mask
	segs, err := ft.LoadGlyph(&p.buf, k.id, fixed.Int26_6(k.size), nil)
	if err == nil && len(segs) > 0 {
		b := segs.Bounds()
		sub := float32(k.sub) / 4
		x0, y0 := b.Min.X.Floor(), b.Min.Y.Floor()
		w, h := b.Max.X.Ceil()-x0+1, b.Max.Y.Ceil()-y0
		if w > 0 && h > 0 && w*h <= maxPixels {
			p.ras.Reset(w, h)
			outline(p.ras, segs, sub-float32(x0), -float32(y0))
			m = mask{img: image.NewAlpha(image.Rect(0, 0, w, h)), at: image.Pt(x0, y0)}
			p.ras.Draw(m.img, m.img.Bounds(), image.Opaque, image.Point{})
		}
	}
	p.glyphs[k] = m
	return m
}

func outline(r *vector.Rasterizer, segs sfnt.Segments, dx, dy float32) {
	pt := func(a fixed.Point26_6) (float32, float32) { return float32(a.X)/64 + dx, float32(a.Y)/64 + dy }
	for i, s := range segs {
		x, y := pt(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				r.ClosePath()
			}
			r.MoveTo(x, y)
		case sfnt.SegmentOpLineTo:
			r.LineTo(x, y)
		case sfnt.SegmentOpQuadTo:
			bx, by := pt(s.Args[1])
			r.QuadTo(x, y, bx, by)
		case sfnt.SegmentOpCubeTo:
			bx, by := pt(s.Args[1])
			cx, cy := pt(s.Args[2])
			r.CubeTo(x, y, bx, by, cx, cy)
		}
	}
	r.ClosePath()
}

package pictures

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"maps"
	"slices"
)

// PNG writes a picture with at most 256 colours, which is enough for a screen and a third of the size.
func PNG(m image.Image) ([]byte, error) {
	var out bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestCompression}
	err := e.Encode(&out, Flat(m))
	return out.Bytes(), err
}

// Flat gives a picture in the colours that it uses most; every other becomes the nearest of them.
func Flat(m image.Image) *image.Paletted {
	b := m.Bounds()
	count := map[color.RGBA]int{}
	pixels := make([]color.RGBA, 0, b.Dx()*b.Dy())
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := color.RGBAModel.Convert(m.At(x, y)).(color.RGBA)
			count[c]++
			pixels = append(pixels, c)
		}
	}
	often := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(count[b]-count[a], compare(a, b))
	})
	kept := often[:min(len(often), 256)]
	slices.SortFunc(kept, compare)
	palette := make(color.Palette, len(kept))
	index := make(map[color.RGBA]uint8, len(often))
	for i, c := range kept {
		palette[i] = c
		index[c] = uint8(i)
	}
	out := image.NewPaletted(image.Rect(0, 0, b.Dx(), b.Dy()), palette)
	for i, c := range pixels {
		at, ok := index[c]
		if !ok {
			at = uint8(palette.Index(c))
			index[c] = at
		}
		out.Pix[i] = at
	}
	return out
}

func compare(a, b color.RGBA) int {
	return cmp.Or(int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B), int(a.A)-int(b.A))
}

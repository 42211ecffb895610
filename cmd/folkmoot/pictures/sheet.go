package pictures

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	scaled "golang.org/x/image/draw"

	"folkmoot/assets/fonts"
)

// The measures of a sheet, in pixels.
const (
	across  = 4
	wide    = 480
	gap     = 16
	caption = 30
)

// Sheet puts pictures together in one, with their names under them.
func Sheet(all []Picture) (image.Image, error) {
	f, err := opentype.Parse(fonts.Regular)
	if err != nil {
		return nil, err
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: 16, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return nil, err
	}
	defer func() { _ = face.Close() }() // it is in memory
	var boxes []image.Rectangle
	x, y, row := gap, gap, 0
	for i, p := range all {
		if i > 0 && i%across == 0 {
			x, y, row = gap, y+row+caption+gap, 0
		}
		b := p.Image.Bounds()
		h := wide * b.Dy() / max(1, b.Dx())
		boxes = append(boxes, image.Rect(x, y, x+wide, y+h))
		x, row = x+wide+gap, max(row, h)
	}
	n := min(across, max(1, len(all)))
	sheet := image.NewRGBA(image.Rect(0, 0, gap+n*(wide+gap), y+row+caption+gap))
	draw.Draw(sheet, sheet.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	for i, p := range all {
		edge := boxes[i].Inset(-1)
		draw.Draw(sheet, edge, image.NewUniform(color.Gray{0xc0}), image.Point{}, draw.Src)
		scaled.CatmullRom.Scale(sheet, boxes[i], p.Image, p.Image.Bounds(), draw.Src, nil)
		d := font.Drawer{Dst: sheet, Src: image.NewUniform(color.Gray{0x40}), Face: face, Dot: fixed.P(boxes[i].Min.X, boxes[i].Max.Y+22)}
		d.DrawString(p.Name)
	}
	return sheet, nil
}

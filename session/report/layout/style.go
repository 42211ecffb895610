package layout

import "folkmoot/session/report/draw"

// The page, in points: A4 with a wide left margin that holds numbers and labels, and a column of about 70 characters.
const (
	pageW, pageH = 595.28, 841.89
	bodyTop      = 88.0
	bodyBottom   = 766.0
	marginX      = 50.0
	textX        = 112.0
	textRight    = 541.0
	textW        = textRight - textX
	marginRoom   = textX - marginX - 8
	bodyH        = bodyBottom - bodyTop
	headY        = 50.0
	footY        = 801.0
)

// The spacing scale.
const (
	gap4  = 4.0
	gap8  = 8.0
	gap12 = 12.0
	gap16 = 16.0
	gap24 = 24.0
	gap40 = 40.0
)

// face of type with its line height.
type typeface struct {
	style
	leading float64
}

func typ(size, leading float64, bold bool, colour uint32) typeface {
	return typeface{style{size: size, bold: bold, colour: draw.RGB(colour)}, leading}
}

// The type scale. Nothing that has to be read is below 12 points.
func bodyType() typeface    { return typ(12, 18, false, draw.Ink) }
func leadType() typeface    { return typ(14.5, 21.5, false, draw.Ink) }
func softType() typeface    { return typ(12, 18, false, draw.InkSoft) }
func labelType() typeface   { return typ(12, 18, true, draw.InkSoft) }
func strongType() typeface  { return typ(12, 18, true, draw.Ink) }
func accentType() typeface  { return typ(12, 18, true, draw.Accent) }
func kickerType() typeface  { return typ(14, 20, true, draw.Accent) }
func titleType() typeface   { return typ(34, 41, true, draw.Ink) }
func underType() typeface   { return typ(18, 26, false, draw.InkSoft) }
func cardType() typeface    { return typ(15, 21, true, draw.Ink) }
func rankType() typeface    { return typ(30, 36, true, draw.Accent) }
func cellType() typeface    { return typ(12, 16.5, false, draw.Ink) }
func compactType() typeface { return typ(12, 15.5, false, draw.Ink) }
func furniture() typeface   { return typ(10, 12, false, draw.InkSoft) }

// headingType is the type of a heading of the document's own level, with the space above and below it.
func headingType(level int) (t typeface, above, below float64) {
	switch level {
	case 1:
		return typ(24, 30, true, draw.Ink), gap40, gap12
	case 2:
		return typ(18, 24, true, draw.Ink), 28, gap4
	case 3:
		return typ(14, 19, true, draw.Ink), 20, 0
	default:
		return typ(12, 18, true, draw.Accent), gap16, 0
	}
}

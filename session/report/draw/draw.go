// Package draw is a picture as plain data: a few shapes and texts in points, which the window, the PDF, the HTML and
// the page images each paint in their own way and none of them has to understand.
//
// The origin is the top left corner, x grows to the right and y grows downwards. One unit is one PostScript point.
package draw

// Picture is a drawing of a known size. Items are painted in order.
type Picture struct {
	W, H  float64
	Items []Item
}

// Item is one of Rect, Line, Polygon, Circle and Text.
type Item interface{ item() }

// Colour is an opaque colour, or none when On is false.
type Colour struct {
	R, G, B uint8
	On      bool
}

// RGB is an opaque colour from 0xRRGGBB.
func RGB(hex uint32) Colour {
	return Colour{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), On: true}
}

// Style says how an outline is filled and drawn. A zero colour leaves that part out.
type Style struct {
	Fill   Colour
	Stroke Colour
	Width  float64 // of the stroke, in points
}

// Rect is a rectangle, with round corners where Radius is above zero.
type Rect struct {
	X, Y, W, H float64
	Radius     float64
	Style
}

// Line is a straight line; Dash is the length of dash and gap, zero for a whole line.
type Line struct {
	X1, Y1, X2, Y2 float64
	Stroke         Colour
	Width          float64
	Dash           float64
}

// Point is a place in a picture.
type Point struct{ X, Y float64 }

// Polygon is a closed outline.
type Polygon struct {
	Points []Point
	Style
}

// Circle is a circle about its centre.
type Circle struct {
	X, Y, R float64
	Style
}

// Anchor says which part of a text stands at its X.
type Anchor int

// The anchors of a text.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line of text; Y is its baseline. Writers never wrap it.
type Text struct {
	X, Y   float64
	Size   float64
	Bold   bool
	Anchor Anchor
	Colour Colour
	Text   string
}

func (Rect) item()    {}
func (Line) item()    {}
func (Polygon) item() {}
func (Circle) item()  {}
func (Text) item()    {}

// Measurer tells how wide a line of text will be. Writers hand in the one of the font that they draw with.
type Measurer interface {
	TextWidth(text string, size float64, bold bool) float64
}

// Rough measures without a font: near enough to place labels when no font is at hand, always a little too wide.
type Rough struct{}

// TextWidth implements Measurer.
func (Rough) TextWidth(text string, size float64, bold bool) float64 {
	w := 0.0
	for _, r := range text {
		switch {
		case r >= 0x1100:
			w++
		case r == ' ' || r == 'i' || r == 'l' || r == '.' || r == ',' || r == '\'':
			w += 0.3
		default:
			w += 0.6
		}
	}
	if bold {
		w *= 1.07
	}
	return w * size
}

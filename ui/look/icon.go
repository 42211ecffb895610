package look

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"folkmoot/assets/icons"
)

// Named gives an icon that Fyne's own widgets colour with the theme. An
// unknown name gives nil.
func Named(name string) fyne.Resource {
	svg := icons.SVG(name)
	if svg == nil {
		return nil
	}
	return theme.NewThemedResource(fyne.NewStaticResource("folkmoot-"+name+".svg", svg))
}

// Icon gives an icon drawn in one colour. An unknown name gives nil.
func Icon(name string, c color.NRGBA) fyne.Resource {
	svg := icons.SVG(name)
	if svg == nil {
		return nil
	}
	hex := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	svg = bytes.ReplaceAll(svg, []byte("currentColor"), []byte(hex))
	if stroke := fmt.Sprintf("%.2g", 2*Scale()); stroke != "2" {
		// The toolkit draws an icon larger without drawing its lines thicker, and beside large text it would look faint.
		svg = bytes.ReplaceAll(svg, []byte(`stroke-width="2"`), []byte(`stroke-width="`+stroke+`"`))
		name += "-" + stroke
	}
	return fyne.NewStaticResource("folkmoot-"+name+hex+".svg", svg)
}

// Scale is how much larger than at 100 % the app's text is.
func Scale() float32 {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t.options.Scale
		}
	}
	return 1
}

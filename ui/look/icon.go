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
	return fyne.NewStaticResource("folkmoot-"+name+hex+".svg",
		bytes.ReplaceAll(svg, []byte("currentColor"), []byte(hex)))
}

package look

import (
	"bytes"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Lend lets a font of the person's own draw what the embedded ones have no character for; nil takes it back. It shows
// once a theme is set anew, and for all windows.
//
// The toolkit asks the theme's font first and then a font of its own, which is the very Noto Sans that the theme brings,
// so that one is never needed. A theme cannot name another, but the place where that font lies can be given other bytes:
// the shaping, the measuring and the painting of every text follow.
func Lend(font []byte) {
	for _, f := range []struct {
		of   fyne.Resource
		ours fyne.TextStyle
	}{
		{theme.DefaultTextFont(), fyne.TextStyle{}},
		{theme.DefaultTextBoldFont(), fyne.TextStyle{Bold: true}},
		{theme.DefaultTextItalicFont(), fyne.TextStyle{Italic: true}},
		{theme.DefaultTextBoldItalicFont(), fyne.TextStyle{Bold: true, Italic: true}},
	} {
		place, ok := f.of.(*fyne.StaticResource)
		if !ok {
			continue // a toolkit that keeps its fonts in another way draws boxes, and nothing worse
		}
		bytesNow := font
		if len(font) == 0 {
			bytesNow = New(Options{}).Font(f.ours).Content()
		}
		if !bytes.Equal(place.StaticContent, bytesNow) {
			place.StaticContent = bytesNow
		}
	}
}

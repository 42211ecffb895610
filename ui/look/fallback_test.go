package look_test

import (
	"bytes"
	"image/png"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/session/report/fonttest"
	"folkmoot/ui/look"
)

// draw paints a text as the window does.
func draw(t *testing.T, text string, style fyne.TextStyle) []byte {
	t.Helper()
	x := canvas.NewText(text, look.Color(look.New(look.Options{Mode: look.ModeLight}), look.Ink))
	x.TextSize, x.TextStyle = 40, style
	w := test.NewTempWindow(t, x)
	w.Resize(fyne.NewSize(80, 80))
	var out bytes.Buffer
	if err := png.Encode(&out, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// The font of the test draws Thai letters as the Latin letters of the embedded one, so what it should look like is known.
func TestAFontOfOnesOwnDrawsWhatTheEmbeddedOnesLack(t *testing.T) {
	app := test.NewTempApp(t)
	wear := func() { app.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight})) }
	wear()
	t.Cleanup(func() { look.Lend(nil) })
	for name, style := range map[string]fyne.TextStyle{"regular": {}, "italic": {Italic: true}} {
		t.Run(name, func(t *testing.T) {
			latin, before := draw(t, "A", fyne.TextStyle{}), draw(t, "ก", style)
			if bytes.Equal(latin, before) {
				t.Fatal("the embedded fonts draw Thai as Latin: the test shows nothing")
			}
			greek := draw(t, "Ω", style)
			look.Lend(fonttest.Of(t, fonttest.Thai))
			wear()
			if !bytes.Equal(draw(t, "ก", style), latin) {
				t.Error("the letter is not drawn by the font that was lent")
			}
			if !bytes.Equal(draw(t, "Ω", style), greek) {
				t.Error("what the embedded fonts have is drawn by another")
			}
			look.Lend(nil)
			wear()
			if !bytes.Equal(draw(t, "ก", style), before) {
				t.Error("the font that was taken back still draws")
			}
		})
	}
}

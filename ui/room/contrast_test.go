package room

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
)

// Every word on every page can be read on everything that it touches, at the stricter grade, in every look.
func TestContrastOfEveryWordOnThePage(t *testing.T) {
	size, sheets := fyne.NewSize(1366, 768), map[string]sheet{}
	for name, mode := range map[string]look.Mode{"light": look.ModeLight, "dark": look.ModeDark, "contrast": look.ModeContrast, "contrast dark": look.ModeContrastDark} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Mode: mode}))
			pairs, grounds, lowest := 0, map[color.Color]bool{}, 21.
			for page, v := range views() {
				r := &Room{d: &desk.Desk{}, view: v, grown: 1}
				r.ExtendBaseWidget(r)
				if _, ok := sheets[page]; !ok {
					sheets[page] = compose(v, size, nil) // the same in every look
				}
				x := &renderer{r: r, paper: canvas.NewRectangle(nil), sheet: sheets[page], of: v, ofSize: size}
				x.Layout(size)
				for i, o := range x.objects {
					text, ok := o.(*canvas.Text)
					if !ok {
						continue
					}
					for _, ground := range under(text, x.objects[:i]) {
						pairs++
						grounds[ground] = true
						ratio := look.ContrastRatio(text.Color, ground)
						lowest = min(lowest, ratio)
						if ratio < 7 {
							t.Fatalf("%s: %q, %v on %v: %.2f to 1, at least 7 is wanted", page, text.Text, text.Color, ground, ratio)
						}
					}
				}
			}
			if pairs < 1000 || len(grounds) < 4 {
				t.Errorf("only %d pairs on %d grounds were looked at", pairs, len(grounds))
			}
			t.Logf("%d pairs on %d grounds, the lowest %.2f to 1", pairs, len(grounds), lowest)
		})
	}
}

// under lists the colours that the ink of a text touches: from the topmost rectangle that holds all of it upwards.
func under(text *canvas.Text, objects []fyne.CanvasObject) (out []color.Color) {
	wide := fyne.MeasureText(text.Text, text.TextSize, text.TextStyle).Width
	x0, x1 := text.Position().X, text.Position().X+wide
	y0, y1 := text.Position().Y+text.TextSize*.35, text.Position().Y+text.TextSize*1.05
	for _, o := range objects {
		r, ok := o.(*canvas.Rectangle)
		if !ok {
			continue
		}
		at, end := r.Position(), r.Position().Add(r.Size())
		switch {
		case at.X <= x0 && at.Y <= y0 && end.X >= x1 && end.Y >= y1:
			out = []color.Color{r.FillColor}
		case at.X < x1 && at.Y < y1 && end.X > x0 && end.Y > y0:
			out = append(out, r.FillColor)
		}
	}
	return out
}

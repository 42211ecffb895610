package window

import (
	"net/url"
	"path/filepath"

	"folkmoot/internal/library"
	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// modes are the looks in the order in which they are offered; the names stand in the settings.
var modes = []string{"system", "light", "dark", "contrast", "contrast-dark"}

// look is what the settings say about the look.
func (a *App) look() look.Options {
	s := a.Library.Settings()
	o := look.Options{Mode: look.ModeLight, Scale: float32(s.TextScale), ReducedMotion: s.ReducedMotion}
	for i, name := range modes {
		if s.Look == name {
			o.Mode = look.Mode(i)
		}
	}
	return o
}

// askLook lets a person choose the look; every choice shows at once and is kept.
func (a *App) askLook() {
	t := a.Speaker.T
	s := a.Library.Settings()
	change := func(f func(s *library.Settings)) {
		f(&s)
		if err := a.Library.SaveSettings(s); err != nil {
			a.answer(err, nil)
		}
		a.app.Settings().SetTheme(look.New(a.look()))
	}
	at := int(a.look().Mode)
	for i, name := range modes {
		if s.Look == name {
			at = i
		}
	}
	mode := widget.NewChoice([]string{t("look.system", "As the system"), t("look.light", "Light"), t("look.dark", "Dark"), t("look.contrast", "High contrast"), t("look.contrastdark", "High contrast, dark")}, at,
		func(i int) { change(func(s *library.Settings) { s.Look = modes[i] }) })
	sizes, now := []int{100, 125, 150, 175, 200}, 0
	names := make([]string, len(sizes))
	for i, n := range sizes {
		names[i] = t("look.percent", "{{.N}} %", say.Args{"N": n})
		if s.TextScale*100 >= float64(n)-.5 {
			now = i
		}
	}
	size := widget.NewChoice(names, now, func(i int) {
		change(func(s *library.Settings) { s.TextScale = float64(sizes[i]) / 100 })
	})
	motion := widget.NewCheck(t("look.motion", "No movement: bars and pages change at once"), s.ReducedMotion,
		func(on bool) { change(func(s *library.Settings) { s.ReducedMotion = on }) })
	modal.Show(a.win.Canvas(), modal.Spec{
		Title: t("look.title", "Look and text size"), Leave: t("look.done", "Done"), Width: 760, First: mode,
		Body: widget.Stack(look.L, widget.Field(t("look.colours", "Colours"), mode, ""), widget.Field(t("look.size", "Size of the text"), size, ""), motion),
	})
}

func fileURL(path string) *url.URL {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
}

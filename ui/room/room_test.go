package room_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
)

type roomState = desk.Room

func TestEverySceneInEveryLook(t *testing.T) {
	for _, o := range []struct {
		name string
		o    look.Options
	}{{"light", look.Options{Mode: look.ModeLight}}, {"dark", look.Options{Mode: look.ModeDark}}} {
		for _, s := range scenes() {
			t.Run(o.name+" "+s.name, func(t *testing.T) {
				h := enter(t, o.o)
				s.set(h)
				h.picture(s.name + "-" + o.name)
				h.win.Resize(fyne.NewSize(1366, 768))
				h.picture(s.name + "-" + o.name)
				h.win.Resize(fyne.NewSize(1920, 1080))
				h.picture(s.name + "-" + o.name)
			})
		}
	}
}

package home_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/run/parts"
)

func pick(t *testing.T, p *page) *parts.Pick {
	t.Helper()
	for _, o := range test.LaidOutObjects(p.Win.Content()) {
		if x, ok := o.(*parts.Pick); ok {
			return x
		}
	}
	t.Fatal("there is no choice of languages")
	return nil
}

func TestTheLanguageOfANewSession(t *testing.T) {
	cases := map[string]struct {
		keys []fyne.KeyName
		want string
	}{
		"is the framework's": {nil, "en-GB"},
		"or the one chosen":  {[]fyne.KeyName{fyne.KeyDown}, "cy"},
		"and back":           {[]fyne.KeyName{fyne.KeyDown, fyne.KeyUp}, "en"},
		"or another":         {[]fyne.KeyName{fyne.KeyEnd}, "und"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p := open(t)
			p.Bare(fyne.KeyN)
			p.Type("A group")
			p.Win.Canvas().Focus(pick(t, p))
			p.Key(c.keys...)
			p.Key(fyne.KeyReturn)
			if len(p.created) != 1 || p.created[0].Details.Language != c.want {
				t.Errorf("made is %+v, want the language %q", p.created, c.want)
			}
		})
	}
}

package settings_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/internal/say"
	"folkmoot/internal/say/saytest"
	"folkmoot/session/report"
	"folkmoot/session/report/fonttest"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/settings"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// bench is the window of settings over an empty one, and what was kept.
type bench struct {
	*shelltest.Bench
	win  fyne.Window
	kept settings.Values
	took string
	font func() (*report.Font, error) // what taking a font gives
}

func open(t *testing.T, size fyne.Size) *bench {
	t.Helper()
	b := &bench{Bench: shelltest.New(t, look.Options{Mode: look.ModeLight}), kept: settings.Values{Look: "light", TextScale: 1}}
	b.win = test.NewTempWindow(t, widget.Spacer())
	b.win.SetPadded(false)
	b.win.Resize(size)
	settings.Show(b.win.Canvas(), b.Desk, settings.Hooks{
		System: "de", File: "/config/Folkmoot/settings.json",
		Values: func() settings.Values { return b.kept },
		Keep: func(v settings.Values) {
			b.kept = v
			var sp *say.Speaker
			if v.Language != "" && v.Language != "en" {
				sp = saytest.Marked(t)
			}
			b.App.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight, Scale: float32(v.TextScale), ReducedMotion: v.ReducedMotion}))
			b.Speak(sp)
		},
		AskFont: func(then func(string)) { then("/fonts/a.ttf") },
		TakeFont: func(path string, done func(error)) {
			b.took = path
			f, err := b.font()
			if err == nil {
				b.Desk.Font = f
			}
			done(err)
		},
		DropFont: func() error { b.Desk.Font = nil; return nil },
	})
	return b
}

func (b *bench) top() fyne.CanvasObject {
	b.T.Helper()
	o := b.win.Canvas().Overlays().Top()
	if o == nil {
		b.T.Fatal("the settings are not open")
	}
	return o
}

func (b *bench) reads(words string) bool {
	_, ok := shelltest.Find(b.top(), func(x *widget.Text) bool { return x.Visible() && strings.Contains(x.Text, words) })
	return ok
}

func (b *bench) key(k fyne.KeyName) {
	b.T.Helper()
	f := b.win.Canvas().Focused()
	if f == nil {
		b.T.Fatal("nothing has the keyboard")
	}
	f.TypedKey(&fyne.KeyEvent{Name: k})
	b.Settle()
}

func TestTheLanguageChangesAtOnceAndTheKeyboardStays(t *testing.T) {
	b := open(t, fyne.NewSize(1366, 768))
	if !b.reads("Settings") || !b.reads("/config/Folkmoot/settings.json") {
		t.Fatal("the settings do not say what they are, or where they are kept")
	}
	p, ok := b.win.Canvas().Focused().(*parts.Pick)
	if !ok {
		t.Fatalf("a %T has the keyboard, want the language", b.win.Canvas().Focused())
	}
	if want := "As this computer (Deutsch)"; p.Value() != want {
		t.Errorf("the language is %q, want %q", p.Value(), want)
	}
	b.key(fyne.KeyDown)
	b.key(fyne.KeyDown)
	if b.kept.Language != say.Languages()[1] {
		t.Errorf("the language that was kept is %q", b.kept.Language)
	}
	if !b.reads(saytest.Opens + "Colours") {
		t.Error("the settings still speak English")
	}
	if p, ok := b.win.Canvas().Focused().(*parts.Pick); !ok || p.Selected != 2 {
		t.Errorf("the keyboard is at %T", b.win.Canvas().Focused())
	}
	if n := len(b.win.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d windows are open", n)
	}
}

func TestEverySettingIsReachedByKeysAlone(t *testing.T) {
	b := open(t, fyne.NewSize(1366, 768))
	tab := func() { b.win.Canvas().FocusNext(); b.Settle() }
	tab()
	b.key(fyne.KeyDown)
	if b.kept.Look != "dark" {
		t.Errorf("the look is %q", b.kept.Look)
	}
	tab()
	b.key(fyne.KeyRight)
	if b.kept.TextScale != 1.25 {
		t.Errorf("the text is %v", b.kept.TextScale)
	}
	tab()
	b.key(fyne.KeySpace)
	if !b.kept.ReducedMotion {
		t.Error("there is still movement")
	}
	tab()
	b.font = func() (*report.Font, error) { return nil, errors.New("no such font") }
	b.key(fyne.KeySpace)
	if b.took != "/fonts/a.ttf" {
		t.Errorf("the font that was tried is %q", b.took)
	}
	b.key(fyne.KeyTab)
	b.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not leave")
	}
}

func TestAFontSaysWhatItAddsOrWhyItCannotBeUsed(t *testing.T) {
	b := open(t, fyne.NewSize(1366, 768))
	press := func(text string) { t.Helper(); shelltest.Press(t, b.top(), text); b.Settle() }
	b.font = func() (*report.Font, error) { return report.ReadFont([]byte("OTTO")) }
	press("Choose a font file")
	if !b.reads("PostScript outlines") {
		t.Error("nothing says why the font was not taken")
	}
	b.font = func() (*report.Font, error) { return report.ReadFont(fonttest.Of(t, fonttest.Arabic)) }
	press("Choose a font file")
	if b.reads("PostScript outlines") || !b.reads("28 characters: Arabic") || !b.reads("letter by letter") {
		t.Error("the font that was taken does not say what it adds, or an old answer stands")
	}
	press("Do without it")
	if b.reads("Arabic") {
		t.Error("the font is still there")
	}
}

func TestTheSettingsFitASmallWindowAtTwiceTheSize(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1024, Height: 640}} {
		b := open(t, size)
		b.kept.TextScale = 2
		b.App.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight, Scale: 2}))
		b.Settle()
		var wide []string
		shelltest.Find(b.top(), func(o fyne.CanvasObject) bool {
			_, can := o.(fyne.Focusable)
			if x := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X; can && o.Visible() && (x < 0 || x+o.Size().Width > size.Width) {
				wide = append(wide, strings.TrimPrefix(strings.TrimSpace(strings.Join(shelltest.Buttons(o), " ")), " "))
			}
			return false
		})
		if len(wide) > 0 {
			t.Errorf("%v: cannot be reached: %q", size, wide)
		}
	}
}

// The names in the file of settings and the modes of the look have to stay in step.
func TestTheLooksStandInTheOrderOfTheModes(t *testing.T) {
	for name, mode := range map[string]look.Mode{"system": look.ModeSystem, "light": look.ModeLight, "dark": look.ModeDark, "contrast": look.ModeContrast, "contrast-dark": look.ModeContrastDark} {
		if i := slices.Index(settings.Looks[:], name); look.Mode(i) != mode {
			t.Errorf("%s is %d, want %d", name, i, mode)
		}
	}
}

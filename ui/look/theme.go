package look

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"folkmoot/assets/fonts"
)

// Mode says which palette is worn.
type Mode int

// The modes. System follows the desktop's light or dark setting.
const (
	ModeSystem Mode = iota
	ModeLight
	ModeDark
	ModeContrast
	ModeContrastDark
)

// Options is what a person may choose about the look.
type Options struct {
	Mode          Mode
	Scale         float32 // of the text, 1 to 2; 0 means 1
	ReducedMotion bool
	Namer         Namer // of keys; nil names them in English
}

// Namer names keys, such as "Ctrl+Enter", as the keyboards of a language do.
type Namer interface {
	Keys(combination string) string
}

// Keys names a key as the app's theme has it, whatever theme is worn by a part of the window.
func Keys(combination string) string {
	if t, ok := fyne.CurrentApp().Settings().Theme().(*Theme); ok && t.options.Namer != nil {
		return t.options.Namer.Keys(combination)
	}
	return combination
}

// Theme is the look as Fyne wants it.
type Theme struct {
	options                           Options
	light, dark                       Palette
	regular, bold, italic, boldItalic fyne.Resource
	symbols                           fyne.Resource
	fallback                          fyne.Theme
}

var _ fyne.Theme = (*Theme)(nil)

// New makes the theme for options; a scale outside 1 to 2 is brought inside.
func New(o Options) *Theme {
	if o.Scale == 0 {
		o.Scale = 1
	}
	o.Scale = min(max(o.Scale, 1), 2)
	t := &Theme{
		options:    o,
		light:      Light(),
		dark:       Dark(),
		regular:    fyne.NewStaticResource(regularName, fonts.Regular),
		bold:       fyne.NewStaticResource("NotoSans-Bold.ttf", fonts.Bold),
		italic:     fyne.NewStaticResource("NotoSans-Italic.ttf", fonts.Italic),
		boldItalic: fyne.NewStaticResource("NotoSans-BoldItalic.ttf", fonts.BoldItalic),
		symbols:    fyne.NewStaticResource("Symbols.ttf", fonts.Symbols),
		fallback:   theme.DefaultTheme(),
	}
	switch o.Mode {
	case ModeSystem:
	case ModeLight:
		t.dark = t.light
	case ModeDark:
		t.light = t.dark
	case ModeContrast:
		t.light, t.dark = Contrast(), Contrast()
	case ModeContrastDark:
		t.light, t.dark = ContrastDark(), ContrastDark()
	}
	return t
}

// Options gives back what the theme was made with, brought inside its limits.
func (t *Theme) Options() Options { return t.options }

// Palette is the palette worn under variant v.
func (t *Theme) Palette(v fyne.ThemeVariant) Palette {
	if v == theme.VariantDark {
		return t.dark
	}
	return t.light
}

// Font gives the embedded faces; only monospace is left to Fyne.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace:
		return t.fallback.Font(s)
	case s.Symbol:
		return t.symbols
	case s.Bold && s.Italic:
		return t.boldItalic
	case s.Bold:
		return t.bold
	case s.Italic:
		return t.italic
	}
	return t.regular
}

// Icon leaves the icons of Fyne's own widgets to Fyne; ours are had by Named.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return t.fallback.Icon(n) }

// Color gives our colours by our names and by Fyne's.
func (t *Theme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.Palette(v)
	if c, ok := p.color(n); ok {
		return c
	}
	return t.fallback.Color(n, variantOf(p))
}

func variantOf(p Palette) fyne.ThemeVariant {
	if p.Dark {
		return theme.VariantDark
	}
	return theme.VariantLight
}

// Size gives our sizes by our names and by Fyne's.
func (t *Theme) Size(n fyne.ThemeSizeName) float32 {
	if s, ok := t.options.size(n); ok {
		return s
	}
	return t.fallback.Size(n)
}

const regularName = "folkmoot-NotoSans-Regular.ttf"

// ours says whether th, or what it is wrapped in, is one of our themes: a
// wrapper hides the type but not the face.
func ours(th fyne.Theme) bool {
	f := th.Font(fyne.TextStyle{})
	return f != nil && f.Name() == regularName
}

// Color asks th for a colour under the app's variant, and the light palette
// where th does not know the name.
func Color(th fyne.Theme, n fyne.ThemeColorName) color.NRGBA {
	if ours(th) {
		if c, ok := th.Color(n, fyne.CurrentApp().Settings().ThemeVariant()).(color.NRGBA); ok {
			return c
		}
	}
	c, _ := Light().color(n)
	return c
}

// Size asks th for a size, and the plain sizes where th does not know the name.
func Size(th fyne.Theme, n fyne.ThemeSizeName) float32 {
	if ours(th) {
		return th.Size(n)
	}
	s, _ := Options{Scale: 1}.size(n)
	return s
}

// Data gives the colour of series i as th wears it.
func Data(th fyne.Theme, i int) color.NRGBA {
	p := Light()
	if Luminance(Color(th, Paper)) < 0.2 {
		p = Dark()
	}
	return p.DataColor(i)
}

// Motion is how long a movement may take: 0 where reduced motion is asked for
// by the theme or by the desktop.
func Motion(th fyne.Theme) time.Duration {
	settings := fyne.CurrentApp().Settings()
	moves := settings.ShowAnimations()
	if s, ok := settings.(interface{ Moves() bool }); ok { // of an app whose caret stands still all the same
		moves = s.Moves()
	}
	if !ours(th) || !moves {
		return 0
	}
	return time.Duration(th.Size(motionMillis)) * time.Millisecond
}

// Enlarged is the app's theme, whatever it is at the time, with all text larger
// by factor: for a container.NewThemeOverride around a field that should stand out.
func Enlarged(factor float32) fyne.Theme { return enlarged(factor) }

type enlarged float32

func (enlarged) app() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (e enlarged) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return e.app().Color(n, v)
}
func (e enlarged) Font(s fyne.TextStyle) fyne.Resource     { return e.app().Font(s) }
func (e enlarged) Icon(n fyne.ThemeIconName) fyne.Resource { return e.app().Icon(n) }
func (e enlarged) Size(n fyne.ThemeSizeName) float32 {
	s := e.app().Size(n)
	switch n {
	case TextSmall, TextBody, TextLead, TextHead, TextDisplay, theme.SizeNameText,
		theme.SizeNameCaptionText, theme.SizeNameSubHeadingText, theme.SizeNameHeadingText:
		return s * float32(e)
	}
	return s
}

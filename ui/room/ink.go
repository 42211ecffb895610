package room

import (
	"image/color"

	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// contrast is the least ratio between words and what they stand on: the stricter grade of WCAG, for a page is read across
// a room, in daylight and from a tired projector.
const contrast = 7

// inks are the colours of a page, each worked out once.
type inks struct {
	th     fyne.Theme
	tones  map[fyne.ThemeColorName]color.NRGBA
	levels map[[2]int]color.NRGBA
}

func newInks(th fyne.Theme) *inks {
	return &inks{th, map[fyne.ThemeColorName]color.NRGBA{}, map[[2]int]color.NRGBA{}}
}

func (x *inks) tone(name fyne.ThemeColorName) color.NRGBA {
	c, ok := x.tones[name]
	if !ok {
		c = toneColor(x.th, name)
		x.tones[name] = c
	}
	return c
}

func (x *inks) level(level, levels int) color.NRGBA {
	key := [2]int{level, levels}
	c, ok := x.levels[key]
	if !ok {
		c = levelColor(x.th, level, levels)
		x.levels[key] = c
	}
	return c
}

// toneColor is the colour of words: that of the theme, nearer to ink where it could not be read on every ground of a page.
func toneColor(th fyne.Theme, tone fyne.ThemeColorName) color.NRGBA {
	c, ink := look.Color(th, tone), look.Color(th, look.Ink)
	for _, ground := range []fyne.ThemeColorName{look.Paper, look.Sheet, look.AccentTint} {
		g := look.Color(th, ground)
		for share := float32(0); share < 1 && look.ContrastRatio(c, g) < contrast; share += .04 {
			c = look.Mix(look.Color(th, tone), ink, share)
		}
	}
	return c
}

// levelColor is the colour of a level's bar, so far from black or from white that its number can be read in the other.
func levelColor(th fyne.Theme, level, levels int) color.NRGBA {
	fill := widget.LevelColor(th, level, levels)
	ink := look.On(fill)
	away := color.NRGBA{A: 0xff}
	if ink == away {
		away = color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}
	}
	c := fill
	for share := float32(0); share < 1 && look.ContrastRatio(ink, c) < contrast; share += .04 {
		c = look.Mix(fill, away, share)
	}
	return c
}

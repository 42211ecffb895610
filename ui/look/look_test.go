package look_test

import (
	"encoding/xml"
	"image/color"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"folkmoot/assets/icons"
	"folkmoot/ui/look"
)

func palettes() map[string]look.Palette {
	return map[string]look.Palette{
		"light": look.Light(), "dark": look.Dark(),
		"contrast": look.Contrast(), "contrast dark": look.ContrastDark(),
	}
}

func TestContrastRatioOfKnownPairs(t *testing.T) {
	black, white, grey := color.NRGBA{A: 255}, color.NRGBA{R: 255, G: 255, B: 255, A: 255}, color.NRGBA{R: 0x76, G: 0x76, B: 0x76, A: 255}
	if got := look.ContrastRatio(black, white); got < 20.99 || got > 21.01 {
		t.Errorf("black on white: %.3f, want 21", got)
	}
	if got := look.ContrastRatio(grey, white); got < 4.53 || got > 4.55 {
		t.Errorf("#767676 on white: %.3f, want 4.54", got)
	}
}

func TestTextOnDataColoursIsBlackOrWhiteByLuminance(t *testing.T) {
	for name, p := range palettes() {
		for i := range 16 {
			c := p.DataColor(i)
			if got := look.ContrastRatio(look.On(c), c); got < 4.5 {
				t.Errorf("%s, series %d: %.2f to 1", name, i, got)
			}
		}
	}
	if look.Light().DataColor(-3) != look.Light().DataColor(3) {
		t.Error("a negative series has another colour than the positive one")
	}
}

func TestDataColoursDiffer(t *testing.T) {
	for name, p := range palettes() {
		seen := map[color.NRGBA]int{}
		for i, c := range p.Data {
			if j, again := seen[c]; again {
				t.Errorf("%s: series %d and %d have the same colour", name, i, j)
			}
			seen[c] = i
		}
	}
}

func TestThemeHasEveryColourAndFace(t *testing.T) {
	test.NewTempApp(t)
	for _, mode := range []look.Mode{look.ModeSystem, look.ModeLight, look.ModeDark, look.ModeContrast, look.ModeContrastDark} {
		test.AssertAllColorNamesDefined(t, look.New(look.Options{Mode: mode}), "look")
	}
}

func TestScaleGrowsTextAndTargetsInsideItsLimits(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct{ asked, got float32 }{{0, 1}, {0.5, 1}, {1, 1}, {1.5, 1.5}, {2, 2}, {9, 2}} {
		th := look.New(look.Options{Scale: c.asked})
		for name, plain := range map[string]float32{"body": 15, "small": 13, "target": 32} {
			size := map[string]float32{
				"body": look.Size(th, look.TextBody), "small": look.Size(th, look.TextSmall),
				"target": look.Size(th, look.Target),
			}[name]
			if size != plain*c.got {
				t.Errorf("scale %v: %s is %v, want %v", c.asked, name, size, plain*c.got)
			}
		}
		if th.Size(theme.SizeNameText) != look.Size(th, look.TextBody) {
			t.Error("Fyne's own text is not as large as ours")
		}
	}
}

func TestReducedMotion(t *testing.T) {
	test.NewTempApp(t)
	if got := look.Motion(look.New(look.Options{})); got != 150*time.Millisecond {
		t.Errorf("motion is %v, want 150ms", got)
	}
	if got := look.Motion(look.New(look.Options{ReducedMotion: true})); got != 0 {
		t.Errorf("motion is %v where reduced motion was asked for", got)
	}
}

func TestForeignThemeStillHasOurColoursAndSizes(t *testing.T) {
	test.NewTempApp(t)
	th := test.Theme()
	if look.Color(th, look.Ink) != look.Light().Ink {
		t.Error("no ink under a foreign theme")
	}
	if look.Size(th, look.TextBody) != 15 {
		t.Error("no body size under a foreign theme")
	}
}

func TestEnlargedFollowsTheApp(t *testing.T) {
	test.NewTempApp(t)
	big := look.Enlarged(1.2)
	test.ApplyTheme(t, look.New(look.Options{Mode: look.ModeDark, Scale: 2}))
	if got := big.Size(theme.SizeNameText); got != 36 {
		t.Errorf("text is %v, want 36", got)
	}
	if look.Color(big, look.Paper) != look.Dark().Paper {
		t.Error("the enlarged theme did not follow the app into the dark")
	}
	if big.Size(look.Corner) != 8 {
		t.Error("corners grew with the text")
	}
}

func TestRoomCanBeReadAtEightMetres(t *testing.T) {
	for _, h := range []float32{200, 480, 768, 1080, 2160} {
		r := look.RoomScale(h)
		if r.Body < h/28 || r.Question < h/14 || r.Lead < r.Body {
			t.Errorf("height %v: %+v", h, r)
		}
	}
}

func TestEveryIconIsOneOfTheFamily(t *testing.T) {
	names := icons.Names()
	if len(names) < 40 {
		t.Fatalf("only %d icons", len(names))
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			svg := string(icons.SVG(name))
			if err := xml.Unmarshal([]byte(svg), new(struct{})); err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{`viewBox="0 0 24 24"`, `stroke-width="2"`, "currentColor"} {
				if !strings.Contains(svg, want) {
					t.Errorf("no %s", want)
				}
			}
			red := color.NRGBA{R: 0xAB, A: 0xFF}
			if drawn := string(look.Icon(name, red).Content()); strings.Contains(drawn, "currentColor") || !strings.Contains(drawn, "#ab0000") {
				t.Error("the icon did not take the colour")
			}
			if look.Named(name) == nil {
				t.Error("not to be had by name")
			}
		})
	}
	if look.Icon("no such icon", color.NRGBA{}) != nil || look.Named("no such icon") != nil {
		t.Error("an unknown icon is not nil")
	}
}

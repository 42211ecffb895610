package pictures

import (
	"bytes"
	"image"
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/sfnt"

	"folkmoot/assets/fonts"
	"folkmoot/assets/sample"
	"folkmoot/session/demo"
	"folkmoot/session/replay"
	"folkmoot/ui/look"
)

// want are the pictures of the sample, in the order of the session.
var want = []string{
	"home-empty", "home", "home-new", "frameworks", "frameworks-edit",
	"room-before", "setup-about", "setup-framework", "setup-seats", "setup-consent", "setup-agenda",
	"welcome", "room-welcome", "prompt-opening", "room-prompt-opening", "prompt-introductory", "room-prompt-introductory",
	"prompt-key", "room-prompt-key", "prompt-ending", "room-prompt-ending",
	"group-begin", "group", "room-group", "palette", "keys", "line", "room-line", "suggestions",
	"vote-form", "vote-open", "room-vote", "booth-code", "booth", "vote-result", "room-reveal", "room-recount",
	"findings", "room-findings", "room-so-far", "actions", "room-actions", "close", "room-close", "report",
}

func drawn(t *testing.T, s Spec) []Picture {
	t.Helper()
	script, err := replay.Parse(demo.Name, sample.Script)
	if err != nil {
		t.Fatal(err)
	}
	s.Script, s.Find, s.Version = script, demo.Builtin, "test"
	if s.Now, err = script.Begin(); err != nil {
		t.Fatal(err)
	}
	all, err := Draw(s)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Every screen and every page is there, each shows something of its own, and every letter is drawn with a font that the app
// carries: with others the picture would be another on another computer.
func TestEveryScreenAndEveryPageIsDrawn(t *testing.T) {
	all := drawn(t, Spec{Size: fyne.NewSize(1366, 768), Room: fyne.NewSize(960, 540), Look: look.Options{Mode: look.ModeContrastDark, Scale: 2}})
	var names []string
	for _, p := range all {
		names = append(names, p.Name)
		if n := colours(p.Image); n < 12 {
			t.Errorf("%s has %d colours: it is empty", p.Name, n)
		}
	}
	if !slices.Equal(names, want) {
		t.Errorf("the pictures are\n%q, not\n%q", names, want)
	}
	seen := map[string]string{}
	for _, p := range all {
		pixels := string(Flat(p.Image).Pix)
		if seen[pixels] != "" {
			t.Errorf("%s and %s are the same", p.Name, seen[pixels])
		}
		seen[pixels] = p.Name
	}
	carried := faces(t)
	for _, p := range all {
		for _, text := range p.Texts {
			for _, r := range text {
				if !carried(r) {
					t.Errorf("%s: “%s” has the character %q, which no font of the app has", p.Name, text, r)
				}
			}
		}
	}
}

// faces says whether a font of the app, or one that comes with the toolkit, has a character.
func faces(t *testing.T) func(rune) bool {
	t.Helper()
	var all []*sfnt.Font
	for _, data := range [][]byte{fonts.Regular, fonts.Bold, theme.DefaultTextFont().Content(), theme.DefaultSymbolFont().Content()} {
		f, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, f)
	}
	var b sfnt.Buffer
	return func(r rune) bool {
		return slices.ContainsFunc(all, func(f *sfnt.Font) bool {
			at, err := f.GlyphIndex(&b, r)
			return err == nil && at != 0
		})
	}
}

func colours(m image.Image) int {
	seen := map[color.Color]bool{}
	r := m.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			seen[m.At(x, y)] = true
		}
	}
	return len(seen)
}

// A picture keeps its colours where there are few, and a sheet holds all pictures.
func TestPNGAndSheet(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 64, 64))
	for i := range 64 * 64 {
		m.Set(i%64, i/64, color.RGBA{uint8(i % 64), 0, uint8(i / 1024), 255})
	}
	if n, _ := differing(Flat(m), m); n != 0 {
		t.Errorf("%d pixels of a picture with 256 colours are not as they were", n)
	}
	one, err := PNG(m)
	if err != nil {
		t.Fatal(err)
	}
	if two, err := PNG(m); err != nil || !bytes.Equal(one, two) {
		t.Errorf("the same picture gives other bytes: %v", err)
	}
	sheet, err := Sheet([]Picture{{Name: "a", Image: m}, {Name: "b", Image: m}, {Name: "c", Image: m}, {Name: "d", Image: m}, {Name: "e", Image: m}})
	if err != nil {
		t.Fatal(err)
	}
	if b := sheet.Bounds(); b.Dx() != gap+across*(wide+gap) || b.Dy() != gap+2*(wide+caption+gap) {
		t.Errorf("the sheet of five is %v", b)
	}
}

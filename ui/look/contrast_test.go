package look_test

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"folkmoot/ui/look"
)

// pair is one colour on another, with the least ratio that WCAG asks for: 4.5 for text (AA), 7 for text of the room (AAA)
// and in high contrast, 3 for an edge that shows what can be used.
type pair struct {
	what       string
	on, ground func(look.Palette) color.NRGBA
	least      float64
}

func texts() (out []pair) {
	ink := func(p look.Palette) color.NRGBA { return p.Ink }
	soft := func(p look.Palette) color.NRGBA { return p.Soft }
	accent := func(p look.Palette) color.NRGBA { return p.Accent }
	warn := func(p look.Palette) color.NRGBA { return p.Warn }
	stop := func(p look.Palette) color.NRGBA { return p.Stop }
	paper := func(p look.Palette) color.NRGBA { return p.Paper }
	sheet := func(p look.Palette) color.NRGBA { return p.Sheet }
	chosen := func(p look.Palette) color.NRGBA { return p.AccentTint }
	under := func(p look.Palette) color.NRGBA { return p.Hover }
	pressed := func(p look.Palette) color.NRGBA { return p.Pressed }
	add := func(least float64, what string, on func(look.Palette) color.NRGBA, grounds map[string]func(look.Palette) color.NRGBA) {
		for _, name := range []string{"paper", "sheet", "chosen", "hover", "pressed", "its tint"} {
			if ground := grounds[name]; ground != nil {
				out = append(out, pair{what + " on " + name, on, ground, least})
			}
		}
	}
	type grounds = map[string]func(look.Palette) color.NRGBA
	add(7, "ink", ink, grounds{"paper": paper, "sheet": sheet, "chosen": chosen, "hover": under, "pressed": pressed})
	add(4.5, "soft", soft, grounds{"paper": paper, "sheet": sheet, "chosen": chosen, "hover": under})
	add(4.5, "accent", accent, grounds{"paper": paper, "sheet": sheet, "chosen": chosen, "hover": under})
	add(4.5, "warn", warn, grounds{"paper": paper, "sheet": sheet, "chosen": chosen, "its tint": func(p look.Palette) color.NRGBA { return p.WarnTint }})
	add(4.5, "stop", stop, grounds{"paper": paper, "sheet": sheet, "its tint": func(p look.Palette) color.NRGBA { return p.StopTint }})
	return append(out,
		pair{"ink on a warning", ink, func(p look.Palette) color.NRGBA { return p.WarnTint }, 7},
		pair{"ink on a stop", ink, func(p look.Palette) color.NRGBA { return p.StopTint }, 7},
		pair{"words on the accent", func(p look.Palette) color.NRGBA { return p.OnAccent }, accent, 4.5},
		pair{"words on stop", func(p look.Palette) color.NRGBA { return p.OnStop }, stop, 4.5},
		pair{"paper on late", paper, warn, 4.5})
}

func shapes() []pair {
	accent := func(p look.Palette) color.NRGBA { return p.Accent }
	edge := func(p look.Palette) color.NRGBA { return p.Edge }
	disable := func(p look.Palette) color.NRGBA { return p.Disable }
	paper := func(p look.Palette) color.NRGBA { return p.Paper }
	sheet := func(p look.Palette) color.NRGBA { return p.Sheet }
	return []pair{
		{"border of a field on paper", edge, paper, 3},
		{"border of a field on sheet", edge, sheet, 3},
		{"focus ring on paper", accent, paper, 3},
		{"focus ring on sheet", accent, sheet, 3},
		{"focus ring on what is chosen", accent, func(p look.Palette) color.NRGBA { return p.AccentTint }, 3},
		{"words of a disabled button", disable, sheet, 3},
		{"the same on paper", disable, paper, 3},
	}
}

var looks = []string{"light", "dark", "contrast", "contrast dark"}

// Printed by `go test -run Contrast -v ./ui/look`.
func TestContrastOfEveryTextAndShape(t *testing.T) {
	all := palettes()
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-34s %6s %8s %8s %8s %14s\n", "", "least", looks[0], looks[1], looks[2], looks[3])
	for i, pairs := range [][]pair{texts(), shapes()} {
		for _, c := range pairs {
			fmt.Fprintf(&table, "%-34s %6.1f", c.what, c.least)
			for j, name := range looks {
				p := all[name]
				got, least := look.ContrastRatio(c.on(p), c.ground(p)), c.least
				if strings.HasPrefix(name, "contrast") && i == 0 {
					least = 7
				}
				if got < least {
					t.Errorf("%s, %s: %.2f to 1, at least %.1f is wanted", name, c.what, got, least)
				}
				fmt.Fprintf(&table, " %*.2f", []int{8, 8, 8, 14}[j], got)
			}
			table.WriteByte('\n')
		}
	}
	t.Log(table.String())
}

func TestContrastOfLinesIsHighWhereItIsAskedFor(t *testing.T) {
	for _, name := range looks[2:] {
		p := palettes()[name]
		if got := look.ContrastRatio(p.Rule, p.Paper); got < 7 {
			t.Errorf("%s: a rule on paper has %.2f to 1", name, got)
		}
	}
}

// Colours of a chart are told apart by those who see few colours too. Colours that stand next to one another must differ
// clearly; any two must differ; and every chart has words beside them all the same.
func TestContrastOfTheDataForThoseWhoSeeFewColours(t *testing.T) {
	all := palettes()
	var table strings.Builder
	fmt.Fprintf(&table, "\nleast difference (CIE 1976 Delta E)\n%-16s %-16s %12s %8s\n", "", "", "neighbours", "any two")
	for _, name := range []string{"light", "dark"} {
		data := all[name].Data
		for _, v := range []look.Vision{look.Trichromat, look.Protan, look.Deutan, look.Tritan} {
			next, least := 1e9, 1e9
			for i := range data {
				for j := range i {
					d := look.Difference(look.Seen(data[i], v), look.Seen(data[j], v))
					least = min(least, d)
					if j == i-1 {
						next = min(next, d)
					}
				}
			}
			fmt.Fprintf(&table, "%-16s %-16s %12.1f %8.1f\n", name, v, next, least)
			if next < 20 {
				t.Errorf("%s, %s: two neighbours differ by %.1f", name, v, next)
			}
			if least < 5 {
				t.Errorf("%s, %s: two series differ by %.1f", name, v, least)
			}
		}
	}
	t.Log(table.String())
}

// A red and a green that are one colour to a person without green must come out close, and far apart to all others.
func TestContrastOfRedAndGreenIsLostWithoutGreen(t *testing.T) {
	red, green := color.NRGBA{R: 0xC0, G: 0x60, B: 0x30, A: 0xff}, color.NRGBA{R: 0x8A, G: 0x86, B: 0x2E, A: 0xff}
	plain, deutan := look.Difference(red, green), look.Difference(look.Seen(red, look.Deutan), look.Seen(green, look.Deutan))
	if deutan > plain/2 {
		t.Errorf("they differ by %.1f, and by %.1f without green", plain, deutan)
	}
	if got := look.Difference(color.White, color.Black); got < 99.9 || got > 100.1 {
		t.Errorf("black and white differ by %.2f, not by 100", got)
	}
}

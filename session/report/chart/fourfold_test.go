package chart

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session/report/draw"
)

func definition() Fourfold {
	return Fourfold{
		Across: "New here", Up: "Adds value", Names: [4]string{"Adds value only", "New here and adds value", "Neither", "New here only"},
		Numbers: [4][]int{{2}, {5, 8, 34}, nil, {46}},
	}
}

func TestTheFieldOfFourSaysWhatStandsWhere(t *testing.T) {
	const want = "Numbers in a field of four parts, Adds value upwards and New here to the right. " +
		"Adds value only: 2; New here and adds value: 5, 8 and 34; Neither: none; New here only: 46."
	if got := AltText(definition(), nil); got != want {
		t.Errorf("it says\n%q, not\n%q", got, want)
	}
}

// A number stands in its own quarter of the picture, below the quarter's name.
func TestANumberStandsInItsQuarter(t *testing.T) {
	const width = 400
	p := Draw(definition(), width, nil)
	at := map[string]draw.Text{}
	for _, it := range p.Items {
		if x, ok := it.(draw.Text); ok {
			at[x.Text] = x
		}
	}
	for number, right := range map[string]bool{"2": false, "5": true, "8": true, "34": true, "46": true} {
		if got := at[number].X > width/2; got != right {
			t.Errorf("%s stands at x %.0f", number, at[number].X)
		}
	}
	if at["5"].Y > at["46"].Y || at["5"].Y < at["New here and adds value"].Y || at["46"].Y < at["New here only"].Y {
		t.Errorf("5 stands at y %.0f and 46 at %.0f", at["5"].Y, at["46"].Y)
	}
}

// However many there are, nothing is drawn outside the picture and every number is drawn or counted.
func TestAnyFieldOfFourKeepsItsNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Fourfold{Across: "a", Up: "u"}
		width := rapid.Float64Range(160, 500).Draw(t, "width")
		for i := range c.Numbers {
			c.Names[i] = rapid.StringOfN(rapid.RuneFrom([]rune("ab ")), 1, 60, -1).Draw(t, "name")
			c.Numbers[i] = rapid.SliceOfN(rapid.IntRange(1, 5000), 0, 120).Draw(t, "numbers")
		}
		var pages []draw.Picture
		pages = append(pages, Pages(c, width, 300, nil)...)
		var texts []string
		for _, p := range pages {
			for _, it := range p.Items {
				switch v := it.(type) {
				case draw.Rect:
					if v.X < -0.01 || v.X+v.W > width+0.01 || v.Y < -0.01 || v.Y+v.H > p.H+0.01 {
						t.Fatalf("%+v in a picture of %.0f by %.0f", v, width, p.H)
					}
				case draw.Text:
					texts = append(texts, v.Text)
				}
			}
		}
		drawn, all := 0, 0
		for _, x := range texts {
			if n, ok := strings.CutPrefix(x, "+"); ok {
				more, _ := strconv.Atoi(n)
				drawn += more
			} else if _, err := strconv.Atoi(x); err == nil {
				drawn++
			}
		}
		for _, list := range c.Numbers {
			all += len(list)
			if len(list) > 0 && len(list) < 10 && !slices.Contains(texts, strconv.Itoa(list[0])) {
				t.Fatalf("%d is not drawn", list[0])
			}
		}
		if drawn != all {
			t.Fatalf("%d of %d are drawn or counted", drawn, all)
		}
	})
}

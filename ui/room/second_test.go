package room

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// lines gives the pieces that make up a text, from the first that it begins with.
func lines(t *testing.T, all []piece, text string) []piece {
	t.Helper()
	for i := range all {
		read := ""
		for k := i; k < len(all); k++ {
			read = strings.TrimSpace(read + " " + all[k].text)
			if read == text {
				return all[i : k+1]
			}
			if !strings.HasPrefix(text, read) {
				break
			}
		}
	}
	t.Fatalf("%q is not whole", text)
	return nil
}

// What is said in two languages stands together: the second right below the first, quieter, and large enough to be read.
func TestASecondLanguageStandsRightBelowTheFirst(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, page := range []string{"pair", "pair asked", "pair still"} {
		for _, size := range []fyne.Size{{Width: 1024, Height: 768}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
			v := views()[page]
			body := look.RoomScale(size.Height).Body
			all := compose(v, size, nil).texts
			pairs := []view.RoomText{v.Title}
			if v.Lead.Text != "" {
				pairs = append(pairs, v.Lead)
			}
			if len(v.List) > 0 {
				pairs = append(pairs, v.List[0].RoomText, v.List[1].RoomText)
			}
			for _, x := range pairs {
				first, second := lines(t, all, x.Text), lines(t, all, x.Second)
				last := first[len(first)-1]
				if gap := second[0].y - last.y - lineHeight(last.size); gap > .5 || gap < -.5 || second[0].x != last.x {
					t.Errorf("%s at %v: the second wording of %q stands %.1f away", page, size, x.Text, gap)
				}
				if second[0].size > last.size || second[0].size < body-.01 {
					t.Errorf("%s at %v: %q is set in %.1f under %.1f, and body is %.1f", page, size, x.Second, second[0].size, last.size, body)
				}
				if second[0].tone != look.Soft || second[0].bold {
					t.Errorf("%s: the second wording is not quieter", page)
				}
			}
		}
	}
}

// A long question in two languages becomes smaller as a whole, and leaves room for what is said to it.
func TestALongPairBecomesSmallerTogether(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	size := fyne.NewSize(1366, 768)
	v := views()["long pair"]
	v.List = views()["pair asked"].List
	all := compose(v, size, nil).texts
	alone := v
	alone.Title.Second = ""
	first, second := lines(t, all, v.Title.Text), lines(t, all, v.Title.Second)
	if before := lines(t, compose(alone, size, nil).texts, v.Title.Text); first[0].size >= before[0].size {
		t.Errorf("with a second wording the question is set in %.1f, and in %.1f without", first[0].size, before[0].size)
	}
	end := second[len(second)-1]
	if end.y+lineHeight(end.size) > size.Height*.55 {
		t.Errorf("the question ends at %.0f of %.0f", end.y+lineHeight(end.size), size.Height)
	}
	lines(t, all, v.List[0].Text)
	lines(t, all, v.List[0].Second)
}

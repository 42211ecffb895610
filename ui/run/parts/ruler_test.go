package parts

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/look"
)

const proof = `Managers asking, not telling; a slot in the team's meeting that is only for ideas. "Seeing" an idea (actually) tried,
Time that is really ours, not the end of a 12-hour shift: AVATAR Ty Wo ToP LT. Yours, fyi buy by why office offer flying fjord
Llandudno Łódź Ängste œuvre Straße niño £20 50% e-mail/phone https://example.org 1111 W.A. P.T.O. r. y, f" ‘quote’ “quote” ½`

// Words measured by their letters are as wide as they are set, and never taken for narrower.
func TestLettersMeasureWords(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight}))
	for _, bold := range []bool{false, true} {
		l := newLetters(fyne.TextStyle{Bold: bold})
		for _, points := range []float32{13, 15, 27.4, 38.4, 54} {
			for word := range strings.FieldsSeq(proof) {
				set, got := fyne.MeasureText(word, points, l.style).Width, l.width(word, points)
				if got < set-0.01 || got > set*1.02+0.3 {
					t.Errorf("%q at %v: taken for %v, set it is %v", word, points, got, set)
				}
			}
		}
	}
}

// A card is never lower than its words, and hardly ever higher by a line.
func TestTheRulerAgreesWithWhatIsDrawn(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight}))
	words := strings.Fields(proof)
	r := NewRuler()
	higher, n := 0, 0
	for _, zoom := range []float32{1, 1.83, 2.56} {
		for width := float32(150); width < 700; width += 13 {
			for begin := range len(words) - 12 {
				f := Face{Style: Sheet, Lead: "12", Words: strings.Join(words[begin:begin+12], " "), Note: "First said: something", Zoom: zoom}
				d := newDrawn()
				d.set(Cell{Size: fyne.NewSize(width, r.Height(f, width)), Face: f}, none, theme(), true)
				need := d.note.Position().Y + d.note.HeightFor(d.note.Size().Width) + Inset
				switch has := d.cell.Size.Height; {
				case has < need-0.01:
					t.Fatalf("%q at %v needs %v and has %v", f.Words, width, need, has)
				case has > need+1:
					higher++
				}
				n++
			}
		}
	}
	if higher*50 > n {
		t.Errorf("%d of %d cards are higher than they need to be", higher, n)
	}
}

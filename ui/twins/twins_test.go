package twins_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/twins"
	"folkmoot/ui/vote/votetest"
)

// begin opens the pairs of a group that said these things, each under the next seat.
func begin(t *testing.T, said ...string) *votetest.Bench {
	t.Helper()
	b := votetest.New(t, len(said))
	add := session.AddIdeas{}
	for i, text := range said {
		add.Ideas = append(add.Ideas, session.NewIdea{Text: text, Seat: b.State().Seats[i].ID})
	}
	b.Do(add)
	twins.Show(b.Desk, b.Window.Canvas(), nil, nil)
	b.Settle()
	return b
}

// press presses keys where the keyboard is; a letter is typed, as a window does it.
func press(b *votetest.Bench, keys ...string) {
	for _, k := range keys {
		r := []rune(k)
		if len(r) > 1 {
			b.Press(fyne.KeyName(k))
			continue
		}
		b.Window.Canvas().Focused().TypedRune(r[0])
		b.Settle()
	}
}

func shown(b *votetest.Bench) []string {
	var out []string
	for _, x := range b.State().Shown() {
		out = append(out, x.Text())
	}
	return out
}

var (
	slot  = []string{"A slot in the team meeting for ideas", "A slot in team meetings for ideas", "Parking near the hall"}
	three = append([]string{"Longer library opening hours on Sunday", "Longer library opening hours on Sundays"}, slot...)
)

func TestMergingAPair(t *testing.T) {
	cases := map[string]struct {
		keys []string
		want []string
	}{
		"the words of A":          {[]string{"m"}, []string{slot[0], slot[2]}},
		"the words of B":          {[]string{"b", "m"}, []string{slot[1], slot[2]}},
		"by arrows":               {[]string{"Right", "m"}, []string{slot[1], slot[2]}},
		"and back by arrows":      {[]string{"Right", "Left", "M"}, []string{slot[0], slot[2]}},
		"taken back":              {[]string{"m", "z"}, slot},
		"nothing else taken back": {[]string{"m", "z", "z", "z"}, slot},
		"kept":                    {[]string{"k"}, slot},
		"later":                   {[]string{"Escape"}, slot},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := begin(t, slot...)
			if !b.Sees("Pair 1 of 1") || !b.Sees(slot[0]) || !b.Sees(slot[1]) || b.Sees(slot[2]) {
				t.Fatalf("the window says %q", b.Texts())
			}
			press(b, c.keys...)
			if d := cmp.Diff(c.want, shown(b)); d != "" {
				t.Errorf("ideas (-want +got):\n%s", d)
			}
		})
	}
}

func TestBothWordingsAreKept(t *testing.T) {
	b := begin(t, slot...)
	press(b, "b", "m")
	x := b.State().Ideas[1]
	if d := cmp.Diff([]string{slot[1], slot[0]}, b.State().Wordings(x)); d != "" {
		t.Error(d)
	}
	if !b.Sees("One idea now: 2, said by 2 people. Both wordings are kept.") || !b.Sees("All pairs are answered.") {
		t.Errorf("the window says %q", b.Texts())
	}
	press(b, "Return") // on the button that closes
	if b.Window.Canvas().Overlays().Top() != nil {
		t.Error("the window is not closed by Enter once all is answered")
	}
}

func TestKeptApartIsNotAskedAgain(t *testing.T) {
	b := begin(t, slot...)
	press(b, "k", "Return")
	twins.Show(b.Desk, b.Window.Canvas(), nil, nil)
	b.Settle()
	if b.Sees("Pair 1") {
		t.Errorf("asked again: %q", b.Texts())
	}
	press(b, "Return")
	b.Desk.Undo()
	b.Settle()
	twins.Show(b.Desk, b.Window.Canvas(), nil, nil)
	b.Settle()
	if !b.Sees("Pair 1 of 1") {
		t.Errorf("undone, it is not asked: %q", b.Texts())
	}
}

func TestWalkingThePairs(t *testing.T) {
	b := begin(t, three...)
	if !b.Sees("Pair 1 of 2") {
		t.Fatalf("the window says %q", b.Texts())
	}
	first := b.Sees(three[0])
	press(b, "Down")
	if !b.Sees("Pair 2 of 2") || b.Sees(three[0]) == first {
		t.Errorf("after Down the window says %q", b.Texts())
	}
	press(b, "n")
	if !b.Sees("Pair 1 of 2") || b.Sees(three[0]) != first {
		t.Errorf("after N the window says %q", b.Texts())
	}
	press(b, "m", "m")
	if n := len(shown(b)); n != 3 {
		t.Errorf("%d ideas are shown, want 3", n)
	}
	press(b, "z")
	if !b.Sees("Pair 1 of 1") {
		t.Errorf("taken back, the window says %q", b.Texts())
	}
}

// Numbers and negations are never taken for the same, however alike the letters are.
func TestNeverAPair(t *testing.T) {
	for _, pair := range [][2]string{
		{"Make it 20 mph on the High Street", "Make it 30 mph on the High Street"},
		{"Cars should be allowed in the park", "Cars should not be allowed in the park"},
	} {
		t.Run(pair[0], func(t *testing.T) {
			b := begin(t, pair[0], pair[1], slot[2])
			if b.Sees("Pair 1") || !b.Sees("No two ideas seem to say the same.") {
				t.Errorf("the window says %q", b.Texts())
			}
			press(b, "m", "k")
			if d := cmp.Diff([]string{pair[0], pair[1], slot[2]}, shown(b)); d != "" || len(b.State().Apart) > 0 {
				t.Errorf("ideas (-want +got):\n%s, kept apart: %v", d, b.State().Apart)
			}
		})
	}
}

// What happens elsewhere while the window is open is followed.
func TestTheSessionGoesOn(t *testing.T) {
	b := begin(t, three...)
	ids := []session.ID{b.State().Ideas[0].ID, b.State().Ideas[2].ID}
	b.Do(session.WithdrawIdeas{Ideas: ids[:1]})
	if !b.Sees("Pair 1 of 1") || !b.Sees(slot[0]) {
		t.Errorf("the window says %q", b.Texts())
	}
	b.Do(session.WithdrawIdeas{Ideas: ids[1:]})
	if b.Sees("Pair") || !b.Buttons("They say the same")[0].Disabled() {
		t.Errorf("the window says %q", b.Texts())
	}
}

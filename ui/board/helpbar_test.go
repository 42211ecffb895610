package board_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/widget"
)

func button(t *testing.T, b *runtest.Bench, words string) *widget.Button {
	t.Helper()
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if x, ok := o.(*widget.Button); ok && x.Text == words && x.Visible() {
			return x
		}
	}
	t.Fatalf("there is no button %q", words)
	return nil
}

// seen lists the words of the texts and buttons that are not hidden.
func seen(b *runtest.Bench) []string {
	var out []string
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		switch o := o.(type) {
		case *widget.Text:
			if o.Visible() {
				out = append(out, o.Text)
			}
		case *widget.Button:
			if o.Visible() {
				out = append(out, o.Text)
			}
		}
	}
	return out
}

func barSays(b *runtest.Bench, part string) bool {
	return slices.ContainsFunc(seen(b), func(w string) bool { return strings.Contains(w, part) })
}

func slider(b *runtest.Bench) *widget.Slider {
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if x, ok := o.(*widget.Slider); ok && x.Visible() {
			return x
		}
	}
	return nil
}

func TestSuggestionsWaitForTheGroup(t *testing.T) {
	b, _ := sorted(t, subjects()...)
	if !barSays(b, "Suggestions wait until the group has sorted by itself") {
		t.Fatalf("the line says %q", seen(b))
	}
	b.Type("g")
	if heads, _ := suggested(b); len(heads) > 0 {
		t.Fatalf("suggested all the same: %q", heads)
	}
	test.Tap(button(t, b, "They have sorted"))
	b.Settle()
	if !b.State().Sorted {
		t.Fatal("that they have sorted is not written down")
	}
	b.Type("g")
	if heads, _ := suggested(b); len(heads) != 3 {
		t.Errorf("afterwards suggested are %q", heads)
	}
}

func TestSwitchingTheHelpOff(t *testing.T) {
	b, s := helped(t)
	b.Type("g")
	keyDoes(t, b, s.Keys(), "off for this session")
	if b.State().Help.Mode != session.HelpNever {
		t.Fatalf("help is %q", b.State().Help.Mode)
	}
	heads, _ := suggested(b)
	if len(heads) > 0 || slider(b) != nil || barSays(b, "Suggest") {
		t.Errorf("still there: %q, %q", heads, seen(b))
	}
	b.Type("g")
	if heads, _ := suggested(b); len(heads) > 0 || !strings.Contains(b.Message().Text, "off") {
		t.Errorf("G gives %q and says %q", heads, b.Message().Text)
	}
	test.Tap(button(t, b, "Help with grouping"))
	b.Settle()
	b.Type("g")
	if heads, _ := suggested(b); len(heads) != 3 {
		t.Errorf("switched on again, suggested are %q", heads)
	}
}

func TestSayingThatTheWordsAreTechnical(t *testing.T) {
	b, s := helped(t)
	keyDoes(t, b, s.Keys(), "those of a trade")
	if !b.State().Help.Technical {
		t.Fatal("the words are not technical")
	}
	keyDoes(t, b, s.Keys(), "everyday words usually mean")
	if b.State().Help.Technical {
		t.Fatal("the words are still technical")
	}
}

func TestHowMuchIsSuggested(t *testing.T) {
	b, s := helped(t)
	b.Type("g")
	b.Key(s, "Alt+3")
	if heads, cards := suggested(b); len(heads) != 4 || len(cards) != 10 {
		t.Errorf("everything is %q with %q", heads, cards)
	}
	b.Key(s, "Alt+2")
	for range 10 {
		b.Type(".")
	}
	finest, _ := suggested(b)
	for range 10 {
		b.Type(",")
	}
	coarsest, _ := suggested(b)
	if slices.Equal(finest, coarsest) {
		t.Errorf("coarser and finer give the same %q", finest)
	}
	x := slider(b)
	if x.Value != 0 {
		t.Errorf("the slider stands at %d", x.Value)
	}
	x.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x.Size().Width-1, 10)}})
	if now, _ := suggested(b); !slices.Equal(now, finest) { // while the pointer is still down
		t.Errorf("dragged to the right end suggested are %q, by keys it was %q", now, finest)
	}
	x.FocusGained()
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if now, _ := suggested(b); !slices.Equal(now, coarsest) {
		t.Errorf("by Home suggested are %q", now)
	}
}

func TestPairsFirst(t *testing.T) {
	b, _ := helped(t)
	b.Type("p")
	heads, cards := suggested(b)
	if len(heads) == 0 || len(cards) != 2*len(heads) {
		t.Fatalf("pairs are %q of %q", heads, cards)
	}
	b.Press(fyne.KeyReturn)
	_, themes := areas(b)
	if len(b.State().Themes) != 1 || len(b.State().Themes[0].Ideas) != 2 || b.State().Themes[0].Title != "" || themes.Editing() != "" {
		t.Fatalf("after taking a pair: %s, editing %q", sortedAs(b.State()), themes.Editing())
	}
	b.Type("g") // to whole themes
	if heads, _ := suggested(b); len(heads) == 0 || heads[0] == "Suggested pair" {
		t.Errorf("G after P gives %q", heads)
	}
}

func TestByThePointer(t *testing.T) {
	b, _ := helped(t)
	test.Tap(button(t, b, "Suggest"))
	b.Settle()
	heads, _ := suggested(b)
	_, themes := areas(b)
	tap := func(kind string, nth int) {
		t.Helper()
		for _, c := range themes.Cells() {
			if strings.HasPrefix(c.ID, kind) {
				if nth--; nth < 0 {
					themes.OnTap(c.ID, 0)
					b.Settle()
					return
				}
			}
		}
		t.Fatalf("no cell %s", kind)
	}
	tap("putaway ", 1)
	if now, _ := suggested(b); len(now) != 2 || slices.Contains(now, heads[1]) {
		t.Errorf("put away was %q, there are %q", heads[1], now)
	}
	tap("take ", 0)
	if n := len(b.State().Themes); n != 1 {
		t.Fatalf("%d themes", n)
	}
	b.Press(fyne.KeyReturn)
	test.Tap(button(t, b, "Take all"))
	b.Settle()
	if n := len(b.State().Themes); n < 2 {
		t.Errorf("%d themes after Take all", n)
	}
}

func TestASealedSessionHasNoHelp(t *testing.T) {
	b, _ := helped(t)
	b.Type("g")
	b.Must(session.SealSession{})
	heads, _ := suggested(b)
	if len(heads) > 0 || slider(b) != nil {
		t.Errorf("suggested are %q", heads)
	}
	b.Type("g")
	if heads, _ := suggested(b); len(heads) > 0 || barSays(b, "Help with grouping") {
		t.Errorf("suggested are %q", heads)
	}
}

func TestSearchingWithSuggestions(t *testing.T) {
	b, _ := helped(t)
	b.Type("g")
	b.Type("/")
	b.Type("canteen")
	b.Press(fyne.KeyReturn)
	if _, cards := suggested(b); len(cards) != 9 {
		t.Errorf("while searching suggested are %q", cards)
	}
	b.Press(fyne.KeyEscape, fyne.KeyEscape)
	if heads, _ := suggested(b); len(heads) > 0 {
		t.Errorf("Escape leaves %q", heads)
	}
}

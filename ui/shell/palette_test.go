package shell_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/ui/widget"
)

func (w *window) press(text string) {
	w.T.Helper()
	var found *widget.Button
	widget.Each(w.win.Content(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widget.Button); ok && b.Text == text {
			found = b
		}
	})
	if found == nil {
		w.T.Fatalf("there is no button %q", text)
	}
	found.Tapped(nil)
	w.Settle()
}

// Every button of every screen is in the palette: by its own words, by the key that it names, or once in each row of a list.
func TestEveryActionIsInThePalette(t *testing.T) {
	w := furnished(t)
	looked := 0
	w.places(func(name string) {
		items := w.Actions()
		var titles, keys []string
		for _, x := range items {
			titles, keys = append(titles, x.Title), append(keys, x.Key)
			if x.Do == nil || strings.TrimSpace(x.Title) == "" {
				t.Errorf("%s: the palette lists %q, which does nothing", name, x.Title)
			}
		}
		times := map[string]int{}
		var buttons []*widget.Button
		widget.Each(w.Screen().Content(), func(o fyne.CanvasObject) {
			if b, ok := o.(*widget.Button); ok && b.Text != "" && !b.Disabled() {
				buttons = append(buttons, b)
				times[b.Text]++
			}
		})
		for _, b := range buttons {
			looked++
			if times[b.Text] == 1 && !slices.Contains(titles, b.Text) && (b.Hint == "" || !slices.Contains(keys, b.Hint)) {
				t.Errorf("%s: %q (%s) is not in the palette", name, b.Text, b.Hint)
			}
		}
	})
	if looked < 60 {
		t.Errorf("only %d buttons were looked at", looked)
	}
}

func TestThePaletteFindsWordsInAnyOrderAndWithoutAccents(t *testing.T) {
	done := ""
	item := func(title string) widget.PaletteItem {
		return widget.PaletteItem{Title: title, Do: func() { done = title }}
	}
	p := widget.NewPalette("", "", []widget.PaletteItem{item("Préparer la séance"), item("Go to the previous stage"), item("Aller à l'étape suivante"), item("Vote again")})
	for typed, want := range map[string]string{
		"seance prep": "Préparer la séance", "ETAPE": "Aller à l'étape suivante", "suiv etape": "Aller à l'étape suivante",
		"stage prv": "Go to the previous stage", "vote": "Vote again",
	} {
		p.Entry.SetText(typed)
		found := p.Found()
		if len(found) == 0 || found[0] != want {
			t.Errorf("%q finds %q", typed, found)
		}
	}
	if p.Entry.SetText("xyz"); len(p.Found()) != 0 {
		t.Errorf("nonsense finds %q", p.Found())
	}
	if done != "" {
		t.Error("finding something did it")
	}
}

func TestWhatWasChosenLastComesFirst(t *testing.T) {
	w := furnished(t)
	w.key("Ctrl+K")
	w.write("blank")
	w.typed(fyne.KeyReturn)
	if got := w.Actions()[0].Title; !strings.HasPrefix(got, "Blank the room") {
		t.Errorf("the palette begins with %q", got)
	}
}

package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// BenchmarkIdeaCards builds and lays out the ideas of a long session.
func BenchmarkIdeaCards(b *testing.B) {
	app := test.NewApp()
	defer app.Quit()
	app.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight}))
	for b.Loop() {
		cards := make([]fyne.CanvasObject, 500)
		for i := range cards {
			cards[i] = widget.NewIdeaCard(i, "A slot in the team meeting where anyone can bring something that they tried", "P3")
		}
		w := test.NewWindow(widget.NewScroll(widget.Stack(look.S, cards...)))
		w.Resize(fyne.NewSize(500, 700))
		w.Close()
	}
}

// BenchmarkLongText wraps what Fyne's own label needs seconds for.
func BenchmarkLongText(b *testing.B) {
	app := test.NewApp()
	defer app.Quit()
	app.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight}))
	long := ""
	for range 1000 {
		long += "a line of words that is about as long as the window is wide, or a little longer\n"
	}
	for b.Loop() {
		if h := widget.Body(long).HeightFor(500); h < 20000 {
			b.Fatal("too low:", h)
		}
	}
}

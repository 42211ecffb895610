package widget_test

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// gallery is every widget on one screen of 1366 by 768.
func gallery() (root fyne.CanvasObject, first fyne.Focusable) {
	rail := widget.NewRail([]widget.RailItem{
		{Label: "Welcome", State: widget.Done, Note: "4 of 5 min"},
		{Label: "Opening", State: widget.Done, Note: "9 of 6 min", Late: true},
		{Label: "What helps you", State: widget.Current, Note: "12 min planned"},
		{Label: "What gets in the way", Note: "12 min planned"},
		{Label: "Group into themes"},
		{Label: "Vote"},
		{Label: "Findings"},
		{Label: "Report"},
	}, nil)
	timer := widget.NewTimer()
	timer.Set(12*time.Minute+40*time.Second, widget.Running)
	entry := widget.NewEntry("Next idea")
	status := widget.NewStatus()
	status.SayWith(widget.Info, "Moved 5 ideas to “Being listened to”.", "Undo", nil)

	selected := widget.NewIdeaCard(13, "Managers asking, not telling", "frontline")
	selected.SetSelected(true)
	faint := widget.NewIdeaCard(11, "Links across services", "")
	faint.Faint = true
	ideas := widget.Stack(look.S,
		widget.NewIdeaCard(14, "A slot in the team meeting where anyone can bring something that they tried, and where nobody has to have it finished first", ""),
		selected, faint)

	middle := widget.Stack(look.M,
		widget.Row(look.M, widget.Grow(widget.Small("Question 3 of 9, key question").OneLine()), timer),
		widget.Display("What helps you bring in new ideas here?"),
		widget.Soft("Who listens, what time there is, what happened the last time that somebody said something."),
		widget.NewRule(), ideas, entry, status,
		widget.Row(look.S,
			widget.NewButton("New session", nil).As(widget.Primary).WithIcon("plus").WithHint("Ctrl+N"),
			widget.NewButton("Open", nil).WithIcon("open"),
			widget.NewButton("Try the sample", nil).As(widget.Quiet),
			widget.NewButton("Discard", nil).As(widget.Danger).WithIcon("bin")),
		widget.NewBanner(widget.Warning, "The disk is full. Nothing is lost, but new ideas are not saved.",
			widget.NewButton("Save a copy elsewhere", nil)),
	)
	dots := widget.Stack(look.S,
		widget.NewDots("Managers asking, not telling", 2, 3, nil),
		widget.NewDots("A link to other services", 0, 3, nil))
	stepper := widget.NewStepper(12, 1, 40, nil)
	stepper.Unit = "min"
	off := widget.NewButton("Not now", nil)
	off.Disable()
	right := widget.Stack(look.L,
		widget.Section("How it is answered", nil, widget.Stack(look.S,
			widget.NewChoice([]string{"Ideas", "Evidence", "Rating"}, 0, nil),
			widget.NewCheck("Photographs may be taken", true, nil),
			widget.NewCheck("Quotes may be used word for word in the report, without a name", false, nil),
			widget.Row(look.S, stepper, off),
			widget.Field("Place", widget.NewEntry("Town hall, room 2"), ""))),
		dots,
		widget.NewBars([]widget.Bar{
			{Label: "Time that is really ours", Share: 0.75, Value: "9 of 12 people", Color: 0},
			{Label: "Being listened to", Share: 0.58, Value: "7 of 12 people", Color: 1},
			{Label: "Seeing ideas tried", Share: 0, Value: "0 of 12 people", Color: 2},
		}),
		widget.NewListRow("Employee group, Council A", "12 seats, employee template", "12 November", nil),
	)
	root = widget.Ground(look.Paper, widget.Columns(0,
		widget.Column{Object: widget.PadXY(look.M, look.L, rail), Min: 220},
		widget.Column{Object: widget.PadXY(look.L, look.L, widget.NewScroll(middle)), Min: 400, Weight: 3},
		widget.Column{Object: widget.PadXY(look.L, look.L, widget.NewScroll(right)), Min: 300, Weight: 2}))
	return root, entry
}

func looks() map[string]look.Options {
	return map[string]look.Options{
		"light":         {Mode: look.ModeLight},
		"dark":          {Mode: look.ModeDark},
		"contrast":      {Mode: look.ModeContrast},
		"contrast-dark": {Mode: look.ModeContrastDark},
		"light-200":     {Mode: look.ModeLight, Scale: 2},
	}
}

func TestGallery(t *testing.T) {
	for name, options := range looks() {
		t.Run(name, func(t *testing.T) {
			beginWith(t, options)
			root, first := gallery()
			w := window(t, 1366, 768, root)
			w.Canvas().Focus(first)
			save(t, name, w.Canvas().Capture())
			test.AssertRendersToImage(t, "gallery-"+name+".png", w.Canvas())
		})
	}
}

// save writes a picture to look at where FOLKMOOT_GALLERY names a folder.
func save(t *testing.T, name string, picture image.Image) {
	t.Helper()
	dir := os.Getenv("FOLKMOOT_GALLERY")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, picture); err != nil {
		t.Fatal(err)
	}
}

package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// The booth, the room, a modal and an empty state, as the screens use them.
func TestGalleryOfSituations(t *testing.T) {
	for name, build := range map[string]func(t *testing.T) fyne.Window{
		"booth": booth, "room": room, "modal": openModal, "palette": openPalette, "empty": empty,
	} {
		t.Run(name, func(t *testing.T) {
			begin(t)
			w := build(t)
			save(t, name, w.Canvas().Capture())
			test.AssertRendersToImage(t, "situation-"+name+".png", w.Canvas())
		})
	}
}

func booth(t *testing.T) fyne.Window {
	rows := []fyne.CanvasObject{}
	for i, idea := range []string{
		"Managers asking, not telling", "Time that is really ours",
		"A link to other services", "Seeing ideas actually tried, even the ones that come to nothing in the end",
	} {
		d := widget.NewDots(idea, []int{2, 2, 0, 0}[i], 3, nil)
		d.Points = 22
		rows = append(rows, d)
	}
	cast := widget.NewButton("Cast my vote", nil).As(widget.Primary).ForBooth()
	page := widget.Stack(look.XL,
		widget.Row(look.L, widget.Grow(widget.Display("Which matter most to you?")), widget.Lead("4 of 5 dots given").Whole()),
		widget.Stack(look.M, rows...),
		widget.Row(look.L, cast, widget.Grow(widget.Soft("After this your vote cannot be found or changed. It is not linked to names."))))
	w := window(t, 1366, 768, widget.Ground(look.Paper, widget.Narrow(920, true, widget.PadXY(0, look.XXL, page))))
	w.Canvas().Focus(rows[1].(fyne.Focusable))
	return w
}

func room(t *testing.T) fyne.Window {
	r := look.RoomScale(768)
	bars := widget.NewBars([]widget.Bar{
		{Label: "Time that is really ours", Share: 0.75, Value: "9 of 12 people", Color: 0},
		{Label: "Being listened to", Share: 0.58, Value: "7 of 12 people", Color: 1},
		{Label: "Links across services", Share: 0.33, Value: "4 of 12 people", Color: 2},
	})
	bars.Points = r.Body
	return window(t, 1366, 768, widget.Ground(look.Paper, widget.Pad(r.Margin, widget.Stack(r.Gap,
		widget.Sized("9 of 12 people chose time that is really ours", r.Question, true), bars))))
}

func openModal(t *testing.T) fyne.Window {
	root, _ := gallery()
	w := window(t, 1366, 768, root)
	name := widget.NewEntry("")
	name.SetText("Time that is really ours")
	m := modal.Show(w.Canvas(), modal.Spec{
		Title: "Rename theme",
		Text:  "The ideas in it stay as they are.",
		Body:  widget.Field("Name", name, "As the group would say it."), First: name,
		Agree: "Rename", Leave: "Cancel", OnAgree: func() string { return "Another theme has this name." },
	})
	m.Agree()
	return w
}

func openPalette(t *testing.T) fyne.Window {
	root, _ := gallery()
	w := window(t, 1366, 768, root)
	p := widget.NewPalette("Type what you want to do", "Nothing fits.", []widget.PaletteItem{
		{Title: "Go to Vote", Note: "Stages", Key: "Ctrl+6"},
		{Title: "Blank the room", Note: "Room window", Key: "B"},
		{Title: "Park something", Note: "Parking lot", Key: "Ctrl+P"},
		{Title: "Undo: move 5 ideas", Key: "Ctrl+Z"},
	})
	modal.ShowPalette(w.Canvas(), "Go to or do", p)
	press(w, fyne.KeyDown)
	return w
}

func empty(t *testing.T) fyne.Window {
	big := widget.NewEntry("Next idea").Growing(3)
	big.SetText("A slot in the team meeting where anyone can bring something that they tried, and where nobody has to have it finished")
	ring := widget.NewButton("New session", nil).As(widget.Primary).WithIcon("plus").WithHint("Ctrl+N")
	w := window(t, 700, 480, widget.Ground(look.Paper, widget.Pad(look.XL, widget.Stack(look.M,
		widget.Grow(widget.NewEmpty("idea", "No sessions yet", "A session is one meeting of one group. Begin with a template, or look at the sample first.", ring)),
		container.NewThemeOverride(big, look.Enlarged(1.2)),
		widget.NewBanner(widget.Stopped, "Line 17 of this file is damaged. It was opened to read only.", widget.NewButton("Salvage into a new file", nil)),
		widget.NewBanner(widget.Info, "A newer session of this group exists.")))))
	w.Canvas().Focus(ring)
	return w
}

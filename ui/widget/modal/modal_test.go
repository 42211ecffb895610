package modal_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

func window(t *testing.T) (w fyne.Window, under *widget.Button) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.New(look.Options{Mode: look.ModeLight}))
	under = widget.NewButton("Under", nil)
	w = test.NewTempWindow(t, widget.Ground(look.Paper, widget.Stack(0, under)))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 600))
	w.Canvas().Focus(under)
	return w, under
}

func press(w fyne.Window, k fyne.KeyName) {
	e := &fyne.KeyEvent{Name: k}
	if f := w.Canvas().Focused(); f != nil {
		f.TypedKey(e)
	} else {
		w.Canvas().OnTypedKey()(e)
	}
}

func TestEnterAgreesAndTheFocusComesBack(t *testing.T) {
	w, under := window(t)
	name := widget.NewEntry("Name")
	got := ""
	m := modal.Show(w.Canvas(), modal.Spec{
		Title: "Rename theme", Body: widget.Field("Name", name, ""), First: name,
		Agree: "Rename", Leave: "Cancel", OnAgree: func() string {
			if name.Text == "" {
				return "A theme needs a name."
			}
			got = name.Text
			return ""
		},
	})
	if w.Canvas().Focused() != name {
		t.Fatal("the first field does not have the focus")
	}
	press(w, fyne.KeyReturn)
	if !m.Open() || got != "" {
		t.Fatal("the modal closed on an answer that was refused")
	}
	test.Type(name, "Time")
	press(w, fyne.KeyReturn)
	if m.Open() || got != "Time" {
		t.Errorf("open %v, got %q", m.Open(), got)
	}
	if w.Canvas().Focused() != under {
		t.Error("the focus did not come back")
	}
}

func TestEscapeLeavesFromAnywhere(t *testing.T) {
	w, under := window(t)
	for name, focus := range map[string]bool{"with the focus in a field": true, "with the focus nowhere": false} {
		t.Run(name, func(t *testing.T) {
			left := 0
			e := widget.NewEntry("")
			m := modal.Show(w.Canvas(), modal.Spec{
				Title: "T", Body: e, First: e, Agree: "Yes", Leave: "No",
				OnLeave: func() { left++ }, OnAgree: func() string { t.Error("Escape agreed"); return "" },
			})
			if !focus {
				w.Canvas().Unfocus()
			}
			press(w, fyne.KeyEscape)
			if m.Open() || left != 1 || w.Canvas().Overlays().Top() != nil {
				t.Error("Escape did not leave")
			}
			if w.Canvas().Focused() != under {
				t.Error("the focus did not come back")
			}
		})
	}
}

func TestDangerIsNotDoneByEnterAlone(t *testing.T) {
	w, _ := window(t)
	done := false
	m := modal.Show(w.Canvas(), modal.Spec{
		Title: "Discard?", Danger: true, Agree: "Discard", Leave: "Keep",
		OnAgree: func() string { done = true; return "" },
	})
	press(w, fyne.KeyReturn)
	if done || m.Open() {
		t.Errorf("Enter at once: done %v, open %v; it should keep", done, m.Open())
	}
}

func TestKeysOfTheWindowRestWhileAModalIsOpenAndComeBack(t *testing.T) {
	w, _ := window(t)
	n := 0
	keys := widget.NewShortcuts(w.Canvas())
	keys.Key(fyne.KeyF1, func() { n++ })
	if err := keys.On("Ctrl+Z", func() { n++ }); err != nil {
		t.Fatal(err)
	}
	m := modal.Show(w.Canvas(), modal.Spec{Title: "T", Leave: "Close"})
	press(w, fyne.KeyF1)
	if err := keys.Press("Ctrl+Z"); err != nil || n != 0 {
		t.Errorf("%d keys of the window worked under a modal (%v)", n, err)
	}
	m.Close()
	press(w, fyne.KeyF1)
	if err := keys.Press("Ctrl+Z"); err != nil || n != 2 {
		t.Errorf("%d of 2 keys came back (%v)", n, err)
	}
}

func TestModalInAModal(t *testing.T) {
	w, under := window(t)
	a, b := widget.NewEntry("a"), widget.NewEntry("b")
	outer := modal.Show(w.Canvas(), modal.Spec{Title: "Outer", Body: a, First: a, Leave: "Close"})
	inner := modal.Show(w.Canvas(), modal.Spec{Title: "Inner", Body: b, First: b, Leave: "Close"})
	press(w, fyne.KeyEscape)
	if inner.Open() || !outer.Open() || w.Canvas().Focused() != a {
		t.Fatal("Escape did not leave the inner one alone")
	}
	press(w, fyne.KeyEscape)
	if outer.Open() || w.Canvas().Focused() != under {
		t.Error("Escape did not leave the outer one")
	}
}

func TestPaletteClosesBeforeItActs(t *testing.T) {
	w, _ := window(t)
	var m *modal.Modal
	openWhenDone := true
	p := widget.NewPalette("Find", "Nothing fits.", []widget.PaletteItem{{Title: "Vote", Do: func() { openWhenDone = m.Open() }}})
	m = modal.ShowPalette(w.Canvas(), "Go to or do", p)
	if w.Canvas().Focused() != p.Entry {
		t.Fatal("the line to type in does not have the focus")
	}
	press(w, fyne.KeyReturn)
	if openWhenDone || m.Open() {
		t.Error("the palette was still open while it acted")
	}
}

func TestTallModalStaysInsideTheWindow(t *testing.T) {
	w, _ := window(t)
	var rows []fyne.CanvasObject
	for range 60 {
		rows = append(rows, widget.NewCheck("one of many", false, nil))
	}
	list := widget.NewScroll(widget.Stack(0, rows...))
	modal.Show(w.Canvas(), modal.Spec{Title: "Many", Body: widget.AtLeast(0, 2000, list), Agree: "Yes", Leave: "No"})
	agree := w.Canvas().Focused().(fyne.CanvasObject)
	bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(agree).Y + agree.Size().Height
	if bottom > 600 {
		t.Errorf("the buttons end at %v in a window of 600", bottom)
	}
}

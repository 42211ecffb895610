package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

func TestSliderByKeyAndPointer(t *testing.T) {
	begin(t)
	var told []int
	s := widget.NewSlider("Coarser", "Finer", 5, 10, func(v int) { told = append(told, v) })
	w := window(t, 400, 200, widget.Stack(look.S, widget.Row(0, s)))
	press(w, fyne.KeyTab, fyne.KeyRight, fyne.KeyLeft, fyne.KeyHome, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyRight)
	if d := cmp.Diff([]int{6, 5, 0, 10}, told); d != "" {
		t.Errorf("by keys it told (-want +got):\n%s", d)
	}
	told = nil
	at := func(x float32) *fyne.DragEvent {
		return &fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 10)}}
	}
	s.Dragged(at(0)) // before the track begins
	s.Dragged(at(s.Size().Width))
	if d := cmp.Diff([]int{0, 10}, told); d != "" {
		t.Errorf("while it is dragged it told (-want +got):\n%s", d)
	}
	s.DragEnd()
	if w.Canvas().Focused() != s {
		t.Error("after the drag the arrow keys do not go on from here")
	}
	told = nil
	s.Disable()
	s.Dragged(at(0))
	s.SetValue(3)
	if len(told) > 0 || s.Value != 3 {
		t.Errorf("disabled it told %v and stands at %d", told, s.Value)
	}
}

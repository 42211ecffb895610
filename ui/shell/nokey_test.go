package shell_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/widget"
)

// What is found in the palette only must not be done by a key that the toolkit has no name for.
func TestAKeyWithoutANameDoesNothing(t *testing.T) {
	w := plain(t)
	done := 0
	w.makers.Setup = func() desk.Screen {
		return &stub{field: widget.NewEntry(""), keys: []desk.Key{{Does: "Switch the lights off", Run: func() { done++ }}}}
	}
	w.restart()
	w.Begin("A group")
	w.Go(desk.Setup)
	w.Settle()
	w.win.Canvas().Unfocus()
	w.typed(fyne.KeyUnknown)
	if done != 0 {
		t.Error("a key without a name switched the lights off")
	}
	w.key("Ctrl+K")
	w.write("lights")
	w.typed(fyne.KeyReturn)
	if done != 1 {
		t.Errorf("by the palette it was done %d times", done)
	}
}

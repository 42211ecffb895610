package parts_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
)

func window(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight}))
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// rows is an area of n rows of 30.
func rows(n int) *parts.Area {
	ruler := parts.NewRuler()
	var a *parts.Area
	a = parts.NewArea(func(width float32) ([]parts.Cell, float32) {
		var cells []parts.Cell
		var y float32
		for i := range n {
			c := parts.Cell{ID: fmt.Sprint(i), At: fyne.NewPos(0, y), Size: fyne.NewSize(width, 30), Face: parts.Face{Style: parts.Sheet, Words: fmt.Sprintf("row %d", i)}}
			a.Room(&c, ruler)
			cells = append(cells, c)
			y += c.Size.Height
		}
		return cells, y
	})
	return a
}

func TestOnlyWhatCanBeSeenIsDrawn(t *testing.T) {
	a := rows(1000)
	window(t, a, 300, 300)
	if n := a.Drawn(); n < 10 || n > 14 {
		t.Fatalf("%d rows are drawn where 10 fit", n)
	}
	a.SetCursor("500")
	if n := a.Drawn(); n < 10 || n > 14 {
		t.Fatalf("%d rows are drawn after a jump", n)
	}
	top := a.Scrolled()
	if c, _ := a.Cell("500"); c.At.Y < top || c.At.Y+30 > top+300 {
		t.Fatalf("row 500 at %v is not in sight from %v", c.At.Y, top)
	}
	a.SetCursor("501")
	if a.Scrolled()-top > 40 {
		t.Errorf("one row further scrolled by %v", a.Scrolled()-top)
	}
}

func TestAPressFindsItsCell(t *testing.T) {
	a := rows(100)
	got := ""
	a.OnTap = func(id string, _ fyne.KeyModifier) { got = id }
	w := window(t, a, 300, 300)
	a.SetCursor("50")
	test.TapCanvas(w.Canvas(), a.Where("48"))
	if got != "48" {
		t.Fatalf("the press went to %q", got)
	}
	if w.Canvas().Focused() != a {
		t.Errorf("the keyboard is at %T", w.Canvas().Focused())
	}
}

func TestEditing(t *testing.T) {
	for _, c := range []struct {
		name       string
		end        func(w fyne.Window)
		kept, left string
	}{
		{"Enter keeps", func(w fyne.Window) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }, "new", ""},
		{"Escape leaves", func(w fyne.Window) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }, "", "left"},
		{"going elsewhere keeps", func(w fyne.Window) { w.Canvas().Unfocus() }, "new", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := rows(50)
			w := window(t, a, 300, 300)
			kept, left := "", ""
			a.Edit(parts.Edit{ID: "3", Text: "row 3", OnKeep: func(s string) { kept = s }, OnLeave: func() { left = "left" }})
			test.Type(w.Canvas().Focused(), "new") // the old words are chosen, so typing replaces them
			c.end(w)
			if kept != c.kept || left != c.left {
				t.Errorf("kept %q, left %q", kept, left)
			}
			if a.Editing() != "" {
				t.Error("the line is still open")
			}
		})
	}
}

func TestTheLineToTypeInMakesRoom(t *testing.T) {
	a := rows(50)
	window(t, a, 300, 300)
	a.Edit(parts.Edit{ID: "3", Text: "row 3"})
	edited, _ := a.Cell("3")
	next, _ := a.Cell("4")
	if edited.Size.Height <= 30 || next.At.Y < edited.At.Y+edited.Size.Height {
		t.Fatalf("the line of %v at %v runs into the next at %v", edited.Size.Height, edited.At.Y, next.At.Y)
	}
}

func TestPick(t *testing.T) {
	seats := []string{"nobody noted", "P1", "P2", "P11", "P12"}
	for typed, want := range map[string]string{"1": "P1", "12": "P12", "2": "P2", "n": "nobody noted", "p2": "P2", "9": "P1"} {
		t.Run(typed, func(t *testing.T) {
			told := ""
			var p *parts.Pick
			p = parts.NewPick("Said by", seats, 1, func(int) { told = p.Value() })
			w := window(t, p, 300, 60)
			w.Canvas().Focus(p)
			test.Type(p, typed)
			if p.Value() != want {
				t.Errorf("holds %q, want %q", p.Value(), want)
			}
			if want != "P1" && told != want {
				t.Errorf("told %q, want %q", told, want)
			}
		})
	}
}

func TestPickByPointer(t *testing.T) {
	p := parts.NewPick("", []string{"one", "two"}, 0, nil)
	w := window(t, p, 300, 300)
	test.Tap(p)
	menu := w.Canvas().Overlays().Top()
	if menu == nil {
		t.Fatal("no list opens")
	}
	k, ok := w.Canvas().Focused().(*fw.PopUpMenu)
	if !ok {
		t.Fatalf("the keyboard is at %T", w.Canvas().Focused())
	}
	k.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	k.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	k.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p.Value() != "two" {
		t.Errorf("holds %q", p.Value())
	}
	if w.Canvas().Focused() != p {
		t.Errorf("the keyboard is at %T", w.Canvas().Focused())
	}
}

func TestFlowGoesOnInAnotherLine(t *testing.T) {
	box := func() fyne.CanvasObject { return parts.NewPick("", []string{"a choice of some width"}, 0, nil) }
	f := parts.NewFlow(8, box(), box(), box())
	window(t, f, 1000, 300)
	one := f.HeightFor(1000)
	if two := f.HeightFor(450); two <= one {
		t.Errorf("height %v at 450, %v at 1000", two, one)
	}
	if f.Objects[1].Position().Y != f.Objects[0].Position().Y {
		t.Error("objects that fit are not side by side")
	}
}

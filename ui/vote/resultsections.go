package vote

import (
	"reflect"

	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// sections are the parts of a result that are folded until somebody asks for them. Which are open is kept while the
// result is shown.
type sections struct {
	shown   []view.VoteSection
	open    map[string]bool
	turns   []*widget.Button
	content *fyne.Container
}

func newSections() *sections {
	return &sections{open: map[string]bool{}, content: widget.Stack(look.XS)}
}

func (x *sections) show(now []view.VoteSection) {
	if reflect.DeepEqual(x.shown, now) {
		return
	}
	at := ""
	for i, b := range x.turns {
		if b.Focused() {
			at = x.shown[i].ID
		}
	}
	x.shown = now
	x.draw(at)
}

// draw makes only what is open: a table of forty options is not built to be hidden.
func (x *sections) draw(focus string) {
	objects := make([]fyne.CanvasObject, len(x.shown))
	x.turns = make([]*widget.Button, len(x.shown))
	for i, s := range x.shown {
		b := widget.NewButton(s.Title, func() {
			x.open[s.ID] = !x.open[s.ID]
			x.draw(s.ID)
			x.content.Refresh()
			widget.Settle(x.content)
		}).As(widget.Quiet).AtLeft()
		x.turns[i] = b
		b.WithIcon("right")
		objects[i] = b
		if x.open[s.ID] {
			b.WithIcon("down")
			objects[i] = widget.Stack(look.S, b, widget.PadEach(0, 0, look.M, look.XL, unfolded(s)))
		}
	}
	x.content.Objects = objects
	for i, s := range x.shown {
		if s.ID == focus {
			if c := fyne.CurrentApp().Driver().CanvasForObject(x.content); c != nil {
				c.Focus(x.turns[i])
			}
		}
	}
}

func unfolded(s view.VoteSection) fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, w := range s.Words {
		out = append(out, widget.Body(w))
	}
	for _, x := range s.Items {
		lines := []fyne.CanvasObject{widget.Body(x.Title).Strong(), widget.Body(x.Text)}
		if x.Note != "" {
			lines = append(lines, widget.Small(x.Note))
		}
		out = append(out, widget.Stack(0, lines...))
	}
	if len(s.Rows) > 0 {
		out = append(out, table(s.Head, s.Rows))
	}
	for _, n := range s.Note {
		out = append(out, widget.Small(n))
	}
	return widget.Stack(look.S, out...)
}

// table sets rows of words under the titles of their columns. At large text the cells of a row come under one another,
// each behind the title of its column.
func table(head []string, rows [][]string) fyne.CanvasObject {
	objects := []fyne.CanvasObject{}
	if !large() {
		cells := make([]fyne.CanvasObject, len(head))
		for i, h := range head {
			cells[i] = widget.Small(h).Strong()
		}
		objects = append(objects, across(cells), widget.NewRule())
	}
	for _, r := range rows {
		cells := make([]fyne.CanvasObject, len(r))
		for i, words := range r {
			switch {
			case large() && i > 0 && i < len(head):
				cells[i] = widget.Stack(0, widget.Small(head[i]), widget.Body(words))
			default:
				cells[i] = widget.Body(words)
			}
		}
		if large() {
			objects = append(objects, widget.Stack(look.XS, cells...), widget.NewRule())
			continue
		}
		objects = append(objects, across(cells))
	}
	return widget.Stack(look.S, objects...)
}

// across puts the cells of a row beside one another.
func across(cells []fyne.CanvasObject) fyne.CanvasObject {
	columns := make([]widget.Column, len(cells))
	for i, c := range cells {
		columns[i] = widget.Column{Object: c, Min: 60, Weight: 1}
		if i == 0 {
			columns[i].Weight = 2
		}
	}
	return widget.Columns(look.M, columns...)
}

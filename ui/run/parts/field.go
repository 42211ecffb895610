package parts

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// field is what an Area scrolls: the cells that can be seen, and perhaps a line to type in.
type field struct {
	fw.BaseWidget
	area    *Area
	cells   []Cell
	height  float32
	width   float32
	index   map[string]int // of cells, by id
	seen    map[string]*drawn
	spare   []*drawn
	painted int
	worn    worn
	objs    []fyne.CanvasObject

	editor  *widget.Entry
	framed  *container.ThemeOverride // the editor in the size of the cells
	editing Edit

	mod  fyne.KeyModifier
	drag drag
}

// Edit is a line to type in at the place of a cell.
type Edit struct {
	ID          string
	Text        string
	Placeholder string
	Indent      float32 // from the left of the cell
	OnChange    func(text string)
	OnKeep      func(text string)
	OnLeave     func()
}

func newField(a *Area) *field {
	f := &field{area: a, index: map[string]int{}, seen: map[string]*drawn{}}
	f.ExtendBaseWidget(f)
	return f
}

// lay asks the owner for the cells.
func (f *field) lay() {
	width := f.area.inner.Size().Width
	if width <= 0 || f.area.Lay == nil {
		return
	}
	before := f.height
	f.cells, f.height = f.area.Lay(width)
	f.width = width
	clear(f.index)
	for i, c := range f.cells {
		f.index[c.ID] = i
	}
	if f.editing.ID != "" {
		if _, ok := f.area.Cell(f.editing.ID); !ok {
			f.close() // what was edited is gone
			return
		}
	}
	if f.height != before {
		f.area.inner.Offset.Y = min(f.area.inner.Offset.Y, max(0, f.height-f.area.inner.Size().Height))
		f.area.inner.Refresh()
		f.Resize(fyne.NewSize(width, max(f.height, f.area.inner.Size().Height)))
	}
}

// show draws the cells that can be seen and gives back the objects of those that cannot any more.
func (f *field) show(force bool) {
	top := f.area.inner.Offset.Y
	bottom := top + f.area.inner.Size().Height
	th := f.Theme()
	const margin = 40
	wanted := map[string]bool{}
	var list []Cell
	for _, c := range f.cells {
		if c.At.Y+c.Size.Height >= top-margin && c.At.Y <= bottom+margin {
			wanted[c.ID] = true
			list = append(list, c)
		}
	}
	for id, d := range f.seen {
		if !wanted[id] {
			f.spare = append(f.spare, d)
			delete(f.seen, id)
		}
	}
	objs := make([]fyne.CanvasObject, 0, 7*len(list)+1)
	for _, c := range list {
		d := f.seen[c.ID]
		if d == nil {
			d = f.take()
			f.seen[c.ID] = d
		}
		if d.set(c, f.mark(c.ID), th, force) {
			f.painted++
		}
		objs = append(objs, d.objects()...)
	}
	f.placeEditor()
	if f.editor != nil {
		objs = append(objs, f.framed)
	}
	if !slices.Equal(objs, f.objs) {
		f.objs = objs
		canvas.Refresh(f)
	}
}

func (f *field) mark(id string) mark {
	switch {
	case id != f.area.cursor || f.editing.ID != "":
		return none
	case f.area.focused:
		return loud
	}
	return quiet
}

func (f *field) take() *drawn {
	if n := len(f.spare); n > 0 {
		d := f.spare[n-1]
		f.spare = f.spare[:n-1]
		d.fresh, d.written = false, false
		return d
	}
	return newDrawn()
}

func (f *field) hit(p fyne.Position) string {
	for _, c := range slices.Backward(f.cells) {
		if p.X >= c.At.X && p.Y >= c.At.Y && p.X < c.At.X+c.Size.Width && p.Y < c.At.Y+c.Size.Height {
			return c.ID
		}
	}
	return ""
}

func (f *field) edit(e Edit) {
	f.keep()
	if _, ok := f.area.Cell(e.ID); !ok {
		return
	}
	f.editing = e
	f.editor = widget.NewEntry(e.Placeholder).Growing(4)
	f.editor.Text = e.Text
	f.framed = container.NewThemeOverride(f.editor, look.Enlarged(max(f.area.Zoom, 1)))
	f.editor.OnChanged = func(text string) {
		if e.OnChange != nil {
			e.OnChange(text)
		}
		if c, ok := f.area.Cell(e.ID); ok && f.editor != nil && f.editorHeight(c.Size.Width-e.Indent) != c.Edit {
			f.area.Again()
		}
	}
	f.editor.OnEnter = func(string) { f.back(f.keep) }
	f.editor.OnEscape = func() { f.back(f.leave) }
	f.editor.OnFocus = func(on bool) {
		if !on {
			f.keep()
		}
	}
	f.area.Again()
	f.area.Reveal(e.ID)
	canvas.Refresh(f)
	FocusOn(f.editor)
	f.editor.TypedShortcut(&fyne.ShortcutSelectAll{})
	if e.OnChange != nil {
		e.OnChange(e.Text)
	}
}

// back ends an edit by a key. The cells have the keyboard again before the owner is told, so that it can send it elsewhere.
func (f *field) back(end func()) {
	f.editor.OnFocus = nil
	FocusOn(f.area)
	end()
}

func (f *field) keep() {
	if f.editor == nil {
		return
	}
	e, text := f.editing, f.editor.Text
	f.close()
	if text != e.Text && e.OnKeep != nil {
		e.OnKeep(text)
	} else if e.OnLeave != nil {
		e.OnLeave()
	}
}

func (f *field) leave() {
	e := f.editing
	f.close()
	if e.OnLeave != nil {
		e.OnLeave()
	}
}

func (f *field) close() {
	if f.editor == nil {
		return
	}
	f.editor.OnFocus = nil
	f.editor, f.framed, f.editing = nil, nil, Edit{}
	f.lay()
	f.show(false)
}

func (f *field) placeEditor() {
	if f.editor == nil {
		return
	}
	c, _ := f.area.Cell(f.editing.ID)
	w := max(c.Size.Width-f.editing.Indent, 80)
	f.framed.Move(c.At.AddXY(f.editing.Indent, 0))
	f.framed.Resize(fyne.NewSize(w, f.editorHeight(w)))
}

func (f *field) editorHeight(width float32) float32 { return f.editor.HeightFor(width) }

// MinSize is all the cells.
func (f *field) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	return fyne.NewSize(0, f.height)
}

// CreateRenderer is part of fyne.Widget.
func (f *field) CreateRenderer() fyne.WidgetRenderer { return &fieldRenderer{f} }

type fieldRenderer struct{ f *field }

func (r *fieldRenderer) Layout(fyne.Size)             {}
func (r *fieldRenderer) MinSize() fyne.Size           { return r.f.MinSize() }
func (r *fieldRenderer) Objects() []fyne.CanvasObject { return r.f.objs }
func (r *fieldRenderer) Destroy()                     {}
func (r *fieldRenderer) Refresh()                     { r.f.show(r.f.dressed()) }

// worn is what of the theme can be seen in a cell.
type worn struct {
	body, ring         float32
	ink, sheet, accent color.NRGBA
}

// dressed reports whether the theme is another than when it was asked last: only then is everything painted anew, however
// often Fyne refreshes what stands around.
func (f *field) dressed() bool {
	th := f.Theme()
	now := worn{look.Size(th, look.TextBody), look.Size(th, look.Ring), look.Color(th, look.Ink), look.Color(th, look.Sheet), look.Color(th, look.Accent)}
	was := f.worn
	f.worn = now
	return now != was
}

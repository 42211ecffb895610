package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// DragBoard lets cards be dragged onto places. It draws what is dragged on top
// and lights up the place under it; what a drop means its owner decides.
type DragBoard struct {
	fw.BaseWidget
	Content fyne.CanvasObject

	OnDrop    func(ids []string, target string) // dropped on a target
	GhostText func(ids []string) string         // what the dragged card says

	targets []dragTarget
	over    int
	ids     []string
	ghost   *Panel
	words   *Text
	layer   *fyne.Container
}

type dragTarget struct {
	id     string
	object fyne.CanvasObject
	within fyne.CanvasObject
	hover  func(bool)
}

// NewDragBoard makes a board of content.
func NewDragBoard(content fyne.CanvasObject) *DragBoard {
	b := &DragBoard{Content: content, over: -1, words: Body("").AtMost(3).Strong()}
	b.ghost = NewPanel(b.words)
	b.ghost.Edge, b.ghost.Inset = look.Accent, look.M
	b.ghost.Hide()
	b.layer = container.NewWithoutLayout(b.ghost)
	b.ExtendBaseWidget(b)
	return b
}

// Children lets a scroll find what can take the focus.
func (b *DragBoard) Children() []fyne.CanvasObject { return []fyne.CanvasObject{b.Content} }

// Source lets card be dragged; ids says what is dragged with it when it begins:
// itself, or all that are selected.
func (b *DragBoard) Source(card *Card, ids func() []string) {
	card.OnDrag = func(e *fyne.DragEvent) {
		if b.ids == nil {
			b.begin(ids(), card.Size().Width)
		}
		b.move(e.AbsolutePosition)
	}
	card.OnDragEnd = b.end
}

// Target makes object a place to drop on. Of places one upon another the last
// added counts. within is the scroll that the place can be hidden in, or nil;
// hover is called as something comes over it and leaves it, and may be nil.
func (b *DragBoard) Target(id string, object, within fyne.CanvasObject, hover func(over bool)) {
	b.targets = append(b.targets, dragTarget{id, object, within, hover})
}

// ClearTargets forgets the places, before the content is drawn anew.
func (b *DragBoard) ClearTargets() {
	b.targets, b.over = nil, -1
}

// Dragging says whether something is being dragged.
func (b *DragBoard) Dragging() bool { return b.ids != nil }

// Cancel ends the drag without a drop: Escape.
func (b *DragBoard) Cancel() {
	b.light(-1)
	b.ids = nil
	b.ghost.Hide()
}

func (b *DragBoard) begin(ids []string, width float32) {
	b.ids = ids
	if len(ids) == 0 {
		return
	}
	if b.GhostText != nil {
		b.words.SetText(b.GhostText(ids))
	}
	width = min(max(width, 160), 320)
	b.ghost.Resize(fyne.NewSize(width, b.ghost.HeightFor(width)))
	b.ghost.Show()
}

func (b *DragBoard) move(at fyne.Position) {
	if len(b.ids) == 0 {
		return
	}
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	b.ghost.Move(at.Subtract(origin).AddXY(look.S, look.S))
	b.light(b.hit(at))
}

func (b *DragBoard) hit(at fyne.Position) int {
	for i, t := range slices.Backward(b.targets) {
		if t.object.Visible() && contains(t.object, at) && (t.within == nil || contains(t.within, at)) {
			return i
		}
	}
	return -1
}

func contains(o fyne.CanvasObject, at fyne.Position) bool {
	p := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(o))
	return p.X >= 0 && p.Y >= 0 && p.X < o.Size().Width && p.Y < o.Size().Height
}

func (b *DragBoard) light(i int) {
	if i == b.over {
		return
	}
	if b.over >= 0 && b.over < len(b.targets) && b.targets[b.over].hover != nil {
		b.targets[b.over].hover(false)
	}
	b.over = i
	if i >= 0 && b.targets[i].hover != nil {
		b.targets[i].hover(true)
	}
}

func (b *DragBoard) end() {
	ids, over := b.ids, b.over
	target := ""
	if over >= 0 {
		target = b.targets[over].id
	}
	b.Cancel()
	if len(ids) > 0 && over >= 0 && b.OnDrop != nil {
		b.OnDrop(ids, target)
	}
}

// CreateRenderer is part of fyne.Widget.
func (b *DragBoard) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{objects: []fyne.CanvasObject{b.Content, b.layer}}
	r.min = func() fyne.Size { return b.Content.MinSize() }
	r.layout = func(s fyne.Size) {
		b.Content.Resize(s)
		b.layer.Resize(s)
	}
	r.refresh = func() {
		r.objects[0] = b.Content
		r.layout(b.Size())
		b.Content.Refresh()
	}
	return r
}

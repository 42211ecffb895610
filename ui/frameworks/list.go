package frameworks

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/session/framework"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/widget"
)

// list is the form of one list of a template: a block for each item, and under them one for the next.
type list[T comparable] struct {
	e      *editor
	head   string
	note   string
	add    string // what the button says
	of     func(framework.Framework) []T
	put    func(framework.Framework, []T) (framework.Framework, error)
	fields func(b *block[T])
	fresh  T // what the block for the next item begins with
	blocks []*block[T]
}

// block is one item. Its fields are handed over together, when one of them is left.
type block[T comparable] struct {
	l        *list[T]
	at       int // behind the last item in the block for the next one
	item     T
	fields   []fyne.CanvasObject
	pulls    []func(*T) // take over what was typed
	said     *problem
	first    fyne.Focusable
	up, down *widget.Button
	shown    int // of the editor, when this block was drawn
}

func (l *list[T]) form() fyne.CanvasObject {
	l.blocks = nil
	items := l.of(l.e.draft)
	objects := []fyne.CanvasObject{widget.Lead(l.head).Strong(), widget.Small(l.note)}
	for i, x := range items {
		objects = append(objects, widget.NewRule(), l.draw(i, x))
	}
	objects = append(objects, widget.NewRule(), l.draw(len(items), l.fresh))
	return widget.Stack(look.M, objects...)
}

func (l *list[T]) draw(at int, item T) fyne.CanvasObject {
	b := &block[T]{l: l, at: at, item: item, said: l.e.newProblem(), shown: l.e.shown}
	l.blocks = append(l.blocks, b)
	l.fields(b)
	fields := widget.Stack(look.S, append(b.fields, b.said.place)...)
	if l.e.first == nil {
		l.e.first = b.first
	}
	n := len(l.of(l.e.draft))
	if at == n {
		l.e.commits = append(l.e.commits, func() {
			if b.isNext() && b.now() != l.fresh {
				b.hand()
			}
		})
		return widget.Stack(look.S, widget.Body(l.e.s.d.Say.T("frameworks.next", "One more")).Strong(), fields, widget.Row(0, widget.NewButton(l.add, b.enter).WithIcon("plus"), widget.Spacer()))
	}
	l.e.commits = append(l.e.commits, b.commit)
	b.up = widget.NewButton("", func() { l.move(at, -1) }).As(widget.Quiet).WithIcon("up")
	b.down = widget.NewButton("", func() { l.move(at, 1) }).As(widget.Quiet).WithIcon("down")
	b.up.SetEnabled(at > 0)
	b.down.SetEnabled(at < n-1)
	bin := widget.NewButton("", func() { l.remove(at) }).As(widget.Quiet).WithIcon("bin")
	return widget.RowTop(look.S, widget.Grow(fields), widget.Row(0, b.up, b.down, bin))
}

// now is the item as it stands in the fields.
func (b *block[T]) now() T {
	x := b.item
	for _, pull := range b.pulls {
		pull(&x)
	}
	return x
}

func (b *block[T]) isNext() bool { return b.at == len(b.l.of(b.l.e.draft)) }

// commit hands over what was typed into an item that the template has.
func (b *block[T]) commit() {
	if b.shown != b.l.e.shown || b.isNext() {
		return // what is typed into the next one waits for Enter
	}
	if b.now() == b.item {
		b.said.take(nil)
		return
	}
	b.hand()
}

func (b *block[T]) hand() bool {
	now, at := b.now(), b.at
	ok := b.said.take(b.l.e.change(func(f framework.Framework) (framework.Framework, error) {
		items := slices.Clone(b.l.of(f))
		if at == len(items) {
			items = append(items, now)
		} else {
			items[at] = now
		}
		return b.l.put(f, items)
	}))
	if ok {
		b.item = now
	}
	return ok
}

// enter is Enter in a field: it keeps an item, or adds the next one and makes room for one more.
func (b *block[T]) enter() {
	if !b.isNext() {
		b.commit()
		return
	}
	if b.hand() {
		b.l.redraw(func(l *list[T]) fyne.Focusable { return l.blocks[len(l.blocks)-1].first })
		b.l.e.scroll.Bottom()
	}
}

// move puts an item before or after its neighbour; the keyboard goes along.
func (l *list[T]) move(at, by int) {
	l.e.leave()
	n := len(l.of(l.e.draft))
	if at+by < 0 || at+by >= n {
		return
	}
	err := l.e.change(func(f framework.Framework) (framework.Framework, error) {
		items := slices.Clone(l.of(f))
		items[at], items[at+by] = items[at+by], items[at]
		return l.put(f, items)
	})
	if l.e.tell(err) {
		l.redraw(func(l *list[T]) fyne.Focusable {
			b := l.blocks[at+by]
			if by < 0 && at+by > 0 || at+by == n-1 {
				return b.up
			}
			return b.down
		})
	}
}

// remove takes an item out; Undo brings it back.
func (l *list[T]) remove(at int) {
	l.blocks[at].shown-- // what is typed there goes with it
	l.e.leave()
	err := l.e.change(func(f framework.Framework) (framework.Framework, error) {
		return l.put(f, slices.Delete(slices.Clone(l.of(f)), at, at+1))
	})
	if l.e.tell(err) {
		l.redraw(func(l *list[T]) fyne.Focusable { return l.blocks[at].first })
	}
}

func (l *list[T]) redraw(then func(l *list[T]) fyne.Focusable) {
	l.e.draw(l.form)
	fit.Focus(then(l))
}

// line is a field of the item. It grows up to so many lines; Enter keeps what it says.
func (b *block[T]) line(label string, lines int, of func(*T) *string) *widget.Entry {
	entry := widget.NewEntry("")
	if lines > 1 {
		entry.Growing(lines)
	}
	entry.SetText(*of(&b.item))
	entry.OnEnter = func(string) { b.enter() }
	entry.OnEscape = func() {
		entry.SetText(*of(&b.item))
		b.said.take(nil)
		b.l.e.back()
	}
	entry.OnFocus = func(focused bool) {
		if !focused {
			b.commit()
		}
	}
	if b.first == nil {
		b.first = entry
	}
	b.pulls = append(b.pulls, func(x *T) { *of(x) = entry.Text })
	b.fields = append(b.fields, widget.Field(label, entry, ""))
	return entry
}

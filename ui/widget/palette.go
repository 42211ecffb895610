package widget

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/session/theme/words"
	"folkmoot/ui/look"
)

// PaletteItem is one thing that can be done, or one place to go to.
type PaletteItem struct {
	Title string
	Note  string // where it belongs
	Key   string // the key that does the same
	Do    func()
}

// Palette is a line to type in and the things that fit: Up and Down move, Enter
// does. modal.ShowPalette opens it.
type Palette struct {
	fw.BaseWidget
	Entry    *Entry
	OnChosen func(PaletteItem) // called before Do: closes what the palette stands in

	items   []PaletteItem
	none    *Text
	found   []int
	at      int
	list    *fyne.Container
	scroll  *Scroll
	content *fyne.Container
}

// NewPalette makes a palette; none is said where nothing fits.
func NewPalette(placeholder, none string, items []PaletteItem) *Palette {
	p := &Palette{Entry: NewEntry(placeholder), items: items, none: Soft(none), list: Stack(2)}
	p.scroll = NewScroll(p.list)
	p.Entry.OnChanged = func(string) { p.filter() }
	p.Entry.OnEnter = func(string) { p.run(p.at) }
	p.Entry.OnKey = p.key
	p.content = Stack(look.S, p.Entry, Grow(p.scroll))
	p.filter()
	p.ExtendBaseWidget(p)
	return p
}

func (p *Palette) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		p.mark(p.at - 1)
	case fyne.KeyDown:
		p.mark(p.at + 1)
	case fyne.KeyPageUp:
		p.mark(p.at - 8)
	case fyne.KeyPageDown:
		p.mark(p.at + 8)
	default:
		return false
	}
	return true
}

// Found lists the titles that fit what was typed, best first.
func (p *Palette) Found() []string {
	titles := make([]string, len(p.found))
	for i, f := range p.found {
		titles[i] = p.items[f].Title
	}
	return titles
}

// fit says how well an item fits the words that were typed, in any order and without accents: 0 is best, below 0 not at
// all. A word fits where it begins a word, stands within one, or has its letters in it one after another.
func (p *Palette) fit(item PaletteItem, typed []string) int {
	title, all := words.Fold(item.Title), words.Fold(item.Title+" "+item.Note)
	worst := 0
	for i, w := range typed {
		var how int
		switch {
		case i == 0 && strings.HasPrefix(title, w):
		case strings.HasPrefix(title, w), strings.Contains(title, " "+w):
			how = 1
		case strings.Contains(all, w):
			how = 2
		case len(w) > 2 && scattered(title, w):
			how = 3
		default:
			return -1
		}
		worst = max(worst, how)
	}
	return worst
}

// scattered tells whether the letters of a word stand in a text one after another, the first of them at the beginning
// of a word: "prv" is in "Go to the previous stage".
func scattered(text, word string) bool {
	letters := []rune(word)
	for begin := range strings.FieldsSeq(text) {
		if n := 0; []rune(begin)[0] == letters[0] {
			for _, r := range begin {
				if n < len(letters) && r == letters[n] {
					n++
				}
			}
			if n == len(letters) {
				return true
			}
		}
	}
	return false
}

func (p *Palette) filter() {
	typed := strings.Fields(words.Fold(p.Entry.Text))
	var sorted [4][]int
	for i, item := range p.items {
		if how := p.fit(item, typed); how >= 0 {
			sorted[how] = append(sorted[how], i)
		}
	}
	p.found = slices.Concat(sorted[:]...)
	rows := make([]fyne.CanvasObject, 0, len(p.found)+1)
	for i, f := range p.found {
		item := p.items[f]
		row := NewListRow(item.Title, item.Note, item.Key, func() { p.run(i) })
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		rows = append(rows, Pad(look.M, p.none))
	}
	p.list.Objects = rows
	p.at = 0
	p.mark(0)
	p.scroll.Refresh()
	p.scroll.Top()
}

func (p *Palette) mark(i int) {
	if len(p.found) == 0 {
		return
	}
	p.at = min(max(i, 0), len(p.found)-1)
	for j, o := range p.list.Objects {
		if row, ok := o.(*Card); ok {
			row.SetSelected(j == p.at)
			if j == p.at && row.Size().Height > 0 {
				p.scroll.Reveal(row)
			}
		}
	}
}

func (p *Palette) run(i int) {
	if i < 0 || i >= len(p.found) {
		return
	}
	item := p.items[p.found[i]]
	if p.OnChosen != nil {
		p.OnChosen(item)
	}
	if item.Do != nil {
		item.Do()
	}
}

// Children lets a scroll find what can take the focus.
func (p *Palette) Children() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// CreateRenderer is part of fyne.Widget.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(p.content) }

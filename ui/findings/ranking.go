package findings

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// ranking is the list of findings, first the most important, and under it what the vote suggests.
type ranking struct {
	s       *Screen
	content *fyne.Container
	list    *fyne.Container
	more    *fyne.Container
	items   []view.FindingItem
	offers  []view.FindingSuggestion
	drawn   bool
	cards   []*widget.Card
	takers  []*widget.Card
}

func newRanking(s *Screen) *ranking {
	r := &ranking{s: s, list: widget.Stack(look.S), more: widget.Stack(look.S)}
	r.content = widget.Stack(look.XL, r.list, r.more)
	return r
}

func (r *ranking) refresh(v view.FindingsView) {
	if !r.drawn || !slices.Equal(r.items, v.Items) {
		r.items = v.Items
		r.draw()
	}
	if !r.drawn || !slices.EqualFunc(r.offers, v.Suggestions, func(a, b view.FindingSuggestion) bool {
		return a.Text == b.Text && a.Numbers == b.Numbers && a.Place == b.Place && a.Body.Poll == b.Body.Poll && a.Body.Option == b.Body.Option
	}) {
		r.offers = v.Suggestions
		r.suggest(v)
	}
	r.drawn = true
	for i, c := range r.cards {
		c.SetSelected(r.items[i].ID == r.s.chosen)
	}
}

// draw makes the cards anew and gives the keyboard back to the finding that had it.
func (r *ranking) draw() {
	var held session.ID
	for i, c := range r.cards {
		if c.Focused() && i < len(r.list.Objects) {
			held = r.s.chosen
		}
	}
	r.cards = make([]*widget.Card, len(r.items))
	objects := make([]fyne.CanvasObject, len(r.items))
	for i, it := range r.items {
		r.cards[i] = r.card(i, it)
		objects[i] = r.cards[i]
	}
	if len(objects) == 0 {
		t := r.s.d.Say.T
		objects = []fyne.CanvasObject{
			widget.Body(t("findings.none", "Nothing is written down yet.")),
			widget.Soft(t("findings.none.how", "Take the first options of the vote, or write a new finding: who should act, and what the group wants of them.")),
		}
	}
	r.list.Objects = objects
	r.s.left.Refresh()
	for i, it := range r.items {
		if held != "" && it.ID == held {
			r.s.canvas.Focus(r.cards[i])
		}
	}
}

func (r *ranking) card(i int, it view.FindingItem) *widget.Card {
	who := widget.Body(it.Who).Strong()
	if !it.HasWho {
		who = widget.Body(it.Who).In(look.Warn)
	}
	words := []fyne.CanvasObject{who, widget.Body(it.Statement).AtMost(3)}
	if it.Holds != "" {
		words = append(words, widget.Small(it.Holds))
	}
	c := widget.NewCard(widget.RowTop(look.M, widget.AtLeast(look.XL, 0, widget.Title(strconv.Itoa(it.Rank)).OneLine()), widget.Grow(widget.Stack(look.XS, words...))), nil)
	c.OnTapped = func(fyne.KeyModifier) { r.s.choose(it.ID) }
	c.OnOpen = func() {
		r.s.choose(it.ID)
		r.s.editor.focus()
	}
	c.OnFocus = func() {
		if r.s.chosen != it.ID {
			r.s.choose(it.ID)
		}
	}
	c.OnKey = func(e *fyne.KeyEvent) bool { return r.walk(i, e) }
	return c
}

func (r *ranking) walk(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyDelete:
		r.s.drop()
		return true
	default:
		return false
	}
	switch {
	case i >= 0 && i < len(r.cards):
		r.s.canvas.Focus(r.cards[i])
	case i >= len(r.cards) && len(r.takers) > 0:
		r.s.canvas.Focus(r.takers[0])
	}
	return true
}

// suggest offers what the vote put first.
func (r *ranking) suggest(v view.FindingsView) {
	r.takers = nil
	r.more.Objects = nil
	if len(v.Suggestions) > 0 && !v.Sealed {
		t := r.s.d.Say.T
		objects := []fyne.CanvasObject{widget.Label(t("findings.fromvote", "From the vote"))}
		for i, o := range v.Suggestions {
			row := widget.RowTop(look.M, widget.AtLeast(look.XL, 0, widget.Body(o.Place).Strong()), widget.Grow(widget.Stack(0, widget.Body(o.Text), widget.Small(o.Numbers))))
			c := widget.NewCard(row, func() { r.s.suggest(o.Body) })
			c.Faint, c.Inset = true, look.S
			c.OnKey = func(e *fyne.KeyEvent) bool { return r.walkOffers(i, e) }
			r.takers = append(r.takers, c)
			objects = append(objects, c)
		}
		r.more.Objects = append(objects, widget.Small(t("findings.fromvote.how", "Press one, or Enter on it, to make a finding of it.")))
	}
	r.s.left.Refresh()
}

func (r *ranking) walkOffers(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	default:
		return false
	}
	switch {
	case i >= 0 && i < len(r.takers):
		r.s.canvas.Focus(r.takers[i])
	case i < 0 && len(r.cards) > 0:
		r.s.canvas.Focus(r.cards[len(r.cards)-1])
	}
	return true
}

// focus gives the keyboard to the finding that is chosen or the first suggestion, and says whether there is any.
func (r *ranking) focus() bool {
	for i, it := range r.items {
		if it.ID == r.s.chosen {
			r.s.canvas.Focus(r.cards[i])
			return true
		}
	}
	if len(r.takers) > 0 {
		r.s.canvas.Focus(r.takers[0])
		return true
	}
	return false
}

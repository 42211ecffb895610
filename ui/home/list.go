package home

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// list is the home screen at rest: what to begin, and the sessions there are.
type list struct {
	s       *Screen
	content fyne.CanvasObject
	newOne  *widget.Button
	back    *widget.Button
	recent  *fyne.Container // holds the rows, the wait or the empty state
	rows    []view.HomeRow
	cards   []*widget.Card
	loaded  bool
}

func newList(s *Screen) *list {
	t := s.d.Say.T
	l := &list{s: s, recent: container.NewStack()}
	l.newOne = widget.NewButton(t("home.new", "New session"), s.StartNew).As(widget.Primary).WithIcon("new").WithHint("Ctrl+N")
	open := widget.NewButton(t("home.open", "Open a file"), s.hooks.OpenFile).WithIcon("open").WithHint("Ctrl+O")
	sample := widget.NewButton(t("home.sample", "Try the sample"), s.sample).WithIcon("play")
	practise := widget.NewButton(t("home.practise", "Practise"), s.StartPractice).WithIcon("idea").WithHint("P")
	practise.Hidden = s.hooks.Practise == nil
	tour := widget.NewButton(t("home.tour", "Show the tour"), s.tour).As(widget.Quiet).WithIcon("forward")
	tour.Hidden = s.hooks.Tour == nil
	frameworks := widget.NewButton(t("home.frameworks", "Frameworks"), func() { s.d.Go(desk.Frameworks) }).As(widget.Quiet).WithIcon("list")
	l.back = widget.NewButton("", func() { Land(s.d) }).As(widget.Quiet).WithIcon("back")
	l.back.Hide()
	bar := fit.NewFlow(look.M, l.newOne, practise, open, sample, tour, frameworks, l.back)
	l.recent.Objects = []fyne.CanvasObject{widget.Pad(look.L, widget.Soft(t("home.loading", "Looking for sessions on this laptop")))}
	page := widget.Stack(look.XL,
		widget.Stack(look.S, widget.Display(t("home.head", "Discussion groups")), widget.Soft(t("home.lead", "Questions, ideas, a secret vote and a report, on this laptop and nowhere else."))),
		bar,
		widget.Grow(widget.Stack(look.S, widget.Section(t("home.recent", "Sessions"), nil, widget.Spacer()), widget.Grow(l.recent))))
	l.content = widget.PadEach(look.XXL, look.XL, look.L, look.XL, widget.Narrow(960, true, page))
	return l
}

func (l *list) load() {
	var entries []Entry
	l.s.d.Work(func() error { entries = l.s.shelf.Recent(); return nil }, func(error) {
		rows := view.Home(entries, l.s.d.Now(), l.s.d.Say)
		first := !l.loaded
		l.loaded = true
		if first || !slices.Equal(rows, l.rows) {
			l.rows = rows
			l.draw()
		}
		if first && l.s.form == nil && l.newOne.Focused() {
			l.focus()
		}
	})
}

func (l *list) draw() {
	l.cards = nil
	if len(l.rows) == 0 {
		widget.Replace(l.recent, l.empty())
		return
	}
	objects := make([]fyne.CanvasObject, len(l.rows))
	for i, r := range l.rows {
		c := l.card(r)
		c.OnKey = func(e *fyne.KeyEvent) bool { return l.walk(i, e) }
		l.cards = append(l.cards, c)
		objects[i] = c
	}
	widget.Replace(l.recent, widget.NewScroll(widget.Pad(look.XS, widget.Stack(2, objects...))))
}

// empty says in three lines what to do.
func (l *list) empty() fyne.CanvasObject {
	t := l.s.d.Say.T
	step := func(icon, words string) fyne.CanvasObject {
		return widget.Row(look.M, widget.NewGlyph(icon, look.Accent), widget.Grow(widget.Body(words)))
	}
	return widget.Pad(look.L, widget.Stack(look.L,
		widget.Lead(t("home.empty", "There are no sessions on this laptop yet.")),
		step("new", t("home.empty.new", "Start a new session: choose the questions, give it a title, and it is ready to be set up.")),
		step("play", t("home.empty.sample", "Or try the sample first: a group of twelve people, with ideas, themes, a vote and a report.")),
		step("open", t("home.empty.open", "Or open a file with the ending .moot that somebody gave you.")), widget.Spacer()))
}

func (l *list) card(r view.HomeRow) *widget.Card {
	note := widget.Small(r.Note).OneLine()
	if r.Bad {
		note = widget.Small(r.Note).In(look.Stop)
	}
	words := widget.Stack(0, widget.Line(r.Title).Strong(), note)
	state := widget.Label(r.State)
	if r.Bad {
		state = state.In(look.Stop)
	}
	when := widget.Small(r.When).OneLine().Right()
	scale := look.Size(when.Theme(), look.TextBody) / 15
	right := widget.Columns(look.M,
		widget.Column{Object: when, Min: 130 * scale},
		widget.Column{Object: state, Min: 100 * scale})
	side := 242 * scale
	if scale > 1.3 { // large text has no room for a column of its own
		right, side = widget.Stack(0, state, when), 130*scale
	}
	c := widget.NewCard(widget.Row(look.M, widget.Grow(words), widget.AtLeast(side, 0, right)), func() {
		if r.Bad {
			l.s.d.Tell(desk.Stop, r.Note)
			return
		}
		l.s.open(r.Path)
	})
	c.Plain, c.Inset = true, look.S
	return c
}

// walk goes along the list.
func (l *list) walk(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyHome:
		i = 0
	case fyne.KeyEnd:
		i = len(l.cards) - 1
	default:
		return false
	}
	switch {
	case i < 0:
		fit.Focus(l.newOne)
	case i < len(l.cards):
		fit.Focus(l.cards[i])
	}
	return true
}

func (l *list) focus() {
	if len(l.cards) > 0 {
		fit.Focus(l.cards[0])
		return
	}
	fit.Focus(l.newOne)
}

func (l *list) refresh() {
	state := l.s.d.State()
	if state.Exists() == l.back.Visible() && (!state.Exists() || l.back.Text == l.backText(state.Title)) {
		return
	}
	l.back.Hidden = !state.Exists()
	l.back.SetText(l.backText(state.Title))
	l.content.Refresh()
}

func (l *list) backText(title string) string {
	if r := []rune(title); len(r) > 30 {
		title = string(r[:29]) + "…"
	}
	return l.s.d.Say.T("home.back", "Back to {{.Title}}", say.Args{"Title": title})
}

package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// form begins a new session: a title and a framework.
type form struct {
	s       *Screen
	content fyne.CanvasObject

	practice bool // nothing is kept
	title    *widget.Entry
	spoken   *parts.Pick
	tag      string // of the language that was chosen; empty follows the framework
	list     []view.FrameworkCard
	all      framework.Catalogue
	cards    []*widget.Card
	at       int
	detail   *fyne.Container
	scroll   *widget.Scroll
}

func newForm(s *Screen, practice bool) *form {
	t := s.d.Say.T
	f := &form{s: s, practice: practice, all: s.shelf.Catalogue(), detail: container.NewStack()}
	f.list = view.FrameworkCards(f.all, s.d.Say)
	f.title = widget.NewEntry(t("home.title.hint", "Such as: Employee group, Council A"))
	f.title.OnEnter = func(string) { f.make() }
	f.title.OnEscape = s.back
	f.title.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyUp:
			f.choose(f.at - 1)
		case fyne.KeyDown:
			f.choose(f.at + 1)
		default:
			return false
		}
		return true
	}
	objects := make([]fyne.CanvasObject, len(f.list))
	for i, c := range f.list {
		card := widget.NewCard(widget.Stack(look.XS, widget.Body(c.Name).Strong(), widget.Small(c.Facts), widget.Small(c.Origin)), func() { f.choose(i) })
		card.OnOpen = f.make
		card.OnFocus = func() { f.choose(i) }
		card.OnKey = func(e *fyne.KeyEvent) bool { return f.walk(i, e) }
		f.cards = append(f.cards, card)
		objects[i] = card
	}
	f.scroll = widget.NewScroll(widget.Pad(look.XS, widget.Stack(look.S, objects...)))
	f.spoken = parts.NewPick("", nil, 0, func(i int) { f.tag = view.LanguageTag(i, f.language(), s.d.Say) })
	f.spoken.Options, _ = view.Languages("", s.d.Say)
	f.spoken.OnEnter, f.spoken.OnEscape = f.make, s.back
	head, do := t("home.new.head", "New session"), t("home.make", "Make the session")
	if practice {
		head, do = t("home.practise.head", "Practise"), t("home.practise.make", "Begin to practise")
		f.title.SetPlaceHolder(f.practiceTitle())
	}
	begin := widget.NewButton(do, f.make).As(widget.Primary).WithHint("Enter")
	leave := widget.NewButton(t("home.leave", "Cancel"), s.back).WithHint("Esc")
	words := widget.Soft(t("home.practise.lead", "Try everything with a group that is not there. It is in memory only: nothing is written on this laptop."))
	words.Hidden = !practice
	top := widget.Stack(look.M, widget.Title(head), words,
		fit.NewBeside(look.XL, 26, widget.Field(t("home.title", "Title"), f.title,
			t("home.title.note", "Up and Down choose the framework below. Both can be changed until the session starts.")),
			widget.Field(t("language.session", "Language of the session"), widget.Row(0, f.spoken, widget.Spacer()), view.LanguageNote(s.d.Say))))
	columns := widget.Columns(look.XL,
		widget.Column{Object: f.scroll, Min: 320, Max: 400, Weight: 1},
		widget.Column{Object: f.detail, Min: 420, Weight: 2})
	f.content = widget.PadEach(look.XL, look.XL, look.L, look.XL, widget.Narrow(1180, true, widget.Stack(look.M, top, fit.NewFlow(look.M, begin, leave), widget.Grow(columns))))
	f.at = -1
	f.choose(0)
	return f
}

func (f *form) focus() { fit.Focus(f.title) }

func (f *form) choose(i int) {
	if i < 0 || i >= len(f.cards) || i == f.at {
		return
	}
	f.at = i
	for j, c := range f.cards {
		c.SetSelected(j == i)
	}
	if f.scroll.Size().Height > 0 {
		f.scroll.Reveal(f.cards[i])
	}
	e, ok := f.all.Find(f.list[i].Ref)
	if !ok {
		return
	}
	f.spoken.Set(view.Languages(f.language(), f.s.d.Say))
	sp := f.s.d.Say
	objects := []fyne.CanvasObject{widget.Lead(e.Name).Strong(), widget.Soft(f.list[i].Facts), widget.Body(e.Summary)}
	for _, part := range view.FrameworkParts(framework.Framework{Factors: e.Factors}, sp) {
		lines := []fyne.CanvasObject{widget.Label(part.Heading).OneLine()}
		for _, q := range part.Lines {
			lines = append(lines, widget.RowTop(look.S, widget.AtLeast(24, 0, widget.Soft(q.Number)), widget.Grow(widget.Body(q.Text))))
		}
		objects = append(objects, widget.Stack(look.XS, lines...))
	}
	if e.Provenance != "" {
		objects = append(objects, widget.Section(sp.T("home.provenance", "Where it comes from"), nil, widget.Small(e.Provenance)))
	}
	widget.Replace(f.detail, widget.NewPanel(widget.NewScroll(widget.Stack(look.M, objects...))))
}

// language is the one that was chosen, or the framework's.
func (f *form) language() string {
	if f.tag != "" || f.at < 0 {
		return f.tag
	}
	e, _ := f.all.Find(f.list[f.at].Ref)
	return e.Language
}

func (f *form) walk(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyEscape:
		f.s.back()
		return true
	default:
		return false
	}
	if i < 0 {
		f.focus()
	} else if i < len(f.cards) {
		fit.Focus(f.cards[i])
	}
	return true
}

func (f *form) make() {
	sp := f.s.d.Say
	if f.at < 0 {
		f.s.d.Tell(desk.Warn, sp.T("home.none", "Choose a framework first."))
		return
	}
	e, ok := f.all.Find(f.list[f.at].Ref)
	if !ok {
		return
	}
	title := f.title.Text
	if title == "" && f.practice {
		title = f.practiceTitle()
	}
	if title == "" {
		f.s.d.Tell(desk.Warn, sp.T("home.untitled", "Give the session a title first. It can be changed later."))
		f.focus()
		return
	}
	begin := f.s.create
	if f.practice {
		begin = f.s.practise
	}
	begin(session.NewSession{Title: title, Framework: e.Framework, Details: session.Details{
		Kind: e.Kind, Language: f.language(), Date: f.s.d.Now().Format("2006-01-02"), Minutes: slot(e.Framework),
	}})
}

// practiceTitle is what a practice session is called where a person gives it no name.
func (f *form) practiceTitle() string { return f.s.d.Say.T("home.practise.title", "Practice session") }

// slot is the usual hour, or more where the questions alone need it.
func slot(f framework.Framework) int {
	minutes := 60
	for minutes < f.Minutes()+15 && minutes < session.MaxMinutes {
		minutes += 15
	}
	return minutes
}

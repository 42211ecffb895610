// Package paper is the place where a session's sheets are chosen, saved and opened to be printed: one panel, with nothing stacked on it.
package paper

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/session/report/sheets"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Hooks are what the screen asks of the program around it.
type Hooks struct {
	// SavePDF asks where to save and does it. done is called on the event thread, unless the person thinks better of it.
	SavePDF func(suggestedName string, data []byte, done func(path string, err error))
	// OpenFile shows a file in the reader of the system.
	OpenFile func(path string)
	// Ballots makes and saves the PDF of the paper ballots of a poll. Without it none are offered.
	Ballots func(p session.ID, first, last int, done func(error))
}

// Keep is what was chosen, for as long as the window is open.
type Keep struct {
	off    map[sheets.Kind]bool
	choice sheets.Choice
	lang   string // of the sheets; empty is that of the app
}

// NewKeep is what is usual: everything but slips, which a group that talks does not need.
func NewKeep() *Keep {
	return &Keep{off: map[sheets.Kind]bool{sheets.Slips: true}, choice: sheets.Choice{PerPage: sheets.UsualPerPage, Each: sheets.UsualEach}}
}

// Screen is the place.
type Screen struct {
	d     *desk.Desk
	hooks Hooks
	keep  *Keep

	root    fyne.CanvasObject
	rows    []*row
	start   *widget.Entry
	per     *widget.Choice
	each    *widget.Stepper
	people  *widget.Text
	blank   *widget.Stepper
	lang    *parts.Pick
	saving  *saving
	ballots *ballots
}

// New makes the screen of the session on the desk.
func New(d *desk.Desk, h Hooks, k *Keep) *Screen {
	s := &Screen{d: d, hooks: h, keep: k}
	s.saving = newSaving(s)
	s.ballots = newBallots(s)
	s.build()
	s.Refresh()
	return s
}

func (s *Screen) build() {
	t := s.d.Say.T
	var list []fyne.CanvasObject
	for _, k := range sheets.Kinds() {
		r := newRow(s, k)
		s.rows = append(s.rows, r)
		list = append(list, r.content)
	}
	s.start = widget.NewEntry(t("paper.start.hint", "Such as 14:00"))
	s.start.SetText(s.keep.choice.Start)
	s.start.OnChanged = func(text string) { s.keep.choice.Start = text }
	s.start.OnEnter = func(string) { s.saving.begin() }
	s.start.OnEscape = s.d.TogglePaper
	s.per = widget.NewChoice([]string{"4", "6", "8"}, slices.Index(sheets.PerPage(), s.keep.choice.PerPage), func(i int) {
		s.keep.choice.PerPage = sheets.PerPage()[i]
		s.Refresh()
	})
	s.each = widget.NewStepper(s.keep.choice.Each, 1, sheets.MostEach, func(v int) {
		s.keep.choice.Each = v
		s.Refresh()
	})
	s.people = widget.Small("")
	s.blank = widget.NewStepper(s.keep.choice.Blank, 0, sheets.MostBlank, func(v int) {
		s.keep.choice.Blank = v
		s.Refresh()
	})
	names, codes := view.AppLanguages()
	s.lang = parts.NewPick("", names, max(0, slices.Index(codes, s.language())), func(i int) {
		s.keep.lang = codes[i]
		s.Refresh()
	})
	s.lang.OnEscape = s.d.TogglePaper
	left := widget.Section(t("paper.what", "What to print"), nil, widget.Stack(look.M, list...))
	right := widget.Stack(look.L,
		s.saving.content,
		s.ballots.content,
		widget.Section(t("paper.how", "How"), nil, widget.Stack(look.M,
			widget.Field(t("paper.start", "The session begins at"), widget.AtLeast(140, 0, s.start), t("paper.start.note", "The agenda then has times. Without it, it has minutes alone.")),
			widget.Field(t("paper.per", "Idea slips on a page"), widget.Row(0, s.per, widget.Spacer()), ""),
			widget.Stack(look.XS, widget.Field(t("paper.each", "Idea slips for each person and question"), widget.Row(0, s.each, widget.Spacer()), ""), s.people),
			widget.Field(t("paper.blank", "Consent sheets without a code, besides one for each seat"), widget.Row(0, s.blank, widget.Spacer()), ""),
			widget.Field(t("paper.lang", "Language of what the app adds"), widget.Row(0, s.lang, widget.Spacer()), t("paper.lang.note", "Your own words stay as they are; questions in a second language stand under the first.")))))
	body := widget.NewScroll(widget.PadEach(look.XS, look.S, look.L, look.XS, widget.Narrow(1180, false, fit.NewBeside(look.XL, 34, left, right))))
	back := widget.NewButton(t("paper.back", "Back"), s.d.TogglePaper).As(widget.Quiet).WithIcon("back").WithHint("Esc")
	head := widget.RowTop(look.M, widget.Grow(widget.Stack(look.XS, widget.Title(t("paper.sheets.title", "Sheets to print")), widget.Soft(t("paper.lead", "No sheet has a name on it, and nothing that was said.")))), back)
	s.root = widget.PadEach(look.L, look.XL, 0, look.XL, widget.Stack(look.L, head, widget.Grow(container.NewStack(body))))
}

// language is the code of the language that the sheets speak.
func (s *Screen) language() string {
	if s.keep.lang != "" {
		return s.keep.lang
	}
	return s.d.Say.Lang()
}

// kinds are those that are ticked and can be printed.
func (s *Screen) kinds() []sheets.Kind {
	var out []sheets.Kind
	for _, r := range s.rows {
		if r.of.There && !s.keep.off[r.kind] {
			out = append(out, r.kind)
		}
	}
	return out
}

// edition is what the sheets would be made of now.
type edition struct {
	kept    any
	records int
	choice  sheets.Choice
	lang    string
	kinds   string
}

func (s *Screen) edition() edition {
	e := edition{choice: s.keep.choice, lang: s.language()}
	if k := s.d.Kept(); k != nil {
		e.kept, e.records = k, len(k.Records())
	}
	for _, k := range s.kinds() {
		e.kinds += string(k) + " "
	}
	return e
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Refresh follows the session.
func (s *Screen) Refresh() {
	state := s.d.State()
	for i, v := range view.SheetRows(state, s.keep.choice, s.d.Say) {
		s.rows[i].show(v, !s.keep.off[v.Kind])
	}
	s.people.SetText(view.SheetPeople(state, s.d.Say))
	s.ballots.refresh()
	s.saving.refresh()
}

// Focus puts the keyboard on what is done here.
func (s *Screen) Focus() { fit.Focus(s.saving.save) }

// Keys are those that save and lead back.
func (s *Screen) Keys() []desk.Key {
	t := s.d.Say.T
	return []desk.Key{
		{
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault}, Label: "Ctrl+S",
			Does: t("preview.key.save", "Save the PDF"), Run: s.saving.begin,
		},
		{Name: fyne.KeyEscape, Label: "Esc", Does: t("paper.key.back", "Back to where you were"), Run: s.d.TogglePaper},
	}
}

// Close ends nothing: what is being made ends unseen.
func (s *Screen) Close() { s.saving.closed = true }

var _ desk.Screen = (*Screen)(nil)

// row is a kind of sheet that can be ticked.
type row struct {
	kind    sheets.Kind
	of      view.SheetRow
	check   *widget.Check
	about   *widget.Text
	count   *widget.Text
	content fyne.CanvasObject
}

func newRow(s *Screen, k sheets.Kind) *row {
	r := &row{kind: k, about: widget.Small(""), count: widget.Small("").Whole()}
	r.check = widget.NewCheck("", false, func(on bool) {
		off := maps.Clone(s.keep.off)
		off[k] = !on
		s.keep.off = off
		s.Refresh()
	})
	r.content = widget.Stack(0, widget.Row(look.M, widget.Grow(r.check), r.count), widget.PadEach(0, 0, 0, look.Size(fyne.CurrentApp().Settings().Theme(), look.IconSize)+2+look.S, r.about))
	return r
}

func (r *row) show(v view.SheetRow, on bool) {
	if r.of != v {
		r.of = v
		r.check.Text = v.Name
		r.check.SetEnabled(v.There)
		r.about.SetText(v.About)
		r.count.SetText(v.Count)
		r.check.Refresh()
		widget.Settle(r.about)
	}
	if r.check.Checked != (on && v.There) {
		r.check.Checked = on && v.There
		r.check.Refresh()
	}
}

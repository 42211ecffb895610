package report

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session/report"
	"folkmoot/session/report/press"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Hooks are what the screen asks of the program around it.
type Hooks struct {
	// Save asks where to save a file, whose suggested name ends as such files do, and does it. done is called on the event
	// thread, unless the person thinks better of it.
	Save func(suggestedName string, data []byte, done func(path string, err error))
	// SaveFolder does the same with files that lie together in a new folder.
	SaveFolder func(suggestedName string, files []press.File, done func(path string, err error))
	// OpenFile shows a file in the reader of the system.
	OpenFile func(path string)
	// Print asks for a printer and hands it the PDF.
	Print func(name string, pages int, pdf []byte, done func(printer string, err error))
	// Version of the app, as the report names it.
	Version string
}

// Screen is the report of the session on the desk.
type Screen struct {
	d     *desk.Desk
	hooks Hooks
	maker *maker
	view  view.ReportView

	root    fyne.CanvasObject
	side    *widget.Scroll
	state   *widget.Text
	missing *widget.Text
	edition *widget.Choice
	whom    *widget.Text
	options []*option
	offered []view.ReportPart
	guarded bool // the parts are those of an edition for the facilitators only
	parts   *fyne.Container
	list    *fyne.Container
	marks   []mark
	saving  *saving
	names   *names

	pages  *pages
	middle *fyne.Container
	size   *widget.Choice
	where  *widget.Text
	back   *widget.Button
	on     *widget.Button
	shown  edition
}

// New makes the screen.
func New(d *desk.Desk, h Hooks) *Screen {
	s := &Screen{d: d, hooks: h}
	s.maker = &maker{d: d, version: h.Version, onLaid: s.laid}
	s.pages = newPages(d.Say)
	s.maker.onPage = s.pages.painted
	s.pages.order, s.pages.onPlace = s.maker.paint, s.placed
	s.build()
	s.Refresh()
	return s
}

func (s *Screen) build() {
	t := s.d.Say.T
	s.state, s.missing = widget.Soft(""), widget.Small("").In(look.Warn)
	s.missing.Hide()
	s.saving = newSaving(s)
	s.names = newNames(s)
	s.list = widget.Stack(0)
	s.edition = widget.NewChoice(view.ReportEditions(s.d.Say), slices.Index(report.Editions(), report.Full), func(int) { s.Refresh() })
	s.whom = widget.Small("")
	s.parts = widget.Stack(0)
	s.side = widget.NewScroll(widget.PadEach(0, look.M, look.L, 0, widget.Stack(look.L,
		widget.Stack(look.S, widget.Title(t("preview.title", "Report")), s.state, s.missing),
		widget.Section(t("preview.edition", "For whom"), nil, widget.Stack(look.S, s.edition, s.whom)),
		s.saving.content,
		s.names.content,
		widget.Section(t("preview.parts", "What goes in"), nil, s.parts),
		widget.Section(t("preview.contents", "Contents"), nil, s.list),
		widget.Section(t("preview.debrief", "Debrief"), nil, widget.Stack(look.S, widget.Small(t("preview.debrief.note", "For the facilitators only. Of the editions only the record has it.")),
			widget.Row(0, widget.NewButton(t("close.debrief", "Write the debrief"), s.d.OpenDebrief).WithHint("Alt+D")))),
	)))
	s.where = widget.Soft("").Whole()
	s.back = widget.NewButton("", func() { s.pages.goTo(s.pages.place - 1) }).As(widget.Quiet).WithIcon("up")
	s.on = widget.NewButton("", func() { s.pages.goTo(s.pages.place + 1) }).As(widget.Quiet).WithIcon("down")
	s.middle = container.NewStack(s.pages, s.waiting())
	s.size = widget.NewChoice([]string{t("preview.width", "Page width"), t("preview.whole", "Whole page")}, 0, func(i int) { s.pages.fitWhole(i == 1) })
	right := widget.Stack(look.S, fit.NewEnds(look.S, widget.Row(look.S, s.where, s.back, s.on), s.size), widget.Grow(s.middle))
	body := look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody)
	wide := min(20*body, 420)
	s.root = widget.PadEach(look.L, look.L, look.S, look.XL, widget.Columns(look.L,
		widget.Column{Object: s.side, Min: wide, Max: wide}, widget.Column{Object: right, Min: 320, Weight: 1}))
}

// waiting stands where the pages will be.
func (s *Screen) waiting() fyne.CanvasObject {
	return widget.NewEmpty("report", s.d.Say.T("preview.waiting", "The pages are being laid out"), "", nil)
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Refresh follows the session: the words at once, the pages when they are laid out.
func (s *Screen) Refresh() {
	v := view.Report(s.d.State(), s.which(), s.d.Say)
	s.view = v
	s.state.SetText(v.State)
	s.whom.SetText(v.For)
	s.offer(v.Options)
	s.saving.refresh()
	s.names.refresh()
	s.maker.lay(s.now())
}

// which is the edition that is chosen.
func (s *Screen) which() report.Edition {
	return report.Editions()[min(max(s.edition.Selected, 0), len(report.Editions())-1)]
}

// now is what the report would be made of now.
func (s *Screen) now() edition {
	e := edition{kept: s.d.Kept(), which: s.which(), without: s.without(), spoken: s.d.Say, font: s.d.Font}
	if e.kept != nil {
		e.records = len(e.kept.Records())
	}
	return e
}

func (s *Screen) without() (p report.Parts) {
	for _, o := range s.options {
		off := !o.check.Checked && !o.content.Hidden
		switch o.of.Part {
		case view.ReportQuotes:
			p.Quotes = off
		case view.ReportPrompts:
			p.Prompts = off
		case view.ReportIdeas:
			p.Ideas = off
		case view.ReportBallots:
			p.Ballots = off
		case view.ReportWords:
			p.Words = off
		}
	}
	return p
}

// laid takes in a round of pages.
func (s *Screen) laid(r laid) {
	if r.fault != nil {
		again := widget.NewButton(s.d.Say.T("preview.again", "Try again"), func() {
			s.maker.current = edition{}
			s.Refresh()
		})
		widget.Replace(s.middle, widget.NewEmpty("warn", s.d.Say.T("preview.fault", "The report could not be laid out"), s.d.Say.Say(r.fault), again))
		return
	}
	s.shown = r.edition
	missing := view.ReportMissing(len(r.Missing), s.d.Say)
	s.missing.Hidden = missing == ""
	s.missing.SetText(missing)
	if len(s.middle.Objects) != 1 || s.middle.Objects[0] != fyne.CanvasObject(s.pages) {
		widget.Replace(s.middle, s.pages)
	}
	s.pages.set(r.Preview, s.maker.round)
	s.contents(r)
	s.placed(s.pages.place)
}

// placed says which page is looked at and marks its section.
func (s *Screen) placed(n int) {
	s.where.SetText(view.ReportPage(max(n, 0), s.pages.preview.Count(), s.d.Say))
	s.back.SetEnabled(n > 0)
	s.on.SetEnabled(n < s.pages.preview.Count()-1)
	at := -1
	for i, m := range s.marks {
		if m.page <= n {
			at = i
		}
	}
	for i, m := range s.marks {
		m.row.SetSelected(i == at)
	}
}

// Focus puts the keyboard on what is done here.
func (s *Screen) Focus() { fit.Focus(s.saving.save) }

// Keys are those that read and save.
func (s *Screen) Keys() []desk.Key {
	t := s.d.Say.T
	keys := []desk.Key{{
		Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault}, Label: "Ctrl+S",
		Does: t("preview.key.save", "Save the PDF"), Run: s.saving.begin,
	}, {
		Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierAlt}, Label: "Alt+S",
		Does: t("preview.key.other", "Save as a web page, a Word file, tables or data"), Run: s.saving.other,
	}, {
		Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierAlt}, Label: "Alt+E",
		Does: t("preview.key.everyone", "Save for everyone: a folder with the report in three forms and a note"), Run: s.saving.everyone,
	}, {
		Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyP, Modifier: fyne.KeyModifierShortcutDefault}, Label: "Ctrl+P",
		Does: t("preview.key.print", "Print the report"), Run: s.saving.print,
	}, {
		Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierAlt}, Label: "Alt+D",
		Does: t("close.key.debrief", "Write the debrief, for the facilitators only"), Run: s.d.OpenDebrief,
	}, s.names.key()}
	for _, k := range []struct {
		name        fyne.KeyName
		label, does string
	}{
		{fyne.KeyPageDown, "PageDown", t("preview.key.down", "Read on")},
		{fyne.KeyPageUp, "PageUp", t("preview.key.up", "Read back")},
		{fyne.KeyHome, "Home", t("preview.key.home", "First page")},
		{fyne.KeyEnd, "End", t("preview.key.end", "Last page")},
	} {
		keys = append(keys, desk.Key{Name: k.name, Label: k.label, Does: k.does, Run: func() { s.pages.move(k.name) }})
	}
	return keys
}

// Close stops drawing and lets the pages go: the toolkit holds on to what was on the screen for a minute, and a report with
// its pictures is large. What is being laid out ends unseen.
func (s *Screen) Close() {
	s.maker.close()
	for _, p := range s.pages.sheets {
		p.show(nil, 0, 0)
	}
	s.pages.sheets, s.pages.preview, s.pages.column.Objects = nil, report.Preview{}, nil
}

// mark is a line of the contents.
type mark struct {
	title string
	page  int
	at    float64
	row   *widget.Card
}

// contents lists the sections. Where they are the same as before, the lines stay, and with them the keyboard.
func (s *Screen) contents(r laid) {
	var marks []mark
	for _, m := range r.Outline {
		if m.Level == 1 {
			marks = append(marks, mark{title: m.Title, page: m.Page, at: m.Y})
		}
	}
	same := slices.EqualFunc(marks, s.marks, func(a, b mark) bool { return a.title == b.title && a.page == b.page })
	if same {
		for i := range marks {
			s.marks[i].at = marks[i].at
		}
		return
	}
	s.marks = marks
	rows := make([]fyne.CanvasObject, len(marks))
	for i := range s.marks {
		m := &s.marks[i]
		m.row = widget.NewCard(widget.Row(look.M, widget.Grow(widget.Body(m.title)), widget.Small(s.d.Say.T("preview.at", "{{.Page}}", pageArg(m.page))).Whole()),
			func() { s.pages.goToPlace(m.page, m.at) })
		m.row.OnOpen = func() { s.pages.goToPlace(m.page, m.at) }
		m.row.Plain, m.row.Inset = true, look.XS+2
		rows[i] = m.row
	}
	widget.Replace(s.list, rows...)
	s.side.Refresh()
}

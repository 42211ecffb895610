package setup

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/internal/say"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Shelf gives the frameworks to choose from. It answers from memory.
type Shelf interface{ Catalogue() framework.Catalogue }

// section is one part of the set-up.
type section interface {
	content() fyne.CanvasObject
	refresh(v view.SetupView)
	focus()
	leave() // hands over what is being typed
}

// Screen is the set-up.
type Screen struct {
	d        *desk.Desk
	body     fyne.CanvasObject
	tabs     *widget.Choice
	names    []string // of all sections
	start    *widget.Button
	middle   *fyne.Container
	sections []section
	agenda   *agenda
	at       int
	view     view.SetupView
	bring    func() // what a file holds; nil where there are no files
}

// oneLanguage is how many sections a session has that is held in one language: the last is for the second one.
const oneLanguage = 7

// New makes the set-up of the session on the desk.
func New(d *desk.Desk, shelf Shelf) *Screen {
	t := d.Say.T
	s := &Screen{d: d, middle: container.NewStack(), agenda: newAgenda(d)}
	s.sections = []section{newAbout(d), newChooser(d, shelf), newSeats(d), newConsent(d), s.agenda, newHelping(d), newInformation(d), newSecond(d)}
	s.names = []string{
		t("setup.about", "About"), t("setup.framework", "Framework"), t("setup.people.tab", "Seats"),
		t("setup.consent", "Consent"), t("setup.agenda", "Agenda"), t("setup.help", "Help"), t("setup.information", "Information"), t("setup.second", "Languages"),
	}
	s.tabs = widget.NewChoice(s.names[:oneLanguage], 0, s.to)
	s.start = widget.NewButton("", func() {
		if s.view.At != "" {
			s.sections[s.at].leave()
			d.Enter(s.view.At)
		}
	}).As(widget.Primary).WithHint("Ctrl+Enter")
	sheets := widget.NewButton(t("setup.sheets", "Print sheets"), func() {
		s.sections[s.at].leave()
		d.TogglePaper()
	}).As(widget.Quiet)
	top := fit.NewEnds(look.M, s.tabs, widget.Row(look.S, sheets, s.start))
	s.body = widget.PadEach(look.L, look.XL, 0, look.XL, widget.Stack(look.L, top, widget.Grow(s.middle)))
	s.show(0)
	return s
}

// WithFiles lets themes and ideas be brought in from a file before the group meets.
func (s *Screen) WithFiles(bring func()) *Screen {
	s.bring = bring
	return s
}

// to shows a section.
func (s *Screen) to(i int) {
	if i < 0 || i >= len(s.sections) {
		return
	}
	s.sections[s.at].leave()
	s.show(i)
}

func (s *Screen) show(i int) {
	s.at = i
	s.tabs.SetSelected(i)
	s.offer()
	s.view = view.Setup(s.d.State(), s.d.Say)
	s.sections[i].refresh(s.view)
	widget.Replace(s.middle, s.sections[i].content())
}

// offer shows the section of the second language where there is one.
func (s *Screen) offer() {
	n := oneLanguage
	if s.d.State().Details.Second != "" || s.at >= oneLanguage {
		n = len(s.names)
	}
	if n != len(s.tabs.Options) {
		s.tabs.Options = s.names[:n]
		s.tabs.Refresh()
		widget.Settle(s.tabs)
	}
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.body }

// Refresh draws the session anew.
func (s *Screen) Refresh() {
	s.view = view.Setup(s.d.State(), s.d.Say)
	s.offer()
	s.start.SetText(s.view.Start)
	if (s.view.Start == "") == s.start.Visible() {
		s.start.Hidden = s.view.Start == ""
		s.body.Refresh()
	}
	s.sections[s.at].refresh(s.view)
}

// Focus puts the keyboard into the section.
func (s *Screen) Focus() { s.sections[s.at].focus() }

// Keys are the keys of the set-up.
func (s *Screen) Keys() []desk.Key {
	t := s.d.Say.T
	out := []desk.Key{
		{
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}, Label: "Ctrl+Enter",
			Does: t("setup.key.start", "Start the session, or go on with it"), Run: s.start.OnTapped,
		},
		{Shortcut: alt(fyne.KeyUp), Label: "Alt+Up", Does: t("setup.key.up", "Agenda: move the stage up"), Run: func() { s.shift(-1) }},
		{Shortcut: alt(fyne.KeyDown), Label: "Alt+Down", Does: t("setup.key.down", "Agenda: move the stage down"), Run: func() { s.shift(1) }},
	}
	if s.bring != nil {
		out = append(out, desk.Key{
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyI, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}, Label: "Ctrl+Shift+I",
			Does: t("setup.key.import", "Bring in ideas and themes from a file"), Run: func() {
				s.sections[s.at].leave()
				s.bring()
			},
		})
	}
	for i, name := range s.names {
		n := strconv.Itoa(i + 1)
		out = append(out, desk.Key{Shortcut: alt(fyne.KeyName(n)), Label: "Alt+" + n, Does: t("setup.key.part", "Set-up: {{.Part}}", say.Args{"Part": name}), Run: func() {
			s.to(i)
			s.Focus()
		}})
	}
	return out
}

func alt(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierAlt}
}

func (s *Screen) shift(by int) {
	if s.sections[s.at] == section(s.agenda) {
		s.agenda.shift(by)
	}
}

// Close hands over what is being typed.
func (s *Screen) Close() { s.sections[s.at].leave() }

package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Entry is a session on the shelf.
type Entry = view.HomeEntry

// Shelf is where sessions and frameworks are kept. Recent is asked off the event thread and may be slow; Catalogue
// answers from memory.
type Shelf interface {
	Recent() []Entry
	Catalogue() framework.Catalogue
}

// Hooks open and make files. Open, Sample and Create call done on the event thread once the session is on the desk, or
// with the reason why not. OpenFile asks for a file first and does everything itself.
type Hooks struct {
	Open     func(path string, done func(error))
	OpenFile func()
	Sample   func(done func(error))
	Create   func(n session.NewSession, done func(error))
	Practise func(n session.NewSession, done func(error)) // begins a session that writes to nothing; nil where there is none
	Tour     func(done func(error))                       // opens the sample and walks through it; nil where there is none
}

// Screen is the home screen.
type Screen struct {
	d     *desk.Desk
	shelf Shelf
	hooks Hooks

	content *fyne.Container
	list    *list
	form    *form
	busy    bool // a file is being opened or made
}

// New makes the home screen and begins to read the shelf.
func New(d *desk.Desk, shelf Shelf, hooks Hooks) *Screen {
	s := &Screen{d: d, shelf: shelf, hooks: hooks}
	s.list = newList(s)
	s.content = container.NewStack(s.list.content)
	s.list.load()
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Refresh draws what follows from the session on the desk.
func (s *Screen) Refresh() { s.list.refresh() }

// Focus puts the keyboard into the title of a new session, or on the list.
func (s *Screen) Focus() {
	if s.form != nil {
		s.form.focus()
		return
	}
	s.list.focus()
}

// Keys are the keys of the list.
func (s *Screen) Keys() []desk.Key {
	t := s.d.Say.T
	return []desk.Key{
		{Name: fyne.KeyN, Label: "N", Does: t("home.key.new", "New session"), Run: s.StartNew},
		{Name: fyne.KeyS, Label: "S", Does: t("home.key.sample", "Try the sample"), Run: s.sample},
		{Name: fyne.KeyP, Label: "P", Does: t("home.key.practise", "Practise"), Run: s.StartPractice},
		{Name: fyne.KeyEscape, Label: "Esc", Does: t("home.key.back", "Back to the list"), Run: s.back},
	}
}

// Close ends nothing: the screen runs nothing on its own.
func (s *Screen) Close() {}

// StartNew shows the form for a new session.
func (s *Screen) StartNew() { s.start(false) }

// StartPractice shows the form for a session that is not kept.
func (s *Screen) StartPractice() {
	if s.hooks.Practise != nil {
		s.start(true)
	}
}

func (s *Screen) start(practice bool) {
	if s.form == nil || s.form.practice != practice {
		s.form = newForm(s, practice)
		s.show(s.form.content)
	}
	s.form.focus()
}

// back leaves the form.
func (s *Screen) back() {
	if s.form == nil {
		return
	}
	s.form = nil
	s.show(s.list.content)
	s.list.focus()
}

func (s *Screen) show(o fyne.CanvasObject) {
	widget.Replace(s.content, o)
}

func (s *Screen) open(path string) {
	s.begin(func(done func(error)) { s.hooks.Open(path, done) }, func() { Land(s.d) })
}

func (s *Screen) sample() {
	if s.hooks.Sample != nil {
		s.begin(s.hooks.Sample, func() { Land(s.d) })
	}
}

func (s *Screen) create(n session.NewSession) { s.make(n, s.hooks.Create) }

func (s *Screen) practise(n session.NewSession) { s.make(n, s.hooks.Practise) }

func (s *Screen) tour() {
	if s.hooks.Tour != nil {
		s.begin(s.hooks.Tour, func() {})
	}
}

func (s *Screen) make(n session.NewSession, with func(session.NewSession, func(error))) {
	s.begin(func(done func(error)) { with(n, done) }, func() {
		if first := n.FirstSeats(); len(first) > 0 {
			s.d.Do(session.AddSeats{Seats: first}, nil)
		}
		s.d.Go(desk.Setup)
	})
}

// begin runs one slow thing at a time, so that a second Enter does not make a second file.
func (s *Screen) begin(run func(done func(error)), then func()) {
	if s.busy {
		return
	}
	s.busy = true
	wait := s.d.Say.T("home.busy", "One moment")
	s.d.Tell(desk.Plain, wait)
	run(func(err error) {
		s.busy = false
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			return
		}
		if s.d.Message().Text == wait { // what was opened may have something to say
			s.d.Tell(desk.Plain, "")
		}
		then()
	})
}

// Land goes to where a session that was just opened is looked at: set up, run or reported.
func Land(d *desk.Desk) {
	switch d.State().Phase() {
	case session.Draft:
		d.Go(desk.Setup)
	case session.Running:
		d.Go(desk.AtStage)
	case session.Closed:
		d.Go(desk.Report)
	}
}

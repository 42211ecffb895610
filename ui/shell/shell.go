package shell

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Makers make the screens.
type Makers struct {
	Home, Frameworks, Setup, Report func() desk.Screen
	Paper                           func() desk.Screen // nil where nothing can be printed
	Redaction                       func() desk.Screen // nil where nothing is redacted
	Stage                           map[session.StageKind]func() desk.Screen
	Part                            map[desk.Part]func() desk.Screen // what is shown in the place of a stage
	Booth                           func() desk.Screen
}

// Hooks are what the window asks of the program around it. A hook that is nil is not offered.
type Hooks struct {
	ToggleRoom func() // shows the room's page where it is seen best, or takes it away
	RoomWindow func() // opens a window of the room's own, or closes it
	RoomHere   bool   // this window can show the room's page
	OpenFile   func()
	OpenSample func()
	BeginFrom  func() // a session from what a file holds
	BringIn    func() // what a file holds, into the session
	LeftOut    func() // shows what was left out of it
	SaveCopy   func()
	Keep       func() // writes a practice session to a file after all
	Tour       func() // opens the sample and walks through it
	TourLeft   func() // the tour was left or came to its end
	Settings   func() // the language, the look and the size of the text
	Languages  []Offer
	Quit       func()
	// Every calls f on the event thread again and again until stop is called; the rail's minutes are drawn by it.
	Every func(each time.Duration, f func()) (stop func())
}

// Offer is something that is found by its name.
type Offer struct {
	Name string
	Do   func()
}

// Shell fills one window.
type Shell struct {
	d      *desk.Desk
	canvas fyne.Canvas
	makers Makers
	hooks  Hooks

	root    *widget.Panel
	frame   *fyne.Container
	over    *fyne.Container // the frame, and the card of the tour on it
	tour    *tour
	head    *head
	rail    *rail
	banners *banners
	status  *widget.Status
	middle  *fyne.Container

	screen   desk.Screen
	spoken   *say.Speaker // in which everything is drawn
	shown    string       // what the screen was made for
	stage    session.ID
	whole    bool // the screen has the whole window
	swapping bool
	keys     *keys
	used     []string // what was chosen from the palette, newest first
	stops    []func()
}

// New fills a window. Its Content is to be put into the window of the canvas, and then Start called.
func New(d *desk.Desk, c fyne.Canvas, m Makers, h Hooks) *Shell {
	s := &Shell{d: d, canvas: c, makers: m, hooks: h, status: widget.NewStatus(), spoken: d.Say}
	s.head, s.rail, s.banners = newHead(s), newRail(s), newBanners(s)
	s.middle = container.NewStack()
	foot := widget.PadXY(look.XL, 0, s.status)
	side := container.New(sideLayout{s.head.resized}, s.rail.content, widget.NewRule().Vertical(), widget.Stack(0, widget.Grow(s.middle), foot))
	s.frame = widget.Stack(0, s.head.content, widget.NewRule(), s.banners.content, widget.Grow(side))
	s.tour = newTour(s)
	s.over = newOver(s)
	s.root = widget.Ground(look.Paper, s.over)
	s.keys = newKeys(s)
	return s
}

// Content is what the window shows.
func (s *Shell) Content() fyne.CanvasObject { return s.root }

// Start draws the desk and follows it until Close.
func (s *Shell) Start() {
	s.stops = append(s.stops, s.d.Listen(s.Refresh))
	if s.hooks.Every != nil {
		s.stops = append(s.stops, s.hooks.Every(5*time.Second, s.rail.refresh))
	}
	s.Refresh()
}

// Close ends the screen and lets the desk go.
func (s *Shell) Close() {
	for _, stop := range s.stops {
		stop()
	}
	s.stops = nil
	if s.screen != nil {
		s.screen.Close()
		s.screen = nil
	}
}

// Refresh draws what has changed on the desk.
func (s *Shell) Refresh() {
	if s.swapping {
		return
	}
	s.draw()
	s.tour.follow()
}

func (s *Shell) draw() {
	if s.spoken != s.d.Say {
		s.speak()
	}
	s.head.refresh()
	s.rail.refresh()
	s.banners.refresh()
	s.say(s.d.Message())
	if s.swap() {
		return
	}
	if s.screen == nil {
		return
	}
	s.screen.Refresh()
	if now := s.d.State().Current; s.stage != now {
		s.stage = now
		if s.d.Place() == desk.AtStage {
			s.keys.bind()
			s.focus()
		}
	}
}

// swap makes the screen that belongs to the place, and tells whether it had to.
func (s *Shell) swap() bool {
	name, build := s.wanted()
	if name == s.shown {
		return false
	}
	s.swapping = true
	defer func() { s.swapping = false }()
	over, held := s.canvas.Overlays().Top(), s.canvas.Focused()
	s.canvas.Unfocus() // a field that is being typed in hands over what it has
	if s.screen != nil {
		s.screen.Close()
	}
	s.shown, s.stage, s.screen = name, s.d.State().Current, build()
	s.whole = s.d.Place() == desk.Booth
	content := s.screen.Content()
	if s.whole {
		s.root.SetContent(s.marked(content))
	} else {
		widget.Replace(s.middle, content)
		s.root.SetContent(s.over)
	}
	s.screen.Refresh()
	s.keys.bind()
	fit.Known(s.canvas)
	s.focus()
	if over != nil && held != nil && s.canvas.Overlays().Top() == over {
		s.canvas.Focus(held) // what lies over the desk, such as the room's page, keeps the keyboard
	}
	return true
}

// focus gives the keyboard to the screen. Where the screen has no place for it, what goes on has it, or what comes first:
// a person who presses Tab is to be somewhere.
func (s *Shell) focus() {
	s.screen.Focus()
	if s.whole || s.canvas.Focused() != nil {
		return
	}
	var first, primary fyne.Focusable
	widget.Each(s.screen.Content(), func(o fyne.CanvasObject) {
		f, can := o.(fyne.Focusable)
		if d, ok := o.(fyne.Disableable); !can || ok && d.Disabled() {
			return
		}
		if first == nil {
			first = f
		}
		if b, ok := o.(*widget.Button); ok && b.Style == widget.Primary && primary == nil {
			primary = f
		}
	})
	switch {
	case primary != nil:
		s.canvas.Focus(primary)
	case first != nil:
		s.canvas.Focus(first)
	}
}

func (s *Shell) wanted() (name string, build func() desk.Screen) {
	place := s.d.Place()
	name = string(place)
	switch place {
	case desk.Home:
		build = s.makers.Home
	case desk.Frameworks:
		build = s.makers.Frameworks
	case desk.Setup:
		build = s.makers.Setup
	case desk.Report:
		build = s.makers.Report
	case desk.Paper:
		build = s.makers.Paper
	case desk.Redaction:
		build = s.makers.Redaction
	case desk.Booth:
		build = s.makers.Booth
	case desk.AtStage:
		if x := s.d.State().Stage(s.d.State().Current); x != nil {
			name += ":" + string(x.Kind)
			build = s.makers.Stage[x.Kind]
			if part := s.makers.Part[s.d.Part()]; part != nil {
				name += ":" + string(s.d.Part())
				build = part
			}
		}
	}
	if build == nil {
		build = func() desk.Screen { return newNothing(s.d) }
	}
	return name, build
}

func (s *Shell) say(m desk.Message) {
	tone := widget.Info
	switch m.Tone {
	case desk.Warn:
		tone = widget.Warning
	case desk.Stop:
		tone = widget.Stopped
	case desk.Plain:
	}
	if s.status.Text() != m.Text {
		s.status.Say(tone, m.Text)
	}
}

// goTo shows what an entry of the rail leads to.
func (s *Shell) goTo(e view.RailEntry) {
	switch e.Where {
	case view.RailSetup:
		s.d.Go(desk.Setup)
	case view.RailReport:
		s.d.Go(desk.Report)
	case view.RailStage:
		if e.Stage == s.d.State().Current {
			s.d.Go(desk.AtStage)
			return
		}
		s.d.Enter(e.Stage)
	case view.RailElsewhere: // no entry leads there
	}
}

// step goes along the rail: from the set-up and the report back to where the group is.
func (s *Shell) step(by int) {
	state := s.d.State()
	if !state.Exists() {
		return
	}
	switch s.d.Place() {
	case desk.AtStage:
		switch end := state.Neighbour(state.Current, by) == nil; {
		case end && by > 0:
			s.d.Go(desk.Report)
		case end:
			s.d.Go(desk.Setup)
		default:
			s.d.Step(by)
		}
	case desk.Setup, desk.Report, desk.Redaction, desk.Paper:
		switch {
		case s.d.Place() == desk.Setup && by < 0, s.d.Place() == desk.Report && by > 0, s.d.Place() == desk.Redaction && by > 0:
		case state.Current != "":
			s.d.Go(desk.AtStage)
		case by > 0:
			s.d.Step(1)
		default:
			s.d.Go(desk.Setup)
		}
	default: // the rail is not there
	}
}

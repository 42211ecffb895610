package redact

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/session/redact"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Hooks are what the screen asks of the program around it.
type Hooks struct {
	// SaveLog asks where to save the log and does it. done is called on the event thread, unless the person thinks better of
	// it. Where it is nil the log cannot be saved.
	SaveLog func(suggestedName string, data []byte, done func(path string, err error))
}

// Keep is where a person was, for as long as the window is open.
type Keep struct {
	kind redact.Kind // shown alone; empty is all kinds
	at   place
}

// NewKeep begins at the first place.
func NewKeep() *Keep { return &Keep{} }

// place tells one place from the others.
type place struct {
	key      session.TextKey
	from, to int
}

func placeOf(x session.RedactionSpot) place { return place{x.Text.TextKey, x.From, x.To} }

// Screen is the place.
type Screen struct {
	d     *desk.Desk
	hooks Hooks
	keep  *Keep

	spots view.Spots
	all   []session.RedactionSpot
	shown []session.RedactionSpot
	at    int // among those that are shown; -1 where there is none
	kinds []redact.Kind

	root     fyne.CanvasObject
	progress *widget.Text
	filter   *parts.Pick
	looking  *looking
	list     *list
	log      *saving
}

// New makes the screen of the session on the desk.
func New(d *desk.Desk, h Hooks, k *Keep) *Screen {
	s := &Screen{d: d, hooks: h, keep: k, at: -1}
	s.looking, s.list, s.log = newLooking(s), newList(s), newSaving(s)
	s.build()
	s.Refresh()
	return s
}

func (s *Screen) build() {
	t := s.d.Say.T
	s.progress = widget.Body("").Strong()
	s.filter = parts.NewPick("", nil, 0, func(i int) {
		s.keep.kind = s.kinds[i]
		s.Refresh()
	})
	s.filter.OnEscape = s.d.LeaveRedaction
	right := widget.Stack(look.L,
		widget.Section(t("redact.list", "All places"), nil, widget.Stack(look.S, widget.Row(0, s.filter, widget.Spacer()), s.list.content)),
		s.log.content)
	left := widget.Stack(look.M, s.progress, s.looking.content, widget.Small(t("redact.lead", "What is not found here is not therefore safe: read the report too.")))
	body := widget.NewScroll(widget.PadEach(look.XS, look.S, look.L, look.XS, widget.Narrow(1180, false, fit.NewBeside(look.XL, 34, left, right))))
	back := widget.NewButton(t("redact.back", "To the report"), s.d.LeaveRedaction).As(widget.Quiet).WithIcon("back").WithHint("Esc")
	head := widget.RowTop(look.M, widget.Grow(widget.Title(t("redact.title", "Names and places"))), back)
	s.root = widget.PadEach(look.L, look.XL, 0, look.XL, widget.Stack(look.L, head, widget.Grow(container.NewStack(body))))
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Refresh follows the session and keeps the place that is being looked at.
func (s *Screen) Refresh() {
	s.all = s.spots.Of(s.d.State())
	var names []string
	names, s.kinds = view.RedactionKinds(s.all, s.d.Say)
	if !slices.Contains(s.kinds, s.keep.kind) {
		s.keep.kind = ""
	}
	s.filter.Set(names, slices.Index(s.kinds, s.keep.kind))
	s.shown = s.all
	if s.keep.kind != "" {
		s.shown = nil
		for _, x := range s.all {
			if x.Kind == s.keep.kind {
				s.shown = append(s.shown, x)
			}
		}
	}
	at := slices.IndexFunc(s.shown, func(x session.RedactionSpot) bool { return placeOf(x) == s.keep.at })
	if at < 0 {
		at = min(max(s.at, 0), len(s.shown)-1)
		if s.at < 0 { // the first that is open
			at = max(at, min(0, len(s.shown)-1))
			if i := slices.IndexFunc(s.shown, open); i >= 0 {
				at = i
			}
		}
	}
	s.show(at)
	s.progress.SetText(view.RedactionCount(s.all, s.d.Say).Progress)
	s.log.refresh()
}

func open(x session.RedactionSpot) bool { return x.Decision == nil }

// show looks at the place with this number among those that are shown.
func (s *Screen) show(at int) {
	s.at = at
	if at >= 0 {
		s.keep.at = placeOf(s.shown[at])
	}
	s.looking.refresh()
	s.list.refresh()
}

// step goes to the next place or the one before.
func (s *Screen) step(by int) {
	if to := s.at + by; s.at >= 0 && to >= 0 && to < len(s.shown) {
		s.looking.leave()
		s.show(to)
	}
}

// current is the place that is being looked at; ok is false where there is none.
func (s *Screen) current() (x session.RedactionSpot, ok bool) {
	if s.at < 0 || s.at >= len(s.shown) {
		return x, false
	}
	return s.shown[s.at], true
}

// decide hands over a choice about the place, or about all that say the same, and goes on to the next that is open.
func (s *Screen) decide(choice session.Choice, with string) {
	x, ok := s.current()
	if !ok {
		return
	}
	about := []session.RedactionSpot{x}
	if s.looking.alike() {
		about = session.Alike(s.all, x)
	}
	s.d.Do(session.DecideSpots(about, choice, with), func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			return
		}
		s.looking.leave()
		if choice != "" {
			s.Refresh()
			s.goOn()
		}
	})
}

// goOn looks at the next open place, from here to the end and then from the beginning.
func (s *Screen) goOn() {
	for n := 1; n <= len(s.shown); n++ {
		if i := (s.at + n) % len(s.shown); open(s.shown[i]) {
			s.show(i)
			return
		}
	}
}

// Focus puts the keyboard on what is done here.
func (s *Screen) Focus() { s.looking.focus() }

// Keys are those that decide and move.
func (s *Screen) Keys() []desk.Key {
	t := s.d.Say.T
	return []desk.Key{
		{Name: fyne.KeyK, Label: "K", Does: t("redact.key.keep", "Keep it as it is"), Run: func() { s.decide(session.Kept, "") }},
		{Name: fyne.KeyR, Label: "R", Does: t("redact.key.replace", "Replace it by a word in brackets"), Run: func() { s.decide(session.Replaced, "") }},
		{Name: fyne.KeyW, Label: "W", Does: t("redact.key.reword", "Put it in other words"), Run: s.looking.reword},
		{Name: fyne.KeyU, Label: "U", Does: t("redact.key.back", "Take the decision back"), Run: func() { s.decide("", "") }},
		{Name: fyne.KeyA, Label: "A", Does: t("redact.key.alike", "Decide for this place alone, or for all with these words"), Run: s.looking.toggle},
		{Name: fyne.KeyDown, Label: "Down", Does: t("redact.key.next", "The next place"), Run: func() { s.step(1) }},
		{Name: fyne.KeyUp, Label: "Up", Does: t("redact.key.before", "The place before"), Run: func() { s.step(-1) }},
		{Name: fyne.KeyPageDown, Label: "PageDown", Does: t("redact.key.page", "On in the list"), Run: func() { s.page(1) }},
		{Name: fyne.KeyPageUp, Label: "PageUp", Does: t("redact.key.pageback", "Back in the list"), Run: func() { s.page(-1) }},
		{Name: fyne.KeyEscape, Label: "Esc", Does: t("redact.back", "To the report"), Run: s.d.LeaveRedaction},
	}
}

// page goes on by as many places as the list shows at once.
func (s *Screen) page(by int) {
	if s.at >= 0 {
		s.step(min(max(s.at+by*rows, 0), len(s.shown)-1) - s.at)
	}
}

// Close ends nothing.
func (s *Screen) Close() {}

var _ desk.Screen = (*Screen)(nil)

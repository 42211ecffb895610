package shell

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// head is the line at the top: whose session this is, whether it is saved, what can be undone.
type head struct {
	s                                           *Shell
	content                                     fyne.CanvasObject
	title                                       *widget.Text
	saved                                       *widget.Text
	mark                                        *widget.Glyph
	home, undo, redo, room, palette, card, look *widget.Button
	row                                         *fyne.Container
	width                                       float32 // of the window; 0 where it is not known yet
	level                                       fullness
	drawn                                       headLine
}

// fullness is how much the head line says. What large text or a long language leaves no room for is given up in this
// order; the title of the session comes first, and every button stays.
type fullness int

const (
	wordy  fullness = iota // every button has its words
	brief                  // Undo says what it takes back in a few letters
	iconic                 // those that are known by their icons have no words
	terse                  // Undo does not say what it takes back
	mute                   // that all is saved is shown by its mark alone
)

// headLine is what the head line says; it is drawn anew only where this changes.
type headLine struct {
	title, undo, short, words, icon  string
	tone                             fyne.ThemeColorName
	atHome, inside, canUndo, canRedo bool
	room                             string  // what the room sees
	points                           float32 // the size of the text
}

func newHead(s *Shell) *head {
	t := s.d.Say.T
	h := &head{s: s, title: widget.Line("").Strong(), saved: widget.Label(""), mark: widget.NewGlyph("done", look.Soft)}
	h.home = widget.NewButton(t("shell.home", "Home"), func() { s.d.Go(desk.Home) }).As(widget.Quiet).WithIcon("home")
	h.undo = widget.NewButton(t("shell.undo", "Undo"), s.d.Undo).As(widget.Quiet).WithIcon("undo")
	h.redo = widget.NewButton("", s.d.Redo).As(widget.Quiet).WithIcon("redo")
	h.room = widget.NewButton("", func() { call(s.hooks.ToggleRoom) }).As(widget.Quiet).WithIcon("room")
	h.palette = widget.NewButton(t("shell.find", "Find an action"), s.showPalette).As(widget.Quiet).WithIcon("search").WithHint("Ctrl+K")
	h.card = widget.NewButton(t("shell.keys", "Keys"), s.showCard).As(widget.Quiet).WithIcon("keyboard").WithHint("F1")
	h.look = widget.NewButton("", func() { call(s.hooks.Settings) }).As(widget.Quiet).WithIcon("settings")
	h.look.Hidden = s.hooks.Settings == nil
	h.title.Type = look.TextLead
	h.row = widget.Row(look.S, h.home, widget.Grow(widget.PadXY(look.S, 0, h.title)), h.undo, h.redo,
		widget.PadXY(look.S, 0, widget.Row(look.XS, h.mark, h.saved)), h.room, h.palette, h.look, h.card)
	h.content = widget.PadXY(look.L, look.S, h.row)
	return h
}

// speak says everything anew at the next refresh.
func (h *head) speak() {
	h.drawn = headLine{}
}

func (h *head) refresh() {
	d := h.s.d
	state := d.State()
	l := headLine{
		title: d.Say.T("shell.name", "Folkmoot"), undo: h.undoText(state.Undo, 40), short: h.undoText(state.Undo, 18), points: h.points(), atHome: d.Place() == desk.Home,
		inside:  state.Exists() && d.Place() != desk.Home && d.Place() != desk.Frameworks,
		canUndo: state.Undo != nil, canRedo: state.Redo != nil,
	}
	if l.inside {
		l.title, l.room = state.Title, h.roomText()
	}
	l.words, l.icon, l.tone = h.state()
	if l != h.drawn {
		h.drawn = l
		h.draw(l)
	}
}

// draw says as much as there is room for.
func (h *head) draw(l headLine) {
	t := h.s.d.Say.T
	h.title.SetText(l.title)
	show(h.home, !l.atHome)
	show(h.undo, l.inside)
	show(h.redo, l.inside)
	show(h.room, l.inside && h.s.hooks.ToggleRoom != nil)
	show(h.mark, l.inside && l.words != "")
	h.undo.SetEnabled(l.canUndo)
	h.redo.SetEnabled(l.canRedo)
	h.saved.SetTone(l.tone)
	h.mark.Name, h.mark.Tone = l.icon, l.tone
	h.mark.Refresh()
	for h.level = wordy; ; h.level++ {
		named(h.home, h.until(iconic, t("shell.home", "Home")))
		named(h.card, h.until(iconic, t("shell.keys", "Keys")))
		named(h.palette, h.until(iconic, h.findText(l)))
		named(h.room, h.until(iconic, l.room))
		h.card.Hint, h.palette.Hint = h.until(iconic, "F1"), h.until(iconic, "Ctrl+K")
		h.card.Refresh()
		h.palette.Refresh()
		undo := l.undo
		if h.level >= brief {
			undo = l.short
		}
		named(h.undo, h.until(terse, undo))
		words := l.words
		if l.tone == look.Soft { // what is wrong is always said
			words = h.until(mute, words)
		}
		h.saved.SetText(words)
		show(h.saved, l.inside && words != "")
		if h.level == mute || h.fits(l.title) {
			break
		}
	}
	widget.Settle(h.undo) // each part has drawn itself anew; only their places are left to find
}

// named gives a button its words without looking for its place, which is done once for all of them.
func named(b *widget.Button, words string) {
	if b.Text != words {
		b.Text = words
		b.Refresh()
	}
}

// findText is nothing within a session, where the icon and the key must do.
func (h *head) findText(l headLine) string {
	if l.inside {
		return ""
	}
	return h.s.d.Say.T("shell.find", "Find an action")
}

// until gives the words of a part, or nothing from a level on.
func (h *head) until(level fullness, words string) string {
	if h.level >= level {
		return ""
	}
	return words
}

func (h *head) points() float32 { return look.Size(h.title.Theme(), look.TextBody) }

// fits tells whether the title has the room that it needs, or enough to be known by.
func (h *head) fits(title string) bool {
	if h.width == 0 {
		return true
	}
	wanted := fyne.MeasureText(title, look.Size(h.title.Theme(), h.title.Type), fyne.TextStyle{Bold: true}).Width
	wanted = min(wanted, 16*h.points())
	return h.row.MinSize().Width-h.title.MinSize().Width+wanted <= h.width-2*look.L
}

// resized says more or less where the window came to have another width, or the text another size.
func (h *head) resized(width float32) {
	if width != h.width || h.points() != h.drawn.points {
		h.width, h.drawn = width, headLine{}
		h.refresh()
	}
}

// roomText says what the room sees now.
func (h *head) roomText() string {
	r := h.s.d.Room()
	shown := view.RoomState{Blank: r.Blank, SoFar: r.SoFar, Reveal: r.Reveal, Strip: r.Strip}
	return view.RoomNow(h.s.d.State(), shown, r.Open || r.Here, h.s.d.Say)
}

// undoText names what Undo would take back, cut to so many letters.
func (h *head) undoText(step *session.Step, most int) string {
	sp := h.s.d.Say
	if step == nil || h.s.d.Veiled() {
		return sp.T("shell.undo", "Undo")
	}
	what := h.s.d.Label(step.Label)
	if utf8.RuneCountInString(what) > most {
		what = string([]rune(what)[:most-1]) + "…"
	}
	return sp.T("shell.undo.what", "Undo: {{.What}}", say.Args{"What": what})
}

// state says how safe what is on the screen is.
func (h *head) state() (words, icon string, tone fyne.ThemeColorName) {
	sp, k := h.s.d.Say, h.s.d.Kept()
	switch {
	case k == nil:
		return "", "done", look.Soft
	case k.Trouble() != nil:
		return sp.N("shell.unsaved", k.Unsaved(), "Not saved: {{.N}} action", "Not saved: {{.N}} actions"), "stop", look.Stop
	case k.ReadOnly() != "":
		return sp.T("shell.readonly", "Read only"), "lock", look.Warn
	case k.Practice():
		return sp.T("shell.practice", "Practice, nothing is kept"), "info", look.Soft
	}
	return sp.T("shell.saved", "Saved"), "done", look.Soft
}

func show(o fyne.CanvasObject, on bool) {
	if o.Visible() == on {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}

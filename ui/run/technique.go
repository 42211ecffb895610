package run

import (
	"time"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// technique is how ideas are gathered: the field that chooses it, and a line that says where the group is with it. While
// ideas come as they come there is no line.
type technique struct {
	d       *desk.Desk
	capture *capture
	stage   session.ID
	seen    view.RunTechnique
	sealed  bool
	large   bool
	covered func() // what is covered on the desk changed

	pick     *parts.Pick
	words    *widget.Text
	note     *widget.Text
	timer    *widget.Timer
	give     *widget.Button
	cover    *widget.Button
	do       *widget.Button
	who, not *widget.Text
	secret   *widget.Text
	panel    *widget.Panel
	stop     func()
}

func newTechnique(d *desk.Desk, c *capture) *technique {
	sp := d.Say
	t := &technique{d: d, capture: c, words: widget.Title("").AtMost(2), note: widget.Small("").AtMost(2), timer: widget.NewTimer(), who: widget.Small("").AtMost(3), not: widget.Small("").In(look.Ink), secret: widget.Small("").In(look.Ink)}
	names := make([]string, 0, len(session.Techniques()))
	for _, k := range session.Techniques() {
		names = append(names, view.RunTechniqueName(k, sp))
	}
	t.pick = parts.NewPick("Alt+T", names, 0, t.choose)
	t.pick.OnEnter, t.pick.OnEscape = c.focus, c.focus
	t.give = widget.NewButton(sp.T("run.turn.give", "Give it to"), t.menu).As(widget.Quiet)
	t.cover = widget.NewButton("", t.coverList).As(widget.Quiet).WithHint("Alt+K")
	t.do = widget.NewButton("", t.goOn)
	line := widget.Row(look.M, widget.Grow(widget.Stack(0, t.words, t.note)), t.timer, t.cover, t.give, t.do)
	if t.large = veryLarge(c.entry); t.large { // what has a key needs no button here
		t.not.OneLine()
		line = widget.Row(look.M, widget.Grow(t.words), t.timer, t.do)
	}
	t.panel = widget.Ground(look.AccentTint, widget.PadXY(look.M, look.S, widget.Stack(look.XS, line, t.who, t.not, t.secret)))
	t.panel.Hide()
	t.stop = every(time.Second, d.Dispatch, t.tick)
	return t
}

func (t *technique) close() {
	t.stop()
	t.d.Veil(false)
}

func (t *technique) choose(i int) { t.use(session.Techniques()[i]) }

// use takes a technique; what was chosen by a slip is chosen back, so it asks for nothing.
func (t *technique) use(k session.Technique) {
	t.d.Do(session.ChooseTechnique{Stage: t.stage, Technique: k}, nil)
}

// enter comes from a key: the field takes the letters and the arrow keys.
func (t *technique) enter() {
	if t.seen.Offers && !t.sealed {
		parts.FocusOn(t.pick)
	}
}

// refresh shows where the group is and reports whether what is below has to move.
func (t *technique) refresh(v view.RunView) bool {
	before := t.panel.Visible()
	how := v.How
	t.seen, t.stage, t.sealed = how, v.Stage, v.Sealed
	t.pick.Hidden = !how.Offers || v.Sealed
	for i, k := range session.Techniques() {
		if k == how.Kind && t.pick.Selected != i {
			t.pick.SetSelected(i)
		}
	}
	t.panel.Hidden = how.Words == ""
	if !how.Hidden && t.capture.veiled { // what the room sees is not covered here
		t.veil(false)
	}
	if t.panel.Hidden {
		return before
	}
	again := t.texts(how)
	t.do.Hidden, t.give.Hidden = how.Do == "" || v.Sealed, how.Turn == "" || v.Sealed
	t.cover.Hidden = !how.Hidden || v.Sealed
	t.timer.Hidden = how.Step == 0
	t.do.Hint = t.hint()
	t.do.SetText(how.Do)
	if t.large {
		t.do.SetText(how.Brief)
	}
	t.coverWords()
	t.tick()
	if again || !before {
		t.panel.Refresh()
		widget.Settle(t.panel)
	}
	return again || !before
}

// texts fills in the words and reports whether there are other lines than before.
func (t *technique) texts(how view.RunTechnique) (again bool) {
	// A turn or a step is read from further away than a sentence.
	size := look.TextLead
	switch {
	case t.large:
		size = look.TextBody
	case how.Turn != "" || how.Step > 0:
		size = look.TextHead
	}
	if t.words.Type != size {
		t.words.Type, again = size, true
		t.words.Refresh()
	}
	if t.large { // the room is for the question and for what is typed
		how.Note, how.Who = "", ""
	}
	for _, x := range []struct {
		text  *widget.Text
		words string
	}{{t.words, how.Words}, {t.note, how.Note}, {t.who, how.Who}, {t.not, how.Not}, {t.secret, how.Secret}} {
		again = again || x.text.Visible() != (x.words != "")
		x.text.Hidden = x.words == ""
		x.text.SetText(x.words)
	}
	return again
}

func (t *technique) hint() string {
	switch {
	case t.large:
		return ""
	case t.seen.Kind == session.RoundRobin:
		return "Alt+P"
	case t.seen.Kind == session.OneTwoFourAll:
		return "Alt+N"
	}
	return "Alt+R"
}

func (t *technique) goOn() {
	switch t.seen.Kind {
	case session.RoundRobin:
		t.pass()
	case session.OneTwoFourAll:
		t.step(1)
	case session.OpenTalk, session.SilentWriting:
		t.reveal()
	}
	t.capture.focus()
}

// reveal shows the ideas to the room, all at once, or hides them.
func (t *technique) reveal() {
	d := t.d
	hide := !t.seen.Hidden
	d.Do(session.HideIdeas{Stage: t.stage, Hidden: hide}, func(err error) {
		switch {
		case err != nil:
			d.Tell(desk.Warn, d.Say.Say(err))
		case hide:
			d.Tell(desk.Plain, d.Say.T("run.told.hidden", "The room does not see the ideas of this question until Alt+R."))
		default:
			d.Tell(desk.Plain, d.Say.T("run.told.shown", "The room sees all ideas of this question."))
		}
	})
}

// pass gives the turn to the next seat without an idea, or begins a round.
func (t *technique) pass() {
	if t.seen.Turn != "" {
		t.d.Do(session.PassTurn{Stage: t.stage}, nil)
		return
	}
	if first, _ := t.d.State().NextSeat(""); first != "" {
		t.turnTo(first)
	}
}

func (t *technique) turnTo(seat session.ID) {
	t.d.Do(session.GiveTurn{Stage: t.stage, Seat: seat}, nil)
}

// menu offers the seats that can be given the turn, and the end of the rounds.
func (t *technique) menu() {
	c := parts.CanvasOf(t.give)
	if c == nil {
		return
	}
	var items []*fyne.MenuItem
	for _, x := range t.d.State().Seats {
		if !x.Absent && x.ID != t.seen.Turn {
			items = append(items, fyne.NewMenuItem(x.Code, func() {
				t.turnTo(x.ID)
				t.capture.focus()
			}))
		}
	}
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(t.d.Say.T("run.turn.end", "nobody: the rounds are over"), func() {
		t.turnTo("")
		t.capture.focus()
	}))
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, parts.Origin(t.give).AddXY(0, t.give.Size().Height+look.XS))
}

// step goes to the step after (1) or before (-1) this one.
func (t *technique) step(by int) {
	if to := t.seen.Step + by; to >= 0 && to <= session.StepAll {
		t.d.Do(session.GoToStep{Stage: t.stage, Step: to}, nil)
	}
}

// coverList covers what was said on the desk too, for a desk that the room sees. It can be uncovered at any time.
func (t *technique) coverList() {
	if !t.seen.Hidden && !t.capture.veiled {
		t.d.Tell(desk.Plain, t.d.Say.T("run.told.cover", "The list is covered only while its ideas are hidden from the room. Alt+R hides them."))
		return
	}
	t.veil(!t.capture.veiled)
	t.capture.near.typed(t.capture.entry.Text)
	t.covered()
	t.capture.focus()
}

func (t *technique) veil(on bool) {
	t.capture.veiled = on
	t.d.Veil(on)
}

func (t *technique) coverWords() {
	words := t.d.Say.T("run.cover", "Cover the list")
	if t.capture.veiled {
		words = t.d.Say.T("run.uncover", "Uncover the list")
	}
	t.cover.SetText(words)
}

func (t *technique) tick() {
	left, ok := view.RunStepLeft(t.d.State(), t.d.Now())
	if !ok {
		return
	}
	state := widget.Running
	switch {
	case left < 0:
		state = widget.Over
	case left <= 20*time.Second:
		state = widget.Soon
	}
	t.timer.Set(left, state)
}

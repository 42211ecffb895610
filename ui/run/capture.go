package run

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// capture is the line in which what people say is typed.
type capture struct {
	d      *desk.Desk
	drafts *Drafts
	stage  session.ID
	takes  view.RunTakes
	sealed bool
	seats  []session.ID // of the options of seat, which may be names of groups; the first is nobody
	usual  session.ID   // says the next line unless another is picked; empty for nobody
	groups []view.RunGroup
	veiled bool // what was said is covered on the desk too

	entry   *widget.Entry
	kind    *parts.Pick
	seat    *parts.Pick
	row     *fyne.Container
	none    *widget.Text
	offer   *offer
	held    *held
	near    *near
	content *fyne.Container
	below   func() // goes to the list
	moved   func() // the lines below have to move
	last    string // what stood in the line before it changed
	quiet   bool   // the line is being changed by us
}

func newCapture(d *desk.Desk, drafts *Drafts) *capture {
	if drafts == nil {
		drafts = NewDrafts()
	}
	sp := d.Say
	c := &capture{d: d, drafts: drafts}
	c.entry = widget.NewEntry("")
	c.entry.OnEnter = func(string) { c.submit() }
	c.entry.OnEscape = func() { c.entry.SetText("") }
	c.entry.OnKey = c.key
	c.entry.OnChanged = c.changed
	c.seat = parts.NewPick(sp.T("run.saidby", "Said by"), nil, 0, nil)
	c.seat.OnEnter = func() { c.focus() }
	c.seat.OnEscape = c.seat.OnEnter
	c.kind = parts.NewPick("", []string{view.RunEvidenceName(session.Paraphrase, sp), view.RunEvidenceName(session.Verbatim, sp)}, 0, nil)
	c.kind.OnEnter, c.kind.OnEscape = c.seat.OnEnter, c.seat.OnEnter
	c.none = widget.Soft(sp.T("run.nothing", "Nothing is written down for this question: listen. Ctrl+E notes evidence, Ctrl+P parks something for later."))
	c.row = widget.Row(look.S, widget.Grow(c.entry), c.kind, c.seat)
	if veryLarge(c.entry) { // the line needs the whole width
		c.row = widget.Stack(look.S, c.entry, widget.Row(look.S, c.kind, c.seat))
	}
	c.offer = newOffer(c)
	c.held = newHeld(c)
	c.near = newNear(c)
	c.content = widget.Stack(look.S, c.row, c.near.content, c.none, c.offer.content, c.held.content)
	if veryLarge(c.entry) { // what is below the line may be out of sight
		c.content = widget.Stack(look.S, c.near.content, c.row, c.none, c.offer.content, c.held.content)
	}
	return c
}

func veryLarge(e *widget.Entry) bool { return look.Size(e.Theme(), look.TextBody) > 22 }

func (c *capture) focus() {
	if c.row.Visible() && !c.sealed {
		parts.FocusOn(c.entry)
	}
}

// pick notes who says the next line.
func (c *capture) pick(seat session.ID) {
	c.choose(seat)
	c.focus()
}

func (c *capture) choose(seat session.ID) {
	if i := slices.Index(c.seats, seat); i >= 0 {
		c.seat.SetSelected(i)
	}
}

// expect says whose lines are to come, where that is known: whose turn it is. Nobody is the usual case. A seat that was
// picked by hand for the line that is being typed stays, as long as it is offered.
func (c *capture) expect(seat session.ID, offered bool) {
	if seat == c.usual && offered {
		return
	}
	byHand := offered && c.seat.Selected < len(c.seats) && c.seats[c.seat.Selected] != c.usual
	c.usual = seat
	if !byHand {
		c.choose(seat)
	}
}

func (c *capture) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyDown && c.below != nil {
		c.below()
		return true
	}
	return false
}

// refresh shows the line of a stage and reports whether what is below has to move.
func (c *capture) refresh(v view.RunView) bool {
	again := c.stage != v.Stage || c.takes != v.Takes || c.sealed != v.Sealed
	if c.stage != v.Stage {
		c.keepDraft()
		c.stage = v.Stage
		c.set(c.drafts.line[v.Stage])
		c.offer.hide()
	}
	c.sealed, c.takes = v.Sealed, v.Takes
	if again {
		c.row.Hidden, c.none.Hidden = v.Takes == view.RunNothing, v.Takes != view.RunNothing
		c.kind.Hidden = v.Takes != view.RunNotes
		place := c.d.Say.T("run.capture.idea", "Next idea, then Enter")
		if v.Takes == view.RunNotes {
			place = c.d.Say.T("run.capture.note", "Next note, then Enter")
		}
		if v.Sealed {
			place = c.d.Say.T("run.capture.sealed", "The session is sealed")
			c.entry.Disable()
		} else {
			c.entry.Enable()
		}
		c.entry.SetPlaceHolder(place)
	}
	c.expect(v.How.Usual(), c.offerSeats(v))
	return c.near.refresh(v.Takes) || again
}

// offerSeats offers the seats, or the groups where groups speak, and reports whether what is picked is still among them.
func (c *capture) offerSeats(v view.RunView) (kept bool) {
	c.groups = v.How.Groups
	seats, names := []session.ID{""}, []string{c.d.Say.T("run.nobody", "nobody noted")}
	at := 0
	var now session.ID
	if c.seat.Selected < len(c.seats) {
		now = c.seats[c.seat.Selected]
	}
	if len(c.groups) > 0 {
		for _, g := range c.groups {
			seats, names = append(seats, session.ID(g.Name)), append(names, g.Label)
		}
	} else {
		for _, h := range v.Heard {
			seats, names = append(seats, h.Seat), append(names, h.Code)
		}
	}
	if i := slices.Index(seats, now); i >= 0 {
		at, kept = i, true
	}
	if strings.Join(names, "\n") != strings.Join(c.seat.Options, "\n") || at != c.seat.Selected {
		c.seats = seats
		c.seat.Set(names, at)
	}
	return kept
}

// split reads who said a line from its beginning.
func (c *capture) split(line string) (who session.ID, words string) {
	if len(c.groups) > 0 {
		group, words := view.RunGroupOf(c.groups, line)
		return session.ID(group), words
	}
	return view.RunSplit(c.d.State(), line)
}

// idea is a line under a seat or under a group.
func (c *capture) idea(words string, who session.ID) session.NewIdea {
	n := session.NewIdea{Text: words, Stage: c.stage, Seat: who}
	if slices.ContainsFunc(c.groups, func(g view.RunGroup) bool { return g.Name == string(who) }) {
		n.Seat, n.Group = "", string(who)
	}
	return n
}

func (c *capture) keepDraft() {
	if c.stage == "" {
		return
	}
	delete(c.drafts.line, c.stage)
	if c.entry.Text != "" {
		c.drafts.line[c.stage] = c.entry.Text
	}
}

func (c *capture) close() { c.keepDraft() }

// set changes the line without asking what was pasted.
func (c *capture) set(text string) {
	c.quiet = true
	c.entry.SetText(text)
	c.entry.CursorColumn = len([]rune(text))
	c.quiet = false
	c.last = text
	c.near.typed(text)
}

// changed looks whether several lines were pasted: a line to type in makes one of them.
func (c *capture) changed(text string) {
	before := c.last
	c.last = text
	if c.quiet {
		return
	}
	c.near.typed(text)
	if len(text) < len(before)+2 {
		return
	}
	clip := fyne.CurrentApp().Clipboard().Content()
	lines := view.RunLines(clip)
	flat := strings.ReplaceAll(clip, "\n", " ")
	if len(lines) < 2 || !strings.Contains(text, flat) || strings.Contains(before, flat) {
		return
	}
	c.set(before)
	c.offer.show(lines, flat)
}

func (c *capture) submit() { c.add(nil) }

// add hands over what is typed. then, which may be nil, is called once it is in the session.
func (c *capture) add(then func()) {
	text := strings.TrimSpace(c.entry.Text)
	if text == "" {
		return
	}
	seat, words := c.split(text)
	picked := c.seat.Selected
	if seat == "" && picked < len(c.seats) {
		seat = c.seats[picked]
	}
	c.set("")
	c.choose(c.usual)
	c.d.Do(c.command([]string{words}, seat), func(err error) {
		switch {
		case err != nil:
			c.giveBack(text, seat, err)
		case then != nil:
			then()
		}
	})
}

// command is what the line asks for: ideas or a note.
func (c *capture) command(lines []string, seat session.ID) session.Command {
	if c.takes == view.RunNotes {
		kind := session.Paraphrase
		if c.kind.Selected == 1 {
			kind = session.Verbatim
		}
		return session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: kind, Text: strings.Join(lines, "\n"), Stage: c.stage, Seat: seat}}
	}
	var add session.AddIdeas
	for _, l := range lines {
		who, words := c.split(l)
		if who == "" || len(lines) == 1 {
			who, words = seat, l
		}
		add.Ideas = append(add.Ideas, c.idea(words, who))
	}
	return add
}

// giveBack puts a line that was not added back where it was typed, or beside it where the next one is being typed.
func (c *capture) giveBack(text string, seat session.ID, err error) {
	if c.entry.Text == "" {
		c.set(text)
		c.pick(seat)
		c.d.Tell(desk.Warn, c.d.Say.T("run.notadded", "Not added. {{.Why}}", say.Args{"Why": c.d.Say.Say(err)}))
		return
	}
	c.held.add(text, c.d.Say.Say(err))
}

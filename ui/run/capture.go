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
	"folkmoot/ui/shell/fit"
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

	kind session.EvidenceKind // of what is typed; empty for an idea

	entry   *widget.Entry
	tag     *kindTag
	seat    *parts.Pick
	row     *fyne.Container
	none    *widget.Text
	offer   *offer
	held    *held
	near    *near
	content *fyne.Container
	open    *unfinished
	below   func()                     // goes to the list
	instead func()                     // takes the keyboard in its place, or nil
	moved   func()                     // the lines below have to move
	aside   func(session.EvidenceKind) // takes a note where the line is not there
	bring   func(stage session.ID)     // what a file holds; nil where there are no files
	quiet   bool                       // the line is being changed by us
}

func newCapture(d *desk.Desk, drafts *Drafts) *capture {
	if drafts == nil {
		drafts = NewDrafts()
	}
	sp := d.Say
	c := &capture{d: d, drafts: drafts}
	c.entry = widget.NewEntry("").Growing(4)
	c.entry.Breaks = true
	c.entry.OnEnter = func(string) { c.submit() }
	c.entry.OnEscape = c.escape
	c.entry.OnKey = c.key
	c.entry.OnChanged = c.changed
	c.entry.OnPaste = c.pasted
	c.seat = parts.NewPick(sp.T("run.saidby", "Said by"), nil, 0, nil)
	c.seat.OnEnter = func() { c.focus() }
	c.seat.OnEscape, c.seat.OnSure = c.seat.OnEnter, c.seat.OnEnter
	c.seat.None = "0n"
	c.tag = newKindTag(c.become)
	c.none = widget.Soft(sp.T("run.nothing", "Nothing is written down for this question: listen. Ctrl+E notes evidence, Ctrl+P parks something for later."))
	c.row = widget.Row(look.S, c.tag, widget.Grow(c.entry), c.seat)
	if veryLarge(c.entry) { // the line needs the whole width
		c.seat.Label = "" // its value says it
		c.row = widget.Stack(look.S, c.entry, fit.NewFlow(look.S, c.tag, c.seat))
	}
	c.offer = newOffer(c)
	c.held = newHeld(c)
	c.near = newNear(c)
	c.open = newUnfinished(d, func() { c.moved() }, c.focus)
	c.content = widget.Stack(look.S, c.row, c.near.content, c.none, c.offer.content, c.held.content, c.open.content)
	if veryLarge(c.entry) { // what is below the line may be out of sight
		c.content = widget.Stack(look.S, c.near.content, c.row, c.none, c.offer.content, c.held.content, c.open.content)
	}
	return c
}

func veryLarge(e *widget.Entry) bool { return look.Size(e.Theme(), look.TextBody) > 22 }

func (c *capture) focus() {
	if c.instead != nil {
		c.instead()
		return
	}
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

// key goes down to the list from the last row of what is typed.
func (c *capture) key(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyDown || c.below == nil {
		return false
	}
	before := c.entry.CursorRow
	c.entry.Entry.TypedKey(e)
	if c.entry.CursorRow == before {
		c.below()
	}
	return true
}

// escape takes back one thing: first the kind of note, then the words.
func (c *capture) escape() {
	if c.kind != c.usualKind() {
		c.become(c.usualKind())
		return
	}
	c.entry.SetText("")
}

// refresh shows the line of a stage and reports whether what is below has to move.
func (c *capture) refresh(v view.RunView) bool {
	again := c.stage != v.Stage || c.takes != v.Takes || c.sealed != v.Sealed
	if c.stage != v.Stage {
		c.keepDraft()
		c.stage, c.takes = v.Stage, v.Takes
		c.kind = c.usualKind()
		c.set(c.drafts.line[v.Stage])
		c.offer.hide()
	}
	c.sealed, c.takes = v.Sealed, v.Takes
	if again {
		c.row.Hidden, c.none.Hidden = v.Takes == view.RunNothing, v.Takes != view.RunNothing
		c.tag.offer(view.RunKinds(v.Takes, c.d.Say))
		if v.Sealed {
			c.entry.Disable()
		} else {
			c.entry.Enable()
		}
		c.dress()
	}
	c.expect(v.How.Usual(), c.offerSeats(v))
	c.open.refresh()
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

// set changes the line from here.
func (c *capture) set(text string) {
	c.quiet = true
	c.entry.SetText(text)
	c.quiet = false
	c.near.typed(text)
}

func (c *capture) changed(text string) {
	if !c.quiet {
		c.near.typed(text)
	}
}

// pasted looks whether several ideas are pasted. The words of one are put where the cursor is, as anywhere.
func (c *capture) pasted(text string) bool {
	p := view.RunPaste(c.d.State(), text)
	if len(p.Lines) > 1 {
		c.offer.show(p)
		return true
	}
	if text != p.Flat && p.Flat != "" { // without the line end that comes along
		c.entry.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip(p.Flat)})
		return true
	}
	return false
}

// clip is a clipboard that holds one text.
type clip string

func (c clip) Content() string   { return string(c) }
func (c clip) SetContent(string) {}

func (c *capture) submit() { c.add(false, nil) }

// add hands over what is typed; first says that it is the first words only. then, which may be nil, is called once it is
// in the session.
func (c *capture) add(first bool, then func()) {
	text := strings.TrimSpace(c.entry.Text)
	if text == "" {
		return
	}
	seat, words := c.split(text)
	picked := c.seat.Selected
	if seat == "" && picked < len(c.seats) {
		seat = c.seats[picked]
	}
	kind := c.kind
	command := c.command([]string{words}, seat, first)
	c.set("")
	c.choose(c.usual)
	c.wear(c.usualKind())
	c.d.Do(command, func(err error) {
		switch {
		case err != nil:
			c.giveBack(text, seat, kind, err)
		case then != nil:
			then()
		}
	})
}

// command is what the line asks for: ideas or a note.
func (c *capture) command(lines []string, seat session.ID, first bool) session.Command {
	if c.kind != "" || first {
		return session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: c.noteKind(first), Text: strings.Join(lines, "\n"), Stage: c.stage, Seat: seat, Complete: first}}
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
func (c *capture) giveBack(text string, seat session.ID, kind session.EvidenceKind, err error) {
	if c.entry.Text == "" {
		c.set(text)
		c.wear(kind)
		c.pick(seat)
		c.d.Tell(desk.Warn, c.d.Say.T("run.notadded", "Not added. {{.Why}}", say.Args{"Why": c.d.Say.Say(err)}))
		return
	}
	c.held.add(heldLine{text, kind}, c.d.Say.Say(err))
}

package run

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// list is what was said to this question, newest first.
type list struct {
	d       *desk.Desk
	capture *capture
	items   []view.RunItem
	takes   view.RunTakes
	sealed  bool
	veiled  bool
	ruler   *parts.Ruler
	area    *parts.Area
	count   *widget.Text
	reword  *widget.Button
	said    *widget.Button
	drop    *widget.Button
	head    *fyne.Container
}

func newList(d *desk.Desk, c *capture, how *parts.Pick) *list {
	l := &list{d: d, capture: c, ruler: parts.NewRuler(), count: widget.Label("")}
	l.area = parts.NewArea(l.lay)
	body := look.Size(l.area.Theme(), look.TextBody)
	l.area.Least = 3.6 * body // a line at least; where the question is short there is room for many
	if veryLarge(c.entry) {
		l.area.Least = 6 * body
	}

	l.area.OnKey = l.key
	l.area.OnRune = l.rune
	l.area.OnTap = l.tap
	l.area.OnMenu = func(id string, at fyne.Position) {
		l.area.SetCursor(id)
		l.buttons()
		l.menu(at)
	}
	l.area.OnFocus = func(bool) { l.buttons() }
	sp := d.Say
	l.reword = widget.NewButton(sp.T("run.reword", "Reword"), func() { l.edit(l.area.Cursor()) }).As(widget.Quiet).WithHint("F2")
	l.said = widget.NewButton(sp.T("run.saidby", "Said by"), func() { l.menu(l.area.Where(l.area.Cursor())) }).As(widget.Quiet).WithHint("A")
	l.drop = widget.NewButton(sp.T("run.withdraw", "Withdraw"), l.withdraw).As(widget.Quiet).WithHint("Del")
	buttons := widget.Row(look.S, l.reword, l.said, l.drop)
	l.head = widget.Row(look.S, widget.Grow(l.count), how, buttons)
	if veryLarge(c.entry) {
		l.head = widget.Stack(look.S, widget.Row(look.S, widget.Grow(l.count), how), buttons)
	}
	return l
}

func (l *list) refresh(v view.RunView) {
	if l.capture.veiled { // nothing to see, and nothing to change by a slip
		v.Items = nil
	}
	again := l.takes != v.Takes || !slices.Equal(v.Items, l.items) || l.veiled != l.capture.veiled
	l.veiled = l.capture.veiled
	l.takes, l.sealed = v.Takes, v.Sealed
	l.count.SetText(v.Count)
	if again {
		l.items = v.Items
		l.area.Again()
	}
	if l.at() < 0 {
		l.area.SetCursor("")
	}
	l.buttons()
}

func (l *list) buttons() {
	on := l.at() >= 0 && !l.sealed
	for _, b := range []*widget.Button{l.reword, l.said, l.drop} {
		if b.Disabled() == on {
			b.SetEnabled(on)
		}
	}
}

// at is the index of the line at which the keyboard is, or -1.
func (l *list) at() int {
	return slices.IndexFunc(l.items, func(x view.RunItem) bool { return string(x.ID) == l.area.Cursor() })
}

func (l *list) lay(width float32) ([]parts.Cell, float32) {
	cells := make([]parts.Cell, 0, len(l.items))
	y := parts.Edge
	width -= parts.Edge + parts.Bar
	if len(l.items) == 0 && l.takes != view.RunNothing && l.takes != "" {
		words := l.d.Say.T("run.empty", "Nothing yet. Type what people say in the line above; Enter adds it and the next can follow at once.")
		if l.veiled {
			words = l.d.Say.T("run.covered", "What is written down is covered here too. Alt+K uncovers it, Alt+R shows it to the room.")
		}
		f := parts.Face{Style: parts.Row, Note: words}
		return []parts.Cell{{ID: "empty", At: fyne.NewPos(parts.Edge, y), Size: fyne.NewSize(width, l.ruler.Height(f, width)), Face: f}}, y
	}
	for i, x := range l.items {
		f := parts.Face{Style: parts.Sheet, Lead: strconv.Itoa(x.Number), Words: x.Text, Trail: x.Code}
		if x.Kind != "" {
			f.Trail = x.Kind
			if x.Code != "" {
				f.Trail += " · " + x.Code
			}
		}
		if x.First != "" {
			f.Note = l.d.Say.T("run.first", "First said: {{.Text}}", say.Args{"Text": x.First})
		}
		if x.Second != "" {
			f.Note = strings.TrimPrefix(f.Note+"\n"+x.Second, "\n")
		}
		if i == 0 {
			f.Size = look.TextLead
		}
		h := l.ruler.Height(f, width)
		c := parts.Cell{ID: string(x.ID), At: fyne.NewPos(parts.Edge, y), Size: fyne.NewSize(width, h), Face: f}
		l.area.Room(&c, l.ruler)
		cells = append(cells, c)
		y += c.Size.Height + 6
	}
	return cells, y
}

// enter comes from the capture line.
func (l *list) enter() {
	if len(l.items) == 0 {
		return
	}
	l.area.SetCursor(string(l.items[0].ID))
	parts.FocusOn(l.area)
	l.buttons()
}

func (l *list) walk(to int) {
	if len(l.items) == 0 {
		return
	}
	to = min(max(to, 0), len(l.items)-1)
	l.area.SetCursor(string(l.items[to].ID))
	l.buttons()
}

func (l *list) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		if l.at() <= 0 {
			l.capture.focus()
			return true
		}
		l.walk(l.at() - 1)
	case fyne.KeyDown:
		l.walk(l.at() + 1)
	case fyne.KeyPageUp:
		l.walk(l.at() - 8)
	case fyne.KeyPageDown:
		l.walk(l.at() + 8)
	case fyne.KeyHome:
		l.walk(0)
	case fyne.KeyEnd:
		l.walk(len(l.items) - 1)
	case fyne.KeyF2, fyne.KeyReturn, fyne.KeyEnter:
		l.edit(l.area.Cursor())
	case fyne.KeyDelete, fyne.KeyBackspace:
		l.withdraw()
	case fyne.KeyEscape:
		l.capture.focus()
	case fyne.KeyA, fyne.KeyT: // answered as letters, so that they are not done twice
	default:
		return false
	}
	return true
}

func (l *list) rune(r rune) bool {
	if r == 'a' || r == 'A' {
		l.menu(l.area.Where(l.area.Cursor()))
		return true
	}
	if r == 't' || r == 'T' {
		l.translate(l.area.Cursor())
		return true
	}
	return false
}

// tap puts the keyboard on a line and opens it for other words.
func (l *list) tap(id string, _ fyne.KeyModifier) {
	if !slices.ContainsFunc(l.items, func(x view.RunItem) bool { return string(x.ID) == id }) {
		return
	}
	l.area.SetCursor(id)
	l.buttons()
	l.edit(id)
}

func (l *list) edit(id string) {
	i := slices.IndexFunc(l.items, func(x view.RunItem) bool { return string(x.ID) == id })
	if i < 0 || l.sealed {
		return
	}
	x := l.items[i]
	l.area.Edit(parts.Edit{ID: id, Text: x.Text, Indent: 32, Placeholder: x.First, OnKeep: func(text string) { l.reworded(x, text) }})
}

// translate opens the line in which an idea is said in the session's second language.
func (l *list) translate(id string) {
	if id == "" && len(l.items) > 0 { // from a key of the screen
		id = string(l.items[0].ID)
	}
	i := slices.IndexFunc(l.items, func(x view.RunItem) bool { return string(x.ID) == id })
	second := l.d.State().Details.Second
	if i < 0 || l.sealed || l.takes == view.RunNotes || second == "" {
		return
	}
	x := l.items[i]
	l.area.Edit(parts.Edit{
		ID: id, Text: x.Second, Indent: 32, Placeholder: l.d.Say.T("second.hint", "In {{.Language}}", say.Args{"Language": view.LanguageName(second)}),
		OnKeep: func(text string) {
			l.d.Do(session.WordIdea{Idea: x.ID, Which: session.WordingTranslation, Text: text}, nil)
		},
	})
}

func (l *list) reworded(x view.RunItem, text string) {
	if l.takes == view.RunNotes {
		if n := l.d.State().Note(x.ID); n != nil {
			b := n.EvidenceBody
			b.Text = text
			l.d.Do(session.ChangeEvidence{Evidence: x.ID, EvidenceBody: b}, nil)
		}
		return
	}
	l.d.Do(session.WordIdea{Idea: x.ID, Which: session.WordingDisplay, Text: text}, nil)
}

func (l *list) withdraw() {
	i := l.at()
	if i < 0 || l.sealed {
		return
	}
	x := l.items[i]
	var c session.Command = session.WithdrawIdeas{Ideas: []session.ID{x.ID}}
	if l.takes == view.RunNotes {
		c = session.DropEvidence{Evidence: x.ID}
	}
	// The keyboard goes to the next line, so that several can be withdrawn in a row.
	next := ""
	switch {
	case i+1 < len(l.items):
		next = string(l.items[i+1].ID)
	case i > 0:
		next = string(l.items[i-1].ID)
	}
	l.d.Do(c, func(err error) {
		if err != nil {
			l.d.Tell(desk.Warn, l.d.Say.Say(err))
			return
		}
		l.area.SetCursor(next)
		l.d.Tell(desk.Plain, l.d.Say.T("run.withdrawn", "“{{.Text}}” is withdrawn. Ctrl+Z brings it back.", say.Args{"Text": x.Text}))
		if next == "" {
			l.capture.focus()
		}
	})
}

// menu offers the seats, so that it can be noted later who said a line.
func (l *list) menu(at fyne.Position) {
	i := l.at()
	c := parts.CanvasOf(l.area)
	if i < 0 || l.sealed || c == nil {
		return
	}
	id := l.items[i].ID
	items := []*fyne.MenuItem{fyne.NewMenuItem(l.d.Say.T("run.nobody", "nobody noted"), func() { l.attribute(id, "") })}
	for _, x := range l.d.State().Seats {
		items = append(items, fyne.NewMenuItem(x.Code, func() { l.attribute(id, x.ID) }))
	}
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
}

func (l *list) attribute(id, seat session.ID) {
	parts.FocusOn(l.area)
	if l.takes == view.RunNotes {
		if n := l.d.State().Note(id); n != nil {
			b := n.EvidenceBody
			b.Seat = seat
			l.d.Do(session.ChangeEvidence{Evidence: id, EvidenceBody: b}, nil)
		}
		return
	}
	l.d.Do(session.AttributeIdea{Idea: id, Seat: seat}, nil)
}

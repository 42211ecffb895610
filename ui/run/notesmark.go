package run

import (
	"strconv"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// marking is the line under the notes in which a passage is marked: first what it is, by one key, then its theme, by
// typing. It has its room from the start, so that nothing moves.
type marking struct {
	n       *notes
	offer   *widget.Button
	hint    *widget.Text
	kind    *widget.Choice
	narrow  *parts.Pick // in its place where it does not fit
	of      int         // the kind that was chosen
	theme   *widget.Entry
	answer  *widget.Text
	seat    *parts.Pick
	idle    *fyne.Container
	first   *fyne.Container
	second  *fyne.Container
	content fyne.CanvasObject

	on       bool
	from, to int
	change   session.ID // the mark that is changed, or empty for a new one
	fit      []view.RunTheme
	at       int
	last     session.ID // said the passage before, where there are several seats
}

func newMarking(n *notes) *marking {
	sp := n.d.Say
	m := &marking{n: n, hint: widget.Small(sp.T("run.mark.hint", "Ctrl+M marks what is selected, or the sentence at the cursor.")).OneLine()}
	m.offer = widget.NewButton(sp.T("run.mark", "Mark"), m.open).As(widget.Quiet).WithHint("Ctrl+M")
	var kinds []string
	for i, k := range session.EvidenceKinds() {
		kinds = append(kinds, strconv.Itoa(i+1)+" "+view.RunEvidenceName(k, sp))
	}
	m.kind = widget.NewChoice(kinds, -1, m.chosen)
	m.narrow = parts.NewPick("", append([]string{sp.T("run.mark.what", "What is it?")}, kinds...), 0, func(i int) { m.chosen(i - 1) })
	m.narrow.OnEscape = m.cancel
	m.theme = widget.NewEntry(sp.T("run.mark.theme", "Its theme: type, then Enter"))
	m.theme.OnChanged = func(string) { m.at = 0; m.offerThemes() }
	m.theme.OnEnter = func(string) { m.done() }
	m.theme.OnEscape = m.cancel
	m.theme.OnKey = m.key
	m.answer = widget.Small("").In(look.Ink).OneLine()
	m.seat = parts.NewPick(sp.T("run.saidby", "Said by"), nil, 0, nil)
	m.seat.OnEnter, m.seat.OnEscape = m.done, m.cancel
	m.idle = widget.Row(look.M, widget.Grow(m.hint), m.offer)
	m.first = widget.Row(0, m.kind, m.narrow)
	m.second = widget.Columns(look.M, widget.Column{Object: m.theme, Min: 160, Weight: 1}, widget.Column{Object: middle(m.answer), Min: 120, Weight: 1}, widget.Column{Object: m.seat})
	if veryLarge(n.capture.entry) {
		m.idle = widget.Row(0, m.offer)
		m.second = widget.Stack(look.XS, m.answer, m.theme, m.seat)
	}
	m.show(m.idle)
	m.content = widget.AtLeast(0, m.theme.MinSize().Height, widget.Stack(0, m.idle, m.first, m.second))
	return m
}

// middle puts a line at the middle of its height and leaves it its whole width.
func middle(o fyne.CanvasObject) fyne.CanvasObject {
	return widget.Stack(0, widget.Spacer(), o, widget.Spacer())
}

func (m *marking) show(which *fyne.Container) {
	for _, c := range []*fyne.Container{m.idle, m.first, m.second} {
		c.Hidden = c != which
	}
	if m.content != nil {
		m.n.status.Hidden = which != m.idle // the kinds need the whole line
		widget.Settle(m.content)
		m.content.Refresh()
	}
}

func (m *marking) refresh(sealed bool) { m.offer.SetEnabled(!sealed) }

// open asks what the selected passage is; where the cursor stands in one that is marked already, that is changed.
func (m *marking) open() {
	n, sp := m.n, m.n.d.Say
	if n.seen.Sealed {
		n.d.Tell(desk.Warn, sp.T("run.capture.sealed", "The session is sealed"))
		return
	}
	from, to := n.pad.Selection()
	if id := n.pad.MarkAt(); id != "" && from == to {
		m.changeMark(session.ID(id))
		return
	}
	if from == to {
		from, to = n.pad.Sentence()
		n.pad.Select(from, to)
	}
	if from == to {
		n.d.Tell(desk.Warn, sp.T("run.mark.nothing", "Write or select some words first, then mark them."))
		return
	}
	m.change, m.from, m.to = "", from, to
	m.ask()
}

// changeMark asks anew what a marked passage is.
func (m *marking) changeMark(id session.ID) {
	for _, x := range m.n.marked.items {
		if x.ID == id && !m.n.seen.Sealed {
			m.n.pad.Select(x.From, x.To)
			m.change, m.from, m.to = id, x.From, x.To
			m.ask()
		}
	}
}

func (m *marking) ask() {
	m.on = true
	m.kind.SetSelected(-1)
	m.narrow.SetSelected(0)
	m.kind.Hidden = m.kind.MinSize().Width > m.n.pad.Size().Width
	m.narrow.Hidden = !m.kind.Hidden
	m.show(m.first)
	if m.kind.Hidden {
		parts.FocusOn(m.narrow)
	} else {
		parts.FocusOn(m.kind)
	}
}

// chosen goes on to the theme.
func (m *marking) chosen(i int) {
	if i < 0 {
		return
	}
	m.of = i
	s, sp := m.n.d.State(), m.n.d.Say
	m.theme.SetText("")
	names, at := []string{sp.T("run.nobody", "nobody noted")}, 0
	for i, x := range s.Seats {
		names = append(names, x.Code)
		if x.ID == m.last || at == 0 && i == 0 {
			at = i + 1
		}
	}
	m.seat.Set(names, at)
	m.seat.Hidden = len(s.Seats) < 2
	if x := s.Note(m.change); x != nil {
		if t := s.Theme(x.Theme); t != nil {
			m.theme.SetText(t.Name())
			m.theme.TypedShortcut(&fyne.ShortcutSelectAll{})
		}
	}
	m.at = 0
	m.offerThemes()
	m.show(m.second)
	parts.FocusOn(m.theme)
}

// offerThemes says what Enter will do.
func (m *marking) offerThemes() {
	sp := m.n.d.Say
	m.fit = view.RunThemes(m.n.d.State(), m.theme.Text)
	m.at = min(m.at, max(0, len(m.fit)-1))
	text := sp.T("run.mark.none", "Enter: no theme")
	switch {
	case m.theme.Text == "" && len(m.fit) > 0 && m.at == 0:
		text = sp.T("run.mark.none.down", "Enter: no theme · Down: {{.Theme}}", say.Args{"Theme": named(m.fit[0])})
	case m.theme.Text == "" && m.at > 0:
		text = sp.T("run.mark.takes", "Enter: {{.Theme}}", say.Args{"Theme": named(m.fit[m.at-1])})
	case len(m.fit) == 0:
	case m.fit[m.at].ID == "":
		text = sp.T("run.mark.makes", "Enter: a new theme")
	default:
		text = sp.T("run.mark.takes", "Enter: {{.Theme}}", say.Args{"Theme": named(m.fit[m.at])})
	}
	m.answer.SetText(text)
}

func named(t view.RunTheme) string {
	if t.Title == "" {
		return t.Tag
	}
	return t.Tag + " " + t.Title
}

func (m *marking) key(e *fyne.KeyEvent) bool {
	most := len(m.fit) - 1
	if m.theme.Text == "" {
		most++ // the first is none
	}
	switch e.Name {
	case fyne.KeyDown:
		m.at = min(m.at+1, max(0, most))
	case fyne.KeyUp:
		m.at = max(m.at-1, 0)
	default:
		return false
	}
	m.offerThemes()
	return true
}

// picked is the theme that Enter takes; made says that it is still to be made.
func (m *marking) picked() (t view.RunTheme, made bool) {
	switch {
	case m.theme.Text == "" && m.at > 0 && m.at <= len(m.fit):
		return m.fit[m.at-1], false
	case m.theme.Text == "" || len(m.fit) == 0:
		return t, false
	}
	return m.fit[m.at], m.fit[m.at].ID == ""
}

// done hands over the notes, a new theme where one is wanted, and the mark.
func (m *marking) done() {
	n := m.n
	theme, made := m.picked()
	title := m.theme.Text
	kind := session.EvidenceKinds()[m.of]
	seat := m.said(kind)
	from, to, change := m.from, m.to, m.change
	n.keep()
	m.cancel()
	n.pad.Select(to, to)
	mark := func(id session.ID) {
		n.pad.ForgetEdits() // Undo takes the mark back now
		n.d.Do(m.command(change, session.MarkPassage{Stage: n.stage, From: from, To: to, Kind: kind, Seat: seat, Theme: id}), func(err error) {
			if err != nil {
				n.d.Tell(desk.Warn, n.d.Say.Say(err))
			}
		})
	}
	if !made {
		mark(theme.ID)
		return
	}
	n.d.Do(session.MakeTheme{Title: title}, func(err error) {
		if err != nil {
			n.d.Tell(desk.Warn, n.d.Say.Say(err))
			return
		}
		themes := n.d.State().Themes
		mark(themes[len(themes)-1].ID) // commands are carried out one after another
	})
}

// command marks anew, or changes what a mark says and leaves its words.
func (m *marking) command(change session.ID, c session.MarkPassage) session.Command {
	x := m.n.d.State().Note(change)
	if x == nil {
		return c
	}
	b := x.EvidenceBody
	b.Kind, b.Theme, b.Seat = c.Kind, c.Theme, c.Seat
	return session.ChangeEvidence{Evidence: change, EvidenceBody: b}
}

// said is whose words a passage is: nobody's where it is the facilitator's own.
func (m *marking) said(k session.EvidenceKind) session.ID {
	seats := m.n.d.State().Seats
	if k == session.Comment || len(seats) == 0 || len(seats) > 1 && m.seat.Selected == 0 {
		return ""
	}
	if len(seats) == 1 {
		return seats[0].ID
	}
	m.last = seats[m.seat.Selected-1].ID
	return m.last
}

// cancel goes back to the notes.
func (m *marking) cancel() {
	if m.on {
		m.leave()
		m.n.focus()
	}
}

func (m *marking) leave() {
	if m.on {
		m.on = false
		m.show(m.idle)
	}
}

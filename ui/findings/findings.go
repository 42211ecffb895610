package findings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Screen is the stage of findings.
type Screen struct {
	d      *desk.Desk
	canvas fyne.Canvas

	root     *fyne.Container
	left     *widget.Scroll
	ranking  *ranking
	confirm  *confirmation
	right    *fyne.Container
	editor   *editor // nil while nothing is chosen
	chosen   session.ID
	fresh    bool // the editor holds a finding that is not in the session yet
	newOne   *widget.Button
	emptyPad fyne.CanvasObject
}

// New makes the screen, in a window whose canvas this is.
func New(d *desk.Desk, canvas fyne.Canvas) *Screen {
	t := d.Say.T
	s := &Screen{d: d, canvas: canvas, right: container.NewStack()}
	s.ranking, s.confirm = newRanking(s), newConfirmation(s)
	s.newOne = widget.NewButton(t("findings.new", "New finding"), s.begin).WithIcon("plus").WithHint("Ctrl+Shift+F")
	s.emptyPad = widget.NewEmpty("finding", t("findings.empty", "Choose a finding, or write one"),
		t("findings.empty.how", "A finding says who should act, what the group wants, and how it would look day to day."), nil)
	head := widget.Row(look.M, widget.Grow(widget.Title(t("findings.title", "Findings"))), s.newOne)
	s.left = widget.NewScroll(widget.PadEach(look.XS, look.M, look.L, look.XS, widget.Stack(look.XL, s.ranking.content, s.confirm.content)))
	body := fyne.CanvasObject(widget.Columns(look.XL, widget.Column{Object: s.left, Min: 340, Max: 560, Weight: 4}, widget.Column{Object: s.right, Min: 420, Weight: 6}))
	s.root = widget.PadXY(look.XL, look.L, widget.Stack(look.M, head, widget.Grow(body)))
	if v := view.Findings(d.State(), d.Say); len(v.Items) > 0 {
		s.chosen = v.Items[0].ID
	}
	s.Refresh()
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.root }

// Refresh draws what changed; an editor that is open keeps what is being typed in it.
func (s *Screen) Refresh() {
	v := view.Findings(s.d.State(), s.d.Say)
	if s.chosen != "" && s.d.State().Finding(s.chosen) == nil { // taken away, or undone
		s.chosen = ""
		if len(v.Items) > 0 {
			s.chosen = v.Items[0].ID
		}
	}
	s.newOne.SetEnabled(!v.Sealed)
	s.ranking.refresh(v)
	s.confirm.refresh(v)
	s.edit()
}

// edit shows the finding that is chosen.
func (s *Screen) edit() {
	if s.chosen == "" && !s.fresh {
		s.editor = nil
		s.put(s.emptyPad)
		return
	}
	if s.editor == nil || s.editor.id != s.chosen {
		s.editor = newEditor(s, s.chosen)
		s.put(s.editor.content)
	}
	s.editor.refresh()
}

func (s *Screen) put(o fyne.CanvasObject) {
	if len(s.right.Objects) == 1 && s.right.Objects[0] == o {
		return
	}
	s.right.Objects = []fyne.CanvasObject{o}
	s.right.Refresh()
}

// choose shows another finding in the editor.
func (s *Screen) choose(id session.ID) {
	s.leave()
	s.chosen, s.fresh = id, false
	s.Refresh()
}

// begin opens an empty editor.
func (s *Screen) begin() {
	s.leave()
	s.chosen, s.fresh, s.editor = "", true, nil
	s.Refresh()
	s.editor.focus()
}

// leave hands over what the editor holds.
func (s *Screen) leave() {
	if s.editor == nil {
		return
	}
	s.editor.commit()
	if s.fresh && s.editor.lost() {
		s.d.Tell(desk.Warn, s.d.Say.T("findings.nostatement", "The new finding had no statement, so it was not kept."))
	}
}

// suggest writes a finding from a row of a vote, and shows it.
func (s *Screen) suggest(b session.FindingBody) {
	s.leave()
	s.d.Do(session.WriteFinding{FindingBody: b}, func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			return
		}
		all := s.d.State().Findings
		s.chosen, s.fresh = all[len(all)-1].ID, false
		s.Refresh()
		s.editor.who.focus()
	})
}

// move changes the rank of the finding that is chosen.
func (s *Screen) move(by int) {
	i := slices.IndexFunc(s.d.State().Findings, func(f *session.Finding) bool { return f.ID == s.chosen })
	if i < 0 || i+by < 0 || i+by >= len(s.d.State().Findings) {
		return
	}
	s.d.Do(session.RankFinding{Finding: s.chosen, Rank: i + by + 1}, func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
		}
	})
}

// drop takes the finding that is chosen away; undo brings it back.
func (s *Screen) drop() {
	if s.fresh {
		s.fresh, s.editor = false, nil
		s.Refresh()
		s.Focus()
		return
	}
	s.d.Do(session.DropFinding{Finding: s.chosen}, func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			return
		}
		s.editor = nil // what it holds belongs to a finding that is gone
		s.Refresh()
		s.Focus()
		s.d.Tell(desk.Plain, s.d.Say.T("findings.dropped", "The finding was taken away. {{.Undo}} brings it back.", say.Args{"Undo": s.d.Say.Keys("Ctrl+Z")}))
	})
}

// Focus puts the keyboard on the ranking, on the first suggestion, or on the button for a new finding.
func (s *Screen) Focus() {
	if !s.ranking.focus() {
		s.canvas.Focus(s.newOne)
	}
}

// Keys are those for the order and for a new finding.
func (s *Screen) Keys() []desk.Key {
	t := s.d.Say.T
	key := func(name fyne.KeyName, mod fyne.KeyModifier, label, does string, run func()) desk.Key {
		return desk.Key{Shortcut: &desktop.CustomShortcut{KeyName: name, Modifier: mod}, Label: label, Does: does, Run: run}
	}
	return []desk.Key{
		key(fyne.KeyUp, fyne.KeyModifierAlt, "Alt+Up", t("findings.key.up", "Move the finding up"), func() { s.move(-1) }),
		key(fyne.KeyDown, fyne.KeyModifierAlt, "Alt+Down", t("findings.key.down", "Move the finding down"), func() { s.move(1) }),
		key(fyne.KeyF, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift, "Ctrl+Shift+F", t("findings.key.new", "New finding"), s.begin),
	}
}

// Close hands over what the editor holds.
func (s *Screen) Close() {
	s.leave()
	s.confirm.commit()
}

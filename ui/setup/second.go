package setup

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// second is all that can be said in the session's second language, a line each under its first wording.
type second struct {
	d      *desk.Desk
	whole  *fyne.Container
	left   *widget.Text
	list   *fyne.Container
	full   fyne.CanvasObject
	keys   []string // of the lines, in their order
	rows   map[string]*secondRow
	shown  string // the language for which the lines were made
	listed bool   // the lines are on the screen
}

type secondRow struct {
	first *widget.Text
	line  *inline
	whole fyne.CanvasObject
}

func newSecond(d *desk.Desk) *second {
	t := d.Say.T
	s := &second{d: d, whole: container.NewStack(), left: widget.Lead(""), list: widget.Stack(look.L), rows: map[string]*secondRow{}}
	s.full = widget.Narrow(1000, false, widget.Stack(look.S, s.left,
		widget.Small(t("second.note", "Both languages stand on the room’s screen and in the report. Enter keeps a line and goes on to the next. What people say can be worded here while the session runs, too.")),
		widget.Grow(widget.NewScroll(widget.PadEach(look.XS, look.S, look.L, look.XS, s.list)))))
	return s
}

func (s *second) content() fyne.CanvasObject { return s.whole }

func (s *second) refresh(view.SetupView) {
	state, t := s.d.State(), s.d.Say.T
	if state.Details.Second == "" {
		s.listed = false
		widget.Replace(s.whole, widget.NewEmpty("edit", t("second.empty", "This session has one language"),
			t("second.empty.how", "Choose a second one under About. Then titles, questions, rules, themes and ideas can be said in both."), nil))
		return
	}
	parts := view.Seconds(state, s.d.Say)
	s.left.SetText(view.SecondsLeft(parts, s.d.Say))
	var keys []string
	for _, p := range parts {
		for _, w := range p.Words {
			keys = append(keys, w.Key)
			if s.rows[w.Key] == nil || s.shown != state.Details.Second {
				s.rows[w.Key] = s.row(w.Key, state.Details.Second)
			}
			r := s.rows[w.Key]
			r.line.order = w.Order
			r.first.SetText(w.First)
			r.line.show(w.Second)
		}
	}
	if !slices.Equal(keys, s.keys) || s.shown != state.Details.Second {
		s.keys, s.shown = keys, state.Details.Second
		s.lay(parts)
	}
	if !s.listed {
		s.listed = true
		widget.Replace(s.whole, s.full)
	}
}

func (s *second) lay(parts []view.SecondPart) {
	s.list.Objects = nil
	for _, p := range parts {
		lines := make([]fyne.CanvasObject, 0, len(p.Words))
		for _, w := range p.Words {
			lines = append(lines, s.rows[w.Key].whole)
		}
		s.list.Objects = append(s.list.Objects, widget.Section(p.Head, nil, widget.Stack(look.S, lines...)))
	}
	s.list.Refresh()
	widget.Settle(s.list)
}

func (s *second) row(key, language string) *secondRow {
	r := &secondRow{first: widget.Body("")}
	r.line = newInline(s.d, s.d.Say.T("second.hint", "In {{.Language}}", say.Args{"Language": view.LanguageName(language)}), nil)
	r.line.entry.Growing(3)
	r.line.entry.OnEnter = func(string) {
		r.line.commit()
		if i := slices.Index(s.keys, key); i >= 0 && i+1 < len(s.keys) {
			fit.Focus(s.rows[s.keys[i+1]].line.entry)
		}
	}
	r.whole = fit.NewBeside(look.L, 24, r.first, r.line.entry)
	return r
}

// focus goes to the first line that is still empty.
func (s *second) focus() {
	if !s.listed || len(s.keys) == 0 {
		return
	}
	at := s.keys[0]
	for _, k := range s.keys {
		if s.rows[k].line.has == "" {
			at = k
			break
		}
	}
	fit.Focus(s.rows[at].line.entry)
}

func (s *second) leave() {
	for _, k := range s.keys {
		s.rows[k].line.commit()
	}
}

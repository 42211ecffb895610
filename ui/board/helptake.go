package board

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// suggest shows suggestions, or puts them away.
func (s *Screen) suggest() { s.askFor(false) }

// suggestPairs shows a few pairs that clearly go together, or puts them away.
func (s *Screen) suggestPairs() { s.askFor(true) }

func (s *Screen) askFor(pairs bool) {
	h := s.help
	switch {
	case h.showing && s.keep.help.pairs == pairs:
		h.hide()
		return
	case h.state == session.HelpWaits:
		s.d.Tell(desk.Plain, h.waits()+" "+s.d.Say.T("help.saysorted", "Press “They have sorted” when it has."))
		return
	case h.state != session.HelpOn:
		s.d.Tell(desk.Plain, s.d.Say.T("help.isoff", "The help with grouping is off for this session."))
		return
	case s.seen.InTray == 0:
		s.d.Tell(desk.Plain, s.d.Say.T("help.notray", "The tray is empty: there is nothing left to suggest."))
		return
	}
	if !h.showing {
		h.back = s.at
	}
	s.keep.help.pairs = pairs
	h.showing, h.arrived = true, false
	h.again()
	h.propose()
	s.Refresh()
}

// arrive brings the keyboard to the first suggestion once it is there, unless a person walked on meanwhile.
func (h *helping) arrive() {
	if !h.showing || h.looking || h.arrived {
		return
	}
	h.arrived = true
	s := h.s
	if len(s.seen.Drafts) == 0 {
		return
	}
	if (s.at == h.back || s.at.Draft != "") && s.themes.Editing() == "" && s.tray.Editing() == "" {
		s.put(view.GroupPlace{Draft: s.seen.Drafts[0].Key})
	}
}

// hide puts all suggestions away; the keyboard goes back to where it was.
func (h *helping) hide() {
	s := h.s
	h.showing, h.arrived = false, false
	if h.looking {
		h.asked++
		h.looking, h.board = false, 0
	}
	if s.at.Draft != "" {
		back := s.seen.Find(s.at.Idea)
		if s.at.Idea == "" || back.Nowhere() {
			back = h.back
		}
		if back.Draft != "" || !s.seen.Has(back) {
			back = s.seen.First()
		}
		s.put(back)
	}
	s.Refresh()
}

// strengthen says how much is suggested.
func (h *helping) strengthen(x theme.Strength) {
	k := &h.s.keep.help
	if k.strength != x || k.pairs {
		k.strength, k.pairs = x, false
		h.anew()
	}
	if !h.showing {
		h.s.suggest()
	}
}

// refine makes suggestions coarser (-1) or finer (1).
func (h *helping) refine(by int) { h.fineness(h.s.keep.help.fineness + by) }

func (h *helping) fineness(to int) {
	k := &h.s.keep.help
	if to = min(max(to, 0), fineSteps); to != k.fineness {
		k.fineness = to
		h.anew()
	}
}

// anew makes the suggestions again where they are shown.
func (h *helping) anew() {
	h.propose()
	h.s.Refresh()
}

// draft is the suggestion at which the keyboard is, or nil.
func (s *Screen) draft() *view.HelpDraft { return s.seen.Draft(s.at.Draft) }

func asked(d *view.HelpDraft) session.ThemeDraft {
	return session.ThemeDraft{Theme: d.Theme, Title: d.Title, Ideas: d.IDs()}
}

// takeDraft carries out one suggestion. A new theme shows its title to be kept or replaced; a pair needs none.
func (s *Screen) takeDraft(d *view.HelpDraft) {
	took := *d
	before := map[session.ID]bool{}
	for _, t := range s.d.State().Themes {
		before[t.ID] = true
	}
	s.carryOut([]session.ThemeDraft{asked(d)}, func() {
		if took.Theme != "" {
			if t := s.seen.Theme(took.Theme); t != nil {
				s.d.Tell(desk.Plain, s.d.Say.N("help.joined", len(took.Ideas), "{{.N}} idea went to “{{.Name}}”. Ctrl+Z takes it back.", "{{.N}} ideas went to “{{.Name}}”. Ctrl+Z takes them back.", say.Args{"Name": t.Name}))
			}
			return
		}
		if took.Pair {
			return
		}
		for _, t := range s.d.State().Themes {
			if !before[t.ID] {
				s.editTitle(t.ID)
				return
			}
		}
	})
}

// takeAll carries out all suggestions as one action.
func (s *Screen) takeAll() {
	var drafts []session.ThemeDraft
	ideas := 0
	for _, d := range s.seen.Drafts {
		drafts = append(drafts, asked(&d))
		ideas += len(d.Ideas)
	}
	if len(drafts) == 0 {
		return
	}
	s.carryOut(drafts, func() {
		s.help.hide()
		in := s.d.Say.N("group.ideas", ideas, "{{.N}} idea", "{{.N}} ideas")
		s.d.Tell(desk.Plain, s.d.Say.N("help.tookall", len(drafts), "{{.N}} suggestion taken with {{.Ideas}}. Ctrl+Z takes it back.", "{{.N}} suggestions taken with {{.Ideas}}. Ctrl+Z takes all back.", say.Args{"Ideas": in}))
	})
}

// carryOut takes drafts. Where one is stale the suggestions are made anew, and the refusal says so.
func (s *Screen) carryOut(drafts []session.ThemeDraft, then func()) {
	s.reach = reach{}
	s.choose()
	s.do(session.TakeDrafts{Drafts: drafts}, func(err error) {
		if err != nil {
			s.help.board = 0
			s.Refresh()
			s.d.Tell(desk.Warn, s.d.Say.Say(err))
			return
		}
		s.Refresh()
		then()
	})
}

// putAway lets a suggestion be gone until the ideas change or suggestions are asked for anew. An idea of it is only taken
// out of it.
func (s *Screen) putAway(p view.GroupPlace) {
	d := s.seen.Draft(p.Draft)
	if d == nil {
		return
	}
	if p.Idea != "" {
		s.help.out[p.Idea] = true
	}
	if p.Idea == "" || s.keep.help.pairs {
		s.help.away = append(s.help.away, put{d.Theme, d.IDs()})
	}
	s.help.anew()
}

// helpEnter takes the suggestion at which the keyboard is, or all with Shift.
func (s *Screen) helpEnter() bool {
	d := s.draft()
	switch {
	case d == nil || len(s.chosen) > 0 || s.merging != "":
		return false
	case s.area(s.at).Shift():
		s.takeAll()
	default:
		s.takeDraft(d)
	}
	return true
}

// switchHelp turns the help on or off for this session.
func (s *Screen) switchHelp() {
	x := s.state().Help
	if s.help.state == session.HelpOff {
		x.Mode = session.HelpAlways
	} else {
		x.Mode = session.HelpNever
	}
	s.do(session.SetHelp{Help: x}, nil)
}

// switchWords says whether the words of the session are those of a trade.
func (s *Screen) switchWords() {
	x := s.state().Help
	x.Technical = !x.Technical
	s.do(session.SetHelp{Help: x}, nil)
}

func (s *Screen) saySorted() { s.do(session.SayGroupSorted{}, nil) }

package board

import (
	"hash/maphash"
	"slices"

	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// helping is the help on the board: what is suggested, and what of it people put away. It decides nothing: a suggestion
// becomes an action only where a person takes it.
type helping struct {
	s       *Screen
	bar     *helpBar
	chips   *chips
	state   session.HelpState
	showing bool // suggestions are asked for
	looking bool // the ideas are being compared
	stale   bool // the board changed since they were
	asked   int  // of the comparisons that were asked for, the last
	arrived bool // the suggestions that were asked for are there
	shut    bool // the screen is gone
	seed    maphash.Seed
	board   uint64          // what was compared
	back    view.GroupPlace // where the keyboard was before

	alike    desk.Alike
	proposal theme.Proposal
	pairs    []theme.Pair
	out      map[session.ID]bool // ideas that people took out of suggestions
	away     []put               // suggestions that people put away
}

// put is a suggestion that was put away.
type put struct {
	theme session.ID
	ideas []session.ID
}

func newHelping(s *Screen) *helping {
	h := &helping{s: s, state: session.HelpOff, seed: maphash.MakeSeed(), out: map[session.ID]bool{}}
	h.bar = newHelpBar(h)
	h.chips = newChips(h)
	return h
}

// attach brings the suggestions up to date with the board and puts them into what is drawn.
func (h *helping) attach(v *view.GroupView) {
	h.chips.idea = "" // what it is called by may have changed
	h.state = session.HelpOff
	if h.s.open() {
		h.state = h.s.state().HelpNow()
	}
	if h.state != session.HelpOn {
		h.forget()
		return
	}
	if v.InTray == 0 {
		h.showing = false
	}
	if h.looking && !h.s.d.Comparing() { // it could not be done, and the message line says why
		h.looking, h.showing = false, false
	}
	wanted := h.showing || v.InTray > 0 && len(v.Themes) > 0
	if now := h.mark(); wanted && now != h.board && !h.looking {
		h.board, h.stale = now, true
	}
	if wanted && h.stale && !h.looking {
		h.look()
	}
	if !h.showing {
		return
	}
	st, sp := h.s.state(), h.s.d.Say
	if h.s.keep.help.pairs {
		v.Drafts = view.HelpPairs(st, v, &h.alike.Source, h.pairs, sp)
	} else {
		v.Drafts = view.HelpDrafts(st, v, &h.alike.Source, h.proposal.Drafts, sp)
	}
}

// mark changes whenever other suggestions could come of the board.
func (h *helping) mark() uint64 {
	var m maphash.Hash
	m.SetSeed(h.seed)
	put := func(t string) {
		_, _ = m.WriteString(t) // a hash never fails
		_ = m.WriteByte(0)
	}
	st := h.s.state()
	for _, x := range st.Shown() {
		put(string(x.ID))
		put(x.Text())
		put(string(x.Theme))
	}
	for _, t := range st.Themes {
		put(string(t.ID))
	}
	if st.Help.Technical {
		put("technical")
	}
	return m.Sum64()
}

// look compares the ideas and makes suggestions of it; both are there at once where no idea changed.
func (h *helping) look() {
	h.looking = true
	h.asked++
	mine, atOnce := h.asked, true
	h.s.d.Alike(func(a desk.Alike) {
		if mine != h.asked || h.shut {
			return
		}
		h.looking, h.stale = false, false
		h.board = h.mark()
		if a.Space != h.alike.Space { // other ideas: what was put away may be asked anew
			h.again()
		}
		h.alike = a
		h.propose()
		h.chips.learn(a)
		if !atOnce {
			h.s.Refresh()
		}
	})
	atOnce = false
}

// again lets everything be suggested that was put away.
func (h *helping) again() {
	clear(h.out)
	h.away = nil
}

// forget lets go of all that was computed.
func (h *helping) forget() {
	h.asked++
	h.looking, h.showing, h.board, h.stale = false, false, 0, false
	h.alike, h.proposal, h.pairs = desk.Alike{}, theme.Proposal{}, nil
	h.chips.forget()
	h.again()
}

// propose makes the suggestions of what is known: the step that the slider takes while it is dragged.
func (h *helping) propose() {
	if !h.showing || h.alike.Space == nil {
		return
	}
	a, k := &h.alike, &h.s.keep.help
	if k.pairs {
		h.pairs = slices.DeleteFunc(a.Space.Pairs(h.free(), mostPairs), func(p theme.Pair) bool { return h.isAway(-1, []int{p.A, p.B}) })
		return
	}
	p := a.Space.Suggest(a.Board, k.strength, float64(k.fineness)/fineSteps)
	kept := p.Drafts[:0]
	for _, d := range p.Drafts {
		d.Ideas = slices.DeleteFunc(d.Ideas, func(i int) bool { return h.out[a.Ideas[i]] })
		few := len(d.Ideas) == 0 || d.Theme < 0 && len(d.Ideas) < 2 && k.strength != theme.Everything
		if few || h.isAway(d.Theme, d.Ideas) {
			continue
		}
		d.Typical = d.Ideas[:min(2, len(d.Ideas))]
		kept = append(kept, d)
	}
	p.Drafts = kept
	h.proposal = p
}

const (
	mostPairs = 6
	fineSteps = 20
)

// free lists the ideas of the tray that may be suggested.
func (h *helping) free() []int {
	var out []int
	for _, x := range h.s.state().Tray() {
		if i, ok := h.alike.At(x.ID); ok && !h.out[x.ID] {
			out = append(out, i)
		}
	}
	return out
}

// isAway reports whether a suggestion is much like one that was put away: most of its ideas are the same.
func (h *helping) isAway(t int, ideas []int) bool {
	var to session.ID
	if t >= 0 {
		to = h.alike.Themes[t]
	}
	ids := h.alike.IDs(ideas)
	return slices.ContainsFunc(h.away, func(p put) bool {
		same := 0
		for _, id := range ids {
			if slices.Contains(p.ideas, id) {
				same++
			}
		}
		return p.theme == to && 2*same > len(ids)+len(p.ideas)-same
	})
}

// count counts what is suggested.
func (h *helping) count() view.HelpCount {
	c := view.HelpCount{Drafts: len(h.s.seen.Drafts), Tray: h.s.seen.InTray, Left: len(h.proposal.Left), Pairs: h.s.keep.help.pairs}
	for _, d := range h.s.seen.Drafts {
		c.In += len(d.Ideas)
	}
	return c
}

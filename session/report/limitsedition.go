package report

import "folkmoot/internal/say"

// limitsOfNames says how far what is printed is linked to people.
func (w *writer) limitsOfNames() string {
	if w.may.Seats {
		return w.T("report.limits.seats", "This is the facilitator’s record and is confidential. It says which seat said what. Ballots are not linked to anybody, here as elsewhere.")
	}
	out := w.T("report.limits.unlinked", "What people said and how they voted is not linked to names. Ideas and ballots are printed without the seat they came from.")
	if w.quoting() == NoQuotes {
		return out
	}
	switch w.may.Signed {
	case ByBand, ByCohort:
		return join(out, w.N("report.limits.signed", w.may.Fewest, "Quotes are signed by role only where at least {{.N}} person shares it.", "Quotes are signed by role only where at least {{.N}} people share it."))
	case AsParticipant, BySeat:
	}
	return join(out, w.T("report.limits.unsigned", "Quotes are not signed by role."))
}

// limitsOfEdition says what this edition leaves out for the sake of people.
func (w *writer) limitsOfEdition() []string {
	var out []string
	a := say.Args{"Fewest": w.may.Fewest, "Spread": w.may.Spread, "Counted": w.may.Counted}
	if w.may.Organisation != ByName {
		out = append(out, w.T("report.limits.masked", "This edition does not name the organisation, the place or the facilitator. Where somebody named one of them, a word in [brackets] stands instead."))
	}
	if w.may.Singles {
		return out
	}
	out = append(out, w.T("report.limits.fewest", "A part of the group is counted by itself only where it has at least {{.Fewest}} people, and only where a smaller part cannot be worked out from it.", a))
	if w.may.Spread > 1 && len(w.s.ClosedPolls()) > 0 {
		out = append(out, w.T("report.limits.spread", "How answers are spread is shown only where at least {{.Spread}} people voted.", a))
	}
	if w.may.Counted > 1 && len(w.s.ClosedPolls()) > 0 {
		out = append(out, w.T("report.limits.counted", "Where fewer than {{.Counted}} people voted, no numbers are given, because they would tell how each of them voted.", a))
	}
	return out
}

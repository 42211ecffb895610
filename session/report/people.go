package report

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// fewest is how many people a band must have to be named by itself where nothing else is said: fewer could be picked out.
const fewest = 3

// people is who took part, as far as a report may tell it.
type people struct {
	took  int // took part
	empty int // seats of people who did not come, or left before the first question
	left  int // took part and left before the end
	late  int // came after the first question
	bands map[string]int
	order []string // the bands in the order of their first seat

	fewest int // how many people a band must have to be named by itself: fewer could be picked out. 0 names none
}

// attendance tells who took part: everybody who is there, and everybody who left once the group had gone on from the
// welcome. Who is marked as absent before that did not take part.
func attendance(s *session.State) people {
	start := begun(s)
	p := people{bands: map[string]int{}}
	for _, x := range s.Seats {
		switch {
		case !x.Absent:
		case !start.IsZero() && x.Left.After(start):
			p.left++
		default:
			p.empty++
			continue
		}
		if !start.IsZero() && x.Arrived.After(start) {
			p.late++
		}
		p.took++
		if x.Band != "" {
			if p.bands[x.Band] == 0 {
				p.order = append(p.order, x.Band)
			}
			p.bands[x.Band]++
		}
	}
	return p
}

// begun is when the group first went on from the welcome, or zero.
func begun(s *session.State) time.Time {
	var first time.Time
	for _, x := range s.Agenda {
		if x.Visited && x.Kind != session.StageWelcome && (first.IsZero() || x.First.Before(first)) {
			first = x.First
		}
	}
	return first
}

// bandGroup is one band, or several that are too small to be told apart.
type bandGroup struct {
	names []string // none: no band was noted
	n     int
	rest  bool // of bands that are too small
}

// bandGroups counts people by band so that no group is smaller than fewest and none can be found by subtraction.
// It is empty where no such count can be given.
func (p people) bandGroups() []bandGroup {
	fewest := p.fewest
	if len(p.order) == 0 || fewest == 0 || p.took < fewest {
		return nil
	}
	var groups []bandGroup
	rest := bandGroup{rest: true}
	noted := 0
	for _, b := range p.order {
		n := p.bands[b]
		noted += n
		if n >= fewest {
			groups = append(groups, bandGroup{names: []string{b}, n: n})
			continue
		}
		rest.names = append(rest.names, b)
		rest.n += n
	}
	unknown := bandGroup{n: p.took - noted}
	if unknown.n >= fewest {
		groups = append(groups, unknown)
		unknown.n = 0
	}
	slices.SortStableFunc(groups, func(a, b bandGroup) int { return cmp.Compare(b.n, a.n) })
	rest.n += unknown.n
	for rest.n > 0 && rest.n < fewest && len(groups) > 0 {
		last := groups[len(groups)-1]
		groups = groups[:len(groups)-1]
		rest.names = append(last.names, rest.names...)
		rest.n += last.n
	}
	if rest.n > 0 {
		groups = append(groups, rest)
	}
	return groups
}

// bandName names the bands of a group. Of those that are too small only some editions may name each: that somebody of a band
// was there at all may say who.
func (w *writer) bandName(g bandGroup) string {
	switch {
	case g.rest && !w.may.Singles:
		return w.T("report.bands.others", "Other roles")
	case len(g.names) > 0:
		return capital(strings.Join(g.names, w.T("list.comma", ", ")))
	}
	return w.T("report.bands.none", "No role noted")
}

// byItself reports whether a band is counted by itself. One that is large enough is not where that would give away who is
// left: where everybody but one is signed by band, "participant" is that one.
func (p people) byItself(band string) bool {
	return slices.ContainsFunc(p.bandGroups(), func(g bandGroup) bool { return len(g.names) == 1 && g.names[0] == band && !g.rest })
}

// attributed is how a quote is signed: by band where enough people share it, and by seat only where the edition may.
func (w *writer) attributed(seat session.ID) string {
	x := w.s.Seat(seat)
	switch signed := w.may.Signed; {
	case x != nil && signed == BySeat && x.Band != "":
		return w.T("report.participant.seat.band", "{{.Seat}}, {{.Band}}", say.Args{"Seat": x.Code, "Band": x.Band})
	case x != nil && signed == BySeat:
		return x.Code
	case x != nil && signed != AsParticipant && x.Band != "" && w.people.byItself(x.Band):
		return w.T("report.participant.band", "participant, {{.Band}}", say.Args{"Band": x.Band})
	case signed == ByCohort && w.s.Details.Cohort != "":
		return w.T("report.participant.cohort", "participant, {{.Cohort}}", say.Args{"Cohort": w.s.Details.Cohort})
	}
	return w.T("report.participant", "participant")
}

// tookPart says how many people took part, came late, left early or were not there.
func (w *writer) tookPart() string {
	if w.s.Phase() == session.Draft {
		if len(w.s.Seats) == 0 {
			return ""
		}
		return w.N("report.people.ready", len(w.s.Seats), "{{.N}} seat is ready.", "{{.N}} seats are ready.")
	}
	if len(w.s.Seats) == 0 {
		return join(w.T("report.people.none", "No seats were noted, so the number of people is not known."), w.refused())
	}
	return join(
		w.took(),
		w.refused(),
		w.cameLate(),
		w.leftEarly(),
		w.emptySeats(),
	)
}

func (w *writer) cameLate() string {
	if w.people.late == 0 || !w.may.Singles {
		return ""
	}
	return w.N("report.people.late", w.people.late, "{{.N}} came, or came back, after the first question.", "{{.N}} came, or came back, after the first question.")
}

func (w *writer) leftEarly() string {
	if w.people.left == 0 || !w.may.Singles {
		return ""
	}
	return w.N("report.people.left", w.people.left, "{{.N}} left before the end.", "{{.N}} left before the end.")
}

func (w *writer) refused() string {
	if w.s.Refusals == 0 || !w.may.Singles || len(w.s.Seats) > 0 && w.s.Details.Invited == w.people.took+w.s.Refusals { // the sentence before says it
		return ""
	}
	return w.N("report.people.refused", w.s.Refusals, "{{.N}} of those invited did not take part.", "{{.N}} of those invited did not take part.")
}

func (w *writer) emptySeats() string {
	if w.people.empty == 0 || !w.may.Singles {
		return ""
	}
	return w.N("report.people.empty", w.people.empty, "{{.N}} seat stayed empty.", "{{.N}} seats stayed empty.")
}

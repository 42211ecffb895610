package report

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// extent is how many people stand behind the ideas of a theme, which is not how many ideas it has: one person can say much.
type extent struct {
	people  int // the different seats
	unknown int // ideas without a seat, of which nobody knows whose they are
}

func (w *writer) extent(t *session.Theme) extent {
	var e extent
	seats := map[session.ID]bool{}
	for _, id := range w.s.IdeasUnder(t.ID) {
		x := w.s.Idea(id)
		if x == nil || x.Out() {
			continue
		}
		for _, m := range w.s.Together(x) {
			if m.Seat == "" {
				e.unknown++
			} else {
				seats[m.Seat] = true
			}
		}
	}
	e.people = len(seats)
	return e
}

// countsPeople reports whether the people behind a theme may be counted by themselves. Of one person it is nobody's business which
// ideas are theirs, and so many as the edition asks for have to share the count.
func (w *writer) countsPeople(e extent) bool { return e.people >= max(2, w.may.Fewest) }

// fromPeople is the sentence that says how many people the ideas of a theme came from; empty where that may not be told or
// is not known.
func (w *writer) fromPeople(t *session.Theme) string {
	e := w.extent(t)
	if !w.countsPeople(e) {
		return ""
	}
	a := say.Args{"People": w.ofThose(e.people)}
	if e.unknown > 0 {
		return w.N("report.extent.least", e.unknown, "They came from at least {{.People}}; of {{.N}} idea it was not noted whose it is.", "They came from at least {{.People}}; of {{.N}} ideas it was not noted whose they are.", a)
	}
	return w.T("report.extent", "They came from {{.People}}.", a)
}

// ofThose is "6 of 12 people", or "6 people" where more are counted than took part.
func (w *writer) ofThose(n int) string {
	if n > w.people.took {
		return w.peopleN(n)
	}
	return w.Count(n, w.people.took)
}

// extents are the cells of the column of people beside the themes, in their order; nil where none may be told.
func (w *writer) extents() (cells []string) {
	some := false
	for _, t := range w.s.Themes {
		e := w.extent(t)
		switch {
		case e.people == 0:
			cells = append(cells, "–")
		case !w.countsPeople(e):
			cells = append(cells, w.N("report.extent.fewer", max(2, w.may.Fewest), "fewer than {{.N}}", "fewer than {{.N}}"))
		case e.unknown > 0:
			cells, some = append(cells, w.T("report.extent.atleast", "at least {{.N}}", say.Args{"N": e.people})), true
		default:
			cells, some = append(cells, strconv.Itoa(e.people)), true
		}
	}
	if !some {
		return nil
	}
	return cells
}

// raisedWidely lists the themes at the top whose ideas came from at least half of those who took part.
func (w *writer) raisedWidely() (out []*session.Theme) {
	for _, t := range w.s.TopThemes() {
		if e := w.extent(t); w.countsPeople(e) && e.people <= w.people.took && 2*e.people >= w.people.took {
			out = append(out, t)
		}
	}
	return out
}

// cell is one of some cells, or nothing where there are none.
func cell(cells []string, i int) string {
	if i >= len(cells) {
		return ""
	}
	return cells[i]
}

// usualFewest is the least people that an edition which counts everybody tells apart.
const usualFewest = 3

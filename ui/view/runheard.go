package view

import (
	"folkmoot/internal/say"
	"folkmoot/session"
)

// RunHeard says how often a seat has been noted.
type RunHeard struct {
	Seat session.ID
	Code string
	N    int // in the whole session
	Now  int // at this stage
	Here bool
}

// RunPeople says in words who has not been heard and who is not here. Lines that say nothing are empty.
type RunPeople struct {
	Never string // "Not yet heard: P7 and P11"
	Quiet string // "Not at this question: P1"
	Away  string // "Not here: P4"
	Heads string // "11 heads counted, 12 seats here"
	Odd   bool   // the two are not the same
}

// runMostCodes is how many codes are listed; more of them are counted, and the panel shows which.
const runMostCodes = 6

// runHeard counts what is noted under each seat, over the whole session and at one stage.
func runHeard(s *session.State, stage session.ID) []RunHeard {
	all, now := map[session.ID]int{}, map[session.ID]int{}
	note := func(seat, at session.ID) {
		all[seat]++
		if at == stage {
			now[seat]++
		}
	}
	for _, x := range s.Ideas {
		if !x.Withdrawn {
			note(x.Seat, x.Stage)
		}
	}
	for _, x := range s.Evidence {
		note(x.Seat, x.Stage)
	}
	out := make([]RunHeard, 0, len(s.Seats))
	for _, x := range s.Seats {
		out = append(out, RunHeard{Seat: x.ID, Code: x.Code, N: all[x.ID], Now: now[x.ID], Here: !x.Absent})
	}
	return out
}

// runPeople puts into words what the panel shows by shapes. While nobody is noted at all there is nothing to say: the
// group may be one in which it is not noted who speaks.
func runPeople(s *session.State, heard []RunHeard, sp *say.Speaker) (p RunPeople) {
	var never, quiet, away []string
	some, someNow := false, false
	for _, x := range heard {
		some, someNow = some || x.N > 0, someNow || x.Now > 0
		switch {
		case !x.Here:
			away = append(away, x.Code)
		case x.N == 0:
			never = append(never, x.Code)
		case x.Now == 0:
			quiet = append(quiet, x.Code)
		}
	}
	if some && len(never) > 0 {
		p.Never = sp.T("run.heard.never", "Not yet heard: {{.Codes}}", say.Args{"Codes": never})
		if len(never) > runMostCodes {
			p.Never = sp.N("run.heard.nevermany", len(heard), "Not yet heard: {{.Never}} of {{.N}} seat", "Not yet heard: {{.Never}} of {{.N}} seats", say.Args{"Never": len(never)})
		}
	}
	if someNow && len(quiet) > 0 {
		p.Quiet = sp.T("run.heard.quiet", "Not at this question: {{.Codes}}", say.Args{"Codes": quiet})
		if len(quiet) > runMostCodes {
			p.Quiet = sp.N("run.heard.quietmany", len(heard), "Not at this question: {{.Quiet}} of {{.N}} seat", "Not at this question: {{.Quiet}} of {{.N}} seats", say.Args{"Quiet": len(quiet)})
		}
	}
	if n, ok := s.Heads(); ok {
		p.Heads = sp.N("run.heads", n, "{{.N}} head counted, seats here: {{.Seats}}", "{{.N}} heads counted, seats here: {{.Seats}}", say.Args{"Seats": s.Present()})
		p.Odd = n != s.Present()
	}
	if len(away) > 0 {
		p.Away = sp.T("run.heard.away", "Not here: {{.Codes}}", say.Args{"Codes": away})
	}
	return p
}

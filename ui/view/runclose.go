package view

import (
	"fmt"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// RunClose is what is seen at the close.
type RunClose struct {
	Summary   []string // paragraphs to read aloud
	Findings  []string
	Confirmed *session.Confirmation
	Parked    []RunParked
	Unsettled int
	Parking   string // how the parking lot stands
	// Unfinished says how many notes have their first words only, or nothing.
	Unfinished string
	Sealed     string // empty while the session is open
	Hash       string
}

// RunParked is a parked item with what becomes of it.
type RunParked struct {
	ID          session.ID
	Text        string
	Disposition session.Disposition
	Owner       string
}

// RunAtClose computes what is seen at the close.
func RunAtClose(s *session.State, sp *say.Speaker) RunClose {
	v := RunClose{Unsettled: s.Unsettled(), Confirmed: s.Confirmed}
	v.Summary = append(v.Summary, closeMet(s, sp))
	for i, f := range s.Findings {
		line := fmt.Sprintf("%d. %s", i+1, f.Statement)
		if f.Who != "" {
			line = sp.T("close.finding", "{{.Rank}}. {{.Who}}: {{.Statement}}", say.Args{"Rank": i + 1, "Who": f.Who, "Statement": f.Statement})
		}
		v.Findings = append(v.Findings, line)
	}
	if len(s.Actions) > 0 {
		v.Summary = append(v.Summary, sp.N("close.actions", len(s.Actions), "One action was agreed.", "{{.N}} actions were agreed."))
	}
	v.Summary = append(v.Summary, sp.T("close.missed", "Have we missed anything? Is anything stronger or weaker than you meant it?"))
	for _, x := range s.Parking {
		v.Parked = append(v.Parked, RunParked{ID: x.ID, Text: x.Text, Disposition: x.Disposition, Owner: x.Owner})
	}
	if n := len(RunToComplete(s, sp)); n > 0 {
		v.Unfinished = sp.N("close.unfinished", n, "Of {{.N}} note only the first words are written down. It is not in the report until it is complete.",
			"Of {{.N}} notes only the first words are written down. They are not in the report until they are complete.")
	}
	switch {
	case len(v.Parked) == 0:
		v.Parking = sp.T("close.noparking", "Nothing was parked.")
	case v.Unsettled > 0:
		v.Parking = sp.N("close.unsettled", v.Unsettled, "{{.N}} item is still open. Say what becomes of it.", "{{.N}} items are still open. Say what becomes of each.")
	default:
		v.Parking = sp.N("close.settled", len(v.Parked), "The one parked item is settled.", "All {{.N}} parked items are settled.")
	}
	if x := s.Sealed; x != nil {
		v.Sealed = sp.T("close.sealed", "Closed and sealed on {{.Date}} at {{.Time}}", say.Args{"Date": sp.Date(x.At.Local()), "Time": sp.Time(x.At.Local())})
		v.Hash = x.SHA256
	}
	return v
}

func closeMet(s *session.State, sp *say.Speaker) string {
	ideas := sp.N("close.ideas", len(s.Shown()), "{{.N}} idea", "{{.N}} ideas")
	people := sp.N("close.people", len(s.Seats), "{{.N}} person", "{{.N}} people")
	if len(s.Themes) == 0 {
		return sp.T("close.met", "Today {{.People}} gave {{.Ideas}}.", say.Args{"People": people, "Ideas": ideas})
	}
	themes := sp.N("close.themes", len(s.TopThemes()), "{{.N}} theme", "{{.N}} themes")
	return sp.T("close.grouped", "Today {{.People}} gave {{.Ideas}}, and you grouped them into {{.Themes}}.", say.Args{"People": people, "Ideas": ideas, "Themes": themes})
}

// RunDispositionName is what a disposition is called; an empty one is not settled yet.
func RunDispositionName(d session.Disposition, sp *say.Speaker) string {
	switch d {
	case session.TakenUp:
		return sp.T("close.takenup", "Taken up")
	case session.PassedOn:
		return sp.T("close.passedon", "Passed on")
	case session.Later:
		return sp.T("close.later", "For later")
	case session.LetGo:
		return sp.T("close.letgo", "Let go")
	}
	return sp.T("close.open", "Still open")
}

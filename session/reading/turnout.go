package reading

import (
	"folkmoot/internal/say"
	"folkmoot/session"
)

// Turnout tells how many voted in a closed poll and in which way, and how many of the ballots say nothing.
func Turnout(p *session.Poll, sp *say.Speaker) string {
	voted := p.Tally.Voted()
	out := said(sp.Count(voted, p.Voters), p.Ways, voted, sp)
	blank, spoilt, table := 0, 0, false
	for _, b := range p.Ballots {
		switch {
		case b.Spoilt:
			spoilt++
		case b.Blank():
			blank++
		default:
			continue
		}
		table = table || b.Heads() > 1
	}
	blanks, spoils := "", ""
	if blank > 0 {
		blanks = sp.N("reading.blank", blank, "{{.N}} ballot was blank.", "{{.N}} ballots were blank.")
	}
	if spoilt > 0 {
		spoils = sp.N("reading.spoilt", spoilt, "{{.N}} ballot was spoilt.", "{{.N}} ballots were spoilt.")
	}
	if table { // a table's ballot says nothing for several people
		stand := say.Args{"People": people(p.Tally.Blank+p.Tally.Spoilt, sp)}
		spoils = join(spoils, sp.N("reading.unsaid", blank+spoilt, "It stands for {{.People}}.", "They stand for {{.People}}.", stand))
	}
	return join(Brought(p, sp), out, blanks, spoils)
}

// Brought says of a vote that was held elsewhere that it was; of a vote of this session it says nothing.
func Brought(p *session.Poll, sp *say.Speaker) string {
	a := say.Args{"File": p.Brought.File, "Program": p.Brought.Program}
	switch {
	case !p.Elsewhere():
		return ""
	case p.Brought.File == "":
		return sp.T("reading.brought.somewhere", "Brought in from elsewhere, not voted here.")
	case p.Brought.Program == "":
		return sp.T("reading.brought", "Brought in from {{.File}}, not voted here.", a)
	}
	return sp.T("reading.brought.program", "Brought in from {{.File}} ({{.Program}}), not voted here.", a)
}

// Voting tells of an open poll how many of those who may vote have voted and in which way, and never what.
func Voting(t session.Turnout, electorate int, sp *say.Speaker) string {
	return said(sp.Count(t.People(), electorate), t.Ways(), t.People(), sp)
}

func said(count string, w session.Ways, voted int, sp *say.Speaker) string {
	ways := waysOf(w, sp)
	a := say.Args{"People": count, "Ways": ways}
	switch {
	case voted == 0:
		return sp.T("reading.turnout.none", "Nobody has voted.")
	case len(ways) == 0 || len(ways) == 1 && w.Seats == voted:
		return sp.T("reading.turnout", "{{.People}} voted.", a)
	case len(ways) == 1 && w.Papers == voted:
		return sp.T("reading.turnout.paper", "{{.People}} voted, all on paper.", a)
	case len(ways) == 1 && w.Hands == voted:
		return sp.T("reading.turnout.hands", "{{.People}} voted, all by hand.", a)
	}
	return sp.T("reading.turnout.ways", "{{.People}} voted: {{.Ways}}.", a)
}

func waysOf(w session.Ways, sp *say.Speaker) []string {
	var out []string
	if w.Seats > 0 {
		out = append(out, sp.N("reading.way.screen", w.Seats, "{{.N}} on the screen", "{{.N}} on the screen"))
	}
	if w.Papers > 0 {
		out = append(out, sp.N("reading.way.paper", w.Papers, "{{.N}} on paper", "{{.N}} on paper"))
	}
	if w.Tables > 0 {
		out = append(out, sp.N("reading.way.table", w.Tables, "{{.People}} through the ballot of a table", "{{.People}} through the ballots of {{.N}} tables", say.Args{"People": w.AtTables}))
	}
	if w.Hands > 0 {
		out = append(out, sp.N("reading.way.hands", w.Hands, "{{.N}} by hand", "{{.N}} by hand"))
	}
	return out
}

package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// VoteOpen is what may be seen of a poll while it is open: who has voted and in which way, never what.
type VoteOpen struct {
	Poll     session.ID
	Question string
	Rules    string // how people vote: "Choose up to 4 and put them in order"
	Voted    int
	People   int
	Left     int    // people who can still vote
	Turnout  string // "9 of 12 have voted"
	Ways     string // "6 on the screen, 2 on paper and 1 by hand"; empty where all voted on the screen
	Share    float32
	Waiting  []session.ID // seats that are present and have not voted on the screen
	Codes    []string     // of those
	Still    string       // "Still to vote: P3, P7 and P9"
	Close    string       // what to ask before closing early, or empty
	Papers   string       // how the paper ballots stand
	Hands    string       // how the show of hands stands
	Tables   string       // how the tables stand
}

// VoteInWays computes what may be seen of a poll while it is open. The turnout is what the ballot box knows.
//
// A seat that has not voted on the screen may have voted in another way: which seat that is, nobody notes.
func VoteInWays(s *session.State, p *session.Poll, t session.Turnout, sp *say.Speaker) VoteOpen {
	v := VoteOpen{Poll: p.ID, Question: p.Question, Rules: reading.Rules(p.Rules, sp), Voted: t.People(), People: s.Electorate(p, t)}
	v.Left = max(0, v.People-v.Voted)
	for _, id := range s.MayVote() {
		if !slices.Contains(t.Seats, id) {
			v.Waiting = append(v.Waiting, id)
			v.Codes = append(v.Codes, s.Seat(id).Code)
		}
	}
	v.Turnout = sp.T("vote.turnout", "{{.Some}} of {{.All}} have voted", say.Args{"Some": v.Voted, "All": v.People})
	v.Ways = voteWays(t, sp)
	if v.People > 0 {
		v.Share = float32(v.Voted) / float32(v.People)
	}
	v.Still, v.Close = voteStill(v, t, sp)
	v.Papers, v.Hands, v.Tables = votePapers(p, t, sp), voteHands(p, t, sp), voteTables(t, sp)
	return v
}

func voteWays(t session.Turnout, sp *say.Speaker) string {
	var ways []string
	w := t.Ways()
	add := func(n int, words string) {
		if n > 0 {
			ways = append(ways, words)
		}
	}
	add(w.Seats, sp.T("vote.way.screen", "{{.N}} on the screen", say.Args{"N": w.Seats}))
	add(w.Papers, sp.T("vote.way.paper", "{{.N}} on paper", say.Args{"N": w.Papers}))
	add(w.Hands, sp.T("vote.way.hands", "{{.N}} by hand", say.Args{"N": w.Hands}))
	add(w.AtTables, sp.N("vote.way.tables", w.Tables, "{{.Heads}} at {{.N}} table", "{{.Heads}} at {{.N}} tables", say.Args{"Heads": w.AtTables}))
	if len(ways) == 0 || len(ways) == 1 && w.Seats > 0 {
		return ""
	}
	return sp.List(ways)
}

// voteStill says who can still vote, and what to ask before the vote is closed without them.
func voteStill(v VoteOpen, t session.Turnout, sp *say.Speaker) (still, shut string) {
	a := say.Args{"Codes": v.Codes}
	switch {
	case v.Left == 0:
		return sp.T("vote.still.nobody", "Everyone who is here has voted."), ""
	case len(t.Seats) == t.People() && v.Left == len(v.Codes): // whoever is not named has voted on the screen
		return sp.T("vote.still", "Still to vote: {{.Codes}}", a),
			sp.N("vote.close.early", v.Left, "{{.N}} person has not voted: {{.Codes}}. Close the vote all the same?",
				"{{.N}} people have not voted: {{.Codes}}. Close the vote all the same?", a)
	}
	still = sp.N("vote.still.ways", v.Left, "{{.N}} person can still vote.", "{{.N}} people can still vote.")
	if len(v.Codes) > 0 && v.Left < len(v.Codes) {
		still += " " + sp.T("vote.still.screen", "Not on the screen: {{.Codes}}. Which of them voted in another way is not noted.", a)
	} else if len(v.Codes) > 0 {
		still += " " + sp.T("vote.still.seats", "Not on the screen: {{.Codes}}.", a)
	}
	return still, sp.N("vote.close.ways", v.Left, "{{.N}} person has not voted. Close the vote all the same?", "{{.N}} people have not voted. Close the vote all the same?")
}

func votePapers(p *session.Poll, t session.Turnout, sp *say.Speaker) string {
	if p.Papers.Printed == 0 {
		return sp.T("vote.papers.none", "Print ballots, let people fill them in, and key them in twice.")
	}
	return sp.N("vote.papers", p.Papers.Printed, "{{.N}} ballot printed, {{.In}} in the box", "{{.N}} ballots printed, {{.In}} in the box", say.Args{"In": len(t.Papers)})
}

func voteHands(p *session.Poll, t session.Turnout, sp *say.Speaker) string {
	switch {
	case p.Rules.HandsAsk() == poll.NoHands:
		return sp.T("vote.hands.cannot", "Not for this way of voting: it needs each person's own ballot.")
	case t.Hands > 0:
		return sp.N("vote.hands", t.Hands, "{{.N}} person counted. It can be corrected until the close.", "{{.N}} people counted. It can be corrected until the close.")
	}
	return sp.T("vote.hands.none", "All hands up at once on “3, 2, 1, show”, and you count.")
}

func voteTables(t session.Turnout, sp *say.Speaker) string {
	if len(t.Tables) == 0 {
		return sp.T("vote.tables.none", "A table agrees on one ballot, which counts for everyone at it.")
	}
	names := make([]string, len(t.Tables))
	for i, x := range t.Tables {
		names[i] = sp.T("vote.tables.heads", "{{.Table}} ({{.Heads}})", say.Args{"Table": x.Name, "Heads": x.Heads})
	}
	return sp.T("vote.tables", "Voted: {{.Tables}}", say.Args{"Tables": names})
}

// VoteUnkeyed says what closing the vote would leave out of paper ballots; empty for nothing. keyed are the sheets that
// were keyed and are not in the box.
func VoteUnkeyed(p *session.Poll, t session.Turnout, keyed int, sp *say.Speaker) string {
	left := p.Papers.Printed - len(t.Papers)
	switch {
	case keyed > 0:
		return sp.N("vote.unkeyed", keyed, "{{.N}} paper ballot is keyed and not in the box: finish its second pass and settle it, or it will not count.",
			"{{.N}} paper ballots are keyed and not in the box: finish the second pass and settle them, or they will not count.")
	case left > 0 && p.Papers.Printed > 0:
		return sp.N("vote.unused", left, "{{.N}} printed ballot was not keyed. Make sure that it was not filled in.",
			"{{.N}} printed ballots were not keyed. Make sure that none of them was filled in.")
	}
	return ""
}

package view

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// RunWelcome is what is seen while people are welcomed.
type RunWelcome struct {
	Title    string
	Purpose  string
	Focus    string
	Rules    []string
	Agreed   bool // the group agreed to the rules as they stand
	Glossary []RunTerm
	Present  string // "11 of 12 people are here"
	Away     string // codes of those who are not, or empty
	Refused  int    // were invited and did not take part
	Invited  string // "14 people were invited", or empty
	Consent  []RunConsent
	Noted    bool // every seat that is here said yes to all that is needed
}

// RunTerm is one word of the glossary.
type RunTerm struct{ Word, Meaning string }

// RunConsent is one consent item and who has not answered it yet.
type RunConsent struct {
	Item   string
	Text   string
	Needed bool
	Open   []session.ID // here, and neither yes nor no is noted
	Words  string
	Means  string // what follows from it, or empty
}

// RunAtWelcome computes what is seen at the welcome.
func RunAtWelcome(s *session.State, sp *say.Speaker) RunWelcome {
	v := RunWelcome{Title: s.Title, Purpose: s.Details.Aims, Focus: s.Details.Focus, Rules: s.GroundRules(), Agreed: s.RulesAgreed, Refused: s.Refusals, Noted: true}
	if v.Purpose == "" {
		v.Purpose = s.Framework.Summary
	}
	for _, t := range s.Framework.Glossary {
		v.Glossary = append(v.Glossary, RunTerm{t.Word, t.Meaning})
	}
	v.Present = sp.N("welcome.present", len(s.Seats), "{{.Here}} of {{.N}} person is here", "{{.Here}} of {{.N}} people are here", say.Args{"Here": s.Present()})
	if len(s.Seats) == 0 {
		v.Present = sp.T("welcome.noseats", "There are no seats yet. Add them in Set-up.")
	}
	var away []string
	for _, x := range s.Seats {
		if x.Absent {
			away = append(away, x.Code)
		}
	}
	if len(away) > 0 {
		v.Away = sp.T("welcome.away", "Not here: {{.Codes}}", say.Args{"Codes": away})
	}
	if n := s.Details.Invited; n > 0 {
		v.Invited = sp.N("welcome.invited", n, "{{.N}} person was invited", "{{.N}} people were invited")
	}
	for _, item := range s.Framework.Consent {
		c := RunConsent{Item: item.ID, Text: item.Text, Needed: item.Needed}
		c.answers(s, sp)
		if item.ID == session.QuoteConsent {
			c.Means = welcomeQuotes(s, sp)
		}
		if item.Needed && len(c.Open) > 0 {
			v.Noted = false
		}
		v.Consent = append(v.Consent, c)
	}
	return v
}

func (c *RunConsent) answers(s *session.State, sp *say.Speaker) {
	var open, no []string
	yes := 0
	for _, x := range s.Seats {
		given, answered := x.Consent[c.Item]
		switch {
		case x.Absent:
		case !answered:
			open = append(open, x.Code)
			c.Open = append(c.Open, x.ID)
		case given:
			yes++
		default:
			no = append(no, x.Code)
		}
	}
	switch {
	case len(open) > 0 && yes == 0 && len(no) == 0:
		c.Words = sp.N("welcome.none", len(open), "{{.N}} seat has not answered", "{{.N}} seats have not answered")
	case len(open) > 0 && len(no) > 0:
		c.Words = sp.N("welcome.openno", len(open), "{{.N}} seat has not answered: {{.Codes}}; no: {{.No}}", "{{.N}} seats have not answered: {{.Codes}}; no: {{.No}}", say.Args{"Codes": open, "No": no})
	case len(open) > 0:
		c.Words = sp.N("welcome.open", len(open), "{{.N}} seat has not answered: {{.Codes}}", "{{.N}} seats have not answered: {{.Codes}}", say.Args{"Codes": open})
	case len(no) > 0:
		c.Words = sp.N("welcome.no", yes, "{{.N}} yes; no: {{.Codes}}", "{{.N}} yes; no: {{.Codes}}", say.Args{"Codes": no})
	case yes > 0:
		c.Words = sp.N("welcome.yes", yes, "The one person here says yes", "All {{.N}} people here say yes")
	}
}

// welcomeQuotes says what becomes of the words of those who have not agreed to be quoted.
func welcomeQuotes(s *session.State, sp *say.Speaker) string {
	codes := runCodes(s.NotQuoted())
	switch {
	case len(s.Seats) == 0:
		return ""
	case len(codes) == 0:
		return sp.T("welcome.quotes.all", "Everybody's words may be quoted, not linked to names.")
	case len(codes) == len(s.Seats):
		return sp.T("welcome.quotes.none", "Nobody's words are quoted in anything that is handed on.")
	}
	return sp.N("welcome.quotes", len(codes), "{{.Codes}}: these words are quoted in nothing that is handed on, nor is a quote for which nobody is noted.",
		"{{.Codes}}: their words are quoted in nothing that is handed on, nor is a quote for which nobody is noted.", say.Args{"Codes": sp.List(codes)})
}

// RunSeatCodes finds the seats that a person names by their codes or numbers: "4 P7". What names no seat is given back.
func RunSeatCodes(s *session.State, text string) (seats []session.ID, unknown []string) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		x := seatOfWord(s, word)
		switch {
		case x == nil:
			unknown = append(unknown, word)
		case !slices.Contains(seats, x.ID):
			seats = append(seats, x.ID)
		}
	}
	return seats, unknown
}

func seatOfWord(s *session.State, word string) *session.Seat {
	for _, x := range s.Seats {
		if strings.EqualFold(x.Code, word) {
			return x
		}
	}
	return s.SeatByCode("P" + word)
}

package view

import (
	"folkmoot/internal/say"
	"folkmoot/session"
)

// RunWelcome is what is seen while people are welcomed.
type RunWelcome struct {
	Title    string
	Purpose  string
	Focus    string
	Rules    []string
	Glossary []RunTerm
	Present  string // "11 of 12 people are here"
	Away     string // codes of those who are not, or empty
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
}

// RunAtWelcome computes what is seen at the welcome.
func RunAtWelcome(s *session.State, sp *say.Speaker) RunWelcome {
	v := RunWelcome{Title: s.Title, Purpose: s.Details.Aims, Focus: s.Details.Focus, Rules: s.Framework.GroundRules, Noted: true}
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
	for _, item := range s.Framework.Consent {
		c := RunConsent{Item: item.ID, Text: item.Text, Needed: item.Needed}
		c.answers(s, sp)
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
	case len(open) > 0:
		c.Words = sp.N("welcome.open", len(open), "{{.N}} seat has not answered: {{.Codes}}", "{{.N}} seats have not answered: {{.Codes}}", say.Args{"Codes": open})
	case len(no) > 0:
		c.Words = sp.N("welcome.no", yes, "{{.N}} yes; no: {{.Codes}}", "{{.N}} yes; no: {{.Codes}}", say.Args{"Codes": no})
	case yes > 0:
		c.Words = sp.N("welcome.yes", yes, "The one person here says yes", "All {{.N}} people here say yes")
	}
}

package view

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// SetupView is what the set-up of a session shows.
type SetupView struct {
	Framework SetupFramework
	Seats     []SetupSeat
	People    string // "12 seats, 11 present"
	Present   int
	Consent   []SetupConsent
	Refusals  int
	Invited   string // where the numbers of those invited do not agree, or empty
	Agenda    []SetupStage
	Left      []SetupPrompt // questions of the framework that are not in the agenda
	Sum       string        // "58 of 60 minutes planned, 2 left"
	Over      bool
	Start     string     // what the one primary action says, or empty
	At        session.ID // the stage that it goes to
}

// SetupFramework is the framework of a session.
type SetupFramework struct {
	Name, Facts, Summary, Provenance string
	Fixed                            string // why another one cannot be chosen now, or empty
}

// SetupSeat is one line of the list of seats.
type SetupSeat struct {
	ID         session.ID
	Code, Band string
	Here       bool
	Yes        []bool // by consent item
}

// SetupConsent is one column of the grid of consent.
type SetupConsent struct {
	ID     string
	Text   string
	Needed bool
	Said   string // "7 of 9 people said yes"
	All    bool
}

// SetupStage is one line of the agenda.
type SetupStage struct {
	ID      session.ID
	Name    string
	Own     string // the name that was given to this stage, or empty
	Usual   string // what it is called without one
	Asks    string // the question, where an own name stands in its place
	Kind    string // said where the name does not say it
	Minutes int
	Visited bool
}

// SetupPrompt is a question that can be added to the agenda.
type SetupPrompt struct{ ID, Text string }

// Setup says what the set-up shows.
func Setup(s *session.State, sp *say.Speaker) SetupView {
	v := SetupView{Refusals: s.Refusals, Present: s.Present()}
	v.Framework = SetupFramework{Name: s.Framework.Name, Facts: FrameworkFacts(s.Framework, sp), Summary: s.Framework.Summary, Provenance: s.Framework.Provenance}
	if !s.Exists() {
		return v
	}
	ask := session.Env{NewID: func() session.ID { return "new" }}
	if _, err := session.Decide(s, session.ChooseFramework{Framework: s.Framework}, ask); err != nil {
		v.Framework.Fixed = sp.Say(err)
	}
	v.seats(s, sp)
	v.Invited = setupInvited(s, sp)
	v.agenda(s, sp)
	return v
}

func (v *SetupView) seats(s *session.State, sp *say.Speaker) {
	for _, x := range s.Seats {
		row := SetupSeat{ID: x.ID, Code: x.Code, Band: x.Band, Here: !x.Absent}
		for _, c := range s.Framework.Consent {
			row.Yes = append(row.Yes, x.Consent[c.ID])
		}
		v.Seats = append(v.Seats, row)
	}
	v.People = sp.T("setup.people", "{{.Seats}}, {{.Present}} present", say.Args{
		"Seats": sp.N("setup.seats", len(s.Seats), "{{.N}} seat", "{{.N}} seats"), "Present": v.Present,
	})
	for _, c := range s.Framework.Consent {
		yes := 0
		for _, x := range s.Seats {
			if x.Consent[c.ID] {
				yes++
			}
		}
		v.Consent = append(v.Consent, SetupConsent{
			ID: c.ID, Text: c.Text, Needed: c.Needed, All: yes == len(s.Seats) && yes > 0,
			Said: sp.T("setup.said", "{{.People}} said yes", say.Args{"People": sp.Count(yes, len(s.Seats))}),
		})
	}
}

// setupInvited says that more or fewer people were invited than came and did not come together.
func setupInvited(s *session.State, sp *say.Speaker) string {
	n := s.Details.Invited
	if n == 0 || len(s.Seats) == 0 || n == len(s.Seats)+s.Refusals {
		return ""
	}
	return sp.N("setup.invited.sum", n, "{{.N}} person was invited, but {{.Seats}} and {{.Refused}} who did not take part make {{.Sum}}.",
		"{{.N}} people were invited, but {{.Seats}} and {{.Refused}} who did not take part make {{.Sum}}.",
		say.Args{"Seats": sp.N("setup.seats", len(s.Seats), "{{.N}} seat", "{{.N}} seats"), "Refused": s.Refusals, "Sum": len(s.Seats) + s.Refusals})
}

func (v *SetupView) agenda(s *session.State, sp *say.Speaker) {
	asked := map[string]bool{}
	for _, x := range s.Agenda {
		row := SetupStage{ID: x.ID, Name: RailStageName(s, x, sp), Own: x.Name, Usual: RailKindName(x.Kind, sp), Minutes: x.Minutes, Visited: x.Visited}
		if p, _, ok := s.PromptOf(x.ID); ok {
			row.Kind, row.Usual = FrameworkType(p.Type, sp), p.Text
			if x.Name != "" {
				row.Asks = p.Text
			}
			asked[p.ID] = true
		} else if x.Name != "" {
			row.Kind = RailKindName(x.Kind, sp)
		}
		v.Agenda = append(v.Agenda, row)
	}
	for _, f := range s.Framework.Factors {
		for _, p := range f.Prompts {
			if !asked[p.ID] {
				v.Left = append(v.Left, SetupPrompt{p.ID, p.Text})
			}
		}
	}
	v.Sum, v.Over = SetupSum(s.PlannedMinutes(), s.Details.Minutes, sp)
	v.start(s, sp)
}

// SetupSum sets the minutes of the agenda against the slot.
func SetupSum(planned, slot int, sp *say.Speaker) (words string, over bool) {
	a := say.Args{"Planned": planned, "Slot": slot}
	switch {
	case planned > slot:
		return sp.N("setup.over", planned-slot, "{{.Planned}} of {{.Slot}} minutes planned, {{.N}} minute over", "{{.Planned}} of {{.Slot}} minutes planned, {{.N}} minutes over", a), true
	case planned == slot:
		return sp.T("setup.exact", "{{.Planned}} of {{.Slot}} minutes planned", a), false
	}
	return sp.N("setup.left", slot-planned, "{{.Planned}} of {{.Slot}} minutes planned, {{.N}} left", "{{.Planned}} of {{.Slot}} minutes planned, {{.N}} left", a), false
}

func (v *SetupView) start(s *session.State, sp *say.Speaker) {
	switch {
	case len(s.Agenda) == 0 || s.Sealed != nil:
		return
	case s.Current == "":
		v.At = s.Agenda[0].ID
		v.Start = sp.T("setup.start", "Start: {{.Stage}}", say.Args{"Stage": setupShort(RailStageName(s, s.Agenda[0], sp))})
	default:
		v.At = s.Current
		v.Start = sp.T("setup.goon", "Go on: {{.Stage}}", say.Args{"Stage": setupShort(RailStageName(s, s.Stage(s.Current), sp))})
	}
}

func setupShort(name string) string { return SetupCut(name, 32) }

// SetupCut cuts a name for a place that has room for so many letters.
func SetupCut(name string, most int) string {
	r := []rune(name)
	if len(r) <= most {
		return name
	}
	return strings.TrimSpace(string(r[:most-1])) + "…"
}

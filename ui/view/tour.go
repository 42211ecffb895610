package view

import (
	"folkmoot/internal/say"
	"folkmoot/session"
)

// TourPlace is the screen that a card of the tour speaks of.
type TourPlace int

// The screens of the tour.
const (
	TourSetup TourPlace = iota
	TourStage
	TourReport
)

// TourBeside is the part of the window that a card stands near.
type TourBeside int

// What a card stands near.
const (
	TourBesideRail TourBeside = iota // at the left, beside the list of stages
	TourBesideHead                   // at the right, under the line at the top
	TourBesideWork                   // at the right, at the bottom of the screen
)

// TourCard is one card of the tour.
type TourCard struct {
	Title, Text, Count string
	Place              TourPlace
	Stage              session.ID // where Place is a stage
	Beside             TourBeside
	First, Last        bool
}

// Tour is how far a person is in the tour. The zero value is a tour that has not begun.
type Tour struct {
	On bool
	at int
}

// Begin starts from the first card.
func (t Tour) Begin() Tour { return Tour{On: true} }

// Next goes on; after the last card the tour is over.
func (t Tour) Next(s *session.State) Tour {
	switch n := len(tourStops(s)); {
	case !t.On:
		return t
	case t.at+1 >= n:
		return Tour{}
	}
	t.at++
	return t
}

// Back goes to the card before, and stays at the first.
func (t Tour) Back() Tour {
	t.at = max(t.at-1, 0)
	return t
}

// Leave ends the tour.
func (t Tour) Leave() Tour { return Tour{} }

// Card is the card to be shown; ok is false where there is none.
func (t Tour) Card(s *session.State, sp *say.Speaker) (c TourCard, ok bool) {
	stops := tourStops(s)
	if !t.On || t.at >= len(stops) {
		return TourCard{}, false
	}
	stop := stops[t.at]
	c = TourCard{
		Place: stop.place, Stage: stop.stage, Beside: stop.beside, First: t.at == 0, Last: t.at == len(stops)-1,
		Count: sp.T("tour.count", "{{.At}} of {{.N}}", say.Args{"At": t.at + 1, "N": len(stops)}),
	}
	c.Title, c.Text = stop.words(sp)
	return c, true
}

type tourStop struct {
	place  TourPlace
	stage  session.ID
	beside TourBeside
	words  func(sp *say.Speaker) (title, text string)
}

// tourStops are the cards that this session has a screen for.
func tourStops(s *session.State) []tourStop {
	if !s.Exists() {
		return nil
	}
	stops := []tourStop{
		{TourSetup, "", TourBesideRail, func(sp *say.Speaker) (string, string) {
			return sp.T("tour.rail", "The session, from top to bottom"),
				sp.T("tour.rail.text", "This list is the whole session: set-up, one stage after another, the report. {{.Next}} goes to the next stage, and every stage can be visited again.", say.Args{"Next": sp.Keys("Ctrl+PageDown")})
		}},
		{TourSetup, "", TourBesideWork, func(sp *say.Speaker) (string, string) {
			return sp.T("tour.setup", "Set-up, before the group comes"),
				sp.T("tour.setup.text", "Who is asked, by what questions and for how long. People have codes and no names, and consent is noted item by item.")
		}},
	}
	stage := func(kind session.StageKind, words func(sp *say.Speaker) (string, string)) {
		if id := tourStage(s, kind); id != "" {
			stops = append(stops, tourStop{TourStage, id, TourBesideHead, words})
		}
	}
	stage(session.StagePrompt, func(sp *say.Speaker) (string, string) {
		return sp.T("tour.prompt", "One question at a time"),
			sp.T("tour.prompt.text", "Read the question as it stands, type what is said, and press {{.Enter}}: each line is an idea. At the right you see who has not been heard yet.", say.Args{"Enter": sp.Keys("Enter")})
	})
	stage(session.StageGrouping, func(sp *say.Speaker) (string, string) {
		return sp.T("tour.group", "The group sorts its ideas"),
			sp.T("tour.group.text", "Drag the ideas, or move them by keys. G suggests themes, and gives the words they share as its reason; the group decides.")
	})
	stage(session.StagePoll, func(sp *say.Speaker) (string, string) {
		return sp.T("tour.vote", "A secret vote that can be counted again"),
			sp.T("tour.vote.text", "The laptop goes round, or paper does. No ballot is linked to a person, and anybody can count the result again, step by step.")
	})
	stage(session.StageFindings, func(sp *say.Speaker) (string, string) {
		return sp.T("tour.findings", "What the group found"),
			sp.T("tour.findings.text", "Each finding is a sentence that the group agrees to, with how many said so and what was said against it.")
	})
	return append(stops,
		tourStop{TourReport, "", TourBesideRail, func(sp *say.Speaker) (string, string) {
			return sp.T("tour.report", "The report is ready at the close"),
				sp.T("tour.report.text", "It is made from what you have noted, as a PDF. Only what people agreed to have quoted is quoted.")
		}},
		tourStop{TourReport, "", TourBesideHead, func(sp *say.Speaker) (string, string) {
			return sp.T("tour.room", "What the room sees"),
				sp.T("tour.room.text", "{{.Room}} shows large, calm pages on a second display or in this window. {{.Find}} finds every action by its name. Now try things: this sample is in memory only.", say.Args{"Room": sp.Keys("F5"), "Find": sp.Keys("Ctrl+K")})
		}})
}

// tourStage is the stage of a kind that shows most: of the questions, the one with most ideas.
func tourStage(s *session.State, kind session.StageKind) (id session.ID) {
	best := -1
	for _, x := range s.Agenda {
		if x.Kind != kind {
			continue
		}
		n := 0
		for _, idea := range s.Ideas {
			if idea.Stage == x.ID {
				n++
			}
		}
		if n > best {
			id, best = x.ID, n
		}
	}
	return id
}

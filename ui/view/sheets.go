package view

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/sheets"
)

// SheetRow offers a kind of sheet.
type SheetRow struct {
	Kind  sheets.Kind
	Name  string
	About string // what it is for; or, where it cannot be printed, why
	Count string // how much of it there is
	There bool
}

// SheetRows lists what can be printed besides ballots and the report.
func SheetRows(s *session.State, c sheets.Choice, sp *say.Speaker) []SheetRow {
	var out []SheetRow
	for _, k := range sheets.Kinds() {
		row := SheetRow{Kind: k, Name: sheets.Name(k, sp), There: true}
		if err := sheets.Possible(s, k); err != nil {
			row.About, row.There = sp.Say(err), false
		} else {
			row.About, row.Count = sheetAbout(k, sp), sheetCount(s, k, c, sp)
		}
		out = append(out, row)
	}
	return out
}

func sheetAbout(k sheets.Kind, sp *say.Speaker) string {
	switch k {
	case sheets.Information:
		return sp.T("paper.about.information", "What people are told before they take part. Copy it for everybody.")
	case sheets.Consent:
		return sp.T("paper.about.consent", "Every item with yes and no, by the code of the seat and with no name.")
	case sheets.SignIn:
		return sp.T("paper.about.signin", "Who came and left when, by code.")
	case sheets.Agenda:
		return sp.T("paper.about.agenda", "For your hand: times, wordings and probes, with boxes to tick and lines for remarks.")
	case sheets.Prompts:
		return sp.T("paper.about.prompts", "One question to a page, as large as it fits, to hold up or hang on the wall.")
	case sheets.Slips:
		return sp.T("paper.about.slips", "To write ideas on by hand, with lines to cut along.")
	}
	return ""
}

func sheetCount(s *session.State, k sheets.Kind, c sheets.Choice, sp *say.Speaker) string {
	switch k {
	case sheets.Information:
		if n := len(sheets.MissingFields(s.Information, sp)); n > 0 {
			return sp.N("paper.gaps", n, "{{.N}} gap to fill in", "{{.N}} gaps to fill in")
		}
	case sheets.Consent:
		return sp.N("paper.sheets", sheets.ConsentSheets(s, c), "{{.N}} sheet", "{{.N}} sheets")
	case sheets.SignIn:
		return sp.N("paper.rows", sheets.SignInRows(s), "{{.N}} line", "{{.N}} lines")
	case sheets.Agenda:
		return sp.N("paper.stages", len(s.Agenda), "{{.N}} stage", "{{.N}} stages")
	case sheets.Prompts:
		return sp.N("paper.questions", reportPrompts(s), "{{.N}} question", "{{.N}} questions")
	case sheets.Slips:
		return sp.N("paper.pages", sheets.SlipPages(s, c), "{{.N}} page", "{{.N}} pages")
	}
	return ""
}

// SheetPeople says for how many people slips are printed.
func SheetPeople(s *session.State, sp *say.Speaker) string {
	return sp.N("paper.people", sheets.People(s), "For {{.N}} person.", "For {{.N}} people.")
}

// SheetFile is the suggested name of a file with sheets, without a way to it.
func SheetFile(s *session.State, kinds []sheets.Kind, sp *say.Speaker) string {
	name := sp.T("sheets.all", "Sheets")
	if len(kinds) == 1 {
		name = sheets.Name(kinds[0], sp)
	}
	return strings.TrimSuffix(ReportName(s.Title, s.Details.Date, sp), ".pdf") + " - " + strings.NewReplacer("/", "-", `\`, "-", ":", "-").Replace(name) + ".pdf"
}

// SheetBallots is the vote that paper ballots can be printed for.
type SheetBallots struct {
	Poll     session.ID
	Question string
	Printed  string // what was printed before
	First    int    // the number of the next ballot
	Count    int    // one for everybody present
	Most     int
}

// SheetBallotsOf finds the vote that is open, or else the last that is prepared; ok is false where there is none.
func SheetBallotsOf(s *session.State, sp *say.Speaker) (v SheetBallots, ok bool) {
	x := s.OpenPoll()
	for i := len(s.Polls) - 1; x == nil && i >= 0; i-- {
		if s.Polls[i].Phase == session.PollDraft {
			x = s.Polls[i]
		}
	}
	if x == nil || x.Papers.Printed >= session.MaxPapers {
		return v, false
	}
	v = SheetBallots{Poll: x.ID, Question: x.Question, First: x.Papers.Printed + 1, Most: session.MaxPapers - x.Papers.Printed}
	v.Count = min(max(1, len(s.MayVote())-x.Papers.Printed), v.Most)
	v.Printed = sp.T("papers.printed.none", "No ballot is printed yet.")
	if x.Papers.Printed > 0 {
		v.Printed = sp.N("papers.printed", x.Papers.Printed, "Ballot 1 is printed.", "Ballots 1 to {{.N}} are printed.")
	}
	return v, true
}

// AppLanguages names the languages that the app speaks, each in its own name, with their codes.
func AppLanguages() (names, codes []string) {
	for _, code := range say.Languages() {
		name := code
		for _, l := range languages {
			if l.tag == code {
				name = l.name
			}
		}
		names, codes = append(names, name), append(codes, code)
	}
	return names, codes
}

package view_test

import (
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/report/sheets"
	"folkmoot/ui/view"
)

func TestEverySheetSaysHowMuchThereIsOfIt(t *testing.T) {
	b := newSetupBench(t)
	counts := func(c sheets.Choice) map[sheets.Kind]string {
		out := map[sheets.Kind]string{}
		for _, r := range view.SheetRows(b.State(), c, nil) {
			if r.Name == "" || r.About == "" || !r.There {
				t.Errorf("%s: %+v", r.Kind, r)
			}
			out[r.Kind] = r.Count
		}
		return out
	}
	before := counts(sheets.Choice{})
	b.order(session.AddSeats{Seats: make([]session.NewSeat, 4)})
	after := counts(sheets.Choice{Blank: 2})
	for _, c := range []struct {
		kind         sheets.Kind
		before, then string
	}{
		{sheets.Information, "11 gaps to fill in", "11 gaps to fill in"}, {sheets.Consent, "1 sheet", "6 sheets"}, {sheets.SignIn, "12 lines", "7 lines"},
	} {
		if before[c.kind] != c.before || after[c.kind] != c.then {
			t.Errorf("%s: %q, then %q", c.kind, before[c.kind], after[c.kind])
		}
	}
}

func TestASheetThatCannotBePrintedSaysWhy(t *testing.T) {
	rows := view.SheetRows(session.NewState(), sheets.Choice{}, nil)
	for _, r := range rows {
		if r.Kind == sheets.Prompts && (r.There || !strings.Contains(r.About, "no question")) {
			t.Errorf("%+v", r)
		}
	}
}

func TestTheFormOffersWordsOnlyWhereTheyCanBeKnown(t *testing.T) {
	b := newSetupBench(t)
	d := b.State().Details
	d.Organisation.Name, d.Aims = "Council A", "To learn what helps."
	b.order(session.Describe{Title: b.State().Title, Details: d})
	offers := map[string]string{}
	for _, f := range view.InformationFields(b.State(), nil) {
		if f.Help == "" {
			t.Errorf("%s is not explained", f.Name)
		}
		offers[f.Name] = f.Offer
	}
	if offers["Purposes"] != "To learn what helps." || !strings.HasPrefix(offers["Who is responsible"], "Council A ") || offers["Contact"] != "" || offers["Data protection officer"] != "" {
		t.Errorf("offered are %q", offers)
	}
}

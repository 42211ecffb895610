package view_test

import (
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/session/report"
	"folkmoot/ui/view"
)

func reportSample(t *testing.T) *keeper.Kept {
	t.Helper()
	k, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestReportSaysHowFarTheSessionIs(t *testing.T) {
	k := reportSample(t)
	do := func(cs ...session.Command) {
		t.Helper()
		for _, c := range cs {
			if err := k.Do(c); err != nil {
				t.Fatalf("%T: %v", c, err)
			}
		}
	}
	says := func(want string, sealed bool) {
		t.Helper()
		if v := view.Report(k.State(), report.Full, nil); v.State != want || v.Sealed != sealed {
			t.Errorf("got %q, sealed %v; want %q", v.State, v.Sealed, want)
		}
	}
	says("The session was closed on 12 November 2026. The report carries its seal.", true)
	do(session.Reopen{Why: "a correction"})
	says("The session is not closed yet, and the report says so.", false)
	do(session.DraftPoll{PollBody: session.PollBody{Question: "Which first?", Options: k.State().IdeaOptions(), Rules: poll.SuggestFor(poll.Dots, 3)}})
	polls := k.State().Polls
	do(session.OpenPoll{Poll: polls[len(polls)-1].ID})
	says("A vote is open. Nothing of it is in the report until it is closed.", false)
}

func TestReportOffersOnlyThePartsThatThereAre(t *testing.T) {
	full := view.Report(reportSample(t).State(), report.Full, nil)
	for _, o := range full.Options {
		if !o.There || o.Count == "none" {
			t.Errorf("the sample has something for %q, but it reads %q", o.Label, o.Count)
		}
	}
	for _, o := range view.Report(session.NewState(), report.Full, nil).Options {
		if o.There || o.Count != "none" {
			t.Errorf("an empty session offers %q with %q", o.Label, o.Count)
		}
	}
}

func TestReportName(t *testing.T) {
	for _, c := range []struct{ title, date, want string }{
		{"Employee group, Council A", "2026-11-12", "2026-11-12 Employee group, Council A.pdf"},
		{"What helps? / What hinders?", "2026-11-12", "2026-11-12 What helps - What hinders.pdf"},
		{"", "2026-11-12", "2026-11-12 Report.pdf"},
		{"...", "", "Report Report.pdf"},
		{"CON", "", "Report CON.pdf"},
		{"Ŵythnos\n y  llyfrgell", "12 Nov", "Report Ŵythnos y llyfrgell.pdf"},
		{"a\x00b\u202Ec", "2026-11-12", "2026-11-12 abc.pdf"},
		{strings.Repeat("long ", 100), "2026-11-12", "2026-11-12 " + strings.TrimSpace(strings.Repeat("long ", 16)) + ".pdf"},
	} {
		if got := view.ReportName(c.title, c.date, nil); got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.title, c.date, got, c.want)
		}
	}
}

func TestReportOwnsUpToMissingCharacters(t *testing.T) {
	if got := view.ReportMissing(0, nil); got != "" {
		t.Errorf("nothing is missing, but it says %q", got)
	}
	if got := view.ReportMissing(2, nil); !strings.HasPrefix(got, "The fonts lack 2 characters") {
		t.Error(got)
	}
}
